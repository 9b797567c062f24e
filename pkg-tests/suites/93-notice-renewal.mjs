// <distanskoll-notice> and <distanskoll-renewal> on the portal's page in Chromium: days typed in digit by digit, answers held against
// the package in Node, the drawing against its text, the downloaded files against `toICalendar`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { runChecks } from "../checks.mjs";
import { inside, languageButton, onTab } from "../widgets/browse.mjs";
import { NOTICE, RENEWAL, details, readDates, spoken, wordsOf } from "../widgets/dates.mjs";
import { answer, emptied, typeText, untilReady } from "../widgets/questions.mjs";
import { NOW, TODAY, portal } from "../widgets/site.mjs";

export const name = "notice and renewal on the page";
export const minutes = 3;

/** One for each policy and language, in turn; in such an order that an employer gives notice of a breach where the rules know it. */
const NOTICES = [
  { givenBy: "employee", ground: "ordinary", givenOn: "2026-12-07", endBy: "2027-01-06", agreement: { start: "2026-02-01", end: "2027-01-31" } },
  { givenBy: "employer", ground: "breach", givenOn: "2026-12-23", agreement: { start: "2026-02-01", noticeDays: 10 } },
  {
    givenBy: "employer",
    ground: "ordinary",
    givenOn: "2026-12-14",
    endBy: "2026-12-24",
    agreement: { start: "2026-02-01", end: "2026-12-15", noticeDays: 30 },
  },
  { givenBy: "employee", ground: "ordinary", givenOn: "2028-02-29" },
];
const RENEWALS = [
  { today: TODAY, requestedEnd: "2028-05-01", agreement: { start: "2026-02-01", end: "2027-01-31" } },
  { today: "2026-12-01", remindDaysBefore: 14, agreement: { start: "2024-02-29", evaluatedOn: "2026-11-01" } },
  { today: "2027-03-01", requestedEnd: "2027-09-30", agreement: { start: "2026-03-01", end: "2027-02-28", evaluatedOn: "2027-02-15" } },
];

export async function run(context) {
  const { api, url } = await portal(context);
  const browser = await context.chromium();
  const ids = api.policies().map(({ id }) => id);
  const opened =
    (id, lang, use, options = {}) =>
    () =>
      onTab(browser, url("dates", { policy: id, lang }), { now: NOW, ...options }, async (tab) => {
        const policy = api.Policy.builtin(id);
        for (const widget of [NOTICE, RENEWAL]) await untilReady(tab, widget, policy.toJson().title[lang]);
        await use({ tab, policy, lang });
      });
  const seen = { endings: new Set(), files: 0 };

  return runChecks({
    ...Object.fromEntries(
      ids.flatMap((id, place) =>
        ["sv", "en"].map((lang, other) => [
          `${id}, ${lang}: typed days`,
          opened(id, lang, async (page) => {
            await notice(page, api, NOTICES[(place + other + 3) % NOTICES.length], seen);
            await renewal(page, api, RENEWALS[(place + other) % RENEWALS.length], seen);
          }),
        ]),
      ),
    ),
    "the answers were of many kinds": () => {
      console.log(`  ${seen.files} files; ${[...seen.endings].sort().join(", ")}`);
      assert.deepEqual([...seen.endings].sort(), ["agreement", "breach", "policy", "unregulated"]);
      assert.ok(seen.files > 10);
    },
    ...wrongDays(opened),
    ...files(opened, api),
    "the language is switched with the days kept": opened("falkoping", "sv", async ({ tab, policy }) => {
      await give(tab, NOTICE, NOTICES[0], "sv");
      await tab.click(languageButton, "en");
      await untilReady(tab, NOTICE, policy.toJson().title.en);
      const shown = await readDates(tab, NOTICE);
      assert.deepEqual(shown.value, NOTICES[0]);
      checkTimeline(shown, "en");
      const { endBy, ...request } = NOTICES[0];
      assert.deepEqual(shown.steps, [
        policy.noticeEnd(request, { lang: "en" }).steps,
        policy.latestNotice(latestOf(NOTICES[0]), { lang: "en" }).steps,
      ]);
    }),
    "the page's own day to count from is the browser's": opened(
      "falkoping",
      "sv",
      async ({ tab }) => {
        assert.deepEqual((await readDates(tab, RENEWAL)).value, { today: "2027-01-01" });
      },
      { now: "2026-12-31T23:30:00Z" },
    ),
  });
}

