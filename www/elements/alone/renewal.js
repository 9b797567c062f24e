// The package's entry `distanskoll/elements/renewal`, for pages with this element alone.
import { define } from "../define.js";
import { DistanskollRenewal } from "../renewal.js";

export { DistanskollRenewal };

define({ "distanskoll-renewal": DistanskollRenewal });
