// The tools' functions, named one by one for the same reason as in engine.js.

import { builtinExamples, check, checkSource, coverage, diff, lint, runExamples } from "../build/wasm-tools/distanskoll-tools.js";

export const engine = { builtinExamples, check, checkSource, coverage, diff, lint, runExamples };
