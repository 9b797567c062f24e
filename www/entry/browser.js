// The edition for browsers and bundlers: fetches the module from beside the script, once, and the policies that are wanted; where
// WebAssembly is refused or the module cannot be had, the engine in JavaScript.

import { initSync } from "../build/wasm/distanskoll.js";
import { initSync as initEligibility } from "../build/wasm-eligibility/distanskoll-eligibility.js";
import { useEngine } from "./api.js";
import { engine as forEligibility } from "./eligibility-engine.js";
import { engine as forAll } from "./engine.js";
import { failure } from "./error.js";
import { loadPolicies } from "./load-policies.js";
import { readyOptions } from "./options.js";

/** The shortest module there is. */
const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

const MODULES = {
  all: { glue: forAll, start: initSync, file: () => new URL("./distanskoll.wasm", import.meta.url) },
  eligibility: { glue: forEligibility, start: initEligibility, file: () => new URL("./distanskoll-eligibility.wasm", import.meta.url) },
};

/** What has been asked for, by the name of the module. @type {Record<string, Promise<void> | undefined>} */
const loading = { all: undefined, eligibility: undefined };
/** The edition that the page's first call asked for; it holds for the later ones. */
let edition;
/** Whether an engine for all calls is in use. */
let complete = false;
/** What the page said when WebAssembly was tried: it is not asked again, as each time is a report to whoever gathers them. */
let refusal;

export async function ready(options) {
  const wanted = readyOptions(options);
  await Promise.all([engineReady(wanted), loadPolicies(wanted.policies)]);
}

function engineReady({ source, engine, only }) {
  // The engine for all calls answers about eligibility as well: a page that has it needs no second one. In JavaScript there is no other.
  if (complete) return undefined;
  edition ??= engine;
  return loaded(only && !loading.all ? "eligibility" : "all", source);
}

function loaded(name, source) {
  loading[name] ??= load(name, source).catch((error) => {
    // The next call may try again, from elsewhere.
    loading[name] = undefined;
    edition = undefined;
    throw error;
  });
  return loading[name];
}

async function load(name, source) {
  const { glue, start, file } = MODULES[name];
  const wanted = edition;
  let reason;
  if (wanted !== "js") {
    try {
      start({ module: await compiled(source ?? file()) });
      return use(() => glue, "wasm", name === "all");
    } catch (error) {
      reason = error?.message ?? error;
      // A refusal is told by the browser itself; a missing file is something to put right.
      const warn = (instead) => refusal || console.warn(`distanskoll: the WebAssembly module could not be used, ${instead}: ${reason}`);
      if (name === "eligibility" && !refusal && source === undefined) {
        warn("the one for all calls is tried");
        return loaded("all");
      }
      if (wanted === "wasm") throw failure("not-ready", `the engine could not be loaded: ${reason}`);
      warn("JavaScript answers instead");
    }
  }
  try {
    const { engine: inJs } = await import("./js-engine.js");
    use(() => inJs, "js", true);
  } catch (error) {
    const before = reason === undefined ? "" : `${reason}; `;
    throw failure("not-ready", `the engine could not be loaded: ${before}${error?.message ?? error}`);
  }
}

/** Puts an engine to use, unless there is one for all calls. */
function use(give, which, forAllCalls) {
  if (complete) return;
  complete = forAllCalls;
  useEngine(give, which);
}

/** The module, compiled at one attempt. */
async function compiled(source) {
  tryWebAssembly();
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  const named = typeof given === "string" || given instanceof URL || given instanceof Request;
  const found = named ? await fetch(given) : given;
  if (typeof found?.arrayBuffer !== "function") return WebAssembly.compile(found);
  if (found.ok === false) throw new Error(`${found.url} gives ${found.status}`);
  // Compiling while it arrives is for responses of the right type only; some servers send another.
  const streams = found instanceof Response && found.headers.get("content-type") === "application/wasm";
  return streams ? WebAssembly.compileStreaming(found) : WebAssembly.compile(await found.arrayBuffer());
}

/** Before anything is fetched: nothing but an attempt tells whether the page's policy allows it, not even `WebAssembly.validate`. */
function tryWebAssembly() {
  if (refusal) throw refusal;
  try {
    new WebAssembly.Module(EMPTY);
  } catch (error) {
    refusal = error;
    throw error;
  }
}

export { DistanskollError, Policy, applyFixes, engineInUse, policies, toICalendar } from "./api.js";
