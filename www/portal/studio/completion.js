// What can stand at a place of the text, read off the JSON Schema: names of members, fixed values, and what each means.
import { findNodeAtLocation, getLocation, getNodeValue, parseTree } from "jsonc-parser";

const MAX_STEPS = 64;

/** The subschemas that may hold for the value at `path`: references followed, alternatives all taken. */
function schemasAt(schema, path, document) {
  let now = alternatives(schema, schema);
  let value = document;
  for (const step of path.slice(0, MAX_STEPS)) {
    now = fitting(now, value).flatMap((each) => {
      const inner = typeof step === "number" ? each.prefixItems?.[step] ?? each.items : each.properties?.[step] ?? each.additionalProperties;
      return inner && typeof inner === "object" ? alternatives(inner, schema) : [];
    });
    value = value?.[step];
  }
  return fitting(now, value);
}

/** A schema with everything that it may be made of. */
function alternatives(schema, root, seen = new Set()) {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const parts = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? []), schema.then, schema.else].filter((part) => part && typeof part === "object");
  const target = typeof schema.$ref === "string" ? referred(root, schema.$ref) : null;
  return [schema, ...(target ? [target] : []), ...parts].flatMap((part) => (part === schema ? [schema] : alternatives(part, root, seen)));
}

function referred(root, reference) {
  if (!reference.startsWith("#/")) return reference === "#" ? root : null;
  return reference.slice(2).split("/").reduce((node, step) => node?.[step.replaceAll("~1", "/").replaceAll("~0", "~")], root) ?? null;
}

/** Of alternatives that say by a fixed member which they are, those that the value has not ruled out. */
function fitting(schemas, value) {
  if (value === null || typeof value !== "object") return schemas;
  const out = (schema) => Object.entries(schema.properties ?? {}).some(([name, inner]) => {
    if (!Object.hasOwn(value, name) || inner === null || typeof inner !== "object") return false;
    return "const" in inner && inner.const !== value[name];
  });
  const left = schemas.filter((schema) => !out(schema));
  return left.length > 0 ? left : schemas;
}

const about = (schema) => schema.description ?? schema.title ?? "";

/**
 * What can be put at `offset`: `{ from, to, options: [{ label, insert, info }] }`, or null.
 */
export function completionsAt(schema, text, offset) {
  const location = getLocation(text, offset);
  const tree = parseTree(text);
  const document = tree ? getNodeValue(tree) : undefined;
  const node = location.previousNode;
  const inside = node && offset >= node.offset && offset <= node.offset + node.length;
  const [from, to] = inside ? [node.offset, node.offset + node.length] : [offset, offset];
  const quoted = inside && node.type === "string";

  if (location.isAtPropertyKey) {
    const parent = location.path.slice(0, -1);
    const held = tree && findNodeAtLocation(tree, parent);
    const there = new Set(held?.type === "object" ? Object.keys(getNodeValue(held) ?? {}) : []);
    const own = quoted ? node.value : null;
    const named = new Map();
    for (const each of schemasAt(schema, parent, document)) {
      for (const [name, inner] of Object.entries(each.properties ?? {})) {
        if ((!there.has(name) || name === own) && !named.has(name)) named.set(name, typeof inner === "object" ? inner : {});
      }
    }
    const colon = /^\s*:/.test(text.slice(to));
    return found(from, to, [...named].map(([name, inner]) => ({
      label: name, type: "property", info: about(resolved(inner, schema)), insert: colon ? JSON.stringify(name) : `${JSON.stringify(name)}: ${empty(inner, schema)}`,
    })));
  }

  const values = new Map();
  for (const each of schemasAt(schema, location.path, document)) {
    for (const value of each.enum ?? ("const" in each ? [each.const] : [])) if (!values.has(value)) values.set(value, each);
    if (each.type === "boolean") for (const value of [true, false]) values.set(value, each);
    for (const value of each.examples ?? []) if (typeof value === "string" && !values.has(value)) values.set(value, each);
  }
  if (location.path.at(-1) === "section") for (const value of document?.source?.sections ?? []) if (typeof value === "string") values.set(value, {});
  if (location.path.at(-1) === "fact") {
    for (const entry of document?.facts ?? []) values.set(typeof entry === "string" ? entry : entry?.id ?? "", values.get(entry) ?? {});
  }
  return found(from, to, [...values].filter(([value]) => value !== "").map(([value, each]) => ({
    label: typeof value === "string" ? value : JSON.stringify(value), type: "enum", insert: JSON.stringify(value), info: about(each),
  })));
}

function found(from, to, options) {
  return options.length > 0 ? { from, to, options } : null;
}

function resolved(schema, root) {
  return schema.description || typeof schema.$ref !== "string" ? schema : { ...referred(root, schema.$ref), ...schema };
}

/** What a new member begins with. */
function empty(schema, root) {
  const [first] = alternatives(schema, root).filter((each) => each.type || each.enum || each.properties);
  const type = Array.isArray(first?.type) ? first.type[0] : first?.type;
  if (type === "object" || first?.properties) return "{}";
  if (type === "array") return "[]";
  if (type === "boolean") return "true";
  if (type === "number" || type === "integer") return "0";
  return '""';
}

/** What the schema says of the place at `offset`, for a tip. */
export function meaningAt(schema, text, offset) {
  const { path } = getLocation(text, offset);
  const tree = parseTree(text);
  const texts = schemasAt(schema, path, tree ? getNodeValue(tree) : undefined).map(about).filter(Boolean);
  return texts[0] ?? null;
}
