// What is filled in when other rules come, or cannot be had, when an element is taken out meanwhile, and when a page is quicker than the
// elements. In the three engines.
import assert from "node:assert/strict";
import { AGREEMENT_TEXTS } from "../../www/elements/text-agreement.js";
import { eligibilityTexts } from "../../www/elements/text-eligibility.js";
import { texts } from "../../www/elements/text.js";
import { inEach, runChecks } from "../checks.mjs";
import { AGREEMENT, SOUND } from "../widgets/agreement.mjs";
import { inside } from "../widgets/browse.mjs";
import { pageMaker } from "../widgets/made.mjs";
import { answer, press, untilReady } from "../widgets/questions.mjs";
import { portal } from "../widgets/site.mjs";
import { ELIGIBILITY, asked } from "../widgets/verdict.mjs";

export const name = "elements under other rules";
export const minutes = 8;

const KEPT = texts("sv").kept;
const eligibility = (more = "") => `<distanskoll-eligibility policy="falkoping" ${more}></distanskoll-eligibility>`;
const packed = (i, more = {}) => `#distanskoll=${btoa(JSON.stringify({ e: ELIGIBILITY, p: "falkoping", d: "", i, ...more })).replaceAll("=", "")}`;

const facts = (tab) => tab.run((widget) => document.querySelector(widget).facts, ELIGIBILITY);
const set = (tab, given) => tab.run(([widget, values]) => void Object.assign(document.querySelector(widget), values), [ELIGIBILITY, given]);
const stored = (tab) => tab.run(() => Object.keys(localStorage).sort());
const notice = (tab) => tab.run((widget) => document.querySelector(widget).shadowRoot.querySelector(".notice").textContent, ELIGIBILITY);

export async function run(context) {
  const { api } = await portal(context);
  const title = (id) => api.Policy.builtin(id).toJson().title.sv;
  const choose = async (tab, id) => {
    await set(tab, { policy: id });
    await untilReady(tab, ELIGIBILITY, title(id));
  };
  return runChecks(inEach(context.browsers, (browser) => {
    const page = pageMaker(context, browser);
    return { ...handedOver({ api, page, choose }), ...withoutRules({ page }), ...early({ page, choose, title }), ...emptied({ page }) };
  }));
}

