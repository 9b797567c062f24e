// The acceptance cases through the package, in Node and in a browser, and through the engine in JavaScript in both.
import assert from "node:assert/strict";
import { copyFileSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runCases } from "../cases.mjs";
import { apiInNode } from "../engines.mjs";
import { NO_WASM } from "../security-policies.mjs";

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
  for (const engine of ["wasm", "js"]) {
    const api = await apiInNode(packageFolder, engine);
    for (const file of files) add(`Node, ${engine}`, file, runCases(api, readFileSync(join(folder, file), "utf8")));
  }

  const site = context.project("plain");
  copyFileSync(join(context.here, "cases.mjs"), join(site, "cases.mjs"));
  for (const [engine, policy] of [["wasm", undefined], ["js", NO_WASM]]) {
    const address = await context.serve(site, { headers: () => (policy ? { "content-security-policy": policy } : {}) });
    const page = await (await context.chromium()).newPage();
    await page.goto(address);
    for (const file of files) {
      const text = readFileSync(join(folder, file), "utf8");
      const { inUse, ...result } = await page.evaluate(async (cases) => {
        const { runCases } = await import("/cases.mjs");
        const api = await import("/node_modules/distanskoll/dist/browser.js");
        await api.ready();
        return { inUse: api.engineInUse(), ...runCases(api, cases) };
      }, text);
      assert.equal(inUse, engine);
      add(`Chromium, ${engine}`, file, result);
    }
    await page.close();
  }
  return total;
}
