// The details that the notice and renewal elements ask for, as a request to the engine holds them: between fields, by JSON Pointer,
// and the JSON of the `value` attribute. Knows no page, so it runs (and is tested) without a browser.

/** Values by pointer out of a request; what is no field is told of through `warn`. */
export function fromRequest(request, fields, warn) {
  const values = {};
  const known = new Set(fields.map(({ path }) => path));
  const parents = new Set(fields.filter(({ path }) => path.lastIndexOf("/") > 0).map(({ path }) => path.slice(1, path.lastIndexOf("/"))));
  for (const [name, value] of Object.entries(request)) {
    const missing = value === null || value === undefined;
    if (known.has(`/${name}`)) {
      if (!missing) values[`/${name}`] = value;
    } else if (!parents.has(name)) {
      warn(`value: there is no detail \`${name}\``);
    } else if (!missing && (typeof value !== "object" || Array.isArray(value))) {
      warn(`value: \`${name}\` is no object; it is left out`);
    } else {
      // A stored agreement may be given as it is: its other members are none of our business.
      for (const [inner, held] of Object.entries(value ?? {})) {
        if (known.has(`/${name}/${inner}`) && held !== null && held !== undefined) values[`/${name}/${inner}`] = held;
      }
    }
  }
  return values;
}

/** The request that these values make; `only` keeps the fields with one of these pointers. */
export function toRequest(values, only = Object.keys(values)) {
  const request = {};
  for (const path of only) {
    if (values[path] === undefined || values[path] === null) continue;
    const [name, inner] = path.slice(1).split("/");
    if (inner === undefined) request[name] = values[path];
    else (request[name] ??= {})[inner] = values[path];
  }
  return request;
}

/**
 * Asks the engine, once the details that it needs are there. Returns `{ missing, answer, errors, unplaced }`: pointers of what is
 * still needed, the answer or null, messages by pointer, and the messages that belong to no field.
 */
export function attempt({ values, paths, needs, ask }) {
  const missing = needs.filter((path) => values[path] === undefined || values[path] === null);
  const errors = new Map();
  const unplaced = [];
  // Asked even so: what is already wrong is told while the rest is being filled in.
  try {
    const answer = ask(toRequest(values, paths));
    return { missing, answer: missing.length === 0 ? answer : null, errors, unplaced };
  } catch (error) {
    if (!Array.isArray(error.issues)) throw error;
    for (const { path, code, message } of error.issues) {
      // Also where the whole that it belongs to is missing.
      if (code === "missing-field" && missing.some((each) => each === path || each.startsWith(`${path}/`))) continue;
      if (paths.includes(path)) errors.set(path, message);
      else unplaced.push(message);
    }
    return { missing, answer: null, errors, unplaced };
  }
}

/**
 * What may be complained about already. A value on its way is left in peace until it is settled, an empty field until it was visited or
 * somebody tried to send (`demanded`: the keys of the outcomes that are then wanted): until then it is only named among what is needed.
 * Returns `{ errors, missing }`: messages by pointer, and the pointers still needed by the key of the outcome.
 */
export function untouched({ outcomes, values, settled, visited, demanded, needed }) {
  const errors = new Map();
  const missing = new Map();
  const given = (path) => (values[path] ?? null) !== null;
  for (const [key, outcome] of Object.entries(outcomes)) {
    const held = [...outcome.errors.keys()].filter((path) => !given(path) && !visited.has(path) && demanded.length === 0);
    missing.set(key, [...new Set([...outcome.missing, ...held])]);
    for (const [path, message] of outcome.errors) if (given(path) ? settled.has(path) : !held.includes(path)) errors.set(path, message);
    if (demanded.includes(key)) for (const path of outcome.missing) if (!errors.has(path)) errors.set(path, needed);
  }
  return { errors, missing };
}