async function give(tab, widget, request, lang) {
  const words = wordsOf(widget, lang);
  for (const [question, value] of details(widget, request, words)) {
    // What stands there from the start is left.
    const now = (await readDates(tab, widget)).value;
    const [name, inner] = question.fact.slice(1).split("/");
    if ((inner === undefined ? now[name] : now[name]?.[inner]) !== value) await answer(tab, widget, question, value, words);
  }
}

function latestOf({ givenOn, ...request }) {
  return request;
}

async function notice({ tab, policy, lang }, api, request, seen) {
  await give(tab, NOTICE, request, lang);
  const shown = await readDates(tab, NOTICE);
  assert.deepEqual(shown.value, request);
  assert.deepEqual([shown.errors, shown.invalid], [{}, []]);

  const { endBy, ...asked } = request;
  const end = policy.noticeEnd(asked, { lang });
  const latest = endBy ? policy.latestNotice(latestOf(request), { lang }) : null;
  assert.deepEqual([shown.result, shown.latest], [end, latest]);
  assert.deepEqual(await lastTold(tab, NOTICE, latest ? 2 : 1), latest ? [end, latest] : [end]);
  assert.deepEqual(shown.steps, [end.steps, ...(latest ? [latest.steps] : [])]);
  seen.endings.add(end.basis);

  const { text, own } = wordsOf(NOTICE, lang);
  const [card, other] = shown.cards;
  assert.equal(shown.cards.length, latest ? 2 : 1);
  assert.equal(card.heading.includes(spoken(end.endsOn ?? TODAY, lang)), end.endsOn !== null, card.heading);
  says(card, [end.lastRemoteDay, end.firstDayBack].filter(Boolean), lang);
  if (end.basis !== "unregulated" && end.citation) assert.ok(card.sources[0].includes(end.citation.section), card.sources.join());
  if (end.endedByExpiry) assert.ok(card.notes.includes(own.expiry));
  if (latest?.giveBy) {
    assert.ok(other.heading.includes(spoken(latest.giveBy, lang)), other.heading);
    says(other, [latest.giveByWorkingDay, endBy], lang);
  }
  checkTimeline(shown, lang, end.endsOn && [request.givenOn, end.endsOn, end.firstDayBack, latest?.giveBy]);
  for (const [place, given] of [end, latest].filter(Boolean).entries()) await file(tab, NOTICE, place, given, { api, lang, text, seen });
}

async function renewal({ tab, policy, lang }, api, request, seen) {
  await give(tab, RENEWAL, request, lang);
  const shown = await readDates(tab, RENEWAL);
  const plan = policy.planRenewal(request, { lang });
  assert.deepEqual([shown.value, shown.result], [request, plan]);
  assert.deepEqual(await lastTold(tab, RENEWAL, 1), [plan]);
  assert.deepEqual(shown.steps, [plan.steps]);
  const { text, own } = wordsOf(RENEWAL, lang);
  const [card] = shown.cards;
  assert.deepEqual(
    [card.kicker, card.heading, card.summary],
    [own.status[plan.status], own.mayRenew[plan.mayRenew], own.mayRenewText[plan.mayRenew]],
  );
  says(card, [plan.latestEnd, plan.next?.start, plan.next?.latestEnd].filter(Boolean), lang);
  const { term, evaluation } = policy.toJson().agreement ?? {};
  assert.deepEqual(
    card.sources.map((source) => [term, evaluation].some((part) => part && source.includes(part.citation.section))),
    card.sources.map(() => true),
  );
  assert.equal(card.sources.length, [term, plan.evaluation.strength && evaluation].filter(Boolean).length);
  assert.deepEqual(shown.reminders.length, Math.max(plan.reminders.length, 1));
  plan.reminders.forEach(({ on, kind }, place) =>
    assert.equal(shown.reminders[place].toLowerCase(), `${spoken(on, lang)}: ${own.reminders[kind]}`.toLowerCase()),
  );
  checkTimeline(shown, lang, [request.today, request.agreement.start, plan.next?.start, request.requestedEnd]);
  await file(tab, RENEWAL, 0, plan, { api, lang, text, seen });
}

