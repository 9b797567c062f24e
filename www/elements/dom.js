// Small helpers for building the shadow tree. Text is always set as text: no markup from a policy is ever parsed.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes (`true` sets an empty one, `null` and `false` none) and children (nodes or texts). */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  setAttributes(node, attributes);
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** The same for SVG. */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  setAttributes(node, attributes);
  node.append(...children);
  return node;
}

export function setAttributes(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) setAttribute(node, name, value);
}

/** Writes an attribute only when it changes, so that nothing is announced or laid out anew for nothing. */
export function setAttribute(node, name, value) {
  if (value === null || value === undefined || value === false) {
    if (node.hasAttribute(name)) node.removeAttribute(name);
  } else {
    const text = value === true ? "" : String(value);
    if (node.getAttribute(name) !== text) node.setAttribute(name, text);
  }
}

export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

export function setHidden(node, hidden) {
  if (node.hidden !== hidden) node.hidden = hidden;
}

const KEPT = new WeakMap();

/**
 * Makes the children of `parent` follow `items`, keeping the node of each key. `create(item)` gives `{ node, update }`.
 * A node that is already in its place is not touched: moving it would take the focus from what it holds.
 */
export function keyed(parent, items, key, create) {
  const before = KEPT.get(parent) ?? new Map();
  const wanted = new Set(items.map(key));
  for (const [id, kept] of before) if (!wanted.has(id)) kept.node.remove();
  const after = new Map();
  let place = parent.firstChild;
  for (const item of items) {
    const id = key(item);
    const kept = before.get(id) ?? create(item);
    after.set(id, kept);
    kept.update(item);
    if (place === kept.node) place = place.nextSibling;
    else parent.insertBefore(kept.node, place);
  }
  KEPT.set(parent, after);
}

/** The address if it is one of the web: never a `javascript:` link out of a policy. */
export function webAddress(url) {
  try {
    return ["https:", "http:"].includes(new URL(url).protocol) ? url : null;
  } catch {
    return null;
  }
}
