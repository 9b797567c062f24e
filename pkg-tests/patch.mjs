// RFC 6902: changes of a JSON document. A change that cannot be made throws.

/** A copy of `document` with the changes made one after the other. */
export function patched(document, operations) {
  // The document stands in a holder, so that the whole can be replaced like any member.
  const holder = { "": structuredClone(document) };
  for (const operation of operations) apply(holder, operation);
  return holder[""];
}

/** What stands at a JSON Pointer; undefined where nothing does. */
export function valueAt(document, pointer) {
  return steps(pointer).slice(1).reduce((at, key) => (has(at, key) ? at[key] : undefined), document);
}

function apply(holder, { op, path, from, value }) {
  switch (op) {
    case "add": return add(holder, path, structuredClone(value));
    case "replace": {
      const [parent, key] = existing(holder, path);
      parent[key] = structuredClone(value);
      return undefined;
    }
    case "remove": return void take(holder, path);
    case "move": return add(holder, path, take(holder, from));
    case "copy": {
      const [parent, key] = existing(holder, from);
      return add(holder, path, structuredClone(parent[key]));
    }
    case "test": {
      const [parent, key] = existing(holder, path);
      if (canonical(parent[key]) !== canonical(value)) throw new Error(`${path} is ${JSON.stringify(parent[key])}, not ${JSON.stringify(value)}`);
      return undefined;
    }
    default: throw new Error(`no operation is called ${op}`);
  }
}

function add(holder, path, value) {
  const [parent, key] = place(holder, path);
  if (!Array.isArray(parent)) parent[key] = value;
  else {
    const index = key === "-" ? parent.length : Number(key);
    if (!(Number.isInteger(index) && index >= 0 && index <= parent.length)) throw new Error(`no place in the list: ${path}`);
    parent.splice(index, 0, value);
  }
}

function take(holder, path) {
  const [parent, key] = existing(holder, path);
  const value = parent[key];
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return value;
}

function existing(holder, path) {
  const [parent, key] = place(holder, path);
  if (!has(parent, key)) throw new Error(`nothing stands at ${path}`);
  return [parent, key];
}

function place(holder, path) {
  const keys = steps(path);
  let parent = holder;
  for (const key of keys.slice(0, -1)) {
    if (!has(parent, key)) throw new Error(`nothing stands above ${path}`);
    parent = parent[key];
  }
  if (parent === null || typeof parent !== "object") throw new Error(`nothing can stand at ${path}`);
  return [parent, keys.at(-1)];
}

function steps(pointer) {
  return pointer.split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

const has = (at, key) => at !== null && typeof at === "object" && Object.hasOwn(at, key);

function canonical(value) {
  return JSON.stringify(value, (_, member) => (member && typeof member === "object" && !Array.isArray(member)
    ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1))) : member));
}