/** That each of these days stands among the card's rows. */
function says({ rows }, dates, lang) {
  for (const date of dates)
    assert.ok(
      rows.some((row) => row.toLowerCase().includes(spoken(date, lang).toLowerCase())),
      `${spoken(date, lang)} is not in ${rows.join("; ")}`,
    );
}

async function lastTold(tab, widget, count) {
  return (
    await tab.run(
      ([name, last]) =>
        window.heard.results
          .filter(([from]) => from === name)
          .slice(-last)
          .map(([, detail]) => detail),
      [widget, count],
    )
  ).map((detail) => JSON.parse(detail));
}

/** The drawing and its description hold the days of the table, which holds these `dates`; null where there is nothing to draw. */
function checkTimeline({ timeline }, lang, dates = []) {
  if (dates === null) return;
  const { role, title, description, drawn, words, table } = timeline;
  assert.equal(role, "img");
  assert.ok(title && description);
  const days = table.map(([, date]) => date);
  assert.deepEqual(days, [...days].sort(), "in order");
  for (const date of dates.filter(Boolean)) assert.ok(days.includes(date), `${date} is not among ${days}`);
  assert.deepEqual(
    table.map(([, date, words]) => [date, words]),
    days.map((date) => [date, spoken(date, lang)]),
  );
  assert.ok(description.endsWith(`${table.map(([event, , day]) => `${event} ${day}`).join("; ")}.`), description);
  assert.deepEqual([...drawn].sort(), [...new Set(days)].map((date) => spoken(date, lang, true)).sort());
  assert.deepEqual([...words].sort(), table.flatMap(([event]) => event.split(" ")).sort());
}

/** Downloads an answer's file and holds it against the package; resolves to the id in it, null where there is no file. */
async function file(tab, widget, place, given, { api, lang, text, seen }) {
  const { cards } = await readDates(tab, widget);
  const offered = cards[place].buttons.includes(text.download);
  const stamp = `${NOW.slice(0, 19)}Z`;
  assert.equal(offered, api.toICalendar(given, { lang, stamp, id: "x" }) !== null);
  if (!offered) return null;
  const press = tab.click(
    ([name, label, at]) =>
      [...document.querySelector(name).shadowRoot.querySelectorAll("section.verdict")]
        .filter((card) => card.checkVisibility())
        [at].querySelector("button.strong"),
    [widget, text.download, place],
  );
  const [download] = await Promise.all([tab.page.waitForEvent("download"), press]);
  assert.equal(download.suggestedFilename(), `${text[widget === NOTICE ? "notice" : "renewal"].file}.ics`);
  const written = readFileSync(await download.path(), "utf8");
  const id = written.match(/^UID:([0-9a-f]{32})-/m)[1];
  assert.equal(written, api.toICalendar(given, { lang, stamp, id }));
  seen.files++;
  return id;
}

