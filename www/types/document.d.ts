import type { CivilDate, Strength } from "./facts.js";
import type { Weekday } from "./agreement.js";

/** Plain text in both languages, shown as text only. */
export interface Text {
  sv: string;
  en: string;
}

/** Where a statement stands. */
export interface Citation {
  document: string;
  /** The heading that the statement stands under, in the source's own Swedish, without its number. */
  section: string;
  sourceDigest?: string;
  url?: string;
}

/** A citation as a policy document holds it. */
export type WrittenCitation = Omit<Citation, "document"> & {
  /** The document named in the policy's `source` when absent. */
  document?: string;
};

/** Whom a rule asks something of. */
export type Party = "employee" | "manager" | "employer" | "hr";

/** An agreement's form; `oral`: the spoken word is enough. */
export type Form = "written" | "oral" | "none";

export type Arrangement = "regular" | "occasional" | "notRemoteWork";

/** What an unmet rule does: bars it, sends the case to someone else first, asks for something before the start, or only advises. */
export type Effect = "blocks" | "refers" | "requires" | "advises";

/**
 * A value, or one that changes on certain days: the first holds from the beginning, each later one from its day on, that day included
 * (days in ascending order; at most 32 different days in a document). Which day is read: eligibility at `asOf`, which then has to be
 * given; an agreement at its `start`; notice on the day it is given; renewal at the start of each term.
 */
export type Dated<T> = T | { dated: readonly [{ value: T }, ...{ from: CivilDate; value: T }[]] };

/** Three-valued: a fact that is not given makes a condition unknown unless the rest settles it. */
export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  | ({ fact: string } & (
    /** Of a set: all of these and no other. */
    | { is: Dated<boolean | number | string | readonly string[]> }
    | { in: Dated<readonly (boolean | number | string | readonly string[])[]> }
    /** The fact's number or date is this one or above. */
    | { atLeast: Dated<number | CivilDate> }
    /** The fact's number or date is this one or below. */
    | { atMost: Dated<number | CivilDate> }
    | { moreThan: Dated<number | CivilDate> }
    | { lessThan: Dated<number | CivilDate> }
    /** The fact's set holds all of these. */
    | { includes: Dated<readonly string[]> }
  ));

export type FactKind = "boolean" | "number" | "choice" | "set" | "date";

export interface FactDefinition {
  id: string;
  kind: FactKind;
  label?: Text;
  help?: Text;
  choices?: readonly { value: string; label: Text }[];
  /** Smallest and largest number, both allowed. */
  min?: number;
  max?: number;
  /** Numbers go in steps of this, counted from `min`. */
  step?: number;
  /** Who can change it; null: a fact of the world, which no way forward proposes to change. */
  changeableBy?: Party | null;
  askOf?: "employee" | "manager";
  group?: string;
}

export interface Rule {
  /** Stable, in kebab-case. */
  id: string;
  strength: Strength;
  effect: Effect;
  /** All arrangements when absent. */
  appliesTo?: readonly Arrangement[];
  when?: Condition;
  requires: Condition;
  party: Party;
  /** What must hold. */
  text: Text;
  /** What to do when it does not. */
  remedy: Text;
  citation: WrittenCitation;
}

type Stated = { strength: Strength; citation: WrittenCitation };

/** A country that a check names. */
export interface Country {
  /** ISO 3166-1 alpha-2, in capitals: `NO`. */
  country: string;
  /** What people call it. An agreement names a country by its code or by this name in either language; case and surrounding space do not matter. */
  name?: Text;
}

