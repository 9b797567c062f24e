// axe-core on the tests' pages, in each of the engines.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong with a page, its frames left out: `[{ id, at }]`. `rules`: axe-core's, besides those that are on. */
export async function violations(tab, rules = {}) {
  if (!(await tab.run(() => "axe" in window))) await addTo(tab);
  const found = await tab.run(
    async (more) => {
      const options = { resultTypes: ["violations"], iframes: false, rules: { "target-size": { enabled: true }, ...more } };
      return (await window.axe.run({ exclude: ["iframe"] }, options)).violations;
    },
    rules,
  );
  return found.map(({ id, nodes }) => ({
    id,
    at: nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.flat().join(" ")}: ${failureSummary.split("\n")[1]?.trim()}`),
  }));
}

/** Not as a script of the page, which would not allow it. */
async function addTo({ page, context }) {
  const browser = context.browser();
  if (browser.isWebKit) return page.evaluate(`() => {\n${AXE}\n}`);
  // Chromium has no such session for a frame of the page's own origin.
  if (!("newContext" in browser) || typeof page.context !== "function") return page.evaluate(AXE);
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: AXE });
  return session.detach();
}
