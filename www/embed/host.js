// For the page around <iframe data-distanskoll>: gives each frame the height that its content says it has, and passes its answers on as
// `distanskoll-result` events of the frame. A classic script of its own, so that it can be pasted anywhere.

/** Higher than any of the tools; a message is only believed up to here. */
const HIGHEST = 30_000;

const frames = () => [...document.querySelectorAll("iframe[data-distanskoll]")];

/** The address that stands in a frame; null where it is none. */
function addressOf(frame) {
  try {
    return new URL(frame.src, document.baseURI);
  } catch {
    return null;
  }
}

/** By frame the address for which it has been told once it had loaded: telling is a load again in some browsers. */
const told = new WeakMap();

/**
 * A frame from another server has to be told to whom it may speak. It may have loaded already, or still be loading, when some browsers
 * forget the new address: hence twice, the second of which changes nothing where the first was taken.
 */
function introduce(frame) {
  const address = addressOf(frame);
  if (!address || address.origin === location.origin) return;
  const given = new URLSearchParams(address.hash.slice(1));
  if (given.has("parent")) return;
  given.set("parent", location.origin);
  address.hash = given;
  frame.contentWindow.location.replace(address.href);
}

addEventListener("message", ({ source, origin, data }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== addressOf(frame)?.origin || data?.distanskoll !== 1) return;
  if (Number.isFinite(data.height) && data.height >= 0) frame.style.height = `${Math.min(data.height, HIGHEST)}px`;
  if (Object.hasOwn(data, "result")) frame.dispatchEvent(new CustomEvent("distanskoll-result", { bubbles: true, detail: data.result }));
});

const introduceAll = () => frames().forEach(introduce);
// Also those that come later, and those that are given another address.
document.addEventListener("load", ({ target }) => {
  if (!frames().includes(target) || told.get(target) === target.src) return;
  told.set(target, target.src);
  introduce(target);
}, true);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", introduceAll);
else introduceAll();
