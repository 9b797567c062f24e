// What a page's author does not see at once, in Chromium: nothing is left behind by a thousand elements, the accessibility tree, forced
// colours, reduced motion, one element's own entry.
import assert from "node:assert/strict";
import { texts } from "../../www/elements/text.js";
import { runChecks } from "../checks.mjs";
import { AGREEMENT, SOUND } from "../widgets/agreement.mjs";
import { pageMaker } from "../widgets/made.mjs";
import { NOTICE, RENEWAL } from "../widgets/dates.mjs";
import { answer, untilReady } from "../widgets/questions.mjs";
import { portal } from "../widgets/site.mjs";
import { ELIGIBILITY, asked } from "../widgets/verdict.mjs";

export const name = "elements: memory, accessibility tree, colours, motion";
export const minutes = 7;

const ALL = [ELIGIBILITY, AGREEMENT, NOTICE, RENEWAL];
const FILLED = {
  [ELIGIBILITY]: ["facts", { voluntary: true, daysPerWeek: 2, fixedPlace: true, operationsAllow: false }],
  [AGREEMENT]: ["value", { ...SOUND.falkoping, noticeDays: 30 }],
  [NOTICE]: ["value", { givenBy: "employee", givenOn: "2026-12-07", endBy: "2027-02-01", agreement: { start: "2026-01-01" } }],
  [RENEWAL]: ["value", { agreement: { start: "2026-02-01", end: "2027-01-31" } }],
};
const CHANGED = {
  [ELIGIBILITY]: { ...FILLED[ELIGIBILITY][1], daysPerWeek: 1 },
  [AGREEMENT]: { ...FILLED[AGREEMENT][1], noticeDays: 14 },
  [NOTICE]: { ...FILLED[NOTICE][1], givenOn: "2026-12-08" },
  [RENEWAL]: { agreement: { start: "2026-03-01", end: "2027-01-31" } },
};
const filled = (tags) => tags.map((tag) => `<${tag} policy="falkoping" ${FILLED[tag][0]}='${JSON.stringify(FILLED[tag][1])}'></${tag}>`).join("");

const MOUNTS = 1000;

