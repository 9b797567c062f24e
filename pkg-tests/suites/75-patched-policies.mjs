// Policies are data: changed copies of the built-in ones, loaded through the package, answer accordingly. The changes and what is
// expected of them stand in tests/policies/patched.json; the crate's tests say what its members mean.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runChecks } from "../checks.mjs";
import { patched, valueAt } from "../patch.mjs";

export const name = "patched policies";
export const minutes = 2;

const IN_ANY_ORDER = ["met", "unmet", "unknown", "notApplicable", "missing", "actions"];

export async function run(context) {
  const file = join(context.root, "tests", "policies", "patched.json");
  assert.ok(existsSync(file), `${file} is missing`);
  const { Policy } = await import(pathToFileURL(join(context.package(), "dist", "node.mjs")));
  return runChecks(Object.fromEntries(JSON.parse(readFileSync(file, "utf8")).map((entry) => [`${entry.policy}: ${entry.name}`, () => {
    const original = Policy.builtin(entry.policy);
    const document = patched(original.toJson(), entry.patch);
    const policy = Policy.fromJson(document);
    assert.deepEqual(policy.toJson(), document);
    const wanted = Object.fromEntries(Object.entries(entry.expect).map(([part, value]) => [part, IN_ANY_ORDER.includes(part) ? [...value].sort() : value]));
    assert.ok(Object.keys(wanted).length > 0, "nothing is expected");
    const texts = Policy.fromJson(JSON.stringify(document));
    assert.deepEqual(answered(policy, entry), wanted);
    assert.deepEqual(answered(texts, entry), wanted, "loaded from a text");
    assert.notDeepEqual(answered(original, entry), wanted, "the change makes no difference");
  }])));
}

/** The policy's answer, as far as something is expected of it; a refusal as its code and path. */
function answered(policy, { facts, agreement, options, expect }) {
  let report;
  try {
    report = agreement === undefined ? policy.checkEligibility(facts, options) : policy.validateAgreement(agreement, options);
  } catch (error) {
    return { error: error.code, path: error.path };
  }
  return Object.fromEntries(Object.entries(expect).map(([part, value]) => [part, PARTS[part]?.({ report, policy, part, value })]));
}

const findings = ({ report, part }) => report.findings.filter(({ status }) => status === part).map(({ rule }) => rule).sort();
const member = ({ report, part }) => report[part];

const PARTS = {
  outcome: member, bestCase: member, worstCase: member, arrangement: member,
  form: ({ report }) => report.agreementForm?.form ?? null,
  decidedBy: ({ report }) => report.decision?.by ?? null,
  decisionStatus: ({ report }) => report.decision?.status ?? null,
  met: findings, unmet: findings, unknown: findings, notApplicable: findings,
  missing: ({ report }) => report.missing.map(({ fact }) => fact).sort(),
  actions: ({ report }) => report.actions.map(({ rule }) => rule).sort(),
  questions: ({ policy }) => policy.questions().map(({ fact }) => fact),
  issues: ({ report }) => report.issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`),
  texts: ({ report, value }) => Object.fromEntries(Object.keys(value).map((pointer) => [pointer, valueAt(report, pointer) ?? null])),
};
