// Looking into any JavaScript value without setting off what it holds.

const DEEPEST = 40;
const MOST = 2000;

/** A text that changes when the value does: members, their order and attributes, prototypes by name. Towers and large values in part. */
export function snapshot(value) {
  let left = MOST;
  const seen = new Map();
  const show = (at, depth) => {
    left--;
    if (at === null || (typeof at !== "object" && typeof at !== "function")) {
      if (typeof at === "string") return JSON.stringify(at.length > 500 ? `${at.slice(0, 500)}… ${at.length}` : at);
      return Object.is(at, -0) ? "-0" : `${typeof at} ${String(at)}`;
    }
    if (seen.has(at)) return `#${seen.get(at)}`;
    seen.set(at, seen.size);
    if (depth > DEEPEST || left < 0) return "…";
    try {
      const head = `${typeof at === "function" ? "function " : ""}${Object.isExtensible(at) ? "" : "fixed "}${Object.prototype.toString.call(at)}`;
      const members = Reflect.ownKeys(at).slice(0, MOST).map((key) => {
        const { value: member, get, enumerable, writable } = Object.getOwnPropertyDescriptor(at, key);
        return `${String(key)}${enumerable ? "" : " hidden"}${writable || get ? "" : " read-only"}: ${get ? "getter" : show(member, depth + 1)}`;
      });
      return `${head} {${members.join(", ")}}`;
    } catch {
      return "not to be looked into";
    }
  };
  return show(value, 0);
}

/** Whether a value is what JSON can hold, in objects of the ordinary kind, at most 40 deep and with at most 2,000 values. */
export function plain(value) {
  let left = MOST;
  const members = (keys, holder, depth) => keys.every((key) => {
    const member = Object.getOwnPropertyDescriptor(holder, key);
    return typeof key === "string" && member !== undefined && "value" in member && member.enumerable && look(member.value, depth + 1);
  });
  const look = (at, depth) => {
    left--;
    if (depth > DEEPEST || left < 0) return false;
    if (at === null || typeof at === "string" || typeof at === "boolean" || typeof at === "number") return true;
    if (typeof at !== "object") return false;
    const keys = Reflect.ownKeys(at);
    if (keys.length > left) return false;
    if (!Array.isArray(at)) return Object.getPrototypeOf(at) === Object.prototype && members(keys, at, depth);
    // Without gaps and without members beside the elements: all keys but `length`.
    return Object.getPrototypeOf(at) === Array.prototype && keys.length === at.length + 1 && members(keys.slice(0, -1), at, depth);
  };
  try {
    return look(value, 0);
  } catch {
    return false;
  }
}

/** The value itself, frozen with all it holds, as far as that can be done. */
export function frozen(value, depth = 0) {
  if (value === null || typeof value !== "object" || depth > DEEPEST) return value;
  try {
    if (Object.isFrozen(value) || Reflect.ownKeys(value).length > MOST) return value;
    Object.freeze(value);
    for (const key of Reflect.ownKeys(value)) frozen(Object.getOwnPropertyDescriptor(value, key).value, depth + 1);
  } catch {
    // A proxy that refuses, or bytes, which cannot be frozen.
  }
  return value;
}
