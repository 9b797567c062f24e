// The edition for browsers and bundlers: fetches the module from beside the script, once.

import init from "../build/wasm/distanskoll.js";
import { engine as glue } from "./engine.js";
import { useEngine } from "./api.js";
import { failure } from "./error.js";

/** @type {Promise<void> | undefined} */
let loading;

export function ready({ source, engine: edition = "auto" } = {}) {
  loading ??= load(source, edition).catch((error) => {
    // The next call may try again, from elsewhere.
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(source = new URL("./distanskoll.wasm", import.meta.url), edition) {
  if (edition !== "auto" && edition !== "wasm") throw failure("not-ready", `there is no engine \`${edition}\`: choose auto or wasm`);
  try {
    await init({ module_or_path: source });
  } catch (error) {
    throw failure("not-ready", `the engine could not be loaded: ${error?.message ?? error}`);
  }
  useEngine(() => glue);
}

export { DistanskollError, Policy, applyFixes, policies, toICalendar } from "./api.js";
