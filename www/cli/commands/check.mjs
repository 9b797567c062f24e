// Every fault of a policy document.
import { check as faultsOf } from "distanskoll/tools";
import { faultLine } from "./open.mjs";
import { NEGATIVE } from "../exit.mjs";

export async function check({ names: [name], inputs, lang, words, show }) {
  const document = await inputs.document(name);
  const report = faultsOf(document.value, { lang });
  return show(report, report.valid ? 0 : NEGATIVE, (page) => {
    page.paragraph(words.faults(document.label, report.issues.length), { styles: [report.valid ? "green" : "red"] });
    for (const issue of report.issues) page.item(faultLine(document, issue, words));
  });
}
