/// <reference lib="dom" />
// Importing this entry registers the elements. It can be imported where there is no DOM; there it does nothing.
import type {
  Agreement, AgreementReport, Eligibility, Facts, LatestNotice, NoticeEnd, NoticeRequest, PolicyDocument, RenewalPlan, RenewalRequest, Stage,
} from "./index.js";

/** What a form gets from an element, as JSON: which rules were used, and what was filled in; never the verdict. */
export interface FormValue<Input> {
  policy: { id: string; digest: string };
  input: Input;
}

/** From which of two chairs the questions are answered. */
export type Chair = "employee" | "manager";

type Listener<Element, Detail> = (this: Element, event: CustomEvent<Detail>) => unknown;

/** What all elements share. Attributes are the state; a property of the same name reads and writes its attribute. All are form-associated. */
export class DistanskollElement extends HTMLElement {
  /** The id of a built-in policy. */
  policy: string;
  /** The address of a policy document; goes before `policy`. */
  policySrc: string;
  /** The loaded policy's document, or null. */
  readonly policyDocument: PolicyDocument | null;
  /** `sv` or `en`: the language that the texts are in. */
  readonly language: "sv" | "en";
  /** Whom to ask, instead of the policy's own contact. */
  contact: string;
  /** Whether what is filled in is kept in the browser's storage until it is cleared. */
  remember: boolean;
  /** Whether links with what is filled in are made and read. */
  share: "on" | "off";
  /** Which edition of the engine answers; what the page's first element says counts. */
  engine: "auto" | "wasm" | "js";
  /** Under which the value joins the form. */
  name: string;
  /** Whether nothing can be filled in. */
  disabled: boolean;
  /** The form that it belongs to, or null. */
  readonly form: HTMLFormElement | null;
  /** The page's labels for it. */
  readonly labels: NodeList;
  /** The element's name. */
  readonly type: string;
  /** As for native controls. */
  readonly validity: ValidityState;
  /** Why the form is not sent; empty where nothing is in the way. */
  readonly validationMessage: string;
  /** As for native controls. */
  readonly willValidate: boolean;
  /** Whether nothing is in the way of sending the form. */
  checkValidity(): boolean;
  /** The same; what is in the way is shown. */
  reportValidity(): boolean;
  /** Empties it, and takes away what the browser keeps of it, under whatever policy. */
  clear(): void;
  /** Prints what the element shows; `manager`: only the list of questions for the other. */
  print(only?: string): void;
}

/** `<distanskoll-eligibility>`: the policy's questions, and the verdict with its reasons while they are answered. */
export class DistanskollEligibility extends DistanskollElement {
  /** The answers that count, `null` for "don't know"; setting them replaces those of both chairs. */
  facts: Facts;
  /** What each has answered. Where both have answered and differ, neither counts. */
  get answers(): Record<Chair, Facts>;
  set answers(answers: Partial<Record<Chair, Facts>>);
  /** Who answers here. */
  chair: Chair;
  /** Whether the form waits until the verdict is settled. */
  required: boolean;
  /** The engine's latest answer; null before the policy has been loaded. */
  readonly result: Eligibility | null;
  addEventListener(type: "distanskoll-result", listener: Listener<DistanskollEligibility, Eligibility>, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** `<distanskoll-agreement>`: the fields of an agreement; a form is not sent while there are errors. */
export class DistanskollAgreement extends DistanskollElement {
  /** The agreement as it stands, a copy; setting it replaces what is filled in. */
  value: Agreement;
  /** How far the agreement has come. */
  stage: Stage;
  /** The engine's latest report; null before the policy has been loaded. */
  readonly result: AgreementReport | null;
  addEventListener(type: "distanskoll-result", listener: Listener<DistanskollAgreement, AgreementReport>, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/**
 * `<distanskoll-notice>`: when an agreement ends after notice, and the last day to give notice. Its events carry the answer to
 * `noticeEnd`, and one to `latestNotice` where `endBy` is given; null when there is no answer any more.
 */
export class DistanskollNotice extends DistanskollElement {
  /** The details given so far; setting them replaces those given. */
  value: Partial<NoticeRequest> & { endBy?: string | null };
  /** The answer to `noticeEnd`; null until enough is given, and where something given is wrong. */
  readonly result: NoticeEnd | null;
  /** The answer to `latestNotice`; null until enough is given, and where something given is wrong. */
  readonly latest: LatestNotice | null;
  addEventListener(type: "distanskoll-result", listener: Listener<DistanskollNotice, NoticeEnd | LatestNotice | null>, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** `<distanskoll-renewal>`: what remains of an agreement, its evaluation and the next one. `today` is the browser's local date where it is not given. */
export class DistanskollRenewal extends DistanskollElement {
  /** The details given so far; setting them replaces those given. */
  value: Partial<RenewalRequest>;
  /** Null until enough is given, and where something given is wrong. */
  readonly result: RenewalPlan | null;
  addEventListener(type: "distanskoll-result", listener: Listener<DistanskollRenewal, RenewalPlan | null>, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "distanskoll-agreement": DistanskollAgreement;
    "distanskoll-eligibility": DistanskollEligibility;
    "distanskoll-notice": DistanskollNotice;
    "distanskoll-renewal": DistanskollRenewal;
  }
  interface HTMLElementEventMap {
    /** Bubbles and crosses shadow trees. `detail` is the engine's answer to what the element asks; null where a notice or renewal has none any more. */
    "distanskoll-result": CustomEvent<Eligibility | AgreementReport | NoticeEnd | LatestNotice | RenewalPlan | null>;
  }
}