/** A check of the agreement, with the parameters of its own code; an issue of the agreement has the same code. */
export type Check = { when?: Condition } & Stated & (
  | { code: "risk-assessment-missing" | "insurance-missing" | "landlord-not-consulted" | "follow-up-missing" | "employment-contract" | "early-termination-excluded" | "outside-policy-validity" }
  /** The risks are assessed before the start (not on that day), or no later than the earliest approval. */
  | { code: "risk-assessment-late"; before: "start" | "approval" }
  /** The employer does not provide equipment of these categories. */
  | { code: "cost-on-employer"; categories: readonly string[] }
  /** Work abroad is not done, or only with that role's approval. */
  | { code: "abroad"; unlessApprovedBy?: string }
  /** Days on which work is done at the ordinary workplace: at least one; none of the agreement's weekdays may be one of them. */
  | { code: "office-day"; days: readonly Weekday[] }
  /** Work abroad is done in one of these countries, at least one. */
  | { code: "country-not-allowed"; countries: readonly Country[] }
  /** Work abroad lasts at most so long, both the first and the last day counted, in these countries; an agreement without end is too long. */
  | { code: "stay-too-long"; countries: readonly (Country & { longestStay: { days: number } | { weeks: number } | { months: number } })[] }
);

/** What a policy can regulate or be silent on. */
export type PolicyPart = "extent" | "term" | "notice" | "evaluation" | "abroad" | "riskAssessment" | "insurance" | "equipment" | "followUp";

/** What a written agreement must hold. */
export interface AgreementTerms {
  topics?: readonly ({ topic: string; label?: Text } & Stated)[];
  limits?: readonly ({
    measure: "daysPerWeek" | "daysPerMonth" | "sharePercent";
    per?: "week" | "month";
    /** The largest number that is allowed. */
    atMost: Dated<number>;
    unlessApprovedBy?: string;
  } & Stated)[];
  /** An agreement is held against those whose condition holds on the facts that the agreement gives. */
  checks?: readonly Check[];
  term?: ({ length: Dated<{ years?: number; months?: number }> } | { until: CivilDate } | { open: true; review?: { months: number } }) & Stated;
  notice?: readonly ({
    givenBy: readonly ("employee" | "employer")[];
    ground: "ordinary" | "breach";
    period: Dated<{ weeks?: number; months?: number; days?: number } | "immediate">;
    /** `sameDay` when not given: the day of notice is not counted; `inclusive`: it is; `nextMonth`: whole months after that day's month. */
    countFrom?: Dated<"sameDay" | "inclusive" | "nextMonth">;
  } & Stated)[];
  evaluation?: ({ at: "end" } | { every: Dated<{ months: number }> }) & Stated;
  /** Categories of equipment beside the common ones, or with another name. */
  equipmentCategories?: readonly { id: string; label: Text }[];
}

/** An employer's rules as data: what `Policy.fromJson` reads and `toJson` gives back. */
export interface PolicyDocument {
  $schema?: string;
  id: string;
  title: Text;
  organisation: string | null;
  version: string | null;
  /** First day in force. */
  validFrom?: CivilDate;
  /** Last day in force. */
  validTo?: CivilDate;
  source: { document: string; id?: string; url?: string; sections?: readonly string[] };
  contact?: { text: Text; url?: string };
  /** In the order they are asked; a fact of the common vocabulary may be named alone or with its own label, help and group. */
  facts: readonly (string | (Partial<FactDefinition> & { id: string }))[];
  groups?: readonly { id: string; label: Text }[];
  /** When the policy speaks at all; always when absent. */
  scope?: Condition;
  /** The first whose condition holds. */
  arrangements: readonly { arrangement: Arrangement; when?: Condition; form: Form; strength?: Strength; citation: WrittenCitation; formCitation?: WrittenCitation }[];
  /** The first whose condition holds. */
  decisions: readonly { by: string; fact: string; when?: Condition; citation: WrittenCitation }[];
  rules: readonly Rule[];
  agreement?: AgreementTerms;
  roles?: readonly { id: string; label: Text }[];
  guidance: readonly {
    id: string; for: "manager" | "employee" | "everyone"; when?: Condition; title: Text; text: Text; items?: readonly Text[]; citation: WrittenCitation;
  }[];
  /** Readings that the source leaves open; `about`: the rules or parts that rest on each. */
  assumptions: readonly { text: Text; about: readonly string[] }[];
  /** Cases with the answers they must get, for whoever writes the policy: the tools read and run them, no answer rests on them. */
  examples?: readonly unknown[];
  /** Parts on which the policy is silent by intent. No answer rests on it; the tools ask about parts that are neither regulated nor named here. */
  notRegulated?: readonly PolicyPart[];
}
