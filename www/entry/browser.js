// The edition for browsers and bundlers: fetches the module from beside the script, once; where WebAssembly is refused or the module
// cannot be had, the engine in JavaScript.

import { initSync } from "../build/wasm/distanskoll.js";
import { useEngine } from "./api.js";
import { engine as glue } from "./engine.js";
import { failure } from "./error.js";
import { readyOptions } from "./options.js";

/** The shortest module there is. */
const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** @type {Promise<void> | undefined} */
let loading;
/** What the page said when WebAssembly was tried: it is not asked again, as each time is a report to whoever gathers them. */
let refusal;

export function ready(options) {
  loading ??= load(readyOptions(options)).catch((error) => {
    // The next call may try again, from elsewhere.
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load({ source = new URL("./distanskoll.wasm", import.meta.url), engine }) {
  let reason;
  if (engine !== "js") {
    try {
      initSync({ module: await compiled(source) });
      return useEngine(() => glue, "wasm");
    } catch (error) {
      reason = error?.message ?? error;
      if (engine === "wasm") throw failure("not-ready", `the engine could not be loaded: ${reason}`);
      // A refusal is told by the browser itself; a missing file is something to put right.
      if (!refusal) console.warn(`distanskoll: the WebAssembly module could not be used, JavaScript answers instead: ${reason}`);
    }
  }
  try {
    const { engine: inJs } = await import("./js-engine.js");
    useEngine(() => inJs, "js");
  } catch (error) {
    const before = reason === undefined ? "" : `${reason}; `;
    throw failure("not-ready", `the engine could not be loaded: ${before}${error?.message ?? error}`);
  }
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
