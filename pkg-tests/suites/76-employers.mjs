// Invented employers' documents through the package: they come back as they were, answer as their examples say, and where values change on a
// day, every answer is that of the plain document with that day's values. One policy is asked for many days and both languages in turn, since
// its texts are kept between answers.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runChecks } from "../checks.mjs";

export const name = "employers";
export const minutes = 2;

export async function run(context) {
  const folder = join(context.root, "tests", "model", "employers");
  const { Policy, DistanskollError } = await import(pathToFileURL(join(context.package(), "dist", "node.mjs")));
  const documents = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")));
  assert.ok(documents.length >= 12, `only ${documents.length}`);
  const dated = documents.filter((document) => days(document).size > 0);
  assert.ok(dated.length >= 3, `only ${dated.length} with dated values`);
  return runChecks({
    ...Object.fromEntries(documents.map((document) => [`${document.id}: as it was, and as its examples say`, () => {
      const policy = Policy.fromJson(JSON.stringify(document));
      assert.deepEqual(policy.toJson(), document);
      for (const { name: what, facts, asOf, agreement, stage, expect } of document.examples) {
        if (facts) assert.equal(policy.checkEligibility(facts, { asOf }).outcome, expect.outcome, what);
        if (agreement) assert.equal(policy.validateAgreement(agreement, { stage }).valid, expect.valid, what);
      }
    }])),
    ...Object.fromEntries(dated.map((document) => [`${document.id}: every day answers by its own values`, () => {
      const policy = Policy.fromJson(document);
      const cases = document.examples.filter(({ facts }) => facts).map(({ facts }) => facts);
      let different = 0;
      for (const day of ["1900-01-01", ...days(document), "2199-12-31"]) {
        const plain = Policy.fromJson(on(document, day));
        for (const lang of ["sv", "en"]) {
          const options = { asOf: day, lang };
          const wanted = cases.map((facts) => answer(plain.checkEligibility(facts, options)));
          assert.deepEqual(cases.map((facts) => answer(policy.checkEligibility(facts, options))), wanted, `${day} ${lang}`);
          assert.deepEqual(policy.checkMany(cases, options).map(answer), wanted, `${day} ${lang}, in one call`);
          const first = cases.map((facts) => answer(policy.checkEligibility(facts, { ...options, asOf: "1900-01-01" })).findings);
          if (JSON.stringify(first) !== JSON.stringify(wanted.map(({ findings }) => findings))) different++;
        }
        for (const { agreement } of document.examples.filter((example) => example.agreement)) {
          const starting = { ...agreement, start: day, end: null };
          assert.deepEqual(answer(policy.validateAgreement(starting)), answer(plain.validateAgreement(starting)), `an agreement from ${day}`);
        }
      }
      // Not every document has rules that change: some change terms and limits alone.
      if (JSON.stringify([document.rules, document.arrangements]).includes('"dated"')) assert.ok(different > 0, "no day differs");
      assert.throws(() => policy.checkEligibility({}), (error) => error instanceof DistanskollError && error.code === "missing-field" && error.path === "/asOf");
    }])),
  });
}

/** The answer but for the digest, which names the document. */
function answer(given) {
  return { ...given, policy: { ...given.policy, digest: null } };
}

/** The days on which values change. */
function days(value) {
  if (value === null || typeof value !== "object") return new Set();
  const own = value.dated ? value.dated.flatMap(({ from }) => from ?? []) : [];
  return new Set([...own, ...Object.values(value).flatMap((part) => [...days(part)])]);
}

/** The document with the values of that day, as someone would write it who knows no dated values. */
function on(value, day) {
  if (Array.isArray(value)) return value.map((part) => on(part, day));
  if (value === null || typeof value !== "object") return value;
  if (value.dated) return on(value.dated.findLast(({ from }) => from === undefined || from <= day).value, day);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, on(part, day)]));
}
