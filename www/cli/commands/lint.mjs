// What is valid in a policy document but hardly meant.
import { lint as doubtsOf } from "distanskoll/tools";
import { gaveUp } from "./gave-up.mjs";
import { placeOf, usable } from "./open.mjs";
import { NEGATIVE } from "../exit.mjs";

const COLORS = { error: "red", warning: "yellow", notice: "dim" };

export async function lint(context) {
  const { names: [name], inputs, options, lang, words, show } = context;
  const document = await inputs.document(name);
  const report = await usable(context, document, () => doubtsOf(document.value, { lang }));
  const count = (severity) => report.findings.filter((finding) => finding.severity === severity).length;
  const failing = count("error") + (options.strict ? count("warning") : 0);
  return show(report, failing > 0 ? NEGATIVE : 0, (page) => {
    page.paragraph(words.doubts(document.label, count("error"), count("warning"), count("notice")), { styles: [failing > 0 ? "red" : "green"] });
    for (const { code, severity, path, message, suggestion, rules, example } of report.findings) {
      page.gap().paragraph(`${placeOf(document, path)} ${words.severities[severity]} ${code}`, { styles: [COLORS[severity]] });
      page.paragraph(message, { indent: 2 });
      if (suggestion) page.paragraph(suggestion, { indent: 2 });
      page.table([
        [words.at, path || words.wholeDocument],
        ...(rules.length > 0 ? [[words.rules, rules.join(", ")]] : []),
        ...(example ? [[words.exampleFacts, facts(example, words)]] : []),
      ], { indent: 2 });
    }
    gaveUp(page, document, report, words);
  });
}

/** Facts in one line. */
function facts({ facts: given, asOf }, words) {
  const pairs = Object.entries(given).map(([fact, value]) => `${fact}=${typeof value === "string" ? value : JSON.stringify(value)}`);
  return [...(pairs.length > 0 ? pairs : [words.noFacts]), ...(asOf ? [`${words.asOf} ${asOf}`] : [])].join(", ");
}
