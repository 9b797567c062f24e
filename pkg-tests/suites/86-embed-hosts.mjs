// What a host may do to the package's files, and the pages that show and try it: a `.wasm` that is refused or has the wrong type, hashes in
// the tag, the self-test page, the portal's pages for web editors, and an <iframe> from another origin.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { inEach, runChecks } from "../checks.mjs";
import { embeddings } from "../embeds/site.mjs";
import { framed } from "../embeds/framed.mjs";
import { NO_WASM } from "../security-policies.mjs";
import { violations } from "../widgets/axe.mjs";
import { onTab } from "../widgets/browse.mjs";
import { untilReady } from "../widgets/questions.mjs";
import { eligibility } from "../widgets/short-run.mjs";
import { portal } from "../widgets/site.mjs";
import { ELIGIBILITY, asked } from "../widgets/verdict.mjs";

export const name = "hosts and their limits";
export const minutes = 10;

const WASM = "/dist/distanskoll.wasm";
const SMALL = "/dist/distanskoll-eligibility.wasm";
const JS = "/dist/distanskoll-js.js";
const MISSING = [/JavaScript answers instead/, /Failed to load resource/];
/** What trying leads to, and the icon that a browser looks for. */
const TRIED = [/Trusted|sink/i, /404/];
const REFUSED = [/WebAssembly|wasm|Content.Security.Policy/i];

