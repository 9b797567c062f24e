// The page for web editors: every option of the elements, live, with the code for it.
import { engineInUse, policies, ready } from "../dist/browser.js";

const $ = (id) => document.querySelector(`#${id}`);
const FILES = "/distanskoll/dist/elements";
const OWN_RULES = "built/egna-regler.json";

/** What each element is filled in with when one asks for an example. */
const EXAMPLES = {
  eligibility: { voluntary: true, daysPerWeek: 2 },
  agreement: { employee: { name: "Åsa Öberg" }, manager: { name: "Björn Ek" }, start: "2027-01-01" },
  notice: { givenBy: "employee", givenOn: "2027-01-07" },
  renewal: { agreement: { start: "2026-12-01", end: "2027-11-30" } },
};

const WORDS = {
  sv: {
    elements: { eligibility: "Får jag arbeta på distans?", agreement: "Överenskommelse", notice: "Uppsägning", renewal: "Förnyelse" },
    page: "Som sidan", source: "Egna regler från en adress (policy-src)", child: "Egna regler i sidan (script)", none: "Inget", or: "Sidans eget",
    any: "Den som fungerar", engines: { wasm: "WebAssembly", js: "JavaScript" }, hr: "Ring HR",
    nothing: "Nej.", languages: { sv: "Svenska", en: "Engelska" },
    chairs: { employee: "Medarbetaren", manager: "Chefen" }, stages: { draft: "Utkast", submit: "Ska skickas in", signed: "Underskriven" },
    schemes: { light: "Ljust", dark: "Mörkt" }, radii: { 0: "Ingen", ".75em": "Stor" }, fonts: { "Georgia, serif": "Georgia" }, tops: { "5rem": "5rem" },
  },
  en: {
    elements: { eligibility: "May I work remotely?", agreement: "Agreement", notice: "Notice", renewal: "Renewal" },
    page: "As the page", source: "Rules of your own from an address (policy-src)", child: "Rules of your own in the page (script)", none: "None", or: "The page’s own",
    any: "Whichever works", engines: { wasm: "WebAssembly", js: "JavaScript" }, hr: "Call HR",
    nothing: "No.", languages: { sv: "Swedish", en: "English" },
    chairs: { employee: "The employee", manager: "The manager" }, stages: { draft: "Draft", submit: "To be sent", signed: "Signed" },
    schemes: { light: "Light", dark: "Dark" }, radii: { 0: "None", ".75em": "Large" }, fonts: { "Georgia, serif": "Georgia" }, tops: { "5rem": "5rem" },
  },
};
const words = () => WORDS[document.documentElement.lang] ?? WORDS.sv;
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];
let live = null;

/** Refills a list, keeping what was chosen. */
function fill(id, options) {
  const list = $(id);
  const chosen = list.value;
  list.replaceChildren(...Object.entries(options).map(([value, label]) => new Option(label, value)));
  if (Object.hasOwn(options, chosen)) list.value = chosen;
}

function label() {
  const text = words();
  const lang = document.documentElement.lang;
  fill("o-element", text.elements);
  const all = policies({ lang });
  // A number as a key would come first.
  fill("o-rules", { ...Object.fromEntries(all.map(({ id, title }) => [id, title])), "(source)": text.source, "(child)": text.child });
  fill("o-lang", { "": text.page, ...text.languages });
  fill("o-chair", { "": text.none, ...text.chairs });
  fill("o-stage", { "": text.none, ...text.stages });
  fill("o-engine", { "": text.any, ...text.engines });
  fill("o-scheme", { "": text.page, ...text.schemes });
  fill("o-radius", { "": text.or, ...text.radii });
  fill("o-font", { "": text.or, ...text.fonts });
  fill("o-top", { "": text.none, ...text.tops });
}

/** The attributes that the choices make, in the order in which one would write them. */
function attributes(kind) {
  const rules = $("o-rules").value;
  const value = $("o-value").value.trim();
  return Object.entries({
    policy: rules.startsWith("(") ? null : rules,
    "policy-src": rules === "(source)" ? OWN_RULES : null,
    lang: $("o-lang").value || null,
    name: $("o-name").value || null,
    contact: $("o-contact").value || null,
    [kind === "eligibility" ? "facts" : "value"]: value || null,
    chair: kind === "eligibility" ? $("o-chair").value || null : null,
    required: kind === "eligibility" && $("o-required").checked ? "" : null,
    stage: kind === "agreement" ? $("o-stage").value || null : null,
    remember: $("o-remember").checked ? "" : null,
    share: $("o-share").checked ? null : "off",
    disabled: $("o-disabled").checked ? "" : null,
    engine: $("o-engine").value || null,
  }).filter(([, given]) => given !== null);
}

function styles() {
  const accent = $("o-accent");
  return Object.entries({
    "color-scheme": $("o-scheme").value,
    "--distanskoll-accent": accent.value === accent.defaultValue ? "" : accent.value,
    "--distanskoll-radius": $("o-radius").value,
    "--distanskoll-font": $("o-font").value,
    "--distanskoll-sticky-top": $("o-top").value,
  }).filter(([, given]) => given !== "");
}

/** Where no text may become a script (Trusted Types), not even one of data, these rules may. */
const trusted = window.trustedTypes?.createPolicy("distanskoll-options", { createScript: (text) => (text === ownRules ? text : null) });

