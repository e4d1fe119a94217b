// The app takes the place of the page's text: the same words in the same places, nothing asked
// again, nothing that the reader did lost.

import { ADDRESSES, expectApp, holdApp, isModule, laterPages, openApp, test, walkThrough } from "./front.mjs";
import { address, expect, expectSameDocument, focused, heading, mark, open, PATIENCE, result, scrollY, searchBox } from "./site.mjs";

/** All that a reader sees or hears. */
async function impression(page) {
  const body = page.locator("body");
  return {
    title: await page.title(),
    language: await page.locator("html").getAttribute("lang"),
    names: (await body.ariaSnapshot()).split("\n"),
    words: (await body.innerText()).split("\n"),
  };
}

/** Where each thing on the page stands; a drawing is one thing. */
const places = (page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll("#snapshot *, #app *")];
    return seen
      .filter((element) => element.checkVisibility() && !element.ownerSVGElement)
      .map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { what: `${element.tagName}.${element.className}`, box: [left, top + scrollY, width, height] };
      });
  });

/** What stands elsewhere, by more than the pixel that another cut of a text into nodes makes. */
const moved = (before, after) =>
  before.filter(({ what, box }, at) => what !== after[at]?.what || box.some((edge, side) => Math.abs(edge - after[at].box[side]) > 1));

/** Adds up the layout shifts from now on: fonts have come by then, and only the swap can move. */
async function watchShifts(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const began = performance.now();
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const { startTime, value } of list.getEntries()) window.shifted += startTime > began ? value : 0;
    }).observe({ type: "layout-shift" });
  });
}

/** Some frames on: whatever the app does of itself when it is shown, it has done. */
const settled = (page) =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 5; frames += 1) await new Promise(requestAnimationFrame);
  });

const GROUPS = 4;

for (let group = 0; group < GROUPS; group += 1) {
  test(`the app shows what the text showed, asks nothing again and moves nothing, part ${group + 1}`, async ({ page, request }) => {
    test.setTimeout(120_000);
    const all = [...ADDRESSES, ...(await laterPages(request))];
    expect(all.length).toBeGreaterThanOrEqual(40);
    const calls = [];
    page.on("request", (asked) => new URL(asked.url()).pathname.startsWith("/api/") && calls.push(asked.url()));
    for (const path of all.filter((_, at) => at % GROUPS === group)) {
      await page.unrouteAll();
      const letGo = await holdApp(page);
      await open(page, path);
      await expect(page.locator("#snapshot"), path).toBeVisible();
      await watchShifts(page);
      const [text, stood] = [await impression(page), await places(page)];
      letGo();
      await expectApp(page);
      expect(await impression(page), path).toEqual(text);
      expect(moved(stood, await places(page)), path).toEqual([]);

      expect(await page.evaluate(() => window.shifted), `${path} moves`).toBeLessThanOrEqual(0.001);
      expect(calls, `${path} asks again`).toEqual([]);
      expect(await focused(page), path).toBe("BODY");
      await expect(page.locator("#app > [aria-live]"), path).toHaveText("");
    }
  });
}

test("the app is asked for after the first paint only", async ({ page }) => {
  for (const path of ["/", "/thu-tuc", "/en/thu-tuc/1.001193"]) {
    await openApp(page, path);
    const times = await page.evaluate(() => {
      const start = (entry) => entry?.startTime;
      return {
        paint: start(performance.getEntriesByName("first-contentful-paint")[0]),
        module: start(performance.getEntriesByType("resource").find(({ name }) => name.endsWith(".wasm"))),
      };
    });
    expect(times.paint, path).toBeGreaterThan(0);
    expect(times.module, path).toBeGreaterThan(times.paint);
  }
});

test("a touch or a key starts the app before the page has loaded", async ({ page }) => {
  // The fonts that the page waits for come after the app only.
  const held = [];
  await page.route("**/*.woff2", (route) => void held.push(route));
  for (const act of [() => page.keyboard.press("Shift"), () => page.mouse.click(2, 300)]) {
    await page.goto("/thu-tuc/1.001193", { waitUntil: "domcontentloaded" });
    await expect(heading(page)).toBeVisible();
    const asked = page.waitForRequest((request) => isModule(new URL(request.url())));
    // Module scripts have run when the DOM is loaded, so somebody listens.
    await act();
    await asked;
    await expectApp(page);
    expect(await page.evaluate(() => document.readyState)).toBe("interactive");
    await Promise.all(held.splice(0).map((route) => route.continue().catch(() => {})));
  }
});

