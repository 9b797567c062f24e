// The portal without a network: keeps its pages in the browser through the service worker, and tells when there is a newer edition.
const WORDS = {
  sv: {
    newer: "Det finns en ny version av sidan. Det du har fyllt i försvinner när du laddar om, om det inte sparas.",
    reload: "Ladda om",
    ready: "De här sidorna är sparade och fungerar utan nätverk:",
    waiting: "De här sidorna sparas nu, så att de fungerar utan nätverk:",
    unable: "Webbläsaren kan inte spara sidorna. Hämta filen här nedanför i stället. Sidorna är:",
  },
  en: {
    newer: "There is a new version of the page. What you have filled in is gone when you reload, unless it is kept.",
    reload: "Reload",
    ready: "These pages are saved and work without a network:",
    waiting: "These pages are being saved, so that they work without a network:",
    unable: "The browser cannot save the pages. Download the file below instead. The pages are:",
  },
};
const words = () => WORDS[document.documentElement.lang] ?? WORDS.sv;
const state = document.querySelector("#offline-state");
const bar = document.createElement("div");
const told = document.createElement("p");
const reload = document.createElement("button");
let standing = "serviceWorker" in navigator ? "waiting" : "unable";

bar.className = "newer";
bar.hidden = true;
bar.setAttribute("role", "status");
reload.type = "button";
bar.append(told, reload);
document.body.prepend(bar);

function say() {
  told.textContent = bar.hidden ? "" : words().newer;
  reload.textContent = bar.hidden ? "" : words().reload;
  if (state) state.textContent = words()[standing];
}

/** A newer edition waits until the person reloads: pages of two editions do not mix. */
function offer(worker) {
  bar.hidden = false;
  say();
  reload.onclick = () => {
    // Another tab may have had it take over already.
    if (worker.state !== "installed") return location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    worker.postMessage("take over");
  };
}

function watch(registration) {
  const follow = (worker) => worker?.addEventListener("statechange", () => {
    if (worker.state === "installed" && navigator.serviceWorker.controller) offer(worker);
  });
  if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
}

/** Only this address is ever made a script of. */
function workerAddress() {
  const address = "service-worker.js";
  const policy = window.trustedTypes?.createPolicy("distanskoll-portal", { createScriptURL: (given) => (given === address ? given : null) });
  return policy ? policy.createScriptURL(address) : address;
}

async function keep() {
  try {
    watch(await navigator.serviceWorker.register(workerAddress(), { updateViaCache: "none" }));
    const { active } = await navigator.serviceWorker.ready;
    if (document.documentElement.dataset.keep === "studio") active.postMessage("keep the studio");
    standing = "ready";
  } catch (error) {
    standing = "unable";
    console.info(`The pages cannot be kept for use without a network: ${error.message}`);
  }
  say();
}

say();
new MutationObserver(say).observe(document.documentElement, { attributeFilter: ["lang"] });
if (standing === "waiting") {
  // The first answer goes first.
  if (document.readyState === "complete") keep();
  else addEventListener("load", keep, { once: true });
}
