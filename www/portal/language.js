// The language of the portal's pages.

export const LANGUAGES = ["sv", "en"];

/** The page stands in Swedish; what it says in English is beside it, and the Swedish is kept when it is first exchanged. */
export function translate(lang) {
  document.documentElement.lang = lang;
  for (const node of document.querySelectorAll("[data-en]")) {
    node.dataset.sv ??= node.textContent;
    node.textContent = node.dataset[lang];
  }
  for (const node of document.querySelectorAll("[data-en-label]")) {
    node.dataset.svLabel ??= node.getAttribute("aria-label");
    node.setAttribute("aria-label", node.dataset[`${lang}Label`]);
  }
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === lang));
  }
}
