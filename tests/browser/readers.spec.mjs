// The five readers of the design: if it works for these, it works.

import {
  address,
  expect,
  expectSameDocument,
  focused,
  heading,
  mark,
  open,
  parameter,
  PATIENCE,
  result,
  scrollY,
  searchBox,
  test,
  watch,
} from "./site.mjs";

const SLOW = { timeout: 20_000 };

test.describe("a mother with an old phone and one bar of 3G", () => {
  test.use({ viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });

  test("finds what she needs for the birth certificate and ticks the papers she has", async ({ page }) => {
    test.setTimeout(90_000);
    await open(page, "/");
    // From here on a slow line. The first load has tests of its own: a debug build weighs 12 MB.
    const line = await page.context().newCDPSession(page);
    await line.send("Network.enable");
    await line.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 20_000,
    });
    await expect(searchBox(page)).toBeInViewport();
    await searchBox(page).tap();
    await searchBox(page).pressSequentially("dang ky khai sinh");
    await expect(page.getByRole("option").filter({ hasText: "Thủ tục đăng ký khai sinh" }).first()).toBeVisible(SLOW);
    await page.getByRole("button", { name: "Tìm", exact: true }).tap();

    const birth = page.getByRole("link", { name: "Thủ tục đăng ký khai sinh", exact: true });
    await expect(birth).toBeVisible(SLOW);
    await expect(result(page, 1)).toHaveText("Thủ tục đăng ký khai sinh");
    await expect(searchBox(page)).toHaveValue("dang ky khai sinh");
    await birth.tap();

    await expect(heading(page)).toHaveText("Thủ tục đăng ký khai sinh", SLOW);
    const main = page.getByRole("main");
    for (const part of ["Ai làm được", "Giấy tờ cần có", "Phí, lệ phí", "Thời hạn giải quyết", "Các bước", "Nơi nộp", "Kết quả"]) {
      await expect(main.getByRole("heading", { level: 2, name: part, exact: true })).toBeVisible(SLOW);
    }
    await expect(main.getByText("Ủy ban nhân dân cấp xã").first()).toBeVisible();
    await expect(main.getByText("Hồ sơ nhận sau 15 giờ").first()).toBeVisible();

    const papers = main.getByRole("checkbox");
    const all = await papers.count();
    expect(all).toBeGreaterThan(3);
    await expect(main.getByRole("status").filter({ hasText: `Đã có 0 trên ${all} giấy tờ` })).toBeVisible();
    await papers.nth(0).tap();
    await papers.nth(2).tap();
    await expect(main.getByText(`Đã có 2 trên ${all} giấy tờ.`)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

    await page.reload();
    await expect(main.getByText(`Đã có 2 trên ${all} giấy tờ.`)).toBeVisible({ timeout: 60_000 });
    await expect(papers.nth(0)).toBeChecked();
    await expect(papers.nth(1)).not.toBeChecked();
    await expect(papers.nth(2)).toBeChecked();
    await main.getByRole("button", { name: "Xóa dấu" }).tap();
    await expect(main.getByText(`Đã có 0 trên ${all} giấy tờ.`)).toBeVisible();
  });
});

