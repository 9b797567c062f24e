import Ajv from "ajv";
import addFormats from "ajv-formats";
import {
  CATEGORIES, DAYS, KINDS, OTHER_TOPICS, ROLES, SIDES, TENURES, TOPICS, acrossMembers,
} from "./common.mjs";

export const name = "ajv, compiled beforehand";

const ajv = new Ajv({ allErrors: true });
addFormats(ajv, ["date"]);
ajv.addKeyword({ keyword: "acrossMembers", type: "object", validate: function check(_, value) {
  const errors = [];
  acrossMembers(value, (path) => errors.push({ keyword: "acrossMembers", instancePath: `/${path.join("/")}`, message: "does not fit the other members" }));
  check.errors = errors;
  return errors.length === 0;
} });

const text = { type: "string", pattern: "\\S" }, anyText = { type: "string" }, yesNo = { type: "boolean" };
const date = { type: "string", format: "date" }, choice = (values) => ({ enum: values });
const halves = (minimum, maximum) => ({ type: "number", minimum, maximum, multipleOf: 0.5 });
const object = (properties, optional = []) => ({
  type: "object", properties, required: Object.keys(properties).filter((key) => !optional.includes(key)), additionalProperties: false,
});

const run = ajv.compile({
  ...object({
    employee: object({ name: text, unit: anyText }, ["unit"]),
    manager: object({ name: text }),
    mainWorkplace: text,
    remoteWorkplace: object(
      { kind: choice(KINDS), country: anyText, address: text, tenure: choice(TENURES), landlordConsulted: yesNo }, ["country", "tenure", "landlordConsulted"],
    ),
    start: date, end: date,
    extent: object({
      daysPerWeek: halves(0.5, 7), daysPerMonth: halves(0.5, 31), sharePercent: { type: "number", minimum: 1, maximum: 100 },
      sharePer: choice(["week", "month"]), weekdays: { type: "array", items: choice(DAYS) },
    }, ["daysPerWeek", "daysPerMonth", "sharePercent", "sharePer", "weekdays"]),
    terms: object({
      ...Object.fromEntries(TOPICS.map((topic) => [topic, text])), ...Object.fromEntries(OTHER_TOPICS.map((topic) => [topic, anyText])),
    }, OTHER_TOPICS),
    riskAssessedOn: date, homeInsurance: { const: true }, noticeDays: { type: "integer", minimum: 0 }, terminableEarly: yesNo,
    followUps: { type: "array", items: date, minItems: 1 },
    equipment: { type: "array", items: object({ item: text, category: choice(CATEGORIES), providedBy: choice(SIDES) }) },
    approvals: { type: "array", items: object({ by: choice(ROLES), on: date }) },
    partOfEmploymentContract: { const: false },
    renews: object({ start: date, end: date, evaluatedOn: date }),
    signatures: object({ employee: date, manager: date }, ["employee", "manager"]),
  }, ["end", "noticeDays", "terminableEarly", "equipment", "approvals", "partOfEmploymentContract", "renews", "signatures"]),
  acrossMembers: true,
});

export function validate(value) {
  if (run(value)) return [];
  return run.errors.map(({ keyword, instancePath, params }) => {
    const member = keyword === "required" ? params.missingProperty : keyword === "additionalProperties" ? params.additionalProperty : null;
    return `${instancePath}${member === null ? "" : `/${member}`}`.slice(1).replaceAll("/", ".");
  });
}
