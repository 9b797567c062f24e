// <distanskoll-renewal>: how long does the agreement run, when is it evaluated, and when can the next one start?
import { attempt } from "./date-fields.js";
import { DatesElement } from "./dates-element.js";
import { sentence } from "./text.js";
import { dayText, periodText } from "./text-dates.js";

const ABOUT = {
  name: "renewal",
  fields: [
    { path: "/agreement/start", kind: "date", group: "agreement" },
    { path: "/agreement/end", kind: "date", group: "agreement", optional: true },
    { path: "/agreement/evaluatedOn", kind: "date", group: "agreement", optional: true },
    { path: "/today", kind: "date", group: "plan" },
    { path: "/requestedEnd", kind: "date", group: "plan", optional: true },
    { path: "/remindDaysBefore", kind: "number", group: "plan", optional: true },
  ],
  answers: { renewal: ["term", "latestEnd", "evaluation", "next", "nextLimit", "requested"] },
  readings: ["agreement", "agreement.term", "agreement.evaluation"],
};

/**
 * What remains of an agreement under a policy, its evaluation, and the next one. A form is not sent until there is an answer.
 *
 * @tagname distanskoll-renewal
 * @attr {string} value - details given from the start, as a JSON object: `agreement`, `today`, `requestedEnd`, `remindDaysBefore`
 * @event {CustomEvent<RenewalPlan|null>} distanskoll-result - the engine's answer is in `detail`, null when there is none any more; bubbles and crosses shadow trees
 * @csspart form, group, field, error, button - the details
 * @csspart verdict, outcome, summary - the answer (`summary` also the summary of errors)
 * @csspart section, timeline, citation - what follows from it
 * @csspart dates, reminders, silence, answers, assumptions, working-renewal - one of those sections each
 */
export class DistanskollRenewal extends DatesElement {
  constructor() {
    super(ABOUT);
  }

  /** The engine's latest answer to `planRenewal`, or null. */
  get result() {
    return this.answer("renewal");
  }

  initial() {
    return { "/today": this.today };
  }

  ask(values, options) {
    return {
      renewal: attempt({
        values, paths: ABOUT.fields.map(({ path }) => path), needs: ["/agreement/start", "/today"],
        ask: (request) => this.loaded.planRenewal(request, options),
      }),
    };
  }

  view({ renewal: { answer } }, context) {
    const { values, source, own } = context;
    if (!answer) return { cards: { renewal: { kicker: own.heading } }, days: [], spans: [], silent: [] };
    const { latestEnd, next, evaluation } = answer;
    const end = values["/agreement/end"];
    const today = values["/today"];
    const days = [
      { kind: "today", date: today },
      { kind: "start", date: values["/agreement/start"] },
      { kind: "evaluated", date: values["/agreement/evaluatedOn"] },
      { kind: "evaluate", date: evaluation.done ? null : evaluation.dueBy },
      { kind: "end", date: end },
      { kind: "limit", date: latestEnd === end ? null : latestEnd },
      { kind: "next", date: next?.start },
      { kind: "wished", date: values["/requestedEnd"] },
      { kind: "nextLimit", date: next?.latestEnd },
    ].filter(({ date }) => date);
    const spans = [
      // Without a last day it goes on, past the rules' own limit too.
      { kind: "agreement", from: values["/agreement/start"], to: end ?? (latestEnd > today ? latestEnd : today) },
      { kind: "next", from: next?.start, to: next?.latestEnd },
    ];
    const { term } = source.agreement ?? {};
    // What the rules only advise must not be called their limit.
    const events = term ? { limit: own.latestEnd[term.strength], nextLimit: own.nextLimit[term.strength] } : {};
    return { cards: { renewal: card(answer, context) }, events, days, spans, reminders: reminders(answer, context), silent: silent(answer, source, own) };
  }
}

function card(answer, { values, source, text, own, lang }) {
  const { status, mayRenew, next, evaluation, withinTerm, policyValid } = answer;
  const stated = source.agreement ?? {};
  const day = (date) => sentence(dayText(date, lang), lang);
  const notes = [
    withinTerm === false && own.beyond,
    !policyValid && own.policyEnds,
    values["/agreement/evaluatedOn"] && !evaluation.done && own.evaluatedOutside,
  ].filter(Boolean);
  return {
    kicker: own.status[status],
    heading: own.mayRenew[mayRenew],
    summary: own.mayRenewText[mayRenew],
    rows: {
      term: { name: own.rows.term, value: sentence(termWords(answer, stated, { text, own, lang }), lang), cited: cited(stated.term, source) },
      latestEnd: answer.latestEnd && { name: own.latestEnd[stated.term.strength], value: day(answer.latestEnd) },
      evaluation: evaluation.strength && {
        name: own.rows.evaluation, value: sentence(evaluationWords(evaluation, own, lang), lang), cited: cited(stated.evaluation, source),
      },
      next: next && { name: own.rows.next, value: day(next.start) },
      nextLimit: next?.latestEnd && { name: own.nextLimit[stated.term.strength], value: day(next.latestEnd) },
      requested: answer.requestedEnd && { name: own.rows.requested, value: sentence(requestedWords(answer.requestedEnd, values, own, lang), lang) },
    },
    notes,
  };
}

function termWords({ term, latestEnd }, stated, { text, own, lang }) {
  if (term) return text.term[stated.term.strength](periodText(term, text));
  if (latestEnd) return own.until(dayText(latestEnd, lang));
  return stated.term ? own.openTerm : own.noTerm;
}

function evaluationWords({ strength, done, dueBy }, own, lang) {
  return done ? own.evaluation.done : own.evaluation[strength] + (dueBy ? own.evaluation.by(dayText(dueBy, lang)) : "");
}

function requestedWords({ allowed, latest }, values, own, lang) {
  if (allowed) return own.requested.yes;
  return latest && values["/requestedEnd"] > latest ? own.requested.no(dayText(latest, lang)) : own.requested.outside;
}

/** A citation of the policy document, with the document's own name. */
function cited(part, { source }) {
  return part && { document: source.document, ...part.citation };
}

function reminders(answer, { own, lang }) {
  if (answer.reminders.length === 0) return [own.noReminders];
  return answer.reminders.map(({ on, kind }) => `${sentence(dayText(on, lang), lang)}: ${own.reminders[kind]}`);
}

/** What the policy says nothing about. */
function silent({ mayRenew, evaluation }, { agreement }, own) {
  return [!agreement?.term && own.silent.term, evaluation.strength === null && own.silent.evaluation, mayRenew === "notRegulated" && own.silent.renewal]
    .filter(Boolean);
}
