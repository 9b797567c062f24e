// The front page's JavaScript examples, run as a reader would: each as a module of its own beside the installed package. What a line
// prints is what its comment says (`// → …`). The HTML example is the tag that the browser suites drive; here its file must be shipped.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runChecks } from "../checks.mjs";

export const name = "front page";
export const minutes = 2;

export async function run(context) {
  const readme = readFileSync(join(context.root, "README.md"), "utf8");
  const blocks = (language) => [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, code]) => code);
  const examples = blocks("js");
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
    "the pasted script is shipped": () => {
      const sources = blocks("html").flatMap((html) => [...html.matchAll(/src="\/distanskoll\/([^"]+)"/g)].map(([, path]) => path));
      assert.ok(sources.length > 0, "no script is pasted");
      for (const path of sources) assert.ok(existsSync(join(context.package(), path)), `${path} is not in the package`);
    },
  });
}
