// The drawing itself. Shapes and words tell the days apart, never colour.
import { svg } from "./dom.js";
import { dayText, scaleText } from "./text-dates.js";
import { place, scale, spread, ticks } from "./timeline-layout.js";

const CIRCLE = "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0";
const DIAMOND = "M0-6.5L6.5 0L0 6.5L-6.5 0Z";
const SQUARE = "M-5-5H5V5H-5Z";
const FORWARD = "M-5-6L6 0L-5 6Z";
const POST = "M0 6V-6M-5-5.5H5";

/** Outlines within a square of 13 by 13 round the origin; `open` ones are not filled. Their order is that of days that coincide. */
export const SHAPES = {
  today: { d: "M-6-5H6L0 6Z" },
  start: { d: FORWARD },
  given: { d: SQUARE },
  giveBy: { d: SQUARE, open: true },
  evaluated: { d: DIAMOND },
  evaluate: { d: DIAMOND, open: true },
  end: { d: "M-5-5L5 5M5-5L-5 5", open: true },
  ownEnd: { d: "M-5-5H5M-5 5H5M0-5V5", open: true },
  limit: { d: POST, open: true },
  wished: { d: CIRCLE, open: true },
  back: { d: CIRCLE },
  next: { d: FORWARD, open: true },
  nextLimit: { d: "M-3-6V6M3-6V6", open: true },
};

export function shape(kind, attributes = {}) {
  const { d, open } = SHAPES[kind];
  return svg("path", { d, class: open ? "shape open" : "shape", ...attributes });
}

/** A stretch of time: solid for the agreement, hatched for notice, hollow for what may follow. */
export function bar(kind, from, to, y) {
  if (kind === "notice") return svg("path", { class: "bar hatched", d: `M${from} ${y + 4}H${Math.max(to, from + 2)}` });
  return svg("rect", { class: kind === "next" ? "bar hollow" : "bar", x: from, y, width: Math.max(to - from, 2), height: 8 });
}

/** Heights: of a bar with its gap in pixels, of a line of text in `em`. */
const BAR = 12;
const LINE = 1.3;

/** Draws `days` (in order) and `spans` into `layer`, and sizes `picture` to it. Lengths follow the text's size. */
export function draw(picture, layer, width, { days, spans, text, lang }) {
  const em = parseFloat(getComputedStyle(picture).fontSize);
  const dates = [...days.map(({ date }) => date), ...spans.flatMap(({ from, to }) => [from, to])];
  const onto = scale(dates, width, em);
  layer.replaceChildren();

  const groups = [...new Set(days.map(({ date }) => date))].map((date) => days.filter((day) => day.date === date));
  const points = groups.map(([{ date }]) => onto.of(date));
  const places = spread(points, em * 1.3, em * .6, width - em * .6);
  const flags = groups.map((group, at) => ({ ...flag(layer, group, { text, lang, em, room: width / 2 - em * 1.2 }), x: places[at], point: points[at] }));
  const placed = place(flags, { width, apart: em * .6 });
  const above = rowHeights(placed.filter((each) => !each.below));
  const below = rowHeights(placed.filter((each) => each.below));

  const stem = em * .9;
  const top = above.length > 0 ? sum(above) + stem : em * .4;
  const axis = top + spans.length * BAR + 3;
  const band = axis + em * 1.5;
  spans.forEach((span, at) => layer.append(bar(span.kind, onto.of(span.from), onto.of(span.to), top + at * BAR)));
  layer.append(svg("path", { class: "axis", d: `M0 ${axis}H${width}` }));
  drawScale(layer, onto, { axis, em, width, lang, taken: placed.filter((each) => each.below).map(({ point }) => point) });

  for (const { x, point, below: under, row, height, first, last, put } of placed) {
    const start = under ? band + stem + sum(below.slice(0, row)) : top - stem - sum(above.slice(0, row)) - height;
    put(x, start, under);
    const path = under
      ? `M${point} ${axis}V${band}L${x} ${band + stem * .6}V${start + first - 8}`
      : `M${point} ${axis}V${top}L${x} ${top - stem * .6}V${start + last + 8}`;
    layer.prepend(svg("path", { class: "stem", d: path }));
  }
  const bottom = Math.ceil(below.length > 0 ? band + stem + sum(below) : band + em * .2);
  for (const [name, value] of Object.entries({ viewBox: `0 0 ${width} ${bottom}`, width, height: bottom })) picture.setAttribute(name, value);
}

/**
 * The days of one date: each with its shape and name, the date below them. A name longer than `room` takes two lines.
 * `first` and `last` say how far down the first and the last shape stand.
 */
function flag(layer, group, { text, lang, em, room }) {
  const node = svg("g");
  layer.append(node);
  const lines = [];
  const shapes = [];
  const write = (words, className) => {
    const line = svg("text", { class: className }, words);
    node.append(line);
    lines.push(line);
    return line.getComputedTextLength();
  };
  let widest = 0;
  const y = (line) => (line + .65) * LINE * em;
  for (const { kind } of group) {
    const drawn = shape(kind);
    node.append(drawn);
    shapes.push({ drawn, y: y(lines.length) });
    const words = text.events[kind];
    const length = write(words, "event");
    if (length <= room) {
      widest = Math.max(widest, length);
      continue;
    }
    lines.pop().remove();
    for (const half of halves(words)) widest = Math.max(widest, write(half, "event"));
  }
  widest = Math.max(widest, write(dayText(group[0].date, lang, true), "date"));
  return {
    width: widest + em,
    height: (lines.length + .4) * LINE * em,
    first: shapes[0].y,
    last: shapes.at(-1).y,
    put(x, top, right) {
      node.setAttribute("transform", `translate(${x} ${top})`);
      for (const each of shapes) each.drawn.setAttribute("transform", `translate(0 ${each.y})`);
      lines.forEach((line, at) => {
        line.setAttribute("x", right ? em * .9 : -em * .9);
        line.setAttribute("y", y(at) + em * .33);
        line.setAttribute("text-anchor", right ? "start" : "end");
      });
    },
  };
}

/** Two lines of about the same length. */
function halves(words) {
  const gaps = [...words.matchAll(/ /g)].map(({ index }) => index);
  if (gaps.length === 0) return [words];
  const middle = gaps.reduce((best, gap) => (Math.abs(gap - words.length / 2) < Math.abs(best - words.length / 2) ? gap : best));
  return [words.slice(0, middle), words.slice(middle + 1)];
}

function rowHeights(flags) {
  const heights = [];
  for (const { row, height } of flags) heights[row] = Math.max(heights[row] ?? 0, height);
  return Array.from(heights, (height) => height ?? 0);
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

const PARTS = { day: { day: "numeric", month: "short" }, month: { month: "short" }, year: { year: "numeric" } };

/** The marks below the line. One whose words would lie under a stem (at `taken`) or past the edge is left without words. */
function drawScale(layer, onto, { axis, em, width, lang, taken }) {
  for (const { date, x, unit } of ticks(onto, em * 4.6)) {
    layer.append(svg("path", { class: "tick", d: `M${x} ${axis}v5` }));
    // A month alone does not say of which year.
    const parts = unit === "month" && date.slice(5, 7) === "01" ? { month: "short", year: "numeric" } : PARTS[unit];
    const words = svg("text", { class: "scale", "text-anchor": "middle", x, y: axis + em * 1.2 }, scaleText(date, lang, parts));
    layer.append(words);
    const half = words.getComputedTextLength() / 2;
    if (x - half < 0 || x + half > width || taken.some((stem) => Math.abs(stem - x) < half + 4)) words.remove();
  }
}
