// Values that no form would send: what a broken or hostile page could hand to the package.

/** Numbers from 0 (included) to 1 (excluded), the same ones for the same seed (mulberry32). */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const refuse = () => {
  throw new RangeError("refused");
};

function nested(depth, wrap) {
  let value = "deep";
  for (let i = 0; i < depth; i++) value = wrap(value);
  return value;
}

function cyclic(container, key) {
  container[key] = container;
  return container;
}

function revoked() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** Makers of single values; cheap ones. */
const SIMPLE = [
  () => undefined, () => null, () => true, () => false,
  () => 0, () => -0, () => 1, () => -1, () => 0.1, () => 0.5, () => 2.25, () => 8, () => 1e21, () => 2 ** 31, () => 2 ** 32, () => 2 ** 53,
  () => -(2 ** 63), () => 1.7976931348623157e308, () => 5e-324, () => NaN, () => Infinity, () => -Infinity, () => 10n ** 30n,
  () => "", () => " ", () => "\u0000", () => "\ud800", () => "a\udc00b", () => "\u202e", () => "__proto__", () => "constructor", () => "toString", () => "ja",
  () => "2026-02-30", () => "2026-13-01", () => "+002026-01-01", () => "0000-00-00", () => "2199-12-31", () => "1900-01-01", () => "9999-12-31",
  () => "2026-03-01T00:00:00Z", () => "２０２６-03-01", () => " 2026-03-01", () => "-2026-03-01", () => "~1~0/", () => "\"\\{}[]",
  () => Symbol("s"), () => refuse, () => class {}, () => new Date(NaN), () => new Date(0), () => /x/, () => new Error("e"), () => Promise.resolve(1),
  () => new Map([["daysPerWeek", 2]]), () => new Set(["social"]), () => new WeakMap(), () => new Uint8Array(8), () => new ArrayBuffer(8),
  () => Object(true), () => Object(2), () => Object("social"), () => Object(Symbol.iterator),
  () => [], () => ({}), () => [null], () => [undefined], () => [NaN], () => [[]], () => [{}], () => new Array(5), () => ({ length: 3 }),
  () => Object.create(null), () => Object.freeze({ daysPerWeek: 2 }), () => JSON.parse('{"__proto__":{"polluted":true}}'),
  () => ({ constructor: { prototype: { polluted: true } } }), () => ({ toJSON: refuse }), () => ({ toString: refuse, valueOf: refuse }),
  () => ({ [Symbol.toPrimitive]: refuse }), () => ({ [Symbol.iterator]: refuse }), () => ({ then: refuse }), () => ({ "": 1 }), () => ({ "\ud800": 1 }),
  () => ({ get daysPerWeek() { return refuse(); } }), () => ({ get voluntary() { throw undefined; } }),
  () => new Proxy({}, { get: refuse }), () => new Proxy({}, { ownKeys: refuse }), () => new Proxy([], { get: refuse }),
  () => new Proxy({}, { getPrototypeOf: refuse }), () => new Proxy({}, { getOwnPropertyDescriptor: refuse, ownKeys: () => ["a"] }),
  () => new Proxy({}, { has: () => true, get: () => 1, ownKeys: () => ["daysPerWeek"] }), () => new Proxy(() => {}, { apply: refuse }), revoked,
  () => cyclic({}, "self"), () => cyclic([], 0), () => cyclic({ daysPerWeek: 2 }, "voluntary"),
];

/** Large ones, drawn rarely. */
const LARGE = [
  () => nested(10_000, (inner) => [inner]), () => nested(10_000, (inner) => ({ all: [inner] })), () => nested(10_000, (inner) => ({ not: inner })),
  () => nested(100_000, (inner) => ({ a: inner })), () => "x".repeat(200_000), () => "\ud800".repeat(50_000), () => "[".repeat(100_000),
  () => '{"a":'.repeat(50_000), () => new Array(100_000).fill("social"), () => Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, i])),
  () => new Array(2 ** 32 - 1),
];

/** A hostile value; a large one in about one of 400. */
export function hostileValue(random) {
  const makers = random() < 1 / 400 ? LARGE : SIMPLE;
  return makers[Math.floor(random() * makers.length)]();
}

/** A copy of `sample` (JSON) in which a few members are replaced, added, repeated or taken away. */
export function damaged(sample, random, names) {
  const copy = structuredClone(sample);
  const changes = 1 + Math.floor(random() * 3);
  for (let i = 0; i < changes; i++) {
    try {
      damageOnce(copy, random, names);
    } catch {
      // It came to a value put in earlier that cannot be looked into or changed: damage enough.
    }
  }
  return copy;
}

function damageOnce(value, random, names) {
  let at = value;
  // Downwards from the top, stopping at random.
  for (;;) {
    const keys = Object.keys(at);
    const key = keys[Math.floor(random() * keys.length)];
    const child = key === undefined ? undefined : at[key];
    if (child !== null && typeof child === "object" && keysOf(child) > 0 && random() < 0.7) {
      at = child;
      continue;
    }
    const kind = random();
    if (key !== undefined && kind < 0.6) put(at, key, hostileValue(random));
    else if (key !== undefined && kind < 0.75) delete at[key];
    else if (kind < 0.9) put(at, names[Math.floor(random() * names.length)], hostileValue(random));
    else if (Array.isArray(at) && at.length > 0) at.push(at[0]);
    else put(at, "__proto__", hostileValue(random));
    return;
  }
}

/** Defined, not assigned: `__proto__` is to be a member of its own. */
function put(object, key, value) {
  if (Array.isArray(object) && !/^\d+$/.test(key)) object.push(value);
  else Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}

/** 0 for what a change made earlier cannot be looked into. */
function keysOf(value) {
  try {
    return Object.isFrozen(value) || typeof value.then === "function" || value.length > 1000 ? 0 : Object.keys(value).length;
  } catch {
    return 0;
  }
}
