// node validate.mjs PACKAGE_FOLDER SEED COUNT: hands random and hostile values to validateAgreement and looks at each report; prints
// what came of it as JSON. Run as a process of its own: what this looks for are crashes and endless loops, too.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { madeUpAgreement, shuffled } from "./agreements.mjs";
import { frozen, plain, snapshot } from "./inspect.mjs";
import { faultOfReport } from "./report.mjs";
import { damaged, hostileValue, randomNumbers } from "./values.mjs";

const [folder, seed, count] = process.argv.slice(2);
const { Policy, applyFixes, policies } = await import(pathToFileURL(join(folder, "dist", "node.mjs")));
const random = randomNumbers(Number(seed));
const oneOf = (list) => list[Math.floor(random() * list.length)];

const FIXING_ROUNDS = 3;
/** The built-in policies, and one more with a limit that nobody may lift, which none of them has. */
function allPolicies() {
  const strict = Policy.builtin("flexibelt-arbete").toJson();
  strict.id = "strict";
  for (const limit of strict.agreement.limits) delete limit.unlessApprovedBy;
  return [...policies().map(({ id }) => [id, Policy.builtin(id)]), ["strict", Policy.fromJson(strict)]];
}

const CHOICES = allPolicies().flatMap(([id, policy]) => {
  return ["sv", "en"].flatMap((lang) => ["draft", "submit", "signed"].map((stage) => ({ id, policy, options: { lang, stage } })));
});
const NAMES = ["employee", "start", "end", "extent", "weekdays", "terms", "followUps", "equipment", "approvals", "renews", "signatures", "toString", "unknown"];

/** Values with more in them than is read: a long list, a tree with shared branches, an object that holds itself twice. */
function* endless() {
  yield new Array(999_997).fill(1);
  yield new Array(1_000_000).fill({});
  let tree = {};
  for (let i = 0; i < 25; i++) tree = { left: tree, right: tree };
  yield tree;
  const own = {};
  yield Object.assign(own, { first: own, second: own });
}
const first = endless();

/** What kind of value, and the value. */
function draw() {
  const { value, done } = first.next();
  if (!done) return ["endless", value];
  const kind = random();
  if (kind < 0.25) return ["anything", hostileValue(random)];
  if (kind < 0.65) return ["damaged", damaged(madeUpAgreement(random), random, NAMES)];
  return ["made up", madeUpAgreement(random)];
}

/** A copy with the members of every object in another order; of plain data alone. */
function otherOrder(value) {
  if (Array.isArray(value)) return value.map(otherOrder);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(shuffled(Object.entries(value).map(([name, member]) => [name, otherOrder(member)]), random));
}

/** JSON with the members of every object in one order: `actual` may hold an object of the person's. */
const canonical = (value) => JSON.stringify(value, (_, member) => (member && typeof member === "object" && !Array.isArray(member)
  ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1))) : member));

const counts = { values: 0, plain: 0, frozen: 0, valid: 0, issues: 0, fixed: 0, rounds: [0, 0, 0, 0], kinds: {}, codes: {} };
const faults = new Map();

function fault(text, { id, options }, value) {
  if (!faults.has(text)) faults.set(text, { times: 0, example: `${id} ${JSON.stringify(options)} ${snapshot(value).slice(0, 1500)}` });
  faults.get(text).times++;
}

function look(value, isFrozen, choice) {
  const { policy, options } = choice;
  // A change to what is frozen throws.
  const before = isFrozen ? null : snapshot(value);
  const isPlain = plain(value);
  const report = policy.validateAgreement(value, options);
  const text = JSON.stringify(report);
  const wrong = faultOfReport(report);
  if (wrong) fault(wrong, choice, value);
  if (before !== null && snapshot(value) !== before) fault("the value has changed", choice, value);
  if (JSON.stringify(policy.validateAgreement(value, options)) !== text) fault("another report the second time", choice, value);
  if (isPlain) {
    const other = policy.validateAgreement(otherOrder(value), options);
    if (JSON.stringify(other) !== text && canonical(other) !== canonical(report)) fault("another report for the members in another order", choice, value);
  }
  counts.plain += isPlain;
  counts.valid += report.valid;
  counts.issues += report.issues.length;
  for (const { code } of report.issues) counts.codes[code] = (counts.codes[code] ?? 0) + 1;
  if (report.issues.some((issue) => issue.fix)) mend(value, report, before, choice);
}

function mend(value, report, before, choice) {
  counts.fixed++;
  let rounds = 0;
  let mended = value;
  for (let { issues } = report; issues.some((issue) => issue.fix); { issues } = choice.policy.validateAgreement(mended, choice.options)) {
    if (rounds === FIXING_ROUNDS) {
      const left = issues.filter((issue) => issue.fix).map(({ code, path }) => `${code} ${path}`);
      return fault(`fixes left after ${FIXING_ROUNDS} rounds`, choice, [left, value, mended]);
    }
    mended = applyFixes(mended, issues);
    rounds++;
  }
  counts.rounds[rounds]++;
  if (before !== null && snapshot(value) !== before) fault("fixing has changed the value", choice, value);
}

const start = performance.now();
for (let i = 0; i < Number(count); i++) {
  const choice = CHOICES[i % CHOICES.length];
  let [kind, value] = draw();
  counts.values++;
  counts.kinds[kind] = (counts.kinds[kind] ?? 0) + 1;
  const isFrozen = random() < 0.5;
  if (isFrozen) value = frozen(value);
  counts.frozen += isFrozen;
  try {
    look(value, isFrozen, choice);
  } catch (error) {
    fault(`threw ${String(error?.stack ?? error).split("\n").slice(0, 4).join("\n")}`, choice, value);
  }
}
const seconds = Math.round((performance.now() - start) / 100) / 10;
console.log(JSON.stringify({ ...counts, seconds, faults: [...faults].map(([text, { times, example }]) => `${times} times: ${text}\n${example}`) }));
