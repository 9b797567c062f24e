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

/** Whether a value is what JSON can hold, in objects of the ordinary kind, at most 40 deep. */
export function plain(value, depth = 0) {
  if (depth > DEEPEST) return false;
  if (value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number") return true;
  if (typeof value !== "object") return false;
  try {
    const proto = Object.getPrototypeOf(value);
    if (Array.isArray(value)) {
      return proto === Array.prototype && value.length < MOST && Reflect.ownKeys(value).length === value.length + 1
        && Array.from({ length: value.length }, (_, i) => Object.getOwnPropertyDescriptor(value, i)).every((d) => "value" in d && plain(d.value, depth + 1));
    }
    return proto === Object.prototype && Reflect.ownKeys(value).length < MOST && Reflect.ownKeys(value).every((key) => {
      const member = Object.getOwnPropertyDescriptor(value, key);
      return typeof key === "string" && "value" in member && member.enumerable && plain(member.value, depth + 1);
    });
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
