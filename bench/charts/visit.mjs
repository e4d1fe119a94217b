// One fresh page: the first and the second call of its library.

/** Milliseconds from the text of the data to laid out, and to painted; a browser context of its own
 * knows no code from an earlier visit. */
export async function visit(browser, url, json, picture) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(url, { waitUntil: "load" });
    await page.waitForFunction(() => globalThis.bench && document.readyState === "complete");
    await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), 200)));
    const measure = (text) => globalThis.bench.measure(text);
    const first = await page.evaluate(measure, json);
    const second = await page.evaluate(measure, json);
    if (picture) await page.screenshot({ path: picture, fullPage: true });
    if (faults.length > 0 || first.height < 100) throw new Error(`${url}: ${faults.join("; ") || "nothing was drawn"}`);
    return { first, second };
  } finally {
    await context.close();
  }
}
