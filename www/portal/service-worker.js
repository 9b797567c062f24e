// Keeps the portal's pages and what they load in a cache named by their content. Pages come from there; a changed edition is fetched
// whole beside the old one, and takes over when the person says so.
/* global PORTAL */
importScripts("portal-files.js");

const CACHE = `distanskoll-portal-${PORTAL.version}`;
const FALLBACK = new URL("offline.html", self.location).href;
const addresses = (files) => files.map((file) => new URL(file, self.location).href);
/** Kept from the start. */
const PAGES = addresses(PORTAL.files);
/** Kept once the studio has been opened. */
const STUDIO = addresses(PORTAL.studio);
const KEPT = new Set([...PAGES, ...STUDIO]);

self.addEventListener("install", (event) => {
  event.waitUntil(install());
});

/** The studio too, where the edition before has kept it. */
async function install() {
  const studio = await caches.match(new URL("studio.html", self.location).href);
  await fill(studio ? [...PAGES, ...STUDIO] : PAGES);
}

/** Only from a server that still has this edition: a newer studio beside older pages would be a mixture. Without a network nothing is new. */
async function keepStudio() {
  const files = await fetch("portal-files.js", { cache: "no-store" }).catch(() => null);
  if ((await files?.text())?.includes(PORTAL.version)) await fill(STUDIO);
}

async function fill(wanted) {
  const cache = await caches.open(CACHE);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  // Past the browser's own cache: it may hold an older edition's file.
  await cache.addAll(wanted.filter((address) => !there.has(address)).map((address) => new Request(address, { cache: "reload" })));
}

self.addEventListener("activate", (event) => {
  event.waitUntil(settle());
});

async function settle() {
  const old = (await caches.keys()).filter((name) => name.startsWith("distanskoll-portal-") && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
  if (event.data === "keep the studio") event.waitUntil(keepStudio());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = new URL(request.url);
  url.hash = "";
  url.search = "";
  const address = url.pathname.endsWith("/") ? new URL("index.html", url).href : url.href;
  if (KEPT.has(address)) event.respondWith(kept(address, request));
  else if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => kept(FALLBACK, request)));
});

async function kept(address, request) {
  const cache = await caches.open(CACHE);
  const there = await cache.match(address);
  if (there || request.mode !== "navigate") return there ?? fetch(request);
  return fetch(request).catch(async (error) => (await cache.match(FALLBACK)) ?? Promise.reject(error));
}
