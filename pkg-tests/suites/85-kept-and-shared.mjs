// What the elements keep in the browser, what a link carries, and two people who answer from two chairs. In the three engines.
import assert from "node:assert/strict";
import { texts } from "../../www/elements/text.js";
import { eligibilityTexts } from "../../www/elements/text-eligibility.js";
import { inEach, runChecks } from "../checks.mjs";
import { inside, pause } from "../widgets/browse.mjs";
import { pageMaker } from "../widgets/made.mjs";
import { answer, press, typeText, untilReady } from "../widgets/questions.mjs";
import { TODAY, portal } from "../widgets/site.mjs";
import { ELIGIBILITY, asked, readVerdict } from "../widgets/verdict.mjs";

export const name = "elements: kept, shared, two chairs";
export const minutes = 8;

const RENEWAL = "distanskoll-renewal";

export async function run(context) {
  const { api } = await portal(context);
  return runChecks(inEach(context.browsers, (browser) => {
    const page = pageMaker(context, browser);
    return { ...kept({ api, page }), ...chairs({ api, page }) };
  }));
}

function kept({ api, page }) {
  const sv = asked(api, "falkoping", "sv");
  const words = texts("sv").kept;
  const stored = (tab) => tab.run(() => Object.fromEntries(Object.entries(localStorage)));
  const element = (more) => `<distanskoll-eligibility policy="falkoping" ${more}></distanskoll-eligibility>`;
  const facts = async (tab) => (await readVerdict(tab)).facts;
  const reload = async (tab) => {
    await tab.page.reload();
    await untilReady(tab, ELIGIBILITY);
  };
  const fill = async (tab) => {
    await untilReady(tab, ELIGIBILITY);
    await answer(tab, ELIGIBILITY, sv.question("voluntary"), true, sv);
    await answer(tab, ELIGIBILITY, sv.question("managerApproves"), null, sv);
  };
  const visible = (tab, selector) => tab.run(inside, { widget: ELIGIBILITY, selector }).then((node) => node !== null);
  return {
    "without `remember` nothing is stored": page(element(""), async (tab) => {
      await fill(tab);
      assert.deepEqual(await stored(tab), {});
      await reload(tab);
      assert.deepEqual(await facts(tab), {});
      assert.equal(await visible(tab, ".kept"), false);
    }),
    "with `remember` answers outlive a reload, also “don’t know”, and clearing takes them away": page(element("remember name=n"), async (tab) => {
      await fill(tab);
      assert.deepEqual(Object.keys(await stored(tab)), ["distanskoll:distanskoll-eligibility:falkoping:n"]);
      await reload(tab);
      assert.deepEqual(await facts(tab), { voluntary: true, managerApproves: null });
      assert.ok((await tab.words(inside, { widget: ELIGIBILITY, selector: ".notice" })).includes(words.fromHere));
      await press(tab, ELIGIBILITY, words.clear);
      assert.deepEqual([await facts(tab), await stored(tab)], [{}, {}]);
      await reload(tab);
      assert.deepEqual(await facts(tab), {});
    }),
    "the form's own button for clearing takes them away, too; undoing brings them back": page(element("remember"), async (tab) => {
      await fill(tab);
      await press(tab, ELIGIBILITY, sv.text.clear);
      assert.deepEqual(await stored(tab), {});
      await press(tab, ELIGIBILITY, sv.text.undoClear);
      assert.equal(Object.keys(await stored(tab)).length, 1);
    }),
    "taking `remember` away takes what is stored": page(element("remember"), async (tab) => {
      await fill(tab);
      await tab.run((widget) => { document.querySelector(widget).remember = false; }, ELIGIBILITY);
      assert.deepEqual(await stored(tab), {});
    }),
    ...Object.fromEntries(
      [
        ["refuses", () => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } })],
        ["is full", () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; }],
      ].map(([why, init]) => [
        `storage that ${why}: it works, and says so`,
        page(
          element("remember"),
          async (tab) => {
            await fill(tab);
            assert.deepEqual(await facts(tab), { voluntary: true, managerApproves: null });
            assert.equal(await tab.words(inside, { widget: ELIGIBILITY, selector: ".kept p" }), words.refused);
          },
          { init },
        ),
      ]),
    ),
    "a date that stands there by itself is not kept": page(
      `<distanskoll-renewal policy="falkoping" remember></distanskoll-renewal>`,
      async (tab) => {
        await untilReady(tab, RENEWAL);
        await typeText(tab, inside, { widget: RENEWAL, selector: "input[type=text]" }, "14");
        const [text] = Object.values(await stored(tab));
        assert.deepEqual(JSON.parse(text).i, { remindDaysBefore: 14 });
      },
    ),
    "a link carries what is filled in, in the fragment alone; opening it fills in": page(
      element(`facts='{"voluntary":true,"daysPerWeek":2.5,"dialogueTopics":["prerequisites"]}'`),
      async (tab, url) => {
        await untilReady(tab, ELIGIBILITY);
        const given = await facts(tab);
        await press(tab, ELIGIBILITY, eligibilityTexts("sv", "employee").kept.share);
        const link = await tab.words(inside, { widget: ELIGIBILITY, selector: ".address" });
        assert.match(link, /#distanskoll=[\w-]+$/);
        assert.equal(link.split("#")[0], url);
        await tab.run((widget) => document.querySelector(widget).removeAttribute("facts"), ELIGIBILITY);
        assert.deepEqual(await facts(tab), {});
        await tab.page.goto(link);
        await tab.until((widget) => Object.keys(document.querySelector(widget).facts).length > 0, ELIGIBILITY);
        assert.deepEqual(await facts(tab), given);
        // The page's server saw nothing of it.
        assert.ok(tab.requests.every((address) => !address.slice(url.length).includes("?")));
        const notice = () => tab.words(inside, { widget: ELIGIBILITY, selector: ".notice" });
        assert.ok((await notice()).includes(words.fromLink));
        for (const [hash, said] of [["#distanskoll=%%%", words.unreadable], [link.slice(url.length).slice(0, 60), words.unreadable]]) {
          await tab.run((fragment) => { location.hash = fragment; }, hash);
          await tab.until(([widget, text]) => document.querySelector(widget).shadowRoot.querySelector(".notice").textContent.includes(text), [ELIGIBILITY, said]);
        }
        await tab.run((widget) => document.querySelector(widget).setAttribute("policy", "vgr"), ELIGIBILITY);
        await untilReady(tab, ELIGIBILITY, api.Policy.builtin("vgr").toJson().title.sv);
        await tab.run((fragment) => { location.hash = fragment; }, link.slice(url.length));
        await tab.until(([widget, text]) => document.querySelector(widget).shadowRoot.querySelector(".notice").textContent.includes(text), [ELIGIBILITY, words.otherRules]);
      },
    ),
    "a link that means no good fills in what the engine then complains of, or nothing": page(element(""), async (tab) => {
      await untilReady(tab, ELIGIBILITY);
      const inputs = [
        [[1], {}], ["x", {}], [null, {}], [7, {}],
        [{ employee: "abc", manager: [1, 2] }, {}],
        [{ employee: JSON.parse('{"__proto__":{"voluntary":true},"voluntary":"<img src=x onerror=alert(1)>","constructor":1}'), manager: null },
          JSON.parse('{"__proto__":{"voluntary":true},"voluntary":"<img src=x onerror=alert(1)>","constructor":1}')],
      ];
      for (const [i, facts] of inputs) {
        await tab.run((widget) => document.querySelector(widget).clear(), ELIGIBILITY);
        const packed = btoa(JSON.stringify({ e: ELIGIBILITY, p: "falkoping", d: "", i })).replaceAll("=", "");
        await tab.run((fragment) => { location.hash = `distanskoll=${fragment}`; }, packed);
        await pause(50);
        assert.equal(await tab.run((widget) => JSON.stringify(document.querySelector(widget).facts), ELIGIBILITY), JSON.stringify(facts));
        assert.equal(JSON.parse(await tab.told(ELIGIBILITY)).outcome, "undetermined");
        assert.equal(await tab.run((widget) => document.querySelector(widget).shadowRoot.querySelectorAll("img").length, ELIGIBILITY), 0);
      }
    }),
    "share=off makes no links and reads none": page(
      element("share=off"),
      async (tab) => {
        await fill(tab);
        assert.equal(await visible(tab, ".tools button"), false);
      },
    ),
  };
}

