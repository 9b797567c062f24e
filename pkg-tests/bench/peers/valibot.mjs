import * as v from "valibot";
import {
  CATEGORIES, DAYS, KINDS, OTHER_TOPICS, ROLES, SIDES, TENURES, TOPICS, acrossMembers, isDate,
} from "./common.mjs";

export const name = "valibot";

const text = v.pipe(v.string(), v.regex(/\S/)), anyText = v.optional(v.string()), yesNo = v.optional(v.boolean());
// v.isoDate alone takes 30 February.
const date = v.pipe(v.string(), v.check(isDate));
const halves = (from, to) => v.optional(v.pipe(v.number(), v.minValue(from), v.maxValue(to), v.multipleOf(0.5)));

const schema = v.pipe(
  v.strictObject({
    employee: v.strictObject({ name: text, unit: anyText }),
    manager: v.strictObject({ name: text }),
    mainWorkplace: text,
    remoteWorkplace: v.strictObject({
      kind: v.picklist(KINDS), country: anyText, address: text, tenure: v.optional(v.picklist(TENURES)), landlordConsulted: yesNo,
    }),
    start: date, end: v.optional(date),
    extent: v.strictObject({
      daysPerWeek: halves(0.5, 7), daysPerMonth: halves(0.5, 31), sharePercent: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(100))),
      sharePer: v.optional(v.picklist(["week", "month"])), weekdays: v.optional(v.array(v.picklist(DAYS))),
    }),
    terms: v.strictObject({
      ...Object.fromEntries(TOPICS.map((topic) => [topic, text])), ...Object.fromEntries(OTHER_TOPICS.map((topic) => [topic, anyText])),
    }),
    riskAssessedOn: date, homeInsurance: v.literal(true), noticeDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))), terminableEarly: yesNo,
    followUps: v.pipe(v.array(date), v.minLength(1)),
    equipment: v.optional(v.array(v.strictObject({ item: text, category: v.picklist(CATEGORIES), providedBy: v.picklist(SIDES) }))),
    approvals: v.optional(v.array(v.strictObject({ by: v.picklist(ROLES), on: date }))),
    partOfEmploymentContract: v.optional(v.literal(false)),
    renews: v.optional(v.strictObject({ start: date, end: date, evaluatedOn: date })),
    signatures: v.optional(v.strictObject({ employee: v.optional(date), manager: v.optional(date) })),
  }),
  v.rawCheck(({ dataset: { value }, addIssue }) => {
    acrossMembers(value, (path) => {
      let input = value;
      addIssue({
        message: "does not fit the other members",
        path: path.map((key) => {
          const step = { type: Array.isArray(input) ? "array" : "object", origin: "value", input, key, value: input?.[key] };
          input = input?.[key];
          return step;
        }),
      });
    });
  }),
);

export function validate(value) {
  const { success, issues } = v.safeParse(schema, value);
  return success ? [] : issues.map((issue) => v.getDotPath(issue));
}
