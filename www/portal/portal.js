// The portal's own script: the picker of policies and the switch of language. The widgets do the rest.
import { policies, ready } from "../dist/browser.js";

const LANGUAGES = ["sv", "en"];
const widgets = document.querySelectorAll("main [policy]");
const picker = document.querySelector("#policy");
const buttons = document.querySelectorAll("[data-language]");

/** The page stands in Swedish; what it says in English is beside it, and the Swedish is kept when it is first exchanged. */
function translate(lang) {
  document.documentElement.lang = lang;
  for (const node of document.querySelectorAll("[data-en]")) {
    node.dataset.sv ??= node.textContent;
    node.textContent = node.dataset[lang];
  }
  for (const node of document.querySelectorAll("[data-en-label]")) {
    node.dataset.svLabel ??= node.getAttribute("aria-label");
    node.setAttribute("aria-label", node.dataset[`${lang}Label`]);
  }
  for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.language === lang));
}

function fillPicker(lang) {
  const chosen = chosenPolicy();
  const options = policies({ lang }).map(({ id, title, organisation }) => {
    const option = new Option(organisation && !title.includes(organisation) ? `${title} (${organisation})` : title, id);
    option.selected = id === chosen;
    return option;
  });
  picker.replaceChildren(...options);
}

/** Policy and language stand in the address, so that a colleague can be sent a link. */
function fromAddress() {
  const asked = new URLSearchParams(location.hash.slice(1));
  if (LANGUAGES.includes(asked.get("lang"))) translate(asked.get("lang"));
  if (known(asked.get("policy"))) choose(asked.get("policy"));
  fillPicker(document.documentElement.lang);
  carryOver();
}

function chosenPolicy() {
  return widgets[0].getAttribute("policy");
}

function choose(policy) {
  for (const widget of widgets) widget.setAttribute("policy", policy);
}

/** The portal's other pages open with the same policy and language. */
function carryOver() {
  for (const link of document.querySelectorAll("a[data-page]")) link.hash = address();
}

function address() {
  return String(new URLSearchParams({ policy: chosenPolicy(), lang: document.documentElement.lang }));
}

function known(policy) {
  return policies().some(({ id }) => id === policy);
}

function toAddress() {
  history.replaceState(null, "", `#${address()}`);
  carryOver();
}

// Without this script the buttons do nothing, so the page hides them.
document.querySelector(".languages").hidden = false;

try {
  await ready();
  fromAddress();
  picker.parentElement.hidden = false;
} catch (error) {
  // Without the engine there is nothing to pick; the widget says so.
  console.error(error);
}

picker.addEventListener("change", () => {
  choose(picker.value);
  toAddress();
});
for (const button of buttons) {
  button.addEventListener("click", () => {
    translate(button.dataset.language);
    if (!picker.parentElement.hidden) fillPicker(button.dataset.language);
    toAddress();
  });
}
addEventListener("hashchange", () => {
  // The page's own links lead to headings.
  if (location.hash.includes("=")) fromAddress();
});
