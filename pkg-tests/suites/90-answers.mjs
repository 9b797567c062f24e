// What the widgets are made of besides the page: which answers are sent to the engine, and the sentences in both languages. In Node.
import assert from "node:assert/strict";
import { Answers, evaluate } from "../../www/elements/answers.js";
import { webAddress } from "../../www/elements/dom.js";
import { AGREEMENT_TEXTS } from "../../www/elements/text-agreement.js";
import { dateTexts } from "../../www/elements/text-dates.js";
import { texts } from "../../www/elements/text.js";
import { runChecks } from "../checks.mjs";
import { randomNumbers } from "../hostile/values.mjs";
import { drawnAnswer } from "../widgets/drawn.mjs";
import { portal, TODAY } from "../widgets/site.mjs";
import { asked, verdictOf } from "../widgets/verdict.mjs";

export const name = "answers and sentences of the widgets";
export const minutes = 3;

const SEED = 20260701;
const SETS_PER_POLICY = 200;

/** Sentences that are the same in both languages, by their place. */
const SAME = new Set(["decider.hr", "source.after", "rowOf"]);

export async function run(context) {
  const { api } = await portal(context);
  const drawn = api.policies().flatMap(({ id }) => sets(asked(api, id, "sv")));
  const kept = drawn.reduce((total, { facts, sent, policy }) => total + given(policy, facts) - Object.keys(sent).length, 0);
  const outcomes = new Set(drawn.map(({ result }) => result.outcome));
  console.log(`  ${drawn.length} sets of answers, ${kept} answers kept back, outcomes: ${[...outcomes].sort().join(", ")}`);

  return runChecks({
    "the sets are of many kinds": () => {
      assert.equal(drawn.length, 1000);
      assert.ok(kept > 100, `${kept} answers kept back`);
      assert.deepEqual([...outcomes].sort(), ["actionNeeded", "eligible", "notEligible", "outOfScope", "referral", "undetermined"]);
    },
    "keeping answers back changes nothing that is said": () => {
      for (const { policy, facts, result, all } of drawn)
        assert.deepEqual(verdictOf(result), verdictOf(all), `${policy.id} ${JSON.stringify(facts)}`);
    },
    "what is sent was answered, and the result rests on it alone": () => {
      for (const {
        policy: { policy, id, lang },
        facts,
        sent,
        result,
      } of drawn) {
        for (const [fact, value] of Object.entries(sent)) assert.deepEqual(value, facts[fact], `${id} ${fact}`);
        assert.deepEqual(policy.checkEligibility(sent, { asOf: TODAY, lang }), result);
      }
    },
    "what may still count is asked, or offered": () => {
      for (const { policy, facts, result, shown, rest } of drawn) {
        for (const { fact } of [...result.missing, ...result.open])
          assert.ok(shown.has(fact) || rest.has(fact), `${policy.id} ${fact} ${JSON.stringify(facts)}`);
        assert.ok(
          [...rest].every((fact) => !shown.has(fact) && result.outcome === "notEligible"),
          `${policy.id}: offered though asked`,
        );
      }
    },
    "“don't know” is not given to the engine": () => {
      for (const {
        policy: { policy, questions, lang, decisions },
      } of drawn.filter((_, place) => place % SETS_PER_POLICY === 0)) {
        const nothing = evaluate({ policy, questions, decisions }, new Answers(), { asOf: TODAY, lang });
        const unknown = new Answers(Object.fromEntries(questions.map(({ fact }) => [fact, null])));
        const { sent, result } = evaluate({ policy, questions, decisions }, unknown, { asOf: TODAY, lang });
        assert.deepEqual({ sent, result }, { sent: {}, result: nothing.result });
      }
    },
    "answers that cannot be read are told of and left out": () => {
      const { policy, questions, decisions, lang } = asked(api, "falkoping", "sv");
      const wrong = { daysPerWeek: 99, voluntary: "ja", dialogueTopics: ["väder"], fixedPlace: true };
      const { sent, errors, result } = evaluate({ policy, questions, decisions }, new Answers(wrong), { asOf: TODAY, lang });
      assert.deepEqual([...errors.keys()].sort(), ["daysPerWeek", "dialogueTopics", "voluntary"]);
      assert.deepEqual(sent, { fixedPlace: true });
      assert.deepEqual(result, policy.checkEligibility({ fixedPlace: true }, { asOf: TODAY, lang }));
    },
    "only addresses of the web become links": () => {
      for (const url of ["https://example.org/a?b#c", "http://example.org"]) assert.equal(webAddress(url), url);
      for (const url of ["javascript:alert(1)", "JaVa\tScRiPt:alert(1)", " javascript:0", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "/rules", "", null, undefined]) {
        assert.equal(webAddress(url), null, String(url));
      }
    },
    ...Object.fromEntries(
      Object.entries({ "all elements": texts, "notice and renewal": dateTexts, "the agreement": (lang) => AGREEMENT_TEXTS[lang] }).map(
        ([of, table]) => [`sentences of ${of}: the same ones in both languages, and different`, () => compare(table("sv"), table("en"))],
      ),
    ),
  });
}

function sets(policy) {
  const random = randomNumbers(SEED);
  return Array.from({ length: SETS_PER_POLICY }, () => {
    const share = random();
    const facts = {};
    for (const question of policy.questions) {
      if (random() < share) facts[question.fact] = random() < 0.05 ? null : drawnAnswer(question, random, 0.8);
    }
    const answers = new Answers(facts);
    const options = { asOf: TODAY, lang: policy.lang };
    return { policy, facts, all: policy.policy.checkEligibility(answers.given(policy.questions), options), ...evaluate(policy, answers, options) };
  });
}

function given({ questions }, facts) {
  return questions.filter(({ fact }) => (facts[fact] ?? null) !== null).length;
}

/** Every sentence of a table by its place; functions are asked with words and with one and several of something. */
function sentences(table, at = "") {
  return Object.entries(table).flatMap(([key, value]) => {
    const place = at === "" ? key : `${at}.${key}`;
    if (typeof value === "string") return [[place, value]];
    if (typeof value !== "function") return sentences(value, place);
    return [
      ["X", "Y"],
      [1, 1],
      [3, 3],
    ].map((words) => [`${place}(${value.length}) ${words}`, value(...words)]);
  });
}

function compare(sv, en) {
  const [swedish, english] = [sentences(sv), sentences(en)];
  assert.ok(swedish.length > 20);
  assert.deepEqual(swedish.map(([place]) => place).sort(), english.map(([place]) => place).sort());
  const other = new Map(english);
  for (const [place, words] of swedish) {
    assert.ok(words.trim() !== "" && other.get(place).trim() !== "", `${place} is empty`);
    assert.doesNotMatch(words + other.get(place), /undefined|NaN|\[object/, place);
  }
  assert.deepEqual(
    swedish.filter(([place, words]) => other.get(place) === words && !SAME.has(place.split("(")[0])),
    [],
  );
}
