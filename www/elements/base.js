// What all elements share: loading the policy, the language, the frame that says which edition answers and that it is
// guidance, the polite announcements and printing. Uses the package's entry, never the raw glue.
import { DistanskollError, Policy, ready } from "../entry/browser.js";
import { AttributesElement } from "./attributes-element.js";
import { setAttribute, setHidden, setText } from "./dom.js";
import { frame, labelFrame } from "./frame.js";
import { Keeper } from "./keeper.js";
import { fold, unfold } from "./on-paper.js";
import { documentIn, failure, fetched, textIn } from "./policy-source.js";
import { sheets } from "./sheets.js";
import { BASE_STYLE } from "./style-base.js";
import { texts } from "./text.js";

/** How long the answers have to rest before the summary is announced, in milliseconds. */
const ANNOUNCE_AFTER = 1000;

/**
 * Attributes are the state; properties of the same names read and write them.
 *
 * @attr {string} policy - id of a built-in policy
 * @attr {string} policy-src - address of a policy document; goes before `policy`. Without either a child
 *   `<script type="application/json">` holds the document
 * @attr {"sv"|"en"} lang - language of the texts; the nearest element's `lang` when absent, else Swedish
 * @attr {string} contact - whom to ask, instead of the policy's own contact
 * @attr {string} name - under which the value joins the form, as the JSON of `{ policy: { id, digest }, input }`
 * @attr {boolean} disabled - nothing can be filled in, and nothing joins the form
 * @attr {boolean} remember - keeps what is filled in in this browser's storage, until it is cleared
 * @attr {"on"|"off"} share - whether links with what is filled in are made and read ("on" when absent)
 * @attr {"auto"|"wasm"|"js"} engine - which edition of the engine answers ("auto" when absent: WebAssembly, else JavaScript); the page's
 *   first element decides
 * @slot - shown while there is no script, and when the policy cannot be loaded
 * @slot contact - whom to ask, instead of the policy's own contact
 * @csspart base - everything
 * @csspart header - title, organisation and edition
 * @csspart notes - guidance and no decision, privacy, whom to ask
 * @csspart notice - where the answers come from, when it was a link or the browser's storage
 * @csspart tools - what is kept, and the share link
 * @csspart banner - the policy's validity has passed or not begun
 * @cssproperty {color} --distanskoll-accent - colour of links, buttons and chosen answers
 * @cssproperty {font-family} --distanskoll-font - font family; the page's own when not given
 * @cssproperty {length} --distanskoll-radius - rounding of corners
 * @cssproperty {length} --distanskoll-sticky-top - distance from the window's top to what stays in view
 */
export class DistanskollElement extends AttributesElement {
  static observedAttributes = ["policy", "policy-src", "lang", "contact", "name", "remember", "share"];

  #keeper = new Keeper(this);
  #frame = frame(this.#keeper);
  #policy = null;
  #identity = null;
  #source = null;
  #load = 0;
  #ancestors = null;
  #children = null;
  #read = null;
  #asked = null;
  #begun = false;
  #ready = false;
  #standing = null;
  #told;
  #timer;

