// The answer of the notice and renewal elements at a glance, and what follows it: the working, what the rules leave open.
import { h, setAttribute, setHidden, setText } from "./dom.js";
import { section } from "./results.js";
import { definitions } from "./verdict.js";
import { citation, list } from "./words.js";

function line() {
  const node = h("li");
  return { node, update: (item) => setText(node, item.words) };
}

function lines(texts) {
  return texts.map((words, place) => ({ words, place }));
}

/** One answer. `rows`: the names of its definitions. */
export class AnswerCard {
  #kicker = h("p", { class: "kicker" });
  #heading;
  #summary = h("p", { class: "summary", part: "summary" });
  #rows;
  #notes = list("plain remarks", ({ place }) => place, line);
  #download = h("button", { type: "button", class: "button strong", part: "button" });
  #print = h("button", { type: "button", class: "button", part: "button" });

  constructor(key, rows, { download, print }) {
    this.#heading = h("h3", { class: "outcome", part: "outcome", id: `${key}-heading`, tabindex: "-1" });
    this.#rows = definitions(rows);
    this.#download.addEventListener("click", download);
    this.#print.addEventListener("click", print);
    this.node = h("section", { class: "verdict", part: "verdict", "aria-labelledby": `${key}-kicker ${key}-heading` },
      this.#kicker, this.#heading, this.#summary, this.#rows.node, this.#notes.node,
      h("p", { class: "screen buttons" }, this.#download, this.#print));
    this.#kicker.id = `${key}-kicker`;
  }

  focus() {
    this.#heading.focus({ preventScroll: true });
    this.node.scrollIntoView({ block: "start" });
  }

  /**
   * `view`: `kicker`, `heading`, `summary?`, `rows?` (as for `definitions`), `notes?` (texts), `calendar` (whether there are
   * days for a calendar), `answered`. Null hides the card.
   */
  update(view, text) {
    setHidden(this.node, view === null);
    if (view === null) return;
    setAttribute(this.node, "data-outcome", view.answered ? "answered" : "undetermined");
    setText(this.#kicker, view.kicker);
    setText(this.#heading, view.heading);
    setText(this.#summary, view.summary ?? "");
    setHidden(this.#summary, !view.summary);
    this.#rows.update(view.rows ?? {}, text);
    this.#notes.update(lines(view.notes ?? []));
    setText(this.#download, text.download);
    setHidden(this.#download, !view.calendar);
    setText(this.#print, text.print);
    setHidden(this.#print, !view.answered);
    setHidden(this.#print.parentNode, !view.answered);
  }
}

/** The engine's working, in order, with what it cites. */
export function working(key) {
  const items = list("bullets numbered", ({ place }) => place, line, "ol");
  const cited = citation();
  const frame = section(`working-${key}`, items.node, cited.node);
  return {
    node: frame.node,
    update(answer, heading, text) {
      items.update(lines(answer?.steps ?? []));
      setHidden(cited.node, !answer?.citation);
      if (answer?.citation) cited.update(answer.citation, text);
      frame.update(heading, !answer);
    },
  };
}

/** A list of plain sentences under a heading: reminders, what the policy does not regulate. */
export function sentences(name) {
  const intro = h("p", { class: "intro" });
  const items = list("bullets", ({ place }) => place, line);
  const frame = section(name, intro, items.node);
  return {
    node: frame.node,
    update(heading, introduction, texts) {
      setText(intro, introduction);
      setHidden(intro, introduction === "");
      items.update(lines(texts));
      frame.update(heading, texts.length === 0);
    },
  };
}
