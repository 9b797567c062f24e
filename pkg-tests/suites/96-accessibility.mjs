// The portal's pages for people who do not see, point or have much room: axe-core in every state, in the three engines; keys alone, 320
// pixels and the size of targets, in Chromium.
import assert from "node:assert/strict";
import { AGREEMENT_TEXTS } from "../../www/elements/text-agreement.js";
import { texts } from "../../www/elements/text.js";
import { inEach, runChecks } from "../checks.mjs";
import { AGREEMENT, SOUND, readAgreement } from "../widgets/agreement.mjs";
import { violations } from "../widgets/axe.mjs";
import { focusedWords, onTab } from "../widgets/browse.mjs";
import { NOTICE, RENEWAL } from "../widgets/dates.mjs";
import { typeDate, untilReady } from "../widgets/questions.mjs";
import { NOW, TODAY, portal } from "../widgets/site.mjs";
import { STATES, untilAllReady } from "../widgets/states.mjs";
import { ELIGIBILITY, asked, checkVerdict, readVerdict } from "../widgets/verdict.mjs";

export const name = "accessibility of the pages";
export const minutes = 15;

/** Every pair of language, colours and width comes up, each under another policy. */
const VARIANTS = [
  { lang: "sv", dark: false, width: 1280, id: "falkoping" },
  { lang: "sv", dark: true, width: 360, id: "vgr" },
  { lang: "en", dark: false, width: 360, id: "flexibelt-arbete" },
  { lang: "en", dark: true, width: 1280, id: "falkoping" },
];

export async function run(context) {
  const { api, url } = await portal(context);
  const opened =
    (page, { id, lang, ...options }, use, browser = context.chromium) =>
    async () =>
      onTab(await browser(), url(page, { policy: id, lang }), { now: NOW, ...options }, async (tab) => {
        await untilAllReady(tab, page, api.Policy.builtin(id).toJson().title[lang]);
        await use(tab, lang, id);
      });
  /** Goes through the states of a page and looks at each. */
  const inEvery = (page, variant, look, browser) =>
    opened(page, variant, async (tab, lang, id) => {
      for (const [state, come] of Object.entries(STATES[page].steps)) {
        await come(tab);
        try {
          await look(tab, lang, id);
        } catch (error) {
          throw new Error(`${state}: ${error.message}`);
        }
      }
    }, browser);
  const of = (what, variants, look, browser) =>
    Object.fromEntries(
      Object.keys(STATES).flatMap((page) =>
        variants.map((variant) => [
          `${page}, ${variant.lang}, ${variant.width}${variant.dark ? ", dark" : ""}: ${what}`,
          inEvery(page, variant, look, browser),
        ]),
      ),
    );

  return runChecks({
    ...inEach(context.browsers, (browser) => ({
      "axe finds what is wrong": opened("eligibility", VARIANTS[0], spoiled, browser),
      ...of("axe finds nothing", VARIANTS, async (tab) => assert.deepEqual(await violations(tab), []), browser),
    })),
    ...Object.fromEntries(
      ["start", "options", "offline", "statement"].map((page, place) => [
        `${page}: axe finds nothing, and nothing is too wide`,
        async () =>
          onTab(await context.chromium(), url(page, { policy: "falkoping", lang: place % 2 === 0 ? "sv" : "en" }), { now: NOW, width: 360, dark: place < 2 }, async (tab) => {
            if (page === "start") for (const widget of [ELIGIBILITY, AGREEMENT, NOTICE, RENEWAL]) await untilReady(tab, widget);
            if (page === "options") await untilReady(tab, ELIGIBILITY);
            assert.deepEqual(await violations(tab), []);
            assert.deepEqual(await tab.run(tooWide), []);
          }),
      ]),
    ),
    ...of(
      "no sideways scrolling, targets large enough",
      ["sv", "en"].map((lang) => ({ lang, width: 320, height: 640, id: lang === "sv" ? "vgr" : "falkoping" })),
      async (tab) => {
        assert.deepEqual(await tab.run(tooWide), []);
        const { small, controls } = await tab.run(targets);
        assert.deepEqual(small, []);
        assert.ok(controls > 3, `${controls} controls`);
      },
    ),
    ...of("keys reach everything, and one sees where one is", [VARIANTS[0], { ...VARIANTS[1], height: 740 }], throughByKeys),
    "questions answered by keys alone": opened("eligibility", { id: "falkoping", lang: "sv" }, answersByKeys(api)),
    "an agreement filled in and sent by keys alone": opened("agreement", { id: "falkoping", lang: "sv" }, agreementByKeys),
  });
}

