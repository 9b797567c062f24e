// The widgets in Firefox and WebKitGTK: a shorter run of what the suites before this one look at in Chromium.
import assert from "node:assert/strict";
import { AGREEMENT_TEXTS } from "../../www/elements/text-agreement.js";
import { inEach, runChecks } from "../checks.mjs";
import { AGREEMENT, SOUND, adder, enter, fillIn, readAgreement } from "../widgets/agreement.mjs";
import { inside, onTab } from "../widgets/browse.mjs";
import { NOTICE } from "../widgets/dates.mjs";
import { untilReady } from "../widgets/questions.mjs";
import { dates, eligibility } from "../widgets/short-run.mjs";
import { NOW, portal } from "../widgets/site.mjs";
import { ELIGIBILITY, asked } from "../widgets/verdict.mjs";

export const name = "widgets in Firefox and WebKit";
export const minutes = 6;

export async function run(context) {
  const { api, url } = await portal(context);
  const opened = (browser, page, widget, id, lang, use) => async () =>
    onTab(await browser(), url(page, { policy: id, lang }), { now: NOW }, async (tab) => {
      await untilReady(tab, widget, api.Policy.builtin(id).toJson().title[lang]);
      await use(tab, asked(api, id, lang));
    });
  const inBrowser = (browser) => ({
    "falkoping, sv: answers": opened(browser, "eligibility", ELIGIBILITY, "falkoping", "sv", eligibility),
    "vgr, en: answers": opened(browser, "eligibility", ELIGIBILITY, "vgr", "en", eligibility),
    "falkoping, sv: notice and renewal": opened(browser, "dates", NOTICE, "falkoping", "sv", dates),
    "falkoping, en: an agreement with errors, mended and sent": opened(browser, "agreement", AGREEMENT, "falkoping", "en", agreement),
  });

  const { Firefox, WebKit } = context.browsers;
  return runChecks(inEach({ Firefox, WebKit }, inBrowser));
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
