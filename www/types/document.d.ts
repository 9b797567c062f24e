import type { CivilDate, Strength } from "./facts.js";

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

/** Three-valued: a fact that is not given makes a condition unknown unless the rest settles it. */
export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  | ({ fact: string } & (
    | { is: boolean | number | string }
    | { in: readonly (boolean | number | string)[] }
    /** The fact's number or date is this one or above. */
    | { atLeast: number | CivilDate }
    /** The fact's number or date is this one or below. */
    | { atMost: number | CivilDate }
    | { moreThan: number | CivilDate }
    | { lessThan: number | CivilDate }
    /** The fact's set holds all of these. */
    | { includes: readonly string[] }
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

/** What a written agreement must hold. */
export interface AgreementTerms {
  topics?: readonly ({ topic: string; label?: Text } & Stated)[];
  limits?: readonly ({
    measure: "daysPerWeek" | "daysPerMonth" | "sharePercent";
    per?: "week" | "month";
    /** The largest number that is allowed. */
    atMost: number;
    unlessApprovedBy?: string;
  } & Stated)[];
  /** Each with the parameters of its own code. */
  checks?: readonly ({ code: string; when?: Condition; [parameter: string]: unknown } & Stated)[];
  term?: ({ length: { years?: number; months?: number } } | { until: CivilDate } | { open: true; review?: { months: number } }) & Stated;
  notice?: readonly ({
    givenBy: readonly ("employee" | "employer")[];
    ground: "ordinary" | "breach";
    period: { weeks?: number; months?: number; days?: number } | "immediate";
    countFrom?: "sameDay" | "inclusive" | "nextMonth";
  } & Stated)[];
  evaluation?: ({ at: "end" } | { every: { months: number } }) & Stated;
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
  examples?: unknown;
}