/** What is wrong with a page that has been spoiled is found: a button without words, a picture without any, pale text. */
async function spoiled(tab) {
  await tab.run((widget) => {
    document.querySelector(widget).shadowRoot.querySelector(".field label, .field legend").parentElement.append(document.createElement("button"));
    document.querySelector("main").append(document.createElement("img"));
    document.querySelector("h1").style.color = "#ccc";
  }, ELIGIBILITY);
  assert.deepEqual((await violations(tab)).map(({ id }) => id).sort(), ["button-name", "color-contrast", "image-alt"]);
}

/** Runs in the page: what reaches past the window's edge. */
function tooWide() {
  const all = [document, ...[...document.querySelectorAll("main [policy]")].map((element) => element.shadowRoot)].flatMap((root) => [
    ...root.querySelectorAll("*"),
  ]);
  const out = all.filter(
    (node) => node.checkVisibility() && node.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(node).position !== "absolute",
  );
  const scrolls = document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
  return [...scrolls, ...out.slice(0, 5).map((node) => `${node.localName}.${node.getAttribute("class")} ${node.textContent.slice(0, 20)}`)];
}

/** Runs in the page: controls smaller than 24 by 24 pixels, without the exceptions that axe grants. A box or button counts with its label. */
function targets() {
  const roots = [document, ...[...document.querySelectorAll("main [policy]")].map((element) => element.shadowRoot)];
  const controls = roots
    .flatMap((root) => [...root.querySelectorAll("button, summary, select, textarea, input, .summary-list a")])
    .filter((node) => node.checkVisibility() && node.getBoundingClientRect().width > 0);
  const small = controls
    .map((node) => (["radio", "checkbox"].includes(node.type) ? node.closest("label") : node))
    .filter((node) => {
      const { width, height } = node.getBoundingClientRect();
      return width < 24 || height < 24;
    });
  return {
    controls: controls.length,
    small: small.map(
      (node) => `${node.localName}.${node.className} ${node.textContent.trim().slice(0, 20)} ${JSON.stringify(node.getBoundingClientRect())}`,
    ),
  };
}

/** Tabs from the page's beginning past its end. */
async function throughByKeys(tab) {
  await tab.focus(() => document.querySelector(".skip"));
  const seen = new Set([(await tab.run(focusNow)).key]);
  let steps = 0;
  for (; steps < 400; steps++) {
    await tab.press("Tab");
    const now = await tab.run(focusNow);
    if (now === null) break;
    seen.add(now.key);
    assert.ok(now.marked, `one does not see that the focus is on ${now.what}`);
    assert.ok(now.visible, `${now.what} has the focus out of sight`);
  }
  assert.ok(steps < 400, "the focus goes round in circles");
  const unreached = await tab.run(
    (keys) => {
      const roots = [document, ...[...document.querySelectorAll("main [policy]")].map((element) => element.shadowRoot)];
      const reached = new Set(keys);
      return roots
        .flatMap((root) => [...root.querySelectorAll("a[href], button, select, textarea, summary, input:not([type=radio])")])
        .filter((node) => node.checkVisibility() && !node.closest("[hidden]") && !node.disabled && !reached.has(node.dataset.reached))
        .map((node) => `${node.localName} ${node.textContent.trim().slice(0, 40)}`);
    },
    [...seen],
  );
  assert.deepEqual(unreached, []);
}

/** Runs in the page: where the focus is, whether it is drawn and whether it can be seen; null when it has left the page. */
function focusNow() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return null;
  at.dataset.reached ??= String((window.reachedCount = (window.reachedCount ?? 0) + 1));
  // A box or button may be marked by its label's frame.
  const framed = ["radio", "checkbox"].includes(at.type) ? at.closest("label") : at;
  // The button within a date's input has the browser's own mark.
  const marked =
    !at.matches(":focus") ||
    [at, framed]
      .map((node) => getComputedStyle(node))
      .some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 1);
  const box = framed.getBoundingClientRect();
  const points = [
    [0.5, 0.5],
    [0.1, 0.2],
    [0.9, 0.2],
    [0.1, 0.8],
    [0.9, 0.8],
  ].map(([x, y]) => [box.left + x * box.width, box.top + y * box.height]);
  const hits = points.some(([x, y]) => {
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit && framed.contains(hit);
  });
  return {
    key: at.dataset.reached,
    what: `${at.localName} ${at.type ?? ""} ${(at.labels?.[0] ?? at).textContent.trim().slice(0, 40)}`,
    marked,
    visible: hits,
  };
}

