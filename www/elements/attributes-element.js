// Attributes and the properties that read and write them; a value that is none of those an attribute takes becomes the first, with a
// warning.
import { FormElement, readInput } from "./form-element.js";
import { knownLanguage } from "./text.js";

/** Of the package: which the page's first element asks for is loaded. */
const ENGINES = ["auto", "wasm", "js"];

export class AttributesElement extends FormElement {
  #warned = new Set();

  get policy() {
    return this.getAttribute("policy") ?? "";
  }

  set policy(id) {
    this.setAttribute("policy", id);
  }

  get policySrc() {
    return this.getAttribute("policy-src") ?? "";
  }

  set policySrc(address) {
    this.setAttribute("policy-src", address);
  }

  get contact() {
    return this.getAttribute("contact") ?? "";
  }

  set contact(words) {
    this.setAttribute("contact", words);
  }

  get remember() {
    return this.hasAttribute("remember");
  }

  set remember(remember) {
    this.toggleAttribute("remember", Boolean(remember));
  }

  get share() {
    return this.oneOf("share", ["on", "off"]);
  }

  set share(share) {
    this.setAttribute("share", share);
  }

  get engine() {
    return this.oneOf("engine", ENGINES);
  }

  set engine(engine) {
    this.setAttribute("engine", engine);
  }

  get shareable() {
    return this.share === "on";
  }

  /** The language of the texts: that of `lang`, else of the nearest element that has one, else Swedish. */
  get language() {
    const own = this.getAttribute("lang");
    if (own) return knownLanguage(own) ?? this.#instead("lang", own, "sv");
    return knownLanguage(nearestLanguage(this)) ?? "sv";
  }

  /** One of a few values of an attribute, the first when it is absent or none of them. */
  oneOf(attribute, values) {
    const given = this.getAttribute(attribute);
    return given === null || values.includes(given) ? given ?? values[0] : this.#instead(attribute, given, values[0]);
  }

  /** The object that stands in an attribute as JSON, or that a form has sent; empty where there is none. */
  objectIn(attribute) {
    const written = this.getAttribute(attribute);
    if (written === null || written.trim() === "") return {};
    const input = readInput(written);
    if (!input) this.warn(`${attribute} is no JSON object; it is left out`);
    return input ?? {};
  }

  warn(message) {
    console.warn(`<${this.localName}>: ${message}`);
  }

  #instead(attribute, given, value) {
    const message = `${attribute}="${given}" is not known; "${value}" is used`;
    if (!this.#warned.has(message)) this.warn(message);
    this.#warned.add(message);
    return value;
  }
}

/** The language of the nearest element that has one, also outside the shadow trees that this one stands in. */
function nearestLanguage(element) {
  for (let node = element; node; node = node.getRootNode().host) {
    const found = node.parentElement?.closest("[lang]") ?? (node === element ? null : node.closest("[lang]"));
    if (found) return found.getAttribute("lang");
  }
  return null;
}
