// Lists of an agreement (follow-ups, equipment, approvals): rows that are added and removed, and what is remarked on the list as a whole.
import { Field, showAndFocus, worst } from "./agreement-fields.js";
import { IssueList } from "./agreement-issues.js";
import { h, keyed, setAttribute, setHidden, setText } from "./dom.js";

/**
 * `definition`: `path`, `row(text)` (what a row is called), `blank` (a row that is just added) and `members(at)`, the definitions of a
 * row's fields, where `at(name)` gives the pointer of a member as the row stands then.
 */
export class ListField {
  touched = false;
  #definition;
  #form;
  #rows = h("div", { class: "rows" });
  #none = h("p", { class: "help" });
  /** Whether a row is wanted at all; stands beside the section's heading. */
  mark = h("span", { class: "mark" });
  #addWords = h("span");
  #addRow = h("span", { class: "unseen" });
  #add = h("button", { type: "button", class: "button", part: "button" }, this.#addWords, this.#addRow);
  #issues;
  #made = new Map();
  #name = "";
  #adding = false;

  constructor(definition, form) {
    this.#definition = definition;
    this.#form = form;
    this.#issues = new IssueList((issue) => form.fix(issue, this));
    this.node = h("div", { class: "field list" }, this.#none, this.#rows, h("p", { class: "list-end" }, this.#add), this.#issues.node);
    this.node.addEventListener("focusout", (event) => this.node.contains(event.relatedTarget) || form.left(this));
    this.#add.addEventListener("click", () => this.#append());
  }

  get path() {
    return this.#definition.path;
  }

  get name() {
    return this.#name;
  }

  /** The fields of the rows that are there. */
  get fields() {
    return this.#form.rows(this.path).flatMap(({ key }) => this.#made.get(key)?.fields ?? []);
  }

  focus() {
    showAndFocus(this.node, this.#add);
  }

  /** Makes the rows that there are to be, so that issues find their fields. */
  prepare() {
    const rows = this.#form.rows(this.path);
    for (const { key } of rows) if (!this.#made.has(key)) this.#made.set(key, this.#make(key));
    const wanted = new Set(rows.map(({ key }) => key));
    for (const key of this.#made.keys()) if (!wanted.has(key)) this.#made.delete(key);
  }

  get target() {
    return this.#add;
  }

  update(context, issuesOf) {
    const issues = issuesOf(this);
    const { text } = context;
    this.#name = this.#definition.row(text);
    const rows = this.#form.rows(this.path);
    keyed(this.#rows, rows.map((row) => ({ ...row, context, issuesOf })), ({ key }) => key, ({ key }) => this.#made.get(key));
    const { strength } = context.wanted(this.path);
    setText(this.mark, strength === "error" ? "" : strength === "warning" ? text.recommended : text.optional);
    setText(this.#none, text.noRows);
    setHidden(this.#none, rows.length > 0);
    setText(this.#addWords, text.add);
    setText(this.#addRow, ` ${this.#name}`);
    this.#issues.update(issues, context, this);
    setAttribute(this.#add, "aria-describedby", this.#issues.ids.join(" ") || null);
    setAttribute(this.node, "data-severity", issues[0] ? worst(issues) : null);
  }

  #make(key) {
    const place = () => this.#form.rows(this.path).findIndex((row) => row.key === key);
    const at = (name) => () => `${this.path}/${place()}${name === "" ? "" : `/${name}`}`;
    const fields = this.#definition.members(at).map((definition) => new Field(definition, this.#form));
    for (const field of fields) field.fresh = this.#adding;
    const title = h("legend", { class: "row-title" });
    const removeWords = h("span");
    const remove = h("button", { type: "button", class: "button quiet", part: "button" }, removeWords);
    remove.addEventListener("click", () => this.#remove(place()));
    const node = h("fieldset", { class: "list-row" }, title, h("div", { class: "row-fields" }, ...fields.map((field) => field.node)), remove);
    return {
      node,
      fields,
      update: ({ index, context, issuesOf }) => {
        const called = context.text.rowOf(this.#name, index + 1);
        setText(title, called);
        setText(removeWords, context.text.remove(called.toLocaleLowerCase(context.lang)));
        for (const field of fields) field.update(context, issuesOf);
      },
    };
  }

  #append() {
    this.#adding = true;
    const key = this.#form.add(this.path, this.#definition.blank);
    this.#adding = false;
    this.#made.get(key).fields[0].focus();
  }

  /** The focus goes to the row that takes the place, else to the one before, else to the button that adds one. */
  #remove(index) {
    const { text } = this.#form.words();
    const called = text.rowOf(this.#name, index + 1);
    // Away from the row first: what disappears must not hold the focus.
    this.#add.focus({ preventScroll: true });
    this.#form.remove(`${this.path}/${index}`);
    const rows = this.#form.rows(this.path);
    const next = rows[index] ?? rows[index - 1];
    if (next) this.#made.get(next.key).fields[0].focus();
    this.#form.say(text.removed(called));
  }
}
