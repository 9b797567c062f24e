import type { CivilDate, Language, Place, Tenure } from "./facts.js";
import type { Citation } from "./document.js";

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

export type Topic =
  | "workingHours" | "onSiteTasks" | "workEnvironment" | "informationSecurity" | "insurance" | "attendanceLeadTime"
  | "employerResponsibility" | "responsibilities" | "presence" | "prerequisites" | "availability";

/** A written agreement on remote work. `null`, NaN and blank text count as not given. */
export interface Agreement {
  employee: { name: string; unit?: string | null };
  manager: { name: string };
  mainWorkplace: string;
  remoteWorkplace: {
    kind: Place;
    /** Where abroad: a policy that names countries knows it by its code (ISO 3166-1 alpha-2) or by the name that the policy gives it. */
    country?: string | null;
    address: string;
    tenure?: Tenure | null;
    landlordConsulted?: boolean | null;
  };
  /** First day of the agreement. */
  start: CivilDate;
  /** Last day of the agreement. */
  end?: CivilDate | null;
  extent: {
    /** 0.5 to 7 in half days. */
    daysPerWeek?: number | null;
    /** 0.5 to 31 in half days. */
    daysPerMonth?: number | null;
    /** 1 to 100 per cent of the working time. */
    sharePercent?: number | null;
    sharePer?: "week" | "month" | null;
    /** Without `daysPerWeek` their number is the days a week. */
    weekdays?: readonly Weekday[] | null;
  };
  /** Free text on each topic; a policy can define topics of its own. */
  terms?: { [topic in Topic]?: string | null } & { [own: string]: string | null | undefined };
  riskAssessedOn?: CivilDate | null;
  homeInsurance?: boolean | null;
  /** Whole days, not negative. */
  noticeDays?: number | null;
  terminableEarly?: boolean | null;
  followUps?: readonly CivilDate[] | null;
  equipment?: readonly { item: string; category: string; providedBy: "employer" | "employee" }[] | null;
  approvals?: readonly { by: string; on: CivilDate }[] | null;
  partOfEmploymentContract?: boolean | null;
  /** The agreement that this one follows on. */
  renews?: { start: CivilDate; end: CivilDate; evaluatedOn?: CivilDate | null } | null;
  signatures?: { employee?: CivilDate | null; manager?: CivilDate | null } | null;
}

/** How far the agreement has come: what a draft still lacks is only told; a signed one needs both signatures. */
export type Stage = "draft" | "submit" | "signed";

export interface AgreementOptions {
  lang?: Language | null;
  /** `submit` when not given. */
  stage?: Stage | null;
}

/** A change that mends an issue, as one operation of a JSON Patch (RFC 6902). */
export type Fix =
  | { op: "add" | "replace"; path: string; value: unknown }
  | { op: "remove"; path: string }
  | { op: "move"; from: string; path: string };

/** A remark on an agreement. */
export interface Issue {
  code: string;
  /** JSON Pointer (RFC 6901) into the agreement. */
  path: string;
  severity: "error" | "warning" | "info";
  message: string;
  /** Null for what holds whatever the policy says. */
  citation: Citation | null;
  expected?: unknown;
  actual?: unknown;
  /** Only where one value is plainly right. */
  fix?: Fix;
}

export interface AgreementReport {
  policy: PolicyReference;
  /** No issue is an error. */
  valid: boolean;
  /** In the order of the agreement's members, then by code. */
  issues: Issue[];
}

/** Which rules an answer rests on. */
export interface PolicyReference {
  id: string;
  version: string | null;
  /** In the language asked for. */
  title: string;
  /** Of the document in canonical form: two sides with the same digest used the same rules. */
  digest: string;
}

/** An agreement as it is printed and signed. */
export interface AgreementText {
  title: string;
  parts: { heading: string; lines: { text: string; citation?: Citation }[] }[];
}

/** Version 1 of the Standard Schema interface, for form libraries. */
export interface AgreementSchema {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => { readonly value: Agreement; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] };
    readonly types?: { readonly input: Agreement; readonly output: Agreement };
  };
}

/** An issue whose severity is error; warnings come from `validateAgreement` alone. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
}
