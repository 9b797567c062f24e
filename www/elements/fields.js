// One field for each kind of question. A field keeps its nodes for as long as the policy stays; `update` changes texts and
// values in place. It tells of a change through `changed(value, { settled })`: undefined = not touched, null = don't know;
// `settled` is false while the person is still typing.
import { h, keyed, setAttribute, setHidden, setText } from "./dom.js";
import { numberText, sentence } from "./text.js";

let count = 0;

/**
 * `{ node, update({ question, value, error, said, chair, text, lang }), focus() }` for a question. One with `certain` is not asked of
 * those who do not know: "don't know" is no answer to it. `settle(value)`: two people have agreed on an answer.
 */
export function createField(question, { changed, settle }) {
  const id = `distanskoll-${++count}`;
  const frame = surroundings(id, settle);
  switch (question.kind) {
    case "boolean":
      return group(frame, radios(id, yesNo, changed));
    case "choice":
      return question.choices.length > 6 ? single(frame, select(id, changed)) : group(frame, radios(id, choicesOf, changed));
    case "set":
      return group(frame, checkboxes(id, changed));
    default:
      return single(frame, question.kind === "date" ? date(id, changed) : number(id, changed));
  }
}

const yesNo = ({ text }) => [{ value: true, label: text.yes }, { value: false, label: text.no }];
const choicesOf = ({ question, lang }) => question.choices.map(({ value, label }) => ({ value, label: sentence(label, lang) }));

/** Several controls under one question. */
function group(frame, control) {
  const legend = h("legend", { class: "question" });
  const node = h("fieldset", { class: "field", part: "field", "aria-describedby": frame.ids }, legend, frame.askOf, frame.help, control.node, frame.error, frame.said);
  return assemble(node, legend, frame, control);
}

/** One control with its label. */
function single(frame, control) {
  const label = h("label", { class: "question", for: control.input.id });
  const node = h("div", { class: "field", part: "field" }, label, frame.askOf, frame.help, control.node, frame.error, frame.said);
  setAttribute(control.input, "aria-describedby", frame.ids);
  return assemble(node, label, frame, control);
}

function surroundings(id, settle) {
  const words = h("p", { id: `${id}-said` });
  const buttons = h("p", { class: "buttons" });
  const createButton = ({ value }) => {
    const node = h("button", { type: "button", class: "button", part: "button" });
    node.addEventListener("click", () => settle(value));
    return { node, update: ({ label }) => setText(node, label) };
  };
  const said = h("div", { class: "said", hidden: true }, words, buttons);
  return {
    said,
    /** What the other has said, and the answers to agree on where it differs. */
    saying(other) {
      setHidden(said, !other);
      setText(words, other?.words ?? "");
      setAttribute(said, "data-unlike", other?.unlike);
      keyed(buttons, other?.settle ?? [], ({ value }) => JSON.stringify(value), createButton);
    },
    askOf: h("p", { class: "ask-of", id: `${id}-ask` }),
    help: h("p", { class: "help", id: `${id}-help` }),
    error: h("p", { class: "error", id: `${id}-error`, part: "error" }),
    ids: `${id}-ask ${id}-help ${id}-error ${id}-said`,
  };
}

function assemble(node, name, frame, control) {
  return {
    node,
    focus: () => control.focus(),
    update(state) {
      const { question, text, error, lang } = state;
      setText(name, question.question);
      const ofOther = question.askOf !== undefined && question.askOf !== (state.chair ?? "employee") && !state.said;
      setText(frame.askOf, ofOther ? text.askOther : "");
      setHidden(frame.askOf, !ofOther);
      frame.saying(state.said);
      setText(frame.help, [question.help, limits(state)].filter(Boolean).join(" "));
      setHidden(frame.help, frame.help.textContent === "");
      const problem = error && (control.problem?.(state) ?? error);
      setText(frame.error, problem ? text.errorPrefix + sentence(problem, lang) + "." : "");
      setHidden(frame.error, !error);
      control.update(state);
    },
  };
}

/** The bounds of a number in words, where the policy's own help may not say them. */
function limits({ question, text, lang }) {
  if (question.kind !== "number") return "";
  const { min, max, step } = question;
  const say = (value) => numberText(value, lang);
  if (step === 1) return text.wholes(say(example(question, 1)));
  if (step === .5) return text.halves(say(example(question, 2)), say(example(question, 2.5)));
  const bounds = min !== undefined && max !== undefined ? text.between(say(min), say(max))
    : min !== undefined ? text.atLeast(say(min)) : max !== undefined ? text.atMost(say(max)) : "";
  return [bounds, step ? text.steps(say(step)) : ""].filter(Boolean).join(" ");
}

/** A number that would be accepted, the wanted one if it would be. */
function example({ min = 0, max = Infinity, step }, wanted) {
  const within = Math.min(Math.max(wanted, min), max);
  return step ? min + Math.floor((within - min) / step) * step : within;
}

/** A control of a group: the input, its label and what `check` makes of the state. */
function option(type, id, name, onChange) {
  const input = h("input", { type, id, name });
  const caption = h("span");
  input.addEventListener("change", () => onChange(input));
  return { node: h("label", { class: `option ${type}`, for: id }, input, caption), input, caption };
}

function radios(id, optionsOf, changed) {
  const node = h("div", { class: "options" });
  const inputs = [];
  const create = ({ value }) => {
    const made = option("radio", `${id}-${inputs.length}`, id, () => changed(value, { settled: true }));
    inputs.push(made.input);
    return {
      node: made.node,
      update(item) {
        setText(made.caption, item.label);
        if (made.input.checked !== item.checked) made.input.checked = item.checked;
      },
    };
  };
  return {
    node,
    focus: () => (inputs.find((input) => input.checked) ?? inputs[0]).focus(),
    update(state) {
      const options = optionsOf(state);
      if (!state.question.certain) options.push({ value: null, label: state.text.dontKnow });
      keyed(node, options.map((each) => ({ ...each, checked: each.value === state.value })), ({ value }) => value, create);
    },
  };
}

