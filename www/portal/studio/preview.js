// The live widget: it answers under the latest version without faults, and holds on to what was filled in when the policy changes.
import { data } from "./trusted.js";

export class Preview {
  #host;
  #element = null;
  #text = null;
  #which = "eligibility";

  constructor(host) {
    this.#host = host;
  }

  /** Answers under that document from now on. */
  show(text) {
    if (text === this.#text) return;
    this.#text = text;
    this.#draw();
  }

  /** Another of the four widgets: "eligibility", "agreement", "notice" or "renewal". */
  use(which) {
    this.#which = which;
    if (this.#text !== null) this.#draw();
  }

  #draw() {
    const name = `distanskoll-${this.#which}`;
    const filled = this.#element?.localName === name ? this.#element[this.#property] : null;
    const element = document.createElement(name);
    const script = document.createElement("script");
    script.type = "application/json";
    script.textContent = data(this.#text);
    element.append(script);
    if (filled) element[this.#property] = this.#which === "eligibility" ? this.#stillAsked(filled) : filled;
    this.#element = element;
    this.#host.replaceChildren(element);
  }

  get #property() {
    return this.#which === "eligibility" ? "facts" : "value";
  }

  /** Answers to questions that are no longer asked would be refused. */
  #stillAsked(answers) {
    const asked = new Set(JSON.parse(this.#text).facts.map((fact) => fact.id ?? fact));
    return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
  }
}
