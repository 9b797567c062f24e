// Hands an answer over as a calendar file, made in the browser.
import { toICalendar } from "../entry/browser.js";
import { h } from "./dom.js";
import { fingerprint } from "./fingerprint.js";

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
