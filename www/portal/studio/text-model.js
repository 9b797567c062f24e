// The policy as text and as a tree. The text is what counts: the form changes it in place, so that what a person wrote by hand keeps
// its layout, and a text that is no JSON is left as it is until they have mended it.
import { findNodeAtLocation, getNodeValue, modify, parseTree, printParseErrorCode } from "jsonc-parser";

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: "\n" } };
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/**
 * What a text holds: `tree` (jsonc-parser's, as far as it can be read), `value` (null unless the text is sound JSON) and `problem`, the
 * first thing that is wrong with it as JSON: `{ code, from, to }`.
 */
export function read(text) {
  const errors = [];
  const tree = parseTree(text, errors, STRICT);
  const [first] = errors;
  if (first) return { tree, value: null, problem: { code: printParseErrorCode(first.error), from: first.offset, to: first.offset + Math.max(first.length, 1) } };
  if (tree.type !== "object") return { tree, value: null, problem: { code: "NoObject", from: tree.offset, to: tree.offset + tree.length } };
  const twice = repeated(tree);
  if (twice) return { tree, value: null, problem: { code: "RepeatedMember", from: twice.offset, to: twice.offset + twice.length } };
  return { tree, value: getNodeValue(tree), problem: null };
}

/** The name of a member that an object has twice: read as JSON, the first would be lost without a word. */
function repeated(node) {
  if (node.type === "object") {
    const seen = new Set();
    for (const { children: [name] } of node.children) {
      if (seen.has(name.value)) return name;
      seen.add(name.value);
    }
  }
  for (const child of node.children ?? []) {
    const found = repeated(child);
    if (found) return found;
  }
  return null;
}

/** The steps of a JSON Pointer, numbers for the elements of lists. */
function steps(tree, pointer) {
  const path = [];
  let node = tree;
  for (const part of pointer.split("/").slice(1)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    const step = node?.type === "array" ? Number(name) : name;
    path.push(step);
    node = node && findNodeAtLocation(node, [step]);
  }
  return path;
}

export function pointer(path) {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Where in the text a pointer leads: its value, or the nearest one above it that is there; `{ from, to }`. */
export function place(tree, at) {
  const path = steps(tree, at);
  for (let length = path.length; length >= 0; length -= 1) {
    const node = tree && findNodeAtLocation(tree, path.slice(0, length));
    if (!node) continue;
    // Of a whole object or list only the opening bracket is marked, with its name: a mark over forty lines says nothing.
    const named = node.parent?.type === "property" ? node.parent.children[0] : null;
    if (node.type === "object" || node.type === "array") {
      return named ? { from: named.offset, to: named.offset + named.length } : { from: node.offset, to: node.offset + 1 };
    }
    return { from: node.offset, to: node.offset + node.length };
  }
  return { from: 0, to: 0 };
}

/** The value at a path, or undefined. */
export function valueAt(value, path) {
  return path.reduce((inner, step) => (inner !== null && typeof inner === "object" && Object.hasOwn(inner, step) ? inner[step] : undefined), value);
}

/**
 * The changes that put `value` at `path`, as `{ from, to, insert }`. Where something on the way can hold no members, as a number where an
 * object belongs, a new object takes its place.
 */
export function set(text, path, value) {
  const tree = parseTree(text);
  for (let length = 1; length < path.length; length += 1) {
    const above = findNodeAtLocation(tree, path.slice(0, length));
    if (!above) break;
    if (above.type !== (typeof path[length] === "number" ? "array" : "object")) {
      const within = path.slice(length).reduceRight((inner, step) => (typeof step === "number" ? [inner] : { [step]: inner }), value);
      return changes(modify(text, path.slice(0, length), within, FORMAT));
    }
  }
  return changes(modify(text, path, value, FORMAT));
}

/** The changes that take away what is at `path`. (jsonc-parser's own removal spoils a list that stands on one line.) */
export function remove(text, path) {
  const found = findNodeAtLocation(parseTree(text), path);
  if (!found?.parent) return [];
  const node = found.parent.type === "property" ? found.parent : found;
  const siblings = node.parent.children;
  const at = siblings.indexOf(node);
  const end = ({ offset, length }) => offset + length;
  if (at > 0) return [{ from: end(siblings[at - 1]), to: end(node), insert: "" }];
  if (siblings.length > 1) return [{ from: node.offset, to: siblings[1].offset, insert: "" }];
  return [{ from: node.parent.offset + 1, to: end(node.parent) - 1, insert: "" }];
}

/** The changes that put `value` into the list at `path`, as its last element. A list that is not there is made. */
export function append(text, path, list, value) {
  return Array.isArray(list) ? changes(modify(text, [...path, list.length], value, { ...FORMAT, isArrayInsertion: true })) : set(text, path, [value]);
}

/** The changes that exchange an element of a list with the one after it. */
export function exchange(text, path, list, at) {
  const [one, other] = [at, at + 1].map((index) => findNodeAtLocation(parseTree(text), [...path, index]));
  const cut = ({ offset, length }) => text.slice(offset, offset + length);
  return [
    { from: one.offset, to: one.offset + one.length, insert: cut(other) },
    { from: other.offset, to: other.offset + other.length, insert: cut(one) },
  ];
}

function changes(edits) {
  return edits.map(({ offset, length, content }) => ({ from: offset, to: offset + length, insert: content }));
}

/** A value as the studio writes it. */
export function written(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
