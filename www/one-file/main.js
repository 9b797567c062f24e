// The page in one file: a choice of rules, and the four elements under them.
import { policies, ready } from "../entry/browser.js";
import "../elements/index.js";

const WORDS = {
  sv: {
    heading: "Arbeta på distans", lead: "Allt räknas ut i den här filen. Inget skickas någonstans.", rules: "Vilka regler gäller dig?", choose: "Välj din arbetsgivares regler",
    unnamed: "arbetsgivaren framgår inte", failed: "Webbläsaren kan inte starta verktyget. Prova en nyare webbläsare.",
    tools: { eligibility: "Får du arbeta på distans?", agreement: "Skriv överenskommelsen", notice: "Säg upp överenskommelsen", renewal: "Förnya överenskommelsen" },
  },
  en: {
    heading: "Working remotely", lead: "Everything is worked out in this file. Nothing is sent anywhere.", rules: "Which rules apply to you?", choose: "Choose your employer’s rules",
    unnamed: "employer not stated", failed: "The browser cannot start the tool. Try a newer browser.",
    tools: { eligibility: "May you work remotely?", agreement: "Write the agreement", notice: "Give notice", renewal: "Renew the agreement" },
  },
};

const root = document.documentElement;
/** Whether the engine could be started; undefined while it starts. */
let started;
const one = (selector) => document.querySelector(selector);
const rules = one("#rules");
const tools = Object.keys(WORDS.sv.tools).map((name, place) => {
  const details = document.createElement("details");
  details.open = place === 0;
  const summary = document.createElement("summary");
  const element = document.createElement(`distanskoll-${name}`);
  // A file on a disk has no address that somebody else could open.
  element.share = "off";
  details.append(summary, element);
  return { name, details, summary, element };
});

function label() {
  const lang = root.lang;
  const text = WORDS[lang];
  one("#heading").textContent = text.heading;
  one("#lead").textContent = started === false ? text.failed : text.lead;
  one("label[for=rules]").textContent = text.rules;
  for (const { name, summary } of tools) summary.textContent = text.tools[name];
  for (const button of document.querySelectorAll("[data-language]")) button.setAttribute("aria-pressed", String(button.dataset.language === lang));
  if (!started) return;
  const chosen = rules.value;
  const named = ({ title, organisation }) => (organisation && title.includes(organisation) ? title : `${title} (${organisation ?? text.unnamed})`);
  rules.replaceChildren(...(chosen ? [] : [new Option(text.choose, "", true, true)]), ...policies({ lang }).map((policy) => new Option(named(policy), policy.id, false, policy.id === chosen)));
}

for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => {
    root.lang = button.dataset.language;
    label();
  });
}
rules.addEventListener("change", () => {
  rules.querySelector('option[value=""]')?.remove();
  for (const { element } of tools) element.policy = rules.value;
  if (one("#tools").childElementCount === 0) one("#tools").append(...tools.map(({ details }) => details));
});
ready().then(() => true, () => false).then((able) => {
  started = able;
  label();
});
