// The help, drawn from the table.
import { COMMANDS, EVERYWHERE, OPTIONS } from "./table.mjs";

const PROGRAM = "distanskoll";

/** What the program is and every command in one line each. */
export function overview(page, { help, commands, options }) {
  page.paragraph(help.intro).heading(help.usage).line(`npx ${PROGRAM} ${help.command} …`);
  for (const [group, names] of Object.entries(help.groups)) {
    page.heading(group).table(names.map((name) => [name, commands[name].summary]), { indent: 2 });
  }
  page.heading(help.everywhere).table([...EVERYWHERE, "version"].map((name) => optionRow(name, options)), { indent: 2 });
  page.heading(help.exitCodes).table([["0", help.exit0], ["1", help.exit1], ["2", help.exit2]], { indent: 2 });
  page.gap().paragraph(help.more).paragraph(help.files);
  return page;
}

/** One command: how it is called, its options, exit codes and examples. */
export function commandHelp(page, { help, commands, options }, name) {
  const { takes, optional = takes.length, options: own, examples } = COMMANDS[name];
  const { summary, about, inputs = {}, exit0, exit1 } = commands[name];
  const arguments_ = takes.map((input, i) => (i < optional ? input : `[${input}]`));
  page.paragraph(summary);
  page.heading(help.usage).line([`npx ${PROGRAM}`, name, ...arguments_, help.options].join(" "));
  for (const text of about) page.gap().paragraph(text);
  if (takes.length > 0) page.heading(help.arguments).table(takes.map((input) => [input, inputs[input] ?? help.inputs[input]]), { indent: 2 });
  page.heading(help.optionsTitle).table([...own, ...EVERYWHERE].map((option) => optionRow(option, options, commands[name].options)), { indent: 2 });
  page.heading(help.exitCodes).table([["0", exit0 ?? help.exit0], ...(exit1 ? [["1", exit1]] : []), ["2", help.exit2]], { indent: 2 });
  page.heading(help.examples);
  for (const example of examples) page.line(`npx ${PROGRAM} ${example}`);
  return page;
}

function optionRow(name, texts, own = {}) {
  const { value, short } = OPTIONS[name];
  return [`${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`, own[name] ?? texts[name]];
}
