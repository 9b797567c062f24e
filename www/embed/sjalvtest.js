// The self-test page: tries what the page's security policy allows, says which edition of the engine runs, and what to paste.
import { TEXTS } from "./sjalvtest-texts.js";

const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
/** The engine, and the engine for pages that ask about eligibility alone. */
const MODULES = ["distanskoll.wasm", "distanskoll-eligibility.wasm"];
const RIGHT = "application/wasm";
const SHOWN = /\.(js|wasm|html|css)$/;
const base = new URL(".", location.href).href;
const stopped = [];

document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  // Browsers look for an icon of the website by themselves; the tools have no images.
  if (effectiveDirective !== "img-src") stopped.push(`${effectiveDirective}: ${blockedURI}`);
});

/** What a try gives: "good" with what it found, else "bad" with why. */
async function attempt(work) {
  try {
    return { outcome: "good", ...(await work()) };
  } catch (error) {
    return { outcome: "bad", why: error?.message ?? String(error) };
  }
}

const tries = {
  wasm: () => attempt(() => void new WebAssembly.Module(EMPTY_MODULE)),
  file: () => attempt(async () => {
    const types = await Promise.all(MODULES.map(async (file) => {
      const { ok, status, headers } = await fetch(file, { method: "HEAD" });
      if (!ok) throw new Error(`${file}: ${status}`);
      return headers.get("content-type");
    }));
    // A file without a type is one of another type.
    const [type = RIGHT] = types.filter((each) => each !== RIGHT);
    return { type };
  }),
  sheets: () => attempt(() => new CSSStyleSheet().replaceSync("p { color: red }")),
  async trusted() {
    const { outcome } = await attempt(() => void (document.createElement("p").innerHTML = ""));
    return { outcome: "note", on: outcome === "bad" };
  },
  worker: () => attempt(async () => {
    if (!navigator.serviceWorker) throw new Error(isSecureContext ? "–" : "insecure");
    const registration = await navigator.serviceWorker.register("sjalvtest-arbetare.js", { scope: "./sjalvtest-arbetare/" });
    await registration.unregister();
  }),
  storage: () => attempt(() => void localStorage.getItem("")),
};

async function testAll() {
  const found = {};
  for (const [name, run] of Object.entries(tries)) found[name] = await run();
  const engine = await attempt(async () => {
    const before = performance.now();
    const { Policy, engineInUse, policies, ready } = await import("./browser.js");
    // A second try of WebAssembly would be a second report.
    await ready({ engine: found.wasm.outcome === "good" ? "auto" : "js", policies: [] });
    const took = performance.now() - before;
    for (const { id } of policies()) {
      await ready({ policies: [id] });
      Policy.builtin(id).checkEligibility({});
    }
    return { inUse: engineInUse(), took };
  });
  const header = await fetch(location.href, { method: "HEAD" }).then(({ headers }) => headers.get("content-security-policy"), () => null);
  const files = await fetch("integrity.json").then((response) => response.json(), () => ({}));
  // Reports arrive a little later than what they report.
  await new Promise((done) => setTimeout(done, 100));
  return { found, engine, header, files };
}

function node(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function table(columns, rows) {
  const head = node("tr", {}, ...columns.map((words) => node("th", { scope: "col" }, words)));
  const scrolled = node("div", { className: "wide", tabIndex: 0, role: "region", ariaLabel: columns[0] });
  scrolled.append(node("table", {}, node("thead", {}, head), node("tbody", {}, ...rows)));
  return scrolled;
}

function report({ found, engine, header, files }, text) {
  const works = engine.outcome === "good" && found.sheets.outcome === "good";
  const verdict = node("p", {}, node("strong", { className: works ? "good" : "bad" }, works ? text.works : text.fails));
  verdict.append(" ", works ? `${text.runs[engine.inUse]} ${text.took(engine.took)}` : engine.why ?? text.sheets.bad());
  const checks = Object.entries(found).map(([name, result]) => {
    const why = result.why === "insecure" ? text.insecure : result.why;
    const outcome = node("strong", { className: result.outcome }, text.outcome[result.outcome]);
    return node("tr", {}, node("th", { scope: "row" }, text[name].name), node("td", {}, outcome),
      node("td", {}, text[name][result.outcome]({ ...result, why })));
  });
  const shown = Object.entries(files).filter(([name]) => SHOWN.test(name));
  const sizes = shown.map(([name, { bytes, brotli }]) => node("tr", {}, node("th", { scope: "row" }, name),
    ...[bytes, brotli].map((count) => node("td", { className: "number" }, text.bytes(count)))));
  return [
    node("h1", {}, text.title), node("p", {}, text.intro), verdict,
    node("h2", {}, text.checks), table(text.columns, checks),
    node("h2", {}, text.paste), ...tags(engine.inUse, files, text), node("p", {}, text.integrity),
    node("h2", {}, text.policy), node("p", {}, header === null ? text.noPolicy : node("code", {}, header)),
    node("h2", {}, text.violations),
    stopped.length === 0 ? node("p", {}, text.noViolations) : node("ul", {}, ...stopped.map((words) => node("li", {}, node("code", {}, words)))),
    node("h2", {}, text.files), table(text.fileColumns, sizes),
  ];
}

function tags(engine, files, text) {
  const script = (file, more = "") => `<script ${more}src="${base}${file}" integrity="${files[file]?.integrity ?? ""}"></script>`;
  const element = '<distanskoll-eligibility policy="falkoping"></distanskoll-eligibility>';
  const classic = engine === "js" ? "distanskoll.classic-js.js" : "distanskoll.classic.js";
  const frame = `<iframe data-distanskoll title="${text.frameTitle}" src="${base}embed.html#element=eligibility&amp;policy=falkoping" width="100%" height="900"></iframe>`;
  return [
    [text.pasteFirst, [script("elements/eligibility.js", 'type="module" '), element]],
    [text.pasteOne, [script(classic, "defer "), element]],
    [text.pasteFrame, [frame, script("embed-host.js")]],
  ].map(([words, lines]) => node("p", {}, node("label", {}, words, node("textarea", { readOnly: true, rows: 5, value: lines.join("\n") }))));
}

function show(result, lang) {
  document.documentElement.lang = lang;
  document.title = `${TEXTS[lang].title} – Distanskoll`;
  document.querySelector("#report").replaceChildren(...(result ? report(result, TEXTS[lang]) : [node("p", {}, TEXTS[lang].busy)]));
}

const asked = new URLSearchParams(location.hash.slice(1)).get("lang");
let lang = Object.hasOwn(TEXTS, asked ?? "") ? asked : "sv";
show(null, lang);
const result = await testAll();
show(result, lang);
document.body.dataset.outcome = result.engine.inUse ?? "none";
const languages = document.querySelector(".languages");
languages.hidden = false;
for (const button of languages.querySelectorAll("button")) {
  button.addEventListener("click", () => {
    lang = button.lang;
    show(result, lang);
  });
}
