// Runs the installed command as a child process.
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Nothing of the machine's own language or terminal reaches the command. */
const CLEAN = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(LC_|LANG|NO_COLOR|FORCE_COLOR|COLUMNS|TERM$)/.test(name)));

/** `folder`: a project with the package installed. → { run, file, folder } */
export function commandLine(folder) {
  const program = join(folder, "node_modules", "distanskoll", "cli", "distanskoll.mjs");
  const work = join(folder, "documents");
  mkdirSync(work, { recursive: true });
  return {
    folder: work,
    program,

    /** Writes a file beside which the command runs; → its name. */
    file(name, content) {
      writeFileSync(join(work, name), typeof content === "string" || Buffer.isBuffer(content) ? content : `${JSON.stringify(content, null, 2)}\n`);
      return name;
    },

    /** → { code, out, err } */
    run(args, { input = "", env = {} } = {}) {
      return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [program, ...args], { cwd: work, env: { ...CLEAN, ...env }, timeout: 60_000, killSignal: "SIGKILL" });
        let out = "", err = "";
        child.stdout.setEncoding("utf8").on("data", (part) => { out += part; });
        child.stderr.setEncoding("utf8").on("data", (part) => { err += part; });
        child.on("error", reject);
        child.on("close", (code, signal) => (signal ? reject(new Error(`${args.join(" ")}: ended by ${signal}`)) : resolve({ code, out, err })));
        // A command that reads no input may have ended before it is handed over.
        child.stdin.on("error", () => {});
        child.stdin.end(input);
      });
    },
  };
}

/** The blocks of a text between empty lines, each as its lines. */
export function parts(text) {
  return text.trimEnd().split("\n\n").map((block) => block.split("\n"));
}

/** Rows in columns at least two spaces apart: [first, rest] each. */
export function rows(lines) {
  return lines.map((line) => /^\s*(\S.*?)(?:\s{2,}(.*))?$/.exec(line).slice(1));
}
