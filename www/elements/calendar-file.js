// Hands an answer over as a calendar file, made in the browser.
import { toICalendar } from "../entry/browser.js";
import { h } from "./dom.js";

/** How long the browser has for taking the file over, in milliseconds. */
const KEEP_FOR = 60_000;

/**
 * The .ics text of an answer, or null where it holds no date. `basis` is what the answer rests on: the same input gives the same
 * id, so that a calendar replaces the days of an earlier file, and other agreements' days stay.
 */
export function calendarText(answer, { lang, basis }) {
  const stamp = `${new Date().toISOString().slice(0, 19)}Z`;
  return toICalendar(answer, { lang, stamp, id: fingerprint(JSON.stringify(basis)) });
}

/** Offers the text as a file. */
export function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_FOR);
}

/** A number of 128 bits out of a text: four FNV-1a sums with different beginnings. No secret is kept by it. */
export function fingerprint(text) {
  const bytes = new TextEncoder().encode(text);
  return [0x811c9dc5, 0x1b873593, 0xcc9e2d51, 0x85ebca6b].map((basis) => {
    let sum = basis;
    for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
    return (sum >>> 0).toString(16).padStart(8, "0");
  }).join("");
}
