// The functions of the engine for eligibility alone, named one by one for the same reason as in engine.js.

import { Handle, policies, unknownPolicy } from "../build/wasm-eligibility/distanskoll-eligibility.js";

export const engine = { Handle, policies, unknownPolicy };
