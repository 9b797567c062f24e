// The acceptance cases through the package, in Node and in a browser.
import { copyFileSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runCases } from "../cases.mjs";

export const name = "cases";
export const minutes = 10;

const SHOWN = 10;

export async function run(context) {
  const folder = join(context.root, "tests", "cases");
  const files = readdirSync(folder).filter((file) => file.endsWith(".jsonl")).sort();
  const total = { passed: 0, failed: 0, details: [] };
  const add = (where, file, { passed, failed, details }) => {
    console.log(`  ${failed === 0 ? "ok" : "FAILED"} ${where}, ${file}: ${passed} of ${passed + failed}`);
    total.passed += passed;
    // A file without cases has not been tested.
    total.failed += passed + failed === 0 ? 1 : failed;
    total.details.push(...details.slice(0, SHOWN).map((detail) => `${where}: ${detail}`));
    if (details.length > SHOWN) total.details.push(`${where}, ${file}: and ${details.length - SHOWN} more`);
  };

  const packageFolder = context.package();
  const api = await import(pathToFileURL(join(packageFolder, "dist", "node.mjs")));
  for (const file of files) add("Node", file, runCases(api, readFileSync(join(folder, file), "utf8")));

  const site = context.project("plain");
  copyFileSync(join(context.here, "cases.mjs"), join(site, "cases.mjs"));
  const address = await context.serve(site);
  const page = await (await context.chromium()).newPage();
  await page.goto(address);
  for (const file of files) {
    const text = readFileSync(join(folder, file), "utf8");
    add("Chromium", file, await page.evaluate(async (cases) => {
      const { runCases } = await import("/cases.mjs");
      const api = await import("/node_modules/distanskoll/dist/browser.js");
      await api.ready();
      return runCases(api, cases);
    }, text));
  }
  await page.close();
  return total;
}
