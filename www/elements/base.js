// What all elements share: loading the policy, the language, the frame that says which edition answers and that it is
// guidance, the polite announcements and printing. Uses the package's entry, never the raw glue.
import { DistanskollError, Policy, ready } from "../entry/browser.js";
import { h, setAttribute, setHidden, setText, webAddress } from "./dom.js";
import { sheets } from "./sheets.js";
import { BASE_STYLE } from "./style-base.js";
import { knownLanguage, sentence, texts } from "./text.js";

/** Importable where there is no DOM (Node, a server that renders): there the class is never constructed. */
const Base = globalThis.HTMLElement ?? class {};

/** How long the answers have to rest before the summary is announced, in milliseconds. */
const ANNOUNCE_AFTER = 1000;

/**
 * @slot - shown while there is no script, and when the policy cannot be loaded
 * @slot contact - whom to ask, instead of the policy's own contact
 * @csspart base - everything
 * @csspart header - title, organisation and edition
 * @csspart notes - guidance and no decision, privacy, whom to ask
 * @csspart banner - the policy's validity has passed or not begun
 * @cssproperty --distanskoll-accent - colour of links, buttons and chosen answers
 * @cssproperty --distanskoll-font - font family; the page's own when not given
 * @cssproperty --distanskoll-radius - rounding of corners
 * @cssproperty --distanskoll-sticky-top - distance from the window's top to what stays in view
 */
export class DistanskollElement extends Base {
  static observedAttributes = ["policy", "policy-src", "lang", "contact"];

  #frame;
  #policy = null;
  #source = null;
  #load = 0;
  #ancestors = null;
  #started = false;
  #warned = null;
  #timer;

