import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { Policy, ready } from "distanskoll";
import { createRoot } from "react-dom/client";
import { get, useForm } from "react-hook-form";
import { Field, submitted } from "./field.jsx";
import { FIELDS } from "./fields.js";

await ready();
const schema = Policy.builtin("vgr").standardSchema({ lang: "sv" });

function AgreementForm() {
  const { register, handleSubmit, formState } = useForm({ resolver: standardSchemaResolver(schema), mode: "onChange" });
  return (
    <form onSubmit={handleSubmit(submitted)} noValidate>
      {FIELDS.map((field) => {
        const error = get(formState.errors, field.name);
        return (
          <Field
            key={field.name} field={field} errors={error?.message ? [error.message] : []}
            {...field.type !== "group" && register(field.name, { valueAsNumber: field.type === "number" })}
          />
        );
      })}
      <button>Skicka</button>
    </form>
  );
}

createRoot(document.getElementById("root")).render(<AgreementForm />);
