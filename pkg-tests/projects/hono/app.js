// A server that takes agreements, with the schema as it is.
import { sValidator } from "@hono/standard-validator";
import { Policy } from "distanskoll";
import { Hono } from "hono";

const schema = Policy.builtin("vgr").standardSchema({ lang: "sv" });

export const app = new Hono();
app.post("/agreements", sValidator("json", schema), (context) => context.json({ taken: context.req.valid("json") }, 201));
