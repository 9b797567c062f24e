// WebKitGTK through WebKitWebDriver, on a display of its own, with the part of puppeteer's API that the suites use. WebDriver neither
// runs scripts before the page's own nor tells of requests and console messages: a proxy and a script that it adds to pages do (proxy.mjs).
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { SetUpError, aptInstall, output } from "../www/scripts/run.mjs";
import { openProxy } from "./proxy.mjs";

const DEBIAN = ["webkit2gtk-driver", "xvfb"];
/** The most milliseconds that a browser takes to start; a second is usual. */
const START_LIMIT = 45_000;
/** WebDriver's name for an element in what it sends. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** WebDriver's code points for keys that are no characters. */
const KEYS = {
  Backspace: "\uE003", Tab: "\uE004", Enter: "\uE007", Shift: "\uE008", Control: "\uE009", Alt: "\uE00A", Escape: "\uE00C", Space: " ",
  PageUp: "\uE00E", PageDown: "\uE00F", End: "\uE010", Home: "\uE011", ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014",
  ArrowDown: "\uE015", Delete: "\uE017",
};

/** The programs' paths. Installs them with apt-get when they are missing and this is root on Debian. */
function programs() {
  const find = () => ({ driver: output("which", ["WebKitWebDriver"]), display: output("which", ["Xvfb"]), browser: miniBrowser() });
  let found = find();
  if (Object.values(found).every(Boolean)) return found;
  aptInstall(DEBIAN, "WebKitGTK's driver and a display without a screen");
  found = find();
  if (Object.values(found).every(Boolean)) return found;
  throw new SetUpError(`WebKitWebDriver, MiniBrowser or Xvfb is missing: install them (Debian: apt-get install ${DEBIAN.join(" ")}).`);
}

/** MiniBrowser stands in a folder of WebKitGTK's version. */
function miniBrowser() {
  for (const libraries of ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec", "/usr/lib64", "/usr/lib"]) {
    if (!existsSync(libraries)) continue;
    const folders = readdirSync(libraries).filter((name) => name.startsWith("webkit2gtk-")).sort().reverse();
    const found = folders.map((name) => join(libraries, name, "MiniBrowser")).find((file) => existsSync(file));
    if (found) return found;
  }
  return null;
}

