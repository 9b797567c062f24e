// The elements in each way of embedding, in the three engines: filled in as a person would, answering what the package answers, asking the
// server for nothing once they are there, and within the page's security policy.
import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inEach, runChecks } from "../checks.mjs";
import { embeddings } from "../embeds/site.mjs";
import { framed } from "../embeds/framed.mjs";
import { NO_WASM } from "../security-policies.mjs";
import { AGREEMENT, SOUND, fillIn, readAgreement } from "../widgets/agreement.mjs";
import { violations } from "../widgets/axe.mjs";
import { onTab, pause } from "../widgets/browse.mjs";
import { NOTICE, RENEWAL } from "../widgets/dates.mjs";
import { untilReady } from "../widgets/questions.mjs";
import { dates, eligibility } from "../widgets/short-run.mjs";
import { ELIGIBILITY, asked } from "../widgets/verdict.mjs";

export const name = "ways to embed";
export const minutes = 12;

/** Browsers tell in the console what a policy refuses. WebKitGTK reports no refusal of WebAssembly. */
const REFUSAL = [/WebAssembly|wasm|Content.Security.Policy/i];

/** The pages here hold nothing but the elements. */
const OF_WHOLE_PAGES = Object.fromEntries(["landmark-one-main", "page-has-heading-one", "region"].map((rule) => [rule, { enabled: false }]));

export async function run(context) {
  const site = await embeddings(context);
  const policy = asked(site.api, "falkoping", "sv");

  /** Fills in the elements, has axe-core look at them, and looks at what was asked for meanwhile. */
  const driven = async (tab, widgets = [ELIGIBILITY, NOTICE, RENEWAL, AGREEMENT], axe = true) => {
    for (const widget of widgets) await untilReady(tab, widget, policy.document.title.sv);
    await pause(200);
    const before = [tab.requests.length, site.paths.length];
    for (const widget of widgets) await fill(tab, policy, widget);
    if (axe) assert.deepEqual(await violations(tab, OF_WHOLE_PAGES), []);
    assert.deepEqual([tab.requests.length, site.paths.length], before, `asked for meanwhile: ${site.paths.slice(before[1])}`);
  };
  const page = (browser, path, headers, expected, options = {}) => async () =>
    onTab(await browser(), await site.url(path, headers), { warnings: options.refused ? REFUSAL : [], ...options }, async (tab) => {
      await driven(tab, options.widgets, options.axe);
      const { violations, engine, scripts } = await tab.run(reported, options.module ?? false);
      assert.equal(engine, expected);
      assert.deepEqual(violations, options.refused && !(await browser()).isWebKit ? ["script-src wasm-eval"] : []);
      if (options.one) assert.deepEqual(scripts, [`/dist/${options.one}`]);
    });

  return runChecks(
    inEach(context.browsers, (browser) => ({
      "module script": page(browser, "module.html", site.strict, "wasm", { module: true }),
      "module script, WebAssembly refused": page(browser, "module.html", NO_WASM, "js", { module: true, refused: true }),
      "module script, engine=js": page(browser, "module-js.html", NO_WASM, "js", { module: true }),
      "one classic script": page(browser, "classic.html", site.strict, "wasm", { one: "distanskoll.classic.js" }),
      "one classic script without WebAssembly": page(browser, "classic-js.html", NO_WASM, "js", { one: "distanskoll.classic-js.js" }),
      "one classic script, element after its tag": page(browser, "placed.html", site.strict, "wasm", { widgets: [ELIGIBILITY] }),
      "on a page that spoils prototypes and styles": page(browser, "hostile.html", NO_WASM, "js", { widgets: [ELIGIBILITY, NOTICE], axe: false }),
      ...Object.fromEntries([ELIGIBILITY, NOTICE, RENEWAL, AGREEMENT].map((widget) => [
        `frame, ${widget}`,
        async () => onTab(await browser(), await site.url(`frame.html#${widget}`, site.strict), {}, (tab) => framed(tab, (inner) => driven(inner, [widget]))),
      ])),
      "one classic script from a file": async () => onTab(await browser(), pathToFileURL(join(site.folder, "classic.html")).href, {}, async (tab) => {
        await driven(tab);
        assert.equal(await tab.run(() => globalThis.Distanskoll.engineInUse()), "wasm");
      }),
    })),
  );
}

async function fill(tab, policy, widget) {
  if (widget === ELIGIBILITY) return eligibility(tab, policy, 3);
  if (widget !== AGREEMENT) return dates(tab, policy, [widget]);
  await fillIn(tab, SOUND.falkoping, policy.document, policy.lang);
  const { value, valid } = await readAgreement(tab);
  assert.deepEqual([value, valid], [SOUND.falkoping, true]);
}

/** Runs in the page: what its policy has refused so far (and forgets it), which engine is in use, and the scripts that it has loaded. */
async function reported(module) {
  const api = module ? await import("/dist/browser.js") : globalThis.Distanskoll;
  const scripts = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname).filter((path) => path.startsWith("/dist/"));
  return { violations: window.heard.violations.splice(0), engine: api.engineInUse(), scripts };
}
