// Going on, going back, arriving: what a browser does by itself and a single-page app must do again.

import {
  address,
  expect,
  expectSameDocument,
  focused,
  heading,
  inLanguage,
  LANGUAGES,
  mark,
  open,
  openRoute,
  PATIENCE,
  result,
  ROUTES,
  scrollY,
  searchBox,
  slowApi,
  test,
} from "./site.mjs";

const TITLE = /^.+ – Một Cửa$/;
const SLOW = { timeout: 15_000 };

test.describe("on a phone's screen", () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test("Back returns the list, the scroll and the focus after slow answers, even after a reload", async ({ page }) => {
    test.setTimeout(60_000);
    await open(page, "/");
    await slowApi(page, 3_000);
    await searchBox(page).fill("giay");
    await searchBox(page).press("Enter");
    const third = result(page, 3);
    await expect(third).toBeVisible(SLOW);
    const names = await page.getByRole("heading", { level: 3 }).allTextContents();
    await third.evaluate((link) => link.scrollIntoView({ block: "center" }));
    const href = await third.getAttribute("href");
    const list = { y: await scrollY(page), address: address(page), count: await page.getByText(/thủ tục cho “giay”/).textContent() };
    expect(list.y).toBeGreaterThan(200);

    await third.click();
    await expect(page.getByRole("navigation", { name: "Trong trang này" })).toBeVisible(SLOW);
    await expect(heading(page)).toBeFocused();
    expect(await scrollY(page)).toBe(0);

    for (const memory of ["kept", "gone"]) {
      if (memory === "gone") {
        await page.goForward();
        await expect(page.getByRole("navigation", { name: "Trong trang này" })).toBeVisible(SLOW);
        await page.reload();
        await expect(page.getByRole("navigation", { name: "Trong trang này" })).toBeVisible({ timeout: 25_000 });
      }
      await page.goBack();
      await expect(page.getByRole("link", { name: names[2], exact: true }).first(), memory).toBeFocused(SLOW);
      expect(address(page)).toBe(list.address);
      expect(await focused(page)).toBe(href);
      expect(Math.abs((await scrollY(page)) - list.y), `memory ${memory}`).toBeLessThanOrEqual(40);
      await expect(page.getByText(list.count)).toBeVisible();
      await expect(searchBox(page)).toHaveValue("giay");
      expect(await page.getByRole("heading", { level: 3 }).allTextContents()).toEqual(names);
    }
  });

  test("Forward returns to its own place; a new link begins at the top", async ({ page }) => {
    await open(page, "/thu-tuc?q=giay");
    await result(page, 2).click(PATIENCE);
    const steps = page.getByRole("heading", { name: "Các bước" });
    await expect(steps).toBeVisible(PATIENCE);
    await steps.evaluate((part) => part.scrollIntoView());
    const y = await scrollY(page);
    expect(y).toBeGreaterThan(300);
    const procedure = page.url();

    await page.goBack();
    await expect(heading(page)).toHaveText("Tra cứu thủ tục", PATIENCE);
    await expect.poll(async () => (await scrollY(page)) < y, PATIENCE).toBe(true);
    await page.goForward();
    await expect(page).toHaveURL(procedure);
    await expect.poll(async () => Math.abs((await scrollY(page)) - y), PATIENCE).toBeLessThanOrEqual(40);

    await page.getByRole("contentinfo").getByRole("link", { name: "Khả năng tiếp cận" }).click();
    await expect(heading(page)).toHaveText("Khả năng tiếp cận", PATIENCE);
    await expect.poll(() => scrollY(page)).toBe(0);
    await expect(heading(page)).toBeFocused();
  });

  test("somebody who scrolls on while the list loads is not pulled back", async ({ page }) => {
    await open(page, "/thu-tuc?q=giay");
    await result(page, 6).evaluate((link) => link.scrollIntoView({ block: "center" }));
    await result(page, 6).click(PATIENCE);
    await expect(page.getByRole("navigation", { name: "Trong trang này" })).toBeVisible(PATIENCE);
    await page.reload();
    await expect(heading(page)).toBeVisible(SLOW);
    await slowApi(page, 2_000, "**/api/v1/procedures?**");
    await page.goBack();
    await expect(heading(page)).toHaveText("Tra cứu thủ tục", PATIENCE);
    await page.mouse.wheel(0, 20);
    await expect(result(page, 6)).toBeVisible(SLOW);
    // The place is looked for every 40 ms: thirty frames are many looks.
    const furthest = await page.evaluate(
      () =>
        new Promise((done) => {
          let furthest = 0;
          const look = (frames) => {
            furthest = Math.max(furthest, window.scrollY);
            return frames === 0 ? done(furthest) : requestAnimationFrame(() => look(frames - 1));
          };
          look(30);
        }),
    );
    expect(furthest).toBeLessThanOrEqual(60);
  });
});

