// Random documents that the schema allows, written from the schema itself.

/** The ids of its own that a document refers to. */
export const OWN_IDS = ["own", "own-thing", "annat"];

/** A text for each pattern of the schema; a pattern that is not here stops the tests. */
const SAMPLES = [
  [/^\\S$/, ["Avsnitt", "Ett annat avsnitt"]],
  [/^\^\[A-Za-z0-9_-\]\+\$$/, OWN_IDS],
  [/^\^\(\(\(19\|2/, ["2026-01-01", "2026-07-01", "2024-02-29", "1900-01-01", "2199-12-31"]],
  [/^\^\[Hh\]\[Tt\]/, ["https://example.org/x", "HTTP://example.org"]],
  [/^\^\[A-Z\]\{2\}\$$/, ["NO", "DK"]],
  [/^\^\[0-9a-f\]\{64\}\$$/, ["0".repeat(64)]],
];
const DEEPEST = 4;

/** `random()` gives a number from 0 up to 1, as Math.random does; `without` are pointers to members that are left out. */
export function generator(schema, allows, random, without = []) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const chance = (share) => random() < share;

  const schemaAt = (pointer) => pointer.split("/").slice(1).reduce((at, key) => at[key.replaceAll("~1", "/").replaceAll("~0", "~")], schema);

  /** The part at a pointer, after its $ref: [part, pointer]. Keywords beside a $ref only narrow it; what they refuse is tried again. */
  function resolve(pointer) {
    const part = schemaAt(pointer);
    return part.$ref === undefined ? [part, pointer] : resolve(part.$ref.slice(1));
  }

  function make(pointer, depth) {
    for (let attempt = 0; attempt < 100; attempt++) {
      const value = attemptAt(pointer, depth);
      if (value !== undefined && allows(pointer, value)) return value;
    }
    throw new Error(`nothing that the schema allows was made for ${pointer}`);
  }

  function attemptAt(pointer, depth) {
    const values = `${pointer}/allOf/1/properties/dated/items/properties/value`;
    if (schemaAt(pointer).allOf?.[1]?.properties?.dated) return { dated: [{ value: make(values, depth) }, { from: "2027-01-01", value: make(values, depth) }] };
    const [part, at] = resolve(pointer);
    if (part === true) return pick(OWN_IDS);
    if (part.const !== undefined) return part.const;
    if (part.enum) return pick(part.enum);
    if (part.oneOf?.every((one) => one.const !== undefined)) return pick(part.oneOf).const;
    if (part.if && part.type === undefined) return attemptAt(`${at}/${chance(0.4) ? "then" : "else"}`, depth);
    if (part.anyOf?.at(-1) === true) return chance(0.1) ? pick(OWN_IDS) : attemptAt(`${at}/anyOf/0`, depth);
    if (part.anyOf && part.type !== "object") return attemptAt(`${at}/anyOf/${Math.floor(random() * part.anyOf.length)}`, depth);
    switch (Array.isArray(part.type) ? pick(part.type) : part.type) {
      case "null": return null;
      case "boolean": return chance(0.5);
      case "integer": return pick([part.minimum ?? 0, 3, part.maximum ?? 9]);
      case "number": return pick([part.minimum ?? 0, 0.5, 1, 2.5, part.maximum ?? 40]);
      case "string": return pick(SAMPLES.find(([pattern]) => pattern.test(part.pattern ?? "\\S"))[1]);
      case "array": return list(part, at, depth);
      case "object": return object(part, at, depth);
      default: throw new Error(`${at} says nothing that a value could be made from`);
    }
  }

  function list(part, at, depth) {
    if (!part.items) return [];
    const most = depth > DEEPEST ? 1 : 3;
    const length = Math.max(part.minItems ?? 0, Math.floor(random() * (most + 1)));
    return Array.from({ length }, (_, index) => {
      const place = part.prefixItems?.[index] === undefined ? "items" : `prefixItems/${index}`;
      return make(`${at}/${place}`, depth + 1);
    });
  }

  /** Members are added one by one, each after what the members before it ask for has been found out. */
  function object(part, at, depth) {
    const value = {};
    const names = Object.keys(part.properties ?? {});
    const wanted = [...(part.required ?? [])];
    wanted.push(...formOf(part, depth));
    const others = (part.oneOf ?? []).flatMap((one) => one.required ?? []);
    const fits = (name) => !others.includes(name) && (part.dependentRequired?.[name] ?? []).every((beside) => wanted.includes(beside));
    const optional = names.filter((name) => !wanted.includes(name) && !without.includes(`${at}/properties/${name}`) && fits(name) && chance(depth > DEEPEST ? 0.05 : 0.3));
    for (const name of [...wanted, ...optional]) {
      const narrowed = conditions(part, at, value).map((pointer) => [`${pointer}/properties/${name}`, resolve(pointer)[0].properties?.[name]]);
      if (narrowed.some(([, narrow]) => narrow === false)) continue;
      const last = narrowed.filter(([, narrow]) => narrow !== undefined && narrow !== true).at(-1);
      value[name] = make(last?.[0] ?? `${at}/properties/${name}`, depth + 1);
    }
    for (const pointer of conditions(part, at, value)) {
      for (const name of resolve(pointer)[0].required ?? []) value[name] ??= make(`${at}/properties/${name}`, depth + 1);
    }
    return value;
  }

  /** One of the forms that an object takes: members of which exactly one stands there, and one of those that come along. */
  function formOf(part, depth) {
    if (!part.oneOf?.every((one) => one.required)) return [];
    // Deep down the last form, which holds no further ones.
    const form = [...(depth > DEEPEST ? part.oneOf.at(-1) : pick(part.oneOf)).required];
    for (const name of form.slice()) {
      const beside = part.dependentSchemas?.[name]?.anyOf;
      if (beside) form.push(...pick(beside).required);
    }
    return form;
  }

  /** Pointers to the then and else parts that hold for the members so far. */
  function conditions(part, at, value) {
    const found = [];
    const look = (holder, pointer) => {
      if (holder.if) {
        const branch = allows(`${pointer}/if`, value) ? "then" : "else";
        if (holder[branch]) {
          found.push(`${pointer}/${branch}`);
          look(holder[branch], `${pointer}/${branch}`);
        }
      }
      (holder.allOf ?? []).forEach((one, index) => look(one, `${pointer}/allOf/${index}`));
      for (const [name, beside] of Object.entries(holder.dependentSchemas ?? {})) {
        if (name in value) look(beside, `${pointer}/dependentSchemas/${name}`);
      }
    };
    look(part, at);
    return found;
  }

  return { document: () => make("", 0), pick, chance };
}

/** The same numbers for the same seed, so that a failure can be looked at again. */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
