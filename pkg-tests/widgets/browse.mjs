// Pages opened in playwright-core's Chromium, puppeteer-core's Firefox or webkit.mjs's WebKitGTK and used as a person does: with pointer
// and keys. Whatever goes wrong on a page, or leaves it for another place, fails the check that opened it.
import assert from "node:assert/strict";
import { resize } from "../browsers.mjs";

/** Runs in the page before its own scripts: notes what the elements tell, what the page's policy forbids and what the page asks for. */
export function listen() {
  window.heard = { results: [], violations: [], dialogs: 0 };
  document.isHeard = true;
  const { heard } = window;
  const { stringify } = JSON;
  addEventListener("securitypolicyviolation", (event) => heard.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  addEventListener("distanskoll-result", ({ target, detail }) => heard.results.push([target.localName, stringify(detail)]));
  for (const name of ["alert", "confirm", "prompt"]) window[name] = () => heard.dialogs++;
}

/** Runs in the page before its own scripts: what asks for the present time is given that one. */
function stopClock(iso) {
  const now = Date.parse(iso);
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...(given.length > 0 ? given : [now]));
    }

    static now() {
      return now;
    }
  };
}

/**
 * Opens `url`. `options`: `width`, `height`, `dark`, `init` (a function run before the page's scripts), `warnings` (patterns of what may
 * be written to the console), `elsewhere` (an address of another origin that may be asked, too), `now` (an ISO time that the clock shows
 * throughout; in WebKit not on `file:` pages), `zone` (a time zone; not in Firefox).
 */
export async function openTab(browser, url, options = {}) {
  const { width = 1280, height = 900, warnings = [] } = options;
  const chromium = "newContext" in browser;
  const context = chromium
    ? await browser.newContext({
        viewport: { width, height },
        colorScheme: options.dark ? "dark" : "light",
        reducedMotion: "reduce",
        timezoneId: options.zone ?? "Europe/Stockholm",
      })
    : await browser.createBrowserContext({ dark: options.dark, zone: options.zone });
  const page = await context.newPage();
  const beforeScripts = (script) => (chromium ? page.addInitScript(script) : page.evaluateOnNewDocument(script));
  if (!chromium) await resize(page, { width, height });
  if (options.now) await (chromium ? page.clock.setFixedTime(new Date(options.now)) : page.evaluateOnNewDocument(stopClock, options.now));

  const faults = [],
    requests = [],
    written = [];
  const expected = (text) => warnings.some((pattern) => pattern.test(text));
  page.on("pageerror", (error) => {
    const text = String(error?.message ?? error);
    // Firefox 140 tells this of itself where a frame is of another origin: no script stands in its trace, and no page hears of an error.
    if (options.elsewhere && text === 'Error: Permission denied to access property "length"') return;
    // As such Firefox tells what the page's policy and hashes forbid.
    if (!(/^(Content-Security-Policy|None of the “sha384” hashes)/.test(text) && expected(text))) faults.push(`error: ${text}`);
  });
  page.on("console", (message) => {
    if (!["error", "warning", "warn"].includes(message.type())) return;
    written.push(message.text());
    if (!expected(message.text())) faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    requests.push(request.url());
    const origins = [url, options.elsewhere ?? url].map((each) => new URL(each).origin);
    if (!/^(data|blob):/.test(request.url()) && !origins.includes(new URL(request.url()).origin)) faults.push(`request to ${request.url()}`);
  });
  await beforeScripts(listen);
  if (options.init) await beforeScripts(options.init);
  if (options.prepare) await options.prepare(page);
  await page.goto(url);
  // WebKit's pages from a file have no script before their own.
  if (browser.isWebKit && url.startsWith("file:")) await page.evaluate(listen);
  assert.equal(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches), options.dark ?? false, "dark colours");
  return new Tab(page, context, { faults, requests, written });
}

export class Tab {
  constructor(page, context, notes) {
    Object.assign(this, { page, context }, notes);
  }

  /** Runs a function of one argument in the page. */
  run(work, argument) {
    return this.page.evaluate(work, argument);
  }

  /** The element that a function finds in the page; fails without one. */
  async find(finder, argument) {
    const element = (await this.page.evaluateHandle(finder, argument)).asElement();
    if (!element) throw new Error(`nothing on the page: ${JSON.stringify(argument)}`);
    return element;
  }

  async click(finder, argument) {
    await (await this.find(finder, argument)).click();
  }

  /** The text of the element that a function finds; of a field what stands in it. */
  async words(finder, argument) {
    return (await this.find(finder, argument)).evaluate((node) => (node.matches("input, textarea, select") ? node.value : node.textContent));
  }

  async focus(finder, argument) {
    await (await this.find(finder, argument)).focus();
  }

  press(key) {
    return this.page.keyboard.press(key);
  }

  type(text) {
    return this.page.keyboard.type(text);
  }

  /** Waits until a function gives something true in the page, and gives that. Asked from outside: the page forbids code from texts. */
  async until(work, argument, what = String(work)) {
    for (const end = Date.now() + 10_000; Date.now() < end; await pause(25)) {
      // A page that another one is taking the place of gives nothing.
      const given = await this.run(work, argument).catch((error) => {
        if (!/context|navigat/i.test(error.message)) throw error;
      });
      if (given) return given;
    }
    throw new Error(`did not come about: ${what}`);
  }

  /** What an element of that name told last, as JSON; null when it told nothing. */
  async told(name) {
    return this.run((wanted) => window.heard.results.findLast(([from]) => from === wanted)?.[1] ?? null, name);
  }

  async close() {
    // What a policy forbids is told a moment later, in Firefox above all.
    await pause(50);
    const { violations, dialogs } = await this.run(() => window.heard);
    await this.context.close();
    assert.deepEqual({ faults: this.faults, violations, dialogs }, { faults: [], violations: [], dialogs: 0 });
  }
}

/** Opens a page for `use`, and closes it; fails with what `use` throws, else with what went wrong on the page. */
export async function onTab(browser, url, options, use) {
  const tab = await openTab(browser, url, options);
  try {
    await use(tab);
  } catch (error) {
    await tab.context.close();
    if (tab.faults.length > 0) error.message += `\nthe page reported: ${tab.faults.join("; ")}`;
    throw error;
  }
  await tab.close();
}

export function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** A finder: the first visible node of a selector within the shadow tree of the element `widget`; `text`: how its text begins. */
export const inside = ({ widget, selector, text = "" }) =>
  [...document.querySelector(widget).shadowRoot.querySelectorAll(selector)].find(
    (node) => node.checkVisibility() && node.textContent.trim().startsWith(text),
  ) ?? null;

/** A finder: the button that switches the page's language. */
export const languageButton = (lang) => document.querySelector(`[data-language="${lang}"]`);

/** The element that has the focus, within whatever shadow trees, as text: its name, type and words. */
export function focusedWords(tab) {
  return tab.run(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return `${at.localName} ${at.type ?? ""} ${(at.labels?.[0] ?? at).textContent.trim().slice(0, 60)}`;
  });
}
