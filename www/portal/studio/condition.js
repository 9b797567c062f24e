// The editor of a condition: all of, any of, not, or a test of one answer. It works on the condition's value and hands the whole new
// value back, so that what it cannot show (a value that changes on a day) is kept as it stands.
import { h } from "../../elements/dom.js";
import { firstValue, nameOf } from "./vocabulary.js";
import { WORDS } from "./words.js";

const GROUPS = ["all", "any", "not"];

/** Which comparisons an answer of a kind can take. */
const TESTS = {
  boolean: ["is"],
  number: ["is", "atLeast", "atMost", "moreThan", "lessThan", "in"],
  date: ["is", "atLeast", "atMost", "moreThan", "lessThan"],
  choice: ["is", "in"],
  set: ["includes", "is"],
};

function shapeOf(condition) {
  if (condition === undefined) return "always";
  return GROUPS.find((group) => condition && typeof condition === "object" && group in condition) ?? "fact";
}

/**
 * The editor of `condition`. `change(value)` is called with the new condition, undefined for "always" (not offered where the condition
 * is `needed`). `context`: `{ lang, facts, key }`, where `key` names the place, so that the focus can be put back.
 */
export function conditionEditor(condition, change, context, { needed = false, label = "" } = {}) {
  const words = WORDS[context.lang].condition;
  const shape = shapeOf(condition);
  const shapes = ["always", "fact", ...GROUPS].filter((name) => name !== "always" || !needed || shape === "always");
  const select = chooser(shapes.map((name) => [name, words.shape[name]]), shape, (name) => change(reshaped(condition, name, context)), {
    "aria-label": [label, words.kind].filter(Boolean).join(": "), "data-key": `${context.key}/shape`,
  });
  return h("div", { class: "condition" }, select, ...inner(condition, shape, change, context, label));
}

function inner(condition, shape, change, context, label) {
  const words = WORDS[context.lang].condition;
  const below = (step) => ({ ...context, key: `${context.key}/${step}` });
  if (shape === "fact") return [factTest(condition, change, context, label)];
  if (shape === "not") return [h("div", { class: "inner" }, conditionEditor(condition.not, (value) => change({ not: value }), below("not"), { needed: true, label }))];
  if (shape === "always") return [];
  const parts = Array.isArray(condition[shape]) ? condition[shape] : [];
  const put = (list) => change({ [shape]: list });
  const rows = parts.map((part, at) => h("li", {},
    conditionEditor(part, (value) => put(parts.with(at, value)), below(`${shape}/${at}`), { needed: true, label }),
    h("button", { type: "button", class: "small", "data-key": `${context.key}/remove/${at}`, "aria-label": `${words.remove}: ${at + 1}` }, words.remove)));
  rows.forEach((row, at) => row.lastChild.addEventListener("click", () => put(parts.toSpliced(at, 1))));
  const add = h("button", { type: "button", class: "small", "data-key": `${context.key}/add` }, words.add);
  add.addEventListener("click", () => put([...parts, fresh(context)]));
  return [h("div", { class: "inner" }, h("ul", {}, ...rows), add)];
}

function factTest(condition, change, context, label) {
  const words = WORDS[context.lang].condition;
  const { facts, lang, key } = context;
  const fact = facts.find(({ id }) => id === condition?.fact);
  const known = facts.map((each) => [each.id, nameOf(each, lang)]);
  if (!fact) known.unshift([condition?.fact ?? "", condition?.fact ? `${condition.fact} (${words.unknown})` : words.choose]);
  const chosen = chooser(known, condition?.fact ?? "", (id) => change(fresh({ ...context, fact: facts.find((each) => each.id === id) })), {
    "aria-label": [label, words.fact].filter(Boolean).join(": "), "data-key": `${key}/fact`,
  });
  if (!fact) return h("div", { class: "test" }, chosen);
  const [test, value] = Object.entries(condition).find(([name]) => name !== "fact") ?? ["is", undefined];
  const tests = TESTS[fact.kind] ?? [];
  const offered = tests.includes(test) ? tests : [test, ...tests];
  const comparison = offered.length === 1 ? null : chooser(offered.map((name) => [name, words.test[name] ?? name]), test,
    (name) => change({ fact: fact.id, [name]: converted(value, name, fact) }), { "aria-label": words.comparison, "data-key": `${key}/test` });
  return h("div", { class: "test" }, chosen, comparison,
    valueField(value, fact, test, (next) => change({ fact: fact.id, [test]: next }), { lang, key: `${key}/value` }));
}