function checkboxes(id, changed) {
  const node = h("div", { class: "options column" });
  const inputs = [];
  let current;
  const toggled = (value, checked) => {
    // "None of these" and "don't know" exclude the rest; the last box unticked leaves the question untouched.
    if (value === "none") return checked ? [] : undefined;
    if (value === "unknown") return checked ? null : undefined;
    const chosen = new Set(current ?? []);
    if (checked) chosen.add(value.of);
    else chosen.delete(value.of);
    return chosen.size === 0 ? undefined : [...chosen];
  };
  const create = ({ value }) => {
    const made = option("checkbox", `${id}-${inputs.length}`, id, (input) => changed(toggled(value, input.checked), { settled: true }));
    inputs.push(made.input);
    return {
      node: made.node,
      update(item) {
        setText(made.caption, item.label);
        if (made.input.checked !== item.checked) made.input.checked = item.checked;
      },
    };
  };
  return {
    node,
    focus: () => inputs[0].focus(),
    update({ question, text, value, lang }) {
      // In the order of the choices, whatever order they were ticked in.
      current = Array.isArray(value) ? question.choices.map((choice) => choice.value).filter((each) => value.includes(each)) : value;
      const options = question.choices.map((choice) => ({
        key: `c:${choice.value}`, value: { of: choice.value }, label: sentence(choice.label, lang), checked: current?.includes(choice.value) ?? false,
      }));
      options.push({ key: "none", value: "none", label: text.noneOfThese, checked: current?.length === 0 });
      options.push({ key: "unknown", value: "unknown", label: text.dontKnow, checked: current === null });
      keyed(node, options, ({ key }) => key, create);
    },
  };
}

/** "Don't know" beside an input or a list: ticked, it empties it. */
function dontKnow(id, changed) {
  return option("checkbox", `${id}-unknown`, `${id}-unknown`, (input) => changed(input.checked ? null : undefined, { settled: true }));
}

function select(id, changed) {
  const input = h("select", { id, class: "input" });
  input.addEventListener("change", () => changed(JSON.parse(input.value) ?? undefined, { settled: true }));
  const unknown = dontKnow(id, changed);
  const create = () => {
    const node = h("option");
    return {
      node,
      update(item) {
        setText(node, item.label);
        setAttribute(node, "value", JSON.stringify(item.value));
      },
    };
  };
  return {
    node: h("div", { class: "row" }, input, unknown.node),
    input,
    focus: () => input.focus(),
    update(state) {
      keyed(input, [{ value: null, label: state.text.choose }, ...choicesOf(state)], ({ value }) => value, create);
      const wanted = JSON.stringify(state.value ?? null);
      if (input.value !== wanted) input.value = wanted;
      setText(unknown.caption, state.text.dontKnow);
      unknown.input.checked = state.value === null;
    },
  };
}

/** What stands in an input that the browser itself cannot read: passed on, so that it is complained about and not lost. */
const UNREADABLE = "";

function typed(id, changed, attributes, read, write, problem) {
  const input = h("input", { id, class: "input", autocomplete: "off", ...attributes });
  let last;
  let open = false;
  const tell = (settled) => {
    last = input.validity.badInput ? UNREADABLE : read(input.value);
    open = !settled;
    changed(last, { settled });
  };
  input.addEventListener("input", () => tell(false));
  // Some browsers tell of a change at every digit of a year.
  input.addEventListener("change", () => tell(!/^0\d{3}-/.test(input.value)));
  // A date that is only begun tells of nothing by itself.
  input.addEventListener("blur", () => (open || (input.validity.badInput && last !== UNREADABLE)) && tell(true));
  const unknown = dontKnow(id, changed);
  return {
    node: h("div", { class: "row" }, input, unknown.node),
    input,
    focus: () => input.focus(),
    problem,
    update({ question, value, error, text, lang }) {
      // What the person typed stays as typed ("2," on the way to "2,5").
      if (value !== last) {
        last = value;
        input.value = value === undefined || value === null ? "" : write(value, lang);
      }
      setAttribute(input, "aria-invalid", error ? "true" : null);
      setHidden(unknown.node, question.certain === true);
      setText(unknown.caption, text.dontKnow);
      if (unknown.input.checked !== (value === null)) unknown.input.checked = value === null;
    },
  };
}

function number(id, changed) {
  return typed(id, changed, { type: "text", inputmode: "decimal" }, readNumber, (value, lang) => (typeof value === "number" ? numberText(value, lang) : value),
    ({ question, value, text, lang }) => (typeof value === "string" && question.step ? text.noNumber(numberText(example(question, 3), lang)) : null));
}

/** A number written with comma or point. Anything else is passed on as it is, for the engine to say what is wrong with it. */
export function readNumber(written) {
  const text = written.trim().replace(/^\u2212/, "-");
  if (text === "") return undefined;
  return /^[+-]?(\d+[.,]?\d*|[.,]\d+)$/.test(text) ? Number(text.replace(",", ".")) : text;
}

function date(id, changed) {
  const control = typed(id, changed, { type: "date", min: "1900-01-01", max: "2199-12-31" }, (written) => (written === "" ? undefined : written), (value) => value,
    ({ text }) => (control.input.validity.badInput ? text.unreadable : null));
  return control;
}
