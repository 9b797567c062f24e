// Runs one command: reads the command line, finds the language, prints the answer, gives the exit code.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { DistanskollError } from "distanskoll";
import { readArguments } from "./arguments.mjs";
import { UNUSABLE } from "./exit.mjs";
import { CommandError } from "./failure.mjs";
import { commandHelp, overview } from "./help.mjs";
import { Inputs } from "./input.mjs";
import { Page } from "./layout.mjs";
import { COMMANDS } from "./table.mjs";
import * as en from "./words/en.mjs";
import * as sv from "./words/sv.mjs";

const WORDS = { sv, en };

/** `io`: { stdin, stdout, stderr, env, now }; `now` gives the time. Resolves to the exit code. */
export async function main(args, io) {
  const lang = languageOf(args, io.env);
  const words = WORDS[lang];
  let given = {};
  try {
    const { command, help, version, options, inputs } = readArguments(args);
    given = options;
    if (options.lang !== undefined && !Object.hasOwn(WORDS, options.lang)) throw new CommandError("unknownLanguage", { value: options.lang });
    const page = new Page(terminal(io.stdout, io.env));
    if (version) return print(io.stdout, `${packageVersion()}\n`);
    if (help) return print(io.stdout, (command ? commandHelp(page, words, command) : overview(page, words)).output);
    if (command === null) {
      print(io.stderr, overview(new Page(terminal(io.stderr, io.env)), words).output);
      return UNUSABLE;
    }
    const run = await COMMANDS[command].run();
    return await run({ ...io, lang, words, page, options, names: inputs, inputs: new Inputs(io.stdin), show: (...answer) => show(io.stdout, page, options, ...answer) });
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof DistanskollError)) throw error;
    const page = new Page(terminal(io.stderr, io.env));
    tell(page, words, error, given);
    print(io.stderr, page.output);
    return UNUSABLE;
  }
}

/** Prints an answer: as the API gives it with `--json`, else as `draw` puts it on the page. → the exit code */
function show(stdout, page, options, answer, code, draw) {
  if (options.json) print(stdout, `${JSON.stringify(answer, null, 2)}\n`);
  else {
    draw(page);
    print(stdout, page.output);
  }
  return code;
}

function print(stream, text) {
  stream.write(text);
  return 0;
}

/** `--lang`, else the language of the person's system, else English. Asked before all else, so that also errors are in it. */
function languageOf(args, env) {
  const { values } = parseArgs({ args, options: { lang: { type: "string" } }, strict: false });
  if (Object.hasOwn(WORDS, values.lang ?? "")) return values.lang;
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^sv([_.@-]|$)/i.test(system) ? "sv" : "en";
}

function terminal(stream, env) {
  const columns = stream.isTTY ? stream.columns : Number(env.COLUMNS);
  return { width: Number.isInteger(columns) && columns > 0 ? columns : 80, color: stream.isTTY === true && stream.hasColors(env) };
}

function packageVersion() {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}

/** An error in the person's words; with the option to mend, where the faulty member came from one. */
function tell(page, words, error, options) {
  if (error instanceof CommandError) {
    const { [error.kind]: sentence } = words.errors;
    page.paragraph(`distanskoll: ${sentence(error.detail)}`, { styles: ["red"] });
    for (const line of error.detail.issues ?? []) page.item(line);
    return;
  }
  for (const { path, message, suggestion } of error.issues) {
    const place = placeOfFault(path, options);
    page.paragraph(`distanskoll: ${place === "" ? "" : `${place}: `}${message}${suggestion ? ` – ${suggestion}` : ""}`, { styles: ["red"] });
  }
}

function placeOfFault(path, options) {
  const member = path.split("/").at(-1);
  const option = member.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (options[option] !== undefined) return `--${option}`;
  return options.fact?.some((pair) => path === `/${pair.split("=")[0].trim()}`) ? `--fact ${member}` : path;
}
