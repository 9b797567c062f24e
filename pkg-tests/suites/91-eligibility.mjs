// <distanskoll-eligibility> on the portal's page in Chromium: questions answered by pointer and keys under all policies, in both
// languages. After every answer what is shown must be what the package answers in Node for the same facts.
import assert from "node:assert/strict";
import { Answers, evaluate } from "../../www/elements/answers.js";
import { runChecks } from "../checks.mjs";
import { randomNumbers } from "../hostile/values.mjs";
import { inside, languageButton, onTab } from "../widgets/browse.mjs";
import { drawnAnswer } from "../widgets/drawn.mjs";
import { answer, press, typeText, untilReady } from "../widgets/questions.mjs";
import { NOW, TODAY, portal } from "../widgets/site.mjs";
import { ELIGIBILITY as widget, asked, checkVerdict, inNode, readVerdict } from "../widgets/verdict.mjs";

export const name = "eligibility on the page";
export const minutes = 4;

const SEED = 20260702;
/** Rounds of answers under each policy and language: how likely a yes is. A refusal ends a round early. */
const ROUNDS = [0.8, 0.97];

export async function run(context) {
  const { api, url } = await portal(context);
  const browser = await context.chromium();
  const ids = api.policies().map(({ id }) => id);
  const tally = { outcomes: new Set(), steps: 0, pending: 0 };

  /** Opens the portal's page under a policy. `facts`: set before anything is checked. */
  const opened =
    (id, lang, use, { facts, ...options } = {}) =>
    () =>
      onTab(browser, url("eligibility", { policy: id, lang }), { now: NOW, ...options }, async (tab) => {
        const policy = asked(api, id, lang);
        await untilReady(tab, widget, policy.document.title[lang]);
        if (facts) await prefill(tab, facts);
        await use({ tab, policy, ...verdict(tab) });
      });
  const checks = { ids, api, opened, tally };

  return runChecks({
    ...Object.fromEntries(
      ids.flatMap((id, place) =>
        ["sv", "en"].map((lang) => [
          `${id}, ${lang}: every answer`,
          opened(id, lang, (page) => walk(page, checks, SEED + place * 2 + (lang === "en" ? 1 : 0))),
        ]),
      ),
    ),
    // That no policy applies is seen from the days below.
    "the answers led to every other outcome": () => {
      console.log(`  ${tally.steps} answers, ${tally.pending} with a pending decision; ${[...tally.outcomes].sort().join(", ")}`);
      assert.deepEqual([...tally.outcomes].sort(), ["actionNeeded", "eligible", "notEligible", "referral", "undetermined"]);
      assert.ok(tally.steps > 100 && tally.pending > 40, "too little was tried");
    },
    ...afterRefusal(checks),
    ...ofAnswers(checks),
    ...ofDays(checks),
  });
}

const prefill = (tab, facts) =>
  tab.run(([name, given]) => document.querySelector(name).setAttribute("facts", JSON.stringify(given)), [widget, facts]);
const setFacts = (tab, facts) =>
  tab.run(
    ([name, given]) => {
      document.querySelector(name).facts = given;
    },
    [widget, facts],
  );
/** Answers one more question from outside, so that the focus stays where it is. */
const addFacts = (tab, more) =>
  tab.run(
    ([name, given]) => {
      const it = document.querySelector(name);
      it.facts = { ...it.facts, ...given };
    },
    [widget, more],
  );
const hidden = (tab, fact) =>
  tab.until(
    ([name, of]) => !document.querySelector(name).shadowRoot.querySelector(`[data-fact="${of}"]`).checkVisibility(),
    [widget, fact],
    `${fact} is hidden`,
  );

function verdict(tab) {
  return {
    shown: () => readVerdict(tab),
    detail: async () => JSON.parse(await tab.told(widget)),
    /** Reads, and holds against the package. */
    async checked(policy, options = {}) {
      const shown = await readVerdict(tab);
      const detail = JSON.parse(await tab.told(widget));
      checkVerdict(policy, shown, detail, { asOf: TODAY, ...options });
      return { shown, detail };
    },
  };
}

