// For the page around <iframe data-distanskoll>: gives each frame the height that its content says it has, and passes its answers on as
// `distanskoll-result` events of the frame. A classic script of its own, so that it can be pasted anywhere.

/** Higher than any of the tools; a message is only believed up to here. */
const HIGHEST = 30_000;

const frames = () => [...document.querySelectorAll("iframe[data-distanskoll]")];

/**
 * A frame from another server has to be told to whom it may speak. It may have loaded already, or still be loading, when some browsers
 * forget the new address: hence twice, the second of which changes nothing where the first was taken.
 */
function introduce(frame) {
  const address = new URL(frame.src, document.baseURI);
  const given = new URLSearchParams(address.hash.slice(1));
  if (address.origin === location.origin || given.has("parent")) return;
  given.set("parent", location.origin);
  address.hash = given;
  const tell = () => frame.contentWindow.location.replace(address.href);
  frame.addEventListener("load", tell, { once: true });
  tell();
}

addEventListener("message", ({ source, origin, data }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== new URL(frame.src, document.baseURI).origin || data?.distanskoll !== 1) return;
  if (Number.isFinite(data.height) && data.height >= 0) frame.style.height = `${Math.min(data.height, HIGHEST)}px`;
  if (Object.hasOwn(data, "result")) frame.dispatchEvent(new CustomEvent("distanskoll-result", { bubbles: true, detail: data.result }));
});

const introduceAll = () => frames().forEach(introduce);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", introduceAll);
else introduceAll();
