// Readable text for a terminal: paragraphs that wrap, aligned columns, colour where the terminal has it.

const STYLES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] };
/** What a document says must not steer the terminal. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const NARROWEST = 30;
/** A longer line is hard to follow, however wide the window. */
const WIDEST = 100;
const GAP = 2;

/** Text without characters that steer the terminal. */
export function plain(text) {
  return String(text).replace(CONTROL, "\ufffd");
}

/** The lines of a text at most `width` wide; a longer word stays whole, so that it can be copied. */
export function wrap(text, width) {
  const lines = [];
  for (const paragraph of plain(text).split("\n")) {
    let line = "";
    for (const word of paragraph.split(/[ \t]+/).filter(Boolean)) {
      if (line !== "" && length(line) + 1 + length(word) > width) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines;
}

function length(text) {
  return [...text].length;
}

/** Collects the lines of one output. */
export class Page {
  #lines = [];

  /** `width`: the terminal's; `color`: whether it shows colours. */
  constructor({ width, color }) {
    this.width = Math.min(WIDEST, Math.max(NARROWEST, width));
    this.color = color;
  }

  get output() {
    return this.#lines.length === 0 ? "" : `${this.#lines.join("\n")}\n`;
  }

  #style(text, styles) {
    if (!this.color || text === "") return text;
    return styles.reduce((styled, style) => `\u001b[${STYLES[style][0]}m${styled}\u001b[${STYLES[style][1]}m`, text);
  }

  /** An empty line, unless nothing stands before it. */
  gap() {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
    return this;
  }

  /** A paragraph; `first` stands before its first line and moves the others in. */
  paragraph(text, { indent = 0, first = "", styles = [] } = {}) {
    const room = " ".repeat(indent);
    const hang = " ".repeat(length(first));
    wrap(text, this.width - indent - length(first)).forEach((line, i) => {
      this.#lines.push(`${room}${i === 0 ? first : hang}${this.#style(line, styles)}`.trimEnd());
    });
    return this;
  }

  /** A line that is to be copied: never broken. */
  line(text) {
    this.#lines.push(`  ${plain(text)}`);
    return this;
  }

  heading(text, ...styles) {
    return this.gap().paragraph(text, { styles: ["bold", ...styles] });
  }

  /** A point of a list, and lines under it that are less important. */
  item(text, notes = [], styles = []) {
    this.paragraph(text, { first: "- ", styles });
    for (const note of notes) if (note) this.paragraph(note, { indent: 2, styles: ["dim"] });
    return this;
  }

  /** A heading with points; nothing where there are none. Each entry: a text or [text, …notes]. */
  list(heading, entries) {
    if (entries.length === 0) return this;
    this.heading(heading);
    for (const [text, ...notes] of entries.map((entry) => [entry].flat())) this.item(text, notes);
    return this;
  }

  /** Rows in aligned columns; the last column wraps, below the others where little room is left beside them. */
  table(rows, { indent = 0 } = {}) {
    const cells = rows.map((row) => row.map((cell) => plain(cell ?? "")));
    const columns = Math.max(0, ...cells.map((row) => row.length));
    const widths = Array.from({ length: Math.max(0, columns - 1) }, (_, i) => Math.max(...cells.map((row) => length(row[i] ?? ""))));
    const before = widths.reduce((sum, width) => sum + width + GAP, 0);
    for (const row of cells) {
      const start = row.slice(0, -1).map((cell, i) => cell + " ".repeat(widths[i] - length(cell) + GAP)).join("");
      if (this.width - indent - before >= NARROWEST - GAP) this.paragraph(row.at(-1), { indent, first: start });
      else this.paragraph(start.trimEnd().replace(/ {3,}/g, "  "), { indent }).paragraph(row.at(-1), { indent: indent + GAP });
    }
    return this;
  }
}
