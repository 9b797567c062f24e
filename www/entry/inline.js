// The edition in one file: the module stands in the script. For hosts that refuse .wasm files.

import { initSync } from "../build/wasm/distanskoll.js";
import { engine as glue } from "./engine.js";
import module from "../dist/distanskoll.wasm";
import { useEngine } from "./api.js";
import { failure } from "./error.js";

/** @type {Promise<void> | undefined} */
let loading;

export function ready() {
  loading ??= WebAssembly.compile(module).then((compiled) => {
    initSync({ module: compiled });
    useEngine(() => glue);
  }, (error) => {
    loading = undefined;
    throw failure("not-ready", `the engine could not be loaded: ${error?.message ?? error}`);
  });
  return loading;
}

export { DistanskollError, Policy, applyFixes, policies, toICalendar } from "./api.js";
