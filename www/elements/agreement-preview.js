// What one prints and signs: the agreement in words, with the sections it rests on, and lines to sign on.
import { h, keyed, setHidden, setText } from "./dom.js";
import { citation } from "./words.js";

export class Preview {
  #words = h("span");
  #title = h("h3", { class: "preview-title" });
  #draft = h("p", { class: "preview-draft" });
  #parts = h("div", { class: "preview-parts" });
  #lines = [signLines("employee"), signLines("manager")];
  #signTitle = h("h4");
  #sign = h("div", { class: "sign paper" }, this.#signTitle, h("div", { class: "sign-places" }, ...this.#lines.map(({ node }) => node)));
  #print = h("button", { type: "button", class: "button", part: "button" });

  constructor(print) {
    this.node = h("details", { class: "preview printed", part: "preview" }, h("summary", {}, this.#words),
      h("div", { class: "preview-page" }, this.#title, this.#draft, this.#parts, this.#sign),
      h("p", { class: "screen" }, this.#print));
    this.#print.addEventListener("click", print);
  }

  update({ description, errors, stage, text }) {
    setText(this.#words, text.previewHeading);
    setText(this.#title, description.title);
    setText(this.#draft, text.incomplete(errors.length));
    setHidden(this.#draft, errors.length === 0);
    keyed(this.#parts, description.parts.map((part, place) => ({ ...part, place, table: text })), ({ place }) => place, createPart);
    setText(this.#signTitle, text.signHere);
    for (const line of this.#lines) line.update(text);
    // A signed agreement states the days; there is nothing more to sign.
    setHidden(this.#sign, stage === "signed");
    setText(this.#print, text.print);
  }
}

function createPart() {
  const heading = h("h4");
  const lines = h("ul", { class: "preview-lines" });
  return {
    node: h("section", { class: "preview-part" }, heading, lines),
    update(part) {
      setText(heading, part.heading);
      keyed(lines, part.lines.map((line, place) => ({ ...line, place, table: part.table })), ({ place }) => place, createLine);
    },
  };
}

function createLine() {
  const words = h("span", { class: "preview-words" });
  const source = citation();
  return {
    node: h("li", {}, words, source.node),
    update(line) {
      setText(words, line.text);
      setHidden(source.node, !line.citation);
      if (line.citation) source.update(line.citation, line.table);
    },
  };
}

function signLines(who) {
  const name = h("p", { class: "sign-who" });
  const labels = ["place", "signature", "name"].map((line) => ({ line, node: h("p", { class: "sign-line" }) }));
  return {
    node: h("div", {}, name, ...labels.map(({ node }) => node)),
    update({ signLines: words }) {
      setText(name, words[who]);
      for (const { line, node } of labels) setText(node, words[line]);
    },
  };
}
