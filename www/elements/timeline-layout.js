// Where things stand on a timeline: plain reckoning on days and pixels, without a page.

const DAY = 86_400_000;

/** A civil date as a whole number of days. */
export function dayNumber(date) {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
}

function dateOf(number) {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** From days to pixels: the first and the last day stand `inset` from the edges. */
export function scale(dates, width, inset) {
  const numbers = dates.map(dayNumber);
  let first = Math.min(...numbers);
  let last = Math.max(...numbers);
  // Few days are not drawn as if they were far apart.
  const lacking = Math.max(0, 14 - (last - first)) / 2;
  first -= lacking;
  last += lacking;
  const x = (number) => inset + (number - first) / (last - first) * (width - 2 * inset);
  return { first, last, of: (date) => x(dayNumber(date)), ofNumber: x, perDay: (width - 2 * inset) / (last - first) };
}

/** Steps of the scale: `[unit, how many, its days]`. */
const STEPS = [
  ["day", 1, 1], ["day", 7, 7], ["month", 1, 28], ["month", 2, 59], ["month", 3, 89], ["month", 6, 181],
  ["year", 1, 365], ["year", 2, 730], ["year", 5, 1826], ["year", 10, 3652], ["year", 20, 7305], ["year", 50, 18262], ["year", 100, 36524],
];

/** The marks of the scale, at least `apart` pixels from each other: `[{ date, x, unit }]`. */
export function ticks(onto, apart) {
  const [unit, many] = STEPS.find(([, , days]) => days * onto.perDay >= apart) ?? STEPS.at(-1);
  const found = [];
  const start = new Date(dateOf(Math.floor(onto.first)));
  // A Monday, the first of a month, the first of January: what people look for.
  if (unit === "day") {
    if (many === 7) start.setUTCDate(start.getUTCDate() - (start.getUTCDay() + 6) % 7);
  } else if (unit === "month") {
    start.setUTCMonth(start.getUTCMonth() - start.getUTCMonth() % many, 1);
  } else {
    start.setUTCFullYear(start.getUTCFullYear() - start.getUTCFullYear() % many, 0, 1);
  }
  for (const at = start; ;) {
    const date = at.toISOString().slice(0, 10);
    const number = dayNumber(date);
    if (number > onto.last) return found;
    if (number >= onto.first) found.push({ date, x: onto.ofNumber(number), unit });
    if (unit === "day") at.setUTCDate(at.getUTCDate() + many);
    else if (unit === "month") at.setUTCMonth(at.getUTCMonth() + many);
    else at.setUTCFullYear(at.getUTCFullYear() + many);
  }
}

/** Moves places (in order) at least `apart` from each other, no further than needed, between `low` and `high`. */
export function spread(places, apart, low, high) {
  const moved = [];
  for (const place of places) moved.push(Math.max(place, low, moved.length > 0 ? moved.at(-1) + apart : low));
  let limit = high;
  for (let i = moved.length - 1; i >= 0 && moved[i] > limit; i--) {
    moved[i] = limit;
    limit -= apart;
  }
  return moved;
}

/**
 * Gives each flag a side and a row so that no stem crosses a label. `flags`: `[{ x, width }]` in order of `x`; `width` is that of the
 * label beside the stem. A label that fits to the right of its stem stands below the line, the others to the left above it.
 */
export function place(flags, { width, apart }) {
  const placed = flags.map((flag) => ({ ...flag, below: flag.x + flag.width <= width, row: 0 }));
  rows(placed.filter((flag) => flag.below).reverse(), (later, flag) => later.x - apart > flag.x + flag.width);
  rows(placed.filter((flag) => !flag.below), (earlier, flag) => earlier.x + apart < flag.x - flag.width);
  return placed;
}

/**
 * A flag's label may not reach the stem of one that was placed before it and stands as far out or further: it takes the first row
 * where that holds. The stem itself is in nobody's way, since labels lie on the far side of it.
 */
function rows(flags, clear) {
  flags.forEach((flag, count) => {
    const before = flags.slice(0, count);
    while (before.some((other) => other.row >= flag.row && !clear(other, flag))) flag.row += 1;
  });
}