/** A browser: `createBrowserContext()`, `newPage()`, `close()`, as puppeteer-core's. Each page has a process and an empty profile of its own. */
export async function openWebKit() {
  const { driver, display, browser } = programs();
  const screen = spawn(display, ["-displayfd", "1", "-screen", "0", "1600x1600x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
  endWithUs(screen);
  const number = await new Promise((done, failed) => {
    screen.stdout.once("data", (data) => done(String(data).trim()));
    screen.once("exit", () => failed(new Error("Xvfb did not start")));
  });
  return new Browser({ driver, browser, display: `:${number}` }, () => screen.kill());
}

class Browser {
  isWebKit = true;
  #contexts = new Set();

  constructor(settings, end) {
    Object.assign(this, { settings, end });
  }

  /** `dark`: prefers-color-scheme; `zone`: the time zone. */
  async createBrowserContext(options = {}) {
    const context = new Context(this, options, () => this.#contexts.delete(context));
    this.#contexts.add(context);
    return context;
  }

  async newPage(options) {
    const context = await this.createBrowserContext(options);
    const page = await context.newPage();
    page.close = () => context.close();
    return page;
  }

  async close() {
    for (const context of this.#contexts) await context.close();
    this.end();
  }
}

class Context {
  #pages = [];

  constructor(browser, options, closed) {
    Object.assign(this, { browser: () => browser, options, closed });
  }

  async newPage() {
    const page = await openPage(this, this.browser().settings, this.options);
    this.#pages.push(page);
    return page;
  }

  async close() {
    this.closed();
    for (const page of this.#pages.splice(0)) await page.end();
  }
}

async function openPage(context, { driver, browser, display }, { dark = false, zone = "Europe/Stockholm" }) {
  const proxy = await openProxy();
  const env = {
    ...process.env, DISPLAY: display, TZ: zone, GTK_THEME: dark ? "Adwaita:dark" : "Adwaita",
    // The sandbox wants rights that a container does not give; only the tests' own pages are opened.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    // A shared drawing surface needs a graphics driver.
    WEBKIT_DISABLE_DMABUF_RENDERER: "1", LIBGL_ALWAYS_SOFTWARE: "1",
  };
  const capabilities = {
    alwaysMatch: {
      proxy: { proxyType: "manual", httpProxy: proxy.host },
      "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
    },
  };
  const { program, session } = await startSession(driver, env, capabilities).catch((error) => {
    // Seldom a browser never finds its driver, and nothing of the page has run: another pair is started. The first browser ends with the display.
    if (error.name !== "TimeoutError") throw error;
    return startSession(driver, env, capabilities);
  });
  return new Page(context, session, proxy, program);
}

/** A driver and, through it, a browser: `{ program, session }`, the driver's process and the session's address. */
async function startSession(driver, env, capabilities) {
  const port = await freePort();
  const program = spawn(driver, ["--host=127.0.0.1", `--port=${port}`], { env, stdio: "ignore" });
  endWithUs(program);
  try {
    const address = `http://127.0.0.1:${port}`;
    await untilAnswering(`${address}/status`);
    const { sessionId } = await send("POST", `${address}/session`, { capabilities }, AbortSignal.timeout(START_LIMIT));
    return { program, session: `${address}/session/${sessionId}` };
  } catch (error) {
    program.kill();
    throw error;
  }
}

export class Page {
  #listeners = [];

  constructor(context, session, proxy, program) {
    Object.assign(this, { context, session, proxy, program });
    proxy.onRequest = (url) => this.#tell("request", { url: () => url });
    this.keyboard = {
      press: (key) => this.#keys(key.length > 1 ? key.split("+").map((name) => KEYS[name] ?? name) : [key]),
      type: (text) => this.#type([...text]),
    };
  }

  /** `pageerror`, `console` and `request`, with arguments like puppeteer's. The first two are told at the next `evaluate` or `goto`. */
  on(event, listener) {
    this.#listeners.push([event, listener]);
  }

  /** Runs before the scripts of every page that is opened from now on; not on `file:` pages. */
  evaluateOnNewDocument(work, argument) {
    this.proxy.scripts.push(`(${work})(${JSON.stringify(argument ?? null)})`);
  }

  async goto(url) {
    await this.#send("POST", "/url", { url });
    await this.#loaded();
  }

  async reload() {
    await this.#send("POST", "/refresh", {});
    await this.#loaded();
  }

  /** Runs a function of one argument (JSON or an element) in the page and gives what it resolves to (JSON). */
  async evaluate(work, ...given) {
    // As JSON: the driver would also send what a page has put on all objects.
    const json = await this.#run(`async (...all) => JSON.stringify(await (${work})(...all)) ?? null`, given);
    return json === null ? undefined : JSON.parse(json);
  }

  /** The element that a function gives, or an object whose `asElement()` is null. */
  async evaluateHandle(work, ...given) {
    const found = await this.#run(work, given);
    const id = found?.[ELEMENT];
    return id === undefined ? { asElement: () => null } : new Handle(this, id);
  }

  async waitForFunction(work, argument) {
    for (const end = Date.now() + 30_000; Date.now() < end; await pause(50)) if (await this.evaluate(work, argument)) return;
    throw new Error(`did not come about: ${work}`);
  }

  /** The size of what the page is drawn on, in CSS pixels. */
  async setViewport({ width, height }) {
    const around = { width: 0, height: 0 };
    for (let tries = 0; tries < 2; tries++) {
      await this.#send("POST", "/window/rect", { x: 0, y: 0, width: width + around.width, height: height + around.height });
      await pause(100);
      const inner = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      around.width += width - inner.width;
      around.height += height - inner.height;
      if (inner.width === width && inner.height === height) return;
    }
  }

  /** A PNG of what is in view. */
  async screenshot() {
    return Buffer.from(await this.#send("GET", "/screenshot"), "base64");
  }

  /** Enters a frame, or leaves all of them (null): what is asked afterwards is asked there. */
  async enterFrame(handle) {
    this.frame = handle;
    await this.#send("POST", "/frame", { id: handle && { [ELEMENT]: handle.id } });
  }

  async close() {
    await this.context.close();
  }

  async end() {
    await this.#send("DELETE", "").catch(() => {});
    this.program.kill();
    await this.proxy.close();
  }

  /** A place in the entered frame, as one in the window. */
  async inWindow({ x, y }) {
    const { frame } = this;
    if (!frame) return { x, y };
    await this.enterFrame(null);
    const [left, top] = await frame.evaluate((node) => [node.getBoundingClientRect().x + node.clientLeft, node.getBoundingClientRect().y + node.clientTop]);
    await this.enterFrame(frame);
    return { x: Math.floor(x + left), y: Math.floor(y + top) };
  }

  async pointer(actions) {
    await this.#send("POST", "/actions", { actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }] });
  }

  async #run(work, given) {
    // Functions of the page are only reached through `arguments`: it may forbid code from texts, but not what the driver runs.
    const script = `
      const [done, ...given] = [...arguments].reverse(), notes = () => globalThis.__notes?.splice(0) ?? [];
      Promise.resolve().then(() => (${work})(...given.reverse())).then(
        (value) => done([value ?? null, null, JSON.stringify(notes())]),
        (error) => done([null, String(error), JSON.stringify(notes())]));`;
    const args = given.map((one) => (one instanceof Handle ? { [ELEMENT]: one.id } : one === undefined ? null : one));
    const [value, error, notes] = await this.#send("POST", "/execute/async", { script, args });
    for (const { kind, text, level } of JSON.parse(notes)) {
      this.#tell(kind, kind === "console" ? { type: () => level, text: () => text } : new Error(text));
    }
    if (error !== null) throw new Error(error);
    return value;
  }

  /** The driver is done when the document has been read, maybe before its deferred scripts have run; puppeteer when all has loaded. */
  async #loaded() {
    await this.waitForFunction(() => document.readyState === "complete");
  }

  #tell(event, given) {
    for (const [wanted, listener] of this.#listeners) if (wanted === event) listener(given);
  }

  /** Holds the keys down in turn and lets go of them in the opposite order. */
  #keys(keys) {
    const actions = [...keys.map((value) => ({ type: "keyDown", value })), ...keys.toReversed().map((value) => ({ type: "keyUp", value }))];
    return this.#perform(actions);
  }

  #type(characters) {
    return this.#perform(characters.flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]));
  }

  async #perform(actions) {
    await this.#send("POST", "/actions", { actions: [{ type: "key", id: "keys", actions }] });
  }

  #send(method, path, body) {
    return send(method, this.session + path, body);
  }
}

