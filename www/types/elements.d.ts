/// <reference lib="dom" />
// Importing this entry registers the elements. It can be imported where there is no DOM; there it does nothing.
import type { Eligibility, Facts } from "./index.js";

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

declare global {
  interface HTMLElementTagNameMap {
    "distanskoll-eligibility": DistanskollEligibility;
  }
  interface HTMLElementEventMap {
    /** Bubbles and crosses shadow trees. `detail` is the engine's answer. */
    "distanskoll-result": CustomEvent<Eligibility>;
  }
}
