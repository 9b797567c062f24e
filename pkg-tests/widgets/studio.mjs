// The policy studio as a person uses it, in Chromium.
import { onTab } from "./browse.mjs";
import { portal } from "./site.mjs";

const EDITOR = ".cm-content";
export const DRAFT = "distanskoll-studio-draft";

/** Opens the studio with `use(studio)`. `options` are those of a tab, and `draft`: the text that the browser kept from last time. */
export async function inStudio(context, { lang = "sv", draft = null, ...options }, use) {
  const { address, paths } = await portal(context);
  const browser = await context.chromium();
  const prepare = draft === null ? undefined : (page) => page.addInitScript(([key, text]) => localStorage.getItem(key) ?? localStorage.setItem(key, text), [DRAFT, draft]);
  await onTab(browser, `${address}/portal/studio.html#lang=${lang}`, { ...options, prepare }, async (tab) => {
    const studio = new Studio(tab, { paths });
    await studio.ready();
    await use(studio);
  });
}

export class Studio {
  constructor(tab, { paths }) {
    Object.assign(this, { tab, page: tab.page, paths });
  }

  async ready() {
    await this.page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
    await this.checked();
  }

  /** Waits until what was typed last has been checked. */
  async checked() {
    await this.page.waitForFunction(() => !/^(Granskar|Checking) …$|^$/.test(document.querySelector("#state").textContent));
  }

  async state() {
    await this.checked();
    return this.page.textContent("#state");
  }

  /** The text as the browser keeps it, which is the text as it stands. */
  text() {
    return this.page.evaluate((key) => localStorage.getItem(key), DRAFT);
  }

  async document() {
    return JSON.parse(await this.text());
  }

  part(id) {
    return this.page.click(`[data-key="part/${id}"]`);
  }

  fill(key, text) {
    return this.page.fill(`[data-key="${key}"]`, text);
  }

  choose(key, value) {
    return this.page.selectOption(`[data-key="${key}"]`, value);
  }

  press(key) {
    return this.page.click(`[data-key="${key}"]`);
  }

  tabNamed(name) {
    return this.page.click(`[data-tab="${name}"]`);
  }

  panel(name) {
    return this.page.textContent(`#${name}`);
  }

  /** Puts the cursor at the end of the first line that is in view and holds `words`. */
  async endOfLine(words) {
    await this.tabNamed("text");
    await this.page.locator(".cm-line", { hasText: words }).first().click();
    await this.page.keyboard.press("End");
  }

  /** Puts `text` in the place of all there is, as pasting does. */
  async paste(text) {
    await this.tabNamed("text");
    await this.page.locator(EDITOR).focus();
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.insertText(text);
  }

  type(text) {
    return this.page.keyboard.type(text);
  }
}
