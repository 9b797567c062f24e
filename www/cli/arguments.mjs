// Reads the command line by the table: what command, its arguments, its options.
import { parseArgs } from "node:util";
import { CommandError } from "./failure.mjs";
import { nearest } from "./nearest.mjs";
import { COMMANDS, EVERYWHERE, OPTIONS } from "./table.mjs";

const CONFIG = Object.fromEntries(Object.entries(OPTIONS).map(([name, { value, many, short }]) => [name, {
  type: value ? "string" : "boolean", ...(many ? { multiple: true } : {}), ...(short ? { short } : {}),
}]));

/**
 * → { command, help, version, options, inputs }. `command` is null where none is named; `inputs` are the arguments after it.
 * Throws a CommandError for what the table does not know.
 */
export function readArguments(args) {
  // Not strict: its errors are English sentences that do not name the option by itself.
  const { tokens } = parseArgs({ args, options: CONFIG, strict: false, allowPositionals: true, tokens: true });
  const words = tokens.filter(({ kind }) => kind === "positional").map(({ value }) => value);
  const given = tokens.filter(({ kind }) => kind === "option");
  const asked = words[0] === "help";
  const [command = null, ...inputs] = asked ? words.slice(1) : words;
  const wanted = (name) => given.some((token) => token.name === name);
  const help = asked || wanted("help");
  const version = wanted("version");

  if (command !== null && !Object.hasOwn(COMMANDS, command)) {
    throw new CommandError("unknownCommand", { command, suggestion: nearest(command, Object.keys(COMMANDS)) });
  }
  const options = {};
  for (const token of given) {
    const value = readOption(token, command, help || version);
    if (OPTIONS[token.name].many) (options[token.name] ??= []).push(value);
    else if (token.name in options && options[token.name] !== value) throw new CommandError("optionTwice", { option: token.rawName });
    else options[token.name] = value;
  }
  if (!help && !version && command !== null) checkInputs(command, inputs, options);
  return { command, help, version, options, inputs };
}

/** The value of an option that the command takes. For help and version nothing but the table is asked. */
function readOption({ name, rawName, value, inlineValue }, command, anywhere) {
  const takes = [...(command ? COMMANDS[command].options : []), ...EVERYWHERE, ...(command ? [] : ["version"])];
  if (!Object.hasOwn(OPTIONS, name)) {
    const suggestion = rawName.startsWith("--") ? nearest(name, takes) ?? nearest(name, Object.keys(OPTIONS)) : null;
    throw new CommandError("unknownOption", { option: rawName, command, suggestion: suggestion && `--${suggestion}` });
  }
  if (!anywhere && !takes.includes(name)) {
    const others = Object.keys(COMMANDS).filter((other) => COMMANDS[other].options.includes(name));
    throw new CommandError("optionElsewhere", { option: rawName, command, others });
  }
  if (OPTIONS[name].value === undefined) {
    if (value !== undefined) throw new CommandError("optionWithoutValue", { option: rawName });
    return true;
  }
  // `--policy --json` forgets the value; a value that begins so is written behind an equals sign.
  if (value === undefined || value === "" || (!inlineValue && value.startsWith("-") && value !== "-")) {
    throw new CommandError("optionNeedsValue", { option: rawName, value: OPTIONS[name].value });
  }
  return value;
}

function checkInputs(command, inputs, options) {
  const { takes, optional = takes.length } = COMMANDS[command];
  if (inputs.length < optional) throw new CommandError("inputMissing", { command, input: takes[inputs.length] });
  if (inputs.length > takes.length) throw new CommandError("inputTooMany", { command, input: inputs[takes.length], most: takes.length });
  if ([...inputs, ...Object.values(options)].filter((value) => value === "-").length > 1) throw new CommandError("stdinTwice");
}
