// The controls of the form, one for each kind of field. Each gets the field, the path of its value and the form, and gives a node.
import { h } from "../../elements/dom.js";
import { chooser, conditionEditor, valueField } from "./condition.js";
import { LISTS, options } from "./lists.js";
import { pointer, valueAt } from "./text-model.js";
import { GROUPS, firstValue, nameOf } from "./vocabulary.js";
import { WORDS } from "./words.js";

const isText = (value) => typeof value === "string";

/** The row of a field: label, help, control, and the faults of its place. */
function row(field, path, form, control, { group = false } = {}) {
  const { lang } = form;
  const key = pointer(path);
  const id = `field${key}`;
  const help = field.help ? h("p", { class: "help", id: `${id}-help` }, field.help[lang]) : null;
  const fault = h("p", { class: "fault", id: `${id}-fault`, "data-pointer": key, hidden: true });
  const label = `${field.label[lang]}${field.needed ? "" : ` (${WORDS[lang].optional})`}`;
  const described = [help && `${id}-help`, `${id}-fault`].filter(Boolean).join(" ");
  if (group) return h("fieldset", { class: "field", "aria-describedby": described }, h("legend", {}, label), help, control, fault);
  control.id = id;
  control.setAttribute("aria-describedby", described);
  return h("div", { class: "field" }, h("label", { for: id }, label), help, control, fault);
}

function input(type, value, key, change) {
  const node = h(type === "area" ? "textarea" : "input", { ...(type === "area" ? { rows: 3 } : { type, value }), "data-key": key, spellcheck: type === "area" });
  if (type === "area") node.value = value;
  if (type === "number") node.step = "any";
  node.addEventListener(type === "date" ? "change" : "input", () => change(node.value, node));
  return node;
}

/** What an emptied control leaves: nothing, unless the member has to be there. */
const emptied = (field) => (field.needed ? "" : field.empty);

