// The tools run here, beside the page, so that a long analysis does not hold up the typing.
import { check, checkSource, coverage, diff, lint, ready, runExamples } from "../../dist/tools.js";

const TASKS = {
  /** Faults first; of a sound document also what else there is to say. */
  review({ text, lang }) {
    const { valid, issues } = check(text, { lang });
    if (!valid) return { valid, issues };
    const { findings, gaveUp } = lint(text, { lang });
    return { valid, issues, findings, gaveUp, trials: runExamples(text, { lang }), coverage: coverage(text, { lang }) };
  },
  compare: ({ before, text, lang }) => diff(before, text, { lang }),
  source: ({ text, source, lang }) => checkSource(text, source, { lang }),
};

addEventListener("message", async ({ data: { id, kind, ...input } }) => {
  try {
    await ready();
    postMessage({ id, answer: TASKS[kind](input) });
  } catch (error) {
    postMessage({ id, error: { code: error.code ?? null, message: error.message, issues: error.issues ?? [] } });
  }
});
