// The portal's pages beside the package as it was packed, and the e-service's own server: what a person meets after `npm start`.
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Logged } from "../embeds/site.mjs";
import { agreementHandler, portalHeaders } from "../../www/portal/server.mjs";

/** The page of each element, the start page with all of them, and the pages around. */
export const PAGES = {
  start: "index.html", options: "alternativ.html", offline: "offline.html", statement: "tillganglighet.html", eligibility: "distansarbete.html", dates: "uppsagning.html", agreement: "e-tjanst.html" };
export const RECEIVER = "/api/overenskommelse";

/** The day on which the pages are opened, and the time: within every policy's validity, whenever the tests are run. */
export const TODAY = "2026-11-25";
export const NOW = `${TODAY}T09:00:00Z`;

const sites = new WeakMap();

/**
 * One site for a whole run: `{ address, answers, paths, api, url(page, { policy, lang }) }`. `answers`: what answers by path, beside the
 * files. `paths` lists what was asked for, in order.
 */
export function portal(context) {
  if (!sites.has(context)) sites.set(context, open(context));
  return sites.get(context);
}

async function open(context) {
  const dist = join(context.package(), "dist");
  const folder = join(context.out, "portal");
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(context.www, "portal"), join(folder, "portal"), { recursive: true });
  cpSync(dist, join(folder, "dist"), { recursive: true });
  const api = await import(pathToFileURL(join(dist, "node.mjs")));
  const handlers = new Logged([[RECEIVER, agreementHandler(api)]]);
  const address = await context.serve(folder, { handlers, headers: portalHeaders });
  return {
    address,
    api,
    answers: handlers,
    paths: handlers.paths,
    url: (page, { policy, lang = "sv" }) => `${address}/portal/${PAGES[page]}#${new URLSearchParams({ policy, lang })}`,
  };
}
