// Every command and option. The reading of the command line, the help and the tests follow this one table; what is said of each
// entry stands in words/, under the same names.

/**
 * name → { value?, many? }. `value`: what stands after the option, as the help shows it; without it the option is a switch.
 * `many`: may be repeated.
 */
export const OPTIONS = {
  "policy": { value: "ID|FILE" },
  "fact": { value: "NAME=VALUE", many: true },
  "as-of": { value: "DATE" },
  "all": {},
  "stage": { value: "draft|submit|signed" },
  "given-on": { value: "DATE" },
  "given-by": { value: "employee|employer" },
  "ground": { value: "ordinary|breach" },
  "end-by": { value: "DATE" },
  "today": { value: "DATE" },
  "evaluated-on": { value: "DATE" },
  "requested-end": { value: "DATE" },
  "remind-days": { value: "DAYS" },
  "agreement": { value: "FILE" },
  "start": { value: "DATE" },
  "end": { value: "DATE" },
  "notice-days": { value: "DAYS" },
  "ics": { value: "FILE" },
  "id": { value: "TEXT" },
  "strict": {},
  "coverage": {},
  "json": {},
  "lang": { value: "sv|en" },
  "help": { short: "h" },
  "version": {},
};

/** Options that every command takes. `--version` stands for itself. */
export const EVERYWHERE = ["lang", "help"];

/**
 * name → { takes, optional?, options, examples, run }. `takes`: its arguments in order; those from `optional` on may be left out.
 * `run` loads what carries it out, so that a command starts without the code of the others.
 */
export const COMMANDS = {
  policies: {
    takes: [], options: ["json"],
    examples: ["policies", "policies --lang sv --json"],
    run: () => import("./commands/policies.mjs").then((m) => m.policies),
  },
  questions: {
    takes: ["ID|FILE"], options: ["json"],
    examples: ["questions vgr", "questions routine.json --lang sv"],
    run: () => import("./commands/policies.mjs").then((m) => m.questions),
  },
  new: {
    takes: ["ID"], options: [],
    examples: ["new our-routine > our-routine.json"],
    run: () => import("./commands/start.mjs").then((m) => m.start),
  },
  schema: {
    takes: [], options: [],
    examples: ["schema > policy.schema.json"],
    run: () => import("./commands/start.mjs").then((m) => m.schema),
  },
  check: {
    takes: ["ID|FILE"], options: ["json"],
    examples: ["check our-routine.json", "check - --json < our-routine.json"],
    run: () => import("./commands/check.mjs").then((m) => m.check),
  },
  lint: {
    takes: ["ID|FILE"], options: ["strict", "json"],
    examples: ["lint our-routine.json", "lint vgr --lang sv"],
    run: () => import("./commands/lint.mjs").then((m) => m.lint),
  },
  test: {
    takes: ["ID|FILE"], options: ["coverage", "json"],
    examples: ["test our-routine.json", "test vgr --coverage"],
    run: () => import("./commands/test.mjs").then((m) => m.test),
  },
  source: {
    takes: ["ID|FILE", "TEXTFILE"], options: ["json"],
    examples: ["source our-routine.json our-routine.txt"],
    run: () => import("./commands/source.mjs").then((m) => m.source),
  },
  diff: {
    takes: ["BEFORE", "AFTER"], options: ["json"],
    examples: ["diff our-routine.json our-routine-2027.json", "diff vgr vgr-9.0.json --lang sv"],
    run: () => import("./commands/diff.mjs").then((m) => m.diff),
  },
  eligibility: {
    takes: ["FACTS"], optional: 0, options: ["policy", "fact", "as-of", "all", "json"],
    examples: [
      "eligibility --policy vgr --fact daysPerWeek=2 --fact place=home",
      "eligibility facts.json --policy our-routine.json --as-of 2027-01-01 --lang sv",
    ],
    run: () => import("./commands/eligibility.mjs").then((m) => m.eligibility),
  },
  agreement: {
    takes: ["AGREEMENT"], options: ["policy", "stage", "json"],
    examples: ["agreement agreement.json --policy falkoping", "agreement - --policy our-routine.json --stage draft < agreement.json"],
    run: () => import("./commands/agreement.mjs").then((m) => m.agreement),
  },
  notice: {
    takes: ["REQUEST"], optional: 0,
    options: ["policy", "given-by", "given-on", "end-by", "ground", "agreement", "start", "end", "notice-days", "ics", "id", "json"],
    examples: [
      "notice --policy falkoping --given-by employee --given-on 2026-06-05",
      "notice --policy falkoping --given-by employer --end-by 2026-12-31 --ics notice.ics --lang sv",
    ],
    run: () => import("./commands/dates.mjs").then((m) => m.notice),
  },
  renewal: {
    takes: ["REQUEST"], optional: 0,
    options: ["policy", "today", "agreement", "start", "end", "evaluated-on", "requested-end", "remind-days", "ics", "id", "json"],
    examples: [
      "renewal --policy falkoping --start 2026-03-01 --today 2026-11-25",
      "renewal --policy vgr --agreement agreement.json --ics renewal.ics --lang sv",
    ],
    run: () => import("./commands/dates.mjs").then((m) => m.renewal),
  },
};
