// The package's entry `distanskoll/elements/notice`, for pages with this element alone.
import { define } from "../define.js";
import { DistanskollNotice } from "../notice.js";

export { DistanskollNotice };

define({ "distanskoll-notice": DistanskollNotice });
