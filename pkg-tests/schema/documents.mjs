// The documents that the schema is held against, and walks through documents.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { patched } from "../patch.mjs";

const json = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));

/** Documents without faults: [name, document], the one in which every part occurs and one with values that change on a day, then invented employers' and the built-in policies with their examples. */
export function goodDocuments(root) {
  const policies = join(root, "src", "policies");
  const examples = readdirSync(join(policies, "examples"));
  const employers = join(root, "tests", "model", "employers");
  return [
    ...["good.json", "dated.json"].map((file) => [file, json(root, "tests", "model", file)]),
    ...readdirSync(employers).map((file) => [file, json(employers, file)]),
    ...examples.map((file) => [file, { ...json(policies, file), examples: json(policies, "examples", file) }]),
  ];
}

/** Documents with the faults that the reader finds: [{ name, document, faults: ["code path"], beyondSchema }]. Texts that are no JSON, or that hold a member twice, are left out: no schema is asked about them. */
export function faultyDocuments(root) {
  const model = join(root, "tests", "model");
  const good = json(model, "good.json");
  const changes = [...json(model, "mutations.json"), ...json(root, "tests", "dated", "mutations.json")];
  const mutations = changes.map(({ patch, ...rest }) => ({ ...rest, document: patched(good, patch) }));
  const written = Object.entries(json(model, "malformed", "faults.json")).flatMap(([name, rest]) => {
    const document = parsed(readFileSync(join(model, "malformed", name), "utf8"));
    return document === undefined || rest.faults.some((fault) => fault.startsWith("duplicate-member ")) ? [] : [{ name, document, ...rest }];
  });
  return [...mutations, ...written].map((one) => ({ ...one, beyondSchema: one.beyondSchema === true }));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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
