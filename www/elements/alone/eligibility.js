// The package's entry `distanskoll/elements/eligibility`, for pages with this element alone.
import { define } from "../define.js";
import { DistanskollEligibility } from "../eligibility.js";

export { DistanskollEligibility };

define({ "distanskoll-eligibility": DistanskollEligibility });
