// The policy schema as ajv reads it, and what it cannot say because it lies between parts of a document.
import Ajv from "ajv/dist/2020.js";

/** Compiles the schema in ajv's strictest mode: an unknown keyword or a required member that is nowhere described throws. */
export function compile(schema) {
  const ajv = new Ajv({ strict: true, allErrors: true });
  const whole = ajv.compile(schema);
  // A part by itself lacks the type that stands above it.
  const loose = new Ajv({ strict: false, schemas: [schema] });
  const parts = new Map();
  return {
    /** The faults of a document: [] when it is valid. */
    faults: (document) => (whole(document) ? [] : whole.errors),
    /** Whether a value is valid against the part of the schema at a JSON Pointer. */
    allows(pointer, value) {
      if (!parts.has(pointer)) parts.set(pointer, loose.compile({ $ref: `${schema.$id}#${encodeURI(pointer)}` }));
      return parts.get(pointer)(value);
    },
  };
}

/** The reader's faults: [{ code, path }], [] when it takes the document. */
export function readerFaults(Policy, document) {
  try {
    Policy.fromJson(document).dispose();
    return [];
  } catch (error) {
    if (error.code !== "invalid-policy") throw error;
    return error.issues.map(({ code, path }) => ({ code, path }));
  }
}

/** The faults that lie between parts of a document, where no schema sees them. */
const BETWEEN_PARTS = [
  { code: "duplicate-id", at: /./, why: "an id stands once in its list" },
  { code: "unreachable", at: /./, why: "nothing stands after an entry without condition; no notice clause is given twice" },
  { code: "unknown-fact", at: /\/fact$/, why: "a fact that is asked about is declared" },
  { code: "unknown-choice", at: /\/(by|unlessApprovedBy|group|categories\/\d+)$/, why: "a role, group or category of the policy's own is listed" },
  { code: "out-of-range", at: /^\/validTo$|^\/facts\/\d+\/max$/, why: "the second bound is not below the first" },
  { code: "wrong-comparison", at: /^\/decisions\/\d+\/fact$/, why: "a decision rests on a yes-or-no fact" },
  { code: "too-deep", at: /./, why: "a document is nested 32 levels at the most" },
  { code: "too-entangled", at: /./, why: "the rules together can be decided" },
];
const COMPARISON = /^(.*)\/(?:is|in|atLeast|atMost|moreThan|lessThan|includes)(?:\/\d+)*$/;
const ABOUT_VALUES = ["wrong-comparison", "wrong-kind", "out-of-range", "unknown-choice", "invalid-date", "date-out-of-range"];

/** Whether a fault lies between parts. A comparison with a fact of the policy's own is checked against its declaration. */
export function liesBetweenParts({ code, path }, document, vocabulary) {
  if (BETWEEN_PARTS.some((kind) => kind.code === code && kind.at.test(path))) return true;
  const condition = path.match(COMPARISON)?.[1];
  if (condition === undefined || !ABOUT_VALUES.includes(code)) return false;
  const { fact } = condition.split("/").slice(1).reduce((at, key) => at?.[key], document) ?? {};
  return typeof fact === "string" && !vocabulary.has(fact);
}
