// <distanskoll-agreement>: an agreement on remote work as a part of a form, checked under this employer's rules while it is filled in.
import { applyFixes } from "../entry/browser.js";
import { layout } from "./agreement-layout.js";
import { Preview } from "./agreement-preview.js";
import { AgreementState, isAbsent } from "./agreement-state.js";
import { General, Status } from "./agreement-status.js";
import { DistanskollElement } from "./base.js";
import { h } from "./dom.js";
import { ErrorSummary } from "./error-summary.js";
import { AGREEMENT_STYLE } from "./style-agreement.js";
import { FORM_STYLE } from "./style-form.js";
import { PRINT_STYLE } from "./style-print.js";
import { AGREEMENT_TEXTS } from "./text-agreement.js";

const STAGES = ["submit", "draft", "signed"];
const TOPICS = Object.keys(AGREEMENT_TEXTS.sv.topics);

/** Agreements with nothing in them, to learn from the engine what a policy asks for; the second has a row in each list. */
const PARTS = { employee: {}, manager: {}, remoteWorkplace: {}, extent: {}, signatures: {} };
const EMPTY = [PARTS, { ...PARTS, followUps: [null], equipment: [{}], approvals: [{}], renews: {} }];

const NOTHING = JSON.stringify(new AgreementState().input());

const named = (issue) => `${issue.code} ${issue.path}`;

/**
 * The fields of an agreement with their remarks, an error summary and what one prints and signs. In a form its value is
 * `{ "policy": { "id", "digest" }, "input" }` as JSON under its `name`, never the verdict; while there are errors the form is not sent.
 * An attempt to send it then shows every error and moves the focus to the summary. A page that only asks (`checkValidity`) while the
 * person is in one of the fields moves nothing.
 *
 * @tagname distanskoll-agreement
 * @attr {string} value - an agreement to begin with, as a JSON object (what the form sent is taken as well)
 * @attr {"submit"|"draft"|"signed"} stage - how far it has come ("submit" when absent); "signed" also asks for both signatures
 * @event {CustomEvent<AgreementReport>} distanskoll-result - the engine's report is in `detail`; bubbles and crosses shadow trees
 * @csspart form, group, field, error, button - the fields
 * @csspart summary, status - the errors, and whether the agreement can be sent
 * @csspart preview, citation - what one prints and signs, and the sections
 */
export class DistanskollAgreement extends DistanskollElement {
  static observedAttributes = [...DistanskollElement.observedAttributes, "value", "stage"];

  #state = new AgreementState();
  #given = false;
  #sections = [];
  #fields = [];
  #wanted = null;
  #report = null;
  #attempted = false;
  /** How many times an agreement has been set. */
  #times = 0;
  #typing = null;
  #pressed = false;
  #updating = false;
  #leaving = new Set();
  #said = new Set();
  #fieldset = h("fieldset", { class: "fields" });
  #summary = new ErrorSummary();
  #general = new General((issue) => this.#fix(issue, null));
  #status = new Status(() => this.attempt());
  #preview = new Preview(() => this.print());

