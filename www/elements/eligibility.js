// <distanskoll-eligibility>: may I work remotely, under this employer's rules?
import { evaluate } from "./answers.js";
import { DistanskollElement } from "./base.js";
import { ChairNote, besides } from "./chairs.js";
import { h, setAttribute, setText } from "./dom.js";
import { ErrorSummary } from "./error-summary.js";
import { QuestionForm } from "./form.js";
import { actions, answersOnPaper, assumptions, guidance, otherQuestions, questionList, reasons, ways } from "./results.js";
import { CHAIRS, Seats, otherChair } from "./seats.js";
import { FORM_STYLE } from "./style-form.js";
import { PRINT_STYLE } from "./style-print.js";
import { RESULT_STYLE } from "./style-result.js";
import { eligibilityTexts } from "./text-eligibility.js";
import { Verdict } from "./verdict.js";
import { outcomeWords } from "./words.js";

/** The elements that ask about agreements. */
const OTHERS = ["agreement", "notice", "renewal"].map((name) => `distanskoll-${name}`);

/**
 * Questions of a policy, and the verdict with its reasons while they are answered. In a form the `input` of its value are the answers
 * that the verdict rests on; it is not in the way of sending unless it is `required`.
 *
 * @tagname distanskoll-eligibility
 * @attr {string} facts - answers given from the start, as a JSON object
 * @attr {boolean} required - the form is not sent while the verdict is undetermined or an answer cannot be read
 * @attr {"employee"|"manager"} chair - who answers here ("employee" when absent)
 * @event {CustomEvent<Eligibility>} distanskoll-result - the engine's answer is in `detail`; bubbles and crosses shadow trees
 * @csspart form, group, field, error, button - the questions
 * @csspart chair - who answers here, once there are two
 * @csspart verdict, outcome, summary, progress - the verdict (`summary` also the summary of errors)
 * @csspart section, finding, strength, citation, card - what follows from it
 * @csspart actions, ways, reasons, for-manager, answers, guidance, assumptions - one of those sections each
 */
export class DistanskollEligibility extends DistanskollElement {
  static observedAttributes = [...DistanskollElement.observedAttributes, "facts", "required", "chair"];

  #seats = new Seats();
  #begun = false;
  #prefilledFacts = [];
  #cleared = null;
  #settled = new Set();
  #attempted = false;
  #showRest = false;
  #questions = { lang: null, list: [] };
  #evaluation = null;
  #form;
  #verdict;
  #next = null;
  #carried = 0;
  #policyId = null;
  #answeredHere = false;
  #results;
  #glance = h("span", { class: "glance-words" });
  #toVerdict = h("button", { type: "button", class: "button", part: "button" });
  #summary = new ErrorSummary();
  #chair = new ChairNote(() => this.#changeChair());