test("every route has a title of its own, one h1 and the focus where the browser put it", async ({ page }) => {
  test.setTimeout(90_000);
  for (const language of LANGUAGES) {
    const titles = new Set();
    for (const route of ROUTES) {
      await openRoute(page, route, language);
      const title = await page.title();
      expect(title).toMatch(TITLE);
      expect(titles, `${route.name} in ${language.code}`).not.toContain(title);
      titles.add(title);
      await expect(heading(page)).toHaveCount(1);
      expect(title.startsWith(await heading(page).textContent())).toBe(true);
      expect(await focused(page), "the first load does not steal the focus").toBe("BODY");
      await expect(page.locator("html")).toHaveAttribute("lang", language.code);
    }
  }
});

test("a list's title names what was searched for, and changes with it", async ({ page }) => {
  await open(page, "/thu-tuc?q=khai%20sinh");
  await expect(page).toHaveTitle("khai sinh – Tra cứu thủ tục – Một Cửa");
  await searchBox(page).fill("kết hôn");
  await searchBox(page).press("Enter");
  await expect(page).toHaveTitle("kết hôn – Tra cứu thủ tục – Một Cửa", PATIENCE);
  await page.goBack();
  await expect(page).toHaveTitle("khai sinh – Tra cứu thủ tục – Một Cửa", PATIENCE);
  await expect(searchBox(page)).toHaveValue("khai sinh");
  await expect(page.getByText(/thủ tục cho “khai sinh”/)).toBeVisible(PATIENCE);
});

test("a link of ours leads on without a reload, to the heading, and is announced", async ({ page }) => {
  await open(page, "/");
  await mark(page);
  const steps = [
    { link: "Thủ tục", heading: "Tra cứu thủ tục" },
    { link: "Việc trong đời", heading: "Việc trong đời" },
    { link: "Cơ quan", heading: "Cơ quan" },
    { link: "Xếp hạng", heading: "Xếp hạng" },
  ];
  for (const step of steps) {
    await page.getByRole("navigation", { name: "Chính" }).getByRole("link", { name: step.link, exact: true }).click();
    await expect(heading(page)).toHaveText(step.heading, PATIENCE);
    await expect(heading(page)).toBeFocused();
    await expect(page.getByRole("status").filter({ hasText: step.heading })).toHaveCount(1);
    await expect(page.getByRole("navigation", { name: "Chính" }).getByRole("link", { name: step.link, exact: true }))
      .toHaveAttribute("aria-current", "page");
    await expect(page.locator("[aria-current]")).toHaveCount(1);
  }
  await expectSameDocument(page);
});

test("a procedure's name becomes heading, title and announcement once it is known", async ({ page }) => {
  await open(page, "/thu-tuc?q=1.001193");
  await slowApi(page, 800);
  await result(page, 1).click(PATIENCE);
  await expect(heading(page)).toBeFocused(PATIENCE);
  await expect(heading(page)).toHaveText("Thủ tục đăng ký khai sinh", PATIENCE);
  await expect(page).toHaveTitle("Thủ tục đăng ký khai sinh – Một Cửa");
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "Thủ tục đăng ký khai sinh" })).toHaveCount(1, PATIENCE);
});

