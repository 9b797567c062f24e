// Runs the examples that a policy document holds.
import { coverage as coverageOf, runExamples } from "distanskoll/tools";
import { placeOf, usable } from "./open.mjs";
import { NEGATIVE } from "../exit.mjs";

export async function test(context) {
  const { names: [name], inputs, options, lang } = context;
  const document = await inputs.document(name);
  const [examples, covered] = await usable(context, document, () => [runExamples(document.value, { lang }), coverageOf(document.value, { lang })]);
  return options.coverage ? showCoverage(context, document, covered) : showExamples(context, document, examples, covered);
}

function showExamples({ words, show }, document, report, covered) {
  // No example at all proves nothing.
  const negative = report.failed.length > 0 || report.total === 0;
  return show(report, negative ? NEGATIVE : 0, (page) => {
    page.paragraph(words.examples(document.label, report.passed, report.total), { styles: [negative ? "red" : "green"] });
    for (const { path, name, message, expected, actual } of report.failed) {
      page.gap().paragraph([placeOf(document, path), path, name && `"${name}"`].filter(Boolean).join(" "), { styles: ["red"] });
      page.paragraph(message, { indent: 2 });
      // An example with a fault of its own has not been run.
      if (expected !== null) page.table([[words.expected, JSON.stringify(expected)], [words.actual, JSON.stringify(actual)]], { indent: 2 });
    }
    if (report.total > 0) page.gap().paragraph(words.covered(bothWays(covered), covered.rules.length, covered.uncited.length));
  });
}

function showCoverage({ words, show }, document, report) {
  const complete = report.neverMet.length + report.neverUnmet.length === 0;
  return show(report, complete ? 0 : NEGATIVE, (page) => {
    page.paragraph(`${document.label}: ${words.covered(bothWays(report), report.rules.length, report.uncited.length)}`, { styles: [complete ? "green" : "red"] });
    page.heading(words.rules).table([[words.met, words.notMet, words.rule], ...report.rules.map(({ rule, met, unmet }) => [String(met), String(unmet), rule])]);
    page.list(words.neverMet, report.neverMet);
    page.list(words.neverUnmet, report.neverUnmet);
    page.list(words.uncited, report.uncited);
  });
}

/** How many rules some example meets and another fails. */
function bothWays({ rules }) {
  return rules.filter(({ met, unmet }) => met > 0 && unmet > 0).length;
}
