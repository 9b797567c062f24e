// The tools for browsers and bundlers: fetches the module from beside the script, once.

import init from "../build/wasm-tools/distanskoll-tools.js";
import { engine as glue } from "./tools-engine.js";
import { useEngine } from "./tools-api.js";
import { failure } from "./error.js";

/** @type {Promise<void> | undefined} */
let loading;

export function ready({ source } = {}) {
  loading ??= load(source).catch((error) => {
    // The next call may try again, from elsewhere.
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(source = new URL("./distanskoll-tools.wasm", import.meta.url)) {
  try {
    await init({ module_or_path: source });
  } catch (error) {
    throw failure("not-ready", `the tools could not be loaded: ${error?.message ?? error}`);
  }
  useEngine(() => glue);
}

export { DistanskollError, builtinExamples, check, checkSource, coverage, diff, lint, runExamples } from "./tools-api.js";
