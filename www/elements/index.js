// The package's entry `distanskoll/elements`: registers on import.
import { define } from "./define.js";

export { DistanskollAgreement } from "./agreement.js";
export { DistanskollEligibility } from "./eligibility.js";
export { DistanskollNotice } from "./notice.js";
export { DistanskollRenewal } from "./renewal.js";
export { DistanskollElement } from "./base.js";

define();
