// The text view: CodeMirror, with the faults and remarks beside the text and the schema's members offered while typing. It stands in a
// shadow tree of its own, where its styles are adopted style sheets, so that the page's security policy can refuse inline styles.
import { autocompletion } from "@codemirror/autocomplete";
import { undo } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { Annotation, Compartment, EditorState, Transaction } from "@codemirror/state";
import { EditorView, hoverTooltip } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { basicSetup } from "codemirror";
import { completionsAt, meaningAt } from "./completion.js";

/** Marks a change that comes from the form, so that the form is not drawn again under the person's hands. */
const ORIGIN = Annotation.define();

const THEME = EditorView.theme({
  "&": { height: "100%", fontSize: "0.9375rem", color: "var(--ink)", backgroundColor: "var(--paper)" },
  ".cm-scroller": { fontFamily: "ui-monospace, 'Cascadia Mono', Consolas, monospace", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { color: "var(--quiet)", backgroundColor: "var(--ground)", borderRightColor: "var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--link) 8%, transparent)" },
  "&.cm-focused": { outline: "3px solid var(--link)", outlineOffset: "-3px" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "color-mix(in srgb, var(--link) 25%, transparent) !important" },
  ".cm-tooltip": { color: "var(--ink)", backgroundColor: "var(--paper)", borderColor: "var(--line)", maxWidth: "30rem" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { color: "var(--on-brand)", backgroundColor: "var(--brand)" },
  ".cm-panels": { color: "var(--ink)", backgroundColor: "var(--ground)" },
  ".tip": { margin: "0", padding: ".4rem .6rem" },
});

const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--link)", fontWeight: "600" },
  { tag: tags.string, color: "var(--ink)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--value)" },
]);

/** The words that CodeMirror itself shows. */
const PHRASES = {
  sv: {
    "Find": "Sök", "Replace": "Ersätt", "next": "nästa", "previous": "föregående", "all": "alla", "match case": "skiftlägeskänsligt", "by word": "hela ord",
    "regexp": "reguljärt uttryck", "replace": "ersätt", "replace all": "ersätt alla", "close": "stäng", "Diagnostics": "Fel och anmärkningar", "No diagnostics": "Inga fel",
    "Go to line": "Gå till rad", "go": "gå", "Completions": "Förslag", "Fold line": "Fäll ihop", "Unfold line": "Fäll ut", "folded code": "ihopfälld text", "unfold": "fäll ut",
  },
  en: {},
};

export class Editor {
  #view;
  #words = new Compartment();

  /** `changed(text, origin)` is called after each change; `schema` is the policy's JSON Schema. */
  constructor(host, { schema, changed, lang, label }) {
    const root = host.attachShadow({ mode: "open" });
    this.schema = schema;
    this.changed = changed;
    this.#view = new EditorView({ root, parent: root, state: this.#state("", lang, label) });
  }

  #state(text, lang, label) {
    const complete = (context) => {
      const found = completionsAt(this.schema, context.state.doc.toString(), context.pos);
      if (!found || !context.explicit && found.from === found.to) return null;
      return {
        from: found.from, to: found.to, filter: true,
        options: found.options.map(({ label: name, type, insert, info }) => ({ label: JSON.stringify(name), displayLabel: name, type, apply: insert, info: info || undefined })),
      };
    };
    const tip = hoverTooltip((view, pos) => {
      const text = meaningAt(this.schema, view.state.doc.toString(), pos);
      if (!text) return null;
      return {
        pos,
        create: () => {
          const dom = document.createElement("p");
          dom.className = "tip";
          dom.textContent = text;
          return { dom };
        },
      };
    });
    return EditorState.create({
      doc: text,
      extensions: [
        basicSetup, json(), lintGutter(), THEME, syntaxHighlighting(COLOURS), EditorView.lineWrapping, autocompletion({ override: [complete] }), tip,
        this.#words.of(this.#wording(lang, label)),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) this.changed(this.text, update.transactions.map((each) => each.annotation(ORIGIN)).find(Boolean) ?? "text");
        }),
      ],
    });
  }

  #wording(lang, label) {
    return [EditorState.phrases.of(PHRASES[lang]), EditorView.contentAttributes.of({ "aria-label": label, lang: "zxx", spellcheck: "false", tabindex: "0" })];
  }

  get text() {
    return this.#view.state.doc.toString();
  }

  speak(lang, label) {
    this.#view.dispatch({ effects: this.#words.reconfigure(this.#wording(lang, label)) });
  }

  /** Puts another text in the place of the whole; undo brings the old one back. */
  replace(text, origin = "file") {
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text }, selection: { anchor: 0 }, annotations: ORIGIN.of(origin) });
  }

  /** Shows the text to begin with; there is nothing before it to go back to. */
  begin(text) {
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text }, annotations: [ORIGIN.of("file"), Transaction.addToHistory.of(false)] });
  }

  apply(changes, origin) {
    this.#view.dispatch({ changes, annotations: ORIGIN.of(origin) });
  }

  undo() {
    undo(this.#view);
  }

  /** Faults and remarks: `[{ from, to, severity, message }]`. */
  mark(diagnostics) {
    const end = this.#view.state.doc.length;
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics.map((each) => ({ ...each, from: Math.min(each.from, end), to: Math.min(each.to, end) }))));
  }

  lineOf(offset) {
    return this.#view.state.doc.lineAt(Math.min(offset, this.#view.state.doc.length)).number;
  }

  /** Shows a place and puts the cursor there. */
  reveal({ from, to }) {
    this.#view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    this.#view.focus();
  }

  measure() {
    this.#view.requestMeasure();
  }
}
