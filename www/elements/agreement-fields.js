// Native inputs for the members of an agreement, one field each. A field keeps its nodes and finds its value by its path, which
// changes for a row when another is removed. What is wrong with a value is the engine's to say: a field only passes on what was typed.
import { IssueList } from "./agreement-issues.js";
import { isAbsent } from "./agreement-state.js";
import { h, keyed, setAttribute, setHidden, setText } from "./dom.js";
import { readNumber } from "./fields.js";
import { numberText } from "./text.js";

/** A date that is typed only in part has no value in the input; this one is sent, so that the engine complains. */
const UNFINISHED_DATE = "????-??-??";

let count = 0;

/**
 * A field. `definition`: `kind`; `path`, a pointer or a function that gives it; `label(context)`; and, where they apply,
 * `help(context)`, `source` (a citation), `choices(context)`, `attributes` of the input, `when(get)` (whether it is asked at all) and
 * `unmarked` (never said to be optional). `form`: `get(path)`, `set(path, value)`, `left(field)`, `fix(issue, field)`.
 */
export class Field {
  touched = false;
  /** Just added: nobody can have filled it in yet. */
  fresh = false;
  #definition;
  #form;
  #control;
  #name = h("span");
  #mark = h("span", { class: "mark" });
  #help;
  #issues;