/** The fragment that the element makes, read from its own field. */
async function linkOf(tab, chair) {
  await press(tab, ELIGIBILITY, eligibilityTexts("sv", chair).kept.share);
  const link = await tab.words(inside, { widget: ELIGIBILITY, selector: ".address" });
  return link.slice(link.indexOf("#"));
}

function chairs({ api, page }) {
  const sv = asked(api, "falkoping", "sv");
  const mine = eligibilityTexts("sv", "manager");
  const element = (more = "") => `<distanskoll-eligibility policy="falkoping" ${more}></distanskoll-eligibility>`;
  const give = (tab, fact, value) => answer(tab, ELIGIBILITY, sv.question(fact), value, { ...sv, text: mine });
  const said = (tab, fact) =>
    tab.run(([widget, of]) => {
      const node = document.querySelector(widget).shadowRoot.querySelector(`[data-fact="${of}"] .said`);
      return node.checkVisibility() ? node.querySelector("p").textContent : null;
    }, [ELIGIBILITY, fact]);
  const both = (tab) => tab.run((widget) => document.querySelector(widget).answers, ELIGIBILITY);
  return {
    "the manager opens the employee's link, answers the rest, and where they differ neither counts": page(element(), async (tab, url) => {
      await untilReady(tab, ELIGIBILITY);
      await answer(tab, ELIGIBILITY, sv.question("voluntary"), true, sv);
      await answer(tab, ELIGIBILITY, sv.question("daysPerWeek"), 3, sv);
      const fragment = await linkOf(tab, "employee");
      await tab.page.goto("about:blank");
      await tab.page.goto(`${url}${fragment}`);
      await untilReady(tab, ELIGIBILITY);
      // Two chairs once the reader says so; until then the answers stand there as they were given.
      await tab.run((widget) => { document.querySelector(widget).chair = "manager"; }, ELIGIBILITY);
      assert.equal(await said(tab, "daysPerWeek"), mine.said.employee("3"));
      await give(tab, "tasksSuitable", true);
      await give(tab, "voluntary", true);
      await give(tab, "daysPerWeek", 2);
      assert.deepEqual(await both(tab), { employee: { voluntary: true, daysPerWeek: 3 }, manager: { tasksSuitable: true, voluntary: true, daysPerWeek: 2 } });
      const result = JSON.parse(await tab.told(ELIGIBILITY));
      assert.deepEqual(result, sv.policy.checkEligibility({ voluntary: true, tasksSuitable: true }, { asOf: TODAY, lang: "sv" }));
      assert.equal(await said(tab, "daysPerWeek"), mine.saidUnlike("3", "2"));
      assert.equal(await tab.words(inside, { widget: ELIGIBILITY, selector: ".unlike" }), mine.unlike(1));
      // Back to the employee, with both sides' answers in the link.
      const back = await linkOf(tab, "manager");
      await tab.page.goto("about:blank");
      await tab.page.goto(`${url}${back}`);
      await untilReady(tab, ELIGIBILITY);
      assert.equal(await said(tab, "daysPerWeek"), mine.saidUnlike("3", "2"));
      await press(tab, ELIGIBILITY, mine.toUnlike);
      assert.equal((await readVerdict(tab)).focused, "daysPerWeek");
      await press(tab, ELIGIBILITY, mine.settle("2"));
      const { employee, manager } = await both(tab);
      assert.deepEqual([employee.daysPerWeek, manager.daysPerWeek], [2, 2]);
      assert.equal(await said(tab, "daysPerWeek"), mine.said.manager("2"));
      assert.equal((await readVerdict(tab)).focused, "daysPerWeek", "the focus is lost with the button");
    }),
    "in the manager's chair what only the employee knows is asked of them": page(element("chair=manager"), async (tab) => {
      await untilReady(tab, ELIGIBILITY);
      const { manager } = await readVerdict(tab);
      const own = sv.questions.filter(({ askOf }) => askOf === "employee").map(({ question }) => question);
      assert.deepEqual([manager.length > 0, manager.filter((words) => !own.includes(words))], [true, []]);
      assert.equal((await tab.words(inside, { widget: ELIGIBILITY, selector: ".chair" })).startsWith(mine.chair.manager), true);
      await press(tab, ELIGIBILITY, mine.changeChair.manager);
      assert.equal(await tab.run((widget) => document.querySelector(widget).chair, ELIGIBILITY), "employee");
    }),
    "both chairs outlive a reload, beside one's own answers": page(element("remember chair=manager"), async (tab, url) => {
      await untilReady(tab, ELIGIBILITY);
      await give(tab, "tasksSuitable", false);
      const own = await tab.run(() => ({ ...localStorage }));
      const fragment = await tab.run((content) => `#distanskoll=${btoa(content).replaceAll("=", "")}`,
        JSON.stringify({ e: ELIGIBILITY, p: "falkoping", d: "", i: { employee: { voluntary: true } } }));
      await tab.page.goto("about:blank");
      await tab.page.goto(`${url}${fragment}`);
      await untilReady(tab, ELIGIBILITY);
      assert.deepEqual(await both(tab), { employee: { voluntary: true }, manager: {} });
      await give(tab, "tasksSuitable", true);
      await tab.page.reload();
      await untilReady(tab, ELIGIBILITY);
      assert.deepEqual(await both(tab), { employee: { voluntary: true }, manager: { tasksSuitable: true } });
      await tab.page.goto("about:blank");
      await tab.page.goto(url);
      await untilReady(tab, ELIGIBILITY);
      assert.deepEqual(await both(tab), { employee: {}, manager: { tasksSuitable: false } });
      assert.equal(Object.keys(own).length, 1);
    }),
  };
}
