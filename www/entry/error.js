// Making errors of the one kind that the package throws.

import { DistanskollError } from "./error-class.js";

/** An error of this layer, about something that is no input. */
export function failure(code, message) {
  return new DistanskollError({ code, path: "", message, issues: [{ code, path: "", message }] });
}

export { DistanskollError };
