// `distanskoll/tools`: the authors' calls through the packed package, in Node and in pages.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { runChecks } from "../checks.mjs";
import { outcomeOf } from "../pages.mjs";

export const name = "tools";
export const minutes = 5;

const exec = promisify(execFile);

/** A program's lines: a fault is named, an error is of the main entry's class, and the calls go on working. */
const PROGRAM = `
const own = Policy.builtin("falkoping").toJson();
own.rules[0].requires = { fact: "voluntry", is: true };
const answers = [tools.check(own).issues.map(({ code, path }) => code + " " + path).join()];
try {
  tools.check(own, { lang: "no" });
} catch (error) {
  answers.push([error instanceof DistanskollError, tools.DistanskollError === DistanskollError, error.code, error.path].join(" "));
}
const vgr = Policy.builtin("vgr");
answers.push(tools.check(vgr).valid, tools.check("{").valid);
const { total, passed, failed } = tools.runExamples(vgr);
answers.push([total === passed, total === tools.builtinExamples("vgr").length, failed.length].join(" "));
const falkoping = Policy.builtin("falkoping"), later = falkoping.toJson();
later.agreement.term.length = { years: 2 };
const { equal, changes } = tools.diff(falkoping, later);
answers.push([tools.diff(vgr, vgr.toJson()).equal, equal, ...changes.map(({ kind, part, examples }) => kind + " " + part + " " + (examples.length > 0))].join(" "));
answers.push(tools.lint(vgr).findings.every(({ severity }) => severity === "notice"));
answers.push(tools.coverage(JSON.stringify(vgr.toJson())).neverMet.length);
answers.push(tools.checkSource(vgr, "Inledning").sections.every(({ status }) => status === "missing"));
for (const call of [() => tools.runExamples({}), () => tools.checkSource(vgr, 1), () => tools.builtinExamples("vgg")]) {
  try {
    call();
  } catch (error) {
    answers.push(error instanceof DistanskollError && error.code);
  }
}
`;
const EXPECTED = "unknown-fact /rules/0/requires/fact|true true unknown-choice /lang|true|false|true true 0|true false loosened term true|true|0|true|invalid-policy|wrong-kind|unknown-policy";
const IN_NODE = `${PROGRAM}console.log(answers.join("|"));\n`;
const IN_PAGE = `${PROGRAM}document.body.dataset.outcome = answers.join("|");\n`;
const IMPORTS = `import { DistanskollError, Policy, ready } from "distanskoll";\nimport * as tools from "distanskoll/tools";\n`;
const LOADED = "await Promise.all([ready(), tools.ready()]);\n";

export async function run(context) {
  const inNode = async (project, file, code) => {
    const folder = context.project(project);
    writeFileSync(join(folder, file), code);
    const { stdout } = await exec(process.execPath, [file], { cwd: folder, timeout: 60_000 });
    assert.equal(stdout.trim(), EXPECTED);
  };
  return runChecks({
    "Node, import": () => inNode("node-esm", "tools.mjs", IMPORTS + IN_NODE),
    "Node, require": () => inNode(
      "node-cjs", "tools.cjs", `const { DistanskollError, Policy } = require("distanskoll");\nconst tools = require("distanskoll/tools");\n${IN_NODE}`,
    ),
    "Node, import and require in one program": () => inNode(
      "node-both", "tools.mjs",
      `import { createRequire } from "node:module";\n${IMPORTS}const required = createRequire(import.meta.url)("distanskoll/tools");\n`
      + `for (const name of Object.keys(required)) if (required[name] !== tools[name]) throw new Error(name);\n${IN_NODE}`,
    ),
    "whatever they are handed, they throw nothing but a DistanskollError, and go on working": async () => {
      const dist = join(context.package(), "dist");
      const { Policy, DistanskollError } = await import(pathToFileURL(join(dist, "node.mjs")));
      const tools = await import(pathToFileURL(join(dist, "tools.mjs")));
      const cyclic = {};
      cyclic.self = cyclic;
      const disposed = Policy.builtin("vgr");
      disposed.dispose();
      const throwing = () => { throw new Error("not ours"); };
      const values = [
        undefined, null, 1, NaN, "", "x", "[".repeat(100_000), "x".repeat(2_000_000), 10n, Symbol("s"), () => 1, [], {}, cyclic, new Date(), new Map(), disposed,
        Object.create(null), { toJson: throwing }, { toJson: () => cyclic }, { get toJson() { return throwing(); } }, new Proxy({}, { get: throwing, ownKeys: throwing }),
        Policy.builtin("vgr"),
      ];
      const calls = Object.entries(tools).filter(([name]) => !["DistanskollError", "ready"].includes(name));
      let refused = 0;
      for (const [name, call] of calls) {
        for (const one of values) {
          for (const other of values) {
            try {
              call(one, other);
            } catch (error) {
              assert.ok(error instanceof DistanskollError, `${name}: ${error?.stack ?? error}`);
              refused++;
            }
          }
        }
      }
      assert.ok(calls.length === 7 && refused > 1000, `${calls.length} calls, ${refused} refused`);
      assert.deepEqual(tools.check(Policy.builtin("vgr")), { valid: true, issues: [] });
    },
    "Vite, built, in Chromium": async () => {
      const folder = context.project("vite");
      writeFileSync(join(folder, "main.js"), IMPORTS + LOADED + IN_PAGE);
      const { build } = await import("vite");
      await build({ root: folder, base: "./", logLevel: "warn", configFile: false, build: { target: "es2022" } });
      assert.equal(await outcomeOf(await context.chromium(), await context.serve(join(folder, "dist"))), EXPECTED);
    },
    // esbuild leaves `new URL(…, import.meta.url)` as it is: the page says where it has put the modules.
    "esbuild, in Chromium": async () => {
      const folder = context.project("esbuild");
      const source = (file) => `{ source: "./node_modules/distanskoll/dist/${file}" }`;
      writeFileSync(join(folder, "main.js"), `${IMPORTS}await Promise.all([ready(${source("distanskoll.wasm")}), tools.ready(${source("distanskoll-tools.wasm")})]);\n${IN_PAGE}`);
      const { build } = await import("esbuild");
      await build({ absWorkingDir: folder, entryPoints: ["main.js"], outfile: join(folder, "dist", "main.js"), bundle: true, format: "esm", logLevel: "warning" });
      assert.equal(await outcomeOf(await context.chromium(), await context.serve(folder)), EXPECTED);
    },
    "a module script without a bundler, in Chromium": async () => {
      const folder = context.project("plain");
      const dist = "/node_modules/distanskoll/dist";
      writeFileSync(join(folder, "main.js"), IMPORTS.replace('"distanskoll"', `"${dist}/browser.js"`).replace('"distanskoll/tools"', `"${dist}/tools.js"`) + LOADED + IN_PAGE);
      writeFileSync(join(folder, "tools.html"), '<!doctype html>\n<html lang="sv"><head><meta charset="utf-8"><title>tools</title><link rel="icon" href="data:,"></head><body><script type="module" src="main.js"></script></body></html>\n');
      assert.equal(await outcomeOf(await context.chromium(), `${await context.serve(folder)}/tools.html`), EXPECTED);
    },
  });
}