  constructor() {
    super(FORM_STYLE, RESULT_STYLE, PRINT_STYLE);
    this.#form = new QuestionForm({
      answered: (fact, value, how) => this.#answered(fact, value, how),
      settle: (fact, value) => this.#settle(fact, value),
      left: () => this.#evaluation && this.#form.place(this.#evaluation.shown, this.#showRest ? this.#evaluation.rest : new Set()),
      toggleRest: () => this.#toggleRest(),
      clear: () => this.#clear(),
    });
    const toDo = actions();
    const forOther = questionList({ print: () => this.print("manager") });
    this.#verdict = new Verdict({
      print: () => this.print(),
      next: () => (this.#next === null ? forOther.focus() : this.#form.focus(this.#next)),
      unlike: () => this.#form.focus(this.#seats.differing()[0]),
    });
    const after = [ways(), reasons(), forOther, answersOnPaper(), guidance(), assumptions()];
    this.#results = [toDo, ...after];
    this.#toVerdict.addEventListener("click", () => this.#verdict.focus());
    this.body.append(
      this.#summary.node, this.#chair.node,
      h("div", { class: "columns" },
        h("div", { class: "form-column" }, this.#form.node, h("div", { class: "glance screen" }, this.#glance, this.#toVerdict)),
        h("div", { class: "verdict-column" }, this.#verdict.node, toDo.node)),
      h("div", { class: "results" }, ...after.map((part) => part.node)));
  }

  connectedCallback() {
    this.takeEarly();
    if (!this.#begun) this.initialise();
    this.#seats.chair = this.chair;
    super.connectedCallback();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.started) return;
    if (name === "chair") this.#seats.chair = this.chair;
    if (name === "facts") {
      this.initialise();
      // Where it is taken out, other rules may be asked for as well when it is put back.
      if (this.isConnected) this.#warnOfUnasked(this.#questions.list);
    } else if (name === "required" || name === "chair") this.relabel();
    else super.attributeChangedCallback(name, before, now);
  }

  formDisabledCallback(disabled) {
    this.#form.disabled = disabled;
    super.formDisabledCallback(disabled);
  }

  get demanded() {
    return this.required;
  }

  /** Where no other element of ours stands or may come, the engine for eligibility alone is enough. */
  get aloneFor() {
    return OTHERS.some((name) => customElements.get(name) || document.querySelector(name)) ? undefined : "eligibility";
  }

  get text() {
    return eligibilityTexts(this.language, this.#seats.chair);
  }

  get required() {
    return this.hasAttribute("required");
  }

  set required(required) {
    this.toggleAttribute("required", Boolean(required));
  }

  get chair() {
    return this.oneOf("chair", CHAIRS);
  }

  set chair(chair) {
    this.setAttribute("chair", chair);
  }

  /** The engine's latest answer, or null. */
  get result() {
    return this.loaded && this.#evaluation ? this.#evaluation.result : null;
  }

  /** The answers that count, by fact, `null` for "don't know"; setting them replaces those given from either chair. */
  get facts() {
    return this.#seats.counted().all();
  }

  set facts(facts) {
    this.#replace(new Seats({ [this.chair]: facts ?? {} }, this.chair));
  }

  /** What each has answered: `{ employee, manager }`. */
  get answers() {
    return this.#seats.all();
  }

  set answers(answers) {
    this.#replace(new Seats(answers ?? {}, this.chair));
  }

  empty() {
    this.#attempted = false;
    this.facts = {};
  }

  initialise() {
    const facts = this.objectIn("facts");
    this.#prefilledFacts = Object.keys(facts);
    this.#attempted = false;
    this.facts = facts;
  }

  snapshot() {
    const answers = this.#seats.all();
    return CHAIRS.every((chair) => Object.keys(answers[chair]).length === 0) ? null : answers;
  }

  /** Both chairs' answers, or facts alone. */
  adopt(input) {
    if (CHAIRS.some((chair) => typeof input?.[chair] === "object")) this.answers = input;
    else this.facts = input;
  }

  attempt() {
    this.#attempted = true;
    this.#update();
    setTimeout(() => this.#summary.focus(), 0);
  }

  policyLoaded() {
    this.#questions = { lang: null, list: [] };
    this.#showRest = false;
    const list = this.loaded.questions({ lang: this.language });
    this.#form.setQuestions(list);
    this.#warnOfUnasked(list);
    // Answers to the questions of the policy before: they must not follow unnoticed.
    // The same rules again, after the element was taken out and put back, are nothing to tell of.
    const { id } = this.policyDocument;
    const counted = this.#seats.counted();
    this.#carried = this.#answeredHere && id !== this.#policyId ? list.filter(({ fact }) => (counted.get(fact) ?? null) !== null).length : 0;
    this.#policyId = id;
  }

  relabelled(lang, text) {
    this.#update(lang, text);
  }

  #warnOfUnasked(questions) {
    if (questions.length === 0) return;
    for (const fact of this.#prefilledFacts) {
      if (!questions.some((question) => question.fact === fact)) this.warn(`facts: this policy does not ask for \`${fact}\``);
    }
  }

  #replace(seats) {
    this.#begun = true;
    this.#seats = seats;
    this.#cleared = null;
    // What came from outside is complained about at once.
    this.#settled = new Set(Object.keys(seats.counted().all()));
    this.#answeredHere = false;
    this.#carried = 0;
    if (this.loaded) this.#update();
    this.replaced();
  }

  #answered(fact, value, { settled }) {
    if (this.#cleared) this.#carried = 0;
    this.#answeredHere = true;
    this.#cleared = null;
    this.#seats.own.set(fact, value);
    if (settled) this.#settled.add(fact);
    this.#told();
  }

  #settle(fact, value) {
    this.#seats.agree(fact, value);
    this.#told(`${this.text.settled} `);
    this.#form.focus(fact);
  }

  #clear() {
    const before = this.#seats;
    const undone = this.#cleared;
    this.#replace(undone ?? new Seats({}, this.chair));
    this.#seats.chair = this.chair;
    this.#cleared = undone ? null : before;
    this.#answeredHere = undone !== null;
    this.#told();
  }

  #changeChair() {
    this.chair = otherChair(this.chair);
    this.changed();
    this.announce(this.text.chair[this.chair]);
  }

  /** After a change by the person. */
  #told(first = "") {
    this.#update();
    this.changed();
    this.announce(first + this.result.summary);
  }

  #toggleRest() {
    this.#showRest = !this.#showRest;
    this.#update();
  }

  /** The most decisive question that the person can answer and has not: what is left otherwise is for the other. */
  #nextFact({ result, shown, answers, errors, seats }) {
    const open = [...result.missing, ...result.open].find(({ fact, askOf }) =>
      askOf !== otherChair(seats.chair) && shown.has(fact) && (answers.get(fact) === undefined || errors.has(fact)));
    return open?.fact ?? null;
  }

  #update(lang = this.language, text = this.text) {
    if (this.#questions.lang !== lang) this.#questions = { lang, list: this.loaded.questions({ lang }) };
    const questions = this.#questions.list;
    const source = this.policyDocument;
    const seats = this.#seats;
    const answers = seats.counted();
    const evaluation = evaluate({ policy: this.loaded, questions, decisions: source.decisions }, answers, { asOf: this.today, lang });
    this.#evaluation = evaluation;
    const { result, shown, errors } = evaluation;
    const said = besides(seats, questions, { text, lang });
    const unlike = questions.filter(({ fact }) => said.get(fact)?.unlike).map(({ fact }) => fact);
    for (const fact of unlike) shown.add(fact);
    const answered = [...shown].filter((fact) => Object.hasOwn(evaluation.sent, fact)).length;
    const seen = (fact) => shown.has(fact) || this.#showRest && evaluation.rest.has(fact);
    const unused = questions.filter(({ fact }) => !seen(fact) && (answers.get(fact) ?? null) !== null).length;
    const context = {
      ...evaluation, source, questions, answers, answered, unused, said, seats, unlike: unlike.length,
      idle: questions.length > shown.size + evaluation.rest.size, contact: this.whomToAsk(lang), carried: this.#carried, text, lang,
    };
    this.#next = this.#nextFact(context);
    const settled = ["notEligible", "outOfScope"].includes(result.outcome);
    this.#tellForm(context);
    // A value on its way ("1" of "15") is not complained about before it is left.
    for (const fact of errors.keys()) if (!this.#settled.has(fact)) errors.delete(fact);
    this.#chair.update({ seats, named: this.hasAttribute("chair") && this.chair !== CHAIRS[0], disabled: this.matches(":disabled"), text });
    this.#form.update({ ...context, answers: seats.own, chair: seats.chair, showRest: this.#showRest, undo: this.#cleared !== null });
    this.#verdict.update({ ...context, next: this.#next, forOther: settled ? 0 : otherQuestions(context).length });
    for (const part of this.#results) part.update(context);
    setText(this.#glance, outcomeWords(result, context).join(""));
    setText(this.#toVerdict, text.toVerdict);
    setAttribute(this.#glance.parentNode, "data-outcome", result.outcome);
    this.tell([result], evaluation.sent);
  }

  /** The value, and what is in the way of sending it where an answer is required. */
  #tellForm({ result, questions, errors, sent, text }) {
    const open = this.required ? questions.filter(({ fact }) => errors.has(fact) || result.missing.some((question) => question.fact === fact)) : [];
    this.join({
      policy: result.policy, input: sent, state: this.snapshot() ?? {}, message: open.length > 0 ? text.blocked(open.length) : "", anchor: this.#form.node,
    });
    this.#summary.update({
      errors: this.#attempted ? open.map(({ fact, question }) => ({ key: fact, words: question, focus: () => this.#form.focus(fact) })) : [],
      heading: text.blockedHeading, intro: text.blockedIntro,
    });
  }
}
