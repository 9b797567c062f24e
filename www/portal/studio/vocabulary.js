// The facts that a document can ask about: its own, and those of the common vocabulary, each with a name for people.
import vocabulary from "../../../src/policies/vocabulary.json";

export const COMMON = vocabulary.facts;
export const GROUPS = vocabulary.groups;

const byId = new Map(COMMON.map((fact) => [fact.id, fact]));

/** The facts that the document names, in its order: the vocabulary's with what the document says of its own. */
export function factsOf(document) {
  const named = Array.isArray(document?.facts) ? document.facts : [];
  return named.map((entry) => (typeof entry === "string" ? { id: entry } : entry))
    .filter((entry) => entry !== null && typeof entry === "object" && typeof entry.id === "string")
    .map((entry) => ({ choices: [], ...byId.get(entry.id), ...entry }))
    .map((fact) => ({ ...fact, choices: Array.isArray(fact.choices) ? fact.choices : [] }));
}

export function isCommon(id) {
  return byId.has(id);
}

/** What a fact is called: its question, else its id. */
export function nameOf(fact, lang) {
  return fact?.label?.[lang] || fact?.id || "";
}

/** A value that a comparison with that fact can begin with. */
export function firstValue(fact) {
  if (fact?.kind === "number") return fact.min ?? 0;
  if (fact?.kind === "choice") return fact.choices[0]?.value ?? "";
  if (fact?.kind === "set") return fact.choices.slice(0, 1).map(({ value }) => value);
  if (fact?.kind === "date") return "2027-01-01";
  return true;
}
