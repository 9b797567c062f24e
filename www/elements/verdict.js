// The verdict at a glance: the outcome in words, the engine's summary, who decides, what form, how much is answered.
import { daysAllowed } from "./days-allowed.js";
import { h, setAttribute, setHidden, setText, svg } from "./dom.js";
import { sentence } from "./text.js";
import { citation, deciderName, outcomeWords } from "./words.js";

/** Drawn beside the words, never instead of them. */
const SIGNS = {
  eligible: "M6 12.5l4 4 8-9",
  actionNeeded: "M7 7h10M7 12h10M7 17h6",
  referral: "M6 12h11M12 7l5 5-5 5",
  notEligible: "M7 7l10 10M17 7L7 17",
  outOfScope: "M6 12h12",
  undetermined: "M9 9.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.1-1.5 2.2M12 17.2v.3",
};

export class Verdict {
  #kicker = h("p", { class: "kicker" });
  #sign = svg("path", { fill: "none", stroke: "currentColor", "stroke-width": "2.2", "stroke-linecap": "round", "stroke-linejoin": "round" });
  #words = h("span");
  #more = h("span", { class: "outcome-more" });
  #heading = h("h3", { class: "outcome", part: "outcome", id: "verdict-heading", tabindex: "-1" },
    svg("svg", { viewBox: "0 0 24 24", class: "sign", "aria-hidden": "true", focusable: "false" }, this.#sign), h("span", {}, this.#words, this.#more));
  #summary = h("p", { class: "summary", part: "summary" });
  #facts = definitions(["kind", "days", "decides", "form"]);
  #progress = h("p");
  #bar = h("progress", { class: "progress-bar", part: "progress" });
  #idle = h("p");
  #progressRow = h("div", { class: "screen progress-row" }, this.#progress, this.#bar, this.#idle);
  #contact = h("p", { class: "contact" });
  #left = h("p", { class: "screen left" });
  #unlike = h("p", { class: "unlike" });
  #toUnlike = h("button", { type: "button", class: "button", part: "button" });
  #next = h("button", { type: "button", class: "button strong", part: "button" });
  #print = h("button", { type: "button", class: "button", part: "button" });

  /** `handlers`: `print()`, `next()` (to the question that matters most, or to the list for the other), `unlike()` (to where two differ). */
  constructor({ print, next, unlike }) {
    this.#toUnlike.addEventListener("click", unlike);
    this.#print.addEventListener("click", print);
    this.#next.addEventListener("click", next);
    this.node = h("section", { class: "verdict", part: "verdict", "aria-labelledby": "verdict-heading" },
      this.#kicker, this.#heading, this.#summary, this.#facts.node,
      this.#contact, this.#unlike, this.#progressRow, this.#left, h("p", { class: "screen buttons" }, this.#toUnlike, this.#next, this.#print));
  }

  update(context) {
    const { result, text, lang, answered, shown, idle, unused, next, forOther, unlike, contact } = context;
    const { outcome, decision, agreementForm, arrangement } = result;
    setAttribute(this.node, "data-outcome", outcome);
    setText(this.#kicker, result.missing.length > 0 ? text.soFar : text.verdictHeading);
    setAttribute(this.#sign, "d", SIGNS[outcome]);
    const [words, more] = outcomeWords(result, context);
    setText(this.#words, words);
    setText(this.#more, more);
    // It begins with the outcome, which the heading has just said.
    setText(this.#summary, result.summary.replace(/^[^.]*\.\s*/, ""));
    setHidden(this.#summary, this.#summary.textContent === "");
    this.#facts.update(outcome === "outOfScope" ? {} : {
      kind: { name: text.kindOfWork, value: text.arrangement[arrangement ?? "unknown"] },
      days: arrangement === "notRemoteWork" ? null : daysAllowed(context),
      decides: decision && {
        name: text.decides, value: `${sentence(deciderName(decision.by, context), lang)} (${text.status[decision.status]})`, cited: decision.citation,
      },
      form: agreementForm && { name: text.form, value: formWords(agreementForm, text), cited: agreementForm.citation },
    }, text);
    setHidden(this.#progressRow, shown.size === 0);
    setText(this.#progress, text.progress(answered, shown.size));
    setAttribute(this.#bar, "max", Math.max(shown.size, 1));
    setAttribute(this.#bar, "value", answered);
    setAttribute(this.#bar, "aria-label", text.progress(answered, shown.size));
    setText(this.#idle, unused > 0 ? text.unused(unused) : idle ? text.othersIdle : "");
    setHidden(this.#idle, this.#idle.textContent === "");
    // Outside the rules there is nobody to decide, only somebody to ask.
    setText(this.#contact, contact);
    setHidden(this.#contact, outcome !== "outOfScope" || contact === "");
    // What the employee cannot know is no next question of theirs.
    const toList = next === null && forOther > 0;
    setText(this.#left, toList ? text.leftForManager(forOther) : "");
    setHidden(this.#left, !toList);
    setText(this.#next, toList ? text.toManagerList : text.nextQuestion);
    setHidden(this.#next, next === null && !toList);
    setText(this.#print, text.print);
    setText(this.#unlike, unlike > 0 ? text.unlike(unlike) : "");
    setText(this.#toUnlike, text.toUnlike);
    for (const node of [this.#unlike, this.#toUnlike]) setHidden(node, unlike === 0);
  }

  focus() {
    this.#heading.focus({ preventScroll: true });
    this.node.scrollIntoView({ block: "start" });
  }
}

function formWords({ form, strength }, text) {
  return form === "none" ? text.formText.none : text.formText[form][strength];
}

/** A definition list with fixed rows; a row without a value is hidden. */
export function definitions(keys) {
  const rows = new Map(keys.map((key) => {
    const name = h("dt");
    const value = h("span");
    const cited = citation();
    return [key, { name, value, cited, node: h("div", { class: "definition" }, name, h("dd", {}, value, cited.node)) }];
  }));
  const node = h("dl", { class: "definitions" }, ...[...rows.values()].map((row) => row.node));
  return {
    node,
    update(values, text) {
      for (const [key, row] of rows) {
        const item = values[key];
        setHidden(row.node, !item);
        if (!item) continue;
        setText(row.name, item.name);
        setText(row.value, item.value);
        setHidden(row.cited.node, !item.cited);
        if (item.cited) row.cited.update(item.cited, text);
      }
      setHidden(node, [...rows.values()].every((row) => row.node.hidden));
    },
  };
}
