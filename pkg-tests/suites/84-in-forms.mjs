// The four elements as parts of a form, in the three engines: what FormData holds, what blocks, reset, restore, disabled, labels. And the
// ways of handing an element its policy, its attributes, and some words.
import assert from "node:assert/strict";
import { eligibilityTexts } from "../../www/elements/text-eligibility.js";
import { inEach, runChecks } from "../checks.mjs";
import { OWN_FILES } from "../security-policies.mjs";
import { SOUND } from "../widgets/agreement.mjs";
import { inside } from "../widgets/browse.mjs";
import { pageMaker } from "../widgets/made.mjs";
import { typeText, untilReady } from "../widgets/questions.mjs";
import { TODAY, portal } from "../widgets/site.mjs";
import { ELIGIBILITY } from "../widgets/verdict.mjs";

export const name = "elements in forms";
export const minutes = 8;

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
  const policy = api.Policy.builtin("falkoping");
  const reference = policy.validateAgreement({}, {}).policy;
  const plain = (sent) => ({ policy: { id: reference.id, digest: reference.digest }, input: sent });

  return runChecks(inEach(context.browsers, (browser) => {
    const tools = { api, page: pageMaker(context, browser), policy, plain };
    return {
      ...Object.fromEntries(NAMES.flatMap((name) => Object.entries(inAForm(name, tools)))),
      ...policies(tools),
      ...attributes(tools),
      ...words(tools),
    };
  }));
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
    [`${name}: what was filled in is there again after the person has gone on and back`]: page(
      form(name),
      ready(async (tab) => {
        await tab.run(([key, given]) => { document.querySelector("#it")[key] = given; }, [attribute, sound]);
        const before = await value(tab, attribute);
        await tab.page.goto("about:blank");
        await tab.run(() => void setTimeout(() => history.back(), 50));
        await untilReady(tab, widget);
        await tab.until(([key, given]) => JSON.stringify(document.querySelector("#it")[key]) === given, [attribute, JSON.stringify(before)], "the value");
      }),
      // Keeps Chromium and Firefox from holding the whole page ready for that; WebKitGTK always does.
      { init: () => addEventListener("unload", () => {}) },
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
      // Another document in its place. Where Trusted Types are required Firefox reports the page for that, though the script holds data.
      await tab.run(([widget, other]) => {
        window.document.querySelector(`${widget} > script`).firstChild.data = other;
      }, [tag("renewal"), JSON.stringify({ ...document, id: "other-rules" })]);
      await tab.until((widget) => window.document.querySelector(widget).policyDocument?.id === "other-rules", tag("renewal"));
    }, { csp: OWN_FILES }),
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
    "a form that is named later is joined, and what is said of privacy follows": page(
      `<form id="f"></form><distanskoll-eligibility policy="falkoping" name="x"></distanskoll-eligibility>`,
      async (tab) => {
        await untilReady(tab, ELIGIBILITY);
        const { privacy } = eligibilityTexts("sv", "employee");
        for (const [form, sent] of [[null, false], ["f", true], [null, false]]) {
          await tab.run(([widget, id]) => {
            const it = document.querySelector(widget);
            if (id === null) it.removeAttribute("form");
            else it.setAttribute("form", id);
          }, [ELIGIBILITY, form]);
          const seen = await tab.run((widget) => ({
            held: new FormData(document.querySelector("#f")).has("x"),
            notes: document.querySelector(widget).shadowRoot.querySelector(".notes").textContent,
          }), ELIGIBILITY);
          assert.equal(seen.held, sent);
          assert.ok(seen.notes.includes(privacy({ sent, kept: false })), seen.notes);
        }
      },
    ),
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

/** Rules whose highest number has changed once and will change again. */
function changing(api) {
  const document = api.Policy.builtin("flexibelt-arbete").toJson();
  const [{ unlessApprovedBy, ...limit }] = document.agreement.limits;
  limit.atMost = { dated: [{ value: 3 }, { from: "2026-11-01", value: 1.5 }, { from: "2027-01-01", value: 1 }] };
  return { ...document, agreement: { ...document.agreement, limits: [limit] } };
}

const daysShown = (expected) => async (tab) => {
  await untilReady(tab, ELIGIBILITY);
  const rows = await tab.run(
    (widget) => [...document.querySelector(widget).shadowRoot.querySelectorAll(".definition")].filter((row) => row.checkVisibility()).map((row) => row.querySelector("dd > span").textContent),
    ELIGIBILITY,
  );
  assert.ok(rows.includes(expected), rows.join(" | "));
};

function words({ api, page }) {
  const days = (id, expected) => page(`<distanskoll-eligibility policy="${id}"></distanskoll-eligibility>`, daysShown(expected));
  const text = eligibilityTexts("sv", "employee");
  return {
    "rules without a highest number of days say so": days("falkoping", text.noLimit),
    "a number that changes on a day is that of today": page(
      `<distanskoll-eligibility><script type="application/json">${JSON.stringify(changing(api))}</script></distanskoll-eligibility>`,
      daysShown("Högst 1,5 dagar i veckan."),
    ),
    "rules with one name it, and who can approve more": days("flexibelt-arbete", `Högst 2 dagar i veckan. Mer kan godkännas av ${api.Policy.builtin("flexibelt-arbete").toJson().roles.find(({ id }) => id === "hrDirector").label.sv}.`),
    "an empty field is not complained about before it was visited; what is needed is named": page(
      `<distanskoll-notice policy="vgr" value='{"givenBy":"employee","givenOn":"2026-12-07"}'></distanskoll-notice>`,
      async (tab) => {
        const widget = tag("notice");
        await untilReady(tab, widget);
        const start = '[data-fact="/agreement/start"]';
        const seen = () =>
          tab.run(([name, field]) => {
            const root = document.querySelector(name).shadowRoot;
            return { error: root.querySelector(`${field} .error`).checkVisibility(), card: root.querySelector(".verdict .summary").textContent };
          }, [widget, start]);
        await typeText(tab, inside, { widget, selector: "input[type=text]" }, "14");
        const first = await seen();
        assert.equal(first.error, false);
        assert.ok(first.card.includes("överenskommelsens första dag"), first.card);
        await tab.focus(inside, { widget, selector: `${start} input` });
        await tab.run((name) => document.querySelector(name).shadowRoot.activeElement.blur(), widget);
        await tab.until(([name, field]) => document.querySelector(name).shadowRoot.querySelector(`${field} .error`).checkVisibility(), [widget, start]);
      },
    ),
  };
}
