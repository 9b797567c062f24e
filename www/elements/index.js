// The package's entry `distanskoll/elements`: registers on import.
import { define } from "./define.js";

export { DistanskollEligibility } from "./eligibility.js";
export { DistanskollElement } from "./base.js";

define();
