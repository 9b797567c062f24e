// The portal's own script: the picker of policies and the switch of language. The widgets do the rest.
import { policies, ready } from "../dist/browser.js";
import { LANGUAGES, translate } from "./language.js";
import "./portal-offline.js";

const widgets = document.querySelectorAll("main [policy]");
const picker = document.querySelector("#policy");
const buttons = document.querySelectorAll("[data-language]");
const onwards = document.querySelector(".onwards");

const WORDS = {
  sv: { choose: "Välj din arbetsgivares regler", unnamed: "arbetsgivaren framgår inte" },
  en: { choose: "Choose your employer’s rules", unnamed: "employer not stated" },
};

/** The start page stands for a municipality's own: it has its rules, and the picker is there to try others. */
let picked = document.querySelector("[data-chosen]") !== null;

/** What makes no sense before somebody has said which rules apply: the sections of the widgets; the picker itself stays. */
const waiting = picked ? [] : [...widgets].map((widget) => {
  const section = widget.closest("main > section");
  return section.contains(picker) ? widget : section;
});

function fillPicker(lang) {
  const words = WORDS[lang];
  const named = ({ title, organisation }) => (organisation && title.includes(organisation) ? title : `${title} (${organisation ?? words.unnamed})`);
  const chosen = picked ? chosenPolicy() : "";
  const options = policies({ lang }).map((policy) => new Option(named(policy), policy.id, false, policy.id === chosen));
  // Nobody is answered under rules that they have not chosen.
  picker.replaceChildren(...(picked ? [] : [new Option(words.choose, "", true, true)]), ...options);
}

function hold(held) {
  for (const node of waiting) node.hidden = held;
}

/** Policy and language stand in the address, so that a colleague can be sent a link. */
function fromAddress() {
  const asked = new URLSearchParams(location.hash.slice(1));
  if (LANGUAGES.includes(asked.get("lang"))) translate(asked.get("lang"));
  if (picker) {
    if (known(asked.get("policy"))) choose(asked.get("policy"));
    hold(!picked);
    fillPicker(document.documentElement.lang);
  }
  carryOver();
}

function chosenPolicy() {
  return widgets[0].getAttribute("policy");
}

function choose(policy) {
  picked = true;
  for (const widget of widgets) widget.setAttribute("policy", policy);
}

/** The portal's other pages open with the same policy and language. */
function carryOver() {
  for (const link of document.querySelectorAll("a[data-page]")) link.hash = address();
}

function address() {
  const lang = { lang: document.documentElement.lang };
  if (picker) return String(new URLSearchParams(picked ? { policy: chosenPolicy(), ...lang } : lang));
  // A page without rules of its own hands on those of the page before.
  const policy = new URLSearchParams(location.hash.slice(1)).get("policy");
  return String(new URLSearchParams(policy ? { policy, ...lang } : lang));
}

function known(policy) {
  return policies().some(({ id }) => id === policy);
}

function toAddress() {
  // The answers that somebody's link carries stay in it.
  const answers = location.hash.slice(1).split("&").filter((part) => part.startsWith("distanskoll="));
  history.replaceState(null, "", `#${[address(), ...answers].join("&")}`);
  carryOver();
}

// Without this script the buttons do nothing, so the page hides them.
document.querySelector(".languages").hidden = false;

/** A written agreement is made on another page of the portal. */
function showOnwards(result) {
  onwards.hidden = !picked || result?.agreementForm?.form !== "written" || !["eligible", "actionNeeded", "referral"].includes(result.outcome);
}

if (onwards) widgets[0].addEventListener("distanskoll-result", ({ detail }) => showOnwards(detail));

if (picker) hold(!picked && !new URLSearchParams(location.hash.slice(1)).has("policy"));
try {
  // Only who can pick needs more policies than the widgets load for themselves.
  await ready(picker ? {} : { policies: [] });
  fromAddress();
  if (onwards) showOnwards(widgets[0].result);
  for (const node of document.querySelectorAll(".picker, .picker-note")) node.hidden = false;
} catch (error) {
  // Without the engine there is nothing to pick; the widget says so.
  if (picker) hold(false);
  console.error(error);
}

picker?.addEventListener("change", () => {
  choose(picker.value);
  picker.querySelector('option[value=""]')?.remove();
  hold(false);
  toAddress();
});
for (const button of buttons) {
  button.addEventListener("click", () => {
    translate(button.dataset.language);
    if (picker && !picker.parentElement.hidden) fillPicker(button.dataset.language);
    toAddress();
  });
}
addEventListener("hashchange", () => {
  // The page's own links lead to headings.
  if (location.hash.includes("=")) fromAddress();
});
