// The four elements as parts of a form, in Chromium: what FormData holds, what blocks, reset, restore, disabled, labels; what the browser
// keeps and what a link carries; two chairs. And the ways of handing an element its policy.
import assert from "node:assert/strict";
import { texts } from "../../www/elements/text.js";
import { eligibilityTexts } from "../../www/elements/text-eligibility.js";
import { runChecks } from "../checks.mjs";
import { SOUND } from "../widgets/agreement.mjs";
import { inside, pause } from "../widgets/browse.mjs";
import { pageMaker } from "../widgets/made.mjs";
import { answer, press, typeText, untilReady } from "../widgets/questions.mjs";
import { TODAY, portal } from "../widgets/site.mjs";
import { ELIGIBILITY, asked, readVerdict } from "../widgets/verdict.mjs";

export const name = "elements in forms, kept and shared";
export const minutes = 4;

const NAMES = ["eligibility", "agreement", "notice", "renewal"];
const tag = (name) => `distanskoll-${name}`;

/** By element: how it is prefilled, what the value's `input` then is, something that blocks, and the engine's call for the input. */
const FILLED = {
  eligibility: { attribute: "facts", sound: { voluntary: true, daysPerWeek: 2 }, faulty: { daysPerWeek: 99 }, call: "checkEligibility" },
  agreement: { attribute: "value", sound: SOUND.falkoping, faulty: { start: "2026-12-01" }, call: "validateAgreement" },
  notice: {
    attribute: "value",
    sound: { givenBy: "employee", ground: "ordinary", givenOn: "2026-12-07" },
    faulty: { givenBy: "employee", givenOn: "2026-02-30" },
    call: "noticeEnd",
  },
  renewal: {
    attribute: "value",
    sound: { today: TODAY, agreement: { start: "2026-02-01", end: "2027-01-31" } },
    faulty: { agreement: { start: "2026-02-01", end: "2025-01-31" } },
    call: "planRenewal",
  },
};

const form = (name, value, more = "") =>
  `<form id="f"><label for="it">Fråga</label><${tag(name)} id="it" policy="falkoping" name="x" ${more} ${
    value === undefined ? "" : `${FILLED[name].attribute}='${JSON.stringify(value)}'`
  }></${tag(name)}><button id="send">Skicka</button></form>`;

/** Runs in the page. */
const inForm = () => {
  const it = document.querySelector("#it");
  const data = new FormData(it.form).get("x");
  return {
    value: data && JSON.parse(data),
    blocked: !it.checkValidity(),
    message: it.validationMessage,
    custom: it.validity.customError,
    formBlocked: !document.querySelector("#f").checkValidity(),
    labels: it.labels.length,
    name: it.name,
    type: it.type,
    focus: it.shadowRoot.activeElement?.className ?? null,
  };
};

export async function run(context) {
  const { api } = await portal(context);
  const page = await pageMaker(context);
  const policy = api.Policy.builtin("falkoping");
  const reference = policy.validateAgreement({}, {}).policy;
  const plain = (sent) => ({ policy: { id: reference.id, digest: reference.digest }, input: sent });
  const tools = { api, page, policy, plain };

  return runChecks({
    ...Object.fromEntries(NAMES.flatMap((name) => Object.entries(inAForm(name, tools)))),
    ...policies(tools),
    ...attributes(tools),
    ...kept(tools),
    ...chairs(tools),
  });
}

const value = (tab, attribute) => tab.run((key) => document.querySelector("#it")[key], attribute);