export async function run(context) {
  const site = await embeddings(context);
  const policy = asked(site.api, "falkoping", "sv");
  const title = policy.document.title.sv;
  const everywhere = (what, check) => inEach(context.browsers, (browser) => ({ [what]: () => check(browser) }));
  const status = (code) => (request, response) => response.writeHead(code, { "content-type": "text/javascript" }).end();
  const bytes = readFileSync(join(site.folder, "dist", "distanskoll.wasm"));
  const typed = (type) => (request, response) => response.writeHead(200, type ? { "content-type": type } : {}).end(bytes);

  /** The elements' page where some files of the package are answered in the host's own way. */
  const hosted = (what, answers, engine, warnings) => everywhere(what, async (browser) => {
    const address = await site.refusing(answers, site.strict);
    await onTab(await browser(), `${address}/module.html`, { warnings }, async (tab) => {
      await untilReady(tab, ELIGIBILITY, title);
      await eligibility(tab, policy, 3);
      assert.equal(await tab.run(async () => (await import("/dist/browser.js")).engineInUse()), engine);
    });
  });

  return runChecks({
    ...hosted("a .wasm of another type", { [WASM]: typed("application/octet-stream") }, "wasm", []),
    ...hosted("a .wasm without a type", { [WASM]: typed(null) }, "wasm", []),
    ...hosted("a .wasm that is not there", { [WASM]: status(404) }, "js", MISSING),
    ...hosted("a .wasm that is refused", { [WASM]: status(403) }, "js", MISSING),
    ...everywhere("neither edition of the engine can be had", async (browser) => {
      const address = await site.refusing({ [WASM]: status(404), [JS]: status(404) }, site.strict);
      await onTab(await browser(), `${address}/module.html`, { warnings: [/./] }, async (tab) => {
        const shown = await tab.until((name) => {
          const root = document.querySelector(name)?.shadowRoot;
          return root?.querySelector(".root").dataset.state === "failed" && root.querySelector(".problem").textContent;
        }, ELIGIBILITY);
        assert.equal(shown, `${policy.text.failure["not-ready"]} ${policy.text.loadFailed}`);
        const { code, message } = await tab.run(async () => {
          const { ready } = await import("/dist/browser.js");
          return ready().then(() => ({}), ({ code, message }) => ({ code, message }));
        });
        assert.equal(code, "not-ready");
        assert.match(message, /404/);
      });
    }),

    "every hash is that of its file": () => {
      const dist = join(site.folder, "dist");
      const listed = JSON.parse(readFileSync(join(dist, "integrity.json"), "utf8"));
      const scripts = readdirSync(dist, { recursive: true }).map((file) => file.replaceAll("\\", "/")).filter((file) => /\.(js|wasm)$/.test(file));
      assert.deepEqual(scripts.filter((file) => !(file in listed)), []);
      for (const [file, { integrity, bytes: size }] of Object.entries(listed)) {
        const content = readFileSync(join(dist, file));
        assert.deepEqual([`sha384-${createHash("sha384").update(content).digest("base64")}`, content.length], [integrity, size], file);
      }
    },
    ...everywhere("the tag's hash lets the file in, and no other", async (browser) => {
      await onTab(await browser(), await site.url("hashed.html", null), { warnings: [/integrity|digest|hash/i] }, async (tab) => {
        await untilReady(tab, ELIGIBILITY, title);
        assert.deepEqual(await tab.run(() => [typeof Distanskoll, document.documentElement.dataset.wrong ?? null]), ["object", "refused"]);
      });
    }),

    ...everywhere("a frame from another origin tells the page that it names, and nobody else", async (browser) => {
      const other = await site.refusing({}, null);
      const open = (named, use) => async () => onTab(await browser(), await site.url(`other.html#${new URLSearchParams({ address: other, ...named })}`, null), { elsewhere: other }, use);
      await open({ host: "1" }, async (tab) => {
        await framed(tab, async (inner) => {
          await untilReady(inner, ELIGIBILITY, title);
          await eligibility(inner, policy, 2);
        });
        // A page that gives it another address, here another language, goes on being told.
        await tab.run(() => {
          passedOn.length = 0;
          const frame = document.querySelector("iframe");
          frame.src = frame.src.replace("lang=sv", "lang=en");
        });
        await tab.until(() => passedOn.at(-1)?.includes("It cannot be said yet"), undefined, "an answer in English");
      })();
      await open({}, async (tab) => {
        await tab.until(() => globalThis.loaded, undefined, "the frame");
        await new Promise((done) => setTimeout(done, 1500));
        assert.deepEqual(await tab.run(() => globalThis.messages), []);
      })();
    }),

    ...everywhere("the self-test says which edition runs", async (browser) => {
      for (const [headers, engine, warnings] of [[site.strict, "wasm", []], [NO_WASM, "js", REFUSED]]) {
        await onTab(await browser(), await site.url("dist/sjalvtest.html", headers), { warnings: [...warnings, ...TRIED] }, async (tab) => {
          await tab.until(() => document.body.dataset.outcome, undefined, "an outcome");
          const [outcome, swedish, tag, heard] = await tab.run(() => [
            document.body.dataset.outcome, document.body.textContent, document.querySelector("textarea").value, window.heard.violations.splice(0),
          ]);
          assert.equal(outcome, engine);
          assert.ok(swedish.includes("Verktygen fungerar här.") && swedish.includes(headers.slice(0, 60)), swedish);
          assert.match(tag, /<script type="module" src="http[^"]+\/dist\/elements\/eligibility\.js" integrity="sha384-[^"]{64}"><\/script>\n<distanskoll-eligibility/);
          assert.equal(heard.filter((each) => each.includes("wasm-eval")).length, engine === "js" && !(await browser()).isWebKit ? 1 : 0);
          await tab.click(() => document.querySelector("button[lang=en]"));
          assert.match(await tab.run(() => document.body.textContent), /The tools work here\./);
        });
      }
    }),

    "the self-test tells of a file that is missing, and of one without a type": async () => {
      for (const [answer, words] of [[status(404), `${SMALL.slice("/dist/".length)}: 404`], [typed(null), "med typen ingen"]]) {
        await onTab(await context.chromium(), `${await site.refusing({ [SMALL]: answer }, site.strict)}/dist/sjalvtest.html`, { warnings: TRIED }, async (tab) => {
          await tab.until(() => document.body.dataset.outcome, undefined, "an outcome");
          const row = await tab.run(() => [...document.querySelectorAll("tr")].find((each) => each.textContent.startsWith("WebAssembly-filerna")).textContent);
          assert.ok(row.includes(words), row);
          await tab.run(() => window.heard.violations.splice(0));
        });
      }
    },

    ...Object.assign({}, ...["dist/sjalvtest.html", "dist/embed.html#element=eligibility&policy=falkoping", "portal/lagg-in.html", "portal/strikt.html", "portal/utan-wasm.html", "portal/en-fil.html", "portal/ram.html"].flatMap((path) =>
      ["sv", "en"].map((lang) => everywhere(`axe-core finds nothing on ${path}, ${lang}, on a phone`, (browser) => accessible(context, browser, path, lang))))),
    ...portalPages({ context, everywhere, title, policy }),
  });
}

