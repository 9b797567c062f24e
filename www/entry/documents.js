// The documents of the built-in policies, as far as they are loaded.

/** The ids of the built-in policies, those of `BUILTIN_IDS` in Rust. */
export const BUILTIN = ["riktlinjer", "falkoping", "vgr", "flexibelt-arbete", "arbete-hemifran"];

const documents = new Map();

/** Keeps documents, by id. */
export function keepDocuments(loaded) {
  for (const id of Object.keys(loaded)) documents.set(id, loaded[id]);
}

/** The document of a built-in policy; undefined while it is not loaded. */
export function builtinDocument(id) {
  return documents.get(id);
}
