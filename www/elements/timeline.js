// A drawn timeline and the same days as a table. The drawing follows the width it is given.
import { h, keyed, setAttribute, setHidden, setText, svg } from "./dom.js";
import { sentence } from "./text.js";
import { dayText } from "./text-dates.js";
import { SHAPES, bar, draw, shape } from "./timeline-draw.js";

/** A shape beside its words in the table. */
function sign(kind) {
  return svg("svg", { viewBox: "-8 -8 16 16", class: "day-sign", "aria-hidden": "true", focusable: "false" }, shape(kind));
}

function tableRow({ kind }) {
  const name = h("span");
  const day = h("time");
  return {
    node: h("tr", {}, h("th", { scope: "row" }, sign(kind), name), h("td", {}, day)),
    update({ date, text, lang }) {
      setText(name, text.events[kind]);
      setText(day, dayText(date, lang));
      setAttribute(day, "datetime", date);
    },
  };
}

function spanRow({ kind }) {
  const words = h("span");
  return {
    node: h("li", {}, svg("svg", { viewBox: "0 0 32 12", class: "span-sign", focusable: "false" }, bar(kind, 1, 31, 2)), words),
    update: (item) => setText(words, sentence(item.words, item.lang)),
  };
}

export class Timeline {
  #heading = h("h3", { id: "timeline-heading" });
  #title = svg("title", { id: "timeline-title" });
  #desc = svg("desc", { id: "timeline-desc" });
  #drawn = svg("g");
  #picture = svg("svg", { class: "timeline", part: "timeline", role: "img", "aria-labelledby": "timeline-title", "aria-describedby": "timeline-desc" },
    this.#title, this.#desc, this.#drawn);
  #spans = h("ul", { class: "plain spans", "aria-hidden": "true" });
  #event = h("th", { scope: "col" });
  #day = h("th", { scope: "col" });
  #rows = h("tbody");
  #state = null;
  #width = 0;
  #watch = null;

  constructor() {
    const table = h("table", { class: "days", "aria-labelledby": "timeline-heading" }, h("thead", {}, h("tr", {}, this.#event, this.#day)), this.#rows);
    this.node = h("section", { class: "result dates", part: "section dates", "aria-labelledby": "timeline-heading" },
      this.#heading,
      h("div", { class: "drawing" }, this.#picture), this.#spans, table);
  }

  /** Follows the width of its place while it stands in a page. */
  connect() {
    // Drawn in the next frame: a drawing of another height would have the observer tell the page of an error, in WebKit and Chromium.
    this.#watch ??= new ResizeObserver(() => requestAnimationFrame(() => this.#draw()));
    this.#watch.observe(this.#picture.parentNode);
  }

  disconnect() {
    this.#watch?.disconnect();
  }

  /** `days`: `[{ kind, date }]`; `spans`: `[{ kind, from, to }]`. Nothing is shown without days but today's. */
  update({ heading, days, spans, text, lang }) {
    const order = Object.keys(SHAPES);
    const sorted = [...days].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : order.indexOf(a.kind) - order.indexOf(b.kind)));
    const shown = spans.filter(({ from, to }) => from && to && from < to);
    setHidden(this.node, days.every(({ kind }) => kind === "today"));
    setText(this.#heading, heading);
    setText(this.#title, `${text.timelineTitle}: ${heading}`);
    setText(this.#desc, text.timelineDesc(sorted.map(({ kind, date }) => `${text.events[kind]} ${dayText(date, lang)}`).join("; ")));
    setText(this.#event, text.event);
    setText(this.#day, text.day);
    keyed(this.#rows, sorted.map((day) => ({ ...day, text, lang })), ({ kind }) => kind, tableRow);
    keyed(this.#spans, shown.map((span) => ({ ...span, words: text.spans[span.kind], lang })), ({ kind }) => kind, spanRow);
    this.#state = { days: sorted, spans: shown, text, lang };
    this.#width = 0;
    this.#draw();
  }

  #draw() {
    const width = Math.floor(this.#picture.parentNode.clientWidth);
    if (!this.#state || this.#state.days.length === 0 || width === 0 || width === this.#width) return;
    this.#width = width;
    draw(this.#picture, this.#drawn, width, this.#state);
  }
}
