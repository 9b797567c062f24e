// What the notice and renewal elements share: a few details typed in, answers worked out by the engine, the timeline, the working
// and the calendar files.
import { Answers } from "./answers.js";
import { DistanskollElement } from "./base.js";
import { calendarText, download } from "./calendar-file.js";
import { fromRequest, toRequest, untouched } from "./date-fields.js";
import { AnswerCard, sentences, working } from "./date-result.js";
import { h, setText } from "./dom.js";
import { ErrorSummary } from "./error-summary.js";
import { QuestionForm } from "./form.js";
import { answersOnPaper, assumptions } from "./results.js";
import { DATES_STYLE } from "./style-dates.js";
import { FORM_STYLE } from "./style-form.js";
import { PRINT_STYLE } from "./style-print.js";
import { RESULT_STYLE } from "./style-result.js";
import { dateTexts } from "./text-dates.js";
import { Timeline } from "./timeline.js";

/**
 * For subclasses. `name`: the key of its texts; `fields`: `[{ path, kind, group, choices?, optional? }]`; `answers`: the keys of its
 * answers, each with the names of its definitions; `readings`: the parts of a policy whose readings concern it.
 * Subclasses give `initial()`, `ask(values, options)` and `view(state, context)`.
 */
export class DatesElement extends DistanskollElement {
  static observedAttributes = [...DistanskollElement.observedAttributes, "value"];

  #about;
  #answers;
  #cleared = null;
  #settled = new Set();
  #form;
  #cards = new Map();
  #workings = new Map();
  #timeline = new Timeline();
  #reminders = sentences("reminders");
  #silence = sentences("silence");
  #paper = answersOnPaper();
  #readings = assumptions();
  #outcomes = null;
  #visited = new Set();
  #attempted = false;
  #answeredLast = false;
  #summary = new ErrorSummary();
  #glance = h("span", { class: "glance-words" });
  #toAnswer = h("button", { type: "button", class: "button", part: "button" });

