// Facts on the command line: `--fact daysPerWeek=2`.
import { CommandError } from "../failure.mjs";

const WORDS = { true: true, yes: true, ja: true, false: false, no: false, nej: false };

/** The facts of `--fact` options; `questions` tell the kinds of the policy's own facts. */
export function readFacts(pairs, questions) {
  const kinds = new Map(questions.map(({ fact, kind }) => [fact, kind]));
  const facts = {};
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    if (at < 1) throw new CommandError("factForm", { pair });
    const name = pair.slice(0, at).trim();
    if (Object.hasOwn(facts, name)) throw new CommandError("factTwice", { name });
    // Defined, not set: a fact called __proto__ is one that the engine does not know.
    Object.defineProperty(facts, name, { value: valueOf(pair.slice(at + 1).trim(), kinds.get(name)), enumerable: true, configurable: true });
  }
  return facts;
}

/** A value by the fact's kind. What does not fit goes on as text, so that the engine says what was expected. */
function valueOf(text, kind) {
  if (text === "" || text === "null") return null;
  const word = text.toLowerCase();
  // Swedes write a comma in 2,5.
  const number = Number(text.replace(",", "."));
  switch (kind) {
    case "boolean": return Object.hasOwn(WORDS, word) ? WORDS[word] : text;
    case "number": return Number.isFinite(number) ? number : text;
    case "set": return text.split(",").map((part) => part.trim()).filter(Boolean);
    case "choice":
    case "date": return text;
    default:
      // A fact of the common vocabulary that this policy does not ask about, or an unknown one.
      if (Object.hasOwn(WORDS, word)) return WORDS[word];
      return Number.isFinite(number) ? number : text;
  }
}