function handedOver({ api, page, choose }) {
  const give = (tab, id, fact, value) => answer(tab, ELIGIBILITY, asked(api, id, "sv").question(fact), value, asked(api, id, "sv"));
  return {
    "what a link holds for other rules goes when these are chosen, and comes back with them": page(eligibility(), async (tab) => {
      await untilReady(tab, ELIGIBILITY);
      assert.deepEqual(await facts(tab), { voluntary: true, daysPerWeek: 2 });
      await choose(tab, "vgr");
      assert.deepEqual(await facts(tab), {});
      assert.equal(await notice(tab), KEPT.otherRules);
      await choose(tab, "falkoping");
      assert.deepEqual(await facts(tab), { voluntary: true, daysPerWeek: 2 });
    }, { hash: packed({ employee: { voluntary: true, daysPerWeek: 2 } }) }),
    "what is kept under other rules stays with those, and clearing takes it from under all": page(eligibility("remember"), async (tab) => {
      await untilReady(tab, ELIGIBILITY);
      await give(tab, "falkoping", "voluntary", true);
      await tab.page.reload();
      await untilReady(tab, ELIGIBILITY);
      assert.deepEqual(await facts(tab), { voluntary: true });
      await choose(tab, "vgr");
      assert.deepEqual(await facts(tab), {});
      await give(tab, "vgr", "recurring", false);
      // Begun under these, but the others have something of their own.
      await choose(tab, "falkoping");
      assert.deepEqual(await facts(tab), { voluntary: true });
      assert.ok((await notice(tab)).includes(KEPT.fromHere));
      await give(tab, "falkoping", "voluntary", false);
      await choose(tab, "vgr");
      assert.deepEqual(await facts(tab), { recurring: false });
      assert.equal((await stored(tab)).length, 2);
      await press(tab, ELIGIBILITY, KEPT.clear);
      assert.deepEqual([await facts(tab), await stored(tab)], [{}, []]);
    }),
    "clearing leaves what elements of another name keep": page(eligibility("remember name=a"), async (tab) => {
      await untilReady(tab, ELIGIBILITY);
      const others = [`distanskoll:${ELIGIBILITY}:vgr:b`, "distanskoll:distanskoll-notice:vgr:a", "somebody-else"];
      await tab.run((keys) => keys.forEach((key) => localStorage.setItem(key, "{}")), others);
      await give(tab, "falkoping", "voluntary", true);
      await set(tab, { remember: false });
      assert.deepEqual(await stored(tab), [...others].sort());
    }),
    "what the browser gives back goes before the link that it was opened with": page(
      `<form>${eligibility("name=x")}</form>`,
      async (tab) => {
        await untilReady(tab, ELIGIBILITY);
        assert.deepEqual(await facts(tab), { voluntary: true });
        await give(tab, "falkoping", "voluntary", false);
        await tab.page.goto("about:blank");
        await tab.run(() => void setTimeout(() => history.back(), 50));
        await untilReady(tab, ELIGIBILITY);
        assert.deepEqual(await facts(tab), { voluntary: false });
      },
      { hash: packed({ voluntary: true }, { n: "x" }), init: () => addEventListener("unload", () => {}) },
    ),
    "a link is offered for what there is, whoever has set it": page(eligibility(), async (tab) => {
      await untilReady(tab, ELIGIBILITY);
      const offered = () => tab.run(inside, { widget: ELIGIBILITY, selector: "button", text: eligibilityTexts("sv", "employee").kept.share }).then((node) => node !== null);
      assert.equal(await offered(), false);
      await set(tab, { facts: { voluntary: true } });
      assert.equal(await offered(), true);
      await set(tab, { facts: {} });
      assert.equal(await offered(), false);
    }),
    "a link with a thousand levels cannot be read, and nothing else happens": page(eligibility(), async (tab) => {
      await untilReady(tab, ELIGIBILITY);
      const deep = `{"e":"${ELIGIBILITY}","p":"falkoping","d":"","i":{"voluntary":${"[".repeat(6000)}${"]".repeat(6000)}}}`;
      await tab.run((content) => { location.hash = `distanskoll=${btoa(content).replaceAll("=", "")}`; }, deep);
      await tab.until(([widget, words]) => document.querySelector(widget).shadowRoot.querySelector(".notice").textContent === words, [ELIGIBILITY, KEPT.unreadable]);
      assert.deepEqual(await facts(tab), {});
    }),
  };
}

function withoutRules({ page }) {
  const failed = (tab, widget) => tab.until((of) => document.querySelector(of).shadowRoot.querySelector(".root").dataset.state === "failed", widget);
  const held = (tab, widget) =>
    tab.run((of) => {
      const element = document.querySelector(of);
      return { value: new FormData(element.form).get("x"), result: element.result ?? null, valid: element.checkValidity() };
    }, widget);
  const given = JSON.stringify(SOUND.falkoping);
  const elements = {
    "eligibility, not required": [ELIGIBILITY, `name=x facts='{"voluntary":true}'`, true],
    "eligibility, required": [ELIGIBILITY, `name=x required facts='{"voluntary":false}'`, false],
    agreement: [AGREEMENT, `name=x value='${given}'`, false],
    notice: ["distanskoll-notice", `name=x value='{"givenBy":"employee","givenOn":"2026-12-07"}'`, false],
  };
  const warnings = [/nowhere/];
  return {
    ...Object.fromEntries(Object.entries(elements).map(([what, [widget, more, valid]]) => [
      `${what}: rules that cannot be had leave no answer under others behind`,
      page(`<form><${widget} policy="falkoping" ${more}></${widget}></form>`, async (tab) => {
        await untilReady(tab, widget);
        const before = await held(tab, widget);
        assert.equal(JSON.parse(before.value).policy.id, "falkoping");
        assert.equal(before.valid, true);
        await tab.run((of) => { document.querySelector(of).policy = "nowhere"; }, widget);
        await failed(tab, widget);
        assert.deepEqual(await held(tab, widget), { value: null, result: null, valid });
        await tab.run((of) => { document.querySelector(of).policy = "falkoping"; }, widget);
        await untilReady(tab, widget);
        assert.deepEqual(await held(tab, widget), before);
      }, { warnings }),
    ])),
    "what is said of it follows the page's language": page(`<distanskoll-eligibility policy="nowhere"></distanskoll-eligibility>`, async (tab) => {
      await failed(tab, ELIGIBILITY);
      for (const lang of ["sv", "en"]) {
        await tab.run((language) => { document.documentElement.lang = language; }, lang);
        await tab.until(([widget, words]) => document.querySelector(widget).shadowRoot.querySelector(".root").textContent.includes(words), [ELIGIBILITY, texts(lang).loadFailed]);
      }
    }, { warnings }),
  };
}

