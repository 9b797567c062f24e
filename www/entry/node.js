// The edition for Node: reads the module from beside this file at the first call, so that nothing has to be awaited.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { all } from "../build/policies/all.js";
import { initSync } from "../build/wasm/distanskoll.js";
import { engineInUse, useEngine } from "./api.js";
import { keepDocuments } from "./documents.js";
import { engine as glue } from "./engine.js";
import { failure } from "./error.js";
import { readyOptions } from "./options.js";

keepDocuments(all);

function engine() {
  initSync({ module: readFileSync(join(__dirname, "distanskoll.wasm")) });
  useEngine(() => glue, "wasm");
  return glue;
}

useEngine(engine, null);

export async function ready(options) {
  const { engine: wanted } = readyOptions(options);
  if (engineInUse() !== null) return;
  if (wanted !== "js") {
    try {
      engine();
      return;
    } catch (error) {
      // Node can be started without WebAssembly, too.
      if (wanted === "wasm") throw failure("not-ready", `the engine could not be loaded: ${error.message}`);
    }
  }
  // Left as it stands by the bundler: the file that browsers load.
  const { engine: inJs } = await import("./distanskoll-js.js");
  useEngine(() => inJs, "js");
}

export { DistanskollError, Policy, applyFixes, engineInUse, policies, toICalendar } from "./api.js";
