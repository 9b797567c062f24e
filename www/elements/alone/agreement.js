// The package's entry `distanskoll/elements/agreement`, for pages with this element alone.
import { define } from "../define.js";
import { DistanskollAgreement } from "../agreement.js";

export { DistanskollAgreement };

define({ "distanskoll-agreement": DistanskollAgreement });
