// What <distanskoll-notice> and <distanskoll-renewal> show, and their details as questions to answer.
import { dateTexts } from "../../www/elements/text-dates.js";

export const NOTICE = "distanskoll-notice";
export const RENEWAL = "distanskoll-renewal";

/** The kinds of the details by their pointers, in the form's order. */
const KINDS = {
  [NOTICE]: {
    "/givenBy": "choice",
    "/ground": "choice",
    "/givenOn": "date",
    "/endBy": "date",
    "/agreement/start": "date",
    "/agreement/end": "date",
    "/agreement/noticeDays": "number",
  },
  [RENEWAL]: {
    "/agreement/start": "date",
    "/agreement/end": "date",
    "/agreement/evaluatedOn": "date",
    "/today": "date",
    "/requestedEnd": "date",
    "/remindDaysBefore": "number",
  },
};

/** The texts of an element, shared ones and its own. */
export function wordsOf(widget, lang) {
  const text = dateTexts(lang);
  return { lang, text, own: text[widget === NOTICE ? "notice" : "renewal"] };
}

/** The details of a request as `[question, value]`, for `answer`. */
export function details(widget, request, { own }) {
  return Object.entries(KINDS[widget])
    .map(([fact, kind]) => {
      const choices = Object.entries(own.fields[fact].choices ?? {}).map(([value, label]) => ({ value, label }));
      const [name, inner] = fact.slice(1).split("/");
      return [{ fact, kind, choices }, inner === undefined ? request[name] : request[name]?.[inner]];
    })
    .filter(([, value]) => value !== undefined);
}

/** Runs in the page. */
function read(widget) {
  const element = document.querySelector(widget);
  const root = element.shadowRoot;
  const seen = (selector, within = root) => [...within.querySelectorAll(selector)].filter((node) => node.checkVisibility());
  const texts = (selector, within) => seen(selector, within).map((node) => node.textContent);
  const picture = root.querySelector("svg.timeline");
  const named = (attribute) => root.getElementById(picture.getAttribute(attribute))?.textContent;
  return JSON.stringify({
    value: element.value,
    result: element.result,
    latest: element.latest ?? null,
    cards: seen("section.verdict").map((card) => ({
      kicker: texts(".kicker", card)[0],
      heading: texts(".outcome", card)[0],
      summary: texts(".summary", card)[0] ?? null,
      rows: texts(".definition dd > span", card),
      sources: texts(".definition cite", card),
      buttons: texts("button", card),
      notes: texts(".remarks li", card),
    })),
    errors: Object.fromEntries(seen(".field .error").map((error) => [error.closest(".field").dataset.fact, error.textContent])),
    invalid: seen("[aria-invalid=true]").map((input) => input.closest(".field").dataset.fact),
    steps: [...root.querySelectorAll("[class*=working-]")].filter((node) => node.checkVisibility()).map((node) => texts("ol li", node)),
    reminders: texts(".reminders li"),
    timeline: picture.checkVisibility()
      ? {
          role: picture.getAttribute("role"),
          title: named("aria-labelledby"),
          description: named("aria-describedby"),
          drawn: [...new Set([...picture.querySelectorAll("text.date")].map((node) => node.textContent))],
          words: [...picture.querySelectorAll("text.event")].flatMap((node) => node.textContent.split(" ")),
          table: seen(".days tbody tr").map((row) => [
            row.querySelector("th").textContent,
            row.querySelector("time").dateTime,
            row.querySelector("time").textContent,
          ]),
        }
      : null,
  });
}

export async function readDates(tab, widget) {
  return JSON.parse(await tab.run(read, widget));
}

/** A day as people say it; without its weekday where `short`. */
export function spoken(date, lang, short = false) {
  const of = (options) =>
    new Intl.DateTimeFormat(lang === "sv" ? "sv-SE" : "en-GB", { ...options, timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
  return `${short ? "" : `${of({ weekday: "long" })} `}${Number(date.slice(8))} ${of({ month: "long" })} ${date.slice(0, 4)}`;
}