function early({ page, choose, title }) {
  return {
    "what changes while an element is taken out holds when it is put back": page(eligibility(`facts='{"voluntary":true}'`), async (tab) => {
      await untilReady(tab, ELIGIBILITY);
      await tab.run((widget) => {
        const element = document.querySelector(widget);
        element.remove();
        element.policy = "vgr";
        element.setAttribute("facts", '{"recurring":false}');
        document.body.append(element);
      }, ELIGIBILITY);
      await untilReady(tab, ELIGIBILITY, title("vgr"));
      assert.deepEqual(await facts(tab), { recurring: false });
      assert.equal(await tab.run((widget) => document.querySelector(widget).identity.id, ELIGIBILITY), "vgr");
    }),
    "properties that a page sets before the elements are there are taken": page(
      `<distanskoll-eligibility></distanskoll-eligibility><script src="early.js"></script>`,
      async (tab) => {
        await untilReady(tab, ELIGIBILITY, title("falkoping"));
        assert.deepEqual(await facts(tab), { voluntary: true });
        await set(tab, { facts: { voluntary: false } });
        assert.equal(JSON.parse(await tab.told(ELIGIBILITY)).outcome, "notEligible");
        await choose(tab, "vgr");
      },
      { files: { "early.js": `Object.assign(document.querySelector("${ELIGIBILITY}"), { policy: "falkoping", facts: { voluntary: true }, ofThePage: 1 });` } },
    ),
  };
}

function emptied({ page }) {
  const sv = AGREEMENT_TEXTS.sv;
  const agreement = (value) => `<form><distanskoll-agreement policy="falkoping" name="x" remember value='${JSON.stringify(value)}'></distanskoll-agreement><button id="send">Skicka</button></form>`;
  const value = (tab) => tab.run((widget) => document.querySelector(widget).value, AGREEMENT);
  const complaints = (tab) => tab.run((widget) => [...document.querySelector(widget).shadowRoot.querySelectorAll(".error-summary, .issue")].filter((node) => node.checkVisibility()).length, AGREEMENT);
  return {
    "an emptied form holds nothing of the person before, and complains of nothing": page(agreement({}), async (tab) => {
      await untilReady(tab, AGREEMENT);
      await tab.run(([widget, given]) => { document.querySelector(widget).value = given; }, [AGREEMENT, { renews: { start: "2025-01-01", end: "2025-12-31" } }]);
      await tab.click(() => document.querySelector("#send"));
      await tab.until((widget) => document.querySelector(widget).shadowRoot.activeElement?.className === "error-summary", AGREEMENT);
      assert.ok(await complaints(tab) > 1);
      await press(tab, AGREEMENT, KEPT.clear);
      assert.equal(await complaints(tab), 0);
      await tab.click(([widget, words]) => {
        const field = [...document.querySelector(widget).shadowRoot.querySelectorAll("fieldset.field")].find((node) => node.querySelector("legend").textContent.includes(words));
        return field.querySelector("label.option");
      }, [AGREEMENT, sv.fields["/renews"]]);
      assert.deepEqual((await value(tab)).renews, {});
    }),
    "nothing of a disabled element can be pressed that changes it": page(agreement({ ...SOUND.falkoping, extra: 1 }), async (tab) => {
      await untilReady(tab, AGREEMENT);
      const off = () => tab.run((widget) => [...document.querySelector(widget).shadowRoot.querySelectorAll(".fix, .kept button")].filter((node) => node.checkVisibility()).map((node) => node.matches(":disabled")), AGREEMENT);
      // The remark on what the form has no field for, and the button that clears.
      assert.deepEqual(await off(), [false, false]);
      await tab.run((widget) => { document.querySelector(widget).disabled = true; }, AGREEMENT);
      assert.deepEqual(await off(), [true, true]);
      await tab.run((widget) => { document.querySelector(widget).disabled = false; }, AGREEMENT);
      assert.deepEqual(await off(), [false, false]);
    }),
  };
}