test.describe("a book-keeper with forty dossiers", () => {
  test("narrows the list, sees what a choice leaves, takes it back and shares it", async ({ page, browser, baseURL, request }) => {
    test.setTimeout(60_000);
    const answer = await (await request.get("/api/v1/procedures")).json();
    const agency = answer.facets.agency.find((facet) => facet.name.vi === "Bộ Tài chính");
    const within = await (await request.get(`/api/v1/procedures?agency=${agency.value}`)).json();
    const sector = within.facets.sector[0];
    const both = await (await request.get(`/api/v1/procedures?agency=${agency.value}&sector=${sector.value}`)).json();
    expect(both.total).toBeLessThan(agency.count);

    await open(page, "/thu-tuc");
    await mark(page);
    await expect(page.getByText("66 thủ tục", { exact: true })).toBeVisible(PATIENCE);
    await page.getByRole("combobox", { name: "Cơ quan", exact: true }).selectOption({ label: `Bộ Tài chính (${agency.count})` });
    const apply = page.getByRole("button", { name: /^Xem \d+ kết quả$/ });
    await expect(apply).toHaveText(`Xem ${agency.count} kết quả`, PATIENCE);
    await page.getByRole("combobox", { name: "Lĩnh vực" }).selectOption(sector.value);
    await expect(apply).toHaveText(`Xem ${both.total} kết quả`, PATIENCE);
    // Nothing happens until the button is pressed.
    expect(address(page)).toBe("/thu-tuc");

    await apply.click();
    await expect(page.getByText(`${both.total} thủ tục`, { exact: true })).toBeVisible(PATIENCE);
    expect(parameter(page, "co-quan")).toBe(agency.value);
    expect(parameter(page, "linh-vuc")).toBe(sector.value);
    const chip = (name) => page.getByRole("link", { name });
    await expect(chip("Bỏ lọc: Cơ quan: Bộ Tài chính")).toBeVisible();

    // A search keeps the choices.
    await searchBox(page).fill("thue");
    await searchBox(page).press("Enter");
    await expect(page.getByText(/thủ tục cho “thue”/)).toBeVisible(PATIENCE);
    expect(parameter(page, "co-quan")).toBe(agency.value);
    await page.goBack();
    await expect(page.getByText(`${both.total} thủ tục`, { exact: true })).toBeVisible(PATIENCE);

    await chip(`Bỏ lọc: Lĩnh vực: ${sector.name.vi}`).click();
    await expect(page.getByText(`${agency.count} thủ tục`, { exact: true })).toBeVisible(PATIENCE);
    expect(parameter(page, "linh-vuc")).toBeNull();
    // A select that was touched by hand used to keep what the address had dropped.
    await expect(page.getByRole("combobox", { name: "Lĩnh vực" })).toHaveValue("");
    await expect(page.getByRole("combobox", { name: "Cơ quan", exact: true })).toHaveValue(agency.value);

    const colleague = await browser.newContext({ baseURL, locale: "vi-VN" });
    const other = await colleague.newPage();
    const troubles = watch(other, baseURL);
    await open(other, address(page));
    await expect(other.getByText(`${agency.count} thủ tục`, { exact: true })).toBeVisible(PATIENCE);
    await expect(other.getByRole("link", { name: "Bỏ lọc: Cơ quan: Bộ Tài chính" })).toBeVisible();
    expect(await other.getByRole("heading", { level: 3 }).allTextContents())
      .toEqual(await page.getByRole("heading", { level: 3 }).allTextContents());
    expect(troubles).toEqual([]);
    await colleague.close();

    await page.getByRole("link", { name: "Bỏ hết lựa chọn" }).click();
    await expect(page.getByText("66 thủ tục", { exact: true })).toBeVisible(PATIENCE);
    expect(address(page)).toBe("/thu-tuc");
    await expectSameDocument(page);
  });
});

test.describe("the same book-keeper on the bus", () => {
  test.use({ viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true });

  test("finds the filters folded, with the number of choices on them", async ({ page }) => {
    await open(page, "/thu-tuc");
    await expect(page.getByText("66 thủ tục", { exact: true })).toBeVisible(PATIENCE);
    const fee = page.getByRole("combobox", { name: "Phí, lệ phí" });
    await expect(fee).toBeHidden();
    await page.getByText("Lọc kết quả", { exact: true }).tap();
    await fee.selectOption("free");
    const apply = page.getByRole("button", { name: /^Xem \d+ kết quả$/ });
    await expect(apply).toBeVisible(PATIENCE);
    const [count] = (await apply.textContent()).match(/\d+/);
    await apply.tap();
    await expect(page.getByText(`${count} thủ tục`, { exact: true })).toBeVisible(PATIENCE);
    expect(parameter(page, "phi")).toBe("free");
    await expect(page.getByText("Lọc kết quả (1)")).toBeVisible();
  });
});

