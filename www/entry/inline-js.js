// The edition in one file and without WebAssembly, for hosts that refuse it.

import { all } from "../build/policies/all.js";
import { useEngine } from "./api.js";
import { keepDocuments } from "./documents.js";
import { engine } from "./js-engine.js";
import { readyOptions } from "./options.js";

keepDocuments(all);

export async function ready(options) {
  readyOptions(options, ["auto", "js"]);
  useEngine(() => engine, "js");
}

export { DistanskollError, Policy, applyFixes, engineInUse, policies, toICalendar } from "./api.js";
