// What a policy is written with: the schema, and a document to start from.
import { readFileSync } from "node:fs";
import { startDocument } from "./start-document.mjs";
import { CommandError } from "../failure.mjs";

export function schema({ stdout }) {
  stdout.write(readFileSync(new URL("../../dist/policy.schema.json", import.meta.url)));
  return 0;
}

export function start({ names: [id], stdout }) {
  if (!/^[A-Za-z0-9_-]+$/.test(id)) throw new CommandError("badId", { id });
  stdout.write(`${JSON.stringify(startDocument(id), null, 2)}\n`);
  return 0;
}
