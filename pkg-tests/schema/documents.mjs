// The documents that the schema is held against, and walks through documents.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { patched } from "../patch.mjs";

const json = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));

/** Documents without faults: [name, document], the one in which every part occurs first. */
export function goodDocuments(root) {
  const policies = join(root, "src", "policies");
  return [
    ["good.json", json(root, "tests", "model", "good.json")],
    ...readdirSync(policies).filter((file) => file !== "vocabulary.json").map((file) => [file, json(policies, file)]),
  ];
}

/** Documents with the faults that the reader finds: [{ name, document, faults: ["code path"], beyondSchema }]. */
export function faultyDocuments(root) {
  const model = join(root, "tests", "model");
  const good = json(model, "good.json");
  const mutations = json(model, "mutations.json").map(({ patch, ...rest }) => ({ ...rest, document: patched(good, patch) }));
  return mutations.map((one) => ({ ...one, beyondSchema: one.beyondSchema === true }));
}

/** Every object and list of a document: [pointer, value]. */
export function containers(value, pointer = "") {
  if (value === null || typeof value !== "object") return [];
  return [[pointer, value], ...Object.entries(value).flatMap(([name, member]) => containers(member, `${pointer}/${name}`))];
}

/** Every part of a schema that describes a value: [pointer, part]. */
export function parts(schema, pointer = "") {
  if (schema === null || typeof schema !== "object") return [];
  const below = (keyword, holder) => Object.entries(holder ?? {}).flatMap(([name, part]) => parts(part, `${pointer}/${keyword}/${name}`));
  return [
    [pointer, schema],
    ...["properties", "$defs", "dependentSchemas", "oneOf", "anyOf", "allOf", "prefixItems"].flatMap((keyword) => below(keyword, schema[keyword])),
    ...["items", "if", "then", "else", "not"].flatMap((keyword) => parts(schema[keyword], `${pointer}/${keyword}`)),
  ];
}