const KINDS = {
  word(field, path, form) {
    const value = form.value(path);
    return row(field, path, form, input("text", isText(value) ? value : value ?? "", pointer(path), (text) => form.set(path, text === "" ? emptied(field) : text)));
  },

  date(field, path, form) {
    return row(field, path, form, input("date", form.value(path) ?? "", pointer(path), (text) => form.set(path, text || undefined)));
  },

  number(field, path, form) {
    const value = form.value(path);
    if (value !== null && typeof value === "object") return row(field, path, form, h("p", { class: "quiet" }, WORDS[form.lang].condition.dated));
    return row(field, path, form, input("number", value ?? "", pointer(path), (text, node) => {
      if (text !== "") form.set(path, Number(text));
      else if (!node.validity.badInput) form.set(path, undefined);
    }));
  },

  choice(field, path, form) {
    const blank = field.needed ? [] : [["", WORDS[form.lang].none]];
    const value = form.value(path);
    return row(field, path, form, chooser([...blank, ...options(field.list, form.lang)], value ?? (field.needed ? undefined : ""),
      (text) => form.set(path, text || undefined, { again: true }), { "data-key": pointer(path) }));
  },

  suggested(field, path, form) {
    const list = `list-${field.list}`;
    const node = input("text", form.value(path) ?? "", pointer(path), (text) => form.set(path, text));
    node.setAttribute("list", list);
    return h("div", {}, row(field, path, form, node), h("datalist", { id: list }, ...options(field.list, form.lang).map(([value, name]) => h("option", { value }, name))));
  },

  section(field, path, form) {
    const list = `sections${pointer(path)}`;
    const at = [...path, "section"];
    const node = input("text", form.value(at) ?? "", pointer(at), (text) => (text === "" && !field.needed ? form.set(path, undefined) : form.set(at, text)));
    node.setAttribute("list", list);
    const sections = form.document.source?.sections;
    return h("div", {}, row(field, at, form, node), h("datalist", { id: list }, ...(Array.isArray(sections) ? sections : []).filter(isText).map((value) => h("option", { value }))));
  },

  pair(field, path, form) {
    const now = (lang) => form.value([...path, lang]) ?? "";
    const change = (lang) => (text) => {
      const pair = { sv: now("sv"), en: now("en"), [lang]: text };
      if (!field.needed && pair.sv === "" && pair.en === "") form.set(field.whole ? path.slice(0, -1) : path, undefined);
      else if (form.value(path) === undefined) form.set(path, pair);
      else form.set([...path, lang], text);
    };
    const one = (lang) => h("label", { lang }, h("span", { class: "language" }, WORDS[form.lang].language[lang]),
      input(field.long ? "area" : "text", now(lang), pointer([...path, lang]), change(lang)),
      h("span", { class: "fault", "data-pointer": pointer([...path, lang]), hidden: true }));
    return row(field, path, form, h("div", { class: "pair" }, one("sv"), one("en")), { group: true });
  },

  lines(field, path, form) {
    const value = form.value(path);
    const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);
    return row(field, path, form, input("area", Array.isArray(value) ? value.join("\n") : "", pointer(path), (text) => form.set(path, lines(text).length > 0 || field.needed ? lines(text) : undefined)));
  },

  several(field, path, form) {
    const held = form.value(path);
    const list = Array.isArray(held) ? held : [];
    const names = Object.entries(LISTS[field.list]);
    const boxes = names.map(([value, name]) => {
      const box = h("input", { type: "checkbox", "data-key": `${pointer(path)}/${value}`, checked: list.includes(value) });
      box.addEventListener("change", () => {
        const next = names.map(([each]) => each).filter((each) => (each === value ? box.checked : list.includes(each)));
        form.set(path, next.length > 0 || field.needed ? next : undefined, { again: true });
      });
      return h("label", {}, box, ` ${name[form.lang]}`);
    });
    return row(field, path, form, h("div", { class: "boxes" }, ...boxes), { group: true });
  },

  role(field, path, form) {
    const own = (Array.isArray(form.document.roles) ? form.document.roles : []).map((role) => [role?.id, nameOf(role, form.lang)]);
    const blank = field.needed ? [] : [["", WORDS[form.lang].none]];
    return row(field, path, form, chooser([...blank, ...options("role", form.lang), ...own], form.value(path) ?? (field.needed ? undefined : ""),
      (text) => form.set(path, text || undefined), { "data-key": pointer(path) }));
  },

  group(field, path, form) {
    const own = (Array.isArray(form.document.groups) ? form.document.groups : []).filter((group) => typeof group?.id === "string");
    const common = GROUPS.filter(({ id }) => !own.some((group) => group.id === id));
    const known = [...own, ...common].map((group) => [group.id, nameOf(group, form.lang)]);
    return row(field, path, form, chooser([["", WORDS[form.lang].none], ...known], form.value(path) ?? "", (text) => form.set(path, text || undefined), { "data-key": pointer(path) }));
  },

  fact(field, path, form) {
    const facts = form.facts.filter(({ kind }) => field.of.includes(kind)).map((fact) => [fact.id, nameOf(fact, form.lang)]);
    return row(field, path, form, chooser(facts, form.value(path), (text) => form.set(path, text), { "data-key": pointer(path) }));
  },

  condition(field, path, form) {
    const editor = conditionEditor(form.value(path), (value) => form.set(path, value, { again: true }), { lang: form.lang, facts: form.facts, key: pointer(path) },
      { needed: field.needed, label: field.label[form.lang] });
    return row(field, path, form, editor, { group: true });
  },

  /** An example's answers: those given, and a list to add from. */
  answers(field, path, form) {
    const words = WORDS[form.lang];
    const given = form.value(path) ?? {};
    const named = Object.keys(given);
    const rows = named.map((id) => {
      const fact = form.facts.find((each) => each.id === id) ?? { id, kind: typeof given[id] === "number" ? "number" : "boolean", choices: [] };
      const remove = h("button", { type: "button", class: "small", "data-key": `${pointer([...path, id])}/remove`, "aria-label": `${words.condition.remove}: ${nameOf(fact, form.lang)}` }, words.condition.remove);
      remove.addEventListener("click", () => form.set([...path, id], undefined, { again: true }));
      return h("li", {}, h("span", { class: "name" }, nameOf(fact, form.lang)),
        valueField(given[id], fact, fact.kind === "set" ? "includes" : "is", (value) => form.set([...path, id], value, { again: true }), { lang: form.lang, key: pointer([...path, id]) }), remove,
        h("p", { class: "fault", "data-pointer": pointer([...path, id]), hidden: true }));
    });
    const rest = form.facts.filter(({ id }) => !named.includes(id)).map((fact) => [fact.id, nameOf(fact, form.lang)]);
    const add = chooser([["", words.addAnswer], ...rest], "", (id) => id && form.set([...path, id], firstValue(form.facts.find((each) => each.id === id)), { again: true }),
      { "data-key": `${pointer(path)}/add`, "aria-label": words.addAnswer });
    return row(field, path, form, h("div", {}, h("ul", { class: "answers" }, ...rows), add), { group: true });
  },

  period(field, path, form) {
    return row(field, path, form, length(form.value(path), ["days", "weeks", "months"], path, form, { immediate: true }), { group: true });
  },

  stay(field, path, form) {
    return row(field, path, form, length(form.value(path), ["days", "weeks", "months"], path, form), { group: true });
  },

  term(field, path, form) {
    const words = WORDS[form.lang].term;
    const at = (...steps) => [...path, ...steps];
    return shaped(field, path, form, words.shapes, {
      length: { begin: { length: { years: 1 } }, show: (value) => length(value, ["months", "years"], at("length"), form) },
      until: { begin: { until: "2030-12-31" }, show: (value) => input("date", isText(value) ? value : "", pointer(at("until")), (text) => text && form.set(at("until"), text)) },
      open: {
        begin: { open: true },
        show: () => h("label", {}, `${words.review} `, input("number", form.value(at("review", "months")) ?? "", pointer(at("review", "months")),
          (text) => form.set(at("review"), text === "" ? undefined : { months: Number(text) }))),
      },
    });
  },

  evaluation(field, path, form) {
    const at = [...path, "every"];
    return shaped(field, path, form, WORDS[form.lang].evaluation.shapes, {
      at: { begin: { at: "end" }, show: () => null },
      every: { begin: { every: { months: 6 } }, show: () => input("number", form.value([...at, "months"]) ?? "", pointer([...at, "months"]), (text) => text !== "" && form.set(at, { months: Number(text) })) },
    });
  },
};