/** Days and numbers that are wrong: told of beside the field that holds them, in the engine's words, and no answer is given. */
function wrongDays(opened) {
  const given = { givenBy: "employee", ground: "ordinary", givenOn: "2026-12-07" };
  const wrong = (widget, lang, request) =>
    opened("falkoping", lang, async ({ tab, policy }) => {
      await give(tab, widget, request, lang);
      const { text } = wordsOf(widget, lang);
      const expected = Object.fromEntries(
        issuesOf(() => (widget === NOTICE ? policy.noticeEnd(request, { lang }) : policy.planRenewal(request, { lang }))).map(({ path, message }) => [
          path,
          message.toLowerCase(),
        ]),
      );
      assert.ok(Object.keys(expected).length > 0);
      const shown = await readDates(tab, widget);
      const said = Object.fromEntries(Object.entries(shown.errors).map(([path, words]) => [path, words.toLowerCase()]));
      assert.deepEqual(
        said,
        Object.fromEntries(Object.entries(expected).map(([path, message]) => [path, `${text.errorPrefix}${message}.`.toLowerCase()])),
      );
      assert.deepEqual(shown.invalid.sort(), Object.keys(expected).sort());
      assert.deepEqual([shown.result, shown.cards[0].heading, shown.cards[0].buttons], [null, text.toCorrect, []]);
    });
  return {
    "an end before the start": wrong(NOTICE, "sv", { ...given, agreement: { start: "2026-03-01", end: "2026-02-01" } }),
    "notice after the end": wrong(NOTICE, "en", { ...given, agreement: { start: "2026-02-01", end: "2026-11-30" } }),
    "a notice period that is no whole number": wrong(NOTICE, "sv", { ...given, agreement: { start: "2026-02-01", noticeDays: 2.5 } }),
    "days to remind that are no number": wrong(RENEWAL, "en", { today: TODAY, remindDaysBefore: "soon", agreement: { start: "2026-02-01" } }),
    "a day that does not exist, and one that is only begun": opened("falkoping", "sv", async ({ tab }) => {
      const { text } = wordsOf(NOTICE, "sv");
      await give(tab, NOTICE, { givenBy: "employee", givenOn: "2026-12-07" }, "sv");
      const field = await tab.find(inside, { widget: NOTICE, selector: '[data-fact="/givenOn"] input' });
      await answer(tab, NOTICE, { fact: "/givenOn", kind: "date" }, "2026-02-30", { text, lang: "sv" });
      const impossible = await readDates(tab, NOTICE);
      assert.deepEqual([Object.keys(impossible.errors), impossible.result], [["/givenOn"], null]);
      assert.ok(impossible.errors["/givenOn"].toLowerCase().includes(text.unreadable));
      assert.deepEqual(await lastTold(tab, NOTICE, 1), [null]);
      await emptied(tab, field);
      await tab.type("1");
      for (let tabs = 0; tabs < 4; tabs++) await tab.press("Tab");
      assert.deepEqual(Object.keys((await readDates(tab, NOTICE)).errors), ["/givenOn"]);
      await answer(tab, NOTICE, { fact: "/givenOn", kind: "date" }, "2026-12-08", { text, lang: "sv" });
      const mended = await readDates(tab, NOTICE);
      assert.deepEqual([mended.errors, mended.value.givenOn, mended.result !== null], [{}, "2026-12-08", true]);
    }),
    "what is still needed is said, not complained about": opened("falkoping", "en", async ({ tab }) => {
      const { text, own } = wordsOf(NOTICE, "en");
      await give(tab, NOTICE, { givenBy: "employee" }, "en");
      const {
        errors,
        cards: [card],
      } = await readDates(tab, NOTICE);
      assert.deepEqual([errors, card.heading, card.summary], [{}, text.waiting, text.waitingFor(own.fields["/givenOn"].short)]);
    }),
    "a wrong number is not complained about before it is left": opened("falkoping", "sv", async ({ tab }) => {
      const input = { widget: NOTICE, selector: '[data-fact="/agreement/noticeDays"] input' };
      await give(tab, NOTICE, { agreement: { start: "2026-02-01" } }, "sv");
      await tab.click(inside, input);
      await tab.type("x1");
      assert.deepEqual((await readDates(tab, NOTICE)).errors, {});
      await typeText(tab, inside, input, "x1");
      assert.deepEqual(Object.keys((await readDates(tab, NOTICE)).errors), ["/agreement/noticeDays"]);
    }),
  };
}

function issuesOf(ask) {
  try {
    ask();
  } catch (error) {
    return error.issues;
  }
  throw new Error("the package has no objection");
}

function files(opened, api) {
  return {
    "the same agreement gives its file the same number, another one another": opened("falkoping", "sv", async ({ tab, policy, lang }) => {
      const { text } = wordsOf(RENEWAL, lang);
      const seen = { files: 0 };
      const of = async (request) => {
        await tab.run(
          ([name, value]) => {
            document.querySelector(name).value = value;
          },
          [RENEWAL, request],
        );
        return file(tab, RENEWAL, 0, policy.planRenewal(request, { lang }), { api, lang, text, seen });
      };
      const first = await of(RENEWALS[0]);
      assert.equal(await of(RENEWALS[0]), first);
      assert.equal(await of({ ...RENEWALS[0], today: "2026-11-26" }), first, "the day of asking tells no agreement from another");
      assert.notEqual(await of({ ...RENEWALS[0], agreement: { start: "2026-02-02", end: "2027-01-31" } }), first);
    }),
    "without a day there is no file": opened("vgr", "sv", async ({ tab, policy }) => {
      assert.equal(policy.noticeEnd({ givenBy: "employee", givenOn: "2026-12-07" }).endsOn, null);
      await give(tab, NOTICE, { givenBy: "employee", givenOn: "2026-12-07" }, "sv");
      const { text } = wordsOf(NOTICE, "sv");
      assert.deepEqual((await readDates(tab, NOTICE)).cards[0].buttons, [text.print]);
    }),
  };
}
