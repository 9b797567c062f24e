// <distanskoll-notice>: when does the agreement end, and when is the last day to give notice?
import { attempt } from "./date-fields.js";
import { DatesElement } from "./dates-element.js";
import { sentence } from "./text.js";
import { dayText, periodText } from "./text-dates.js";

const AGREEMENT = ["/agreement/start", "/agreement/end", "/agreement/noticeDays"];

const ABOUT = {
  name: "notice",
  fields: [
    { path: "/givenBy", kind: "choice", group: "notice", choices: ["employee", "employer"] },
    { path: "/ground", kind: "choice", group: "notice", choices: ["ordinary", "breach"] },
    { path: "/givenOn", kind: "date", group: "notice" },
    { path: "/endBy", kind: "date", group: "wish", optional: true },
    { path: "/agreement/start", kind: "date", group: "agreement", optional: true },
    { path: "/agreement/end", kind: "date", group: "agreement", optional: true },
    { path: "/agreement/noticeDays", kind: "number", group: "agreement", optional: true },
  ],
  answers: { end: ["lastRemoteDay", "firstDayBack", "period"], latest: ["workingDay", "wished", "period"] },
  readings: ["agreement", "agreement.notice"],
};

/**
 * Notice of an agreement under a policy: the day on which it ends, and backwards the last day for giving notice. A form is not sent
 * until there is an answer to what was asked.
 *
 * @tagname distanskoll-notice
 * @attr {string} value - details given from the start, as a JSON object: `givenOn`, `givenBy`, `ground`, `agreement`, `endBy`
 * @event {CustomEvent<NoticeEnd|LatestNotice|null>} distanskoll-result - the engine’s answer (that of `noticeEnd`, and of `latestNotice`
 *   where a last day is wished for) is in
 *   `detail`, null when there is none any more; bubbles and crosses shadow trees
 * @csspart form, group, field, error, button - the details
 * @csspart verdict, outcome, summary - the answers (`summary` also the summary of errors)
 * @csspart section, timeline, citation - what follows from them
 * @csspart dates, reminders, silence, answers, assumptions, working-end, working-latest - one of those sections each
 */
export class DistanskollNotice extends DatesElement {
  constructor() {
    super(ABOUT);
  }

  /** The engine's latest answer to `noticeEnd`, or null. */
  get result() {
    return this.answer("end");
  }

  /** The engine's latest answer to `latestNotice`, or null. */
  get latest() {
    return this.answer("latest");
  }

  initial() {
    return { "/ground": "ordinary" };
  }

  /** The other question alone leaves the first one out; without either it says what is needed. */
  wanted(values) {
    const latest = values["/endBy"] !== undefined;
    return [...(values["/givenOn"] !== undefined || !latest ? ["end"] : []), ...(latest ? ["latest"] : [])];
  }

  ask(values, options) {
    const shared = ["/givenBy", "/ground", ...AGREEMENT];
    const outcome = (day, ask) => attempt({ values, paths: [day, ...shared], needs: ["/givenBy", day], ask });
    return {
      end: outcome("/givenOn", (request) => this.loaded.noticeEnd(request, options)),
      latest: outcome("/endBy", (request) => this.loaded.latestNotice(request, options)),
    };
  }

