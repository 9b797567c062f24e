// For those who write a policy: its faults, what is doubtful in it, its examples, its source's text, what an edition changes. A
// binary of its own, which no widget loads. Every call throws a `DistanskollError` for input that cannot be read; a document with
// faults is `invalid-policy`, but for `check`, which reports them.
import type { CivilDate, Facts, Strength } from "./facts.js";
import type { Arrangement, Form, PolicyDocument } from "./document.js";
import type { Issue, PolicyReference } from "./agreement.js";
import type { Eligibility, LatestNotice, NoticeEnd, Outcome, RenewalPlan } from "./answers.js";
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

/** What is valid but hardly meant: rules that can never be unmet, facts that no rule uses, outdated regulations, long sentences … */
export function lint(document: DocumentSource, options?: LanguageOptions | null): LintReport;

export interface LintReport {
  policy: PolicyReference;
  findings: LintFinding[];
  /** What could not be decided within the fixed budget. */
  gaveUp: GaveUp[];
}

export interface LintFinding {
  code: string;
  severity: "error" | "warning" | "notice";
  /** JSON Pointer (RFC 6901) into the document. */
  path: string;
  message: string;
  /** What to do about it. */
  suggestion?: string;
  /** Ids of the rules that it concerns. */
  rules: string[];
  /** Facts that show it. */
  example?: { facts: Facts; asOf?: CivilDate };
}

/** A question that the analysis left open. */
export interface GaveUp {
  about: string;
  path: string;
  message: string;
}

/** Runs the document's examples; a built-in policy's document without any is run with those that belong to it. */
export function runExamples(document: DocumentSource, options?: LanguageOptions | null): ExamplesReport;

export interface ExamplesReport {
  policy: PolicyReference;
  /** How many examples the document has. */
  total: number;
  passed: number;
  failed: FailedExample[];
}

export interface FailedExample {
  path: string;
  name: string | null;
  message: string;
  /** What the example expects, and what the policy answers in its place. */
  expected: unknown;
  actual: unknown;
}

/** Which rules the document's examples meet and fail, and which sections of the source no rule cites. */
export function coverage(document: DocumentSource, options?: LanguageOptions | null): CoverageReport;

export interface CoverageReport {
  policy: PolicyReference;
  /** How many examples meet each rule, and how many fail it. */
  rules: { rule: string; path: string; met: number; unmet: number }[];
  /** Ids of the rules that no example meets. */
  neverMet: string[];
  /** Ids of the rules that no example fails. */
  neverUnmet: string[];
  /** The document's `source.sections`, each with the parts that cite it: rules by id, other parts by their JSON Pointer. */
  sections: { section: string; citedBy: string[] }[];
  /** Those that nothing cites. */
  uncited: string[];
}

/** Compares the document with its source's text: headings that have disappeared, sections whose text has changed. */
export function checkSource(document: DocumentSource, text: string, options?: LanguageOptions | null): SourceReport;

export interface SourceReport {
  policy: PolicyReference;
  sections: SourceSection[];
}

export interface SourceSection {
  section: string;
  /**
   * `missing`: the text has no such heading. `noDigest`: the document states no digest to compare with. `notListed`: it is not in
   * `source.sections`.
   */
  status: "unchanged" | "changed" | "missing" | "noDigest" | "notListed";
  /** SHA-256 of the section's text as it is now (NFC, white space collapsed), in lower-case hexadecimal; null without the section. */
  digest: string | null;
  /** The one that the document states. */
  statedDigest: string | null;
  /** The parts that rest on the section: rules by id, other parts by their JSON Pointer. */
  rules: string[];
  message: string;
}

/** What changes from one policy or edition to another, with a smallest example for every change of an answer. */
export function diff(before: DocumentSource, after: DocumentSource, options?: LanguageOptions | null): DiffReport;

export interface DiffReport {
  before: PolicyReference;
  after: PolicyReference;
  /** They mean the same, in whatever words. */
  equal: boolean;
  changes: Change[];
  gaveUp: GaveUp[];
}

export interface Change {
  /** `tightened`: no case comes out better by it; `loosened`: none comes out worse; `reworded`: it means the same. */
  kind: "added" | "dropped" | "tightened" | "loosened" | "changed" | "moved" | "reworded";
  part:
    | "id" | "title" | "organisation" | "version" | "validity" | "source" | "contact" | "group" | "fact" | "scope" | "arrangement"
    | "decision" | "rule" | "topic" | "limit" | "check" | "term" | "notice" | "evaluation" | "equipment" | "role" | "guidance"
    | "assumption" | "notRegulated";
  /** The part's id, where it has one. */
  id: string | null;
  /** Where it stands in each document; null where it does not. */
  before: string | null;
  after: string | null;
  message: string;
  examples: DiffExample[];
}

/** Input that gets another verdict, with what each of the two policies answers. */
export interface DiffExample {
  call: "checkEligibility" | "validateAgreement" | "noticeEnd" | "latestNotice" | "planRenewal";
  input: { [member: string]: unknown };
  /** The same without the facts that the policy does not know, where there are such. */
  inputBefore?: { [member: string]: unknown };
  inputAfter?: { [member: string]: unknown };
  /** Given where the call needs any. */
  options?: { asOf?: CivilDate };
  before: Verdict;
  after: Verdict;
  message: string;
}

/** What two answers are compared by; of the call named beside it, or the error that it throws. */
export type Verdict = EligibilityVerdict | AgreementVerdict | NoticeVerdict | LatestNoticeVerdict | RenewalVerdict | ErrorVerdict;

export interface EligibilityVerdict {
  outcome: Eligibility["outcome"];
  bestCase: Outcome;
  worstCase: Outcome;
  arrangement: Arrangement | null;
  form: Form | null;
  formStrength: Strength | null;
  /** A role's id. */
  decidedBy: string | null;
  decision: "pending" | "approved" | "refused" | null;
  /** Ids of the rules that are not met. */
  unmet: string[];
  /** Ids of the guidance that is shown; only where the change is about guidance. */
  guidance?: string[];
}

export interface AgreementVerdict {
  valid: boolean;
  issues: Pick<Issue, "code" | "path" | "severity">[];
}

export type NoticeVerdict = Pick<NoticeEnd, "basis" | "endsOn" | "lastRemoteDay" | "firstDayBack">;

export type LatestNoticeVerdict = Pick<LatestNotice, "basis" | "giveBy">;

export interface RenewalVerdict {
  latestEnd: CivilDate | null;
  withinTerm: boolean | null;
  /** How strongly an evaluation is asked for, and by when it is due. */
  evaluation: Strength | null;
  dueBy: CivilDate | null;
  mayRenew: RenewalPlan["mayRenew"];
  nextStart: CivilDate | null;
  nextLatestEnd: CivilDate | null;
  policyValid: boolean;
}

export interface ErrorVerdict {
  error: { code: string; path: string };
}

/**
 * The examples that belong to a built-in policy, to be put into its document as `examples`.
 * @throws DistanskollError `unknown-policy`
 */
export function builtinExamples(id: string): readonly object[];
