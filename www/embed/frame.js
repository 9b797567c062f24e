// The page that stands in an <iframe>. What it shows stands in the fragment of its address, which no server sees. It tells its height and
// its answers to the page around it, and to nobody else: to one of its own origin, or of the origin that the fragment names as `parent`.
import { made } from "./made.js";

const ATTRIBUTES = ["policy", "policy-src", "lang", "facts", "value", "stage", "engine", "share"];

const place = document.querySelector("main");
const given = inAddress();
/** What was told last, by kind: who is named later is told it then. */
const told = new Map();
let parentOrigin = given.get("parent") || location.origin;

function inAddress() {
  return new URLSearchParams(location.hash.slice(1));
}

function show() {
  const { documentElement: root } = document;
  if (["sv", "en"].includes(given.get("lang"))) root.lang = given.get("lang");
  const element = made(given.get("element"), attributes());
  for (const words of document.querySelectorAll(".unknown")) words.hidden = element !== null || words.lang !== root.lang;
  if (!element) return;
  place.append(element);
  // Each stands in a file of its own: for eligibility alone the engine is a smaller one.
  const entry = `./elements/${given.get("element")}.js`;
  import(entry);
}

/**
 * A link can be made by anybody: documents are fetched from this server alone, and what the browser has kept is not filled in where
 * another origin is told of it.
 */
function attributes() {
  const found = ATTRIBUTES.filter((name) => given.has(name)).map((name) => [name, given.get(name)]);
  if (given.has("remember") && parentOrigin === location.origin) found.push(["remember", ""]);
  return found.filter(([name, value]) => name !== "policy-src" || sameOrigin(value));
}

function sameOrigin(address) {
  try {
    return new URL(address, location.href).origin === location.origin;
  } catch {
    return false;
  }
}

/** Other origins' pages do not let themselves be looked at. */
function inOwnOrigin(page) {
  try {
    return page.location.origin === location.origin;
  } catch {
    return false;
  }
}

function tell(kind, message) {
  told.set(kind, message);
  if (parent === window || (parentOrigin === location.origin && !inOwnOrigin(parent))) return;
  // The browser hands it to a page of that origin only.
  parent.postMessage({ distanskoll: 1, ...message }, parentOrigin);
}

show();
document.addEventListener("distanskoll-result", ({ target, detail }) => tell("result", { element: target.localName, result: detail }));
// The height of what is in the page, not that of the page, which is never less than the frame.
new ResizeObserver(() => tell("height", { height: Math.ceil(document.body.getBoundingClientRect().height) })).observe(document.body);

// The address is the state.
addEventListener("hashchange", () => {
  const now = inAddress();
  const parentNow = now.get("parent") || location.origin;
  for (const params of [now, given]) params.delete("parent");
  // Naming the page around must not cost what has been filled in, unless it came out of the browser's storage.
  if (String(now) !== String(given) || now.has("remember")) return location.reload();
  parentOrigin = parentNow;
  for (const [kind, message] of told) tell(kind, message);
});