function inAForm(name, { page, policy, plain }) {
  const { attribute, sound, faulty, call } = FILLED[name];
  const widget = tag(name);
  const ready = (use) => async (tab) => {
    await untilReady(tab, widget);
    await use(tab);
  };
  const submits = (tab) =>
    tab.run(() => {
      window.submitted = 0;
      document.querySelector("#f").addEventListener("submit", (event) => {
        event.preventDefault();
        window.submitted++;
      });
    });
  return {
    [`${name}: the form holds what was filled in, and the same rules accept it`]: page(
      form(name, sound),
      ready(async (tab) => {
        const held = await tab.run(inForm);
        assert.deepEqual(held.value, plain(sound));
        assert.deepEqual(
          [held.blocked, held.formBlocked, held.message, held.labels, held.name, held.type],
          [false, false, "", 1, "x", widget],
        );
        policy[call](held.value.input, call === "checkEligibility" ? { asOf: TODAY } : {});
      }),
    ),
    [`${name}: what is wrong or wanting blocks, and leads to the field`]: page(
      form(name, faulty, "required"),
      ready(async (tab) => {
        await submits(tab);
        const held = await tab.run(inForm);
        assert.deepEqual([held.blocked, held.formBlocked, held.custom], [true, true, true]);
        assert.ok(held.message.length > 10, held.message);
        await tab.click(() => document.querySelector("#send"));
        await tab.until(() => document.querySelector("#it").shadowRoot.activeElement?.className === "error-summary");
        assert.equal(await tab.run(() => window.submitted), 0);
        await tab.click(inside, { widget, selector: ".summary-list a" });
        assert.ok(await tab.run(() => document.querySelector("#it").shadowRoot.activeElement.closest(".field") !== null), "the link leads to no field");
        await tab.run(([key, given]) => { document.querySelector("#it")[key] = given; }, [attribute, sound]);
        if (name === "eligibility") await tab.run(() => { document.querySelector("#it").required = false; });
        await tab.click(() => document.querySelector("#send"));
        assert.equal(await tab.run(() => window.submitted), 1);
        assert.equal(await tab.run((of) => document.querySelector(of).shadowRoot.querySelector(".error-summary").checkVisibility(), widget), false);
      }),
    ),
    [`${name}: an empty one ${name === "eligibility" ? "does not block" : "blocks"}`]: page(
      form(name),
      ready(async (tab) => assert.equal((await tab.run(inForm)).blocked, name !== "eligibility")),
    ),
    [`${name}: reset, and what a restored page gets back`]: page(
      form(name, sound),
      ready(async (tab) => {
        const before = await value(tab, attribute);
        const state = await tab.run(() => new FormData(document.querySelector("#f")).get("x"));
        await tab.run((key) => { document.querySelector("#it")[key] = {}; }, attribute);
        assert.notDeepEqual(await value(tab, attribute), before);
        await tab.run(() => document.querySelector("#f").reset());
        assert.deepEqual(await value(tab, attribute), before);
        await tab.run((key) => { document.querySelector("#it")[key] = {}; }, attribute);
        await tab.run((given) => document.querySelector("#it").formStateRestoreCallback(given, "restore"), state);
        assert.deepEqual(await value(tab, attribute), before);
      }),
    ),
    [`${name}: disabled, by itself and by a fieldset`]: page(
      form(name, sound),
      ready(async (tab) => {
        const off = () =>
          tab.run(() => ({
            all: [...document.querySelector("#it").shadowRoot.querySelectorAll(".field input, .field select, .field textarea")].every((node) => node.matches(":disabled")),
            value: new FormData(document.querySelector("#f")).get("x"),
          }));
        assert.equal((await off()).all, false);
        await tab.run(() => { document.querySelector("#it").disabled = true; });
        assert.deepEqual(await off(), { all: true, value: null });
        await tab.run(() => {
          document.querySelector("#it").disabled = false;
          const set = document.createElement("fieldset");
          set.disabled = true;
          document.querySelector("#f").append(set);
          set.append(document.querySelector("#it"));
        });
        assert.deepEqual(await off(), { all: true, value: null });
      }),
    ),
    [`${name}: a click on the page's label leads into it`]: page(
      form(name),
      ready(async (tab) => {
        await tab.click(() => document.querySelector("label"));
        assert.notEqual(await tab.run(() => document.querySelector("#it").shadowRoot.activeElement), null);
      }),
    ),
  };
}

function policies({ api, page }) {
  const document = { ...api.Policy.builtin("vgr").toJson(), id: "own-rules" };
  const held = `<script type="application/json">${JSON.stringify(document)}</script>`;
  const id = (tab) => tab.run((widget) => window.document.querySelector(widget).policyDocument?.id ?? null, tag("renewal"));
  return {
    "a policy in a child script": page(`<distanskoll-renewal>${held}<p>Fråga HR.</p></distanskoll-renewal>`, async (tab) => {
      await untilReady(tab, tag("renewal"));
      assert.equal(await id(tab), "own-rules");
      // Another document in its place.
      await tab.run(([widget, other]) => {
        window.document.querySelector(`${widget} > script`).firstChild.data = other;
      }, [tag("renewal"), JSON.stringify({ ...document, id: "other-rules" })]);
      await tab.until((widget) => window.document.querySelector(widget).policyDocument?.id === "other-rules", tag("renewal"));
    }),
    "`policy` goes before a child script, and the script is read once it is gone": page(
      `<distanskoll-renewal policy="falkoping">${held}</distanskoll-renewal>`,
      async (tab) => {
        await untilReady(tab, tag("renewal"));
        assert.equal(await id(tab), "falkoping");
        await tab.run((widget) => window.document.querySelector(widget).removeAttribute("policy"), tag("renewal"));
        await tab.until((widget) => window.document.querySelector(widget).policyDocument?.id === "own-rules", tag("renewal"));
      },
    ),
  };
}

