// The draft in the browser: what was typed last, so that a closed tab or a broken text loses nothing. It never leaves the browser.

const KEY = "distanskoll-studio-draft";

/** The text kept from last time, or null. */
export function kept() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps a text; false where the browser keeps nothing. */
export function keep(text) {
  try {
    localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept either.
  }
}
