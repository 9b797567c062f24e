// An element from the names that a tag or an address gives.

const KINDS = ["eligibility", "agreement", "notice", "renewal"];

/** The element of that kind with these attributes, `[name, value]` each; null where there is no such kind. */
export function made(kind, attributes) {
  if (!KINDS.includes(kind)) return null;
  const element = document.createElement(`distanskoll-${kind}`);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  return element;
}
