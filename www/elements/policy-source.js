// Where an element's own policy document comes from: an address, or a script in the page that holds it.
import { DistanskollError } from "../entry/browser.js";

/** The text of the document in the element's child script; empty where there is none. */
export function textIn(element) {
  return element.querySelector(':scope > script[type="application/json"]')?.textContent.trim() ?? "";
}

/** The same, once it is there: a script that stands in the head may meet the element before its children. */
export async function documentIn(element) {
  if (!textIn(element) && document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
  }
  return textIn(element);
}

/** The text of the document at an address. Throws `policy-unavailable`. */
export async function fetched(source) {
  try {
    const response = await fetch(new URL(source, document.baseURI));
    if (!response.ok) throw new Error(String(response.status));
    return await response.text();
  } catch (cause) {
    throw failure("policy-unavailable", `${source} could not be fetched: ${cause.message}`);
  }
}

/** An error of the package's kind. */
export function failure(code, message) {
  return new DistanskollError({ code, path: "", message, issues: [{ code, path: "", message }] });
}
