// What a page leaves alone: after it has loaded nothing is fetched, nothing is stored, and the page's own security policy is never
// broken, whatever is answered; an agreement leaves it only when it is sent. And the page around the widgets is there in both languages.
import assert from "node:assert/strict";
import { runChecks } from "../checks.mjs";
import { inside, languageButton, onTab, pause } from "../widgets/browse.mjs";
import { RENEWAL } from "../widgets/dates.mjs";
import { typeText } from "../widgets/questions.mjs";
import { RECEIVER, portal } from "../widgets/site.mjs";
import { STATES, untilAllReady } from "../widgets/states.mjs";

export const name = "what the pages fetch, store and say";
export const minutes = 2;

/** What stands outside the widgets and is the same in every language. */
const NAMES = ["Exempelkommunen"];

export async function run(context) {
  const { api, url, paths } = await portal(context);
  const browser = await context.chromium();
  const titles = Object.fromEntries(api.policies().map(({ id }) => [id, api.Policy.builtin(id).toJson().title]));
  const opened = (page, use) => () =>
    onTab(browser, url(page, { policy: "falkoping" }), {}, async (tab) => {
      await untilAllReady(tab, page, titles.falkoping.sv);
      await use(tab);
    });

  /** Does all there is to do on a page, and then tells what was asked of the server meanwhile. */
  const everything = (page) =>
    opened(page, async (tab) => {
      await tab.until(async () => (await navigator.serviceWorker.ready).active?.state === "activated");
      await pause(200);
      const [asked, requests] = [paths.length, tab.requests.length];
      const loaded = tab.requests.map((address) => new URL(address).pathname);
      assert.ok(loaded.includes("/dist/distanskoll.wasm") && loaded.filter((path) => path.endsWith("elements.js")).length === 1, loaded.join());
      assert.ok(paths.includes("/dist/distanskoll.wasm"), "the server's list is not kept");
      for (const widget of STATES[page].widgets) await byHand(tab, widget);
      let sent = 0;
      for (const [id, title] of Object.entries(titles)) {
        for (const lang of ["sv", "en"]) {
          await tab.run(
            ([policy, language]) => {
              const picker = document.querySelector("#policy");
              picker.value = policy;
              picker.dispatchEvent(new Event("change"));
              document.querySelector(`[data-language="${language}"]`).click();
            },
            [id, lang],
          );
          await untilAllReady(tab, page, title[lang]);
        }
      }
      for (const [state, come] of Object.entries(STATES[page].steps)) {
        await come(tab);
        if (state === "received") sent++;
      }
      await pause(200);
      assert.deepEqual(
        paths.slice(asked),
        Array.from({ length: sent }, () => RECEIVER),
      );
      assert.equal(tab.requests.length - requests, sent);
      assert.deepEqual(
        await tab.run(async () => ({
          cookies: document.cookie,
          local: localStorage.length,
          session: sessionStorage.length,
          databases: (await indexedDB.databases()).length,
          caches: (await caches.keys()).length,
        })),
        // The pages themselves, for use without a network.
        { cookies: "", local: 0, session: 0, databases: 0, caches: 1 },
      );
    });

  return runChecks({
    "a breach of the page's policy would be noticed": opened("eligibility", async (tab) => {
      const noticed = await tab.run(async () => {
        try {
          document.createElement("p").innerHTML = "<b>x</b>";
        } catch {
          // As it should be.
        }
        await new Promise((done) => setTimeout(done, 50));
        return window.heard.violations.splice(0);
      });
      tab.faults.length = 0;
      assert.equal(noticed.length, 1);
    }),
    ...Object.fromEntries(Object.keys(STATES).map((page) => [`${page}: nothing is fetched, stored or broken after loading`, everything(page)])),
    ...Object.fromEntries(
      Object.keys(STATES).map((page) => [
        `${page}: the page says everything in both languages`,
        opened(page, async (tab) => {
          const swedish = await tab.run(said);
          assert.ok(swedish.texts.length > 15);
          assert.deepEqual(swedish.loose, NAMES);
          await tab.click(languageButton, "en");
          await untilAllReady(tab, page, titles.falkoping.en);
          const english = await tab.run(said);
          assert.deepEqual([swedish.lang, english.lang], ["sv", "en"]);
          assert.equal(english.texts.length, swedish.texts.length);
          assert.deepEqual(
            swedish.texts.filter((words, place) => words === english.texts[place] && words !== "Start"),
            [],
          );
        }),
      ]),
    ),
  });
}

/** A choice made, something typed in, and time for what is read out. */
async function byHand(tab, widget) {
  const held = () => tab.run((name) => JSON.stringify(document.querySelector(name).facts ?? document.querySelector(name).value), widget);
  const before = await held();
  if (widget !== RENEWAL) await tab.click(inside, { widget, selector: "label.option" });
  await typeText(tab, inside, { widget, selector: "input[type=text]" }, "2");
  assert.notEqual(await held(), before, `${widget} has not taken the answers`);
  await pause(1200);
}

/** Runs in the page: the texts around the widgets, and those of them that would not be translated. */
function said() {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const loose = new Set();
  while (walker.nextNode()) {
    const { parentElement: parent, data } = walker.currentNode;
    if (/\p{L}/u.test(data) && !parent.closest("[data-en], [data-language], option, script, style, main [policy]")) loose.add(data.trim());
  }
  const texts = [...document.querySelectorAll("[data-en]")].map((node) => node.textContent.trim());
  const labels = [...document.querySelectorAll("[data-en-label]")].map((node) => node.getAttribute("aria-label"));
  return { lang: document.documentElement.lang, loose: [...loose], texts: [...texts, ...labels] };
}