/** Answers the first question that is open, again and again, in some rounds from the beginning, and then switches the language. */
async function walk({ tab, policy, checked }, { api, tally }, seed) {
  const random = randomNumbers(seed);
  let { shown } = await checked(policy);
  for (const [round, yes] of ROUNDS.entries()) {
    if (round > 0) await press(tab, widget, policy.text.clear);
    ({ shown } = await checked(policy));
    for (;;) {
      const question = policy.questions.find(({ fact }) => shown.shown.includes(fact) && !Object.hasOwn(shown.facts, fact));
      if (!question) break;
      const value = random() < (1 - yes) / 2 && !question.certain ? null : drawnAnswer(question, random, yes);
      await answer(tab, widget, question, value, policy);
      const after = await checked(policy);
      ({ shown } = after);
      assert.deepEqual(shown.facts[question.fact], value, question.fact);
      // What was clicked keeps the focus; a field that was typed in has been left by its key.
      if (!["number", "date"].includes(question.kind)) assert.equal(shown.focused, question.fact);
      tally.outcomes.add(after.detail.outcome);
      tally.steps++;
      if (after.detail.decision?.status === "pending") tally.pending++;
    }
  }
  const lang = policy.lang === "sv" ? "en" : "sv";
  await tab.click(languageButton, lang);
  const other = asked(api, policy.id, lang);
  await untilReady(tab, widget, other.document.title[lang]);
  const { shown: translated } = await checked(other);
  assert.deepEqual(translated.facts, shown.facts);
  assert.equal(translated.lang, lang);
  assert.notEqual(translated.summary, shown.summary);
}

/** The first answers that are a certain refusal while other questions would be open. */
function refusal({ policy, questions, decisions, lang }) {
  const values = questions.filter(({ kind }) => kind === "boolean").flatMap(({ fact }) => [{ [fact]: false }, { [fact]: true }]);
  const sets = [...values, ...values.flatMap((one) => values.map((other) => ({ ...one, ...other })))];
  return sets.find((facts) => {
    const { result, rest } = evaluate({ policy, questions, decisions }, new Answers(facts), { asOf: TODAY, lang });
    return result.outcome === "notEligible" && rest.size > 1;
  });
}

function afterRefusal({ ids, api, opened }) {
  const refused = ids.map((id) => [id, refusal(asked(api, id, "sv"))]).filter(([, facts]) => facts);
  return {
    "most policies can refuse": () => assert.ok(refused.length >= 3, `${refused.length} policies`),
    ...Object.fromEntries(
      refused.map(([id, facts]) => [
        `${id}: after a certain refusal the rest is offered`,
        opened(id, "sv", async ({ tab, policy, checked }) => {
          for (const [fact, value] of Object.entries(facts)) await answer(tab, widget, policy.question(fact), value, policy);
          const { rest } = inNode(policy, facts, TODAY);
          const { shown } = await checked(policy);
          assert.equal(shown.rest, policy.text.showRest(rest.size));
          assert.ok([...rest].every((fact) => !shown.shown.includes(fact)));
          await press(tab, widget, shown.rest);
          const more = (await checked(policy, { showRest: true })).shown;
          assert.ok([...rest].every((fact) => more.shown.includes(fact)));
          await press(tab, widget, policy.text.hideRest);
          assert.deepEqual((await checked(policy)).shown.shown, shown.shown);
        }),
      ]),
    ),
  };
}

/** An answer that the page keeps back though the engine's answer would differ somewhere: else nobody could tell. */
function keptBack({ policy, questions, decisions, lang }) {
  const random = randomNumbers(SEED);
  for (let tries = 0; tries < 5000; tries++) {
    const facts = Object.fromEntries(questions.filter(() => random() < 0.5).map((question) => [question.fact, drawnAnswer(question, random, 0.7)]));
    const { result, sent } = evaluate({ policy, questions, decisions }, new Answers(facts), { asOf: TODAY, lang });
    if (JSON.stringify(policy.checkEligibility(facts, { asOf: TODAY, lang })) !== JSON.stringify(result)) return { facts, sent };
  }
  throw new Error("no answers were found with which it could be seen");
}

