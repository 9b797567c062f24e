// What a program writes; each line marked as an error has to be one.
import {
  DistanskollError, Policy, applyFixes, policies, ready, toICalendar, type Agreement, type Eligibility, type Facts, type RowError,
} from "distanskoll";
import { Policy as InlinePolicy } from "distanskoll/inline";

await ready();
await ready({ source: new URL("https://example.org/distanskoll.wasm"), engine: "wasm" });
await ready({ policies: ["vgr"], only: "eligibility" });
// @ts-expect-error: there is no engine for notice alone
await ready({ only: "notice" });
// @ts-expect-error: a list
await ready({ policies: "vgr" });

using policy = Policy.builtin(policies({ lang: "en" })[0]?.id ?? "falkoping");
const facts: Facts = { daysPerWeek: 2, voluntary: null, assessmentAspects: ["social"], municipalityOwnFact: true };
const answer: Eligibility = policy.checkEligibility(facts, { asOf: "2026-03-01", lang: "sv" });
const outcome: "eligible" | "actionNeeded" | "referral" | "notEligible" | "outOfScope" | "undetermined" = answer.outcome;
const form = answer.agreementForm?.form;
// @ts-expect-error: it can be null
answer.decision.by;
// @ts-expect-error: no such kind of value
policy.checkEligibility({ daysPerWeek: "two" });
// @ts-expect-error: no such choice
policy.checkEligibility({ place: "office" });
// @ts-expect-error: no such language
policy.questions({ lang: "no" });

const rows: (Eligibility | RowError)[] = policy.checkMany([facts, {}]);
for (const row of rows) console.log("error" in row ? row.error.code : row.outcome, outcome, form);

const draft: Partial<Agreement> = { start: "2026-09-01" };
const report = policy.validateAgreement(draft, { stage: "draft" });
const mended: Partial<Agreement> = applyFixes(draft, report.issues);
for (const issue of report.issues) if (issue.fix?.op === "add") console.log(issue.fix.value, mended.start);
// @ts-expect-error: no such stage
policy.validateAgreement(draft, { stage: "done" });

const end = policy.noticeEnd({ givenOn: "2026-03-02", givenBy: "employee", agreement: { start: "2025-03-01", noticeDays: null } });
const latest = policy.latestNotice({ endBy: "2026-12-31", givenBy: "employer", ground: "ordinary" });
const plan = policy.planRenewal({ agreement: { start: "2026-03-01", evaluatedOn: "2027-01-10" }, today: "2027-01-15" });
for (const dated of [end, latest, plan]) {
  const file: string | null = toICalendar(dated, { stamp: "2026-01-01T00:00:00Z", id: "a" });
  console.log(file, end.period?.weeks, latest.giveBy, plan.next?.start);
}
// @ts-expect-error: who gives notice is missing
policy.noticeEnd({ givenOn: "2026-03-02" });

const copy = Policy.fromJson(policy.toJson());
const parts: string[] = copy.describeAgreement(draft).parts.flatMap((part) => part.lines.map((line) => line.text));
const validated = await copy.standardSchema()["~standard"].validate(draft);
console.log(parts, validated.issues?.[0]?.message, InlinePolicy.builtin("vgr").questions().map((question) => question.choices?.[0]?.label));

try {
  Policy.fromJson("{}");
} catch (error) {
  if (error instanceof DistanskollError && error.code === "invalid-policy") console.log(error.issues.map((fault) => `${fault.code} ${fault.path}`));
}
declare const console: { log(...values: unknown[]): void };
declare class URL {
  constructor(text: string);
  readonly href: string;
}
