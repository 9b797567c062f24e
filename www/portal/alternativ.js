// The page for web editors: every option of the elements, live, with the code for it.
import { Policy, policies, ready } from "../dist/browser.js";

const $ = (id) => document.querySelector(`#${id}`);
const FILES = "/distanskoll/dist/elements";

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
    page: "Som sidan", child: "Egna regler i sidan (script)", none: "Inget", or: "Sidans eget",
    nothing: "Nej.", languages: { sv: "Svenska", en: "Engelska" },
    chairs: { employee: "Medarbetaren", manager: "Chefen" }, stages: { draft: "Utkast", submit: "Ska skickas in", signed: "Underskriven" },
    schemes: { light: "Ljust", dark: "Mörkt" }, radii: { 0: "Ingen", ".75em": "Stor" }, fonts: { "Georgia, serif": "Georgia" }, tops: { "5rem": "5rem" },
  },
  en: {
    elements: { eligibility: "May I work remotely?", agreement: "Agreement", notice: "Notice", renewal: "Renewal" },
    page: "As the page", child: "Rules of your own in the page (script)", none: "None", or: "The page’s own",
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
  fill("o-rules", { ...Object.fromEntries(all.map(({ id, title }) => [id, title])), "(child)": text.child });
  fill("o-lang", { "": text.page, ...text.languages });
  fill("o-chair", { "": text.none, ...text.chairs });
  fill("o-stage", { "": text.none, ...text.stages });
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
    policy: rules === "(child)" ? null : rules,
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

function ownRules() {
  const script = document.createElement("script");
  script.type = "application/json";
  const document_ = { ...Policy.builtin("falkoping").toJson(), id: "egna-regler", title: { sv: "Våra egna regler", en: "Our own rules" } };
  script.append(document.createTextNode(JSON.stringify(document_)));
  return script;
}

function rebuild() {
  const kind = $("o-element").value;
  for (const only of ["eligibility", "agreement"]) for (const node of document.querySelectorAll(`.only-${only}`)) node.hidden = kind !== only;
  const given = attributes(kind);
  const child = $("o-rules").value === "(child)";
  const tag = `distanskoll-${kind}`;
  // The same element goes on with what has changed, as on a page of one's own.
  if (live?.localName !== tag) {
    live = document.createElement(tag);
    $("live").replaceChildren(live);
  }
  for (const name of live.getAttributeNames()) if (!given.some(([each]) => each === name)) live.removeAttribute(name);
  if (!child) live.replaceChildren();
  else if (!live.firstChild) live.append(ownRules());
  for (const [name, value] of given) if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  const rules = styles();
  sheet.replaceSync(rules.length > 0 ? `#live > * { ${rules.map(([name, value]) => `${name}: ${value};`).join(" ")} }` : "");
  $("live").classList.toggle("show-parts", $("o-parts").checked);
  $("code").textContent = code(tag, given, child, rules);
  tell();
}

function code(tag, given, child, rules) {
  const written = given.map(([name, value]) => (value === "" ? name : value.includes('"') ? `${name}='${value.replaceAll("&", "&amp;").replaceAll("'", "&#39;")}'` : `${name}="${value.replaceAll("&", "&amp;")}"`));
  const own = child ? '\n  <script type="application/json">{ "id": "…", … }</script>' : "";
  const style = rules.length > 0 ? `\n\n/* CSS */\n${tag} {\n${rules.map(([name, value]) => `  ${name}: ${value};`).join("\n")}\n}` : "";
  return `<script type="module" src="${FILES}/${tag.replace("distanskoll-", "")}.js"></script>\n<${[tag, ...written].join(" ")}>${own}\n  <p>Fråga HR.</p>\n</${tag}>${style}`;
}

function tell() {
  const name = live.getAttribute("name");
  const value = name ? new FormData($("live")).get(name) : null;
  $("form-value").textContent = value === null ? "–" : JSON.stringify(JSON.parse(value), null, 2);
  $("validity").textContent = live.validationMessage || words().nothing;
}

document.addEventListener("distanskoll-result", ({ detail }) => {
  $("event").textContent = JSON.stringify(detail, null, 2);
  tell();
});
$("options").addEventListener("submit", (event) => event.preventDefault());
$("live").addEventListener("submit", (event) => event.preventDefault());
$("options").addEventListener("change", rebuild);
$("o-element").addEventListener("change", () => {
  $("o-value").placeholder = JSON.stringify(EXAMPLES[$("o-element").value]);
});
new MutationObserver(() => {
  label();
  rebuild();
}).observe(document.documentElement, { attributeFilter: ["lang"] });

await ready();
label();
$("o-element").value = "eligibility";
$("o-rules").value = "falkoping";
$("o-name").value = "svar";
$("o-value").placeholder = JSON.stringify(EXAMPLES.eligibility);
rebuild();
