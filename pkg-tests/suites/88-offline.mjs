// Without a network, in the three engines: the portal answers after the server has stopped, tells of a newer edition, and the one-file
// page works from a disk.
import assert from "node:assert/strict";
import { cpSync, rmSync, writeFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { portalFiles } from "../../www/scripts/portal-files.mjs";
import { serve } from "../../www/scripts/serve.mjs";
import { inEach, runChecks } from "../checks.mjs";
import { NOTICE, RENEWAL } from "../widgets/dates.mjs";
import { AGREEMENT } from "../widgets/agreement.mjs";
import { Tab, inside, languageButton, onTab, openTab } from "../widgets/browse.mjs";
import { answer, untilReady } from "../widgets/questions.mjs";
import { NOW, portal } from "../widgets/site.mjs";
import { ELIGIBILITY, asked } from "../widgets/verdict.mjs";

export const name = "without a network";
export const minutes = 6;

const ALL = [ELIGIBILITY, AGREEMENT, NOTICE, RENEWAL];
const PAGES = ["alternativ.html", "distansarbete.html", "e-tjanst.html", "index.html", "lagg-in.html", "offline.html", "strikt.html", "tillganglighet.html", "uppsagning.html"];
/** Of these, those that hold no element. */
const WITHOUT_TOOLS = ["lagg-in.html", "offline.html", "tillganglighet.html"];

/** Runs in the page: whether it has elements, and every one of them has loaded. */
function toolsReady(names) {
  const elements = [...document.querySelectorAll(names.join())];
  return elements.length > 0 && elements.every(({ shadowRoot }) => shadowRoot?.querySelector(".root").dataset.state === "ready");
}

/** Runs in the page before it is left: Firefox tells of what is still being loaded then. */
async function engineLoaded() {
  const { ready } = await import("/dist/browser.js");
  await ready();
}

export async function run(context) {
  const { api } = await portal(context);
  const sv = asked(api, "falkoping", "sv");

  /** A copy of the portal that a check may change. */
  const site = (folderName) => {
    const folder = join(context.out, folderName);
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(context.www, "portal"), join(folder, "portal"), { recursive: true });
    cpSync(join(context.package(), "dist"), join(folder, "dist"), { recursive: true });
    const publish = () => writeFileSync(join(folder, "portal", "portal-files.js"), portalFiles(folder));
    publish();
    return { folder, publish };
  };
  const kept = (tab) => tab.until(async () => (await navigator.serviceWorker.ready).active?.state === "activated" && (await caches.keys()).length === 1);
  const answers = async (tab) => {
    await untilReady(tab, ELIGIBILITY, sv.document.title.sv);
    await answer(tab, ELIGIBILITY, sv.question("voluntary"), false, sv);
    assert.equal(JSON.parse(await tab.told(ELIGIBILITY)).outcome, "notEligible");
  };

  const checks = (browser) => ({
    "with the server stopped every page reloads, and the tools answer": async () => {
      const { folder } = site("offline");
      const server = await serve(folder);
      const url = `${server.address}/portal/index.html`;
      // What is asked of a server that is gone fails in the console.
      await onTab(await browser(), url, { now: NOW, warnings: [/ERR_CONNECTION_REFUSED|Failed to load resource/] }, async (tab) => {
        await untilReady(tab, ELIGIBILITY);
        await kept(tab);
        const files = await tab.run(async () => (await (await caches.open((await caches.keys())[0])).keys()).map(({ url }) => url));
        assert.deepEqual(files.map((file) => file.split("/portal/")[1]).filter((file) => file?.endsWith(".html")).sort(), PAGES);
        const [cache] = await tab.run(() => caches.keys());
        assert.match(cache, /^distanskoll-portal-[0-9a-f]{16}$/);
        await server.close();
        await tab.page.reload();
        for (const tag of ALL) await untilReady(tab, tag);
        await answers(tab);
        for (const page of PAGES) {
          await tab.page.goto(`${server.address}/portal/${page}`);
          assert.ok(await tab.run(() => document.querySelector("h1").checkVisibility()), page);
          if (!WITHOUT_TOOLS.includes(page)) await tab.until(toolsReady, ALL, `the tools of ${page} are ready`);
          await tab.run(engineLoaded);
        }
        // A page that is not kept leads to the one that says what works.
        for (const page of ["nothing-here", "studio.html"]) {
          await tab.page.goto(`${server.address}/portal/${page}`);
          assert.equal(await tab.run(() => document.querySelector("h1").textContent), "Utan nätverk");
          await tab.run(engineLoaded);
        }
        await tab.page.goto(`${server.address}/portal/`);
        await tab.until(toolsReady, ALL, "the tools of the start page are ready");
      });
    },
    "a newer edition is told of, and taken when the person says so": async () => {
      const { folder, publish } = site("newer");
      const server = await serve(folder);
      const tab = await openTab(await browser(), `${server.address}/portal/index.html`, { now: NOW });
      try {
        await untilReady(tab, ELIGIBILITY);
        await kept(tab);
        // Whoever has opened the studio has it kept, in the newer edition too.
        const studioKept = () => tab.until(async () => Boolean(await caches.match("studio.html")), undefined, "the studio is kept");
        await tab.page.goto(`${server.address}/portal/studio.html`);
        await studioKept();
        await tab.page.goto(`${server.address}/portal/index.html`);
        await untilReady(tab, ELIGIBILITY);
        assert.equal(await tab.run(() => document.querySelector(".newer").checkVisibility()), false);
        const page = join(folder, "portal", "index.html");
        writeFileSync(page, readFileSync(page, "utf8").replaceAll(">Arbeta på distans</h1>", ">Nyare sida</h1>"));
        publish();
        await tab.page.reload();
        // Still the edition that the other pages are of.
        assert.equal(await tab.run(() => document.querySelector("h1").textContent), "Arbeta på distans");
        await tab.until(() => document.querySelector(".newer").checkVisibility());
        // The same in a second tab; each page of WebKit has a browser of its own.
        const second = (await browser()).isWebKit ? null : new Tab(await tab.context.newPage(), tab.context, {});
        await second?.page.goto(`${server.address}/portal/index.html`);
        await second?.until(() => document.querySelector(".newer").checkVisibility());
        assert.match(await tab.run(() => document.querySelector(".newer p").textContent), /ny version/);
        await tab.click(() => document.querySelector(".newer button"));
        await tab.until(() => document.querySelector("h1")?.textContent === "Nyare sida");
        if (second) {
          assert.equal(await second.run(() => document.querySelector("h1").textContent), "Arbeta på distans");
          await second.run(() => document.querySelector(".newer button").click());
          await second.until(() => document.querySelector("h1")?.textContent === "Nyare sida");
        }
        await tab.until(async () => (await caches.keys()).length === 1);
        await studioKept();
        assert.deepEqual(tab.faults, []);
      } finally {
        await tab.context.close();
        await server.close();
      }
    },
    "the one file works from a disk, in both languages, and asks for nothing": async () =>
      onTab(await browser(), pathToFileURL(join(context.package(), "dist", "distanskoll.html")).href, { now: NOW }, async (tab) => {
        await tab.until(() => document.querySelector("#rules").options.length > 5);
        assert.equal(await tab.run(() => document.querySelector("distanskoll-eligibility")), null);
        await tab.run(() => {
          const rules = document.querySelector("#rules");
          rules.value = "falkoping";
          rules.dispatchEvent(new Event("change", { bubbles: true }));
        });
        for (const tag of ALL) await untilReady(tab, tag);
        await answers(tab);
        await tab.click(languageButton, "en");
        const words = await tab.words(inside, { widget: ELIGIBILITY, selector: ".outcome" });
        assert.ok(words.startsWith("Not possible"), words);
        assert.deepEqual(tab.requests.slice(1).filter((address) => !address.startsWith("data:")), []);
      }),
  });
  return runChecks(inEach(context.browsers, checks));
}