test("the contents list leads to its part with the focus, and Back leads back", async ({ page }) => {
  await openRoute(page, ROUTES[2]);
  await mark(page);
  const contents = page.getByRole("navigation", { name: "Trong trang này" });
  for (const [link, id] of [["Giấy tờ cần có", "giay-to"], ["Căn cứ pháp lý", "can-cu"], ["Phí, lệ phí", "phi"]]) {
    await contents.getByRole("link", { name: link }).click();
    await expect.poll(() => focused(page), PATIENCE).toBe(id);
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    await expect(page.locator(`#${id}`).getByRole("heading", { level: 2 })).toBeInViewport(PATIENCE);
  }
  await page.goBack();
  await expect(page).toHaveURL(/#can-cu$/);
  await page.goBack();
  await page.goBack();
  await expect.poll(() => new URL(page.url()).hash, PATIENCE).toBe("");
  await expect(heading(page)).toHaveText("Thủ tục đăng ký khai sinh");
  await expectSameDocument(page);
});

test("an address with a part opens at that part", async ({ page }) => {
  await open(page, "/thu-tuc/1.001193#can-cu");
  await expect(page.getByRole("heading", { name: "Căn cứ pháp lý" })).toBeInViewport(PATIENCE);
});

test("two steps back, then the same link again, still changes the address", async ({ page }) => {
  await open(page, "/");
  const navigation = page.getByRole("navigation", { name: "Chính" });
  await navigation.getByRole("link", { name: "Thủ tục", exact: true }).click();
  await expect(page).toHaveURL(/\/thu-tuc$/);
  await navigation.getByRole("link", { name: "Cơ quan", exact: true }).click();
  await expect(page).toHaveURL(/\/co-quan$/);
  await page.evaluate(() => history.go(-2));
  await expect(heading(page)).toHaveText("Bạn cần làm gì?", PATIENCE);
  expect(address(page)).toBe("/");

  await navigation.getByRole("link", { name: "Thủ tục", exact: true }).click();
  await expect(heading(page)).toHaveText("Tra cứu thủ tục", PATIENCE);
  await expect(page).toHaveURL(/\/thu-tuc$/);
  await page.goBack();
  await expect(heading(page)).toHaveText("Bạn cần làm gì?", PATIENCE);
  expect(address(page)).toBe("/");
});

test("many steps back and forth show each time the page of the address", async ({ page }) => {
  await open(page, "/");
  await mark(page);
  const navigation = page.getByRole("navigation", { name: "Chính" });
  const pages = [["Thủ tục", "Tra cứu thủ tục"], ["Việc trong đời", "Việc trong đời"], ["Cơ quan", "Cơ quan"]];
  for (const [link, title] of pages) {
    await navigation.getByRole("link", { name: link, exact: true }).click();
    await expect(heading(page)).toHaveText(title, PATIENCE);
  }
  for (const title of ["Việc trong đời", "Tra cứu thủ tục", "Bạn cần làm gì?"]) {
    await page.goBack();
    await expect(heading(page)).toHaveText(title, PATIENCE);
    await expect(page).toHaveTitle(`${title} – Một Cửa`);
  }
  for (const [, title] of pages) {
    await page.goForward();
    await expect(heading(page)).toHaveText(title, PATIENCE);
  }
  await expectSameDocument(page);
});

test("the next page of a list and back to its start", async ({ page }) => {
  await open(page, "/thu-tuc");
  const first = await result(page, 1).textContent({ timeout: 10_000 });
  await page.getByRole("link", { name: "Trang tiếp" }).click();
  await expect(result(page, 1)).not.toHaveText(first, PATIENCE);
  await expect.poll(() => scrollY(page), PATIENCE).toBeLessThan(400);
  await page.getByRole("link", { name: "Về đầu danh sách" }).click();
  await expect(result(page, 1)).toHaveText(first, PATIENCE);
  await page.goBack();
  await expect(result(page, 1)).not.toHaveText(first, PATIENCE);
});

test("an unknown address shows a page that helps on, in both languages", async ({ page }) => {
  for (const language of LANGUAGES) {
    await open(page, `${language.prefix}/khong-co/trang/nay`);
    await expect(heading(page)).toHaveText(language.code === "vi" ? "Không có trang này" : "There is no such page");
    await expect(searchBox(page)).toBeVisible();
  }
  await searchBox(page).fill("khai sinh");
  await searchBox(page).press("Enter");
  await expect(page).toHaveURL(/\/en\/thu-tuc\?q=khai%20sinh$/, PATIENCE);
});

test("a code that is none, or that nobody has, is said to be so", async ({ page }) => {
  await open(page, "/thu-tuc/khai-sinh");
  await expect(page.getByText("“khai-sinh” không phải là mã thủ tục")).toBeVisible();
  await expect(page.getByRole("link", { name: "Tìm thủ tục theo tên" })).toBeVisible();
});

test.describe("where the API has no answer", () => {
  test.use({ failing: true });

  test("an unknown code says that no procedure has it and offers the search", async ({ page }) => {
    await open(page, "/thu-tuc/9.999999");
    await expect(page.getByText("Không có thủ tục nào mang mã này")).toBeVisible(PATIENCE);
    await expect(page.getByRole("button", { name: "Thử lại" })).toHaveCount(0);
    await page.getByRole("link", { name: "Tìm thủ tục theo tên" }).click();
    await expect(heading(page)).toHaveText("Tra cứu thủ tục", PATIENCE);
  });

  test("a code without its dot leads to the procedure", async ({ page }) => {
    await open(page, "/thu-tuc/1001193");
    await expect(heading(page)).toHaveText("Thủ tục đăng ký khai sinh", PATIENCE);
  });

  test("hostile addresses show a page of ours and run nothing", async ({ page, baseURL }) => {
    test.setTimeout(120_000);
    const script = "<script>window.hacked=1</script>";
    const image = "<img src=x onerror=window.hacked=1>";
    const addresses = [
      "/thu-tuc/%E0%A4%A",
      "/thu-tuc/%",
      "/%FF%FE",
      `/thu-tuc/${script}`,
      `/su-kien/${image}`,
      `/${script}`,
      "//evil",
      "//evil.example/thu-tuc",
      `/thu-tuc/${"a".repeat(3_000)}`,
      `/${"a".repeat(3_000)}`,
      `/thu-tuc?q=${"a".repeat(3_000)}`,
      "/thu-tuc?q=%00%E2%80%AE<script>alert(1)</script>",
      "/thu-tuc?q=%E0%A4%A",
      "/thu-tuc?q=%FF",
      "/thu-tuc?sau=x&co-quan=%00&linh-vuc=../..&q=%25",
      `/thu-tuc?q=${encodeURIComponent(image)}`,
      `/thu-tuc?co-quan=${encodeURIComponent(`"><script>window.hacked=1</script>`)}`,
      "/thu-tuc?q=a&q=b&q=c",
      "/thu-tuc#%E0%A4%A",
      "/thu-tuc/1.001193#co=99999999999999999999.-1.x",
      "/thu-tuc/../../etc/passwd",
      "/en/en/en",
      "/su-kien/co-con-nho?sau=%00",
      "/?q=1#javascript:window.hacked=1",
    ];
    for (const hostile of addresses) {
      const shown = hostile.slice(0, 80);
      await open(page, hostile);
      expect(new URL(page.url()).origin, shown).toBe(new URL(baseURL).origin);
      await expect(heading(page), shown).toHaveCount(1);
      await expect(page.getByRole("navigation", { name: /^(Chính|Main)$/ }), shown).toBeVisible();
      await expect(page.locator("#panic"), shown).toBeHidden();
      // The page has come to rest: nothing is on its way any more.
      await expect(page.getByText("Đang tải…"), shown).toHaveCount(0, PATIENCE);
      expect(await page.evaluate(() => window.hacked), shown).toBeUndefined();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${shown} fits`).toBe(true);
      // The app still works from there.
      await page.getByRole("navigation", { name: /^(Chính|Main)$/ }).getByRole("link").last().click();
      await expect(heading(page), shown).toHaveText(/^(Tin tức|News)$/, PATIENCE);
    }
  });
});

test("choices that are none are ignored, and named", async ({ page }) => {
  await open(page, "/thu-tuc?cap=district&phi=x&truc-tuyen=yes");
  const notice = page.getByText(/^Đã bỏ qua lựa chọn không hợp lệ/);
  await expect(notice).toBeVisible();
  await expect(notice).toContainText(/cap|Cấp thực hiện/);
  await expect(notice).toContainText(/phi|Phí, lệ phí/);
  await expect(notice).not.toContainText("truc-tuyen");
  await expect(page.getByRole("link", { name: /^Bỏ lọc: Nộp trực tuyến/ })).toBeVisible(PATIENCE);
  await expect(page.getByRole("link", { name: /^Bỏ lọc/ })).toHaveCount(1);
});

test("the language switch keeps page, query and what was typed in the address", async ({ page }) => {
  for (const path of ["/", "/thu-tuc?q=khai%20sinh&cap=commune", "/thu-tuc/1.001193", "/su-kien/co-con-nho", "/xep-hang/dung-han?vung=nam&sap=gia-tri", "/xep-hang/so-sanh?so-sanh=H26~H29", "/khong-co"]) {
    await open(page, path);
    await page.getByRole("banner").getByRole("link", { name: "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en", { timeout: 20_000 });
    expect(decodeURIComponent(address(page))).toBe(decodeURIComponent(inLanguage(path, LANGUAGES[1])));
    await page.getByRole("banner").getByRole("link", { name: "Tiếng Việt" }).click({ timeout: 20_000 });
    await expect(page.locator("html")).toHaveAttribute("lang", "vi", { timeout: 20_000 });
    expect(decodeURIComponent(address(page))).toBe(decodeURIComponent(path));
  }
});

// The place of a link outside the page's own part used to be looked for in vain, for ten seconds.
test("Back from a page of the footer returns at once, to that link", async ({ page }) => {
  await open(page, "/su-kien");
  const link = page.getByRole("contentinfo").getByRole("link", { name: "Khả năng tiếp cận" });
  await link.click();
  await expect(heading(page)).toHaveText("Khả năng tiếp cận", PATIENCE);
  await page.goBack();
  await expect(heading(page)).toHaveText("Việc trong đời", PATIENCE);
  await expect(link).toBeFocused({ timeout: 5_000 });
});
