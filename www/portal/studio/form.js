// The form: one part of the document at a time, drawn from parts.js. It holds no state of its own but which part and which elements are
// open; everything else is read off the document, and every change goes into the text.
import { h } from "../../elements/dom.js";
import { LISTS } from "./lists.js";
import { fields } from "./fields.js";
import { PARTS } from "./parts.js";
import { pointer, valueAt } from "./text-model.js";
import { COMMON, factsOf, isCommon, nameOf } from "./vocabulary.js";
import { WORDS } from "./words.js";

export class Form {
  lang = "sv";
  document = {};
  facts = [];
  #root;
  #act;
  #part = PARTS[0];
  #open = new Set();
  #issues = [];

  /** `act`: `set(path, value)`, `append(path, value)`, `remove(path)`, `exchange(path, at)`: they change the text. */
  constructor(root, act) {
    this.#root = root;
    this.#act = act;
  }

  /** Draws the form for a document, or says why it cannot be edited here. The focus stays where it was. */
  show(document, lang, problem) {
    this.lang = lang;
    const words = WORDS[lang];
    const focused = this.#focused();
    if (problem) {
      // What stands in the form would not be what stands in the text.
      this.#root.replaceChildren(h("p", { class: "note", role: "status" }, problem));
      return;
    }
    this.document = document !== null && typeof document === "object" && !Array.isArray(document) ? document : {};
    this.facts = factsOf(this.document);
    const nav = h("ul", { class: "parts" }, ...PARTS.map((part) => {
      const button = h("button", { type: "button", "aria-current": part === this.#part ? "true" : null, "data-key": `part/${part.id}` },
        part.title[lang], h("span", { class: "count", "data-part": part.id, hidden: true }));
      button.addEventListener("click", () => {
        this.#part = part;
        this.again();
      });
      return h("li", {}, button);
    }));
    const part = this.#part;
    const content = part.kind === "list" || part.kind === "facts" ? [this.list(part, [part.id])] : fields(part.fields, [], this);
    this.#root.replaceChildren(
      h("nav", { "aria-label": words.parts }, nav),
      h("section", { class: "part", "aria-labelledby": "part-heading" }, h("h3", { id: "part-heading" }, part.title[lang]), part.help && part.kind === undefined ? h("p", {}, part.help[lang]) : null, ...content));
    this.mark(this.#issues);
    this.#refocus(focused);
  }

  again() {
    this.show(this.document, this.lang);
  }

  value(path) {
    return valueAt(this.document, path);
  }

  /** `again`: what is shown hangs on the value, so the part is drawn anew. */
  set(path, value, { again = false } = {}) {
    if (value === undefined) {
      if (this.value(path) !== undefined) this.#act.remove(path, again);
    } else this.#act.set(path, value, again);
  }

  /** The elements of a list, each folded, with a button to add one. */
  list(field, path) {
    const words = WORDS[this.lang];
    const items = Array.isArray(this.value(path)) ? this.value(path) : [];
    const nested = field.label !== undefined;
    const rows = items.map((item, at) => this.#item(field, [...path, at], item, at, items));
    const add = h("button", { type: "button", class: "add", "data-key": `${pointer(path)}/new` }, words.add);
    add.addEventListener("click", () => {
      this.#open.add(pointer([...path, items.length]));
      this.#act.append(path, field.make(this.document, items));
    });
    const ready = field.kind === "facts" ? [this.#readyMade(path)] : [];
    const content = [field.help ? h("p", { class: "help" }, field.help[this.lang]) : null, h("p", { class: "fault", "data-pointer": pointer(path), hidden: true }),
      items.length > 0 ? h("ol", { class: "items" }, ...rows) : h("p", { class: "quiet" }, words.noneYet), ...ready, add];
    return nested ? h("fieldset", { class: "field list" }, h("legend", {}, field.label[this.lang]), ...content) : h("div", { class: "list" }, ...content);
  }

  #item(field, path, item, at, items) {
    const words = WORDS[this.lang];
    const key = pointer(path);
    const title = titleOf(item, this.lang) || `${words.untitled} ${at + 1}`;
    const details = h("details", { open: this.#open.has(key) });
    const summary = h("summary", { "data-key": `${key}/summary` }, title, h("span", { class: "count", "data-under": key, hidden: true }));
    const body = h("div", { class: "item" });
    const fill = () => body.childElementCount > 0 || body.append(...this.#itemFields(field, path, item), this.#itemButtons(path, at, items, title));
    if (details.open) fill();
    details.addEventListener("toggle", () => {
      if (!details.open) return this.#open.delete(key);
      this.#open.add(key);
      fill();
      this.mark(this.#issues);
    });
    details.append(summary, body);
    return h("li", {}, details);
  }

  #itemFields(field, path, item) {
    if (field.kind === "facts" && typeof item === "string") {
      return [h("p", { class: "fault", "data-pointer": pointer(path), hidden: true }), ...this.#vocabularyFact(item, path)];
    }
    if (item === null || typeof item !== "object") return [h("p", { class: "fault", "data-pointer": pointer(path), hidden: true }), h("p", {}, WORDS[this.lang].onlyText)];
    return [h("p", { class: "fault", "data-pointer": pointer(path), hidden: true }), ...fields(field.fields, path, this)];
  }

  /** A ready-made question: what it asks, and a way to word it oneself. */
  #vocabularyFact(id, path) {
    const words = WORDS[this.lang];
    const fact = COMMON.find((each) => each.id === id);
    if (!fact) return [h("p", {}, words.unknownFact)];
    const own = h("button", { type: "button", class: "small", "data-key": `${pointer(path)}/own` }, words.ownWording);
    own.addEventListener("click", () => this.#act.set(path, { id, label: fact.label }, true));
    return [h("p", {}, fact.help?.[this.lang] ?? ""), own];
  }

  #itemButtons(path, at, items, title) {
    const words = WORDS[this.lang];
    const list = path.slice(0, -1);
    const button = (key, text, act, disabled = false) => {
      const node = h("button", { type: "button", class: "small", disabled, "data-key": `${pointer(path)}/${key}`, "aria-label": `${text}: ${title}` }, text);
      node.addEventListener("click", act);
      return node;
    };
    const moved = (from) => {
      const [one, other] = [pointer([...list, from]), pointer([...list, from + 1])];
      const [oneOpen, otherOpen] = [this.#open.has(one), this.#open.has(other)];
      for (const [key, open] of [[one, otherOpen], [other, oneOpen]]) this.#open[open ? "add" : "delete"](key);
      this.#act.exchange(list, items, from);
    };
    return h("p", { class: "buttons" },
      button("up", words.up, () => moved(at - 1), at === 0),
      button("down", words.down, () => moved(at), at === items.length - 1),
      button("remove", words.remove, () => {
        this.#open.clear();
        this.#act.remove(path, true);
      }));
  }

  #readyMade(path) {
    const words = WORDS[this.lang];
    const asked = new Set(this.facts.map(({ id }) => id));
    const rest = COMMON.filter(({ id }) => !asked.has(id));
    const select = h("select", { "aria-label": words.readyMade, "data-key": "facts/ready" }, h("option", { value: "" }, words.readyMade),
      ...rest.map((fact) => h("option", { value: fact.id }, nameOf(fact, this.lang))));
    select.addEventListener("change", () => select.value && this.#act.append(path, select.value));
    return h("p", {}, select);
  }

  /** Puts the faults beside their fields, and counts them on the parts. `issues`: `[{ path, message }]`. */
  mark(issues) {
    this.#issues = issues;
    for (const node of this.#root.querySelectorAll("[data-pointer]")) {
      const own = issues.filter(({ path }) => path === node.dataset.pointer);
      node.textContent = own.map(({ message }) => message).join(" ");
      node.hidden = own.length === 0;
    }
    const under = (node, key) => {
      const count = issues.filter(({ path }) => path === key || path.startsWith(`${key}/`)).length;
      node.textContent = count > 0 ? ` ${WORDS[this.lang].faults(count)}` : "";
      node.hidden = count === 0;
    };
    for (const node of this.#root.querySelectorAll("[data-under]")) under(node, node.dataset.under);
    for (const node of this.#root.querySelectorAll("[data-part]")) {
      const part = PARTS.find(({ id }) => id === node.dataset.part);
      const keys = part.kind ? [`/${part.id}`] : [...new Set(part.fields.map((field) => `/${(field.path ?? [field.name])[0]}`))];
      const count = issues.filter(({ path }) => keys.some((key) => path === key || path.startsWith(`${key}/`))).length;
      node.textContent = count > 0 ? ` ${WORDS[this.lang].faults(count)}` : "";
      node.hidden = count === 0;
    }
  }

  /** Opens the part and the elements that a pointer leads through, and puts the focus on its field. */
  reveal(at) {
    const steps = at.split("/").slice(1);
    const part = PARTS.find(({ id, kind, fields: own }) => id === steps[0] || !kind && own.some((field) => (field.path ?? [field.name])[0] === steps[0]));
    if (!part) return false;
    this.#part = part;
    for (let length = 2; length <= steps.length; length += 1) this.#open.add(`/${steps.slice(0, length).join("/")}`);
    this.again();
    for (let length = steps.length; length > 0; length -= 1) {
      const key = `/${steps.slice(0, length).join("/")}`;
      const found = [...this.#root.querySelectorAll("[data-key]")].find(({ dataset }) => dataset.key === key || dataset.key.startsWith(`${key}/`));
      if (found) {
        found.focus();
        return true;
      }
    }
    return true;
  }

  #focused() {
    const node = document.activeElement;
    if (!this.#root.contains(node)) return null;
    const selection = node.type === "text" || node.localName === "textarea" ? [node.selectionStart, node.selectionEnd] : null;
    return { key: node.dataset.key, selection };
  }

  #refocus(focused) {
    if (!focused?.key) return;
    const node = [...this.#root.querySelectorAll("[data-key]")].find(({ dataset }) => dataset.key === focused.key)
      // What had the focus has gone: the list it stood in is next.
      ?? this.#root.querySelector(".part button, .part input, .part select");
    node?.focus();
    if (node && focused.selection && "setSelectionRange" in node && node.dataset.key === focused.key) node.setSelectionRange(...focused.selection);
  }
}

/** What an element of a list is called, from what it says of itself. */
function titleOf(item, lang) {
  if (typeof item === "string") return isCommon(item) ? nameOf(COMMON.find(({ id }) => id === item), lang) : item;
  if (item === null || typeof item !== "object") return "";
  const named = (list, value) => LISTS[list][value]?.[lang] ?? value;
  const text = item.title?.[lang] || item.label?.[lang] || item.text?.[lang] || typeof item[lang] === "string" && item[lang];
  if (text) return text;
  if (item.arrangement) return named("arrangement", item.arrangement);
  if (item.by) return named("role", item.by);
  if (item.topic) return named("topic", item.topic);
  if (item.measure) return `${named("measure", item.measure)}: ${typeof item.atMost === "number" ? item.atMost : "…"}`;
  if (item.code) return named("check", item.code);
  if (Array.isArray(item.givenBy)) return [item.givenBy.map((side) => named("side", side)).join(", "), named("ground", item.ground)].join(" – ");
  if (typeof item.id === "string" && isCommon(item.id)) return nameOf(COMMON.find(({ id }) => id === item.id), lang);
  return item.name || item.id || item.value || "";
}