/** The control for a value that an answer is compared with. */
export function valueField(value, fact, test, change, { lang, key }) {
  const words = WORDS[lang].condition;
  const labelled = { "aria-label": words.value, "data-key": key };
  if (value !== null && typeof value === "object" && "dated" in value) return h("span", { class: "quiet" }, words.dated);
  if (test === "includes" || test === "in" && fact.kind === "choice" || fact.kind === "set") return checkboxes(value, fact, change, { lang, key });
  if (fact.kind === "boolean") return chooser([["true", words.yes], ["false", words.no]], String(value), (text) => change(text === "true"), labelled);
  if (fact.kind === "choice") return chooser(fact.choices.map((choice) => [choice.value, nameOf({ ...choice, id: choice.value }, lang)]), value, change, labelled);
  const list = test === "in";
  const input = h("input", {
    ...labelled, type: list ? "text" : fact.kind === "date" ? "date" : "number", step: fact.kind === "number" ? fact.step ?? "any" : null,
    value: list ? (value ?? []).join(", ") : value,
  });
  input.addEventListener("change", () => {
    if (list) change(input.value.split(/[,;]\s*/).filter(Boolean).map(Number).filter(Number.isFinite));
    else if (input.value !== "") change(fact.kind === "number" ? Number(input.value) : input.value);
  });
  return input;
}

function checkboxes(value, fact, change, { lang, key }) {
  const held = Array.isArray(value) ? value : [];
  return h("span", { class: "boxes", role: "group", "aria-label": WORDS[lang].condition.value }, ...fact.choices.map((choice) => {
    const box = h("input", { type: "checkbox", "data-key": `${key}/${choice.value}`, checked: held.includes(choice.value) });
    box.addEventListener("change", () => change(fact.choices.map((each) => each.value).filter((each) => (each === choice.value ? box.checked : held.includes(each)))));
    return h("label", {}, box, ` ${nameOf({ ...choice, id: choice.value }, lang)}`);
  }));
}

export function chooser(options, value, change, attributes) {
  const known = options.some(([name]) => name === value) || value === undefined ? options : [[value, String(value)], ...options];
  const select = h("select", attributes, ...known.map(([name, text]) => h("option", { value: name, selected: name === value }, text)));
  if (value === undefined) select.selectedIndex = -1;
  select.addEventListener("change", () => change(select.value));
  return select;
}

function fresh({ facts, fact = facts[0] }) {
  return { fact: fact?.id ?? "", [fact?.kind === "set" ? "includes" : "is"]: firstValue(fact) };
}

/** The condition in another shape, holding on to what it held. */
function reshaped(condition, shape, context) {
  if (shape === "always") return undefined;
  const before = shapeOf(condition);
  const parts = before === "always" ? [] : before === "fact" ? [condition] : before === "not" ? [condition.not] : condition[before];
  if (shape === "all" || shape === "any") return { [shape]: parts.length > 0 ? parts : [fresh(context)] };
  const single = parts.length === 1 ? parts[0] : parts.length > 1 ? condition : fresh(context);
  if (shape === "not") return { not: single };
  // Of several tests the first stays; the others come back with the editor's undo.
  return firstTest(condition) ?? fresh(context);
}

function firstTest(condition) {
  if (condition === null || typeof condition !== "object") return null;
  if ("fact" in condition) return condition;
  const parts = condition.all ?? condition.any ?? [condition.not];
  return Array.isArray(parts) ? parts.map(firstTest).find(Boolean) ?? null : null;
}

/** The value for another comparison: a list of one for `in`, the first of a list for `is`. */
function converted(value, test, fact) {
  const list = test === "in" || test === "includes" || fact.kind === "set";
  if (list) return Array.isArray(value) ? value : value === undefined ? [] : [value];
  return Array.isArray(value) ? value[0] ?? firstValue(fact) : value ?? firstValue(fact);
}
