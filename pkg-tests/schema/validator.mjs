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

/** The faults that lie between parts of a document, where no schema sees them. */
const BETWEEN_PARTS = [
  { code: "duplicate-id", at: /./, why: "an id stands once in its list" },
  { code: "unreachable", at: /./, why: "nothing stands after an entry without condition; no notice clause is given twice" },
  { code: "unknown-fact", at: /\/fact$/, why: "a fact that is asked about is declared" },
  { code: "unknown-choice", at: /\/(by|unlessApprovedBy|group|categories\/\d+)$/, why: "a role, group or category of the policy's own is listed" },
  { code: "out-of-range", at: /^\/validTo$|^\/facts\/\d+\/max$/, why: "the second bound is not below the first" },
  { code: "out-of-range", at: /\/dated\/\d+\/from$/, why: "the days of a value come in ascending order" },
  { code: "wrong-kind", at: /\/dated\/0\/from$/, why: "the value without a day comes first" },
  { code: "missing-field", at: /\/dated\/\d+\/from$/, why: "the value without a day comes first" },
  { code: "too-large", at: /\/dated\/\d+\/from$/, why: "the values of a document change on 32 days at the most" },
  { code: "wrong-kind", at: /\/countFrom(\/dated\/\d+\/value)?$/, why: "a dated period is in months while it is counted from the next month" },
  { code: "wrong-comparison", at: /^\/decisions\/\d+\/fact$/, why: "a decision rests on a yes-or-no fact" },
  { code: "unknown-fact", at: /^\/examples\/\d+\/facts\/[^/]+$/, why: "a fact that a case gives is one of the vocabulary or declared" },
  { code: "unknown-rule", at: /^\/examples\//, why: "an example names rules of the policy" },
  { code: "unknown-choice", at: /\/decidedBy$/, why: "a role of the policy's own is listed" },
  { code: "missing-field", at: /^\/examples\/\d+\/asOf$/, why: "a day is given where a value of the policy changes on a day" },
  { code: "unknown-option", at: /^\/examples\/\d+\/\w+\/agreement\//, why: "a stored agreement may stand in a request as it is" },
  { code: "out-of-range", at: /^\/examples\/\d+\/\w+\/agreement\/end$/, why: "the end is not before the start" },
  { code: "agreement-ended", at: /^\/examples\//, why: "notice is given while the agreement runs" },
  { code: "contradiction", at: /^\/notRegulated\//, why: "a part is either regulated or not" },
  { code: "too-deep", at: /./, why: "a document is nested 32 levels at the most" },
  { code: "too-entangled", at: /./, why: "the rules together can be decided" },
];
const GIVEN = /^\/examples\/\d+\/facts\/([^/]+)/;
const COMPARISON = /^(.*)\/(?:is|in|atLeast|atMost|moreThan|lessThan|includes)(?:\/dated\/\d+\/value)?(?:\/\d+)*$/;
const ABOUT_VALUES = ["wrong-comparison", "wrong-kind", "out-of-range", "unknown-choice", "invalid-date", "date-out-of-range"];

/** Whether a fault lies between parts. A value of a fact of the policy's own is checked against its declaration. */
export function liesBetweenParts({ code, path }, document, vocabulary) {
  if (BETWEEN_PARTS.some((kind) => kind.code === code && kind.at.test(path))) return true;
  if (!ABOUT_VALUES.includes(code)) return false;
  const given = path.match(GIVEN)?.[1];
  if (given !== undefined) return !vocabulary.has(given);
  const condition = path.match(COMPARISON)?.[1];
  if (condition === undefined) return false;
  const { fact } = condition.split("/").slice(1).reduce((at, key) => at?.[key], document) ?? {};
  return typeof fact === "string" && !vocabulary.has(fact);
}
