// Constructable style sheets, made once a page: a strict security policy refuses inline styles.

const MADE = new Map();

/** The style sheets of these texts. Needs a document. */
export function sheets(...texts) {
  return texts.map((text) => {
    if (!MADE.has(text)) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      MADE.set(text, sheet);
    }
    return MADE.get(text);
  });
}
