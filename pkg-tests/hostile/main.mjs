// node main.mjs PACKAGE_FOLDER SEED: hands 100,000 hostile inputs to the package and prints what it did, as JSON. Run as a process of
// its own: what this looks for are crashes and endless loops.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { damaged, hostileValue, randomNumbers } from "./values.mjs";

const [folder, seed] = process.argv.slice(2);
const { Policy, DistanskollError, applyFixes, policies, toICalendar } = await import(pathToFileURL(join(folder, "dist", "node.mjs")));
const random = randomNumbers(Number(seed));
const oneOf = (list) => list[Math.floor(random() * list.length)];

const CODES = new Set([
  "unknown-policy", "invalid-policy", "unknown-fact", "unknown-option", "missing-field", "wrong-kind", "unknown-choice", "out-of-range",
  "invalid-date", "date-out-of-range", "agreement-ended", "not-ready", "disposed", "policy-unavailable",
]);

const handles = policies().map(({ id }) => Policy.builtin(id));
const documents = handles.map((policy) => policy.toJson());
const questions = handles.flatMap((policy) => policy.questions());
const agreement = {
  employee: { name: "Åsa Öberg" }, manager: { name: "Björn Ek" }, mainWorkplace: "Stadshuset",
  remoteWorkplace: { kind: "home", address: "Storgatan 1", tenure: "rented", landlordConsulted: true }, start: "2026-09-01", end: "2027-08-31",
  extent: { daysPerWeek: 2, weekdays: ["tue", "thu"] }, terms: { workingHours: "Flextid" }, riskAssessedOn: "2026-08-20", homeInsurance: true,
  noticeDays: 14, followUps: ["2026-12-01"], equipment: [{ item: "Stol", category: "furniture", providedBy: "employee" }],
  approvals: [{ by: "nearestManager", on: "2026-08-21" }], renews: { start: "2025-09-01", end: "2026-08-31", evaluatedOn: "2026-08-01" },
  signatures: { employee: "2026-08-25", manager: "2026-08-25" },
};
const notice = { givenOn: "2026-10-01", givenBy: "employee", ground: "ordinary", agreement: { start: "2026-09-01", end: "2027-08-31", noticeDays: 14 } };
const latest = { endBy: "2026-12-01", givenBy: "employer", agreement: { start: "2026-09-01" } };
const renewal = { agreement: { start: "2026-03-01", end: "2027-02-28", evaluatedOn: "2027-01-10" }, today: "2027-01-15", requestedEnd: "2028-01-31", remindDaysBefore: 30 };
const options = { lang: "en", asOf: "2026-09-01", stage: "draft" };
const names = [...new Set([...questions.map(({ fact }) => fact), ...Object.keys(agreement), ...Object.keys(options), "all", "any", "not", "fact", "is", "unknown"])];

function facts() {
  const given = {};
  for (const { fact, kind, choices } of questions) {
    if (random() < 0.7) continue;
    const values = { boolean: [true, false, null], number: [0, 1, 2, 2.5, 5], choice: choices?.map((c) => c.value), set: [[], choices?.map((c) => c.value)], date: ["2026-05-01"] };
    given[fact] = oneOf(values[kind]);
  }
  return given;
}

/** Some inputs are right and half of them nearly, so that they get past the first look; the others are anything. */
function near(sample) {
  const kind = random();
  if (kind < 0.3) return sample;
  return kind < 0.8 ? damaged(sample, random, names) : hostileValue(random);
}
const some = () => (random() < 0.5 ? undefined : random() < 0.5 ? {} : near(options));
const policy = () => oneOf(handles);
const answers = [
  () => policy().noticeEnd(notice), () => policy().latestNotice(latest), () => policy().planRenewal(renewal),
];

