// The only file that registers.
import { DistanskollEligibility } from "./eligibility.js";

const ELEMENTS = { "distanskoll-eligibility": DistanskollEligibility };

/** Registers the elements that are not registered yet; does nothing where there are no custom elements. */
export function define() {
  const registry = globalThis.customElements;
  if (!registry) return;
  for (const [name, element] of Object.entries(ELEMENTS)) if (!registry.get(name)) registry.define(name, element);
}
