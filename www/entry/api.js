// What every edition of the package exports; an edition adds how the engine is loaded.

import { Texts, languageOf } from "./answer.js";
import { decode } from "./decode.js";
import { BUILTIN, builtinDocument } from "./documents.js";
import { UNREADABLE_VALUE, encode, encodeCall } from "./encode.js";
import { DistanskollError, failure } from "./error.js";
import { parse } from "./json-text.js";
import { standardSchema } from "./schema.js";

/** Rows of a register are handed over in portions, so that memory does not grow with the register. */
const PORTION = 2000;
const MAX_ROWS = 10_000_000;

/** @type {() => typeof import("./engine.js").engine} Gives the engine, or throws when it is not there. */
let engine = () => {
  throw failure("not-ready", "the engine is not loaded yet: await ready() first");
};

/** @type {"wasm" | "js" | null} */
let inUse = null;

/** Called by an edition: how to get at the engine, and which it is; null when that is not loaded yet. */
export function useEngine(give, which) {
  engine = give;
  inUse = which;
}

export function engineInUse() {
  return inUse;
}

export function policies(options) {
  const { policies } = engine();
  return decode(policies(encodeCall(null, options)));
}

/** The engine, where it answers about agreements too. */
function whole() {
  const found = engine();
  if (!found.toICalendar) throw failure("not-ready", "the engine for eligibility alone is loaded: await ready() without `only` first");
  return found;
}

export function toICalendar(answer, options) {
  const { toICalendar } = whole();
  return decode(toICalendar(encodeCall(answer, options)));
}

export function applyFixes(agreement, issues) {
  const { applyFixes } = whole();
  return kept(agreement, decode(applyFixes(encodeCall(agreement, issues ?? null))));
}

/** What is no data (a file, a date object) does not cross to the engine: it is put back where it was, so that nothing is lost. */
function kept(before, after) {
  if (after === null) return before === undefined || before === UNREADABLE_VALUE ? null : before;
  if (typeof after !== "object") return after;
  // Rows of a list that has lost one are not the same rows any more.
  if (Array.isArray(after) && lengthOf(before) !== after.length) return after;
  for (const name of Object.keys(after)) after[name] = kept(member(before, name), after[name]);
  return after;
}

/** A member; one whose getter throws is as good as unreadable. */
function member(holder, name) {
  try {
    return holder?.[name];
  } catch {
    return UNREADABLE_VALUE;
  }
}

/** How many rows there are; null for what is no list, which the engine is then handed as it is. */
function lengthOf(rows) {
  try {
    return Array.isArray(rows) ? rows.length : null;
  } catch {
    return null;
  }
}

const own = Symbol("made by the package");

/** A policy, checked once and asked many times. */
export class Policy {
  #handle;
  /** @type {Map<string, Texts>} */
  #texts = new Map();

  constructor(handle, key) {
    if (key !== own) throw new TypeError("use Policy.builtin or Policy.fromJson");
    this.#handle = handle;
  }

  static builtin(id) {
    const { Handle, unknownPolicy } = engine();
    const document = builtinDocument(id);
    if (document) return opened(Handle.fromDocument(encode(document)));
    if (BUILTIN.includes(id))
      throw failure("not-ready", `the policy \`${id}\` is not loaded: name it among the \`policies\` of ready() and await that first`);
    return decode(unknownPolicy(typeof id === "string" ? id : ""));
  }

  static fromJson(document) {
    const { Handle } = engine();
    const value = typeof document === "string" ? parse(document) : document;
    return opened(Handle.fromDocument(encode(value)));
  }

  toJson() {
    return decode(this.#open().document());
  }

  questions(options) {
    const handle = this.#open();
    return decode(handle.questions(encodeCall(null, options)));
  }

  checkEligibility(facts, options) {
    const handle = this.#open();
    return this.#answer(decode(handle.checkEligibility(encodeCall(facts, options))));
  }

  checkMany(rows, options) {
    const handle = this.#open();
    return this.#portions(rows, options, (portion) => handle.checkMany(portion), (row) => (row.error ? row : this.#answer(row)));
  }

  validateAgreement(agreement, options) {
    const handle = this.#whole();
    return decode(handle.validateAgreement(encodeCall(agreement, options)));
  }

  validateMany(rows, options) {
    const handle = this.#whole();
    return this.#portions(rows, options, (portion) => handle.validateMany(portion), (row) => row);
  }

  standardSchema(options) {
    // Faulty options are told when the schema is made, not at the first key pressed.
    this.validateAgreement({}, options);
    return standardSchema((agreement) => this.validateAgreement(agreement, options));
  }

  describeAgreement(agreement, options) {
    const handle = this.#whole();
    return decode(handle.describeAgreement(encodeCall(agreement, options)));
  }

  noticeEnd(request, options) {
    const handle = this.#whole();
    return decode(handle.noticeEnd(encodeCall(request, options)));
  }

  latestNotice(request, options) {
    const handle = this.#whole();
    return decode(handle.latestNotice(encodeCall(request, options)));
  }

  planRenewal(request, options) {
    const handle = this.#whole();
    return decode(handle.planRenewal(encodeCall(request, options)));
  }

  /** Hands rows over in portions and reads each answer; a faulty whole argument is answered as it is. */
  #portions(rows, options, run, read) {
    const length = lengthOf(rows);
    if (length === null) return decode(run(encodeCall(rows, options)));
    if (length > MAX_ROWS) throw failure("out-of-range", `at most ${MAX_ROWS} rows are taken in one call`);
    const answers = [];
    let from = 0;
    do {
      const portion = [];
      for (let at = from; at < Math.min(from + PORTION, length); at++) portion.push(member(rows, at));
      for (const row of decode(run(encodeCall(portion, options)))) answers.push(read(row));
      from += PORTION;
    } while (from < length);
    return answers;
  }

  #answer(answer) {
    const language = languageOf(answer);
    let texts = this.#texts.get(language);
    if (!texts) {
      texts = new Texts(decode(this.#open().parts(language)));
      this.#texts.set(language, texts);
    }
    return texts.answer(answer);
  }

  #open() {
    if (this.#handle === null) throw failure("disposed", "the policy has been disposed of: load it again");
    return this.#handle;
  }

  /** The engine's policy, where that engine answers about agreements too. */
  #whole() {
    const handle = this.#open();
    if (!handle.noticeEnd) throw failure("not-ready", "the policy is open for eligibility alone: await ready() without `only` and open it again");
    return handle;
  }

  dispose() {
    this.#handle?.free();
    this.#handle = null;
  }
}

/** The policy that the engine has read; what is wrong with the document is thrown. */
function opened(handle) {
  try {
    decode(handle.fault());
  } catch (fault) {
    handle.free();
    throw fault;
  }
  return new Policy(handle, own);
}

// Node 20 and most browsers do not know the symbol yet; where they do, `using` works.
if (typeof Symbol.dispose === "symbol") Policy.prototype[Symbol.dispose] = Policy.prototype.dispose;

export { DistanskollError };