test.describe("a journalist checking a claim", () => {
  test("finds a merged province, a ministry's procedures, the source and the open data", async ({ page, request }) => {
    await open(page, "/");
    await page.getByRole("navigation", { name: "Chính" }).getByRole("link", { name: "Cơ quan" }).click();
    await expect(heading(page)).toHaveText("Cơ quan", PATIENCE);
    const province = page.getByRole("listitem").filter({ hasText: "Tỉnh Gia Lai" }).filter({ hasText: "H21" });
    await expect(province).toContainText("Hợp nhất từ: Tỉnh Bình Định, Tỉnh Gia Lai", PATIENCE);
    await expect(page.getByText("Trước ngày 1/7/2025 có 63 tỉnh, thành phố.")).toBeVisible();
    const provinces = page.getByRole("main").getByRole("listitem").filter({ hasText: /H\d\d/ });
    expect(await provinces.count()).toBe(34);

    await page.getByRole("link", { name: /^Xem 17 thủ tục: Bộ Tư pháp$/ }).click();
    await expect(page.getByText("17 thủ tục", { exact: true })).toBeVisible(PATIENCE);
    await expect(page.getByRole("link", { name: "Bỏ lọc: Cơ quan: Bộ Tư pháp" })).toBeVisible();
    await result(page, 1).click();
    await expect(page.getByText(/^Chúng tôi viết lại ngắn gọn từ dichvucong\.gov\.vn, đọc tháng \d{1,2}\/2026\./)).toBeVisible(PATIENCE);
    await expect(page.getByText("Khi có khác biệt, bản ở trang chính thức là đúng.")).toBeVisible();
    await expect(page.getByText(/^Bản ở đây thay đổi lần cuối ngày \d{1,2}\/\d{1,2}\/\d{4}\.$/)).toBeVisible();

    const openData = page.getByRole("contentinfo").getByRole("link", { name: "Dữ liệu mở và API" });
    const description = await request.get(await openData.getAttribute("href"));
    expect(description.status()).toBe(200);
    expect(description.headers()["content-type"]).toContain("json");
    expect(Object.keys((await description.json()).paths)).toContain("/api/v1/procedures");
  });
});

