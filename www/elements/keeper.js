// Keeping and handing on what is filled in: the `remember` attribute, the share link, and what the page says of both.
import { h, setHidden, setText } from "./dom.js";
import { fingerprint } from "./fingerprint.js";
import { Store, linkWith, linked } from "./kept.js";

/** So much of a policy's digest tells one edition from another. */
const DIGEST = 12;

export class Keeper {
  #host;
  #policy = null;
  #store = null;
  #packed = null;
  #touched = false;
  /** What stands in the form came from a link or the storage. */
  #adopted = false;
  /** Keys of the texts to be shown. */
  #told = [];
  #refused = false;
  #words = h("p");
  #clear = button();
  #share = button();
  #address = h("input", { class: "input address", readonly: true, id: "link" });
  #label = h("label", { for: "link" });
  #copy = button();
  #warning = h("p", { class: "help" });
  #panel = h("div", { class: "link", hidden: true }, this.#label, this.#address, this.#copy, this.#warning);
  #kept = h("div", { class: "kept" }, this.#words, this.#clear);
  #notes = h("p");

  /** Stands before the form: where the answers come from. */
  notice = h("div", { class: "notice screen", part: "notice", hidden: true }, this.#notes);
  /** Stands after everything else. */
  tools = h("div", { class: "tools screen", part: "tools" }, this.#kept, this.#share, this.#panel);

  /** `host`: the element: `snapshot()` (what is filled in, null for nothing), `adopt(input)`, `clear()`, `announce(text)`, `text`. */
  constructor(host) {
    this.#host = host;
    this.#clear.addEventListener("click", () => {
      host.clear();
      host.announce(host.text.kept.cleared);
    });
    this.#share.addEventListener("click", () => this.#offer());
    this.#copy.addEventListener("click", () => this.#copyAddress());
    this.#address.addEventListener("focus", () => this.#address.select());
  }

  connect() {
    window.addEventListener("hashchange", this.#opened);
  }

  disconnect() {
    window.removeEventListener("hashchange", this.#opened);
  }

  /**
   * A policy has been loaded: takes what a link or the browser holds for it, unless the person has begun already. Where they began under
   * other rules, that is kept with those, and what is kept for these comes in its place.
   */
  load(policy) {
    const before = this.#policy;
    this.#policy = policy;
    const others = before !== null && before.id !== policy.id;
    if (this.#touched && !(others && this.#host.remember && this.#storeOf().read())) return this.#open();
    // What came from elsewhere was meant for the rules before.
    if (others && this.#adopted) this.#host.initialise();
    this.#take();
  }

  /** The person has changed something. */
  changed() {
    this.#touched = true;
    this.#adopted = false;
    setHidden(this.#panel, true);
    this.save();
  }

  /** Nothing that was filled in is there any more, under whatever rules. */
  forget() {
    this.#touched = false;
    Store.forget(this.#host.localName, this.#host.name);
    this.replaced();
  }

  /** Other values have been set than those that the person gave. */
  replaced() {
    this.#adopted = false;
    this.#told = [];
    setHidden(this.#panel, true);
    this.relabel();
  }

  /** The browser has given back what a form held. */
  restored() {
    this.#touched = true;
    this.relabel();
  }

  /** Writes down what is filled in, where the page has asked for that. */
  save() {
    if (this.#host.remember && this.#store) this.#refused = !this.#store.write(this.#content());
    this.relabel();
  }

  /** The `remember` attribute came or went: without it nothing stays behind. */
  remembering() {
    if (!this.#host.remember) Store.forget(this.#host.localName, this.#host.name);
    if (!this.#policy) return;
    this.#refused = !Store.allowed;
    if (this.#host.remember && this.#touched) this.save();
    else if (this.#host.remember) this.#take();
    this.#host.relabel();
  }

  relabel() {
    const { text, remember, shareable } = this.#host;
    setText(this.#notes, this.#told.map((key) => text.kept[key]).join(" "));
    setHidden(this.notice, this.#told.length === 0);
    setText(this.#words, this.#refused ? text.kept.refused : text.kept.here);
    setText(this.#clear, text.kept.clear);
    setHidden(this.#kept, !remember);
    setHidden(this.#clear, this.#refused);
    this.#clear.disabled = this.#host.matches(":disabled");
    setText(this.#share, text.kept.share);
    setText(this.#label, text.kept.link);
    setText(this.#copy, text.kept.copy);
    setText(this.#warning, text.kept.warning);
    const offered = shareable && /^https?:$/.test(location.protocol);
    setHidden(this.#share, !offered || this.#host.snapshot() === null);
    setHidden(this.tools, !remember && this.#share.hidden);
  }

  #storeOf(...link) {
    const { localName, name } = this.#host;
    return new Store(localName, this.#policy.id, name, ...link);
  }

  #open() {
    // What is answered on top of somebody's link has a place of its own: it does not replace one's own answers.
    this.#store = this.#packed === null ? this.#storeOf() : this.#storeOf(fingerprint(this.#packed));
    this.#refused = this.#host.remember && !Store.allowed;
  }

  #take() {
    const link = this.#host.shareable ? linked(location.hash) : null;
    const own = link?.content && this.#isMine(link.content);
    const rules = own && link.content.p === this.#policy.id;
    this.#packed = rules ? link.packed : null;
    this.#open();
    const stored = this.#host.remember ? this.#store.read() : null;
    const content = stored ?? (rules ? link.content : null);
    this.#told = link && !link.content ? ["unreadable"] : own && !rules ? ["otherRules"] : [];
    if (!content) return;
    this.#host.adopt(content.i);
    this.#touched = false;
    this.#adopted = true;
    this.#told = [rules ? "fromLink" : "fromHere"];
    if (content.d !== this.#policy.digest.slice(0, DIGEST)) this.#told.push("changed");
  }

  #isMine({ e, n }) {
    return e === this.#host.localName && (n ?? "") === this.#host.name;
  }

  #content() {
    const input = this.#host.snapshot();
    if (input === null) return null;
    const { localName, name } = this.#host;
    return { e: localName, ...(name ? { n: name } : {}), p: this.#policy.id, d: this.#policy.digest.slice(0, DIGEST), i: input };
  }

  #opened = () => {
    // The page may change its own fragment, too.
    const link = linked(location.hash);
    if (!this.#policy || !link || link.packed === this.#packed) return;
    this.#touched = false;
    this.#take();
    this.#host.relabel();
  };

  #offer() {
    const content = this.#content();
    if (!content) return;
    this.#address.value = linkWith(location.href, content);
    setHidden(this.#panel, false);
    this.#address.focus();
  }

  async #copyAddress() {
    this.#address.select();
    const copied = await navigator.clipboard?.writeText(this.#address.value).then(() => true, () => false);
    const { text } = this.#host;
    this.#host.announce(copied ? text.kept.copied : text.kept.notCopied, 0);
  }
}

function button() {
  return h("button", { type: "button", class: "button", part: "button" });
}
