// A policy beside its source's text.
import { checkSource } from "distanskoll/tools";
import { usable } from "./open.mjs";
import { NEGATIVE } from "../exit.mjs";

const COLORS = { unchanged: "green", changed: "red", missing: "red", noDigest: "yellow", notListed: "yellow" };

export async function source(context) {
  const { names: [name, textName], inputs, lang, words, show } = context;
  const document = await inputs.document(name);
  const { text, label } = await inputs.text(textName);
  const report = await usable(context, document, () => checkSource(document.value, text, { lang }));
  const negative = report.sections.filter(({ status }) => status === "changed" || status === "missing");
  return show(report, negative.length > 0 ? NEGATIVE : 0, (page) => {
    page.paragraph(words.sourceChecked(document.label, label, report.sections.length, negative.length), { styles: [negative.length > 0 ? "red" : "green"] });
    for (const { section, status, digest, message } of report.sections) {
      page.gap().paragraph(`${section}: ${words.sourceStatuses[status]}`, { styles: [COLORS[status]] });
      if (status === "unchanged") continue;
      page.paragraph(message, { indent: 2 });
      if (digest) page.table([[words.digest, digest]], { indent: 2 });
    }
  });
}
