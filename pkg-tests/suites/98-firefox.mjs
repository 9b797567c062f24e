// The widgets in Firefox and WebKitGTK: a shorter run of what the suites before this one look at in Chromium.
import assert from "node:assert/strict";
import { AGREEMENT_TEXTS } from "../../www/elements/text-agreement.js";
import { runChecks } from "../checks.mjs";
import { randomNumbers } from "../hostile/values.mjs";
import { AGREEMENT, SOUND, adder, enter, fillIn, readAgreement } from "../widgets/agreement.mjs";
import { inside, onTab } from "../widgets/browse.mjs";
import { NOTICE, RENEWAL, details, readDates, spoken, wordsOf } from "../widgets/dates.mjs";
import { drawnAnswer } from "../widgets/drawn.mjs";
import { answer, untilReady } from "../widgets/questions.mjs";
import { portal } from "../widgets/site.mjs";
import { ELIGIBILITY, asked, checkVerdict, readVerdict } from "../widgets/verdict.mjs";

export const name = "widgets in Firefox and WebKit";
export const minutes = 6;

const SEED = 20260703;
const STEPS = 12;

export async function run(context) {
  const { api, url } = await portal(context);
  const opened = (browser, page, widget, id, lang, use) => async () =>
    onTab(await browser(), url(page, { policy: id, lang }), {}, async (tab) => {
      await untilReady(tab, widget, api.Policy.builtin(id).toJson().title[lang]);
      await use(tab, asked(api, id, lang));
    });
  const inBrowser = (engine, browser) => ({
    [`${engine}: falkoping, sv: answers`]: opened(browser, "eligibility", ELIGIBILITY, "falkoping", "sv", eligibility),
    [`${engine}: vgr, en: answers`]: opened(browser, "eligibility", ELIGIBILITY, "vgr", "en", eligibility),
    [`${engine}: falkoping, sv: notice and renewal`]: opened(browser, "dates", NOTICE, "falkoping", "sv", dates),
    [`${engine}: falkoping, en: an agreement with errors, mended and sent`]: opened(browser, "agreement", AGREEMENT, "falkoping", "en", agreement),
  });

  return runChecks({ ...inBrowser("Firefox", context.firefox), ...inBrowser("WebKit", context.webkit) });
}

async function eligibility(tab, policy) {
  const random = randomNumbers(SEED);
  let answered = 0;
  for (; answered < STEPS; answered++) {
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
  assert.ok(answered >= 8, `${answered} answers`);
}

async function dates(tab, { policy, lang }) {
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
  ]) {
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

async function agreement(tab, { policy, document, lang }) {
  const send = () => tab.click(() => window.document.querySelector("#agreement-form button[type=submit]"));
  const posts = () => tab.requests.filter((address) => address.includes("/api/")).length;
  const sound = SOUND.falkoping;
  await fillIn(tab, { ...sound, noticeDays: 30, followUps: undefined }, document, lang);
  await send();
  await tab.until(
    (name) => window.document.querySelector(name).shadowRoot.activeElement?.classList.contains("error-summary"),
    AGREEMENT,
    "the focus on the summary",
  );
  const wrong = await readAgreement(tab);
  const errors = policy.validateAgreement(wrong.value, { lang }).issues.filter(({ severity }) => severity === "error");
  assert.deepEqual([wrong.summary.sort(), errors.length, posts()], [errors.map(({ message }) => message).sort(), 2, 0]);
  await tab.click(inside, { widget: AGREEMENT, selector: ".summary-list a" });
  assert.equal((await readAgreement(tab)).focused.field, AGREEMENT_TEXTS[lang].fields["/noticeDays"]);
  await tab.click(inside, { widget: AGREEMENT, selector: "button.fix" });
  await tab.click(adder, { list: "followUps" });
  await enter(tab, lang, ["/followUps", "date"], sound.followUps[0], { list: "followUps", index: 0 });
  const mended = await readAgreement(tab);
  assert.deepEqual([mended.value, mended.valid, mended.summary], [sound, true, null]);
  await send();
  await tab.until(() => window.document.querySelector("#reply").dataset.kind === "received", undefined, "the receipt");
  assert.equal(posts(), 1);
}
