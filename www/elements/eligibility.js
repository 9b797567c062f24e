// <distanskoll-eligibility>: may I work remotely, under this employer's rules?
import { Answers, evaluate } from "./answers.js";
import { DistanskollElement } from "./base.js";
import { h, setAttribute, setText } from "./dom.js";
import { QuestionForm } from "./form.js";
import { actions, answersOnPaper, assumptions, guidance, managerList, managerQuestions, reasons, ways } from "./results.js";
import { FORM_STYLE } from "./style-form.js";
import { PRINT_STYLE } from "./style-print.js";
import { RESULT_STYLE } from "./style-result.js";
import { Verdict } from "./verdict.js";
import { outcomeWords } from "./words.js";

/**
 * Questions of a policy, and the verdict with its reasons while they are answered.
 *
 * @tagname distanskoll-eligibility
 * @attr policy - id of a built-in policy
 * @attr policy-src - address of a policy document; goes before `policy`
 * @attr lang - "sv" or "en"; the nearest element's `lang` when absent, else Swedish
 * @attr facts - answers given from the start, as a JSON object
 * @attr contact - whom to ask, instead of the policy's own contact
 * @event distanskoll-result - the engine's answer is in `detail`; bubbles and crosses shadow trees
 * @csspart form, group, field, error, button - the questions
 * @csspart verdict, outcome, summary, progress - the verdict
 * @csspart section, finding, strength, citation, card - what follows from it
 */
export class DistanskollEligibility extends DistanskollElement {
  static observedAttributes = [...DistanskollElement.observedAttributes, "facts"];

  #answers = new Answers();
  #prefilledFacts = [];
  #cleared = null;
  #settled = new Set();
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
  #glance;
  #toVerdict;

