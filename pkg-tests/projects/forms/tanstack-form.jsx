import { useForm } from "@tanstack/react-form";
import { Policy, ready } from "distanskoll";
import { createRoot } from "react-dom/client";
import { Field, submitted } from "./field.jsx";
import { FIELDS, emptyValues } from "./fields.js";

await ready();
const schema = Policy.builtin("vgr").standardSchema({ lang: "sv" });

/** What an input holds, as its type has it. */
function valueOf({ type, checked, value, valueAsNumber }) {
  if (type === "checkbox") return checked;
  return type === "number" ? valueAsNumber : value;
}

function shown(type, value) {
  if (type === "group") return {};
  if (type === "checkbox") return { checked: value };
  return { value: Number.isNaN(value) ? "" : value };
}

function AgreementForm() {
  const form = useForm({ defaultValues: emptyValues(), validators: { onChange: schema }, onSubmit: ({ value }) => submitted(value) });
  const submit = (event) => {
    event.preventDefault();
    form.handleSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      {FIELDS.map((field) => (
        <form.Field key={field.name} name={field.name.replace(/\.(\d+)/g, "[$1]")}>
          {({ state, handleChange, handleBlur }) => (
            <Field
              field={field} errors={state.meta.errors.map((issue) => issue.message)} onBlur={handleBlur}
              onChange={(event) => handleChange(valueOf(event.target))} {...shown(field.type, state.value)}
            />
          )}
        </form.Field>
      ))}
      <button>Skicka</button>
    </form>
  );
}

createRoot(document.getElementById("root")).render(<AgreementForm />);