const holds = (value, name) => value !== null && typeof value === "object" && Object.hasOwn(value, name);

/**
 * A part that takes one of several shapes, each known by a member of its own, or is not there. `names`: shape → what it is called, "none"
 * among them; `shapes`: member → `{ begin, show(value) }`, what it begins with and the control for its member.
 */
function shaped(field, path, form, names, shapes) {
  const value = form.value(path);
  const shape = value === undefined ? "none" : Object.keys(shapes).find((name) => holds(value, name));
  const stated = { strength: value?.strength ?? "must", citation: value?.citation ?? field.make(form.document).citation };
  const select = chooser(Object.entries(names), shape, (name) => form.set(path, name === "none" ? undefined : { ...shapes[name].begin, ...stated }, { again: true }),
    { "data-key": `${pointer(path)}/shape`, "aria-label": field.label[form.lang] });
  const inner = value === undefined ? [] : [shape && shapes[shape].show(value[shape]), ...fields(field.fields, path, form)];
  return row(field, path, form, h("div", { class: "stack" }, select, ...inner), { group: true });
}

/** A length of time: a number and its unit, or, where that is allowed, none. */
function length(value, units, path, form, { immediate = false } = {}) {
  const words = WORDS[form.lang];
  if (holds(value, "dated")) return h("p", { class: "quiet" }, words.condition.dated);
  const unit = value === "immediate" ? "immediate" : units.find((name) => holds(value, name)) ?? units[0];
  const number = value?.[unit] ?? 1;
  const all = [...(immediate ? [["immediate", words.immediate]] : []), ...units.map((name) => [name, LISTS.unit[name][form.lang]])];
  const select = chooser(all, unit, (name) => form.set(path, name === "immediate" ? name : { [name]: number }, { again: true }), { "data-key": `${pointer(path)}/unit`, "aria-label": words.unit });
  const amount = unit === "immediate" ? null : input("number", number, `${pointer(path)}/number`, (text) => text !== "" && form.set(path, { [unit]: Number(text) }));
  amount?.setAttribute("aria-label", words.number);
  return h("div", { class: "length" }, amount, select);
}

/** The rows of an object's fields; `only` leaves out those that do not go with what it holds. */
export function fields(list, path, form) {
  const value = valueAt(form.document, path) ?? {};
  return list.filter((field) => !field.only || field.only(value)).map((field) => {
    const at = [...path, ...(field.path ?? [field.name])];
    return field.kind === "list" ? form.list(field, at) : KINDS[field.kind](field, at, form);
  });
}
