// What a person has filled in, outside the page: in this browser's storage and in the fragment of a link. Nothing here sends anything.

const PARAMETER = "distanskoll";

/** No more levels, and no more characters, than a person can have filled in. */
const DEEPEST = 12;
const LONGEST = 200_000;

/** One place in the browser's storage. A browser may refuse it or have no room: nothing throws, and `false` says so. */
export class Store {
  #key;

  constructor(...names) {
    this.#key = [PARAMETER, ...names].join(":");
  }

  /** Takes away everything that is kept of elements of one kind and name, whatever the policy. */
  static forget(kind, name) {
    const start = `${PARAMETER}:${kind}:`;
    try {
      for (const key of Object.keys(localStorage)) {
        if (!key.startsWith(start)) continue;
        // Behind the policy's id, which has no colon; what was answered on a link's ground has that at the end.
        const rest = key.slice(key.indexOf(":", start.length) + 1);
        if (rest === name || rest.startsWith(`${name}:`)) localStorage.removeItem(key);
      }
    } catch {
      // Nothing can be kept there, either.
    }
  }

  static get allowed() {
    try {
      return localStorage.length >= 0;
    } catch {
      return false;
    }
  }

  read() {
    try {
      return parse(localStorage.getItem(this.#key));
    } catch {
      return null;
    }
  }

  /** Writes the content; null takes it away. */
  write(content) {
    try {
      if (content === null) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(content));
      return true;
    } catch {
      return false;
    }
  }
}

/** An address of the page with the content in its fragment, which browsers never send. Other parameters there are kept. */
export function linkWith(address, content) {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const packed = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  const url = new URL(address);
  const others = url.hash.slice(1).split("&").filter((part) => part.includes("=") && !part.startsWith(`${PARAMETER}=`));
  url.hash = [...others, `${PARAMETER}=${packed}`].join("&");
  return url.href;
}

/** What a fragment carries: `{ packed, content }`, the content null where it cannot be read; null where it carries nothing. */
export function linked(fragment) {
  const packed = fragment.slice(1).split("&").find((part) => part.startsWith(`${PARAMETER}=`))?.slice(PARAMETER.length + 1);
  if (packed === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
    return { packed, content: parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { packed, content: null };
  }
}

/** A content, whose input `i` is an object; null for anything else. */
function parse(text) {
  if (text === null || text.length > LONGEST) return null;
  const value = JSON.parse(text);
  return isObject(value) && isObject(value.i) && isShallow(value, DEEPEST) ? value : null;
}

function isShallow(value, levels) {
  return value === null || typeof value !== "object" || levels > 0 && Object.values(value).every((member) => isShallow(member, levels - 1));
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
