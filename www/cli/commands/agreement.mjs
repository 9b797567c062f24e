// Is this agreement complete, and does it keep to the policy?
import { chosenPolicy, placeOf, policyTitle } from "./open.mjs";
import { NEGATIVE } from "../exit.mjs";

const COLORS = { error: "red", warning: "yellow", info: "dim" };

export async function agreement(context) {
  const { options, names: [name], inputs, lang, words, show } = context;
  const policy = await chosenPolicy(context);
  const written = await inputs.json(name);
  const report = policy.validateAgreement(written.value, { lang, stage: options.stage });
  return show(report, report.valid ? 0 : NEGATIVE, (page) => {
    page.paragraph(policyTitle(policy, lang), { styles: ["bold"] });
    page.heading(words.validity(report.valid, report.issues.length), report.valid ? "green" : "red");
    for (const { code, path, severity, message, citation, expected, actual } of report.issues) {
      page.gap().paragraph(`${placeOf(written, path)} ${words.severities[severity]} ${code}`, { styles: [COLORS[severity]] });
      page.paragraph(message, { indent: 2 });
      if (expected !== undefined || actual !== undefined) page.paragraph(words.expectedActual(value(expected), value(actual)), { indent: 2 });
      if (citation) page.paragraph(words.section(citation), { indent: 2, styles: ["dim"] });
    }
  });
}

function value(found) {
  return found === undefined ? null : JSON.stringify(found);
}