test("words typed before the app came stay, with caret, focus and what was chosen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const letGo = await holdApp(page);
  await open(page, "/thu-tuc?q=giay");
  await page.getByText(/^Lọc kết quả/).click();
  await page.getByRole("combobox", { name: "Lĩnh vực" }).selectOption("thue");
  await searchBox(page).fill("cấp giấy phép");
  await searchBox(page).evaluate((box) => box.setSelectionRange(4, 8));
  letGo();
  await expectApp(page);
  await expect(searchBox(page)).toHaveValue("cấp giấy phép");
  await expect(searchBox(page)).toBeFocused();
  expect(await searchBox(page).evaluate((box) => [box.selectionStart, box.selectionEnd])).toEqual([4, 8]);
  await expect(page.getByRole("combobox", { name: "Lĩnh vực" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Lĩnh vực" })).toHaveValue("thue");
  // The app knows of both, not only the boxes.
  await page.getByRole("combobox", { name: "Lĩnh vực" }).press("Tab");
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL(/q=c%E1%BA%A5p(%20|\+)gi%E1%BA%A5y(%20|\+)ph%C3%A9p&linh-vuc=thue/, PATIENCE);
});

test("scroll position, open cases and ticks stay, and the ticks are remembered", async ({ page }) => {
  const letGo = await holdApp(page);
  await open(page, "/thu-tuc/1.001193");
  await page.getByRole("checkbox").nth(1).check();
  await page.getByRole("checkbox").nth(3).check();
  await page.locator("summary").nth(2).click();
  await expect(page.locator("details").nth(2)).not.toHaveAttribute("open");
  // Ticking has scrolled already; the wheel comes on top of it.
  const y = (await scrollY(page)) + 300;
  await page.mouse.wheel(0, 300);
  await expect.poll(() => scrollY(page)).toBe(y);
  letGo();
  await expectApp(page);
  expect(await scrollY(page)).toBe(y);
  await expect(page.getByRole("checkbox").nth(1)).toBeChecked();
  await expect(page.getByRole("checkbox").nth(3)).toBeChecked();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(2);
  await expect(page.locator("details").nth(2)).not.toHaveAttribute("open");
  await expect(page.getByText(/^Đã có 2 trên/)).toBeVisible();
  await page.reload();
  await expectApp(page);
  await expect(page.getByRole("checkbox").nth(1)).toBeChecked();
});

test("a part of the page named in the address stays in view", async ({ page }) => {
  const letGo = await holdApp(page);
  await open(page, "/thu-tuc/1.001193#can-cu");
  await expect(page.locator("#snapshot #can-cu")).toBeInViewport();
  const y = await scrollY(page);
  letGo();
  await expectApp(page);
  expect(await scrollY(page)).toBe(y);
  await expect(page.locator("#can-cu")).toBeInViewport();
});

test("the focus stays on the same link, and goes on from there", async ({ page }) => {
  const letGo = await holdApp(page);
  await open(page, "/thu-tuc/1.001193");
  const link = page.getByRole("link", { name: "Có con nhỏ" });
  await link.focus();
  letGo();
  await expectApp(page);
  await expect(link).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Cư trú và giấy tờ tùy thân" })).toBeFocused();
});

test("a press that began on the text still does what it was for", async ({ page }) => {
  const letGo = await holdApp(page);
  await open(page, "/thu-tuc");
  await result(page, 1).hover();
  await page.mouse.down();
  letGo();
  // The app is there to be shown, whether it waits for the finger or not.
  await expect(page.locator("#app h1")).toBeAttached({ timeout: 20_000 });
  await settled(page);
  await page.mouse.up();
  await expect(page).toHaveURL(/\/thu-tuc\/[\d.]+$/, PATIENCE);
});

test("after a reload and after Back the text stands where the reader stood, and moves no one who went on", async ({ page }) => {
  await openApp(page, "/thu-tuc");
  await page.mouse.wheel(0, 900);
  await expect.poll(() => scrollY(page)).toBe(900);
  const letGo = await holdApp(page);
  await page.reload();
  await expect.poll(() => scrollY(page), "the text after a reload").toBe(900);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => scrollY(page)).toBe(1_200);
  letGo();
  await expectApp(page);
  await settled(page);
  expect(await scrollY(page), "the app after a reload").toBe(1_200);

  await page.unrouteAll();
  await page.goto("/api/v1/openapi.json");
  const letGoAgain = await holdApp(page);
  await page.goBack();
  await expect.poll(() => scrollY(page), "the text after Back").toBe(1_200);
  await searchBox(page).fill("giay");
  letGoAgain();
  await expectApp(page);
  await settled(page);
  await expect(searchBox(page)).toBeFocused();
});

test("a reader who left the part that the address names is not taken back to it", async ({ page }) => {
  const letGo = await holdApp(page);
  await open(page, "/thu-tuc/1.001193#can-cu");
  await expect.poll(() => scrollY(page)).toBeGreaterThan(2_000);
  await page.mouse.wheel(0, -10_000);
  await expect.poll(() => scrollY(page)).toBe(0);
  letGo();
  await expectApp(page);
  await settled(page);
  expect(await scrollY(page)).toBe(0);
});

test("a word that an input method is composing is never cut off", async ({ page, context }) => {
  const letGo = await holdApp(page);
  await open(page, "/");
  await searchBox(page).pressSequentially("đăng ký ");
  const keyboard = await context.newCDPSession(page);
  await keyboard.send("Input.imeSetComposition", { text: "ket", selectionStart: 3, selectionEnd: 3 });
  await expect(searchBox(page)).toHaveValue("đăng ký ket");
  letGo();
  // The app is drawn, and waits.
  await expect(page.locator("#app h1")).toBeAttached({ timeout: 20_000 });
  await settled(page);
  await expect(page.locator("#snapshot")).toBeVisible();
  await keyboard.send("Input.imeSetComposition", { text: "kết", selectionStart: 3, selectionEnd: 3 });
  await expect(page.locator("#snapshot")).toBeVisible();
  await keyboard.send("Input.insertText", { text: "kết" });
  await expectApp(page);
  await expect(searchBox(page)).toHaveValue("đăng ký kết");
  await expect(searchBox(page)).toBeFocused();
  await searchBox(page).pressSequentially(" hôn");
  await expect(searchBox(page)).toHaveValue("đăng ký kết hôn");
});

test("while the app is on its way everything public works by plain links and forms", async ({ page }) => {
  test.setTimeout(60_000);
  await holdApp(page);
  await open(page, "/kha-nang-tiep-can");
  await walkThrough(page);
  await expect(page.locator("#snapshot")).toBeVisible();
});

test("after the swap pages change without a reload, and Back returns", async ({ page }) => {
  await openApp(page, "/thu-tuc?q=khai%20sinh");
  await mark(page);
  await result(page, 1).click();
  await expect(page.getByText("163/QĐ-BTP")).toBeVisible(PATIENCE);
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(result(page, 1)).toBeFocused(PATIENCE);
  expect(address(page)).toBe("/thu-tuc?q=khai%20sinh");
  await expect(searchBox(page)).toHaveValue("khai sinh");
  await page.goForward();
  await expect(page.getByText("163/QĐ-BTP")).toBeVisible(PATIENCE);
  await expectSameDocument(page);
});

test("the browser may keep a page whole for Back", async ({ playwright, baseURL, launchOptions }) => {
  // Playwright switches that memory off; its own ways of going back do not know it either.
  const browser = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send("Page.enable");
    const kinds = [];
    session.on("Page.frameNavigated", ({ type }) => kinds.push(type));
    await page.goto(`${baseURL}/thu-tuc`);
    await expectApp(page);
    await page.goto(`${baseURL}/kha-nang-tiep-can`);
    const { currentIndex, entries } = await session.send("Page.getNavigationHistory");
    await session.send("Page.navigateToHistoryEntry", { entryId: entries[currentIndex - 1].id });
    await expect.poll(() => kinds.at(-1), PATIENCE).toBe("BackForwardCacheRestore");
  } finally {
    await browser.close();
  }
});
