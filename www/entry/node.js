// The edition for Node: reads the module from beside this file at the first call, so that nothing has to be awaited.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { initSync } from "../build/wasm/distanskoll.js";
import { engine as glue } from "./engine.js";
import { useEngine } from "./api.js";

let loaded = false;

function engine() {
  if (!loaded) {
    initSync({ module: readFileSync(join(__dirname, "distanskoll.wasm")) });
    loaded = true;
  }
  return glue;
}

useEngine(engine);

export async function ready() {
  engine();
}

export { DistanskollError, Policy, applyFixes, policies, toICalendar } from "./api.js";