  constructor(about) {
    super(FORM_STYLE, RESULT_STYLE, DATES_STYLE, PRINT_STYLE);
    this.#about = about;
    this.#form = new QuestionForm({
      answered: (path, value, how) => this.#answered(path, value, how),
      left: (path) => this.#left(path),
      toggleRest: () => {},
      clear: () => this.#clear(),
    });
    for (const [key, rows] of Object.entries(about.answers)) {
      this.#cards.set(key, new AnswerCard(key, rows, { download: () => this.#download(key), print: () => this.print() }));
      this.#workings.set(key, working(key));
    }
    this.#toAnswer.addEventListener("click", () => [...this.#cards.values()].find(({ node }) => !node.hidden).focus());
    const nodes = (parts) => [...parts.values()].map(({ node }) => node);
    this.body.append(
      this.#summary.node,
      h("div", { class: "columns" },
        h("div", { class: "form-column" }, this.#form.node, h("div", { class: "glance screen" }, this.#glance, this.#toAnswer)),
        h("div", { class: "answers-column" }, ...nodes(this.#cards))),
      h("div", { class: "results" },
        this.#timeline.node, this.#reminders.node, ...nodes(this.#workings), this.#silence.node, this.#paper.node, this.#readings.node));
  }

  connectedCallback() {
    this.takeEarly();
    if (!this.#answers) this.initialise();
    this.#timeline.connect();
    super.connectedCallback();
  }

  disconnectedCallback() {
    this.#timeline.disconnect();
    super.disconnectedCallback();
  }

  attributeChangedCallback(name, before, now) {
    if (name !== "value") return super.attributeChangedCallback(name, before, now);
    if (before !== now && this.started) this.initialise();
  }

  formDisabledCallback(disabled) {
    this.#form.disabled = disabled;
    super.formDisabledCallback(disabled);
  }

  /** The details given, as a request to the engine holds them; setting them replaces those given. */
  get value() {
    return toRequest(this.#answers?.all() ?? {});
  }

  set value(request) {
    this.#replace(this.#withInitial(fromRequest(request ?? {}, this.#about.fields, (message) => this.warn(message))));
    if (this.loaded) this.#update();
    this.replaced();
  }

  /** The engine's latest answer of that name, or null. */
  answer(key) {
    return this.loaded ? this.#outcomes?.[key]?.answer ?? null : null;
  }

  policyLoaded() {
    this.#form.setQuestions(this.#questions(this.language));
  }

  relabelled(lang) {
    this.#update(lang);
  }

  /** The keys of the answers that are asked for: all, unless a subclass says otherwise. */
  wanted() {
    return Object.keys(this.#about.answers);
  }

  empty() {
    this.#attempted = false;
    this.value = {};
  }

  initialise() {
    this.#attempted = false;
    this.value = this.objectIn("value");
  }

  /** Without what stands there by itself: the day of today is another one tomorrow. */
  snapshot() {
    const initial = this.initial();
    const given = Object.entries(this.#answers.all()).filter(([path, value]) => value !== initial[path]);
    return given.length === 0 ? null : toRequest(Object.fromEntries(given));
  }

  adopt(input) {
    this.value = input;
  }

  attempt() {
    this.#attempted = true;
    this.#update();
    setTimeout(() => this.#summary.focus(), 0);
  }

  #withInitial(values) {
    return new Answers({ ...this.initial(), ...values });
  }

  #replace(answers) {
    this.#answers = answers;
    this.#cleared = null;
    // What came from outside is complained about at once.
    this.#settled = new Set(Object.keys(answers.all()));
    this.#visited.clear();
  }

  #left(path) {
    this.#visited.add(path);
    if (this.loaded) this.#update();
  }

  #answered(path, value, { settled }) {
    this.#cleared = null;
    this.#answers.set(path, value);
    if (settled) this.#settled.add(path);
    else this.#settled.delete(path);
    this.#announce(this.#update());
    this.changed();
  }

  #clear() {
    const before = this.#answers;
    const undone = this.#cleared;
    this.#replace(undone ?? this.#withInitial({}));
    this.#cleared = undone ? null : before;
    this.#announce(this.#update());
    this.changed();
  }

  #announce(views) {
    this.announce(views.filter(Boolean).map(({ kicker, heading }) => `${kicker}: ${heading}.`).join(" "));
  }

  /** The details as the form takes questions. */
  #questions(lang) {
    const all = dateTexts(lang);
    const own = all[this.#about.name];
    return this.#about.fields.map(({ path, kind, group, choices, optional }) => {
      const { label, help, choices: names } = own.fields[path];
      return {
        fact: path, kind, certain: true, help, question: optional ? all.optional(label) : label,
        group: { id: group, label: own.groups[group] },
        choices: choices?.map((value) => ({ value, label: names[value] })),
      };
    });
  }

  #update(lang = this.language) {
    const text = dateTexts(lang);
    const own = text[this.#about.name];
    const values = this.#answers.all();
    const source = this.policyDocument;
    const outcomes = this.ask(values, { lang });
    this.#outcomes = outcomes;

    const { errors, missing } = untouched({
      outcomes, values, settled: this.#settled, visited: this.#visited, demanded: this.#attempted ? this.wanted(values) : [], needed: text.needed,
    });
    const questions = this.#questions(lang);
    const shown = new Set(questions.map(({ fact }) => fact));
    const form = {
      questions, answers: this.#answers, shown, rest: new Set(), errors, showRest: false, undo: this.#cleared !== null, lang,
      text: { ...text, questionsHeading: own.heading, questionsIntro: own.intro },
    };
    this.#form.update(form);
    this.#tellForm(this.wanted(values).map((key) => outcomes[key]), questions, text);

    const { cards, days, spans, events = {}, reminders = [], silent } = this.view(outcomes, { values, source, text, own, lang });
    const views = Object.entries(outcomes).map(([key, outcome]) => {
      const view = cards[key] && { ...this.#unanswered(outcome, { errors, missing: missing.get(key) }, text, own), ...cards[key] };
      this.#cards.get(key).update(view ?? null, text);
      this.#workings.get(key).update(outcome.answer, own.steps[key], text);
      return view;
    });
    setText(this.#glance, views.filter(Boolean).map(({ heading }) => heading).join(". "));
    setText(this.#toAnswer, text.toVerdict);
    this.#timeline.update({ heading: own.timelineHeading, days, spans, text: { ...text, events: { ...text.events, ...events } }, lang });
    this.#reminders.update(text.remindersHeading, "", reminders);
    this.#silence.update(own.silentHeading, text.silentIntro, silent);
    this.#paper.update(form);
    const concerns = (about) => about.some((part) => this.#about.readings.includes(part));
    this.#readings.update({ source: { assumptions: source.assumptions?.filter(({ about }) => concerns(about)) }, text, lang });
    const answers = Object.values(outcomes).map(({ answer }) => answer).filter(Boolean);
    // Where there was an answer and is none any more, that is told as null.
    this.tell(answers.length === 0 && this.#answeredLast ? [null] : answers, values);
    this.#answeredLast = answers.length > 0;
    return views;
  }

  /** What the card of an answer says as long as there is none. */
  #unanswered({ answer, unplaced, ...found }, { errors, missing }, text, own) {
    if (answer) return { answered: true, calendar: calendarText(answer, { lang: "sv", basis: null }) !== null };
    if (unplaced.length > 0) return { heading: text.toCorrect, summary: `${text.unplaced} ${unplaced.join("; ")}` };
    if ([...found.errors.keys()].some((path) => errors.has(path))) return { heading: text.toCorrect, summary: text.toCorrectText };
    return { heading: text.waiting, summary: text.waitingFor(missing.map((path) => own.fields[path].short).join(", ")) };
  }

  /** The value, and what is in the way of sending it: as long as something that was asked for has no answer. */
  #tellForm(wanted, questions, text) {
    const open = new Set(wanted.flatMap(({ errors, missing }) => [...errors.keys(), ...missing]));
    const asked = questions.filter(({ fact }) => open.has(fact));
    const done = wanted.every(({ answer }) => answer);
    this.join({ policy: this.identity, input: this.value, message: done ? "" : text.blockedHeading, anchor: this.#form.node });
    this.#summary.update({
      errors: this.#attempted && !done ? asked.map(({ fact, question }) => ({ key: fact, words: question, focus: () => this.#form.focus(fact) })) : [],
      heading: text.blockedHeading, intro: text.blockedIntro,
    });
  }

  #download(key) {
    const { language: lang } = this;
    const text = dateTexts(lang);
    // The day of asking tells no agreement from another.
    const basis = Object.entries(this.#answers.all()).filter(([path]) => path !== "/today").sort();
    const written = calendarText(this.answer(key), { lang, basis: [this.policyDocument.id, key, ...basis] });
    const file = `${text[this.#about.name].file}.ics`;
    download(file, written);
    this.announce(text.downloaded(file));
  }
}
