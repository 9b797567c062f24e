// The one kind of error that the package throws.

/** Input that could not be read; see the types for its members. */
export class DistanskollError extends Error {
  constructor({ code, path, message, issues }) {
    super(message);
    this.name = "DistanskollError";
    this.code = code;
    this.path = path;
    this.issues = issues;
    const suggestion = issues[0]?.suggestion;
    if (suggestion !== undefined) this.suggestion = suggestion;
  }
}

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
