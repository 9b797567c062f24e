// Reads what a command is given: files, standard input (`-`) and built-in policies.
import { open, stat } from "node:fs/promises";
import { Policy, policies } from "distanskoll";
import { CommandError } from "./failure.mjs";
import { JsonFault, readJson } from "./json.mjs";
import { nearest } from "./nearest.mjs";

/** What a JSON file may hold in bytes: as much as a policy document may. */
const MAX_JSON = 1_048_576;
/** What the plain text of a source document may hold in bytes; a routine of a hundred pages has a thirtieth of that. */
const MAX_TEXT = 10_485_760;
const BUILTIN_ID = /^[\p{L}\p{N}-]+$/u;

/** The files of one run. */
export class Inputs {
  #stdin;

  constructor(stdin) {
    this.#stdin = stdin;
  }

  /** A policy document: a built-in id, a file, or `-`. → { label, value, builtin, where }: `where` as in json.mjs, null for a built-in one. */
  async document(name) {
    const ids = policies().map(({ id }) => id);
    if (ids.includes(name)) return { label: name, value: Policy.builtin(name).toJson(), builtin: name, where: null };
    try {
      return { ...(await this.json(name)), builtin: null };
    } catch (error) {
      if (error.kind !== "fileMissing" || !BUILTIN_ID.test(name)) throw error;
      throw new CommandError("policyMissing", { name, ids, suggestion: nearest(name, ids) });
    }
  }

  /** The value of a JSON file. → { label, value, where } */
  async json(name) {
    const { label, text } = await this.text(name, MAX_JSON);
    try {
      return { label, ...readJson(text) };
    } catch (error) {
      if (!(error instanceof JsonFault)) throw error;
      throw new CommandError("json", { label, kind: error.kind, line: error.line, column: error.column, ...error.detail });
    }
  }

  /** A JSON file that has to hold an object. */
  async object(name) {
    const found = await this.json(name);
    if (found.value === null || typeof found.value !== "object" || Array.isArray(found.value)) throw new CommandError("noObject", found);
    return found;
  }

  /** → { label, text }, without the mark that some editors put first. */
  async text(name, most = MAX_TEXT) {
    const label = name === "-" ? "stdin" : name;
    const bytes = name === "-" ? await collect(this.#stdin, label, most) : await fromFile(name, most);
    return { label, text: decode(bytes, label) };
  }
}

async function fromFile(name, most) {
  try {
    // A folder can be opened on some systems and fails only when read.
    if ((await stat(name)).isDirectory()) throw new CommandError("fileIsFolder", { name });
    const file = await open(name);
    try {
      return await collect(file.createReadStream({ autoClose: false }), name, most);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw readable(error, name);
  }
}

/** What the system says of a file, as an error of ours. */
export function readable(error, name) {
  if (error instanceof CommandError || typeof error.code !== "string") return error;
  const kinds = { ENOENT: "fileMissing", ENOTDIR: "fileMissing", EISDIR: "fileIsFolder", EACCES: "fileForbidden", EPERM: "fileForbidden" };
  return new CommandError(kinds[error.code] ?? "fileUnreadable", { name, code: error.code });
}

/** Counted while it is read: a pipe or a device does not tell its size. */
async function collect(stream, label, most) {
  const parts = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > most) throw new CommandError("tooLarge", { label, most });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Windows PowerShell writes UTF-16 when it redirects, Notepad a mark before UTF-8. */
function decode(bytes, label) {
  if (bytes.subarray(0, 4).toString("latin1") === "%PDF" || bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") throw new CommandError("noPlainText", { label });
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError("notUtf8", { label });
  }
}
