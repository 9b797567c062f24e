// One field with its error beside it.

export function Field({ field: { name, type, choices }, errors, ...input }) {
  const attributes = { id: name, "aria-invalid": errors.length > 0, "aria-describedby": `${name}-error`, ...input };
  const error = <span id={`${name}-error`}>{errors.join(" ")}</span>;
  if (type === "group") return <p {...attributes} role="group">{error}</p>;
  return (
    <p>
      <label htmlFor={name}>{name}</label>
      {choices
        ? <select {...attributes}>{choices.map((choice) => <option key={choice}>{choice}</option>)}</select>
        : <input type={type} step={type === "number" ? "any" : undefined} {...attributes} />}
      {error}
    </p>
  );
}

/** Tells the test what the form handed over. */
export function submitted(value) {
  document.body.dataset.outcome = JSON.stringify(value);
}