async function accessible(context, browser, path, lang) {
  const { address } = await portal(context);
  await onTab(await browser(), `${address}/${path}${path.includes("#") ? "&" : "#"}lang=${lang}`, { width: 320, warnings: [...REFUSED, ...TRIED] }, async (tab) => {
    await tab.until(() => Boolean(document.body.dataset.outcome ?? document.querySelector(".languages:not([hidden]), main > [policy]")), undefined, "the page's script");
    await tab.until(() => [...document.querySelectorAll("[policy]")].every((one) => one.shadowRoot?.querySelector(".root").dataset.state === "ready"));
    // The frame's page is a part of another, which has the heading. Frames have suites of their own.
    const found = await violations(tab, { "page-has-heading-one": { enabled: !path.startsWith("dist/embed.html") } });
    const seen = await tab.run(() => ({ wide: document.documentElement.scrollWidth > innerWidth, lang: document.documentElement.lang }));
    assert.deepEqual({ found, ...seen }, { found: [], wide: false, lang });
    await tab.run(() => window.heard.violations.splice(0));
  });
}

function portalPages({ context, everywhere, title, policy }) {
  const opened = async (browser, page, options, use) => onTab(await browser(), `${(await portal(context)).address}/portal/${page}`, options, use);
  const module = async () => (await import("/dist/browser.js")).engineInUse();
  const classic = () => globalThis.Distanskoll.engineInUse();
  const answering = (page, engine, read, refused) => everywhere(`the portal's ${page}`, (browser) =>
    opened(browser, page, { warnings: refused ? REFUSED : [] }, async (tab) => {
      await untilReady(tab, ELIGIBILITY, title);
      await eligibility(tab, policy, 2);
      assert.equal(await tab.run(read), engine);
      assert.deepEqual(await tab.run(() => window.heard.violations.splice(0)), refused && !(await browser()).isWebKit ? ["script-src wasm-eval"] : []);
    }));
  return {
    ...answering("strikt.html", "wasm", module, false),
    ...answering("utan-wasm.html", "js", module, true),
    ...answering("en-fil.html", "wasm", classic, false),
    ...everywhere("the portal's ram.html, in both languages", (browser) => opened(browser, "ram.html", {}, async (tab) => {
      const answered = (before) => tab.until((old) => {
        const text = document.querySelector("#answer").textContent;
        return text !== "" && text !== old && text;
      }, before, "an answer from the frame");
      const swedish = await answered("");
      await tab.click(() => document.querySelector("[data-language=en]"));
      const english = await answered(swedish);
      const { policy: falkoping } = policy;
      const asOf = await tab.run(() => new Intl.DateTimeFormat("sv-SE").format(new Date()));
      assert.deepEqual([swedish, english], ["sv", "en"].map((lang) => falkoping.checkEligibility({}, { lang, asOf }).summary));
      assert.equal(await tab.run(() => document.querySelector("iframe").title), "May I work remotely?");
    })),
    ...everywhere("the portal's page for web editors leads to all the others", (browser) => opened(browser, "lagg-in.html", {}, async (tab) => {
      const links = await tab.run(() => [...document.querySelectorAll("main a")].map(({ href }) => href));
      assert.equal(links.length, 5);
      const gone = await tab.run(async (all) => (await Promise.all(all.map((link) => fetch(link)))).filter(({ ok }) => !ok).length, links);
      assert.equal(gone, 0);
    })),
  };
}
