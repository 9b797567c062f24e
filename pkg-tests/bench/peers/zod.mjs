import * as z from "zod";
import {
  CATEGORIES, DAYS, KINDS, OTHER_TOPICS, ROLES, SIDES, TENURES, TOPICS, acrossMembers,
} from "./common.mjs";

export const name = "zod";

const text = z.string().regex(/\S/), anyText = z.string(), date = z.iso.date();
const halves = (from, to) => z.number().min(from).max(to).multipleOf(0.5);
const across = z.check(({ value, issues }) => {
  acrossMembers(value, (path) => issues.push({ code: "custom", path, input: value, message: "does not fit the other members", continue: true }));
});
// Also where a member is wrong in itself.
across._zod.def.when = () => true;

const schema = z.strictObject({
  employee: z.strictObject({ name: text, unit: anyText.optional() }),
  manager: z.strictObject({ name: text }),
  mainWorkplace: text,
  remoteWorkplace: z.strictObject({
    kind: z.enum(KINDS), country: anyText.optional(), address: text, tenure: z.enum(TENURES).optional(), landlordConsulted: z.boolean().optional(),
  }),
  start: date, end: date.optional(),
  extent: z.strictObject({
    daysPerWeek: halves(0.5, 7).optional(), daysPerMonth: halves(0.5, 31).optional(), sharePercent: z.number().min(1).max(100).optional(),
    sharePer: z.enum(["week", "month"]).optional(), weekdays: z.array(z.enum(DAYS)).optional(),
  }),
  terms: z.strictObject({
    ...Object.fromEntries(TOPICS.map((topic) => [topic, text])), ...Object.fromEntries(OTHER_TOPICS.map((topic) => [topic, anyText.optional()])),
  }),
  riskAssessedOn: date, homeInsurance: z.literal(true), noticeDays: z.number().min(0).multipleOf(1).optional(), terminableEarly: z.boolean().optional(),
  followUps: z.array(date).min(1),
  equipment: z.array(z.strictObject({ item: text, category: z.enum(CATEGORIES), providedBy: z.enum(SIDES) })).optional(),
  approvals: z.array(z.strictObject({ by: z.enum(ROLES), on: date })).optional(),
  partOfEmploymentContract: z.literal(false).optional(),
  renews: z.strictObject({ start: date, end: date, evaluatedOn: date }).optional(),
  signatures: z.strictObject({ employee: date.optional(), manager: date.optional() }).optional(),
}).check(across);

export function validate(value) {
  const { success, error } = schema.safeParse(value);
  if (success) return [];
  return error.issues.flatMap(({ path, keys }) => (keys ? keys.map((key) => [...path, key].join(".")) : [path.join(".")]));
}
