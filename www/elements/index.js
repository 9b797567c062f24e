// The package's entry `distanskoll/elements`: registers all four on import.
import { DistanskollAgreement } from "./agreement.js";
import { define } from "./define.js";
import { DistanskollEligibility } from "./eligibility.js";
import { DistanskollNotice } from "./notice.js";
import { DistanskollRenewal } from "./renewal.js";

export { DistanskollElement } from "./base.js";
export { DistanskollAgreement, DistanskollEligibility, DistanskollNotice, DistanskollRenewal };

// Agreement comes first: eligibility loads an engine of its own where no other element is registered when it starts.
define({
  "distanskoll-agreement": DistanskollAgreement,
  "distanskoll-eligibility": DistanskollEligibility,
  "distanskoll-notice": DistanskollNotice,
  "distanskoll-renewal": DistanskollRenewal,
});
