// Packs any JavaScript value into the bytes that src/wire reads. Never throws and never runs for ever: what is no data
// (functions, dates, throwing getters, cycles, towers) becomes the one tag that says so, and the engine names its place.

const NOTHING = 0, FALSE = 1, TRUE = 2, NUMBER = 3, TEXT = 4, LIST = 5, OBJECT = 6, UNREADABLE = 7;

/** Deeper than any document is taken (32), so that the engine can still say where it became too deep. */
const MAX_DEPTH = 60;
/** More values than any call needs; rows of a register are packed in portions. */
const MAX_VALUES = 1_000_000;

const text = new TextEncoder();
const { keys, getPrototypeOf, prototype } = Object;
const { toString } = prototype;
const { isArray } = Array;

let bytes = new Uint8Array(4096);
let view = new DataView(bytes.buffer);
let at = 0;
let left = 0;

function room(more) {
  if (at + more <= bytes.length) return;
  const larger = new Uint8Array(Math.max(bytes.length * 2, at + more));
  larger.set(bytes.subarray(0, at));
  bytes = larger;
  view = new DataView(bytes.buffer);
}

/** LEB128: seven bits a byte, the lowest first. There must be room for five bytes. */
function writeLength(length) {
  while (length > 127) {
    bytes[at++] = 128 | (length & 127);
    length >>>= 7;
  }
  bytes[at++] = length;
}

function writeText(value) {
  const { length } = value;
  room(5 + length * 3);
  if (length > 40) return writeAnyText(value);
  // Most texts are names and choices: short and ASCII, where a loop beats the encoder.
  const start = at;
  bytes[at++] = length;
  for (let i = 0; i < length; i++) {
    const code = value.charCodeAt(i);
    if (code > 127) {
      at = start;
      return writeAnyText(value);
    }
    bytes[at++] = code;
  }
}

/** Lone surrogates become U+FFFD, as everywhere where text leaves JavaScript. */
function writeAnyText(value) {
  // The length stands before the bytes and is known after them: they go behind the longest length and are moved up.
  const { written } = text.encodeInto(value, bytes.subarray(at + 5));
  const from = at + 5;
  writeLength(written);
  bytes.copyWithin(at, from, from + written);
  at += written;
}

function writeTag(tag) {
  room(1);
  bytes[at++] = tag;
}

/** Whether an object is plain data: one of ours, of another realm, or a class instance, but no Date, Map, boxed value … */
function isRecord(value) {
  const proto = getPrototypeOf(value);
  return proto === prototype || proto === null || toString.call(value) === "[object Object]";
}

/** A value that is packed as what is no data. */
export const UNREADABLE_VALUE = Symbol("unreadable");

function write(value, depth) {
  left--;
  switch (typeof value) {
    case "undefined":
      return writeTag(NOTHING);
    case "boolean":
      return writeTag(value ? TRUE : FALSE);
    case "number":
      room(9);
      bytes[at++] = NUMBER;
      view.setFloat64(at, value, true);
      at += 8;
      return;
    case "string":
      writeTag(TEXT);
      return writeText(value);
    case "object": {
      if (value === null) return writeTag(NOTHING);
      const start = at;
      try {
        return isArray(value) ? writeList(value, depth) : writeObject(value, depth);
      } catch {
        // A getter or a proxy that throws: what it hides is no data.
        at = start;
        return writeTag(UNREADABLE);
      }
    }
    default:
      return writeTag(UNREADABLE);
  }
}

function writeList(list, depth) {
  const { length } = list;
  if (depth >= MAX_DEPTH || length > left) return writeTag(UNREADABLE);
  room(5);
  bytes[at++] = LIST;
  writeLength(length);
  for (let i = 0; i < length; i++) writeMember(list, i, depth);
}

function writeObject(object, depth) {
  if (depth >= MAX_DEPTH || !isRecord(object)) return writeTag(UNREADABLE);
  const names = keys(object);
  if (names.length > left) return writeTag(UNREADABLE);
  room(5);
  bytes[at++] = OBJECT;
  writeLength(names.length);
  for (let i = 0; i < names.length; i++) {
    writeText(names[i]);
    writeMember(object, names[i], depth);
  }
}

function writeMember(holder, name, depth) {
  let member;
  try {
    member = holder[name];
  } catch {
    return writeTag(UNREADABLE);
  }
  write(member, depth + 1);
}

function start() {
  at = 0;
  left = MAX_VALUES;
}

/** The bytes of one value. They are overwritten by the next call. */
export function encode(value) {
  start();
  write(value, 0);
  return bytes.subarray(0, at);
}

/** The bytes of the two arguments of a call; options that are not given are an empty object. */
export function encodeCall(input, options) {
  start();
  room(5);
  bytes[at++] = LIST;
  writeLength(2);
  write(input, 0);
  // An input that is too large must not make the options unreadable.
  left = MAX_VALUES;
  write(options === undefined ? {} : options, 0);
  return bytes.subarray(0, at);
}
