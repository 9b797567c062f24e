// Answering the questions of <distanskoll-eligibility>, <distanskoll-notice> and <distanskoll-renewal> by pointer and keys.
import { numberText, sentence } from "../../www/elements/text.js";
import { inside } from "./browse.mjs";

/** Finders for `tab.find`: they run in the page. `fact` is the question's name there. */
const inField = ({ widget, fact, selector }) =>
  document
    .querySelector(widget)
    .shadowRoot.querySelector(`.field[data-fact="${CSS.escape(fact)}"]`)
    .querySelector(selector);
const option = ({ widget, fact, label }) =>
  [...document.querySelector(widget).shadowRoot.querySelectorAll(`.field[data-fact="${CSS.escape(fact)}"] label.option`)].find(
    (each) => each.textContent === label && each.checkVisibility(),
  );

/** Presses a widget's button, by how its words begin. */
export function press(tab, widget, words) {
  return tab.click(inside, { widget, selector: "button", text: words });
}

/** Waits until the widget has loaded its policy, by its title where one is given. */
export function untilReady(tab, widget, title) {
  return tab.until(
    ({ widget, title }) => {
      const root = document.querySelector(widget)?.shadowRoot?.querySelector(".root");
      return root?.dataset.state === "ready" && (title === undefined || root.querySelector(".title").textContent === title);
    },
    { widget, title },
    `${widget} is ready`,
  );
}

/** Gives a question its answer; `null` is "don't know". `question` is one of `policy.questions()`, `text` the elements' own sentences. */
export async function answer(tab, widget, question, value, { text, lang }) {
  const { fact, kind, choices } = question;
  const pick = (label) => tab.click(option, { widget, fact, label });
  if (value === null) return pick(text.dontKnow);
  if (kind === "boolean") return pick(value ? text.yes : text.no);
  if (kind === "set") {
    for (const each of value) await pick(sentence(choices.find((choice) => choice.value === each).label, lang));
    return value.length === 0 ? pick(text.noneOfThese) : undefined;
  }
  if (kind === "choice" && choices.length <= 6) return pick(sentence(choices.find((choice) => choice.value === value).label, lang));
  if (kind === "choice") {
    // Lists are opened by the browser itself: chosen by keys, from the first one on.
    await tab.focus(inField, { widget, fact, selector: "select" });
    await tab.press("Home");
    for (const { value: at } of choices) {
      await tab.press("ArrowDown");
      if (at === value) return tab.press("Tab");
    }
  }
  if (kind === "date") return typeDate(tab, inField, { widget, fact, selector: "input.input" }, value);
  return typeText(tab, inField, { widget, fact, selector: "input.input" }, typeof value === "number" ? numberText(value, lang) : value);
}

/** Types over what stands in an input, and leaves it. */
export async function typeText(tab, finder, at, text) {
  await tab.click(finder, at);
  await (await tab.find(finder, at)).evaluate((input) => input.select());
  await (text === "" ? tab.press("Delete") : tab.type(text));
  await tab.press("Tab");
}

/**
 * In which order a browser's date input takes day, month and year depends on its language; whether a full part leads to the next by
 * itself, on the browser.
 */
const ORDERS = [
  ([y, m, d]) => [m, d, y],
  ([y, m, d]) => [d, m, y],
  ([y, m, d]) => [y, m, d],
];
const WAYS = ["", "ArrowRight"].flatMap((between) => ORDERS.map((order) => ({ order, between })));
const ways = new WeakMap();

/** Types a date into a date input, digit by digit. What is no day, such as 2026-02-30, is left in the input as the browser has it. */
export async function typeDate(tab, finder, at, iso) {
  const browser = tab.context.browser();
  const input = await tab.find(finder, at);
  if (!ways.has(browser)) ways.set(browser, await wayOf(tab, input));
  await typeParts(tab, input, iso, ways.get(browser));
  await leave(tab, input);
}

async function typeParts(tab, input, iso, { order, between }) {
  // From its first part on.
  await input.evaluate((each) => each.blur());
  await input.focus();
  for (const [place, part] of order(iso.split("-")).entries()) {
    if (place > 0 && between) await tab.press(between);
    await tab.type(part);
  }
}

async function wayOf(tab, input) {
  for (const way of WAYS) {
    await emptied(tab, input);
    await typeParts(tab, input, "2033-01-02", way);
    if ((await input.evaluate((each) => each.value)) === "2033-01-02") return way;
  }
  throw new Error("the date input takes none of the known orders of day, month and year");
}

/** Empties a date input by its keys. */
export async function emptied(tab, input) {
  await input.evaluate((each) => each.blur());
  await input.focus();
  for (let part = 0; part < 3; part++) {
    await tab.press("Delete");
    await tab.press("ArrowRight");
  }
}

/** Tabs through the parts of a date input, out of it. */
async function leave(tab, input) {
  for (let tabs = 0; tabs < 4; tabs++) {
    await tab.press("Tab");
    if (!(await input.evaluate((each) => each.getRootNode().activeElement === each))) return;
  }
  throw new Error("the date input keeps the focus");
}