  view({ end, latest }, context) {
    const { values, source, text, own, lang } = context;
    const wanted = this.wanted(values);
    const agreed = end.errors.size + latest.errors.size === 0 ? values : {};
    const endsOn = end.answer?.endsOn;
    const days = [
      { kind: "today", date: this.today },
      { kind: "start", date: agreed["/agreement/start"] },
      { kind: "given", date: end.answer && values["/givenOn"] },
      { kind: "giveBy", date: latest.answer?.giveBy },
      { kind: "end", date: endsOn },
      { kind: "ownEnd", date: agreed["/agreement/end"] === endsOn ? null : agreed["/agreement/end"] },
      { kind: "wished", date: latest.answer && values["/endBy"] },
      { kind: "back", date: end.answer?.firstDayBack },
    ].filter(({ date }) => date);
    const spans = [
      { kind: "agreement", from: agreed["/agreement/start"], to: endsOn ?? agreed["/agreement/end"] },
      { kind: "notice", from: end.answer && values["/givenOn"], to: endsOn },
    ];
    return {
      cards: {
        end: wanted.includes("end") ? { kicker: own.end.kicker, ...(end.answer && endView(end.answer, context)) } : null,
        latest: wanted.includes("latest") ? { kicker: own.latest.kicker, ...(latest.answer && latestView(latest.answer, end.answer, context, this.today)) } : null,
      },
      days, spans, silent: silent(source, own), text, lang,
    };
  }
}

function endView(answer, context) {
  const { values, own, lang } = context;
  const { basis, endsOn, lastRemoteDay, firstDayBack, endedByExpiry, neverStarts } = answer;
  const noClause = values["/ground"] === "breach" && basis !== "breach" ? [own.end.noBreach] : [];
  if (basis === "unregulated") return { heading: own.end.unregulated, summary: own.end.unregulatedText, notes: noClause };
  const day = dayText(endsOn, lang);
  return {
    heading: neverStarts ? own.end.neverStarts : endsOn === values["/givenOn"] ? own.end.sameDay(day) : own.end.endsOn(day),
    rows: {
      lastRemoteDay: lastRemoteDay && { name: own.rows.lastRemoteDay, value: sentence(dayText(lastRemoteDay, lang), lang) },
      firstDayBack: firstDayBack && { name: own.rows.firstDayBack, value: sentence(dayText(firstDayBack, lang), lang) },
      period: period(answer, context),
    },
    notes: [...noClause, ...(endedByExpiry ? [own.expiry] : [])],
  };
}

/** `end`: when the agreement ends if notice is given on the day filled in, or null. */
function latestView(answer, end, context, today) {
  const { values, own, lang } = context;
  const { basis, giveBy, giveByWorkingDay } = answer;
  if (basis === "unregulated") return { heading: own.end.unregulated, summary: own.end.unregulatedText };
  return {
    heading: own.latest.giveBy(dayText(giveBy, lang)),
    rows: {
      workingDay: { name: own.latest.workingDay, value: sentence(dayText(giveByWorkingDay, lang), lang) },
      wished: { name: own.latest.wished, value: sentence(dayText(values["/endBy"], lang), lang) },
      period: period(answer, context),
    },
    notes: [
      giveBy < today && own.latest.passed,
      end?.endsOn > values["/endBy"] && own.latest.tooLate(sentence(dayText(values["/givenOn"], lang, true), lang), dayText(end.endsOn, lang, true)),
    ].filter(Boolean),
  };
}

/** The length of the period and where it comes from, with the strength of the policy's own word. */
function period({ basis, period: length, citation }, { values, source, own, text, lang }) {
  const none = length === null || Object.values(length).every((n) => n === 0);
  const time = none ? own.atOnce : periodText(length, text);
  const clause = source.agreement?.notice?.find(({ ground, givenBy }) => ground === "ordinary" && givenBy.includes(values["/givenBy"]));
  const words = basis === "policy" && !none && clause ? own.stated(text.strength[clause.strength], time) : time;
  return { name: own.rows.period, value: sentence(own.basis[basis](words), lang), cited: basis === "agreement" ? null : citation };
}

/** Which kinds of notice the policy says nothing about. */
function silent({ agreement }, own) {
  const stated = agreement?.notice ?? [];
  const ordinary = (party) => stated.some(({ ground, givenBy }) => ground === "ordinary" && givenBy.includes(party));
  return [
    ...["employee", "employer"].filter((party) => !ordinary(party)).map((party) => own.silent[party]),
    ...(stated.some(({ ground }) => ground === "breach") ? [] : [own.silent.breach]),
  ];
}
