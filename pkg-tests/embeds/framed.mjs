// What stands in the page's <iframe>, used as if it were the page.
import assert from "node:assert/strict";
import { Tab, listen } from "../widgets/browse.mjs";

/** Gives `use` a tab of the frame's document; then holds against the page that the answers and the height have come to it. */
export async function framed(tab, use) {
  const inner = await enter(tab);
  // Firefox may put the frame's document into the window that was listened to while that was still empty.
  await inner.until(() => document.readyState === "complete", undefined, "the frame's page");
  if (!(await inner.run(() => document.isHeard))) await inner.run(listen);
  await use(inner);
  const { results, violations, height } = await inner.run(() => ({
    results: window.heard.results.map(([, detail]) => detail),
    violations: window.heard.violations,
    height: document.body.getBoundingClientRect().height,
  }));
  await leave(tab);
  assert.deepEqual(violations, []);
  assert.ok(results.length > 0 && height > 200, `${results.length} answers, ${height} pixels`);
  const last = (list) => list.at(-1);
  await tab.until((wanted) => globalThis.passedOn.at(-1) === wanted, last(results), "the answer in the page around the frame");
  await tab.until((wanted) => Math.abs(document.querySelector("iframe").clientHeight - wanted) <= 1, height, `a frame of ${height} pixels`);
}

async function enter(tab) {
  const { page } = tab;
  if (tab.context.browser().isWebKit) {
    await page.enterFrame(await tab.find(() => document.querySelector("iframe")));
    return tab;
  }
  const frame = () => page.frames().find((each) => each.url().includes("/embed.html"));
  for (let tries = 0; !frame() && tries < 100; tries++) await new Promise((done) => setTimeout(done, 50));
  const inside = {
    evaluate: (...given) => frame().evaluate(...given),
    evaluateHandle: (...given) => frame().evaluateHandle(...given),
    keyboard: page.keyboard,
  };
  return new FrameTab(inside, tab.context, { faults: tab.faults, requests: tab.requests, written: tab.written, around: page });
}

/** The pointer is moved by the page around: puppeteer's own way of finding a frame's place is none that Firefox before 144 knows. */
class FrameTab extends Tab {
  async click(finder, argument) {
    const element = await this.find(finder, argument);
    const [x, y] = await element.evaluate((node) => {
      node.scrollIntoView({ block: "center", behavior: "instant" });
      const { x, y, width, height } = node.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    });
    const [left, top] = await this.around.evaluate(() => {
      const frame = document.querySelector("iframe");
      const { x, y } = frame.getBoundingClientRect();
      return [x + frame.clientLeft, y + frame.clientTop];
    });
    await this.around.mouse.click(left + x, top + y);
  }
}

async function leave(tab) {
  if (tab.context.browser().isWebKit) await tab.page.enterFrame(null);
}
