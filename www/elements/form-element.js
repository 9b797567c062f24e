// What makes an element a part of a form, like a native control: name, value, validity, labels, disabled, reset and restore. It knows
// nothing of policies.

/** Importable where there is no DOM (Node, a server that renders): there the class is never constructed. */
const Base = globalThis.HTMLElement ?? class {};

/** For subclasses: `initialise()` takes the values of the attributes, `adopt(input)` takes a value back, `attempt()` shows what is wrong. */
export class FormElement extends Base {
  static formAssociated = true;
  #internals = this.attachInternals();
  #anchor = null;

  constructor() {
    super();
    this.addEventListener("invalid", (event) => this.#refused(event));
    // What a label does when it is clicked.
    this.addEventListener("click", (event) => event.composedPath()[0] === this && this.focus());
  }

  get form() {
    return this.#internals.form;
  }

  get labels() {
    return this.#internals.labels;
  }

  get name() {
    return this.getAttribute("name") ?? "";
  }

  set name(name) {
    this.setAttribute("name", name);
  }

  get type() {
    return this.localName;
  }

  get disabled() {
    return this.hasAttribute("disabled");
  }

  set disabled(disabled) {
    this.toggleAttribute("disabled", Boolean(disabled));
  }

  get validity() {
    return this.#internals.validity;
  }

  get validationMessage() {
    return this.#internals.validationMessage;
  }

  get willValidate() {
    return this.#internals.willValidate;
  }

  checkValidity() {
    return this.#internals.checkValidity();
  }

  reportValidity() {
    return this.#internals.reportValidity();
  }

  /** Properties that a page has set before the element was defined hide those of its class: they are taken away and set once more. */
  takeEarly() {
    for (const name of Object.keys(this)) {
      for (let at = Object.getPrototypeOf(this); at !== Base.prototype; at = Object.getPrototypeOf(at)) {
        if (!Object.getOwnPropertyDescriptor(at, name)?.set) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
        break;
      }
    }
  }

  formResetCallback() {
    this.initialise();
  }

  /** After a reload or "back" the browser hands over what the form held. */
  formStateRestoreCallback(state) {
    const input = typeof state === "string" ? readInput(state) : null;
    if (input) this.adopt(input);
  }

  /** Names the whole for those who listen, unless the page does. */
  nameGroup(words) {
    this.#internals.role = "group";
    this.#internals.ariaLabel = this.labels?.length > 0 ? null : words;
  }

  /**
   * Tells the form: `policy` and `input` make the value (none without a policy), `state` is what a restored page gets back, `message`
   * why the form is not to be sent (empty where nothing is in the way), `anchor` the node that the browser points at.
   *
   * Outside a form the browser is given nothing to restore: Firefox would bring it back at a reload, and the person has been told that
   * nothing is kept.
   */
  join({ policy, input, state = input, message = "", anchor = null }) {
    const value = (held) => (policy ? JSON.stringify({ policy: { id: policy.id, digest: policy.digest }, input: held }) : null);
    this.#internals.setFormValue(value(input), this.form ? value(state) : null);
    this.#anchor = anchor;
    if (message === "") this.#internals.setValidity({});
    else this.#internals.setValidity({ customError: true }, message, ...(anchor ? [anchor] : []));
  }

  /** The browser found it invalid when the form was to be sent, or somebody asked. */
  #refused(event) {
    if (!this.#anchor || event.composedPath()[0] !== this) return;
    // What the element shows takes the place of the browser's bubble.
    event.preventDefault();
    // A page that only asks while the person is filling in must not move anything.
    if (!this.busy) this.attempt();
  }
}

/** What a form was sent, or the input alone, as an object; null when it is neither. */
export function readInput(written) {
  try {
    const value = JSON.parse(written);
    if (!isObject(value)) return null;
    const sent = Object.hasOwn(value, "policy") && Object.hasOwn(value, "input");
    return !sent ? value : isObject(value.input) ? value.input : null;
  } catch {
    return null;
  }
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