/** An element of the page. */
class Handle {
  constructor(page, id) {
    Object.assign(this, { page, id });
  }

  asElement() {
    return this;
  }

  evaluate(work, ...given) {
    return this.page.evaluate(work, this, ...given);
  }

  async focus() {
    await this.evaluate((node) => node.focus());
  }

  textContent() {
    return this.evaluate((node) => node.textContent);
  }

  /** With the pointer, in the middle. WebDriver's own click refuses what stands in a shadow tree. */
  async click() {
    const middle = await this.evaluate((node) => {
      node.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const { x, y, width, height } = node.getClientRects()[0] ?? { width: 0 };
      return width > 0 && height > 0 ? { x: Math.floor(x + width / 2), y: Math.floor(y + height / 2) } : null;
    });
    if (!middle) throw new Error("what is to be clicked is not shown");
    const { x, y } = await this.page.inWindow(middle);
    await this.page.pointer([{ type: "pointerMove", duration: 0, x, y }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }]);
  }
}

async function send(method, url, body, signal) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body), headers: { "content-type": "application/json" }, signal });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKitWebDriver, ${new URL(url).pathname.replace(/^\/session\/[^/]+/, "")}: ${value?.error}: ${value?.message}`);
  return value;
}

async function untilAnswering(url) {
  for (const end = Date.now() + 15_000; Date.now() < end; await pause(50)) {
    if (await fetch(url).then(({ ok }) => ok, () => false)) return;
  }
  throw new Error("WebKitWebDriver did not start");
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

function endWithUs(program) {
  const end = () => program.kill();
  process.once("exit", end);
  program.once("exit", () => process.off("exit", end));
}

function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}
