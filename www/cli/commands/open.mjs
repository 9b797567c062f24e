// Loading the policy that a command asks, with its faults told where they stand in the file.
import { DistanskollError, Policy } from "distanskoll";
import { CommandError } from "../failure.mjs";

/** The policy of `--policy`. → Policy */
export async function chosenPolicy(context) {
  if (context.options.policy === undefined) throw new CommandError("policyNotChosen");
  return (await openPolicy(context, context.options.policy)).policy;
}

/** A policy by id, file or `-`. → { policy, label, value, where, builtin } */
export async function openPolicy(context, name) {
  const document = await context.inputs.document(name);
  return { ...document, policy: await usable(context, document, () => Policy.fromJson(document.value)) };
}

/** What `run` gives; a document with faults ends the command, and every fault is named. */
export async function usable({ lang, words }, document, run) {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof DistanskollError) || error.code !== "invalid-policy") throw error;
    const { check } = await import("distanskoll/tools");
    const { issues } = check(document.value, { lang });
    throw new CommandError("invalidPolicy", { label: document.label, issues: issues.map((issue) => faultLine(document, issue, words)) });
  }
}

/** One fault in one line: place in the file, place in the document, what is wrong. */
export function faultLine(document, { path, message, suggestion }, words) {
  return `${placeOf(document, path)} ${path || words.wholeDocument}: ${message}${suggestion ? ` – ${suggestion}` : ""}`;
}

/** Where in its file something stands, as editors and terminals make it a link: `file:line:column`. */
export function placeOf({ label, where }, path) {
  if (where === null) return label;
  const { line, column } = where(path);
  return `${label}:${line}:${column}`;
}

/** The heading of an answer: which policy it rests on. */
export function policyTitle(policy, lang) {
  const { id, title, organisation, version } = policy.toJson();
  return [`${title[lang]} (${id})`, organisation, version].filter(Boolean).join(", ");
}
