/// <reference lib="esnext.disposable" />
// Calls throw a `DistanskollError` for input that cannot be read. Nothing here reads a clock or a network, but for `ready`, which
// loads the WebAssembly module and policies.
import type { Language, Facts } from "./facts.js";
import type { PolicyDocument } from "./document.js";
import type { AgreementOptions, AgreementReport, AgreementSchema, AgreementText, Issue } from "./agreement.js";
import type {
  CalendarOptions, Eligibility, EligibilityOptions, LatestNotice, LatestNoticeRequest, NoticeEnd, NoticeRequest, Question, RenewalPlan,
  RenewalRequest, RowError,
} from "./answers.js";

export type * from "./facts.js";
export type * from "./document.js";
export type * from "./agreement.js";
export type * from "./answers.js";

export interface LanguageOptions {
  /** `sv` when not given. */
  lang?: Language | null;
}

/** Where the WebAssembly module comes from: an address, its bytes, or a response that holds them. */
export type ModuleSource =
  | string | { readonly href: string } | ArrayBuffer | ArrayBufferView | { arrayBuffer(): Promise<ArrayBuffer> }
  | Promise<{ arrayBuffer(): Promise<ArrayBuffer> }>;

export interface ReadyOptions {
  /** The file beside the script when not given: `distanskoll.wasm`, with `only` `distanskoll-eligibility.wasm`. */
  source?: ModuleSource;
  /**
   * Which edition of the engine to load; both give the same answers. `auto` (when not given): WebAssembly, and where the page's policy
   * refuses it or the module cannot be had, JavaScript; a refusal is reported to the page's policy once. `js` never tries WebAssembly.
   */
  engine?: "auto" | "wasm" | "js";
  /**
   * Ids of the built-in policies to load; all when not given. `Policy.builtin` throws `not-ready` for one that is not loaded. The next call
   * loads what it asks for besides. In Node and in the editions of one file all are there.
   */
  policies?: readonly string[];
  /**
   * `"eligibility"`: a module of 60 % of the size, for pages that ask about eligibility alone; `applyFixes`, `toICalendar` and a policy's calls
   * about agreements, notice and renewal then throw `not-ready`. A later `ready()` without it loads the rest; policies are opened again.
   * In Node, in the editions of one file and where JavaScript answers the engine is that for all calls.
   */
  only?: "eligibility";
}

/**
 * Loads the engine and policies. In a browser everything else waits for it; in Node it need not be called. May be called any number of
 * times: nothing is loaded twice, and the first call's `engine` holds for all.
 * @throws DistanskollError rejecting: `not-ready` without an engine, which the next call tries to load again; `policy-unavailable` when the
 * file of a policy cannot be had (some browsers ask for it again only after a reload)
 */
export function ready(options?: ReadyOptions): Promise<void>;

/** Which edition of the engine answers; null while none is loaded. */
export function engineInUse(): "wasm" | "js" | null;

/** The policies that are built in. */
export function policies(options?: LanguageOptions | null): PolicySummary[];

export interface PolicySummary {
  id: string;
  title: string;
  /** Null where the source does not state it; so are the others. */
  organisation: string | null;
  version: string | null;
  /** First day in force. */
  validFrom: string | null;
  /** Last day in force. */
  validTo: string | null;
}

/** An employer's rules, checked and ready to answer. Frees its memory by itself; `dispose`, or `using`, does so at once. */
export class Policy {
  private constructor();

  /** @throws DistanskollError `unknown-policy`; in a browser `not-ready` for one that `ready` was not asked to load */
  static builtin(id: string): Policy;

  /**
   * From a document or its JSON text.
   * @throws DistanskollError `invalid-policy`, with every fault of the document in `issues`
   */
  static fromJson(document: PolicyDocument | string): Policy;

  /** The document, equal to the one that was loaded. */
  toJson(): PolicyDocument;

  checkEligibility(facts: Facts, options?: EligibilityOptions | null): Eligibility;

  /** One answer for each row, in the same order; a row that cannot be read does not stop the others. */
  checkMany(rows: readonly Facts[], options?: EligibilityOptions | null): (Eligibility | RowError)[];

  /** The policy's own facts as questions, in its order. */
  questions(options?: LanguageOptions | null): Question[];

  /** Looks an agreement through. Any value gets a report, as it may be what a person has typed so far. */
  validateAgreement(agreement: unknown, options?: AgreementOptions | null): AgreementReport;

  /** One report for each row, in the same order. */
  validateMany(rows: readonly unknown[], options?: AgreementOptions | null): (AgreementReport | RowError)[];

  /** `validateAgreement` for form libraries that read Standard Schema: only errors become issues. */
  standardSchema(options?: AgreementOptions | null): AgreementSchema;

  /** An agreement in words, to print and sign. */
  describeAgreement(agreement: unknown, options?: LanguageOptions | null): AgreementText;

  /** When the agreement ends if notice is given on a day. */
  noticeEnd(request: NoticeRequest, options?: LanguageOptions | null): NoticeEnd;

  /** The last day for giving notice so that the agreement has ended with a given day. */
  latestNotice(request: LatestNoticeRequest, options?: LanguageOptions | null): LatestNotice;

  planRenewal(request: RenewalRequest, options?: LanguageOptions | null): RenewalPlan;

  /** Frees the memory; every later call throws `disposed`. */
  dispose(): void;
  [Symbol.dispose](): void;
}

/** The agreement with the fixes of these issues applied; one whose place has changed since is left out. The argument stays as it is. */
export function applyFixes<T>(agreement: T, issues: readonly Issue[]): T;

/** The dates of an answer as a calendar file (RFC 5545), all-day events with alarms; null where there is no date. */
export function toICalendar(answer: NoticeEnd | LatestNotice | RenewalPlan, options: CalendarOptions): string | null;

export type ErrorCode =
  | "unknown-policy" | "invalid-policy" | "unknown-fact" | "unknown-option" | "missing-field" | "wrong-kind" | "unknown-choice"
  | "out-of-range" | "invalid-date" | "date-out-of-range" | "agreement-ended" | "not-ready" | "disposed" | "policy-unavailable";

/** One thing that is wrong with a call's input. */
export interface Fault {
  /** For a policy document the fault's own code. */
  code: string;
  /** JSON Pointer (RFC 6901), relative to the argument that holds the fault. */
  path: string;
  message: string;
  /** A name that may have been meant. */
  suggestion?: string;
}

/** Input that could not be read. The package goes on working after it. */
export class DistanskollError extends Error {
  private constructor();
  readonly name: "DistanskollError";
  /** The first fault's. */
  readonly code: ErrorCode;
  /** The first fault's; empty for a fault of the whole argument. */
  readonly path: string;
  readonly suggestion?: string;
  /** Every fault at once, those of the options first, then by path. */
  readonly issues: readonly Fault[];
}
