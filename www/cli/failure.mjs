// What ends a command with exit code 2: the person's command line or input, not a fault of the program.

/** `kind` names a sentence of words/ (under `errors`), `detail` is what it is given. */
export class CommandError extends Error {
  constructor(kind, detail = {}) {
    super(kind);
    this.kind = kind;
    this.detail = detail;
  }
}