  constructor() {
    super(FORM_STYLE, PRINT_STYLE, AGREEMENT_STYLE);
    this.body.append(h("div", { class: "form agreement", part: "form" }, this.#summary.node, this.#general.node, this.#fieldset, this.#status.node),
      this.#preview.node);
  }

  connectedCallback() {
    this.takeEarly();
    if (!this.#given) this.initialise();
    window.addEventListener("pointerdown", this.#press, true);
    for (const released of ["pointerup", "pointercancel"]) window.addEventListener(released, this.#release, true);
    super.connectedCallback();
  }

  disconnectedCallback() {
    window.removeEventListener("pointerdown", this.#press, true);
    for (const released of ["pointerup", "pointercancel"]) window.removeEventListener(released, this.#release, true);
    super.disconnectedCallback();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.started) return;
    if (name === "value") return this.initialise();
    if (name !== "stage") return super.attributeChangedCallback(name, before, now);
    this.#wanted = null;
    this.relabel();
  }

  formDisabledCallback(disabled) {
    this.#fieldset.disabled = disabled;
    super.formDisabledCallback(disabled);
  }

  /** The engine's texts and the elements' own, with those of this element before them. */
  get text() {
    return { ...super.text, ...AGREEMENT_TEXTS[this.language] };
  }

  get stage() {
    return this.oneOf("stage", STAGES);
  }

  set stage(stage) {
    this.setAttribute("stage", stage);
  }

  /** The engine's latest report, or null. */
  get result() {
    return this.loaded ? this.#report : null;
  }

  /** The agreement as it stands, a copy; setting it replaces what is filled in. */
  get value() {
    return this.#state.input();
  }

  set value(agreement) {
    this.#given = true;
    this.#state.replace(agreement);
    this.#times += 1;
    if (this.loaded) this.#update();
    this.replaced();
  }

  empty() {
    this.#renew({});
  }

  initialise() {
    this.#renew(this.objectIn("value"));
  }

  #renew(agreement) {
    this.#attempted = false;
    for (const field of this.#all()) field.touched = false;
    this.value = agreement;
  }

  snapshot() {
    const input = this.#state.input();
    return JSON.stringify(input) === NOTHING ? null : input;
  }

  adopt(input) {
    this.value = input;
  }

  policyLoaded() {
    this.#wanted = null;
    this.#sections = layout(this.policyDocument, TOPICS, {
      get: (path) => this.#state.get(path),
      rows: (path) => this.#state.rows(path),
      set: (path, value) => this.#changed(() => this.#state.set(path, value)),
      add: (path, blank) => this.#changed(() => this.#state.add(path, structuredClone(blank))),
      remove: (path) => this.#changed(() => this.#state.remove(path)),
      left: (field) => this.#left(field),
      fix: (issue, field) => this.#fix(issue, field),
      words: () => ({ text: this.text, lang: this.language }),
      say: (text) => this.announce(text),
    });
    this.#fields = this.#sections.flatMap((section) => section.fields);
    this.#fieldset.replaceChildren(...this.#sections.map((section) => section.node));
  }

  relabelled() {
    if (this.ready) this.#update();
  }

  #changed(change) {
    const active = this.shadowRoot.activeElement;
    this.#typing = active?.matches("textarea, input:not([type=radio], [type=checkbox])") ? active : null;
    const result = change();
    this.#update();
    this.changed();
    return result;
  }

  #left(field) {
    this.#typing = null;
    // What appears between press and release would move what is being clicked.
    this.#leaving.add(field);
    if (!this.#pressed) this.#noteLeft();
  }

  #noteLeft() {
    // A node that is removed may lose the focus in the middle of an update.
    if (this.#updating) return setTimeout(() => this.#noteLeft(), 0);
    for (const field of this.#leaving) field.touched = true;
    if (this.#leaving.size > 0 && this.ready) this.#update({ speak: true });
    this.#leaving.clear();
  }

  #press = () => {
    this.#pressed = true;
  };

  #release = () => {
    this.#pressed = false;
    setTimeout(() => this.#noteLeft(), 0);
  };

  #fix(issue, field) {
    // Away from the button first: it disappears.
    if (field) field.target.focus();
    else this.#general.focus();
    if (issue.fix) this.#state.replace(applyFixes(this.#state.input(), [issue]));
    else this.#state.remove(issue.path);
    this.#update();
    this.changed();
    const target = field ?? this.#ownerOf(issue.fix?.path ?? "") ?? this.#fields[0];
    if (field) field.target.focus();
    else target.focus();
    this.announce(this.text.fixed(target.name));
  }

  get busy() {
    return super.busy && !this.#status.node.contains(this.shadowRoot.activeElement);
  }

  /** Shows everything that is wrong, and leads there. */
  attempt() {
    this.#attempted = true;
    for (const field of this.#all()) field.fresh = false;
    this.#update();
    // After the browser has looked at the other controls of the form: it would take the focus to the first faulty one.
    setTimeout(() => this.#summary.focus(), 0);
  }

  /** Every field, those of rows included, in the form's order. */
  #all() {
    return this.#sections.flatMap((section) => [
      ...(section.path ? [section] : []), ...section.fields.flatMap((field) => (field.fields ? [field, ...field.fields] : [field])),
    ]);
  }

  /** The field of a path: its own, else the first within, else the nearest around it. */
  #ownerOf(path) {
    if (path === "") return null;
    const fields = this.#all();
    return fields.find((field) => field.path === path) ?? fields.find((field) => field.path.startsWith(`${path}/`))
      ?? fields.findLast((field) => path.startsWith(`${field.path}/`) && field.path !== "/renews" && !field.fields) ?? null;
  }

  /** What the policy asks for: by path, the severity of its absence. */
  #wants(stage) {
    const wanted = new Map();
    for (const empty of EMPTY) {
      for (const { path, severity } of this.loaded.validateAgreement(empty, { stage }).issues) wanted.set(path, severity);
    }
    return (path) => ({ strength: wanted.get(path.replace(/\/\d+(?=\/|$)/, "/0")) });
  }

