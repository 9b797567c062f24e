// Drawn answers to a policy's questions, the same ones for the same numbers.

export function pick(random, list) {
  return list[Math.floor(random() * list.length)];
}

/** A value that the question takes; `yes` is how likely a yes (or a choice of a set) is. */
export function drawnAnswer({ kind, choices, min = 0, max = 7, step = 1 }, random, yes = 0.75) {
  switch (kind) {
    case "boolean":
      return random() < yes;
    case "choice":
      return pick(random, choices).value;
    case "set":
      return choices.map(({ value }) => value).filter(() => random() < yes);
    case "date":
      return `2026-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`;
    default:
      return min + Math.floor(random() * ((Math.min(max, min + 8) - min) / step + 1)) * step;
  }
}
