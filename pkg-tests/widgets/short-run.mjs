// A short run through the widgets, for the browsers and embeddings that are not looked at as closely as the first.
import assert from "node:assert/strict";
import { randomNumbers } from "../hostile/values.mjs";
import { NOTICE, RENEWAL, details, readDates, spoken, wordsOf } from "./dates.mjs";
import { drawnAnswer } from "./drawn.mjs";
import { answer } from "./questions.mjs";
import { ELIGIBILITY, checkVerdict, readVerdict } from "./verdict.mjs";

const SEED = 20260703;

/** Answers up to `steps` questions of <distanskoll-eligibility> in turn, and holds each verdict against the package. */
export async function eligibility(tab, policy, steps = 12) {
  const random = randomNumbers(SEED);
  let answered = 0;
  for (; answered < steps; answered++) {
    const { shown, facts } = await readVerdict(tab);
    const question = policy.questions.find(({ fact }) => shown.includes(fact) && !Object.hasOwn(facts, fact));
    if (!question) break;
    const value = question.kind === "choice" ? question.choices[0].value : drawnAnswer(question, random, 0.97);
    await answer(tab, ELIGIBILITY, question, value, policy);
    const [after, detail] = [await readVerdict(tab), JSON.parse(await tab.told(ELIGIBILITY))];
    assert.deepEqual(after.facts[question.fact], value);
    assert.equal(detail.asOf, await tab.run(() => new Intl.DateTimeFormat("sv-SE").format(new Date())));
    checkVerdict(policy, after, detail, { asOf: detail.asOf });
  }
  assert.ok(answered >= Math.min(8, steps), `${answered} answers`);
}

/** Fills in <distanskoll-notice> and <distanskoll-renewal>, those of them in `widgets`, and holds their answers against the package. */
export async function dates(tab, { policy, lang }, widgets = [NOTICE, RENEWAL]) {
  const notice = {
    givenBy: "employee",
    ground: "ordinary",
    givenOn: "2027-01-07",
    endBy: "2027-02-06",
    agreement: { start: "2026-12-01", end: "2027-11-30" },
  };
  const renewal = { today: "2027-11-01", requestedEnd: "2028-05-01", agreement: { start: "2026-12-01", end: "2027-11-30" } };
  for (const [widget, request] of [
    [NOTICE, notice],
    [RENEWAL, renewal],
  ].filter(([widget]) => widgets.includes(widget))) {
    const words = wordsOf(widget, lang);
    for (const [question, value] of details(widget, request, words)) await answer(tab, widget, question, value, words);
    const shown = await readDates(tab, widget);
    assert.deepEqual([shown.value, shown.errors], [request, {}]);
    const { endBy, ...end } = notice;
    const { givenOn, ...latest } = notice;
    const expected =
      widget === NOTICE ? [policy.noticeEnd(end, { lang }), policy.latestNotice(latest, { lang })] : [policy.planRenewal(renewal, { lang }), null];
    assert.deepEqual([shown.result, shown.latest], expected);
    assert.deepEqual(
      shown.steps,
      expected.filter(Boolean).map(({ steps }) => steps),
    );
    assert.ok(widget !== NOTICE || shown.cards[0].heading.includes(spoken(expected[0].endsOn, lang)), shown.cards[0].heading);
    assert.deepEqual([...shown.timeline.drawn].sort(), [...new Set(shown.timeline.table.map(([, date]) => spoken(date, lang, true)))].sort());
  }
}
