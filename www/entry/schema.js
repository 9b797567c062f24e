// The validator as a Standard Schema (version 1), for form libraries and servers that take one.

/** @param {(value: unknown) => { issues: { severity: string, code: string, path: string, message: string, citation: unknown }[] }} validate */
export function standardSchema(validate) {
  return {
    "~standard": {
      version: 1,
      vendor: "distanskoll",
      validate(value) {
        const errors = validate(value).issues.filter((issue) => issue.severity === "error");
        if (errors.length === 0) return { value };
        return { issues: errors.map(({ code, path, message, citation }) => ({ message, path: keys(path, value), code, citation })) };
      },
    },
  };
}

/** The steps of a JSON Pointer; those into a list are numbers, as form libraries name their fields. */
function keys(pointer, value) {
  let at = value;
  return pointer.split("/").slice(1).map((step) => {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const key = Array.isArray(at) ? Number(name) : name;
    try {
      at = at?.[key];
    } catch {
      at = undefined; // a getter that throws: the engine has named it as unreadable
    }
    return key;
  });
}