  constructor(definition, form) {
    const id = `distanskoll-agreement-${++count}`;
    this.#definition = definition;
    this.#form = form;
    this.#help = h("p", { class: "help", id: `${id}-help` });
    this.#issues = new IssueList((issue) => form.fix(issue, this));
    this.#control = KINDS[definition.kind](id, (value) => form.set(this.path, value), definition);
    const { single } = this.#control;
    const title = h(single ? "label" : "legend", { class: "question", for: single ? id : null }, this.#name, " ", this.#mark);
    this.node = h(single ? "div" : "fieldset", { class: "field", part: "field", role: this.#control.role },
      title, this.#help, this.#control.node, this.#issues.node);
    this.node.addEventListener("focusout", (event) => {
      this.#control.left?.();
      if (!this.node.contains(event.relatedTarget)) form.left(this);
    });
  }

  get path() {
    const { path } = this.#definition;
    return typeof path === "function" ? path() : path;
  }

  get name() {
    return this.#name.textContent;
  }

  /** How a value is said on a button. */
  words(value, context) {
    return this.#control.words?.(value, context) ?? String(value);
  }

  /** What takes the focus. */
  get target() {
    return this.#control.target();
  }

  focus() {
    showAndFocus(this.node, this.target);
  }

  /** `around`: ids of remarks on the section that it stands in. */
  update(context, issuesOf, around = []) {
    const issues = issuesOf(this);
    const { label, help, when, unmarked } = this.#definition;
    const value = this.#form.get(this.path);
    setText(this.#name, label(context));
    const { strength } = context.wanted(this.path);
    setText(this.#mark, unmarked || strength === "error" ? "" : strength === "warning" ? context.text.recommended : context.text.optional);
    setText(this.#help, help?.(context) ?? "");
    setHidden(this.#help, this.#help.textContent === "");
    this.#control.update(value, context, this.#definition);
    this.#issues.update(issues, context, this);
    const described = [this.#help.hidden ? null : this.#help.id, ...this.#issues.ids, ...around].filter(Boolean).join(" ") || null;
    const invalid = issues.some(({ severity }) => severity === "error") ? "true" : null;
    const { single, role, inputs } = this.#control;
    setAttribute(single ? inputs[0] : this.node, "aria-describedby", described);
    if (single || role) {
      setAttribute(single ? inputs[0] : this.node, "aria-invalid", invalid);
      setAttribute(single ? inputs[0] : this.node, "aria-required", strength === "error" ? "true" : null);
    } else for (const input of inputs) setAttribute(input, "aria-invalid", invalid);
    setAttribute(this.node, "data-severity", issues[0] ? worst(issues) : null);
    setHidden(this.node, Boolean(when) && !when(this.#form.get) && isAbsent(value) && issues.length === 0 && !this.#holdsFocus());
  }

  #holdsFocus() {
    const { activeElement } = this.node.getRootNode();
    return activeElement !== null && this.node.contains(activeElement);
  }
}

/** Brings a field's name into view, not only its input, and sets the focus. */
export function showAndFocus(node, target) {
  for (let at = node; at; at = at.parentElement) if (at.localName === "details") at.open = true;
  node.scrollIntoView({ block: "start", behavior: "instant" });
  target.focus({ preventScroll: true });
}

export function worst(issues) {
  return ["error", "warning", "info"].find((severity) => issues.some((issue) => issue.severity === severity));
}

/** One input that is typed in. `read` makes a value of what is typed, `write` the reverse. */
function typed(id, changed, { tag = "input", attributes, className = "", read, write = String }) {
  const input = h(tag, { id, class: `input ${className}`, autocomplete: "off", ...attributes });
  let last;
  const tell = () => {
    const value = read(input);
    if (value === last) return;
    last = value;
    changed(value);
  };
  input.addEventListener("input", tell);
  input.addEventListener("change", tell);
  return {
    node: input,
    single: true,
    inputs: [input],
    target: () => input,
    left: tell,
    update(value, { lang }) {
      // What the person typed stays as typed ("2," on the way to "2,5").
      if (value === last || isAbsent(value) && isAbsent(last)) return;
      last = value;
      input.value = isAbsent(value) ? "" : typeof value === "object" ? JSON.stringify(value) : write(value, lang);
    },
  };
}

const readText = ({ value }) => (value.trim() === "" ? undefined : value);

function text(id, changed, { attributes }) {
  return typed(id, changed, { attributes: { type: "text", ...attributes }, className: "wide", read: readText });
}

function longText(id, changed) {
  return typed(id, changed, { tag: "textarea", attributes: { rows: 3 }, className: "wide", read: readText });
}

function number(id, changed, { say }) {
  const written = (value, lang) => (typeof value === "number" ? numberText(value, lang) : String(value));
  return {
    ...typed(id, changed, {
      attributes: { type: "text", inputmode: "decimal" }, className: "short", read: ({ value }) => readNumber(value), write: written,
    }),
    words: (value, { text, lang }) => (say ? say(text, value) : written(value, lang)),
  };
}

function date(id, changed) {
  return typed(id, changed, {
    attributes: { type: "date", min: "1900-01-01", max: "2199-12-31" },
    read: ({ value, validity }) => (validity.badInput ? UNFINISHED_DATE : value === "" ? undefined : value),
  });
}

/** Radio buttons; `choices` gives `{ value, label }`, where undefined stands for "not given". */
function radios(id, changed, { attributes }, choices) {
  const node = h("div", { class: "options" });
  const inputs = [];
  const create = ({ value }) => {
    const input = h("input", { type: "radio", id: inputs.length === 0 ? id : `${id}-${inputs.length}`, name: id, ...attributes });
    const caption = h("span");
    input.addEventListener("change", () => changed(value));
    inputs.push(input);
    return {
      node: h("label", { class: value === undefined ? "option radio none" : "option radio" }, input, caption),
      update({ label, checked }) {
        setText(caption, label);
        if (input.checked !== checked) input.checked = checked;
      },
    };
  };
  return {
    node,
    role: "radiogroup",
    inputs,
    target: () => inputs.find((input) => input.checked) ?? inputs[0],
    words: (value, context) => choices(context).find((choice) => choice.value === value)?.word,
    update(value, context) {
      const given = isAbsent(value) ? undefined : value;
      keyed(node, choices(context).map((choice) => ({ ...choice, checked: choice.value === given })), (choice) => choice.value, create);
    },
  };
}

const yesNo = ({ text }) => [{ value: true, label: text.yes, word: text.yesValue }, { value: false, label: text.no, word: text.noValue }];
const notGiven = ({ text }) => ({ value: undefined, label: text.notGiven });

function boolean(id, changed, definition) {
  return radios(id, changed, definition, (context) => [...yesNo(context), notGiven(context)]);
}

function choice(id, changed, definition) {
  return radios(id, changed, definition, definition.choices);
}

function optionalChoice(id, changed, definition) {
  return radios(id, changed, definition, (context) => [...definition.choices(context), notGiven(context)]);
}

/** Whether a part of the agreement is there at all; what it held comes back when a "no" is taken back. */
function presence(id, changed, definition) {
  let kept = {};
  let times;
  const control = radios(id, (yes) => changed(yes ? kept : undefined), definition, yesNo);
  return {
    ...control,
    update(value, context) {
      // Not what somebody else had filled in before.
      if (context.times !== times) kept = {};
      times = context.times;
      if (!isAbsent(value)) kept = value;
      control.update(!isAbsent(value), context);
    },
  };
}

function select(id, changed, { choices }) {
  const input = h("select", { id, class: "input" });
  input.addEventListener("change", () => changed(input.value === "" ? undefined : input.value));
  const create = ({ value }) => {
    const node = h("option", { value });
    return { node, update: ({ label }) => setText(node, label) };
  };
  return {
    node: input,
    single: true,
    inputs: [input],
    target: () => input,
    update(value, context) {
      const options = choices(context);
      // A value that cannot be chosen is shown as nothing chosen; the engine names it.
      keyed(input, [{ value: "", label: context.text.choose }, ...options], (option) => option.value, create);
      const wanted = options.some((option) => option.value === value) ? value : "";
      if (input.value !== wanted) input.value = wanted;
    },
  };
}

function checkboxes(id, changed, { choices }) {
  const node = h("div", { class: "options" });
  const inputs = [];
  const current = new Set();
  const create = ({ value }) => {
    const input = h("input", { type: "checkbox", id: inputs.length === 0 ? id : `${id}-${inputs.length}` });
    const caption = h("span");
    input.addEventListener("change", () => {
      if (input.checked) current.add(value);
      else current.delete(value);
      // In the order of the choices, whatever order they were ticked in.
      const chosen = order.filter((each) => current.has(each));
      changed(chosen.length === 0 ? undefined : chosen);
    });
    inputs.push(input);
    return {
      node: h("label", { class: "option checkbox" }, input, caption),
      update({ label, checked }) {
        setText(caption, label);
        if (input.checked !== checked) input.checked = checked;
      },
    };
  };
  let order = [];
  return {
    node,
    inputs,
    target: () => inputs[0],
    update(value, context) {
      const options = choices(context);
      order = options.map((option) => option.value);
      current.clear();
      for (const each of Array.isArray(value) ? value : []) current.add(each);
      keyed(node, options.map((option) => ({ ...option, checked: current.has(option.value) })), (option) => option.value, create);
    },
  };
}

const KINDS = { text, longText, number, date, boolean, choice, optionalChoice, presence, select, checkboxes };
