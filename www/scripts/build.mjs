// npm run build: sets up what is missing and writes the package's files to www/dist.
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { buildJsEngine } from "./js-engine.mjs";
import { writePolicies } from "./policies.mjs";
import { bundlePortal } from "./portal.mjs";
import { isProgram, main, say, www } from "./run.mjs";
import { setUp } from "./setup.mjs";
import { MODULES, buildWasm } from "./wasm.mjs";

export async function build() {
  setUp();
  const files = MODULES.map((module) => ({ module, file: `${module.name}.wasm` }));
  for (const { module, file } of files) buildWasm(module, join(www, "build", file));
  buildJsEngine();
  const dist = join(www, "dist");
  // Emptied first: a file that no build writes any more must not be shipped.
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  for (const { file } of files) copyFileSync(join(www, "build", file), join(dist, file));
  writePolicies();
  await bundlePortal();
  await bundle();
  say("Built www/dist.");
}

if (isProgram(import.meta.url)) await main(build);