/** What stands in the element: rules of one's own, and whom to ask. */
function children() {
  const made = [];
  if ($("o-rules").value === "(child)") {
    const text = trusted ? trusted.createScript(ownRules) : ownRules;
    made.push(Object.assign(document.createElement("script"), { type: "application/json", text }));
  }
  if ($("o-slot").checked) {
    const contact = Object.assign(document.createElement("p"), { slot: "contact" });
    contact.append(Object.assign(document.createElement("a"), { href: "tel:0000000000", textContent: words().hr }));
    made.push(contact);
  }
  return made;
}

function rebuild() {
  const kind = $("o-element").value;
  for (const only of ["eligibility", "agreement"]) for (const node of document.querySelectorAll(`.only-${only}`)) node.hidden = kind !== only;
  const given = attributes(kind);
  const inside = children();
  const tag = `distanskoll-${kind}`;
  // The same element goes on with what has changed, as on a page of one's own.
  if (live?.localName !== tag) {
    live = document.createElement(tag);
    $("live").replaceChildren(live);
  }
  for (const name of live.getAttributeNames()) if (!given.some(([each]) => each === name)) live.removeAttribute(name);
  const sameInside = inside.length === live.childNodes.length && inside.every((node, at) => node.isEqualNode(live.childNodes[at]));
  if (!sameInside) live.replaceChildren(...inside);
  for (const [name, value] of given) if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  const rules = styles();
  sheet.replaceSync(rules.length > 0 ? `#live > * { ${rules.map(([name, value]) => `${name}: ${value};`).join(" ")} }` : "");
  $("live").classList.toggle("show-parts", $("o-parts").checked);
  $("code").textContent = code(tag, given, inside, rules);
  tell();
}

function code(tag, given, inside, rules) {
  const written = given.map(([name, value]) => (value === "" ? name : value.includes('"') ? `${name}='${value.replaceAll("&", "&amp;").replaceAll("'", "&#39;")}'` : `${name}="${value.replaceAll("&", "&amp;")}"`));
  const shown = (node) => (node.localName === "script" ? '<script type="application/json">{ "id": "…", … }</script>' : node.outerHTML);
  const own = inside.map((node) => `\n  ${shown(node)}`).join("");
  const style = rules.length > 0 ? `\n\n/* CSS */\n${tag} {\n${rules.map(([name, value]) => `  ${name}: ${value};`).join("\n")}\n}` : "";
  return `<script type="module" src="${FILES}/${tag.replace("distanskoll-", "")}.js"></script>\n<${[tag, ...written].join(" ")}>${own}\n  <p>Fråga HR.</p>\n</${tag}>${style}`;
}

function tell() {
  const name = live.getAttribute("name");
  const value = name ? new FormData($("live")).get(name) : null;
  $("form-value").textContent = value === null ? "–" : JSON.stringify(JSON.parse(value), null, 2);
  $("validity").textContent = live.validationMessage || words().nothing;
  $("in-use").textContent = words().engines[engineInUse()] ?? "–";
}

document.addEventListener("distanskoll-result", ({ detail }) => {
  $("event").textContent = JSON.stringify(detail, null, 2);
  tell();
});
$("options").addEventListener("submit", (event) => event.preventDefault());
$("live").addEventListener("submit", (event) => event.preventDefault());
$("options").addEventListener("change", ({ target }) => (target === $("o-engine") ? loadAnew() : rebuild()));
$("o-element").addEventListener("change", () => {
  $("o-value").placeholder = JSON.stringify(EXAMPLES[$("o-element").value]);
});

/** What is chosen on the page, by the control's id. */
const controls = () => [...$("options").elements].filter(({ id }) => id.startsWith("o-"));
const chosen = (control) => (control.type === "checkbox" ? String(control.checked) : control.value);

/** Whether a control can have that value: an address may hold what no list does, or a colour that is none. */
function canBe(control, value) {
  if (control.options) return [...control.options].some((option) => option.value === value);
  return control.type !== "color" || /^#[0-9a-f]{6}$/i.test(value);
}

/** Another engine takes another page: the choices go along in the address. */
function loadAnew() {
  const address = new URLSearchParams(location.hash.slice(1));
  for (const control of controls()) address.set(control.id, chosen(control));
  location.hash = address;
  location.reload();
}

const asked = new URLSearchParams(location.hash.slice(1));
const engine = ["wasm", "js"].find((each) => each === asked.get("o-engine"));
// Where that one cannot be had the other is taken; the page says which.
await ready({ engine }).catch(() => ready());
const ownRules = await (await fetch(OWN_RULES)).text();
label();
$("o-element").value = "eligibility";
$("o-rules").value = "falkoping";
$("o-name").value = "svar";
for (const control of controls().filter(({ id }) => asked.has(id))) {
  const value = asked.get(control.id);
  if (control.type === "checkbox") control.checked = value === "true";
  else if (canBe(control, value)) control.value = value;
}
$("o-value").placeholder = JSON.stringify(EXAMPLES[$("o-element").value]);
rebuild();
// Who has chosen another engine goes on where they were.
if (asked.has("o-engine") && performance.getEntriesByType("navigation")[0]?.type === "reload") $("o-engine").focus();
new MutationObserver(() => {
  label();
  rebuild();
}).observe(document.documentElement, { attributeFilter: ["lang"] });