  constructor(...styles) {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = sheets(BASE_STYLE, ...styles);
    this.#frame = frame();
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

  /** The language of the texts: that of `lang`, else of the nearest element that has one, else Swedish. */
  get language() {
    const own = this.getAttribute("lang");
    if (own) return knownLanguage(own) ?? this.#fallback("lang", own, "sv");
    return knownLanguage(nearestLanguage(this)) ?? "sv";
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
    this.#ancestors = new MutationObserver(() => this.hasAttribute("lang") || this.#relabel());
    this.#ancestors.observe(document.documentElement, { attributes: true, subtree: true, attributeFilter: ["lang"] });
    window.addEventListener("beforeprint", this.#beforePrint);
    window.addEventListener("afterprint", this.#afterPrint);
    this.#started = true;
    if (this.#policy) this.#relabel();
    else this.#start();
  }

  disconnectedCallback() {
    this.#started = false;
    this.#ancestors?.disconnect();
    window.removeEventListener("beforeprint", this.#beforePrint);
    window.removeEventListener("afterprint", this.#afterPrint);
    clearTimeout(this.#timer);
    // An element that is only moved is connected again by then.
    queueMicrotask(() => this.isConnected || this.#release());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#started) return;
    if (name === "policy" || name === "policy-src") this.#start();
    else this.#relabel();
  }

  /** Whether attributes are followed: those that stand there from the start are read when it is connected. */
  get started() {
    return this.#started;
  }

  /** Whom to ask, in words: the page's own contact, else the policy's; empty where there is neither. */
  whomToAsk(lang) {
    return this.getAttribute("contact") ?? this.#source?.contact?.text[lang] ?? "";
  }

  /** For the elements: a policy has been loaded. */
  policyLoaded() {}

  /** For the elements: texts have to be written (anew). */
  relabelled() {}

  /** Says the text to those who listen, once the answers rest. */
  announce(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => setText(this.#frame.live, text), ANNOUNCE_AFTER);
  }

  /** Prints; `only` names a part that alone is printed. */
  print(only = "all") {
    this.#frame.root.dataset.print = only;
    window.print();
  }

  warn(message) {
    console.warn(`<${this.localName}>: ${message}`);
  }

  #fallback(attribute, given, instead) {
    if (this.#warned !== given) this.warn(`${attribute}="${given}" is not known; "${instead}" is used`);
    this.#warned = given;
    return instead;
  }

  async #start() {
    const load = ++this.#load;
    this.#show("loading", this.text.loading);
    try {
      await ready();
      const policy = await this.#fetchPolicy();
      // Something newer was asked for, or the element has gone.
      if (load !== this.#load || !this.isConnected) return policy.dispose();
      this.#release();
      this.#policy = policy;
      this.#source = policy.toJson();
      this.policyLoaded();
      this.#relabel();
      this.#show("ready");
    } catch (error) {
      if (load !== this.#load) return;
      this.#release();
      this.warn(error.message);
      // What a program of ours does wrong must not pass for a fault of the policy.
      if (!(error instanceof DistanskollError)) reportError(error);
      this.#show("failed", `${this.text.failure[error.code] ?? ""} ${this.text.loadFailed}`.trim());
    }
  }

  async #fetchPolicy() {
    const source = this.getAttribute("policy-src");
    const id = this.getAttribute("policy");
    if (source && id) this.warn("both policy and policy-src are given; policy-src is used");
    if (source) return Policy.fromJson(await this.#download(source));
    if (id) return Policy.builtin(id);
    throw failure("no-policy", "neither policy nor policy-src is given");
  }

  async #download(source) {
    try {
      const response = await fetch(new URL(source, document.baseURI));
      if (!response.ok) throw new Error(String(response.status));
      return await response.text();
    } catch (cause) {
      throw failure("policy-unavailable", `${source} could not be fetched: ${cause.message}`);
    }
  }

  #release() {
    this.#policy?.dispose();
    this.#policy = null;
    this.#source = null;
  }

  #show(state, message = "") {
    const { root, status, problem, fallback, content } = this.#frame;
    setAttribute(root, "data-state", state);
    setAttribute(root, "lang", this.language);
    setAttribute(root, "aria-busy", state === "loading" ? "true" : null);
    setText(status, state === "loading" ? message : "");
    setText(problem, state === "failed" ? message : "");
    setHidden(status, state !== "loading");
    setHidden(problem, state !== "failed");
    setHidden(fallback, state !== "failed");
    // While another policy is loaded the old one stays, so that the page does not jump.
    setHidden(content, !(state === "ready" || state === "loading" && this.#policy));
  }

  #relabel() {
    if (!this.#policy) return;
    const { language: lang, text } = this;
    setAttribute(this.#frame.root, "lang", lang);
    this.#label(lang, text);
    this.relabelled(lang, text);
  }

  #label(lang, text) {
    const { title, organisation, version, validFrom, validTo, contact } = this.#source;
    const { heading, edition, guidance, privacy, contactText, contactLink, banner, printed } = this.#frame;
    setText(heading, title[lang]);
    const validity = validFrom && validTo ? text.validBetween(validFrom, validTo)
      : validFrom ? text.validFrom(validFrom) : validTo ? text.validTo(validTo) : null;
    const edited = version ? text.edition(version) : validity ? text.versionUnknown : text.editionUnknown;
    const stated = [organisation, edited, validity].filter(Boolean).join(" · ");
    setText(edition, sentence(stated, lang));
    setText(guidance, text.guidanceOnly);
    setText(privacy, text.privacy);
    setText(printed, text.printedOn(this.today));
    const url = this.hasAttribute("contact") ? null : webAddress(contact?.url);
    const ask = this.whomToAsk(lang);
    setText(contactText, url ? "" : ask);
    setText(contactLink, url ? ask : "");
    setAttribute(contactLink, "href", url);
    const passed = validTo && this.today > validTo ? text.expired(validTo) : validFrom && this.today < validFrom ? text.notYetValid(validFrom) : "";
    setText(banner, passed);
    setHidden(banner, passed === "");
  }

  /** What is folded is unfolded on paper, and folded again afterwards. */
  #beforePrint = () => {
    setText(this.#frame.printed, this.text.printedOn(this.today));
    for (const details of this.shadowRoot.querySelectorAll("details.printed:not([open])")) {
      details.dataset.folded = "";
      details.open = true;
    }
  };

  #afterPrint = () => {
    delete this.#frame.root.dataset.print;
    for (const details of this.shadowRoot.querySelectorAll("details[data-folded]")) {
      delete details.dataset.folded;
      details.open = false;
    }
  };
}

function frame() {
  const parts = {
    status: h("p", { class: "loading" }),
    problem: h("p", { class: "problem", role: "alert", hidden: true }),
    fallback: h("div", { hidden: true }, h("slot")),
    heading: h("p", { class: "title" }),
    edition: h("p", { class: "edition" }),
    printed: h("p", { class: "printed-on paper" }),
    banner: h("p", { class: "banner", part: "banner", hidden: true }),
    guidance: h("strong"),
    privacy: h("span"),
    contactText: h("span"),
    contactLink: h("a"),
    body: h("div", { class: "body" }),
    live: h("p", { class: "unseen", role: "status" }),
  };
  const contact = h("slot", { name: "contact" }, parts.contactText, parts.contactLink);
  parts.content = h("div", { class: "content", hidden: true },
    h("header", { class: "header", part: "header" }, parts.heading, parts.edition, parts.printed),
    parts.banner,
    h("ul", { class: "notes", part: "notes" }, h("li", {}, parts.guidance), h("li", {}, parts.privacy), h("li", {}, contact)),
    parts.body);
  parts.root = h("div", { class: "root", part: "base" }, parts.status, parts.problem, parts.fallback, parts.content, parts.live);
  return parts;
}

/** The language of the nearest element that has one, also outside the shadow trees that this one stands in. */
function nearestLanguage(element) {
  for (let node = element; node; node = node.getRootNode().host) {
    const found = node.parentElement?.closest("[lang]") ?? (node === element ? null : node.closest("[lang]"));
    if (found) return found.getAttribute("lang");
  }
  return null;
}

function failure(code, message) {
  return new DistanskollError({ code, path: "", message, issues: [{ code, path: "", message }] });
}
