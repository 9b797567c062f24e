import { placeOf } from "./open.mjs";

/** What the analysis left open: silence about it would read as "nothing found". */
export function gaveUp(page, document, { gaveUp: open }, words) {
  page.list(words.gaveUp, open.map(({ path, message }) => `${placeOf(document, path)} ${path}: ${message}`));
}
