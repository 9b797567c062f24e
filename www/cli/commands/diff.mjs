// Two policies or editions beside each other.
import { diff as differences } from "distanskoll/tools";
import { gaveUp } from "./gave-up.mjs";
import { openPolicy, placeOf } from "./open.mjs";
import { NEGATIVE } from "../exit.mjs";

export async function diff(context) {
  const { names, lang, words, show } = context;
  const before = await openPolicy(context, names[0]);
  const after = await openPolicy(context, names[1]);
  const report = differences(before.value, after.value, { lang });
  return show(report, report.equal ? 0 : NEGATIVE, (page) => {
    page.paragraph(words.compared(before.label, after.label, report.equal, report.changes.length), { styles: [report.equal ? "green" : "yellow"] });
    for (const change of report.changes) {
      const places = [change.before !== null && placeOf(before, change.before), change.after !== null && placeOf(after, change.after)];
      page.gap().paragraph(change.message, { styles: ["bold"] });
      page.table([
        [words.change, [words.kinds[change.kind], change.id].filter(Boolean).join(" ")],
        [words.at, places.filter(Boolean).join(" → ")],
      ], { indent: 2 });
      for (const example of change.examples) page.paragraph(example.message, { indent: 2, first: "- " });
    }
    gaveUp(page, after, report, words);
  });
}
