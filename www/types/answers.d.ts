import type { CivilDate, FactValue, Language, Strength } from "./facts.js";
import type { Arrangement, Citation, Effect, FactKind, Form, Party } from "./document.js";
import type { Agreement, PolicyReference } from "./agreement.js";

/** From the best to the worst. */
export type Outcome = "eligible" | "actionNeeded" | "referral" | "notEligible" | "outOfScope";

export interface EligibilityOptions {
  lang?: Language | null;
  /**
   * The day that the question is about. Not given: the policy's validity is not checked. A policy with values that change on certain days
   * cannot do without it: `missing-field`.
   */
  asOf?: CivilDate | null;
}

/** A question that a form can ask. */
export interface Question {
  fact: string;
  kind: FactKind;
  question: string;
  help: string | null;
  choices?: { value: string; label: string }[];
  /** Smallest and largest number, both allowed. */
  min?: number;
  max?: number;
  step?: number;
  group: { id: string; label: string } | null;
  /** Who can know the answer; null: either. */
  askOf: "employee" | "manager" | null;
  /** Rule ids, or the part of the policy: `scope`, `arrangement`, `decision`. */
  usedBy: string[];
}

/** A question whose answer still matters, and the rules that it matters to. */
export interface OpenQuestion extends Question {
  rules: string[];
}

export interface Finding {
  rule: string;
  status: "met" | "unmet" | "unknown" | "notApplicable";
  strength: Strength;
  effect: Effect;
  party: Party;
  /** What must hold. */
  text: string;
  /** What to do when it does not. */
  remedy: string;
  citation: Citation;
  /** The facts that the rule looks at. */
  facts: string[];
}

export interface Action {
  rule: string;
  party: Party;
  text: string;
  citation: Citation;
}

/** A smallest change of given, changeable facts that leads to a better outcome. */
export interface WayForward {
  changes: { fact: string; from: FactValue; to: FactValue }[];
  outcome: Outcome;
  text: string;
}

export interface Guidance {
  id: string;
  for: "manager" | "employee" | "everyone";
  title: string;
  text: string;
  items?: string[];
  citation: Citation;
}

/** Whether one person may work remotely, and what it rests on. Guidance, not a decision. */
export interface Eligibility {
  policy: PolicyReference;
  /** Outcome, who decides and whether they have, and the first thing to do; undetermined: the best and the worst case. */
  summary: string;
  asOf: CivilDate | null;
  /** Whether `asOf` was given, so that the policy's first and last day (both included) have been looked at. */
  validityChecked: boolean;
  /** Null: not yet known, or out of scope. */
  arrangement: Arrangement | null;
  /** The form that an agreement must have; strength null where there is none to make. */
  agreementForm: { form: Form; strength: Strength | null; citation: Citation } | null;
  /** Who decides, by id and in words; `fact` carries their answer. */
  decision: { by: string; label: string; fact: string; status: "pending" | "approved" | "refused"; citation: Citation } | null;
  /** `undetermined`: the facts given leave more than one outcome possible. */
  outcome: Outcome | "undetermined";
  /** The best and the worst outcome over all ways to answer what is not known; equal to `outcome` unless that is undetermined. */
  bestCase: Outcome;
  worstCase: Outcome;
  /** One for each rule of the policy. */
  findings: Finding[];
  /** What can still change the outcome, the arrangement or the form; most decisive first. */
  missing: OpenQuestion[];
  /** What can still add an action or a piece of advice. */
  open: OpenQuestion[];
  actions: Action[];
  /** Best outcome first, then fewest changes; at most five. */
  waysForward: WayForward[];
  guidance: Guidance[];
}

/** In place of the answer for a row of `checkMany` or `validateMany` that could not be read. */
export interface RowError {
  error: { code: string; path: string; message: string };
}

export type GivenBy = "employee" | "employer";
export type Ground = "ordinary" | "breach";

