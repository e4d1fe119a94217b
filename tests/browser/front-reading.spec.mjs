// Everything public without any script: read, searched, filtered, paged, printed.

import AxeBuilder from "@axe-core/playwright";

import { ADDRESSES, isModule, laterPages, test, walkThrough } from "./front.mjs";
import { EVERY_ROUTE, expect, heading, inLanguage, LANGUAGES, PATIENCE, searchBox } from "./site.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const COLOURS = ["color-contrast", "link-in-text-block"];

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader searches, chooses, turns pages, changes the language and reads", async ({ page }) => {
    test.setTimeout(60_000);
    await page.goto("/");
    await walkThrough(page);
    // No word of a script that does not come.
    await expect(page.locator(".unopened")).toBeHidden();
    await expect(page.locator("#panic")).toBeHidden();
  });

  test("the whole of a procedure is there, and nothing that would not answer", async ({ page }) => {
    for (const { prefix } of LANGUAGES) {
      await page.goto(`${prefix}/thu-tuc/1.001193`);
      await expect(heading(page)).toHaveText("Thủ tục đăng ký khai sinh");
      const contents = page.locator(".contents a");
      expect(await contents.count()).toBeGreaterThanOrEqual(11);
      for (const link of await contents.all()) {
        const part = page.locator(await link.getAttribute("href"));
        await expect(part.getByRole("heading", { level: 2 })).toHaveText(await link.innerText());
        expect((await part.innerText()).split("\n").length, "more than its heading").toBeGreaterThan(1);
      }
      await expect(page.getByText("163/QĐ-BTP")).toBeVisible();
      await expect(page.locator("#snapshot button[type=button]").filter({ visible: true })).toHaveCount(0);
      await expect(page.locator("#snapshot .scripted").filter({ visible: true })).toHaveCount(0);
      const contentsLink = contents.nth(5);
      await contentsLink.click();
      await expect(page.locator(await contentsLink.getAttribute("href"))).toBeInViewport();
    }
  });

  test("an address that leads nowhere says so and searches", async ({ page }) => {
    for (const [path, status, says] of [
      ["/khong-co-trang-nay", 404, "Không có trang này"],
      ["/thu-tuc/9.999999", 404, "Không có thủ tục nào mang mã này"],
      ["/en/su-kien/khong-co", 404, "There is no life event of this name"],
    ]) {
      const response = await page.goto(path);
      expect(response.status(), path).toBe(status);
      await expect(page.getByRole("main")).toContainText(says);
    }
    await page.goto("/khong-co-trang-nay");
    await searchBox(page).fill("ket hon");
    await searchBox(page).press("Enter");
    await expect(page.getByText(/thủ tục cho “ket hon”/)).toBeVisible(PATIENCE);
  });

  test("no page is wider than a phone of 320 px", async ({ page, request }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width: 320, height: 568 });
    for (const path of [...ADDRESSES, ...(await laterPages(request))]) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
  });

  test("on paper every part is printed, folded or not, and nothing to press", async ({ page }) => {
    await page.goto("/thu-tuc/1.001193");
    await page.locator("summary").first().click();
    await expect(page.getByText("Tờ khai đăng ký khai sinh, dùng khi nộp trực tiếp")).toBeHidden();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect(page.getByText("Tờ khai đăng ký khai sinh, dùng khi nộp trực tiếp")).toBeVisible();
    for (const part of await page.locator(".part").all()) {
      await expect(part).toBeVisible();
    }
    for (const gone of ["nav", ".search", "button", ".unopened", "#panic"]) {
      await expect(page.locator(gone).filter({ visible: true }), gone).toHaveCount(0);
    }
    const ink = await page.locator("h1").evaluate((title) => [getComputedStyle(title).color, getComputedStyle(document.body).backgroundColor]);
    expect(ink).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  });
});

/** Addresses of our own that a page links to; those that only machines follow included. */
function links(html, origin) {
  const found = [...html.matchAll(/<(?:a|link|form|script)\b[^>]*?\s(?:href|action|src)="?([^\s">]+)/g)];
  return found
    .map(([, address]) => new URL(address.replaceAll("&amp;", "&"), origin))
    .filter((url) => url.origin === origin)
    .map((url) => url.pathname + url.search);
}

test("every link of every page leads to a page of ours", async ({ request, baseURL }) => {
  test.setTimeout(60_000);
  const MOST = 120;
  const from = new Map([["/", "the start"], ["/en", "the start"]]);
  const queue = [...from.keys()];
  const bad = [];
  for (let at = 0; at < Math.min(queue.length, MOST); at += 1) {
    const path = queue[at];
    // One step at a time: a link of ours should need no redirect.
    const response = await request.get(path, { maxRedirects: 0 });
    if (response.status() !== 200) {
      bad.push(`${response.status()} ${path} from ${from.get(path)}`);
    }
    if (!response.headers()["content-type"]?.startsWith("text/html")) {
      continue;
    }
    for (const link of links(await response.text(), baseURL)) {
      if (!from.has(link)) {
        from.set(link, path);
        queue.push(link);
      }
    }
  }
  expect(bad).toEqual([]);
  expect(queue.length).toBeGreaterThan(80);
});

for (const language of LANGUAGES) {
  for (const half of [0, 1]) {
    const routes = EVERY_ROUTE.filter((_, at) => at % 2 === half);
    test.describe(() => {
      test.use({ tolerates: /status of 404|net::ERR_FAILED|Failed to fetch/ });

      test(`axe finds nothing in the text of ${routes.map((route) => route.name).join(", ")} in ${language.code}, light and dark`, async ({ page }) => {
        test.setTimeout(150_000);
        await page.route(isModule, (route) => route.abort());
        for (const route of routes) {
          await page.goto(inLanguage(route.path, language));
          await expect(page.locator(".unopened")).toBeVisible({ timeout: 20_000 });
          for (const colorScheme of ["light", "dark"]) {
            await page.emulateMedia({ colorScheme });
            const axe = new AxeBuilder({ page }).setLegacyMode(true);
            // In the dark only the colours are others.
            const { violations } = await (colorScheme === "light" ? axe.withTags(TAGS) : axe.withRules(COLOURS)).analyze();
            const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
            expect(found, `${route.name} ${colorScheme}`).toEqual([]);
          }
        }
      });
    });
  }
}