  #update(how = {}) {
    this.#updating = true;
    try {
      this.#show(how);
    } finally {
      this.#updating = false;
    }
  }

  #show({ speak = false }) {
    const { language: lang, stage, text } = this;
    const input = this.#state.input();
    const validate = (as) => this.loaded.validateAgreement(input, { lang, stage: as });
    const report = this.#report = validate(stage);
    // A draft is only told what it lacks: that is what an untouched field is not complained about for.
    const lacking = new Set(validate("draft").issues.filter(({ severity }) => severity === "info").map(named));
    this.#wanted ??= this.#wants(stage === "draft" ? "submit" : stage);
    const context = { text, lang, source: this.policyDocument, stage, wanted: this.#wanted, times: this.#times, disabled: this.matches(":disabled") };

    for (const field of this.#fields) field.prepare?.();
    const own = new Map(this.#all().map((field) => [field, []]));
    const homeless = [];
    const errors = [];
    for (const issue of report.issues) {
      const field = this.#ownerOf(issue.path);
      if (issue.severity === "error") errors.push({ issue, field: field ?? this.#general });
      if (this.#shown(issue, field, lacking)) (own.get(field) ?? homeless).push(issue);
    }
    const order = [this.#general, ...own.keys()];
    errors.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
    const warnings = report.issues.filter(({ severity }) => severity === "warning").length;

    for (const section of this.#sections) {
      section.update(context, (owner) => own.get(owner) ?? []);
      section.open((field) => own.get(field).length > 0 || !isAbsent(this.#state.get(field.path)));
    }
    this.#showSignatures(stage, input);
    this.#general.update(homeless, context);
    const warned = new Set(report.issues.filter(({ severity }) => severity === "warning").map(({ path }) => (this.#ownerOf(path) ?? this.#general).name));
    const tally = { errors, warnings, warned: [...warned].filter(Boolean), stage, text };
    this.#summary.update({
      errors: this.#attempted ? errors.map(({ issue, field }) => ({ key: named(issue), words: issue.message, focus: () => field.focus() })) : [],
      heading: text.summaryHeading(errors.length), intro: text.summaryIntro, after: warnings === 0 ? "" : text.warningsToo(warnings),
    });
    this.#status.update(tally);
    this.#preview.update({ ...tally, description: this.loaded.describeAgreement(input, { lang }) });
    this.#speak([...own.values()].flat(), speak);
    this.join({ policy: report.policy, input, message: errors.length === 0 ? "" : text.blocked(errors.length), anchor: this.#fieldset });
    this.tell([report], input);
  }

  /** Whether a remark is made yet: not while its field is first typed in, nor on what is missing where nobody has been. */
  #shown(issue, field, lacking) {
    if (field?.touched || this.#attempted && !field?.fresh) return true;
    if (lacking.has(named(issue)) || !field && issue.path === "") return false;
    return !(field && this.#typing && field.node.contains(this.#typing));
  }

  #showSignatures(stage, input) {
    this.#sections.find(({ id }) => id === "signatures").node.hidden = stage !== "signed" && isAbsent(input.signatures);
  }

  /** Says what has newly been remarked, once the person has left the field. */
  #speak(issues, speak) {
    const now = new Set(issues.map((issue) => issue.message));
    const fresh = [...now].filter((message) => !this.#said.has(message));
    if (speak && fresh.length > 0 && !this.#attempted) this.announce(fresh.join(" "));
    this.#said = now;
  }
}
