// What stops a command, in English: what is wrong and what to do.

const meant = (suggestion) => (suggestion ? ` – did you mean \`${suggestion}\`?` : "");
const helpOf = (command) => `see \`distanskoll ${command ? `${command} ` : ""}--help\``;
const size = (bytes) => `${Math.round(bytes / 1_048_576)} MiB`;
const JSON_FAULTS = {
  jsonEmpty: () => "it is empty",
  jsonEnds: ({ expected }) => `it ends too early; ${wanted(expected)} was expected`,
  jsonExpected: ({ expected, found }) => `${wanted(expected)} was expected, not \`${found}\``,
  jsonMore: ({ found }) => `it should end here, but \`${found}\` follows`,
  jsonComma: () => "a comma stands after the last entry; take it away",
  jsonQuotes: ({ found }) => `names and texts stand between straight double quotes ("), not \`${found}\``,
  jsonOpenText: () => "the text that begins here has no closing quote on its line",
  jsonControl: () => "a tab or another control character stands inside a text; write \\t or a space",
  jsonEscape: () => "a backslash here means nothing; write \\\\ for a backslash",
  jsonTwice: ({ name }) => `the name \`${name}\` already stands in this object; only one of the two can hold`,
  jsonTooDeep: () => "it is nested too deeply",
};
const wanted = (expected) => ({ value: "a value", name: "a name in double quotes", ":": "a colon", ", ]": "a comma or ]", ", }": "a comma or }" })[expected];

export const errors = {
  unknownCommand: ({ command, suggestion }) => `there is no command \`${command}\`${meant(suggestion)} (${helpOf()})`,
  unknownOption: ({ option, command, suggestion }) => `there is no option \`${option}\`${meant(suggestion)} (${helpOf(command)})`,
  optionElsewhere: ({ option, command, others }) => `${command ? `\`${command}\` does not take` : "no command is named for"} \`${option}\`; ${others.length === 0 ? "it stands alone" : `it belongs to ${others.join(", ")}`} (${helpOf(command)})`,
  optionTwice: ({ option }) => `\`${option}\` is given twice with different values; give it once`,
  optionWithoutValue: ({ option }) => `\`${option}\` takes no value`,
  optionNeedsValue: ({ option, value }) => `\`${option}\` needs a value: ${option}=${value}`,
  inputMissing: ({ command, input }) => `\`${command}\` needs ${input} (${helpOf(command)})`,
  inputTooMany: ({ command, input, most }) => `\`${command}\` takes ${most === 0 ? "no argument" : most === 1 ? "one argument" : `${most} arguments`}; \`${input}\` is one too many (${helpOf(command)})`,
  unknownLanguage: ({ value }) => `there is no language \`${value}\`; choose sv or en`,
  policyNotChosen: () => "say which policy: --policy ID or --policy FILE (`distanskoll policies` lists the ids)",
  policyMissing: ({ name, ids, suggestion }) => `there is neither a built-in policy nor a file \`${name}\`${meant(suggestion)} (built in: ${ids.join(", ")})`,
  fileMissing: ({ name }) => `there is no file \`${name}\``,
  fileIsFolder: ({ name }) => `\`${name}\` is a folder, not a file`,
  fileForbidden: ({ name }) => `\`${name}\` may not be opened: its permissions forbid it`,
  fileUnreadable: ({ name, code }) => `\`${name}\` cannot be used (${code})`,
  fileIsOther: ({ name }) => `\`${name}\` exists and is no calendar file; choose another name`,
  icsToStdout: () => "a calendar file needs a name: --ics=FILE",
  idWithoutIcs: () => "`--id` names a calendar file's agreement; give `--ics` as well",
  stdinTwice: () => "`-` can stand for one input only: standard input can be read once",
  tooLarge: ({ label, most }) => `${label} is larger than ${size(most)}, the most that is read`,
  notUtf8: ({ label }) => `${label} is not text in UTF-8; save it with that encoding`,
  noPlainText: ({ label }) => `${label} is a PDF or an office document; save it as plain text first`,
  json: ({ label, line, column, kind, ...detail }) => `${label}:${line}:${column}: this is no valid JSON: ${JSON_FAULTS[kind](detail)}`,
  noObject: ({ label }) => `${label} must hold a JSON object: { … }`,
  invalidPolicy: ({ label, issues }) => `the policy in ${label} has ${issues.length === 1 ? "a fault" : `${issues.length} faults`} and cannot be used:`,
  badId: ({ id }) => `an id holds letters a–z, digits, hyphens and underscores only, not \`${id}\``,
  factForm: ({ pair }) => `write a fact as NAME=VALUE, not \`${pair}\``,
  factTwice: ({ name }) => `the fact \`${name}\` is given twice`,
  givenByMissing: () => "say who gives notice: --given-by=employee or --given-by=employer",
  givenOnAndEndBy: () => "give either the day of notice (--given-on) or the day by which the agreement is to have ended (--end-by)",
  startMissing: () => "say when the agreement starts: --start=DATE, or --agreement FILE",
  noWholeNumber: ({ option, value }) => `\`${option}\` takes a whole number of days, not \`${value}\``,
};
