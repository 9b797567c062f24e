// What every suite is given: the packed tarball, copies of it installed as a user would, browsers, a file server.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages, root, run, say, www } from "../www/scripts/run.mjs";
import { serve } from "../www/scripts/serve.mjs";
import { checkNode } from "../www/scripts/setup.mjs";
import { openChromium, openFirefox } from "./browsers.mjs";
import { openWebKit } from "./webkit.mjs";

export const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "out");

export function createContext() {
  checkNode();
  installPackages(here, { what: "the tests' packages", howLong: "about 1 minute" });
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const made = new Map();
  // Made when first asked for; a failure is not tried again, as it would take its time once for each suite.
  const lazily = (key, make) => {
    if (!made.has(key)) {
      try {
        made.set(key, { value: make() });
      } catch (error) {
        made.set(key, { error });
      }
    }
    const { value, error } = made.get(key);
    if (error) throw error;
    return value;
  };
  const tarball = () => lazily("tarball", pack);
  const closers = [];
  const closing = async (opened) => {
    const thing = await opened;
    closers.push(() => thing.close());
    return thing;
  };

  return {
    /** The repository's folder, www, pkg-tests, and a folder for what tests write, emptied at each run. */
    root, www, here, out,

    /** The packed tarball's path. Builds the package the first time. */
    tarball,

    /** The folder of the package as installed from the tarball. */
    package: () => lazily("package", () => join(installTarball(join(out, "consumer"), tarball()), "node_modules", "distanskoll")),

    /** A copy of pkg-tests/projects/NAME with the tarball installed in it: its folder. */
    project(name) {
      const folder = join(out, "projects", name);
      cpSync(join(here, "projects", name), folder, { recursive: true });
      return installTarball(folder, tarball());
    },

    /** One of each for the whole run: Chromium (playwright-core's Browser), Firefox (puppeteer-core's Browser), WebKitGTK (webkit.mjs). */
    chromium: () => lazily("chromium", () => closing(openChromium())),
    firefox: () => lazily("firefox", () => closing(openFirefox())),
    webkit: () => lazily("webkit", () => closing(openWebKit())),

    /** What opens each of the three, by the engine's name. */
    get browsers() {
      return { Chromium: this.chromium, Firefox: this.firefox, WebKit: this.webkit };
    },

    /** Serves a folder on a free port; ends with the run. Resolves to the address, without a slash at the end. */
    serve: async (folder, options) => (await closing(serve(folder, options))).address,

    async close() {
      for (const close of closers.reverse()) await close().catch(() => {});
    },
  };
}

function pack() {
  say("Building and packing the package.");
  const folder = join(out, "tarball");
  mkdirSync(folder, { recursive: true });
  run("npm", ["pack", "--pack-destination", folder, "--loglevel=error"], { cwd: www, otherwise: "The package could not be built and packed." });
  const [file, ...others] = readdirSync(folder);
  if (!file || others.length > 0) throw new Error(`one tarball was expected in ${folder}`);
  return join(folder, file);
}

function installTarball(folder, tarball) {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  run("npm", ["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--silent", tarball], {
    cwd: folder,
    otherwise: `The packed package could not be installed in ${folder}.`,
  });
  return folder;
}
