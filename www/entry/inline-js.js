// The edition in one file and without WebAssembly, for hosts that refuse it.

import { useEngine } from "./api.js";
import { engine } from "./js-engine.js";
import { readyOptions } from "./options.js";

export async function ready(options) {
  readyOptions(options, ["auto", "js"]);
  useEngine(() => engine, "js");
}

export { DistanskollError, Policy, applyFixes, engineInUse, policies, toICalendar } from "./api.js";