function ofAnswers({ api, opened }) {
  return {
    "a hidden question keeps its answer and gets it back": opened("vgr", "sv", async ({ tab, policy, checked }) => {
      const give = (fact, value) => answer(tab, widget, policy.question(fact), value, policy);
      await give("place", "home");
      await give("tenure", "rented");
      await give("place", "otherInSweden");
      let { shown } = await checked(policy);
      assert.ok(!shown.shown.includes("tenure"), "tenure is asked though the place is no home");
      assert.equal(shown.facts.tenure, "rented");
      await give("place", "home");
      ({ shown } = await checked(policy));
      assert.ok(shown.shown.includes("tenure"));
      await tab.find(inside, { widget, selector: '[data-fact="tenure"] input:checked' });
    }),
    "a hidden question's answer is not sent": opened("flexibelt-arbete", "sv", async ({ tab, policy, checked }) => {
      const { facts, sent } = keptBack(policy);
      await setFacts(tab, facts);
      const { detail, shown } = await checked(policy);
      assert.deepEqual(shown.facts, facts);
      assert.deepEqual(detail, policy.policy.checkEligibility(sent, { asOf: TODAY, lang: "sv" }));
      assert.notDeepEqual(detail, policy.policy.checkEligibility(facts, { asOf: TODAY, lang: "sv" }));
    }),
    "“Vet ej” takes an answer back": opened("falkoping", "sv", async ({ tab, policy, checked }) => {
      for (const kind of ["boolean", "set", "number"]) {
        const question = policy.questions.find((each) => each.kind === kind && !each.certain);
        const before = (await checked(policy)).detail;
        await answer(tab, widget, question, kind === "boolean" ? true : kind === "set" ? question.choices.map(({ value }) => value) : 2, policy);
        const given = (await checked(policy)).detail;
        assert.notDeepEqual(given, before, question.fact);
        await answer(tab, widget, question, null, policy);
        const { detail, shown } = await checked(policy);
        assert.deepEqual([shown.facts[question.fact], detail], [null, before]);
      }
    }),
    "a field is not taken away while it holds the focus": opened(
      "vgr",
      "sv",
      async ({ tab, policy, shown, checked }) => {
        await answer(tab, widget, policy.question("tenure"), "rented", policy);
        await addFacts(tab, { place: "otherInSweden" });
        const held = await shown();
        assert.equal(held.focused, "tenure");
        assert.ok(held.shown.includes("tenure"));
        await tab.press("Tab");
        await hidden(tab, "tenure");
        assert.equal((await checked(policy)).shown.facts.tenure, "rented");
      },
      { facts: { recurring: true, place: "home" } },
    ),
    "a click lands though a field above goes with it": opened(
      "vgr",
      "sv",
      async ({ tab, policy, checked }) => {
        await answer(tab, widget, policy.question("tenure"), "rented", policy);
        await addFacts(tab, { place: "otherInSweden" });
        const option = await tab.find(inside, { widget, selector: '[data-fact="operationsAllow"] label' });
        await option.scrollIntoViewIfNeeded();
        const box = await option.boundingBox();
        await tab.page.mouse.move(box.x + 8, box.y + 8);
        await tab.page.mouse.down();
        await tab.page.waitForTimeout(120);
        await tab.page.mouse.up();
        await hidden(tab, "tenure");
        assert.equal((await checked(policy)).shown.facts.operationsAllow, true);
      },
      { facts: { recurring: true, place: "home" } },
    ),
    "a wrong number is complained about beside its field, once it is left": opened("vgr", "en", async ({ tab, policy, shown }) => {
      const input = { widget, selector: '[data-fact="daysPerWeek"] input.input' };
      await tab.click(inside, input);
      await tab.type("9");
      assert.deepEqual((await shown()).errors, []);
      await tab.press("Tab");
      assert.deepEqual((await shown()).errors, ["daysPerWeek"]);
      const said = await (await tab.find(inside, { widget, selector: '[data-fact="daysPerWeek"] .error' })).textContent();
      const { errors } = evaluate(policy, new Answers({ daysPerWeek: 9 }), { asOf: TODAY, lang: "en" });
      assert.ok(said.toLowerCase().includes(errors.get("daysPerWeek").toLowerCase()), said);
      for (const [written, value] of [
        ["2.5", 2.5],
        ["2,5", 2.5],
        ["abc", "abc"],
        ["", undefined],
      ]) {
        await typeText(tab, inside, input, written);
        const after = await shown();
        assert.deepEqual([after.facts.daysPerWeek, after.errors], [value, value === "abc" ? ["daysPerWeek"] : []]);
      }
    }),
    "clearing can be undone": opened("falkoping", "sv", async ({ tab, policy, checked }) => {
      const facts = { voluntary: true, daysPerWeek: 2.5, dialogueTopics: ["prerequisites"] };
      await setFacts(tab, facts);
      await press(tab, widget, policy.text.clear);
      assert.deepEqual((await checked(policy)).shown.facts, {});
      await press(tab, widget, policy.text.undoClear);
      assert.deepEqual((await checked(policy)).shown.facts, facts);
    }),
    "another policy keeps the answers that it asks for, and says so": opened("falkoping", "sv", async ({ tab, checked, policy }) => {
      await answer(tab, widget, policy.question("voluntary"), true, policy);
      await answer(tab, widget, policy.question("daysPerWeek"), 2, policy);
      assert.equal((await checked(policy)).shown.carried, null);
      await tab.focus(() => document.querySelector("#policy"));
      const other = await tab.run(() => [...document.querySelector("#policy").options].findIndex(({ value }) => value === "vgr"));
      await tab.press("Home");
      for (let i = 0; i < other; i++) await tab.press("ArrowDown");
      await tab.press("Tab");
      const vgr = asked(api, "vgr", "sv");
      await untilReady(tab, widget, vgr.document.title.sv);
      const { shown } = await checked(vgr);
      const kept = Object.keys(shown.facts).filter((fact) => vgr.question(fact)).length;
      assert.deepEqual([shown.facts, shown.carried], [{ voluntary: true, daysPerWeek: 2 }, policy.text.carried(kept)]);
      assert.ok(kept > 0);
      await tab.click(inside, { widget, selector: ".carried button" });
      assert.deepEqual((await checked(vgr)).shown.facts, {});
    }),
    "what is prefilled counts, and a later value replaces it": opened(
      "falkoping",
      "sv",
      async ({ tab, checked, policy, shown }) => {
        assert.deepEqual((await checked(policy)).shown.facts, { voluntary: true, daysPerWeek: 2 });
        assert.equal(await (await tab.find(inside, { widget, selector: '[data-fact="daysPerWeek"] input.input' })).inputValue(), "2");
        await prefill(tab, { voluntary: false });
        assert.deepEqual((await shown()).facts, { voluntary: false });
        await checked(policy);
      },
      { facts: { voluntary: true, daysPerWeek: 2 } },
    ),
    "the next open question gets the focus, the answer is read out": opened("falkoping", "sv", async ({ tab, policy, shown, detail }) => {
      await press(tab, widget, policy.text.nextQuestion);
      assert.equal((await shown()).focused, (await detail()).missing[0].fact);
      await answer(tab, widget, policy.question("voluntary"), true, policy);
      const { summary } = await detail();
      await tab.until(
        ([name, words]) => document.querySelector(name).shadowRoot.querySelector("[role=status]").textContent === words,
        [widget, summary],
        "the summary is announced",
      );
    }),
  };
}

