/// <reference lib="dom" />
// Importing this entry registers the elements. It can be imported where there is no DOM; there it does nothing.
import type {
  Agreement, AgreementReport, Eligibility, Facts, LatestNotice, NoticeEnd, NoticeRequest, RenewalPlan, RenewalRequest, Stage,
} from "./index.js";

/** What all elements share. Attributes are the state; a property of the same name reads and writes its attribute. */
export class DistanskollElement extends HTMLElement {
  /** Attribute `policy`: the id of a built-in policy. */
  policy: string;
  /** Attribute `policy-src`: the address of a policy document; goes before `policy`. */
  policySrc: string;
  /** Prints what the element shows; `manager`: only the manager's list. */
  print(only?: string): void;
}

/**
 * `<distanskoll-eligibility>`: the policy's questions, and the verdict with its reasons while they are answered. Attributes beside
 * the shared ones: `lang` (`sv` or `en`), `facts` (answers given from the start, as JSON), `contact` (whom to ask).
 */
export class DistanskollEligibility extends DistanskollElement {
  /** The answers given so far. */
  facts: Facts;
  /** The engine's latest answer; null before the policy has been loaded. */
  readonly result: Eligibility | null;
}

/**
 * `<distanskoll-agreement>`: the fields of an agreement, for a `<form>`. Attributes beside the shared ones: `lang`, `contact`, `value`
 * (an agreement to begin with, as JSON), `stage`, `name`. The form gets `{ policy: { id, digest }, input }` as JSON.
 */
export class DistanskollAgreement extends DistanskollElement {
  /** The agreement as it stands. */
  value: Agreement;
  /** The engine's latest report; null before the policy has been loaded. */
  readonly result: AgreementReport | null;
  stage: Stage;
  name: string;
  readonly form: HTMLFormElement | null;
  readonly type: string;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  addEventListener(type: "distanskoll-result", listener: (this: DistanskollAgreement, event: CustomEvent<AgreementReport>) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/**
 * `<distanskoll-notice>`: when an agreement ends after notice, and the last day to give notice. Attributes beside the shared ones:
 * `lang`, `contact`, `value` (the details to begin with, as JSON). Its events carry the answer to `noticeEnd`, and one to
 * `latestNotice` where `endBy` is given; null when there is no answer any more.
 */
export class DistanskollNotice extends DistanskollElement {
  /** The details given so far. */
  value: Partial<NoticeRequest> & { endBy?: string | null };
  /** Null until enough is given, and where something given is wrong. */
  readonly result: NoticeEnd | null;
  readonly latest: LatestNotice | null;
  addEventListener(type: "distanskoll-result", listener: (this: DistanskollNotice, event: CustomEvent<NoticeEnd | LatestNotice | null>) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/**
 * `<distanskoll-renewal>`: what remains of an agreement, its evaluation and the next one. Attributes as for `<distanskoll-notice>`;
 * `today` is the browser's local date where it is not given.
 */
export class DistanskollRenewal extends DistanskollElement {
  /** The details given so far. */
  value: Partial<RenewalRequest>;
  /** Null until enough is given, and where something given is wrong. */
  readonly result: RenewalPlan | null;
  addEventListener(type: "distanskoll-result", listener: (this: DistanskollRenewal, event: CustomEvent<RenewalPlan | null>) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "distanskoll-notice": DistanskollNotice;
    "distanskoll-renewal": DistanskollRenewal;
    "distanskoll-agreement": DistanskollAgreement;
    "distanskoll-eligibility": DistanskollEligibility;
  }
  interface HTMLElementEventMap {
    /** Bubbles and crosses shadow trees. `detail` is the engine's answer (of `<distanskoll-agreement>`: an `AgreementReport`). */
    "distanskoll-result": CustomEvent<Eligibility>;
  }
}