/** How many inputs each call gets, and the call. */
const CALLS = {
  checkEligibility: [30_000, () => policy().checkEligibility(near(facts()), some())],
  validateAgreement: [20_000, () => policy().validateAgreement(near(agreement), some())],
  noticeEnd: [8_000, () => policy().noticeEnd(near(notice), some())],
  latestNotice: [6_000, () => policy().latestNotice(near(latest), some())],
  planRenewal: [8_000, () => policy().planRenewal(near(renewal), some())],
  fromJson: [10_000, () => fromJson()],
  builtin: [1_000, () => Policy.builtin(hostileValue(random))],
  policies: [1_000, () => policies(near({ lang: "sv" }))],
  questions: [2_000, () => policy().questions(near({ lang: "sv" }))],
  checkMany: [3_000, () => policy().checkMany(random() < 0.2 ? hostileValue(random) : [facts(), near(facts())], some())],
  validateMany: [3_000, () => policy().validateMany(random() < 0.2 ? hostileValue(random) : [agreement, near(agreement)], some())],
  describeAgreement: [3_000, () => policy().describeAgreement(near(agreement), some())],
  standardSchema: [2_000, () => policy().standardSchema(some())["~standard"].validate(near(agreement))],
  applyFixes: [2_000, () => applyFixes(near(agreement), near(policy().validateAgreement(near(agreement)).issues))],
  toICalendar: [1_000, () => toICalendar(near(oneOf(answers)()), near({ lang: "sv", stamp: "2026-01-01T00:00:00Z", id: "a" }))],
};

function fromJson() {
  const document = near(oneOf(documents));
  let given = document;
  if (random() < 0.2) {
    try {
      given = JSON.stringify(document);
    } catch {
      // What JSON cannot hold is handed over as it is.
    }
  }
  const loaded = Policy.fromJson(given);
  loaded.checkEligibility(facts());
  loaded[Symbol.dispose ?? "free"]?.();
}

const CANARY = { voluntary: false };
const expected = JSON.stringify(Policy.builtin("falkoping").checkEligibility(CANARY));
const prototypes = () => JSON.stringify([Object.prototype, Array.prototype, Function.prototype].map((p) => Reflect.ownKeys(p).length));
const cleanPrototypes = prototypes();

/** Why what a call threw is not as the contract has it, or null. */
function faultOfError(error) {
  if (!(error instanceof DistanskollError)) return `threw ${describe(error)}`;
  if (!CODES.has(error.code) || typeof error.path !== "string" || !Array.isArray(error.issues) || error.message === "") {
    return `threw an incomplete DistanskollError: code ${error.code}, path ${error.path}, message ${error.message}`;
  }
  return null;
}

function describe(error) {
  try {
    return `${error?.name ?? typeof error}: ${error?.message ?? String(error)} ${error?.stack?.split("\n").slice(1, 4).join(" ") ?? ""}`.slice(0, 500);
  } catch {
    return typeof error;
  }
}

/** Why the package is no longer what it was, or null. */
function faultOfState() {
  let now;
  try {
    now = JSON.stringify(Policy.builtin("falkoping").checkEligibility(CANARY));
  } catch (error) {
    now = describe(error);
  }
  if (now !== expected) return `the package no longer answers as before: ${now.slice(0, 300)}`;
  return prototypes() === cleanPrototypes ? null : "a built-in prototype has changed";
}

const CHECKED_EVERY = 500;
const report = {};
for (const [name, [count, call]] of Object.entries(CALLS)) {
  // How often each fault came up, so that one that comes up always is told once.
  const faults = new Map();
  const add = (fault) => faults.set(fault, (faults.get(fault) ?? 0) + 1);
  const start = performance.now();
  let answered = 0, refused = 0, broken = null;
  for (let i = 0; i < count && !broken; i++) {
    try {
      call();
      answered++;
    } catch (error) {
      const fault = faultOfError(error);
      if (fault) add(fault);
      else refused++;
    }
    if (i % CHECKED_EVERY === 0 || i === count - 1) broken = faultOfState();
  }
  if (broken) add(broken);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  report[name] = { count, answered, refused, seconds, faults: [...faults].map(([fault, times]) => `${times} times: ${fault}`) };
}
console.log(JSON.stringify(report));
