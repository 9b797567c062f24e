// What the commands print in English. words/help-en.mjs holds the help.

export { commands, help, options } from "./help-en.mjs";
export { errors } from "./errors-en.mjs";

const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

export const wholeDocument = "(whole document)";
export const at = "at";
export const rules = "rules";
export const rule = "rule";
export const section = ({ section: heading }) => `[${heading}]`;
export const severities = { error: "error", warning: "warning", notice: "notice", info: "still to do" };

// policies, questions
export const notStated = "organisation not stated";
export const version = (text) => `version ${text}`;
export const inForce = (from, to) => (to ? `in force ${from} to ${to}` : `in force from ${from}`);
export const several = "one or several of";
export const numberRange = (min, max, step) => `number${min === undefined ? "" : ` from ${min}`}${max === undefined ? "" : ` to ${max}`}${step === undefined ? "" : ` in steps of ${step}`}`;
export const aDate = "date YYYY-MM-DD";
export const trueOrFalse = "true or false";

// eligibility
export const outcomes = {
  eligible: "Nothing in the policy stands in the way", actionNeeded: "Something must be done first", referral: "Someone else must look at it first",
  notEligible: "Not possible", outOfScope: "The policy does not apply", undetermined: "Cannot be said yet",
};
export const bestCase = "At best";
export const worstCase = "At worst";
export const asOf = "As of";
export const notChecked = "no day given: whether the policy is in force has not been checked";
export const arrangement = "Kind of work";
export const arrangements = { regular: "regular remote work", occasional: "occasional remote work", notRemoteWork: "not remote work" };
export const form = "Agreement";
export const forms = { written: "in writing", oral: "the spoken word is enough", none: "none needed" };
export const decision = "Decision";
export const decisions = { pending: "not made yet", approved: "yes", refused: "no" };
export const parties = { employee: "The employee", manager: "The manager", employer: "The employer", hr: "HR" };
export const strengths = { must: "must", should: "should", may: "may" };
export const effects = { blocks: "not possible without it", refers: "someone else must look at it first", requires: "to do before the start", advises: "advice" };
export const toDo = "To do";
export const unmet = "Not met";
export const missing = "Questions that decide the answer";
export const open = "Questions that can add something to do or a piece of advice";
export const askOf = { employee: "the employee knows", manager: "the manager knows" };
export const waysForward = "Ways forward";
export const statuses = { met: "Met", unknown: "Not known", notApplicable: "Does not apply here" };
export const guidance = "Good to know";
export const more = (rules, cards) => `--all shows all ${count(rules, "rule", "rules")} and ${count(cards, "piece", "pieces")} of guidance.`;
export const noDecision = "This is guidance, not a decision.";

// agreement
export const validity = (valid, issues) => (valid ? `The agreement holds${issues === 0 ? "" : ` (${count(issues, "remark", "remarks")})`}` : `The agreement does not hold (${count(issues, "remark", "remarks")})`);
export const expectedActual = (wanted, found) => [wanted && `expected ${wanted}`, found && `found ${found}`].filter(Boolean).join(", ");

// notice, renewal
export const basis = "Notice";
export const bases = { breach: "ends at once, on breach", policy: "the policy’s period", agreement: "the agreement’s own period", unregulated: "neither the policy nor the agreement says how long" };
export const period = "Period of notice";
export const length = ({ years, months, weeks, days }) => [
  years && count(years, "year", "years"), months && count(months, "month", "months"), weeks && count(weeks, "week", "weeks"), days && count(days, "day", "days"),
].filter(Boolean).join(", ");
export const endsOn = "Agreement ends";
export const lastRemoteDay = "Last remote day";
export const firstDayBack = "First day back";
export const giveBy = "Give notice by";
export const giveByWorkingDay = "Last working day for it";
export const steps = "How it is counted";
export const status = "Agreement";
export const terms = { upcoming: "has not started", running: "is running", ended: "has ended" };
export const mayRenew = "Renewal";
export const renewals = { yes: "possible", evaluateFirst: "evaluate first", notRegulated: "the policy says nothing about it" };
export const term = "Longest term";
export const latestEnd = "Latest end";
export const evaluateBy = "Evaluate by";
export const nextStart = "Next term starts";
export const nextLatestEnd = "Next term’s latest end";
export const requestedEnd = "Wanted end";
export const allowed = (yes) => (yes ? "allowed" : "not allowed");
export const reminders = "Reminders";
export const reminderKinds = { evaluate: "evaluate the remote work", decide: "decide about renewal", end: "the agreement ends" };
export const noCalendar = "no calendar file: there is no date to put into it";
export const calendarWritten = (name) => `wrote ${name}`;

// check, lint, test, source, diff
export const faults = (label, number) => `${label}: ${number === 0 ? "no faults" : count(number, "fault", "faults")}`;
export const doubts = (label, errors, warnings, notices) => `${label}: ${count(errors, "error", "errors")}, ${count(warnings, "warning", "warnings")}, ${count(notices, "notice", "notices")}`;
export const exampleFacts = "example";
export const noFacts = "no facts given";
export const gaveUp = "Not settled, because it would have taken too long";
export const examples = (label, passed, total) => (total === 0 ? `${label}: the document holds no examples, so nothing was tested` : `${label}: ${passed} of ${count(total, "example", "examples")} passed`);
export const expected = "expected";
export const actual = "answered";
export const covered = (both, total, uncited) => `${both} of ${count(total, "rule", "rules")} met by one example and not by another${uncited === 0 ? "" : `; ${count(uncited, "section", "sections")} of the source cited by nothing`}`;
export const met = "met";
export const notMet = "not met";
export const neverMet = "Rules that no example meets";
export const neverUnmet = "Rules that no example fails to meet";
export const uncited = "Sections that nothing cites";
export const sourceChecked = (label, text, sections, changed) => `${label} and ${text}: ${count(sections, "section", "sections")}, ${changed === 0 ? "none" : changed} changed or missing`;
export const sourceStatuses = { unchanged: "unchanged", changed: "changed", missing: "missing", noDigest: "nothing to compare with", notListed: "not listed in the policy" };
export const digest = "digest now";
export const compared = (before, after, equal, number) => `${before} → ${after}: ${equal ? `same meaning${number === 0 ? "" : `, ${count(number, "remark", "remarks")}`}` : count(number, "change", "changes")}`;
export const change = "change";
export const kinds = { added: "added", dropped: "dropped", tightened: "stricter", loosened: "looser", changed: "changed", moved: "moved", reworded: "reworded" };
