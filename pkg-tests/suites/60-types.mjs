// The declarations: programs that use them compile, and so does every answer to the acceptance cases when it is written down as a
// value of the declared type. An object written down in place may hold no member that its type does not name.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { runChecks } from "../checks.mjs";

export const name = "types";
export const minutes = 5;

const exec = promisify(execFile);

/** The declared type of what each call gives. */
const TYPES = {
  checkEligibility: "Eligibility", checkMany: "(Eligibility | RowError)[]", validateAgreement: "AgreementReport",
  validateMany: "(AgreementReport | RowError)[]", noticeEnd: "NoticeEnd", latestNotice: "LatestNotice", planRenewal: "RenewalPlan",
};

export async function run(context) {
  const folder = context.project("types");
  const compile = async (project) => {
    try {
      const program = join(context.here, "node_modules", "typescript", "bin", "tsc");
      await exec(process.execPath, [program, "-p", join(folder, project), "--pretty", "false"], { cwd: folder });
    } catch (error) {
      throw new Error(`${error.stdout}`.split("\n").slice(0, 15).join("\n") || error.message);
    }
  };
  const dist = join(folder, "node_modules", "distanskoll", "dist");
  const api = await import(pathToFileURL(join(dist, "node.mjs")));
  return runChecks({
    "a program without a page compiles": () => compile("tsconfig.json"),
    "a program with a page compiles": () => compile("tsconfig.page.json"),
    "what is declared is exported, and the other way round": async () => {
      for (const [declaration, script] of [["index.d.ts", "node.mjs"], ["elements.d.ts", "elements.js"], ["tools.d.ts", "tools.mjs"], ["tools.d.ts", "tools.js"]]) {
        const declared = [...readFileSync(join(dist, declaration), "utf8").matchAll(/^export (?:(?:class|function|const) |\{ )(\w+)/gm)].map(([, n]) => n);
        assert.deepEqual(Object.keys(await import(pathToFileURL(join(dist, script)))).sort(), declared.sort(), script);
      }
      for (const script of ["browser.js", "inline.js", "inline-js.js"]) {
        assert.deepEqual(Object.keys(await import(pathToFileURL(join(dist, script)))).sort(), Object.keys(api).sort(), script);
      }
    },
    "every answer is of its declared type": async () => {
      const lines = [...answers(api, join(context.root, "tests", "cases")), ...others(api)];
      if (lines.length < 100) throw new Error(`only ${lines.length} answers`);
      writeFileSync(join(folder, "answers.mts"), `import type * as D from "distanskoll";\n${lines.join("\n")}\n`);
      await compile("tsconfig.json");
    },
    "every answer of the tools is of its declared type": async () => {
      const lines = toolAnswers(api, await import(pathToFileURL(join(dist, "tools.mjs"))));
      writeFileSync(join(folder, "answers.mts"), `import type * as D from "distanskoll/tools";\n${lines.join("\n")}\n`);
      await compile("tsconfig.json");
    },
  });
}

function answers(api, folder) {
  const lines = [];
  for (const file of readdirSync(folder).sort()) {
    for (const line of readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean)) {
      const { id, policy, call, input, options, expect } = JSON.parse(line);
      if (!(call in TYPES) || expect.error) continue;
      lines.push(declared(`${id} ${call}`, TYPES[call], api.Policy.builtin(policy)[call](input, options ?? undefined)));
    }
  }
  return lines;
}

/** Answers that no case asks for. */
function others(api) {
  const agreement = { start: "2026-09-01", employee: { name: "A" } };
  return [
    declared("policies", "PolicySummary[]", api.policies()),
    ...api.policies().map(({ id }) => api.Policy.builtin(id)).flatMap((policy) => [
      declared("questions", "Question[]", policy.questions()),
      declared("toJson", "PolicyDocument", policy.toJson()),
      declared("describeAgreement", "AgreementText", policy.describeAgreement(agreement)),
    ]),
  ];
}

function toolAnswers(api, tools) {
  return api.policies().flatMap(({ id }) => {
    const document = api.Policy.builtin(id).toJson();
    const wrong = { ...document, examples: [{ name: "wrong", facts: {}, expect: { outcome: "outOfScope" } }, { facts: {}, expect: { outcome: "outOfScope" } }] };
    const [other] = api.policies().filter((one) => one.id !== id);
    return [
      declared("lint", "LintReport", tools.lint(document)),
      declared("diff", "DiffReport", tools.diff(document, api.Policy.builtin(other.id))),
      declared("check", "CheckReport", tools.check({ ...document, idd: 1 })),
      declared("runExamples", "ExamplesReport", tools.runExamples(document)),
      declared("runExamples", "ExamplesReport", tools.runExamples(wrong)),
      declared("coverage", "CoverageReport", tools.coverage(document)),
      declared("checkSource", "SourceReport", tools.checkSource(document, `# ${document.source.sections?.[0]}\n\ntext\n\n# other\n`)),
    ];
  });
}

let count = 0;

function declared(what, type, value) {
  count++;
  const named = type.replace(/[A-Z]\w+/g, "D.$&");
  return `export const a${count}: ${named} = ${JSON.stringify(value)}; // ${what}`;
}
