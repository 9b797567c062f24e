// The JSON Schema that is shipped: it says of a document what the reader says of it, as far as a schema can, and editors help with it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { runChecks } from "../checks.mjs";
import { containers, faultyDocuments, goodDocuments, parts } from "../schema/documents.mjs";
import { editor } from "../schema/editor.mjs";
import { OWN_IDS, dice, generator } from "../schema/generate.mjs";
import { compile, liesBetweenParts } from "../schema/validator.mjs";

export const name = "schema";
export const minutes = 15;

const RANDOM_DOCUMENTS = 100;
const SEED = 20_260_301;

export async function run(context) {
  const require = createRequire(join(context.package(), "..", "..", "package.json"));
  const { Policy } = require("distanskoll");
  const { check } = require("distanskoll/tools");
  const file = require.resolve("distanskoll/policy.schema.json");
  return runChecks({ ...checks(context.root, check, JSON.parse(readFileSync(file, "utf8"))), ...textChecks(context.root, Policy, check) });
}

/** `check` is the reader of documents, that of their examples included. */
export function checks(root, check, schema) {
  const { faults, allows } = compile(schema);
  const good = goodDocuments(root);
  const vocabulary = new Set(schema.$defs.knownFact.oneOf.map((fact) => fact.const));
  const reader = (document) => check(document).issues.map(({ code, path }) => ({ code, path }));
  /** Throws where one of the two is stricter than it may be. */
  const agree = (document, what) => {
    const [found, said] = [faults(document), reader(document)];
    if (found.length > 0) assert.ok(said.length > 0, `${what}: only the schema refuses it: ${JSON.stringify(found[0])}`);
    else assert.deepEqual(said.filter((fault) => !liesBetweenParts(fault, document, vocabulary)), [], `${what}: only the reader refuses it`);
    return said.length === 0;
  };

  // What a case gives, and the members of an answer that it is compared with, are no parts of a policy.
  const noPart = /^\/examples\/\d+\/(facts|agreement|\w+\/agreement|expect\/(?!issues\/\d+$)\w+.*)$/;
  /** The objects of the documents with every part: { document, pointer, object }. */
  const objects = good.slice(0, 2).flatMap(([, document]) => containers(document)
    .filter(([pointer, value]) => !Array.isArray(value) && !noPart.test(pointer))
    .map(([pointer, object]) => ({ document, pointer, object })));
  /** A copy to be changed at a place; without the examples where they are not meant, which are slow to read. */
  const copy = ({ document, pointer }) => {
    const { examples, ...rules } = document;
    return structuredClone(pointer.startsWith("/examples") ? document : rules);
  };

  return {
    "built-in policies and the document with every part are valid": () => {
      for (const [name, document] of good) assert.deepEqual([name, faults(document), reader(document)], [name, [], []]);
    },

    "it names no host that answers": () => assert.match(schema.$id, /^https:\/\/[\w-]+\.example\//),

    "every member has a title and says what it means": () => {
      const target = (part) => (part.$ref ? { ...target(at(schema, part.$ref.slice(1))), ...part } : part);
      const members = parts(schema).filter(([pointer, part]) => /\/properties\/[^/]+$/.test(pointer) && isDescription(pointer) && part !== true && part !== false);
      assert.ok(members.length > 100, `only ${members.length}`);
      const silent = members.filter(([, part]) => !target(part).title || !/[.:]/.test(target(part).description ?? ""));
      assert.deepEqual(silent.map(([pointer]) => pointer), []);
    },

    "what a member says is not hidden by what it refers to, as editors show the latter": () => {
      const hidden = parts(schema).filter(([, part]) => part.$ref && part.description && at(schema, part.$ref.slice(1)).description);
      assert.deepEqual(hidden.map(([pointer]) => pointer), []);
    },

    "what it gives as examples is valid": () => {
      const given = parts(schema).flatMap(([pointer, part]) => (part.examples ?? []).map((example) => [pointer, example]));
      assert.ok(given.length >= 6);
      for (const [pointer, example] of given) assert.ok(allows(pointer, example), `${pointer}: ${JSON.stringify(example)}`);
    },

    "each object takes the members that the reader takes, and no other": () => {
      let samples = new Map([["nonsense", true]]);
      for (const [, document] of good) {
        for (const [, value] of containers(document)) if (!Array.isArray(value)) samples = new Map([...Object.entries(value), ...samples]);
      }
      // The reader answers `dated` in a wrong place by saying of the whole value that it may not change.
      samples.delete("dated");
      // A member that no document holds would not be tried.
      const named = new Set(parts(schema).filter(([pointer]) => pointer !== "/$defs/facts").flatMap(([, part]) => Object.keys(part.properties ?? {})));
      assert.deepEqual([...named].filter((name) => name !== "dated" && !samples.has(name)).sort(), UNTRIED);
      const shapes = new Map(objects.map((one) => [`${one.pointer.replace(/\d+/g, "#")} ${Object.keys(one.object)} ${one.object.code}`, one]));
      let refused = 0;
      let taken = 0;
      for (const one of shapes.values()) {
        const { pointer, object } = one;
        // The first of the values by day has no `from`, which is said of what stands there and not of its name.
        const foreign = [...samples.keys()].filter((name) => !(name in object) && !(name === "from" && pointer.endsWith("/dated/0")));
        /** Which of the names the reader and the schema refuse when members of those names are put into the object. */
        const refusals = (names) => {
          const document = copy(one);
          for (const name of names) at(document, pointer)[name] = samples.get(name);
          const told = reader(document).filter((fault) => ["unknown-field", "unknown-option", "wrong-comparison"].includes(fault.code) && !liesBetweenParts(fault, document, vocabulary));
          const found = faults(document);
          return [
            names.filter((name) => told.some(({ path }) => path === `${pointer}/${name}`)),
            names.filter((name) => found.some((fault) => refusesMember(fault, pointer, name))),
          ];
        };
        // All at once for those that neither takes, then one by one for the rest, as members may exclude each other.
        const [byReader, bySchema] = refusals(foreign);
        for (const name of foreign) {
          if (byReader.includes(name) && bySchema.includes(name)) refused++;
          else {
            const [reading, seeing] = refusals([name]);
            assert.deepEqual(seeing, reading, `${name} in ${pointer || "the document"}`);
            taken++;
          }
        }
      }
      assert.ok(refused > 5000 && taken > 100, `${refused} refused, ${taken} not`);
    },

    "a member that is left out, or null, is asked for by both or by neither": () => {
      for (const one of objects) {
        const { pointer } = one;
        for (const name of Object.keys(one.object)) {
          const without = copy(one);
          delete at(without, pointer)[name];
          agree(without, `${pointer} without ${name}`);
          // The reader takes null for not given. The schema wants the member left out, save where null says something.
          const withNull = copy(one);
          at(withNull, pointer)[name] = null;
          if (faults(withNull).length === 0) agree(withNull, `null at ${pointer}/${name}`);
        }
      }
    },

    "dates are days of the calendar from 1900 to 2199": () => {
      for (const year of [1899, 1900, 1904, 1996, 1999, 2000, 2023, 2024, 2025, 2096, 2100, 2104, 2196, 2199, 2200]) {
        for (let month = 0; month <= 13; month++) {
          for (let day = 0; day <= 32; day++) {
            const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
            const time = Date.parse(`${text}T00:00:00Z`);
            const real = year >= 1900 && year <= 2199 && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
            assert.equal(allows("/$defs/date", text), real, text);
          }
        }
      }
      for (const text of ["2026-1-1", "2026-01-01T00:00", " 2026-01-01", "20260101", ""]) assert.ok(!allows("/$defs/date", text), text);
    },

    "faulty documents are refused, save those whose fault lies between parts": () => {
      const faulty = faultyDocuments(root);
      assert.ok(faulty.length >= 200, `only ${faulty.length}`);
      const differing = [];
      for (const { name, document, faults: told, beyondSchema } of faulty) {
        const found = faults(document);
        if ((found.length === 0) !== beyondSchema) differing.push(`${name}: the schema ${found.length === 0 ? "allows" : "refuses"} it`);
        if (beyondSchema) agree(document, name);
        // An editor underlines where the reader finds the fault: the value itself, the object that lacks it, the value that changes.
        const near = told.map((fault) => fault.split(" ")[1]).some((path) => found.some(({ instancePath: place }) => place.startsWith(path) || place === path.slice(0, path.lastIndexOf("/")) || path.startsWith(`${place}/dated/`)));
        if (found.length > 0 && !near) differing.push(`${name}: the schema finds it at ${found.map((fault) => fault.instancePath).join(" ")}`);
      }
      assert.deepEqual(differing, []);
    },

    [`${RANDOM_DOCUMENTS} random documents, each as it is and with one thing changed, are judged as the reader judges them`]: () => {
      const random = dice(SEED);
      const make = generator(schema, allows, random, ["/properties/examples"]);
      let taken = 0;
      let refused = 0;
      for (let number = 0; number < RANDOM_DOCUMENTS; number++) {
        const document = tidied(make.document(), vocabulary);
        assert.deepEqual(faults(document), [], `document ${number}`);
        if (agree(document, `document ${number} of seed ${SEED}`)) taken++;
        for (let change = 0; change < 8; change++) {
          const changed = structuredClone(document);
          const places = containers(changed).filter(([place, value]) => !place.startsWith("/examples") && Object.keys(value).length > 0);
          const [place, holder] = make.pick(places);
          const key = make.pick(Object.keys(holder));
          holder[key] = structuredClone(make.pick(ANYTHING));
          agree(changed, `document ${number} of seed ${SEED} with ${JSON.stringify(holder[key])} at ${place}/${key}`);
          if (faults(changed).length > 0) refused++;
        }
      }
      console.log(`    ${taken} were taken as they are; ${refused} changes were refused`);
      assert.ok(taken >= RANDOM_DOCUMENTS / 10, `only ${taken} were taken`);
      assert.ok(refused >= RANDOM_DOCUMENTS * 3, `only ${refused} changes were refused`);
    },

    ...editorChecks(editor(schema)),
  };
}

/** Members that no good document of the tests holds: they are never compared. */
const UNTRIED = ["closingDay", "steps"];

const ANYTHING = [true, false, 0, 1, -1, 0.25, 1e9, "", " ", "own", "must", "voluntary", "daysPerWeek", "2026-02-29", "2026-03-01", "immediate", "end", [], ["own"], [true], {}, { weeks: 2 }, { fact: "voluntary", is: true }, { sv: "Ja", en: "Yes" }, { section: "Avsnitt" }];

/** Declares what is referred to, numbers the ids and takes what stands twice away: most random documents would else fall for these alone. */
function tidied(document, vocabulary) {
  const asked = new Set(containers(document).map(([, value]) => value.fact).filter((fact) => vocabulary.has(fact)));
  const own = document.facts.filter((fact) => typeof fact === "object" && !vocabulary.has(fact.id)).slice(0, 1);
  const kept = document.facts.filter((fact) => vocabulary.has(fact.id) && !asked.has(fact.id)).slice(0, 1);
  document.facts = [...asked, ...kept, ...own];
  for (const list of [document.rules, document.guidance ?? []]) list.forEach((part, index) => { part.id = `part-${index}`; });
  for (const list of ["arrangements", "decisions"]) document[list] = document[list].filter((part, index) => part.when || index === document[list].length - 1);
  document.roles = document.groups = OWN_IDS.map((id) => ({ id, label: { sv: "Eget", en: "Own" } }));
  if (document.agreement) {
    document.agreement.equipmentCategories = document.roles;
    for (const list of ["notice", "topics"]) if (document.agreement[list]) document.agreement[list].length = Math.min(1, document.agreement[list].length);
  }
  return document;
}

function at(document, pointer) {
  return pointer.split("/").slice(1).reduce((value, key) => value[key.replaceAll("~1", "/").replaceAll("~0", "~")], document);
}

/** Whether a member of the schema is where it is described, not where a condition narrows it. */
function isDescription(pointer) {
  return !/\/(if|then|else|allOf|oneOf|anyOf|dependentSchemas|not)\//.test(pointer) || /\/else\/properties\/(weeks|months|days)$/.test(pointer);
}

/** Whether ajv says that a member may not stand there. */
function refusesMember({ keyword, instancePath, params }, pointer, name) {
  switch (keyword) {
    case "additionalProperties": return instancePath === pointer && params.additionalProperty === name;
    case "false schema": return instancePath === `${pointer}/${name}`;
    case "dependentRequired": return instancePath === pointer && params.property === name;
    default: return false;
  }
}

/** Documents as text: `Policy.fromJson` reads them in JavaScript, `check` in the engine. */
export function textChecks(root, Policy, check) {
  const folder = join(root, "tests", "model", "malformed");
  const wanted = JSON.parse(readFileSync(join(folder, "faults.json"), "utf8"));
  const told = (issues) => issues.map(({ code, path }) => `${code} ${path}`);
  const refusal = (text) => {
    try {
      Policy.fromJson(text).dispose();
      return [];
    } catch (error) {
      return told(error.issues);
    }
  };
  return {
    "texts as people get them wrong are answered with every fault": () => {
      assert.ok(Object.keys(wanted).length >= 25);
      for (const [file, { faults }] of Object.entries(wanted)) {
        const text = readFileSync(join(folder, file), "utf8");
        assert.deepEqual([file, told(check(text).issues)], [file, faults]);
        // What stands in the examples is read by the tools alone.
        assert.deepEqual([file, refusal(text)], [file, faults.filter((fault) => !fault.includes(" /examples/"))]);
      }
    },
    "a member that stands twice is told wherever it stands, and only there": () => {
      const text = readFileSync(join(root, "tests", "model", "good.json"), "utf8");
      assert.deepEqual(refusal(`\uFEFF${text}`), []);
      const twice = text.replace('"sv": "Frivilligt."', '"sv": "{\\"sv\\": [,:]}", "s\\u0076": "Tvunget."').replace('"Ett", "en"', '"Ett", "a/b~": 1, "a/b~": 2, "en"');
      const places = ["duplicate-member /guidance/0/items/0/a~1b~0", "duplicate-member /rules/0/text/sv"];
      assert.deepEqual(refusal(twice), places);
      assert.deepEqual(told(check(twice).issues), places);
    },
  };
}

function editorChecks({ offers, tells, underlines }) {
  const labels = async (text) => (await offers(text)).map(({ label }) => label);
  const offered = {
    "members of the document": ['{"|"}', ["id", "title", "facts", "rules", "agreement"]],
    "facts to declare": ['{"facts": ["|"]}', ["voluntary", "daysPerWeek"]],
    "facts to ask about": ['{"scope": {"fact": "|"}}', ["voluntary", "daysPerWeek"]],
    "forms of a condition": ['{"scope": {|}}', ["all", "any", "not", "fact"]],
    "the choices of a fact": ['{"scope": {"fact": "place", "is": |}}', ["home", "otherInSweden", "abroad"]],
    "the members of a set": ['{"scope": {"fact": "assessmentAspects", "includes": [|]}}', ["social", "legal", "cost", "workEnvironment"]],
    "strengths": ['{"rules": [{"strength": "|"}]}', ["must", "should", "may"]],
    "effects": ['{"rules": [{"effect": |}]}', ["blocks", "refers", "requires", "advises"]],
    "deciders": ['{"decisions": [{"by": "|"}]}', ["nearestManager", "hrDirector", "hr", "employer"]],
    "checks": ['{"agreement": {"checks": [{"code": "|"}]}}', ["abroad", "cost-on-employer"]],
    "the choices of a fact, from a day on": ['{"scope": {"fact": "place", "is": {"dated": [{"value": |}]}}}', ["home", "otherInSweden", "abroad"]],
    "notice periods": ['{"agreement": {"notice": [{"period": |}]}}', ["immediate"]],
  };
  const told = {
    "a fact's question": ['{"facts": ["volun|tary"]}', /Is the remote work voluntary for you/],
    "a bound, and that it is included": ['{"scope": {"fact": "daysPerWeek", "at|Least": 1}}', /inclusive/],
    "a strength": ['{"rules": [{"strength": "sho|uld"}]}', /bör/],
    "a part": ['{"arrange|ments": []}', /first whose condition holds/],
  };
  const underlined = {
    "a misspelt fact": ['{"facts": ["voluntry"]}', '"voluntry"'],
    "a comparison that the fact has not": ['{"scope": {"fact": "voluntary", "atLeast": 1}}', '"atLeast"'],
    "a value of another kind": ['{"scope": {"fact": "voluntary", "is": "yes"}}', '"yes"'],
    "a choice that the fact has not": ['{"scope": {"fact": "place", "is": "office"}}', '"office"'],
    "an effect that is none": ['{"rules": [{"effect": "block"}]}', '"block"'],
    "an unknown member": ['{"rules": [{"remdy": 1}]}', '"remdy"'],
    "a day that is none": ['{"validFrom": "2026-02-30"}', '"2026-02-30"'],
    "another check's parameter": ['{"agreement": {"checks": [{"code": "abroad", "before": "start"}]}}', '"before"'],
    "a choice that the fact has not, from a day on": ['{"scope": {"fact": "place", "is": {"dated": [{"value": "home"}, {"from": "2027-01-01", "value": "office"}]}}}', '"office"'],
    "a limit above a week, from a day on": ['{"agreement": {"limits": [{"measure": "daysPerWeek", "atMost": {"dated": [{"value": 2}, {"from": "2027-01-01", "value": 9}]}}]}}', "9"],
    "bounds of a yes-or-no fact": ['{"facts": [{"id": "own", "kind": "boolean", "label": {"sv": "A?", "en": "A?"}, "min": 0}]}', '"min"'],
  };
  return {
    ...each(offered, "an editor offers", async ([text, wanted]) => {
      const found = await labels(text);
      assert.deepEqual(wanted.filter((label) => !found.includes(label)), [], `offered: ${found.join(" ")}`);
    }),
    ...each(told, "an editor tells", async ([text, wanted]) => assert.match(await tells(text), wanted)),
    ...each(underlined, "an editor underlines", async ([text, wanted]) => assert.ok((await underlines(text)).includes(wanted), `underlined: ${(await underlines(text)).join(" ")}`)),
    "an editor explains what it offers": async () => {
      const silent = (await offers('{"facts": [{"id": "|"}]}')).filter(({ says }) => says === "");
      assert.deepEqual(silent, []);
    },
  };
}

function each(cases, what, check) {
  return Object.fromEntries(Object.entries(cases).map(([name, one]) => [`${what} ${name}`, () => check(one)]));
}
