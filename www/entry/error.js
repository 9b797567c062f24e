// Making errors of the one kind that the package throws.

import { DistanskollError } from "./error-class.js";

/** An error of this layer, about something that is no input. */
export function failure(code, message) {
  return new DistanskollError({ code, path: "", message, issues: [{ code, path: "", message }] });
}

/** What the engine throws is a plain object; anything else is a fault of ours and goes on as it is. */
export function asError(thrown) {
  return thrown !== null && typeof thrown === "object" && typeof thrown.code === "string" && !(thrown instanceof Error)
    ? new DistanskollError(thrown)
    : thrown;
}

export { DistanskollError };
