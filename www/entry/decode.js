// Reads the bytes that src/wire/answer.rs writes: an answer as plain values, or an error that is thrown.

import { DistanskollError } from "./error-class.js";

const NOTHING = 0, FALSE = 1, TRUE = 2, NUMBER = 3, TEXT = 4, LIST = 5, OBJECT = 6, WHOLE = 7, THROWN = 8, END = 9;

/** A mark at the start of a text belongs to the text. */
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const { defineProperty } = Object;

let bytes, view, at, texts, cut;

/** The answer that these bytes hold. */
export function decode(packed) {
  bytes = packed;
  view = new DataView(packed.buffer, packed.byteOffset, packed.length);
  const end = packed.length - 4;
  const structure = view.getUint32(end, true);
  texts = utf8.decode(packed.subarray(structure, end));
  at = cut = 0;
  const thrown = bytes[0] === THROWN;
  if (thrown) at = 1;
  const answer = read(bytes[at++]);
  // Nothing of the answer stays behind.
  bytes = view = texts = undefined;
  if (thrown) throw new DistanskollError(answer);
  return answer;
}

function read(tag) {
  switch (tag) {
    case FALSE:
      return false;
    case TRUE:
      return true;
    case WHOLE:
      return readLength();
    case NUMBER:
      at += 8;
      return view.getFloat64(at - 8, true);
    case TEXT:
      return readText();
    case LIST: {
      const list = [];
      for (let next = bytes[at++]; next !== END; next = bytes[at++]) list.push(read(next));
      return list;
    }
    case OBJECT: {
      const object = {};
      while (bytes[at++] !== END) setMember(object, readText(), read(bytes[at++]));
      return object;
    }
    case NOTHING:
      return null;
    default:
      throw new Error(`the engine's answer cannot be read: tag ${tag}`);
  }
}

/** LEB128: seven bits a byte, the lowest first. */
function readLength() {
  let length = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    length |= (byte & 127) << shift;
    if (byte < 128) return length;
  }
}

function readText() {
  const from = cut;
  cut += readLength();
  return texts.slice(from, cut);
}

/** A document may have a member of the one name that an assignment takes for something else. */
function setMember(object, name, value) {
  if (name === "__proto__") defineProperty(object, name, { __proto__: null, value, configurable: true, enumerable: true, writable: true });
  else object[name] = value;
}
