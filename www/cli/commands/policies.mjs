// The built-in policies, and the questions of one policy.
import { policies as builtin } from "distanskoll";
import { openPolicy, policyTitle } from "./open.mjs";

export function policies({ lang, words, show }) {
  const answer = builtin({ lang });
  return show(answer, 0, (page) => {
    page.table(answer.map(({ id, title, organisation, version, validFrom, validTo }) => [
      id,
      [title, organisation ?? words.notStated, version && words.version(version), validFrom && words.inForce(validFrom, validTo)].filter(Boolean).join(", "),
    ]));
  });
}

export async function questions(context) {
  const { lang, words, show, names: [name] } = context;
  const { policy } = await openPolicy(context, name);
  const answer = policy.questions({ lang });
  return show(answer, 0, (page) => {
    page.heading(policyTitle(policy, lang));
    let group;
    for (const question of answer) {
      if (group !== question.group?.id && question.group) page.heading(question.group.label);
      group = question.group?.id;
      page.item(`${question.fact}: ${question.question}`, [range(question, words)]);
    }
  });
}

/** What may be answered, as `--fact` takes it. */
export function range({ kind, choices, min, max, step }, words) {
  switch (kind) {
    case "choice": return choices.map(({ value, label }) => `${value} (${label})`).join(", ");
    case "set": return `${words.several}: ${choices.map(({ value, label }) => `${value} (${label})`).join(", ")}`;
    case "number": return words.numberRange(min, max, step);
    case "date": return words.aDate;
    default: return words.trueOrFalse;
  }
}