/** Every question that has the focus is answered by a key: the first choice, a tick, a number. */
function answersByKeys(api) {
  return async (tab) => {
    const policy = asked(api, "falkoping", "sv");
    await tab.focus(() => document.querySelector("#policy"));
    const answered = new Set();
    for (let steps = 0; steps < 120; steps++) {
      await tab.press("Tab");
      const { focused } = await readVerdict(tab);
      if (focused === null) {
        if (answered.size > 0) break;
        continue;
      }
      if (answered.has(focused)) continue;
      answered.add(focused);
      if (policy.questions.find(({ fact }) => fact === focused).kind === "number") await tab.type("2,5");
      else await tab.press("Space");
      const shown = await readVerdict(tab);
      assert.equal(shown.focused, focused, "the focus has moved");
      checkVerdict(policy, shown, JSON.parse(await tab.told(ELIGIBILITY)), { asOf: TODAY });
    }
    const { facts, outcome } = await readVerdict(tab);
    assert.ok(Object.keys(facts).length > 8, Object.keys(facts).join());
    assert.equal(facts.daysPerWeek, 2.5);
    assert.notEqual(outcome, "undetermined");
  };
}

/** What each field gets when the focus comes to it: text, the digits of a day, a choice. */
async function agreementByKeys(tab) {
  const { fields, rows, add, places, tenures } = AGREEMENT_TEXTS.sv;
  const { yes } = texts("sv");
  const sound = SOUND.falkoping;
  const field = ([path]) => fields[path];
  const typed = Object.entries({
    "/employee/name": sound.employee.name,
    "/employee/unit": sound.employee.unit,
    "/manager/name": sound.manager.name,
    "/mainWorkplace": sound.mainWorkplace,
    "/remoteWorkplace/address": sound.remoteWorkplace.address,
    "/extent/daysPerWeek": "2,5",
    "/noticeDays": "14",
  }).map((one) => [field(one), () => tab.type(one[1])]);
  const here = () => {
    let at = document.activeElement;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };
  const dated = Object.entries({ "/start": sound.start, "/end": sound.end, "/followUps": sound.followUps[0] }).map((one) => [
    field(one),
    () => typeDate(tab, here, undefined, one[1]),
  ]);
  const chosen = Object.entries({
    "/remoteWorkplace/kind": places.home,
    "/remoteWorkplace/tenure": tenures.rented,
    "/remoteWorkplace/landlordConsulted": yes,
    "/terminableEarly": yes,
  }).map((one) => [field(one), () => chooseByKeys(tab, one[1])]);
  const open = new Map([...typed, ...dated, ...chosen]);

  await tab.focus(() => document.querySelector("input[name=stage]"));
  for (let steps = 0; ; steps++) {
    assert.ok(steps < 200, `not reached: ${[...open.keys()].join(", ")}`);
    await tab.press("Tab");
    // After a date has been left the focus is on the next field already.
    for (let again = true; again;) {
      const label = await tab.run(() => {
        const inner = document.querySelector("distanskoll-agreement").shadowRoot.activeElement;
        return inner?.closest(".field:not(.list)")?.querySelector(".question > span")?.textContent ?? null;
      });
      again = open.has(label);
      if (!again) break;
      const act = open.get(label);
      open.delete(label);
      await act();
      again = dated.some(([name]) => name === label);
    }
    const words = await focusedWords(tab);
    if (words.includes(`${add} ${rows.followUps}`) && open.has(fields["/followUps"])) {
      await tab.press("Enter");
      open.delete(fields["/followUps"]);
      await typeDate(tab, here, undefined, sound.followUps[0]);
    }
    if (words.includes("Skicka in överenskommelsen")) break;
  }
  assert.deepEqual([[...open.keys()], (await readAgreement(tab)).value], [[], sound]);
  await tab.press("Enter");
  await tab.until(
    () => document.querySelector("#reply").checkVisibility() && document.activeElement.id === "reply-heading",
    undefined,
    "the focus on the reply",
  );
  assert.equal(await tab.run(() => document.querySelector("#reply").dataset.kind), "received");
}

/** Presses an arrow key until the choice of that name is made; the first one is made with the space bar. */
async function chooseByKeys(tab, name) {
  for (let presses = 0; presses < 8; presses++) {
    const [label, checked] = await tab.run(() => {
      const { activeElement } = document.querySelector("distanskoll-agreement").shadowRoot;
      return [activeElement.closest("label").textContent, activeElement.checked];
    });
    if (label === name && checked) return;
    await tab.press(label === name ? "Space" : "ArrowDown");
  }
  throw new Error(`the keys do not lead to ${name}`);
}
