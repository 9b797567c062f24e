// Reads JSON text and remembers where everything stands: JSON.parse tells neither a fault's line (Node 20) nor the line of a member
// that is found faulty afterwards, and it drops the first of two members with one name in silence.

/** Deeper than any input is taken by the engine, which names the place; a tower only has to stay clear of the call stack's end. */
const MAX_DEPTH = 500;

/** What is wrong with the text, and where (both count from 1). `kind` names a sentence of words/. */
export class JsonFault extends Error {
  constructor(kind, { line, column }, detail = {}) {
    super(kind);
    this.kind = kind;
    this.line = line;
    this.column = column;
    this.detail = detail;
  }
}

const ESCAPES = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** What word processors and other notations put where JSON wants a straight double quote. */
const QUOTES = /['\u2018\u2019\u201c-\u201e\u00ab\u00bb`]/;
const NAME_START = /['\u2018\u2019\u201c-\u201e\u00ab\u00bb`\p{L}_$]/u;
const PLAIN = /[^"\\\u0000-\u001f]+/y;

/** The value of a text, and `where(pointer)`: line and column of what a JSON Pointer leads to, or of the nearest thing above it. */
export function readJson(text) {
  const reader = new JsonReader(text);
  const value = reader.whole();
  return { value, where: (pointer) => reader.where(pointer) };
}

class JsonReader {
  /** The start of every value by its pointer. @type {Map<string, number>} */
  #starts = new Map();
  #at = 0;

  constructor(text) {
    this.text = text;
  }

  whole() {
    this.#space();
    if (this.#at === this.text.length) throw this.#fault("jsonEmpty");
    const value = this.#value("", 0);
    this.#space();
    if (this.#at < this.text.length) throw this.#fault("jsonMore");
    return value;
  }

  where(pointer) {
    let start = this.#starts.get(pointer);
    for (let at = pointer; start === undefined && at !== ""; start = this.#starts.get(at)) at = at.slice(0, at.lastIndexOf("/"));
    return this.#place(start ?? 0);
  }

  #place(offset) {
    const before = this.text.slice(0, offset);
    const lines = before.split(/\r\n|\r|\n/);
    return { line: lines.length, column: [...lines.at(-1)].length + 1 };
  }

  #fault(kind, offset = this.#at, detail = {}) {
    return new JsonFault(offset < this.text.length || kind !== "jsonExpected" ? kind : "jsonEnds", this.#place(offset), {
      found: String.fromCodePoint(this.text.codePointAt(offset) ?? 0xfffd), ...detail,
    });
  }

  #space() {
    while (" \t\n\r".includes(this.text[this.#at] || "x")) this.#at++;
  }

  #value(pointer, depth) {
    if (depth > MAX_DEPTH) throw this.#fault("jsonTooDeep");
    this.#starts.set(pointer, this.#at);
    const { text } = this;
    switch (text[this.#at]) {
      case "{": return this.#object(pointer, depth);
      case "[": return this.#list(pointer, depth);
      case '"': return this.#string();
      default: return this.#word();
    }
  }

  #word() {
    for (const [word, value] of [["true", true], ["false", false], ["null", null]]) {
      if (this.text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    }
    NUMBER.lastIndex = this.#at;
    const number = NUMBER.exec(this.text);
    if (!number) throw this.#fault(QUOTES.test(this.text[this.#at] ?? "") ? "jsonQuotes" : "jsonExpected", this.#at, { expected: "value" });
    this.#at = NUMBER.lastIndex;
    return Number(number[0]);
  }

  #string() {
    const start = this.#at++;
    let value = "";
    for (;;) {
      PLAIN.lastIndex = this.#at;
      const plain = PLAIN.exec(this.text);
      if (plain) {
        value += plain[0];
        this.#at = PLAIN.lastIndex;
      }
      const next = this.text[this.#at];
      if (next === undefined) throw this.#fault("jsonOpenText", start);
      if (next < " ") throw this.#fault(next === "\n" || next === "\r" ? "jsonOpenText" : "jsonControl", next === "\t" ? this.#at : start);
      this.#at++;
      if (next === '"') return value;
      value += this.#escape();
    }
  }

  #escape() {
    const letter = this.text[this.#at];
    const code = letter === "u" ? /^[0-9a-fA-F]{4}$/.exec(this.text.slice(this.#at + 1, this.#at + 5))?.[0] : undefined;
    if (code === undefined && !Object.hasOwn(ESCAPES, letter ?? "")) throw this.#fault("jsonEscape", this.#at - 1);
    this.#at += code === undefined ? 1 : 5;
    return code === undefined ? ESCAPES[letter] : String.fromCharCode(Number.parseInt(code, 16));
  }

  #list(pointer, depth) {
    const items = [];
    this.#items("]", () => items.push(this.#value(`${pointer}/${items.length}`, depth + 1)));
    return items;
  }

  #object(pointer, depth) {
    const members = {};
    this.#items("}", () => {
      const start = this.#at;
      if (this.text[start] !== '"') throw this.#fault(NAME_START.test(this.text[start] ?? "") ? "jsonQuotes" : "jsonExpected", start, { expected: "name" });
      const name = this.#string();
      if (Object.hasOwn(members, name)) throw this.#fault("jsonTwice", start, { name });
      this.#space();
      if (this.text[this.#at] !== ":") throw this.#fault("jsonExpected", this.#at, { expected: ":" });
      this.#at++;
      this.#space();
      const value = this.#value(`${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, depth + 1);
      // Defined, not set: a member called __proto__ is a member.
      Object.defineProperty(members, name, { value, writable: true, enumerable: true, configurable: true });
    });
    return members;
  }

  /** What stands between brackets, separated by commas. */
  #items(close, item) {
    this.#at++;
    this.#space();
    if (this.text[this.#at] === close) {
      this.#at++;
      return;
    }
    for (;;) {
      item();
      this.#space();
      const next = this.text[this.#at];
      if (next !== "," && next !== close) throw this.#fault("jsonExpected", this.#at, { expected: `, ${close}` });
      const comma = this.#at++;
      if (next === close) return;
      this.#space();
      if (this.text[this.#at] === close) throw this.#fault("jsonComma", comma);
    }
  }
}
