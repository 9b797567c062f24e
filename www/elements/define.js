// The only file that registers.
import { DistanskollAgreement } from "./agreement.js";
import { DistanskollEligibility } from "./eligibility.js";
import { DistanskollNotice } from "./notice.js";
import { DistanskollRenewal } from "./renewal.js";

const ELEMENTS = {
  "distanskoll-agreement": DistanskollAgreement,
  "distanskoll-eligibility": DistanskollEligibility,
  "distanskoll-notice": DistanskollNotice,
  "distanskoll-renewal": DistanskollRenewal,
};

/** Registers the elements that are not registered yet; does nothing where there are no custom elements. */
export function define() {
  const registry = globalThis.customElements;
  if (!registry) return;
  for (const [name, element] of Object.entries(ELEMENTS)) if (!registry.get(name)) registry.define(name, element);
}
