// The one kind of error that the package throws. In a file of its own: the tools take the class from the main entry's file.

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