function attributes({ page }) {
  return {
    "attributes and properties are one state": page(`<distanskoll-eligibility policy="falkoping"></distanskoll-eligibility>`, async (tab) => {
      await untilReady(tab, ELIGIBILITY);
      const seen = await tab.run((widget) => {
        const it = document.querySelector(widget);
        Object.assign(it, { name: "n", required: true, disabled: true, remember: true, chair: "manager", share: "off", contact: "HR", policySrc: "x.json" });
        const written = Object.fromEntries(it.getAttributeNames().map((name) => [name, it.getAttribute(name)]));
        Object.assign(it, { required: false, disabled: false, remember: false });
        return { written, left: it.getAttributeNames() };
      }, ELIGIBILITY);
      assert.deepEqual(seen, {
        written: {
          policy: "falkoping", name: "n", required: "", disabled: "", remember: "", chair: "manager", share: "off", contact: "HR", "policy-src": "x.json",
        },
        left: ["policy", "name", "chair", "share", "contact", "policy-src"],
      });
    }, { warnings: [/policy-src is used/, /could not be fetched/, /404/] }),
    "values that make no sense are told of once and taken for the usual ones": page(
      `<distanskoll-agreement policy="falkoping" stage="later" share="maybe"></distanskoll-agreement><distanskoll-eligibility policy="falkoping" chair="hr"></distanskoll-eligibility>`,
      async (tab) => {
        for (const widget of [tag("agreement"), ELIGIBILITY]) await untilReady(tab, widget);
        await tab.run((widget) => document.documentElement.setAttribute("lang", "en"), null);
        const seen = await tab.run(() => {
          const agreement = document.querySelector("distanskoll-agreement");
          return [agreement.stage, agreement.share, document.querySelector("distanskoll-eligibility").chair];
        });
        assert.deepEqual(seen, ["submit", "on", "employee"]);
        assert.deepEqual(
          tab.written.map((text) => text.split(":")[1].trim()).sort(),
          ['chair="hr" is not known; "employee" is used', 'share="maybe" is not known; "on" is used', 'stage="later" is not known; "submit" is used'],
        );
      },
      { warnings: [/is not known/] },
    ),
  };
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
      assert.ok((await (await tab.find(inside, { widget: ELIGIBILITY, selector: ".notice" })).textContent()).includes(words.fromHere));
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
            assert.equal(await (await tab.find(inside, { widget: ELIGIBILITY, selector: ".kept p" })).textContent(), words.refused);
          },
          { init },
        ),
      ]),
    ),
    "a date that stands there by itself is not kept": page(
      `<distanskoll-renewal policy="falkoping" remember></distanskoll-renewal>`,
      async (tab) => {
        await untilReady(tab, tag("renewal"));
        await typeText(tab, inside, { widget: tag("renewal"), selector: "input[type=text]" }, "14");
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
        const link = await (await tab.find(inside, { widget: ELIGIBILITY, selector: ".address" })).inputValue();
        assert.match(link, /#distanskoll=[\w-]+$/);
        assert.equal(link.split("#")[0], url);
        await tab.run((widget) => document.querySelector(widget).removeAttribute("facts"), ELIGIBILITY);
        assert.deepEqual(await facts(tab), {});
        await tab.page.goto(link);
        await tab.until((widget) => Object.keys(document.querySelector(widget).facts).length > 0, ELIGIBILITY);
        assert.deepEqual(await facts(tab), given);
        // The page's server saw nothing of it.
        assert.ok(tab.requests.every((address) => !address.slice(url.length).includes("?")));
        const notice = () => tab.find(inside, { widget: ELIGIBILITY, selector: ".notice" }).then((node) => node.textContent());
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
  const link = await (await tab.find(inside, { widget: ELIGIBILITY, selector: ".address" })).inputValue();
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
      assert.equal(await (await tab.find(inside, { widget: ELIGIBILITY, selector: ".unlike" })).textContent(), mine.unlike(1));
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
      assert.equal((await (await tab.find(inside, { widget: ELIGIBILITY, selector: ".chair" })).textContent()).startsWith(mine.chair.manager), true);
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
