// Which fields the form has and how they are grouped. The order is that of an agreement's members. Only topics, roles and categories
// depend on the policy here; what it demands is asked of the engine.
import { Field, showAndFocus, worst } from "./agreement-fields.js";
import { ListField } from "./agreement-lists.js";
import { below, isAbsent } from "./agreement-state.js";
import { IssueList } from "./agreement-issues.js";
import { h, setAttribute, setHidden, setText } from "./dom.js";
import { sentence } from "./text.js";

const table = (name) => ({ text }) => Object.entries(text[name]).map(([value, label]) => ({ value, label }));

/** Those that every policy knows, under the policy's own names where it has them, and then its own. */
const named = (name, own) => ({ text, source, lang }) => {
  const labels = new Map(Object.entries(text[name]));
  for (const { id, label } of own(source) ?? []) labels.set(id, sentence(label[lang], lang));
  return [...labels].map(([value, label]) => ({ value, label }));
};
const roles = named("roles", (source) => source.roles);
const categories = named("categories", (source) => source.agreement?.equipmentCategories);

const label = (path) => ({ text }) => text.fields[path];
const help = (path) => ({ text }) => text.help[path];
const member = (path, kind, more = {}) => ({ path, kind, label: label(path), help: help(path), ...more });
const cell = (name, kind, path, more = {}) => ({ path, kind, label: label(name), help: help(name), ...more });

const atHome = (get) => get("/remoteWorkplace/kind") === "home";
const notOwned = (get) => ["rented", "cooperative"].includes(get("/remoteWorkplace/tenure"));
const renewing = (get) => !isAbsent(get("/renews"));

const SECTIONS = [
  ["parties", [
    member("/employee/name", "text"),
    member("/employee/unit", "text"),
    member("/manager/name", "text"),
  ]],
  ["places", [
    member("/mainWorkplace", "text"),
    member("/remoteWorkplace/kind", "choice", { choices: table("places") }),
    member("/remoteWorkplace/country", "text", { when: (get) => get("/remoteWorkplace/kind") === "abroad" }),
    member("/remoteWorkplace/address", "text"),
    member("/remoteWorkplace/tenure", "optionalChoice", { choices: table("tenures"), when: atHome }),
    member("/remoteWorkplace/landlordConsulted", "boolean", { when: (get) => atHome(get) && notOwned(get), unmarked: true }),
  ]],
  ["duration", [
    member("/start", "date"),
    member("/end", "date"),
  ]],
  ["extent", [
    member("/extent/daysPerWeek", "number", { unmarked: true }),
    member("/extent/weekdays", "checkboxes", { choices: table("weekdays"), unmarked: true }),
    member("/extent/daysPerMonth", "number", { unmarked: true }),
    member("/extent/sharePercent", "number", { unmarked: true }),
    member("/extent/sharePer", "optionalChoice", { choices: table("periods"), when: (get) => !isAbsent(get("/extent/sharePercent")) }),
  ]],
  ["terms", []],
  ["safety", [
    member("/riskAssessedOn", "date"),
    member("/homeInsurance", "boolean"),
  ]],
  ["notice", [
    member("/noticeDays", "number", { say: (text, value) => text.days(value) }),
    member("/terminableEarly", "boolean"),
  ]],
  ["followUps", [{
    path: "/followUps", row: (text) => text.rows.followUps, blank: null, members: (at) => [cell("/followUps", "date", at(""))],
  }]],
  ["equipment", [{
    path: "/equipment", row: (text) => text.rows.equipment, blank: {}, members: (at) => [
      cell("/equipment/item", "text", at("item")),
      cell("/equipment/category", "select", at("category"), { choices: categories }),
      cell("/equipment/providedBy", "choice", at("providedBy"), { choices: table("sides") }),
    ],
  }]],
  ["approvals", [{
    path: "/approvals", row: (text) => text.rows.approvals, blank: {}, members: (at) => [
      cell("/approvals/by", "select", at("by"), { choices: roles }),
      cell("/approvals/on", "date", at("on")),
    ],
  }]],
  ["contract", [
    member("/partOfEmploymentContract", "boolean"),
    member("/renews", "presence", { unmarked: true }),
    member("/renews/start", "date", { when: renewing }),
    member("/renews/end", "date", { when: renewing }),
    member("/renews/evaluatedOn", "date", { when: renewing }),
  ]],
  ["signatures", [
    member("/signatures/employee", "date"),
    member("/signatures/manager", "date"),
  ]],
];

