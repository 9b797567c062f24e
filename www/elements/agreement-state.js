// The agreement while it is filled in: plain data, read and written by JSON Pointer, and the keys of rows that come and go.
// Uses no document, so that it can be tried anywhere.

/** Objects that the form always has: their members are then asked for one by one. */
const PARTS = ["employee", "manager", "remoteWorkplace", "extent"];

/** The steps of a JSON Pointer. */
export function steps(pointer) {
  return pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** One more step at the end of a pointer. */
export function below(pointer, step) {
  return `${pointer}/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

const isObject = (value) => value !== null && typeof value === "object";

/** Whether the engine takes the value for not given. */
export function isAbsent(value) {
  return value === undefined || value === null || Number.isNaN(value) || typeof value === "string" && value.trim() === "";
}

export class AgreementState {
  #data = {};
  #keys = new Map();
  #count = 0;

  constructor(agreement = {}) {
    this.replace(agreement);
  }

  /** Takes another agreement; a copy, so that what was given is never written to. */
  replace(agreement) {
    const copy = JSON.parse(JSON.stringify(agreement ?? null));
    this.#data = isObject(copy) && !Array.isArray(copy) ? copy : {};
    for (const part of PARTS) if (isAbsent(this.get(`/${part}`))) this.set(`/${part}`, {});
  }

  /** The agreement as it is validated and sent; a copy. */
  input() {
    return JSON.parse(JSON.stringify(this.#data));
  }

  get(pointer) {
    let at = this.#data;
    for (const step of steps(pointer)) {
      if (!isObject(at) || !Object.hasOwn(at, step)) return undefined;
      at = at[step];
    }
    return at;
  }

  /** Writes a value; undefined takes the member away, but leaves a row in its list. What stands in the way is replaced. */
  set(pointer, value) {
    const path = steps(pointer);
    const last = path.pop();
    let at = this.#data;
    for (const step of path) {
      if (!Object.hasOwn(at, step) || !isObject(at[step])) {
        if (value === undefined) return;
        at[step] = {};
      }
      at = at[step];
    }
    if (value !== undefined) at[last] = value;
    else if (Array.isArray(at)) at[last] = null;
    else delete at[last];
  }

  /** Takes a member or a row away. */
  remove(pointer) {
    const path = steps(pointer);
    const last = path.pop();
    const list = this.get(pointer.slice(0, pointer.lastIndexOf("/")));
    if (!Array.isArray(list)) return this.set(pointer, undefined);
    const keys = this.#keysOf(path.join("/"), list.length);
    list.splice(Number(last), 1);
    keys.splice(Number(last), 1);
    if (list.length === 0) this.set(pointer.slice(0, pointer.lastIndexOf("/")), undefined);
  }

  /** Adds a row at the end of a list and gives its key. */
  add(pointer, value) {
    if (!Array.isArray(this.get(pointer))) this.set(pointer, []);
    const list = this.get(pointer);
    list.push(value);
    return this.#keysOf(steps(pointer).join("/"), list.length).at(-1);
  }

  /** The rows of a list, `{ key, index }`: a key stays with its row while others are removed. */
  rows(pointer) {
    const list = this.get(pointer);
    const length = Array.isArray(list) ? list.length : 0;
    return this.#keysOf(steps(pointer).join("/"), length).map((key, index) => ({ key, index }));
  }

  #keysOf(name, length) {
    const keys = this.#keys.get(name) ?? [];
    this.#keys.set(name, keys);
    while (keys.length < length) keys.push(++this.#count);
    keys.length = length;
    return keys;
  }
}