export async function run(context) {
  const { api } = await portal(context);
  const page = pageMaker(context);
  const allReady = async (tab) => {
    for (const tag of ALL) await untilReady(tab, tag);
  };

  return runChecks({
    [`${MOUNTS} elements mounted and removed leave nothing behind`]: page("<main></main>", leavesNothing, { init: noteMemory }),
    ...Object.fromEntries(
      ["sv", "en"].map((lang) => [
        `${lang}: every control has a name in the accessibility tree, and so has every element`,
        page(filled(ALL), async (tab) => {
          await allReady(tab);
          const nodes = await tree(tab);
          const controls = nodes.filter(({ role }) => ["button", "checkbox", "radio", "textbox", "combobox", "link", "Date", "DisclosureTriangle", "progressbar"].includes(role));
          assert.ok(controls.length > 60, `${controls.length} controls`);
          assert.deepEqual(controls.filter((node) => node.name === "").map(({ role }) => role), []);
          const groups = nodes.filter(({ role }) => ["group", "radiogroup", "region"].includes(role)).map((node) => node.name);
          assert.deepEqual(ALL.filter((tag) => !groups.includes(texts(lang).elementName[tag])), []);
          // A question's help and fault are read out with it.
          assert.ok(nodes.some(({ role, description }) => role === "textbox" && /2,5|2\.5/.test(description)), "no field is described");
          assert.ok(nodes.some(({ role, level }) => role === "heading" && level === 3));
        }, { lang }),
      ]),
    ),
    "the verdict is told politely, once the answers rest": page(filled([ELIGIBILITY]), async (tab) => {
      await untilReady(tab, ELIGIBILITY);
      const status = async () => (await tree(tab)).filter(({ role }) => role === "status");
      const before = await status();
      assert.deepEqual(before.map(({ live }) => live), ["polite"]);
      const sv = asked(api, "falkoping", "sv");
      await answer(tab, ELIGIBILITY, sv.question("voluntary"), false, sv);
      const { summary } = JSON.parse(await tab.told(ELIGIBILITY));
      await tab.until(([widget, words]) => document.querySelector(widget).shadowRoot.querySelector("[role=status]").textContent === words, [ELIGIBILITY, summary]);
      assert.ok((await status())[0].text.includes(summary.slice(0, 30)));
    }),
    "with forced colours everything that a colour says has another sign, and the focus is seen": page(filled(ALL), async (tab) => {
      await allReady(tab);
      const plain = await tab.run(signs, ALL);
      await tab.page.emulateMedia({ forcedColors: "active" });
      assert.ok(await tab.run(() => matchMedia("(forced-colors: active)").matches));
      const forced = await tab.run(signs, ALL);
      assert.deepEqual(forced.invisible, []);
      assert.ok(forced.chosen >= 3 && plain.chosen < 3, `a chosen option has a border of ${forced.chosen}, else ${plain.chosen}`);
      assert.ok(forced.marked > 2, `a field with an error has a border of ${forced.marked}`);
      assert.ok(forced.verdict >= 1 && forced.words.length > 3);
      assert.ok(forced.outline >= 2, `the focus has an outline of ${forced.outline}`);
    }),
    "with reduced motion nothing moves": page(filled([ELIGIBILITY]), async (tab) => {
      await untilReady(tab, ELIGIBILITY);
      assert.equal(await tab.run(longestMotion, ELIGIBILITY), 0);
      await tab.page.emulateMedia({ reducedMotion: "no-preference" });
      assert.ok((await tab.run(longestMotion, ELIGIBILITY)) > 0, "it could not be seen");
    }),
    "a page that sets the same values again at every answer is not led in circles": page(filled(ALL), async (tab) => {
      await allReady(tab);
      const told = await tab.run((given) => Object.fromEntries(given.map(([tag, name, values, other]) => {
        const element = document.querySelector(tag);
        let times = 0;
        element.addEventListener("distanskoll-result", () => {
          // As an app does that draws itself anew; it must end by itself.
          if (++times < 20) element[name] = structuredClone(element[name]);
        });
        element[name] = values;
        const same = times;
        element[name] = other;
        return [tag, [same, times - same]];
      })), ALL.map((tag) => [tag, tag === ELIGIBILITY ? "facts" : "value", FILLED[tag][1], CHANGED[tag]]));
      const again = await tab.run(async (tag) => {
        const element = document.querySelector(tag);
        const parent = element.parentNode;
        let times = 0;
        document.body.addEventListener("distanskoll-result", ({ target }) => target === element && times++);
        element.remove();
        await new Promise((done) => setTimeout(done, 50));
        parent.append(element);
        for (const end = Date.now() + 5000; times === 0 && Date.now() < end; ) await new Promise((done) => setTimeout(done, 20));
        await new Promise((done) => setTimeout(done, 100));
        return times;
      }, ELIGIBILITY);
      assert.equal(again, 1, "taken out and put back it tells its answer anew, once");
      // Notice gives two answers at a time.
      assert.deepEqual(told, { [ELIGIBILITY]: [0, 1], [AGREEMENT]: [0, 1], [NOTICE]: [0, 2], [RENEWAL]: [0, 1] });
    }),
    "an element's own entry registers that one, with the engine of the page": page("<main></main>", async (tab) => {
      const seen = await tab.run(async () => {
        const { DistanskollNotice } = await import("/dist/elements/notice.js");
        // Registered already by the page's other script, with a class of its own.
        const same = customElements.get("distanskoll-notice") === DistanskollNotice;
        const it = document.createElement("distanskoll-renewal");
        it.setAttribute("policy", "vgr");
        document.querySelector("main").append(it);
        await (await import("/dist/browser.js")).ready();
        return same;
      });
      assert.equal(seen, false);
      await untilReady(tab, RENEWAL);
      assert.equal(tab.requests.filter((address) => address.endsWith(".wasm")).length, 1);
    }),
  });
}