/** Sections that are members of the agreement themselves, so that something can be wrong with the whole. */
const PATHS = { extent: "/extent" };

/** A part of the form with its fields. */
class Section {
  touched = false;
  fields;
  #name = h("span");
  #heading = h("h3", {}, this.#name);
  #intro = h("p", { class: "help" });
  #more = null;
  #issues;

  constructor(id, definitions, form) {
    this.id = id;
    this.fields = definitions.map((definition) => ("members" in definition ? new ListField(definition, form) : new Field(definition, form)));
    this.path = PATHS[id] ?? null;
    this.#issues = new IssueList((issue) => form.fix(issue, this));
    this.intro = h("div", { class: "group-intro" }, this.#intro, this.#issues.node);
    this.node = h("section", { class: `group ${id}`, part: "group" }, this.#heading, this.intro, ...this.fields.map((field) => field.node));
    if (this.path) this.node.addEventListener("focusout", (event) => this.node.contains(event.relatedTarget) || form.left(this));
    for (const { mark } of this.fields) if (mark) this.#heading.append(" ", mark);
    const headed = `agreement-${id}`;
    this.#heading.id = headed;
    this.node.setAttribute("aria-labelledby", headed);
  }

  /** Further fields, folded until they are wanted. */
  fold(fields) {
    if (fields.length === 0) return;
    const summary = h("summary");
    const details = h("details", { class: "more" }, summary, ...fields.map((field) => field.node));
    this.node.append(details);
    this.fields.push(...fields);
    this.#more = { summary, details, fields };
  }

  /** Whether the policy asks for nothing here: all that there is is folded. */
  get #free() {
    return this.#more !== null && this.#more.fields.length === this.fields.length;
  }

  get name() {
    return this.#name.textContent;
  }

  focus() {
    showAndFocus(this.node, this.fields[0].target);
  }

  /** `issuesOf(owner)`: what is remarked on a field, or on the section itself. */
  update(context, issuesOf) {
    const { text } = context;
    const issues = issuesOf(this);
    setText(this.#name, text.sections[this.id]);
    const intro = text.intros[this.#free ? "freeTerms" : this.id] ?? "";
    setText(this.#intro, intro);
    this.#issues.update(issues, context, this);
    setHidden(this.intro, intro === "" && issues.length === 0);
    setAttribute(this.intro, "data-severity", issues[0] ? worst(issues) : null);
    for (const field of this.fields) field.update(context, issuesOf, this.#issues.ids);
    if (this.#more) setText(this.#more.summary, this.#free ? text.freeTopics : text.moreTopics);
  }

  /** Opens what is folded where something in it is filled in or remarked on. */
  open(wanted) {
    if (this.#more?.fields.some(wanted)) this.#more.details.open = true;
  }
}

/** The topics that the policy names come first, in its order; the others that there are can be filled in as well. */
function topics(source, known) {
  const asked = source.agreement?.topics ?? [];
  const own = new Set(asked.map(({ topic }) => topic));
  return { asked, others: known.filter((topic) => !own.has(topic)) };
}

function topicDefinition(topic, rule) {
  return {
    path: below("/terms", topic),
    kind: "longText",
    label: ({ text, lang }) => (rule?.label ? sentence(rule.label[lang], lang) : text.topics[topic] ?? topic),
  };
}

/** The sections of the form for a policy document; `known` are the topics that every policy knows. */
export function layout(source, known, form) {
  return SECTIONS.map(([id, definitions]) => {
    if (id !== "terms") return new Section(id, definitions, form);
    const { asked, others } = topics(source, known);
    const section = new Section(id, asked.map((rule) => topicDefinition(rule.topic, rule)), form);
    section.fold(others.map((topic) => new Field(topicDefinition(topic), form)));
    return section;
  });
}
