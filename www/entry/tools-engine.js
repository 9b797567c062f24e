// The tools' functions, named one by one for the same reason as in engine.js.

import { check } from "../build/wasm-tools/distanskoll-tools.js";

export const engine = { check };
