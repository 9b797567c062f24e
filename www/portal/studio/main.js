// The studio: a policy as text and as a form, with what is wrong with it, what it leads to and how it differs from another, all in the
// browser. The text is the one copy that counts; all else follows it.
import { policies, Policy, ready } from "../../dist/browser.js";
import schema from "../../schema/policy.schema.json";
import { startDocument } from "../../cli/commands/start-document.mjs";
import { h, setHidden, setText } from "../../elements/dom.js";
import { forget, keep, kept } from "./draft.js";
import { Editor } from "./editor.js";
import { Form } from "./form.js";
import { comparePanel, findingsPanel, sourcePanel, trialsPanel } from "./panels.js";
import { Preview } from "./preview.js";
import { tabs } from "./tabs.js";
import * as model from "./text-model.js";
import { Work } from "./work.js";
import { factsOf } from "./vocabulary.js";
import { WORDS } from "./words.js";

const MAX_BYTES = 1_048_576;
/** How long the typing has to rest before the text is checked, in milliseconds. */
const REST = 250;

const $ = (selector) => document.querySelector(selector);
const state = { lang: "sv", parsed: model.read(""), review: null, reviewed: null, other: null, timer: 0 };
const work = new Work();
const preview = new Preview($("#preview-host"));
const form = new Form($("#form"), {
  set: (path, value, again) => edit(model.set(text(), path, value), again),
  remove: (path, again) => edit(model.remove(text(), path), again),
  append: (path, value) => edit(model.append(text(), path, model.valueAt(state.parsed.value, path), value), true),
  exchange: (path, list, at) => edit(model.exchange(text(), path, list, at), true),
});
const editor = new Editor($("#editor"), { schema, changed, lang: state.lang, label: WORDS[state.lang].editor });
const left = tabs($("#left-tabs"), () => editor.measure());
const right = tabs($("#right-tabs"));

function text() {
  return editor.text;
}

/** A change out of the form. Drawn anew only where what is shown hangs on it. */
function edit(changes, again) {
  editor.apply(changes, again ? "form-again" : "form");
}

function changed(now, origin) {
  state.parsed = model.read(now);
  if (!keep(now) && now !== "") say(WORDS[state.lang].file.notKept);
  if (origin === "form") form.document = state.parsed.value ?? form.document;
  else drawForm();
  clearTimeout(state.timer);
  setText($("#state"), WORDS[state.lang].state.waiting);
  state.timer = setTimeout(check, REST);
}

function drawForm() {
  form.show(state.parsed.value, state.lang, problem() && WORDS[state.lang].mendFirst(problem()));
}

/** What is wrong with the text before it can be looked at as a policy, in words, or null. */
function problem() {
  const { problem: found } = state.parsed;
  return found && WORDS[state.lang].problem(editor.lineOf(found.from), found.code);
}

async function check() {
  const words = WORDS[state.lang].state;
  const now = text();
  if (state.parsed.problem) {
    const { from, to } = state.parsed.problem;
    editor.mark([{ from, to, severity: "error", message: problem() }]);
    form.mark([]);
    setText($("#state"), `${words.broken} ${problem()}`);
    $("#state").dataset.sound = "false";
    setText($("#findings-count"), "1");
    setText($("#trials-count"), "–");
    $("#findings").replaceChildren(h("p", {}, problem()));
    previewNote(false);
    return;
  }
  try {
    const review = await work.ask("review", { text: now, lang: state.lang });
    // Something newer has been typed; its own check follows.
    if (!review || now !== text()) return;
    state.review = review;
    show(review, now);
  } catch (error) {
    console.error(error);
    setText($("#state"), words.stopped);
  }
}

function show(review, now) {
  const { lang } = state;
  const facts = factsOf(state.parsed.value);
  const marks = [...review.issues.map((issue) => ({ severity: "error", ...issue })), ...(review.findings ?? [])];
  editor.mark(marks.map((each) => ({ ...model.place(state.parsed.tree, each.path), severity: each.severity === "notice" ? "info" : each.severity, message: each.message })));
  form.mark(marks.filter(({ severity }) => severity !== "notice"));
  const words = WORDS[lang].state;
  // What lint calls an error is as wrong as a fault, though the document loads.
  const counted = (severity) => marks.filter((mark) => mark.severity === severity).length;
  const [errors, warnings, notices] = ["error", "warning", "notice"].map(counted);
  setText($("#state"), [errors === 0 ? words.sound : words.faulty(errors), warnings + notices > 0 ? words.remarks(warnings, notices) : ""].join(" ").trim());
  $("#state").dataset.sound = String(errors === 0);
  setText($("#findings-count"), String(marks.length));
  $("#findings").replaceChildren(...findingsPanel(review, lang, go, facts));
  previewNote(review.valid);
  setText($("#trials-count"), review.valid ? `${review.trials.passed}/${review.trials.total}` : "–");
  if (!review.valid) return;
  state.reviewed = now;
  preview.show(now);
  $("#trials").replaceChildren(...trialsPanel(review, lang, go));
  compare();
  source();
}

/** Whether the widget answers under what stands there, under an earlier version, or not at all. */
function previewNote(sound) {
  setHidden($("#preview-stale"), sound || state.reviewed === null);
  setHidden($("#preview-none"), sound || state.reviewed !== null);
}

