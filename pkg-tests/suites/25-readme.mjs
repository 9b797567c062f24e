// The front page's examples, run as a reader would: each JavaScript one as a module of its own beside the installed package, where a line
// prints what its comment says (`// → …`), and each line of a terminal that begins with `$`, which prints what stands below it. The HTML
// example is the tag that the browser suites drive; here its file must be shipped.
import assert from "node:assert/strict";
import { exec, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runChecks } from "../checks.mjs";

export const name = "front page";
export const minutes = 2;

export async function run(context) {
  const readme = readFileSync(join(context.root, "README.md"), "utf8");
  const blocks = (language) => [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, code]) => code);
  const examples = blocks("js");
  const sessions = blocks("console");
  const folder = join(context.package(), "..", "..");
  return runChecks({
    "it has examples": () => assert.ok(examples.length >= 3 && examples.join("").includes("// → "), "no example is left"),
    ...Object.fromEntries(examples.map((code, at) => [`example ${at + 1}`, () => {
      const file = join(folder, `example-${at + 1}.mjs`);
      writeFileSync(file, code);
      const printed = execFileSync(process.execPath, [file], { encoding: "utf8" }).trimEnd().split("\n");
      const promised = [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, text]) => text.trimEnd());
      assert.deepEqual(printed, promised);
    }])),
    "it has lines of a terminal": () => assert.ok(sessions.length > 0, "no session is left"),
    ...Object.fromEntries(sessions.map((session, at) => [`terminal ${at + 1}`, async () => {
      // A folder of its own, so that files of other suites are not in the way; the installed package is found above it.
      const work = join(folder, `terminal-${at + 1}`);
      mkdirSync(work, { recursive: true });
      for (const [command, ...printed] of session.trimEnd().split(/^\$ /m).slice(1).map((part) => part.trimEnd().split("\n"))) {
        const { stdout, stderr } = await shell(command, work);
        assert.deepEqual((stdout + stderr).trimEnd().split("\n"), printed.length > 0 ? printed : [""], command);
      }
    }])),
    "the pasted script is shipped": () => {
      const sources = blocks("html").flatMap((html) => [...html.matchAll(/src="\/distanskoll\/([^"#]+)/g)].map(([, path]) => path));
      assert.ok(sources.length > 0, "no script is pasted");
      for (const path of sources) assert.ok(existsSync(join(context.package(), path)), `${path} is not in the package`);
    },
  });
}

/** What a line prints, whatever its exit code: a command whose answer is negative has one as well. */
function shell(line, cwd) {
  const { LANG, LC_ALL, LC_MESSAGES, COLUMNS, ...env } = process.env;
  return new Promise((resolve, reject) => {
    exec(line, { cwd, env, timeout: 60_000 }, (error, stdout, stderr) => (error?.killed ? reject(error) : resolve({ stdout, stderr })));
  });
}
