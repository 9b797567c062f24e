// Opening a test page in a browser, with everything that goes wrong on it.

/**
 * Opens `url` in a page of its own, waits until `read` gives something there (at most 30 seconds) and resolves to that: what
 * `<body data-outcome>` says when not given. Rejects with what the page reported, if anything. Takes playwright-core's and puppeteer-core's Browser.
 */
export async function outcomeOf(browser, url, read = () => document.body.dataset.outcome) {
  const page = await browser.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error?.message ?? error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  try {
    await page.goto(url);
    await page.waitForFunction(read);
    const outcome = await page.evaluate(read);
    if (faults.length > 0) throw new Error(`the page reported: ${faults.join("; ")}`);
    return outcome;
  } catch (error) {
    throw new Error(faults.length > 0 ? `the page reported: ${faults.join("; ")}` : error.message);
  } finally {
    await page.close();
  }
}
