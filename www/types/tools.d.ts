// For those who write a policy: its faults, what is doubtful in it, its examples, its source's text, what an edition changes. A
// binary of its own, which no widget loads. Every call throws a `DistanskollError` for input that cannot be read; a document with
// faults is `invalid-policy`, but for `check`, which reports them.
import type { CivilDate, Facts } from "./facts.js";
import type { PolicyDocument } from "./document.js";
import type { PolicyReference } from "./agreement.js";
import type { Fault, LanguageOptions, ModuleSource, Policy } from "./index.js";

export { DistanskollError } from "./index.js";

/** A policy document, its JSON text, or a policy that is loaded. */
export type DocumentSource = PolicyDocument | string | Policy;

/**
 * Loads the module. In a browser everything else waits for it; in Node it resolves at once and need not be called. May be called
 * any number of times: it loads once.
 */
export function ready(options?: {
  /** The file `distanskoll-tools.wasm` beside the script when not given. */
  source?: ModuleSource;
}): Promise<void>;

/** Every fault of a document, those of its examples too. Any value gets a report, as it may be what a person has typed so far. */
export function check(document: unknown, options?: LanguageOptions | null): CheckReport;

export interface CheckReport {
  /** There is no fault. */
  valid: boolean;
  /** By path. */
  issues: Fault[];
}
