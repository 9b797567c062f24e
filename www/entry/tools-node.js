// The tools for Node: reads the module from beside this file at the first call, so that nothing has to be awaited.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { initSync } from "../build/wasm-tools/distanskoll-tools.js";
import { engine as glue } from "./tools-engine.js";
import { useEngine } from "./tools-api.js";

let loaded = false;

function engine() {
  if (!loaded) {
    initSync({ module: readFileSync(join(__dirname, "distanskoll-tools.wasm")) });
    loaded = true;
  }
  return glue;
}

useEngine(engine);

export async function ready() {
  engine();
}

export { DistanskollError, builtinExamples, check, checkSource, coverage, diff, lint, runExamples } from "./tools-api.js";