/** Validity goes by the browser's own day. */
function ofDays({ opened, api }) {
  const { validFrom, validTo } = api.Policy.builtin("vgr").toJson();
  const after = (date, days) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
  const at = (now, banner, asOf, zone) =>
    opened(
      "vgr",
      "sv",
      async ({ shown, detail, policy }) => {
        const [seen, result] = [await shown(), await detail()];
        assert.equal(result.asOf, asOf);
        assert.equal(seen.banner, banner && policy.text[banner](banner === "expired" ? validTo : validFrom));
        assert.equal(result.outcome === "outOfScope", banner !== null);
        assert.deepEqual(result, policy.policy.checkEligibility({}, { asOf, lang: "sv" }));
      },
      { now, zone },
    );
  return {
    "on the last day of the policy there is no banner": at(`${validTo}T20:30:00Z`, null, validTo),
    "after the policy's last day a banner says so": at(`${after(validTo, 1)}T12:00:00Z`, "expired", after(validTo, 1)),
    "past midnight in Sweden, while it is yesterday elsewhere": at(`${validTo}T22:30:00Z`, "expired", after(validTo, 1)),
    "before midnight where it is still the last day": at(`${after(validTo, 1)}T02:00:00Z`, null, validTo, "America/New_York"),
    "before the policy's first day a banner says so": at(`${after(validFrom, -1)}T12:00:00Z`, "notYetValid", after(validFrom, -1)),
  };
}
