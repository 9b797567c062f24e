// The documentation of the policy format: everything that it shows as JSON loads, its examples and its tables come out as it says, its
// programs print what their comments promise, and both languages show the same.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { runChecks } from "../checks.mjs";
import { compile } from "../schema/validator.mjs";

export const name = "format documentation";
export const minutes = 3;

export async function run(context) {
  const folder = join(context.package(), "..", "..");
  const require = createRequire(join(folder, "package.json"));
  const { faults } = compile(JSON.parse(readFileSync(require.resolve("distanskoll/policy.schema.json"), "utf8")));
  const docs = join(context.www, "docs");
  copyFileSync(join(docs, "exempelkommunen.json"), join(folder, "exempelkommunen.json"));
  const print = (code) => {
    writeFileSync(join(folder, "documented.mjs"), code);
    return execFileSync(process.execPath, ["documented.mjs"], { cwd: folder, encoding: "utf8" }).trimEnd().split("\n");
  };
  return runChecks(checks(docs, { ...require("distanskoll"), ...require("distanskoll/tools"), faults, print }));
}

/** `print` runs a program beside the example and gives the lines that it prints. */
export function checks(docs, { Policy, check, runExamples, coverage, faults, print }) {
  const read = (file) => readFileSync(join(docs, file), "utf8");
  const whole = JSON.parse(read("exempelkommunen.json"));
  const pages = (lang) => [`policy-format.${lang}.md`, `policy-variants.${lang}.md`];
  const editions = Object.fromEntries(["en", "sv"].map((lang) => [lang, pages(lang).map(read).join("\n")]));

  const loads = (document) => {
    assert.deepEqual(faults(document), []);
    assert.deepEqual(check(document).issues, []);
    assert.deepEqual(runExamples(document).failed, []);
  };
  const status = (condition, facts) => {
    const rule = { ...whole.rules[0], when: undefined, requires: condition };
    const policy = Policy.fromJson({ ...whole, facts: [...whole.facts, "assessmentAspects"], rules: [rule], examples: [] });
    const [finding] = policy.checkEligibility(facts).findings;
    policy.dispose();
    return finding.status;
  };

  return {
    "the whole example loads, and no rule of it is untried": () => {
      loads(whole);
      const { neverMet, neverUnmet, uncited } = coverage(whole);
      assert.deepEqual({ neverMet, neverUnmet, uncited }, { neverMet: [], neverUnmet: [], uncited: [] });
    },

    "both languages show the same parts, tables and programs": () => {
      for (const blocks of [fragments, programs, comparisons, truthTable, headings]) {
        const [en, sv] = [blocks(editions.en), blocks(editions.sv)];
        if (blocks === headings) assert.equal(en.length, sv.length);
        else assert.deepEqual(en, sv);
        assert.ok(en.length >= 3, blocks.name);
      }
    },

    ...Object.fromEntries(fragments(editions.en).map((fragment, index) => [`part ${index + 1} (${Object.keys(fragment)}) stands in the example, or can stand there`, () => {
      if (!standsIn(fragment, whole)) loads(merged(whole, fragment));
    }])),

    "the comparisons hold for what the table says, and not for the rest": () => {
      for (const { condition, holds, fails } of comparisons(editions.en)) {
        for (const value of holds) assert.equal(status(condition, { [condition.fact]: value }), "met", `${JSON.stringify(condition)} for ${JSON.stringify(value)}`);
        for (const value of fails) assert.equal(status(condition, { [condition.fact]: value }), "unmet", `${JSON.stringify(condition)} for ${JSON.stringify(value)}`);
        assert.equal(status(condition, {}), "unknown");
      }
    },

    "the truth table is that of the engine": () => {
      const rows = truthTable(editions.en);
      assert.equal(rows.length, 9);
      const [a, b] = FACTS.map((fact) => ({ fact, is: true }));
      const said = { met: "true", unmet: "false", unknown: "unknown" };
      for (const [first, second, ...wanted] of rows) {
        const facts = Object.fromEntries([[FACTS[0], first], [FACTS[1], second]].filter(([, value]) => value !== "unknown").map(([fact, value]) => [fact, value === "true"]));
        const found = [{ all: [a, b] }, { any: [a, b] }, { not: a }].map((condition) => said[status(condition, facts)]);
        assert.deepEqual(found, wanted, `${first}, ${second}`);
      }
      assert.deepEqual([status({ all: [] }, {}), status({ any: [] }, {})], ["met", "unmet"]);
    },

    ...Object.fromEntries(programs(editions.en).map((code, index) => [`program ${index + 1} prints what it says`, () => {
      assert.deepEqual(print(code), [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, text]) => text.trimEnd()));
    }])),

    "what it links to is there": () => {
      for (const text of ["en", "sv"].flatMap(pages).map(read)) {
        const anchors = headings(text).map((heading) => `#${heading.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, "").replaceAll(" ", "-")}`);
        for (const [, target] of text.matchAll(/\]\(([^)]+)\)/g)) {
          if (target.startsWith("#")) assert.ok(anchors.includes(target), target);
          else assert.ok(readFileSync(join(docs, target)).length > 0, target);
        }
      }
    },
  };
}

/** Two yes-or-no facts that the example has, for conditions on more than one. */
const FACTS = ["voluntary", "managerApproves"];

const blocks = (text, language) => [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, code]) => code);

/** The shown parts of a document, each as an object of the document's members. */
function fragments(text) {
  return blocks(text, "json").map((code) => JSON.parse(`{${code}}`));
}

function programs(text) {
  return blocks(text, "js");
}

function headings(text) {
  return [...text.matchAll(/^##+ (.+)$/gm)].map(([, heading]) => heading);
}

const cells = (row) => row.split("|").slice(1, -1).map((cell) => cell.trim());

/** The table of comparisons: a condition, values that it holds for, values that it does not hold for. */
function comparisons(text) {
  const values = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, value]) => JSON.parse(value));
  return [...text.matchAll(/^\| `\{ "fact".*\|$/gm)].map(([row]) => {
    const [condition, holds, fails] = cells(row).map(values);
    return { condition: condition[0], holds, fails };
  });
}

function truthTable(text) {
  return [...text.matchAll(/^\| (true|false|unknown) \|.*\|$/gm)].map(([row]) => cells(row));
}

/** Whether every member, and of a list every element, stands in the document as it is shown. */
function standsIn(fragment, document) {
  return Object.entries(fragment).every(([name, value]) => {
    const stands = document[name];
    if (isDeepStrictEqual(value, stands)) return true;
    if (Array.isArray(value)) return value.every((item) => stands?.some((other) => isDeepStrictEqual(item, other)));
    return name === "agreement" && Object.entries(value).every(([part, item]) => isDeepStrictEqual(item, stands[part]));
  });
}

/** The document with the parts in place of its own. Examples that it shows take the place of the document's. */
function merged(document, fragment) {
  return { ...document, ...fragment, agreement: { ...document.agreement, ...fragment.agreement }, examples: fragment.examples ?? [] };
}
