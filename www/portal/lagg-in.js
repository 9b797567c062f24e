// The script of the pages for web editors: the switch of language, and what the framed tool answers.
import { LANGUAGES, translate } from "./language.js";

const frame = document.querySelector("iframe[data-distanskoll]");

function speak(lang) {
  translate(lang);
  for (const link of document.querySelectorAll("a[data-page]")) link.hash = `lang=${lang}`;
  if (!frame) return;
  frame.title = frame.dataset[`${lang}Title`] ?? frame.title;
  const address = new URL(frame.src);
  const given = new URLSearchParams(address.hash.slice(1));
  if (given.get("lang") === lang) return;
  given.set("lang", lang);
  address.hash = given;
  frame.src = address.href;
}

if (frame) {
  frame.dataset.svTitle = frame.title;
  frame.addEventListener("distanskoll-result", ({ detail }) => {
    document.querySelector("#answer").textContent = detail?.summary ?? "";
    document.querySelector(".answer").hidden = !detail;
  });
}

const asked = new URLSearchParams(location.hash.slice(1)).get("lang");
speak(LANGUAGES.includes(asked) ? asked : "sv");
document.querySelector(".languages").hidden = false;
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => {
    speak(button.dataset.language);
    history.replaceState(null, "", `#lang=${button.dataset.language}`);
  });
}