/** An agreement in a request: a stored one may be passed as it is. */
export type AgreementTerm = Partial<Omit<Agreement, "start" | "end">> & {
  /** First day of the agreement. */
  start: CivilDate;
  /** Last day of the agreement. */
  end?: CivilDate | null;
};

export interface NoticeRequest {
  /** The day on which notice is given. */
  givenOn: CivilDate;
  givenBy: GivenBy;
  /** `ordinary` when not given. */
  ground?: Ground | null;
  agreement?: AgreementTerm | null;
}

/** A length of time; one member. */
export interface Period {
  weeks?: number;
  months?: number;
  days?: number;
}

/** Where a period of notice comes from; `unregulated`: nobody has said, so all dates are null. */
export type NoticeBasis = "breach" | "policy" | "agreement" | "unregulated";

/** When an agreement ends after notice. */
export interface NoticeEnd {
  basis: NoticeBasis;
  /** Null where the agreement ends at once, and where nothing is regulated. */
  period: Period | null;
  /** The agreement's last day. */
  endsOn: CivilDate | null;
  /** The same day, or null when the agreement never starts. */
  lastRemoteDay: CivilDate | null;
  /** The first working day after `endsOn`. */
  firstDayBack: CivilDate | null;
  /** The agreement's own end comes before the end of the period. */
  endedByExpiry: boolean;
  /** The agreement ends before its first day. */
  neverStarts: boolean;
  steps: string[];
  citation: Citation | null;
}

export interface LatestNoticeRequest {
  /** The agreement is to have ended with this day. */
  endBy: CivilDate;
  givenBy: GivenBy;
  /** `ordinary` when not given. */
  ground?: Ground | null;
  agreement?: AgreementTerm | null;
}

/** The last day for giving notice; null where nothing is regulated. */
export interface LatestNotice {
  basis: NoticeBasis;
  /** Null where the agreement ends at once, and where nothing is regulated. */
  period: Period | null;
  /** Notice given on this day is still in time. */
  giveBy: CivilDate | null;
  /** The last working day on or before `giveBy`. */
  giveByWorkingDay: CivilDate | null;
  steps: string[];
  citation: Citation | null;
}

export interface RenewalRequest {
  /** `evaluatedOn`: the day on which the remote work was evaluated. */
  agreement: AgreementTerm & { evaluatedOn?: CivilDate | null };
  today: CivilDate;
  /** The last day wished for in the next term. */
  requestedEnd?: CivilDate | null;
  /** Whole days, not negative; 30 when not given. */
  remindDaysBefore?: number | null;
}

/** What remains of an agreement's term, and the next one. */
export interface RenewalPlan {
  /** The first and the last day belong to `running`. */
  status: "upcoming" | "running" | "ended";
  term: { years?: number; months?: number } | null;
  /** The last day that the policy's term allows. */
  latestEnd: CivilDate | null;
  /** The agreement's end, else `latestEnd`; null without either. */
  closingDay: CivilDate | null;
  /** Null without a term. */
  withinTerm: boolean | null;
  evaluation: { strength: Strength | null; done: boolean; dueBy: CivilDate | null };
  mayRenew: "yes" | "evaluateFirst" | "notRegulated";
  /** First day and last allowed day of the next term. */
  next: { start: CivilDate; latestEnd: CivilDate | null } | null;
  requestedEnd?: { allowed: boolean; latest: CivilDate | null };
  /** Whether the policy is still in force when the next term starts. */
  policyValid: boolean;
  /** From `today` on, that day included. */
  reminders: { on: CivilDate; kind: "evaluate" | "decide" | "end" }[];
  steps: string[];
  citation: Citation | null;
}

export interface CalendarOptions {
  lang?: Language | null;
  /** When the file was made: a date and time in UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  stamp: string;
  /** The same for every file about one agreement, so that a calendar replaces the earlier days. */
  id: string;
  title?: string | null;
}