async function compare() {
  const panel = $("#compare");
  if (!state.other) return panel.replaceChildren(h("p", {}, WORDS[state.lang].compare.none));
  if (state.reviewed === null) return;
  try {
    const answer = await work.ask("compare", { before: state.other.text, text: state.reviewed, lang: state.lang });
    if (!answer) return;
    panel.replaceChildren(h("p", {}, WORDS[state.lang].compare.chosen(state.other.name)), ...comparePanel(answer, state.lang, factsOf(state.parsed.value)));
  } catch (error) {
    panel.replaceChildren(h("p", {}, WORDS[state.lang].compare.unsound(error.issues?.[0]?.message ?? error.message)));
  }
}

async function source() {
  const panel = $("#source");
  const pasted = $("#source-text").value;
  if (pasted.trim() === "" || state.reviewed === null) return panel.replaceChildren(h("p", {}, WORDS[state.lang].source.none));
  const answer = await work.ask("source", { text: state.reviewed, source: pasted, lang: state.lang }).catch((error) => console.error(error));
  if (answer) panel.replaceChildren(...sourcePanel(answer, state.lang));
}

/** Shows the place of a fault, in the form or in the text. */
function go(path, where) {
  if (where === "form" && !state.parsed.problem) {
    left.open("form");
    if (form.reveal(path)) return;
  }
  left.open("text");
  editor.reveal(model.place(state.parsed.tree, path));
}

/** Says what has happened; where something was replaced, with a way back. */
function say(message, { undoable = false } = {}) {
  setText($("#said"), message);
  setHidden($("#undo"), !undoable);
}

function replace(content, message) {
  const before = text();
  editor.replace(content);
  say(message, { undoable: before.trim() !== "" && before !== content });
}

async function open(file, use) {
  const words = WORDS[state.lang].file;
  if (!file) return;
  if (file.size > MAX_BYTES) return say(words.tooLarge(file.name));
  try {
    use(new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()), file.name);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    say(words.unreadable(file.name));
  }
}

function save() {
  const value = state.parsed.value;
  const name = `${typeof value?.id === "string" && /^[A-Za-z0-9_-]+$/.test(value.id) ? value.id : "policy"}.json`;
  const address = URL.createObjectURL(new Blob([text()], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  say(WORDS[state.lang].file.saved(name));
}

function speak(lang) {
  state.lang = lang;
  document.documentElement.lang = lang;
  for (const node of document.querySelectorAll("[data-en]")) {
    node.dataset.sv ??= node.textContent;
    setText(node, node.dataset[lang]);
  }
  for (const node of document.querySelectorAll("[data-en-label]")) {
    node.dataset.svLabel ??= node.getAttribute("aria-label");
    node.setAttribute("aria-label", node.dataset[`${lang}Label`]);
  }
  for (const button of document.querySelectorAll("[data-language]")) button.setAttribute("aria-pressed", String(button.dataset.language === lang));
  editor.speak(lang, WORDS[lang].editor);
  fillPickers();
  drawForm();
  check();
}

function fillPickers() {
  const { lang } = state;
  for (const picker of [$("#begin-from"), $("#compare-with")]) {
    const [first] = picker.options;
    picker.replaceChildren(first, ...policies({ lang }).map(({ id, title }) => new Option(title, id)));
    picker.value = "";
  }
}

$("#new").addEventListener("click", () => replace(model.written(startDocument("var-policy")), WORDS[state.lang].file.started));
$("#save").addEventListener("click", save);
$("#undo").addEventListener("click", () => {
  editor.undo();
  say("");
});
$("#forget").addEventListener("click", () => {
  forget();
  say(WORDS[state.lang].file.forgotten);
});
$("#open").addEventListener("change", async ({ target }) => {
  await open(target.files[0], (content, name) => replace(content, WORDS[state.lang].file.opened(name)));
  target.value = "";
});
$("#begin-from").addEventListener("change", ({ target }) => {
  if (target.value) replace(builtin(target.value), WORDS[state.lang].file.opened(target.selectedOptions[0].text));
  target.value = "";
});
$("#compare-with").addEventListener("change", ({ target }) => {
  if (!target.value) return;
  state.other = { text: builtin(target.value), name: target.selectedOptions[0].text };
  compare();
});
$("#compare-file").addEventListener("change", async ({ target }) => {
  await open(target.files[0], (content, name) => {
    state.other = { text: content, name };
    compare();
  });
  target.value = "";
});
$("#compare-now").addEventListener("click", () => {
  if (state.reviewed === null) return;
  state.other = { text: state.reviewed, name: $("#compare-now").textContent };
  compare();
});
$("#preview-which").addEventListener("change", ({ target }) => preview.use(target.value));
$("#source-text").addEventListener("input", source);
for (const button of document.querySelectorAll("[data-language]")) button.addEventListener("click", () => speak(button.dataset.language));

function builtin(id) {
  const policy = Policy.builtin(id);
  try {
    return model.written(policy.toJson());
  } finally {
    policy.dispose();
  }
}

await ready();
const draft = kept();
editor.begin(draft ?? model.written(startDocument("var-policy")));
speak(new URLSearchParams(location.hash.slice(1)).get("lang") === "en" ? "en" : "sv");
if (draft !== null) say(WORDS[state.lang].file.restored);
right.open("findings");
for (const node of document.querySelectorAll(".needs-script")) node.hidden = false;
document.documentElement.dataset.ready = "";
