// Two people, employee and manager, who answer the same questions each from their own chair. Knows no page, so it runs (and is tested)
// without a browser.
import { Answers } from "./answers.js";

export const CHAIRS = ["employee", "manager"];

export const otherChair = (chair) => CHAIRS.find((each) => each !== chair);

export class Seats {
  #answers;
  chair = CHAIRS[0];

  /** `answers`: facts by chair. */
  constructor(answers = {}, chair = CHAIRS[0]) {
    this.#answers = Object.fromEntries(CHAIRS.map((each) => [each, new Answers(factsOf(answers[each]))]));
    this.chair = chair;
  }

  /** What the person in the chair has answered, to be written to. */
  get own() {
    return this.#answers[this.chair];
  }

  get other() {
    return this.#answers[otherChair(this.chair)];
  }

  of(chair) {
    return this.#answers[chair];
  }

  /** What both have answered, by chair. */
  all() {
    return Object.fromEntries(CHAIRS.map((chair) => [chair, this.#answers[chair].all()]));
  }

  /** What counts: an answer that one has given, or that both have given alike. Where they differ neither counts. */
  counted() {
    const facts = CHAIRS.flatMap((chair) => Object.keys(this.#answers[chair].all()));
    const differing = new Set(this.differing());
    return new Answers(Object.fromEntries(facts.filter((fact) => !differing.has(fact)).map((fact) => [fact, this.own.get(fact) ?? this.other.get(fact) ?? null])));
  }

  /** The facts that both have answered, and not alike; "don't know" says nothing against an answer. */
  differing() {
    return Object.keys(this.own.all()).filter((fact) => {
      const [one, other] = [this.own.get(fact), this.other.get(fact)].map((value) => value ?? null);
      return one !== null && other !== null && plain(one) !== plain(other);
    });
  }

  /** Both answer alike. */
  agree(fact, value) {
    for (const chair of CHAIRS) this.#answers[chair].set(fact, value);
  }
}

/** What came with a link may be anything. */
function factsOf(given) {
  return given !== null && typeof given === "object" && !Array.isArray(given) ? given : {};
}

function plain(value) {
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
}