  constructor(...styles) {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = sheets(BASE_STYLE, ...styles);
    this.shadowRoot.append(this.#frame.root);
  }

  /** Where the element puts its own content. */
  get body() {
    return this.#frame.body;
  }

  /** The loaded policy (a handle of the package), or null. */
  get loaded() {
    return this.#policy;
  }

  /** The loaded policy's document, or null. */
  get policyDocument() {
    return this.#source;
  }

  /** `{ id, digest }` of the loaded policy, or null. */
  get identity() {
    return this.#identity;
  }

  get text() {
    return texts(this.language);
  }

  /** The browser's local date: an employee in Sweden asks about their own day, not about UTC's. */
  get today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  connectedCallback() {
    this.#begun = true;
    this.#ancestors = new MutationObserver(() => this.hasAttribute("lang") || this.relabel());
    this.#ancestors.observe(document.documentElement, { attributes: true, subtree: true, attributeFilter: ["lang"] });
    this.#children = new MutationObserver(() => this.#policyGiven() || textIn(this) === this.#read || this.#start());
    this.#children.observe(this, { childList: true, characterData: true, subtree: true });
    window.addEventListener("beforeprint", this.#beforePrint);
    window.addEventListener("afterprint", this.#afterPrint);
    this.#keeper.connect();
    // Moved, and nothing else is asked for since.
    if (this.#policy && this.#asked === this.#asking()) this.relabel();
    else this.#start();
  }

  disconnectedCallback() {
    this.#ancestors?.disconnect();
    this.#children?.disconnect();
    window.removeEventListener("beforeprint", this.#beforePrint);
    window.removeEventListener("afterprint", this.#afterPrint);
    this.#keeper.disconnect();
    clearTimeout(this.#timer);
    // An element that is only moved is connected again by then.
    queueMicrotask(() => this.isConnected || this.#release());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#begun) return;
    if (name === "policy" || name === "policy-src") {
      // What changes on an element that is taken out is looked at when it is put back.
      if (this.isConnected) this.#start();
    } else if (name === "remember") this.#keeper.remembering();
    else this.relabel();
  }

  /** Another form, or none: what is kept, and what is said of that, are others. */
  formAssociatedCallback() {
    this.relabel();
  }

  formResetCallback() {
    super.formResetCallback();
    this.#keeper.forget();
  }

  formDisabledCallback() {
    this.relabel();
  }

  formStateRestoreCallback(state) {
    super.formStateRestoreCallback(state);
    // What the browser gives back is newer than what a link or the storage holds.
    if (this.snapshot() !== null) this.#keeper.restored();
  }

  /** Whether attributes are followed: those that stand there from the start are read when it is first connected. */
  get started() {
    return this.#begun;
  }

  /** Whether the policy that is asked for answers: not while it is on its way, nor when it cannot be had. */
  get ready() {
    return this.#ready;
  }

  /** For the elements: whether a form is not to be sent without an answer of this one. */
  get demanded() {
    return true;
  }

  /** Without a policy that answers the form is told no value. */
  join(parts) {
    super.join(this.#ready ? parts : { policy: null, message: this.demanded ? this.text.notLoaded : "" });
  }

  /** Whom to ask, in words: the page's own contact, else the policy's; empty where there is neither. */
  whomToAsk(lang) {
    return this.getAttribute("contact") ?? this.#source?.contact?.text[lang] ?? "";
  }

  /** For the elements: the one kind of call that is made on this page, where a smaller engine answers that. */
  get aloneFor() {
    return undefined;
  }

  /** For the elements: a policy has been loaded. */
  policyLoaded() {}

  /** For the elements: texts have to be written (anew). */
  relabelled() {}

  /** For the elements: the person has changed something. */
  changed() {
    this.#keeper.changed();
  }

  /** For the elements: other values have been set than those that the person gave. */
  replaced() {
    this.#keeper.replaced();
  }

  /** Empties it, and takes away what the browser keeps of it, under whatever policy. */
  clear() {
    this.empty();
    this.#keeper.forget();
  }

  /** To the first control: what a label of the page does, too. */
  focus() {
    [...this.body.querySelectorAll("input, select, textarea, button")].find((node) => node.matches(":enabled") && node.getClientRects().length > 0)?.focus();
  }

  /** Whether the person is filling in at this moment. */
  get busy() {
    return this.shadowRoot.activeElement !== null;
  }

  /** Says the text to those who listen, once the answers rest. */
  announce(text, after = ANNOUNCE_AFTER) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => setText(this.#frame.live, text), after);
  }

  /**
   * Tells answers, one event each, unless they and what they rest on are those told last: a page that sets the same values again at every
   * answer is not led in circles.
   */
  tell(answers, basis) {
    const told = JSON.stringify([answers, basis]);
    if (told === this.#told) return;
    this.#told = told;
    for (const detail of answers) this.dispatchEvent(new CustomEvent("distanskoll-result", { detail, bubbles: true, composed: true }));
  }

  /** Prints; `only` names a part that alone is printed. */
  print(only = "all") {
    this.#frame.root.dataset.print = only;
    window.print();
  }

  #policyGiven() {
    return this.hasAttribute("policy") || this.hasAttribute("policy-src");
  }

  /** What tells whether another policy is asked for than before. */
  #asking() {
    return JSON.stringify([this.getAttribute("policy"), this.getAttribute("policy-src"), this.#policyGiven() ? null : textIn(this)]);
  }

  async #start() {
    const load = ++this.#load;
    this.#ready = false;
    this.join();
    this.#show("loading");
    try {
      await ready({ engine: this.engine, policies: this.policySrc ? [] : [this.policy], only: this.aloneFor });
      const policy = await this.#wanted();
      // Something newer was asked for, or the element has gone.
      if (load !== this.#load || !this.isConnected) return policy.dispose();
      this.#release();
      this.#policy = policy;
      this.#source = policy.toJson();
      const { id, digest } = policy.checkEligibility({}, { asOf: this.today, lang: this.language }).policy;
      this.#identity = { id, digest };
      this.#asked = this.#asking();
      this.#ready = true;
      this.policyLoaded();
      this.#keeper.load(this.#identity);
      this.relabel();
      this.#show("ready");
    } catch (error) {
      if (load !== this.#load) return;
      this.#release();
      this.warn(error.message);
      // What a program of ours does wrong must not pass for a fault of the policy.
      if (!(error instanceof DistanskollError)) reportError(error);
      this.join();
      this.#show("failed", error.code);
    }
  }

  /** The policy that the attributes name, else the document in the child script. */
  async #wanted() {
    const { policy: id, policySrc: source } = this;
    if (source && id) this.warn("both policy and policy-src are given; policy-src is used");
    if (source) return Policy.fromJson(await fetched(source));
    if (id) return Policy.builtin(id);
    this.#read = await documentIn(this);
    if (this.#read) return Policy.fromJson(this.#read);
    throw failure("no-policy", "neither policy nor policy-src is given");
  }

  #release() {
    this.#policy?.dispose();
    this.#policy = null;
    this.#source = null;
    this.#identity = null;
    this.#ready = false;
    this.#told = undefined;
  }

  /** `code`: of the error, where it failed. */
  #show(state, code) {
    const { root, status, problem, fallback, content } = this.#frame;
    const { text } = this;
    this.#standing = { state, code };
    setAttribute(root, "data-state", state);
    setAttribute(root, "lang", this.language);
    setAttribute(root, "aria-busy", state === "loading" ? "true" : null);
    setText(status, state === "loading" ? text.loading : "");
    setText(problem, state === "failed" ? `${text.failure[code] ?? ""} ${text.loadFailed}`.trim() : "");
    setHidden(status, state !== "loading");
    setHidden(problem, state !== "failed");
    setHidden(fallback, state !== "failed");
    // While another policy is loaded the old one stays, so that the page does not jump.
    setHidden(content, !(state === "ready" || state === "loading" && this.#policy));
  }

  /** Writes all texts, in the language of now. */
  relabel() {
    if (this.#standing && !this.#ready) {
      this.join();
      this.#show(this.#standing.state, this.#standing.code);
    }
    if (!this.#policy) return;
    const { language: lang, text } = this;
    setAttribute(this.#frame.root, "lang", lang);
    labelFrame(this.#frame, {
      source: this.#source, today: this.today, ask: this.whomToAsk(lang), own: this.hasAttribute("contact"),
      privacy: { sent: this.form !== null, kept: this.remember }, text, lang,
    });
    this.relabelled(lang, text);
    this.#keeper.relabel();
    this.nameGroup(text.elementName[this.localName] ?? "");
  }

  #beforePrint = () => {
    setText(this.#frame.printed, this.text.printedOn(this.today));
    unfold(this.shadowRoot);
  };

  #afterPrint = () => {
    delete this.#frame.root.dataset.print;
    fold(this.shadowRoot);
  };
}
