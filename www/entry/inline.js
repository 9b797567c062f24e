// The edition in one file: the module stands in the script. For hosts that refuse .wasm files.

import { initSync } from "../build/wasm/distanskoll.js";
import { all } from "../build/policies/all.js";
import { useEngine } from "./api.js";
import { keepDocuments } from "./documents.js";
import { engine as glue } from "./engine.js";
import { failure } from "./error.js";
import { readyOptions } from "./options.js";
import module from "../dist/distanskoll.wasm";

keepDocuments(all);

/** @type {Promise<void> | undefined} */
let loading;

export function ready(options) {
  loading ??= load(options).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(options) {
  readyOptions(options, ["auto", "wasm"]);
  try {
    initSync({ module: await WebAssembly.compile(module) });
  } catch (error) {
    throw failure("not-ready", `the page does not allow WebAssembly (${error?.message ?? error}): use the edition in JavaScript`);
  }
  useEngine(() => glue, "wasm");
}

export { DistanskollError, Policy, applyFixes, engineInUse, policies, toICalendar } from "./api.js";
