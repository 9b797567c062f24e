// What one sees of the two chairs: who answers here, and what the other has said.
import { h, setHidden, setText } from "./dom.js";
import { CHAIRS, otherChair } from "./seats.js";
import { answerWords } from "./words.js";

export class ChairNote {
  #words = h("p");
  #change = h("button", { type: "button", class: "button quiet", part: "button" });
  node = h("div", { class: "chair screen", part: "chair", hidden: true }, this.#words, this.#change);

  constructor(change) {
    this.#change.addEventListener("click", change);
  }

  /** Shown once there is a second chair: somebody has answered from it, or the page has put the manager in this one. */
  update({ seats, named, disabled, text }) {
    this.#change.disabled = disabled;
    setText(this.#words, text.chair[seats.chair]);
    setText(this.#change, text.changeChair[seats.chair]);
    setHidden(this.node, !named && seats.of("manager").size === 0);
  }
}

/** What is said beside the questions that the other has answered: by fact `{ words, unlike, settle: [{ value, label }] }`. */
export function besides(seats, questions, context) {
  const { text } = context;
  const other = otherChair(seats.chair);
  const unlike = new Set(seats.differing());
  const said = new Map();
  for (const question of questions) {
    const { fact } = question;
    const words = (chair) => answerWords(question, seats.of(chair).get(fact), context);
    if (unlike.has(fact)) {
      const settle = CHAIRS.map((chair) => ({ value: seats.of(chair).get(fact), label: text.settle(words(chair)) }));
      said.set(fact, { words: text.saidUnlike(...CHAIRS.map(words)), paper: text.saidBoth(...CHAIRS.map(words)), unlike: true, settle });
    } else if (seats.other.get(fact) !== undefined) {
      said.set(fact, { words: text.said[other](words(other)), unlike: false, settle: [] });
    }
  }
  return said;
}
