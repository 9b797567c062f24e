// The questions, grouped, in the policy's order. Every field is made once per policy and only shown or hidden afterwards:
// nothing that holds the focus is ever removed or moved.
import { h, setHidden, setText } from "./dom.js";
import { createField } from "./fields.js";

export class QuestionForm {
  #groups = h("div", { class: "groups" });
  /** A part of the page, no group to be read out: it only disables what is within. */
  #fields = h("fieldset", { class: "fields", role: "presentation" });
  #heading = h("h3", { id: "questions-heading", tabindex: "-1" });
  #intro = h("p", { class: "intro" });
  #none = h("p", { hidden: true });
  #restWhy = h("p", { class: "rest-why" });
  #restToggle = h("button", { type: "button", class: "button", part: "button", "aria-expanded": "false" });
  #rest = h("div", { class: "rest" }, this.#restWhy, this.#restToggle);
  #unused = h("p", { class: "unused" });
  #carriedWords = h("p");
  #carriedClear = h("button", { type: "button", class: "button quiet", part: "button" });
  #carried = h("div", { class: "carried screen" }, this.#carriedWords, this.#carriedClear);
  #clear = h("button", { type: "button", class: "button quiet", part: "button" });
  #made = new Map();
  #pressed = false;
  #leftFact = null;

  /** `handlers`: `answered(fact, value, { settled })`, `settle(fact, value)`, `left(fact)` (a field was left), `toggleRest()`, `clear()`. */
  constructor(handlers) {
    this.handlers = handlers;
    this.node = h("section", { class: "form", part: "form", "aria-labelledby": "questions-heading" },
      this.#heading, this.#intro, this.#fields);
    this.#fields.append(this.#carried, this.#groups, this.#none, this.#unused, this.#rest, h("p", { class: "form-end" }, this.#clear));
    this.#restToggle.addEventListener("click", () => handlers.toggleRest());
    for (const button of [this.#clear, this.#carriedClear]) button.addEventListener("click", () => handlers.clear());
    this.#groups.addEventListener("focusout", ({ target, relatedTarget }) => {
      const field = target.closest("[data-fact]");
      if (!field?.contains(relatedTarget)) this.#whenReleased(field?.dataset.fact);
    });
    this.#groups.addEventListener("pointerdown", () => this.#press());
  }

  set disabled(disabled) {
    this.#fields.disabled = disabled;
  }

  /** Makes the fields of a policy. Consecutive questions of one group stand under its heading. */
  setQuestions(questions) {
    this.#made.clear();
    const groups = [];
    for (const question of questions) {
      const id = question.group?.id ?? "";
      if (groups.at(-1)?.id !== id) groups.push({ id, heading: h("h4", { id: `group-${groups.length}` }), facts: [] });
      const group = groups.at(-1);
      const field = createField(question, {
        changed: (value, how) => this.handlers.answered(question.fact, value, how),
        settle: (value) => this.handlers.settle(question.fact, value),
      });
      field.node.dataset.fact = question.fact;
      this.#made.set(question.fact, { ...field, group });
      group.facts.push(question.fact);
    }
    this.#groups.replaceChildren(...groups.map((group, place) => {
      group.node = h("section", { class: "group", part: "group", "aria-labelledby": `group-${place}` },
        group.heading, ...group.facts.map((fact) => this.#made.get(fact).node));
      return group.node;
    }));
  }

  /**
   * `said`: what stands beside a question, by fact, as `besides` gives it; `unused`: how many answers are kept but hidden; `carried`: how
   * many came along from another policy's questions.
   */
  update({ questions, answers, shown, rest, errors, said = new Map(), chair, showRest, undo, unused = 0, carried = 0, text, lang }) {
    setText(this.#heading, text.questionsHeading);
    setText(this.#intro, text.questionsIntro);
    setText(this.#none, text.noQuestions);
    for (const question of questions) {
      const field = this.#made.get(question.fact);
      field.update({ question, value: answers.get(question.fact), error: errors.get(question.fact), said: said.get(question.fact), chair, text, lang });
      setText(field.group.heading, question.group?.label ?? text.otherGroup);
    }
    setText(this.#restWhy, text.restWhy);
    setText(this.#restToggle, showRest ? text.hideRest : text.showRest(rest.size));
    this.#restToggle.setAttribute("aria-expanded", String(showRest));
    setHidden(this.#rest, rest.size === 0);
    setText(this.#unused, unused > 0 ? text.unused(unused) : "");
    setHidden(this.#unused, unused === 0);
    setText(this.#carriedWords, undo ? text.cleared : text.carried(carried));
    setHidden(this.#carried, carried === 0);
    for (const button of [this.#clear, this.#carriedClear]) setText(button, undo ? text.undoClear : text.clear);
    this.place(shown, showRest ? rest : new Set());
  }

  /** Shows the fields of these facts and of the one that holds the focus, and hides the others. */
  place(shown, more) {
    const focused = this.focusedFact;
    const visible = new Set();
    for (const [fact, { node, group }] of this.#made) {
      const show = shown.has(fact) || more.has(fact) || fact === focused;
      setHidden(node, !show);
      if (show) visible.add(group);
    }
    for (const { group } of this.#made.values()) setHidden(group.node, !visible.has(group));
    setHidden(this.#none, visible.size > 0);
    setHidden(this.#intro, visible.size === 0);
    setHidden(this.#clear.parentNode, visible.size === 0);
  }

  get focusedFact() {
    const active = this.node.getRootNode().activeElement;
    if (!active) return null;
    for (const [fact, { node }] of this.#made) if (node.contains(active)) return fact;
    return null;
  }

  focus(fact) {
    const field = this.#made.get(fact);
    if (field && !field.node.hidden) field.focus();
    else this.#heading.focus();
  }

  #press() {
    this.#pressed = true;
    const released = () => {
      this.#pressed = false;
      removeEventListener("pointerup", released, true);
      removeEventListener("pointercancel", released, true);
      this.#whenReleased();
    };
    addEventListener("pointerup", released, true);
    addEventListener("pointercancel", released, true);
  }

  /** After the click: a field that disappears between press and release would move what is being clicked. */
  #whenReleased(fact = this.#leftFact) {
    this.#leftFact = fact;
    if (!this.#pressed) setTimeout(() => this.#pressed || this.handlers.left(fact), 0);
  }
}
