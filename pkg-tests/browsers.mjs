// Finds the system's browsers, installs them where that is possible, and starts them.
import { existsSync } from "node:fs";
import { SetUpError, aptInstall, output } from "../www/scripts/run.mjs";

const BROWSERS = {
  Chromium: {
    variable: "CHROMIUM",
    programs: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    files: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
    debian: "chromium",
  },
  Firefox: {
    variable: "FIREFOX",
    programs: ["firefox-esr", "firefox"],
    files: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
    debian: "firefox-esr",
  },
};

const CHROMIUM_FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync",
];

/** The path of a browser's program. Installs it with apt-get when it is missing and this is root on Debian. */
export function browserPath(name) {
  const { variable, debian } = BROWSERS[name];
  if (process.env[variable]) return process.env[variable];
  const present = find(name);
  if (present) return present;
  aptInstall([debian], name);
  const installed = find(name);
  if (installed) return installed;
  throw new SetUpError(`${name} is missing: install it (Debian: apt-get install ${debian}), or set ${variable} to its program.`);
}

function find(name) {
  for (const program of BROWSERS[name].programs) {
    const path = output("which", [program]);
    if (path) return path;
  }
  return BROWSERS[name].files.find((file) => existsSync(file));
}

/** playwright-core's Browser. It starts with an empty profile of its own. */
export async function openChromium() {
  const executablePath = browserPath("Chromium");
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath, headless: true, args: CHROMIUM_FLAGS });
}

/** What of puppeteer-core's Browser the suites use, over WebDriver BiDi. */
export async function openFirefox() {
  const executablePath = browserPath("Firefox");
  const { default: puppeteer } = await import("puppeteer-core");
  const launch = (colours) =>
    puppeteer.launch({
      browser: "firefox", executablePath, headless: true, defaultViewport: null,
      extraPrefsFirefox: { "layout.css.prefers-color-scheme.content-override": colours },
    });
  return new Firefox(await launch(COLOURS.light), () => launch(COLOURS.dark));
}

/** Firefox's numbers for what pages are told of a person's choice. */
const COLOURS = { dark: 0, light: 1 };

/** Firefox has its colours as a whole: pages in dark ones are a second program's, started with the first of them. */
class Firefox {
  #light;
  #dark;
  #startDark;

  constructor(light, startDark) {
    this.#light = light;
    this.#startDark = startDark;
  }

  /** `dark`: prefers-color-scheme. */
  async createBrowserContext({ dark = false } = {}) {
    if (dark) this.#dark ??= this.#startDark();
    return (dark ? await this.#dark : this.#light).createBrowserContext();
  }

  newPage() {
    return this.#light.newPage();
  }

  async close() {
    await Promise.all([this.#light.close(), this.#dark?.then((browser) => browser.close())]);
  }
}

/** Gives a page of Firefox or WebKit a size. Firefox before 144 knows no orientation: puppeteer asks for one when the size is on its way. */
export async function resize(page, { width, height }) {
  await page.setViewport({ width, height }).catch((error) => {
    if (!/unknown command emulation.setScreenOrientationOverride/.test(error.message)) throw error;
  });
}
