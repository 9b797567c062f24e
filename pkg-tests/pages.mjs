// Opening a test page in a browser, with everything that goes wrong on it.

/**
 * Opens `url` in a page of its own, waits until `<body data-outcome>` is set (at most 30 seconds) and resolves to its value.
 * Rejects with what the page reported, if anything. Takes playwright-core's and puppeteer-core's Browser.
 */
export async function outcomeOf(browser, url) {
  const page = await browser.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error?.message ?? error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  try {
    await page.goto(url);
    await page.waitForFunction(() => document.body.dataset.outcome !== undefined);
    const outcome = await page.evaluate(() => document.body.dataset.outcome);
    if (faults.length > 0) throw new Error(`the page reported: ${faults.join("; ")}`);
    return outcome;
  } catch (error) {
    throw new Error(faults.length > 0 ? `the page reported: ${faults.join("; ")}` : error.message);
  } finally {
    await page.close();
  }
}