  constructor() {
    super(FORM_STYLE, RESULT_STYLE, PRINT_STYLE);
    this.#form = new QuestionForm({
      answered: (fact, value, how) => this.#answered(fact, value, how),
      left: () => this.#evaluation && this.#form.place(this.#evaluation.shown, this.#showRest ? this.#evaluation.rest : new Set()),
      toggleRest: () => this.#toggleRest(),
      clear: () => this.#clear(),
    });
    this.#verdict = new Verdict({ print: () => this.print(), next: () => (this.#next === null ? forManager.focus() : this.#form.focus(this.#next)) });
    const toDo = actions();
    const forManager = managerList({ print: () => this.print("manager") });
    const after = [ways(), reasons(), forManager, answersOnPaper(), guidance(), assumptions()];
    this.#results = [toDo, ...after];
    this.#glance = h("span", { class: "glance-words" });
    this.#toVerdict = h("button", { type: "button", class: "button", part: "button" });
    this.#toVerdict.addEventListener("click", () => this.#verdict.focus());
    this.body.append(
      h("div", { class: "columns" },
        h("div", { class: "form-column" }, this.#form.node, h("div", { class: "glance screen" }, this.#glance, this.#toVerdict)),
        h("div", { class: "verdict-column" }, this.#verdict.node, toDo.node)),
      h("div", { class: "results" }, ...after.map((part) => part.node)));
  }

  connectedCallback() {
    if (this.#answers.size === 0) this.#prefill();
    super.connectedCallback();
  }

  attributeChangedCallback(name, before, now) {
    if (name === "facts") {
      if (before === now || !this.started) return;
      this.#prefill();
      if (!this.loaded) return;
      this.#warnOfUnasked(this.#questions.list);
      this.#update();
    } else {
      super.attributeChangedCallback(name, before, now);
    }
  }

  /** The engine's latest answer, or null. */
  get result() {
    return this.#evaluation?.result ?? null;
  }

  /** The answers by fact, `null` for "don't know"; setting them replaces those given. */
  get facts() {
    return this.#answers.all();
  }

  set facts(facts) {
    this.#replace(new Answers(facts ?? {}));
    if (this.loaded) this.#update();
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
    this.#carried = this.#answeredHere && id !== this.#policyId ? list.filter(({ fact }) => (this.#answers.get(fact) ?? null) !== null).length : 0;
    this.#policyId = id;
  }

  relabelled(lang, text) {
    this.#update(lang, text);
  }

  #prefilled() {
    const written = this.getAttribute("facts");
    if (written === null || written.trim() === "") return {};
    try {
      const facts = JSON.parse(written);
      if (facts !== null && typeof facts === "object" && !Array.isArray(facts)) return facts;
    } catch {
      // Said below, as for any other value that is no object.
    }
    this.warn("facts is no JSON object; it is left out");
    return {};
  }

  #prefill() {
    const facts = this.#prefilled();
    this.#prefilledFacts = Object.keys(facts);
    this.#replace(new Answers(facts));
  }

  #warnOfUnasked(questions) {
    for (const fact of this.#prefilledFacts) {
      if (!questions.some((question) => question.fact === fact)) this.warn(`facts: this policy does not ask for \`${fact}\``);
    }
  }

  #replace(answers) {
    this.#answers = answers;
    this.#cleared = null;
    // What came from outside is complained about at once.
    this.#settled = new Set(Object.keys(answers.all()));
  }

  #answered(fact, value, { settled }) {
    if (this.#cleared) this.#carried = 0;
    this.#answeredHere = true;
    this.#cleared = null;
    this.#answers.set(fact, value);
    if (settled) this.#settled.add(fact);
    this.#update();
    this.announce(this.result.summary);
  }

  #clear() {
    const before = this.#answers;
    const undone = this.#cleared;
    this.#replace(undone ?? new Answers());
    this.#cleared = undone ? null : before;
    this.#update();
    this.announce(this.result.summary);
  }

  #toggleRest() {
    this.#showRest = !this.#showRest;
    this.#update();
  }

  /** The most decisive question that the employee can answer and has not: what is left otherwise is for the manager. */
  #nextFact({ result, shown, answers, errors }) {
    const open = [...result.missing, ...result.open].find(({ fact, askOf }) =>
      askOf !== "manager" && shown.has(fact) && (answers.get(fact) === undefined || errors.has(fact)));
    return open?.fact ?? null;
  }

  #update(lang = this.language, text = this.text) {
    if (this.#questions.lang !== lang) this.#questions = { lang, list: this.loaded.questions({ lang }) };
    const questions = this.#questions.list;
    const source = this.policyDocument;
    const evaluation = evaluate(
      { policy: this.loaded, questions, decisions: source.decisions }, this.#answers, { asOf: this.today, lang });
    this.#evaluation = evaluation;
    const { result, shown, errors } = evaluation;
    const answered = [...shown].filter((fact) => Object.hasOwn(evaluation.sent, fact)).length;
    const seen = (fact) => shown.has(fact) || this.#showRest && evaluation.rest.has(fact);
    const unused = questions.filter(({ fact }) => !seen(fact) && (this.#answers.get(fact) ?? null) !== null).length;
    const context = {
      ...evaluation, source, questions, answers: this.#answers, answered, unused, idle: questions.length > shown.size + evaluation.rest.size,
      contact: this.whomToAsk(lang), carried: this.#carried, text, lang,
    };
    this.#next = this.#nextFact(context);
    const settled = ["notEligible", "outOfScope"].includes(result.outcome);
    // A value on its way ("1" of "15") is not complained about before it is left.
    for (const fact of errors.keys()) if (!this.#settled.has(fact)) errors.delete(fact);
    this.#form.update({ ...context, showRest: this.#showRest, undo: this.#cleared !== null });
    this.#verdict.update({ ...context, next: this.#next, forManager: settled ? 0 : managerQuestions(context).length });
    for (const part of this.#results) part.update(context);
    setText(this.#glance, outcomeWords(result, context).join(""));
    setText(this.#toVerdict, text.toVerdict);
    setAttribute(this.#glance.parentNode, "data-outcome", result.outcome);
    this.dispatchEvent(new CustomEvent("distanskoll-result", { detail: result, bubbles: true, composed: true }));
  }
}