test.describe("a blind lawyer with a screen reader", () => {
  test("gets from the first Tab to a procedure's papers by keyboard, roles and announcements", async ({ page }) => {
    await open(page, "/");
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Đi thẳng tới nội dung" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();

    for (const landmark of ["banner", "main", "contentinfo", "search"]) {
      await expect(page.getByRole(landmark), landmark).toHaveCount(1);
    }
    for (const name of ["Chính", "Cuối trang"]) {
      await expect(page.getByRole("navigation", { name })).toHaveCount(1);
    }
    await expect(heading(page)).toHaveCount(1);
    await expect(page.getByRole("search")).toMatchAriaSnapshot(`
      - search:
        - combobox "Tìm thủ tục theo tên hoặc mã"
        - button "Tìm"
    `);

    await page.keyboard.press("Tab");
    const box = searchBox(page);
    await expect(box).toBeFocused();
    await expect(box).toHaveAttribute("aria-expanded", "false");
    await expect(box).toHaveAttribute("aria-autocomplete", "list");
    await page.keyboard.type("khai sinh");
    await expect(box).toHaveAttribute("aria-expanded", "true", PATIENCE);
    const list = page.getByRole("listbox", { name: "Gợi ý thủ tục" });
    await expect(box).toHaveAttribute("aria-controls", await list.getAttribute("id"));
    const count = await page.getByRole("option").count();
    await expect(page.getByRole("status").filter({ hasText: `Có ${count} gợi ý` })).toHaveCount(1);
    await expect(box).not.toHaveAttribute("aria-activedescendant", /./);
    await page.keyboard.press("ArrowDown");
    const first = page.getByRole("option").first();
    await expect(box).toHaveAttribute("aria-activedescendant", await first.getAttribute("id"));
    await expect(first).toHaveAttribute("aria-selected", "true");
    await expect(box).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(box).toHaveAttribute("aria-expanded", "false");
    await expect(box).toHaveValue("khai sinh");
    await page.keyboard.press("Enter");

    await expect(heading(page)).toHaveText("Tra cứu thủ tục", PATIENCE);
    await expect(heading(page)).toBeFocused();
    await expect(page.getByRole("status").filter({ hasText: "Tra cứu thủ tục" })).toHaveCount(1);
    await expect(page.getByRole("status").filter({ hasText: /^\d+ thủ tục cho “khai sinh”$/ })).toHaveCount(1, PATIENCE);
    await expect(page.getByRole("region", { name: "Kết quả" })).toBeVisible();
    const wanted = await result(page, 1).getAttribute("href");
    for (let press = 0; press < 40 && (await focused(page)) !== wanted; press += 1) {
      await page.keyboard.press("Tab");
    }
    await expect(result(page, 1)).toBeFocused();
    const name = await result(page, 1).textContent();
    await page.keyboard.press("Enter");

    await expect(heading(page)).toHaveText(name, PATIENCE);
    await expect(heading(page)).toBeFocused();
    await expect(page.getByRole("navigation", { name: "Bạn đang ở" })).toBeVisible();
    const contents = page.getByRole("navigation", { name: "Trong trang này" });
    for (let press = 0; press < 30; press += 1) {
      await page.keyboard.press("Tab");
      if ((await focused(page)) === "#giay-to") {
        break;
      }
    }
    await expect(contents.getByRole("link", { name: "Giấy tờ cần có" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page), PATIENCE).toBe("giay-to");
    const paper = page.getByRole("checkbox").first();
    for (let press = 0; press < 5 && !(await paper.evaluate((box) => box === document.activeElement)); press += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Space");
    await expect(paper).toBeChecked();
    await expect(page.getByRole("status").filter({ hasText: /^Đã có 1 trên \d+ giấy tờ\.$/ })).toHaveCount(1);
  });
});

test.describe("a provincial web editor", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("switches language in place, copies code and link, prints, follows the official link", async ({ page, baseURL }) => {
    await open(page, "/thu-tuc?q=khai%20sinh&cap=commune");
    const count = await page.getByText(/thủ tục cho “khai sinh”/).textContent({ timeout: 10_000 });
    await page.getByRole("banner").getByRole("link", { name: "English" }).click();
    await expect(heading(page)).toHaveText("Find procedures", SLOW);
    expect(address(page)).toBe("/en/thu-tuc?q=khai%20sinh&cap=commune");
    await expect(page.getByText(count.replace(/ thủ tục cho/, " procedures for"))).toBeVisible(PATIENCE);
    await expect(page.getByRole("link", { name: "Remove filter: Level: Commune level" })).toBeVisible();
    await page.getByRole("banner").getByRole("link", { name: "Tiếng Việt" }).click();
    await expect(heading(page)).toHaveText("Tra cứu thủ tục", SLOW);
    expect(address(page)).toBe("/thu-tuc?q=khai%20sinh&cap=commune");

    await result(page, 1).click(PATIENCE);
    await expect(heading(page)).toHaveText("Thủ tục đăng ký khai sinh", PATIENCE);
    const main = page.getByRole("main");
    await main.getByRole("button", { name: "Chép mã" }).click();
    await expect(main.getByRole("status").filter({ hasText: "Đã chép mã." })).toBeVisible();
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    expect(await clipboard()).toBe("1.001193");

    await main.getByRole("checkbox").nth(1).check();
    await main.getByRole("button", { name: "Chép liên kết kèm dấu" }).click();
    await expect(main.getByRole("status").filter({ hasText: "Đã chép liên kết." })).toBeVisible();
    expect(await clipboard()).toBe(`${new URL(baseURL).origin}/thu-tuc/1.001193#co=1`);

    const start = main.getByRole("link", { name: /^Nộp trực tuyến – trên dichvucong\.gov\.vn/ });
    const target = new URL(await start.getAttribute("href"));
    expect(target.protocol).toBe("https:");
    expect(target.hostname).toMatch(/(^|\.)dichvucong\.gov\.vn$/);
    expect((await start.getAttribute("rel")).split(" ")).toEqual(expect.arrayContaining(["external", "noopener"]));

    await page.emulateMedia({ media: "print" });
    for (const name of ["Chính", "Bạn đang ở", "Trong trang này", "Cuối trang"]) {
      await expect(page.getByRole("navigation", { name })).toBeHidden();
    }
    await expect(main.getByRole("button", { name: "Chép mã" })).toBeHidden();
    await expect(heading(page)).toBeVisible();
    await expect(main.getByText("163/QĐ-BTP")).toBeVisible();
    await expect(main.getByRole("checkbox").first()).toBeVisible();
  });

  test("a shared link shows the ticks of the one who shared it", async ({ page }) => {
    await open(page, "/thu-tuc/1.001193#co=0.2");
    const papers = page.getByRole("checkbox");
    await expect(papers.nth(0)).toBeChecked(PATIENCE);
    await expect(papers.nth(1)).not.toBeChecked();
    await expect(papers.nth(2)).toBeChecked();
    expect(await scrollY(page)).toBe(0);
  });
});
