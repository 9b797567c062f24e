// custom-elements.json (schema 1.0.0): what editors and documentation tools read about the elements. Made from the comments above the
// classes and from the declarations, so that it says what those say.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { www } from "./run.mjs";

/** Base class first: what it has, all have. */
const BASE = "base.js";
const ELEMENTS = ["agreement.js", "eligibility.js", "notice.js", "renewal.js"];

export function writeManifest(dist) {
  const declared = declarations(readFileSync(join(www, "types", "elements.d.ts"), "utf8"));
  const shared = described(BASE);
  const classes = ELEMENTS.map((file) => {
    const own = described(file);
    const merged = (kind) => [...own[kind], ...shared[kind].filter(({ name }) => !own[kind].some((each) => each.name === name))];
    const members = [...declared.DistanskollElement.map((member) => ({ ...member, inheritedFrom: { name: "DistanskollElement", module: "dist/elements.js" } })), ...declared[own.name]];
    return {
      kind: "class", name: own.name, customElement: true, tagName: own.tagName, description: own.description,
      superclass: { name: "HTMLElement" },
      attributes: merged("attributes").map((attribute) => withField(attribute, members)), members: members.map((member) => withAttribute(member, merged("attributes"))),
      events: own.events, slots: shared.slots, cssParts: merged("cssParts"), cssProperties: shared.cssProperties,
    };
  });
  const manifest = {
    schemaVersion: "1.0.0",
    readme: "README.md",
    modules: [
      javascriptModule("dist/elements.js", classes, classes.map(exportsOf("dist/elements.js"))),
      ...classes.map((each) => {
        const path = `dist/elements/${each.tagName.replace("distanskoll-", "")}.js`;
        return javascriptModule(path, [], [exportsOf("dist/elements.js")(each)].flat());
      }),
    ],
  };
  for (const module of manifest.modules) module.exports = module.exports.flat();
  writeFileSync(join(dist, "custom-elements.json"), `${JSON.stringify(manifest, null, 1)}\n`);
}

function javascriptModule(path, declarations, exports) {
  return { kind: "javascript-module", path, declarations, exports };
}

/** The class, and the tag that importing registers. */
function exportsOf(module) {
  return ({ name, tagName }) => [
    { kind: "js", name, declaration: { name, module } },
    { kind: "custom-element-definition", name: tagName, declaration: { name, module } },
  ];
}

/** The comment of the one class that a file exports. */
function described(file) {
  const source = readFileSync(join(www, "elements", file), "utf8");
  const [, comment, name] = source.match(/\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export class (\w+)/);
  const [text, ...tags] = comment.split("\n").map((line) => line.replace(/^\s*\* ?/, "").trim()).join("\n").split(/\n(?=@)/);
  const all = tags.map((tag) => tag.replace(/\s+/g, " ").match(/^@(\w+)(?: \{([^}]*)\})? ?(.*?)(?: - (.*))?$/).slice(1));
  const of = (wanted, make) => all.filter(([tag]) => tag === wanted).flatMap(([, type, names, description]) => names.split(", ").map((each) => make(each, description, type)));
  return {
    name,
    tagName: all.find(([tag]) => tag === "tagname")?.[2],
    description: text.trim().replace(/\s+/g, " "),
    attributes: of("attr", (attribute, description, type) => ({ name: attribute, description, type: { text: type } })),
    events: of("event", (event, description, type) => ({ name: event, description, type: { text: type } })),
    // The default slot has no name.
    slots: all.filter(([tag]) => tag === "slot").map(([, , slot, description]) => ({ name: slot === "-" ? "" : slot.replace(/^- .*/, ""), description: description ?? slot.replace(/^- /, "") })),
    cssParts: of("csspart", (part, description) => ({ name: part, description })),
    cssProperties: of("cssproperty", (property, description, type) => ({ name: property, description, syntax: `<${type}>` })),
  };
}

const camel = (attribute) => attribute.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

function withField(attribute, members) {
  const field = members.find(({ kind, name }) => kind === "field" && name === camel(attribute.name));
  return field && !["facts", "value"].includes(attribute.name) ? { ...attribute, fieldName: field.name } : attribute;
}

/** `facts` and `value` are what an attribute begins with, as in native inputs: the property does not write it. */
function withAttribute(member, attributes) {
  const attribute = attributes.find(({ name }) => camel(name) === member.name);
  if (member.kind !== "field" || !attribute) return member;
  return { ...member, attribute: attribute.name, ...(["facts", "value"].includes(attribute.name) ? {} : { reflects: true }) };
}

/** The members of each class in a declaration file, with their comments. */
function declarations(source) {
  return Object.fromEntries([...source.matchAll(/export class (\w+) extends \w+ \{([^]*?)\n\}/g)].map(([, name, body]) => [
    name,
    [...body.matchAll(/\/\*\*([^]*?)\*\/\n {2}(?:(readonly|get) )?(\w+)(\([^)]*\))?: ([^;]+);/g)].map(([, comment, how, member, parameters, type]) => {
      const description = comment.replace(/\s*\n\s*\*/g, "").trim();
      if (parameters && how !== "get") return { kind: "method", name: member, description, parameters: parametersOf(parameters), return: { type: { text: type } } };
      return { kind: "field", name: member, description, type: { text: type }, ...(how === "readonly" ? { readonly: true } : {}) };
    }),
  ]));
}

function parametersOf(list) {
  return [...list.matchAll(/(\w+)(\?)?: ([^,)]+)/g)].map(([, name, optional, type]) => ({ name, type: { text: type }, ...(optional ? { optional: true } : {}) }));
}