/** Runs in the page before its scripts. */
function noteMemory() {
  WebAssembly.Instance = class extends WebAssembly.Instance {
    constructor(...given) {
      super(...given);
      window.engineMemory = this.exports.memory;
    }
  };
}

async function leavesNothing(tab) {
  const session = await tab.page.context().newCDPSession(tab.page);
  const measure = async () => {
    for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    return { heap: usedSize, nodes, listeners: jsEventListeners, wasm: await tab.run(() => window.engineMemory.buffer.byteLength) };
  };
  // What the browser itself keeps of code that runs for the first hundreds of times is nobody's leak.
  await tab.run(mount, [ALL, FILLED, 400]);
  const before = await measure();
  await tab.run(mount, [ALL, FILLED, MOUNTS]);
  const after = await measure();
  console.log(`  heap ${(before.heap / 1e6).toFixed(2)} → ${(after.heap / 1e6).toFixed(2)} MB, wasm ${before.wasm} → ${after.wasm}, nodes ${before.nodes} → ${after.nodes}`);
  assert.ok(after.heap <= before.heap * 1.1, `the heap grew from ${before.heap} to ${after.heap}`);
  assert.equal(after.wasm, before.wasm);
  assert.ok(after.nodes <= before.nodes + 20 && after.listeners <= before.listeners + 20, JSON.stringify([before, after]));
  assert.equal(await tab.run(() => window.heard.results.length > 0), false);
}

/** Runs in the page: each element is filled in, moved once, and removed. */
async function mount([tags, filled, times]) {
  const main = document.querySelector("main");
  for (let i = 0; i < times; i++) {
    const tag = tags[i % tags.length];
    const it = document.createElement(tag);
    it.setAttribute("policy", i % 8 < 4 ? "falkoping" : "vgr");
    main.append(it);
    while (it.shadowRoot.querySelector(".root").dataset.state !== "ready") await new Promise((done) => setTimeout(done, 0));
    const [property, value] = filled[tag];
    it[property] = value;
    main.prepend(it);
    it.remove();
    // What a check notes is not the elements' own.
    window.heard.results.length = 0;
  }
}

/** What the browser tells assistive technology, `{ role, name, description, text, live, level }` each. */
async function tree(tab) {
  const session = await tab.page.context().newCDPSession(tab.page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const said = (node) => (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean).map((child) => (child.name?.value ?? "") + said(child)).join(" ");
  const property = (node, wanted) => node.properties?.find((each) => each.name === wanted)?.value.value;
  return nodes.filter((node) => !node.ignored).map((node) => ({
    role: node.role.value, name: node.name?.value ?? "", description: node.description?.value ?? "", text: said(node), live: property(node, "live"),
    level: property(node, "level"),
  }));
}

/** Runs in the page. */
function signs([eligibility, agreement, notice]) {
  const root = (tag) => document.querySelector(tag).shadowRoot;
  const border = (node, side = "Top") => parseFloat(getComputedStyle(node)[`border${side}Width`]);
  const input = root(eligibility).querySelector("input.input");
  input.focus();
  const drawn = [...root(notice).querySelectorAll("svg.timeline :is(.bar, .stem, .axis)")];
  const canvas = getComputedStyle(document.body).backgroundColor;
  return {
    chosen: border(root(eligibility).querySelector(".option:has(input:checked)")),
    marked: border(root(agreement).querySelector(".field[data-severity=error]"), "Left"),
    verdict: border(root(eligibility).querySelector(".verdict")),
    words: root(eligibility).querySelector(".outcome").textContent,
    outline: parseFloat(getComputedStyle(input).outlineWidth),
    invisible: drawn.filter((node) => ["none", canvas].includes(getComputedStyle(node).stroke)).map((node) => node.getAttribute("class")),
  };
}

/** Runs in the page: the longest transition or animation, in seconds. */
function longestMotion(tag) {
  const times = [...document.querySelector(tag).shadowRoot.querySelectorAll("*")].flatMap((node) => {
    const { transitionDuration, animationDuration } = getComputedStyle(node);
    return `${transitionDuration},${animationDuration}`.split(",").map(parseFloat);
  });
  return Math.max(...times);
}
