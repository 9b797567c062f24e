// Running other programs and telling the person what happens. Uses Node alone, so that it works before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const www = resolve(dirname(fileURLToPath(import.meta.url)), "..");
export const root = resolve(www, "..");

export const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
/** Programs of a version that only this project wants, so that the person's own stay as they are. */
export const ownTools = join(www, ".tools");

/** The browsers that `ready` and the elements are promised to work in: WebAssembly reference types and form-associated elements. */
export const BROWSERS = ["chrome111", "firefox115", "safari16.4"];

const env = {
  ...process.env,
  // What `cargo install` brings is not always on PATH.
  PATH: [join(ownTools, "bin"), process.env.PATH, join(cargoHome, "bin")].join(delimiter),
  // Browsers come from the system; a test library must not fetch one of its own.
  PUPPETEER_SKIP_DOWNLOAD: "1",
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
};
/** On Windows npm is a command file, which only a shell starts; other programs are started without, as a shell takes paths apart at spaces. */
const inShell = (program) => process.platform === "win32" && program === "npm";

/** A sentence for the person who runs the command; ends the command without a stack trace. */
export class SetUpError extends Error {}

export function say(text) {
  console.log(`> ${text}`);
}

/** Runs a program to its end, its output shown. Throws a `SetUpError` with `otherwise` when it fails. */
export function run(program, args, { cwd = root, otherwise, extraEnv = {} } = {}) {
  const done = spawnSync(program, args, { cwd, stdio: "inherit", env: { ...env, ...extraEnv }, shell: inShell(program) });
  if (done.status !== 0) {
    throw new SetUpError(otherwise ?? `\`${program} ${args.join(" ")}\` failed${done.error ? `: ${done.error.message}` : ""}.`);
  }
}

/** What a program prints, or null when it is missing or fails. */
export function output(program, args, { cwd = root } = {}) {
  const done = spawnSync(program, args, { cwd, encoding: "utf8", env, shell: inShell(program) });
  return done.status === 0 ? done.stdout.trim() : null;
}

/** Installs Debian packages where this is root on Debian; elsewhere does nothing. */
export function aptInstall(packages, what) {
  if (process.getuid?.() !== 0 || output("apt-get", ["--version"]) === null) return;
  say(`Installing ${what} with apt-get (about 1 minute).`);
  const otherwise = `apt-get could not install ${packages.join(" ")}: see its message above.`;
  const extraEnv = { DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-qq"], { otherwise, extraEnv });
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { otherwise, extraEnv });
}

/** Installs a folder's npm packages as its lock file has them; does nothing when they already are. */
export function installPackages(folder, { what, howLong }) {
  const lock = join(folder, "package-lock.json");
  const locked = existsSync(lock);
  const stamp = join(folder, "node_modules", ".installed-from");
  const digest = () => createHash("sha256").update(readFileSync(existsSync(lock) ? lock : join(folder, "package.json"))).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest()) return;
  say(`Installing ${what} with npm (${howLong}).`);
  run("npm", [locked ? "ci" : "install", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    otherwise: `npm could not install the packages of ${folder}: see its message above; it needs to reach the npm registry.`,
  });
  writeFileSync(stamp, digest());
}

/** Whether this module is what `node` was started with, not imported. */
export function isProgram(url) {
  return resolve(process.argv[1] ?? "") === fileURLToPath(url);
}

/** Runs a command's main function; a `SetUpError` is printed as its sentence alone. */
export async function main(command) {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof SetUpError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
