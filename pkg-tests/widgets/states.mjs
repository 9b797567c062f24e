// The portal's pages in the states that people meet them in, for what has to hold of every one of them.
import { AGREEMENT, SOUND } from "./agreement.mjs";
import { inside } from "./browse.mjs";
import { NOTICE, RENEWAL } from "./dates.mjs";
import { untilReady } from "./questions.mjs";
import { ELIGIBILITY } from "./verdict.mjs";

const setting = (widget, property, value) => (tab) =>
  tab.run(
    ([name, key, given]) => {
      document.querySelector(name)[key] = given;
    },
    [widget, property, value],
  );

/** Opens everything that is folded. */
const unfold = (tab) =>
  tab.run(() => {
    for (const element of document.querySelectorAll("main [policy]"))
      for (const details of element.shadowRoot.querySelectorAll("details")) details.open = true;
  });

const given =
  (...steps) =>
  async (tab) => {
    for (const step of steps) await step(tab);
    await unfold(tab);
  };

const showRest = async (tab) => {
  if ((await tab.run(inside, { widget: ELIGIBILITY, selector: ".rest button" })) !== null)
    await tab.click(inside, { widget: ELIGIBILITY, selector: ".rest button" });
};
const share = (tab) => tab.click(inside, { widget: ELIGIBILITY, selector: ".tools button" });
const submit = (tab) => tab.click(() => document.querySelector("#agreement-form button[type=submit]"));
const replied = (tab) => tab.until(() => document.querySelector("#reply").checkVisibility(), undefined, "the server's reply");
const summarised = (tab) =>
  tab.until((name) => document.querySelector(name).shadowRoot.activeElement?.classList.contains("error-summary"), AGREEMENT);

const both = (notice, renewal) => given(setting(NOTICE, "value", notice), setting(RENEWAL, "value", renewal));

/** By page: its elements, and its states in the order in which one follows the other. */
export const STATES = {
  eligibility: {
    widgets: [ELIGIBILITY],
    steps: {
      "at the start": async () => {},
      "with answers, some wrong": given(
        setting(ELIGIBILITY, "facts", {
          recurring: true,
          daysPerWeek: 99,
          place: "home",
          tenure: "rented",
          hasChildren: true,
          childcareArranged: false,
          riskAssessmentDone: false,
          voluntary: null,
        }),
      ),
      "two chairs that differ, with a link": given(
        setting(ELIGIBILITY, "chair", "manager"),
        setting(ELIGIBILITY, "answers", { employee: { voluntary: true, daysPerWeek: 3, place: "home" }, manager: { daysPerWeek: 2, operationsAllow: true } }),
        share,
      ),
      "what has to be answered": given(setting(ELIGIBILITY, "chair", "employee"), setting(ELIGIBILITY, "required", true), (tab) =>
        tab.run((widget) => document.querySelector(widget).reportValidity(), ELIGIBILITY),
      ),
      "refused, with the rest": given(
        setting(ELIGIBILITY, "required", false),
        setting(ELIGIBILITY, "facts", { voluntary: false, decisionInForce: false, recurring: true, fixedPlace: true, operationsAllow: false }),
        showRest,
      ),
    },
  },
  dates: {
    widgets: [NOTICE, RENEWAL],
    steps: {
      "at the start": async () => {},
      "with answers": both(
        {
          givenBy: "employer",
          ground: "breach",
          givenOn: "2026-12-07",
          endBy: "2027-01-05",
          agreement: { start: "2026-02-01", end: "2027-01-31", noticeDays: 10 },
        },
        { today: "2026-11-25", agreement: { start: "2026-02-01", end: "2027-01-31" }, requestedEnd: "2027-11-01" },
      ),
      "what has to be filled in": (tab) =>
        tab.run((widgets) => {
          for (const widget of widgets) {
            document.querySelector(widget).value = {};
            document.querySelector(widget).reportValidity();
          }
        }, [NOTICE, RENEWAL]),
      "with errors": both(
        { givenBy: "employer", ground: "ordinary", givenOn: "2026-12-07", agreement: { end: "2026-01-31", noticeDays: -1 } },
        { today: "2026-11-25", agreement: { start: "2026-02-01", end: "2025-01-31" }, remindDaysBefore: "x" },
      ),
    },
  },
  agreement: {
    widgets: [AGREEMENT],
    steps: {
      "at the start": async () => {},
      "with errors": given(
        setting(AGREEMENT, "value", {
          ...SOUND.vgr,
          manager: {},
          noticeDays: 30,
          homeInsurance: undefined,
          extent: { daysPerWeek: 9, weekdays: ["mon", "mon"] },
          extra: "x",
          approvals: [{ by: "hr" }],
          renews: { start: "2025-01-01" },
          signatures: { employee: "2027-01-01" },
        }),
        submit,
        summarised,
      ),
      received: given(
        (tab) =>
          tab.run(
            ([name, sound]) => {
              const form = document.querySelector(name);
              form.value = sound[form.policy] ?? sound.vgr;
            },
            [AGREEMENT, { ...SOUND, "arbete-hemifran": SOUND.vgr, riktlinjer: SOUND.vgr }],
          ),
        submit,
        replied,
      ),
    },
  },
};

export async function untilAllReady(tab, page, title) {
  for (const widget of STATES[page].widgets) await untilReady(tab, widget, title);
}
