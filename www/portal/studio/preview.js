// The live widget: it answers under the latest version without faults, and holds on to the answers when the policy changes.
import { data } from "./trusted.js";

export class Preview {
  #host;
  #element = null;
  #text = null;

  constructor(host) {
    this.#host = host;
  }

  /** Answers under that document from now on. */
  show(text) {
    if (text === this.#text) return;
    this.#text = text;
    const answers = this.#element?.facts;
    const element = document.createElement("distanskoll-eligibility");
    const script = document.createElement("script");
    script.type = "application/json";
    script.textContent = data(text);
    element.append(script);
    // Answers to questions that are no longer asked would be refused.
    const asked = new Set(JSON.parse(text).facts.map((fact) => fact.id ?? fact));
    if (answers) element.facts = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
    this.#element = element;
    this.#host.replaceChildren(element);
  }
}
