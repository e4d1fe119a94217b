// Rankings in the app: chosen, sorted, shared by their address, computed again.

import { column, names, openRanking, OWN_RULE, RANKING, rows, select, show, sortBy } from "./rankings.mjs";
import { address, changeAnswers, expect, expectSameDocument, heading, mark, open, parameter, PATIENCE, test } from "./site.mjs";

test("the list of rankings says what each measures, and leads to it", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("navigation", { name: "Chính" }).getByRole("link", { name: "Xếp hạng" }).click();
  await expect(page).toHaveTitle("Xếp hạng – Một Cửa", PATIENCE);
  const measures = page.locator(".measures__item");
  await expect(measures).toHaveCount(5, PATIENCE);
  await expect(measures.first()).toContainText("Kỳ mới nhất: Tháng 9/2026. 17/17 đơn vị có số liệu; 32/34 đơn vị có số liệu.");
  await expect(measures.first()).toContainText("số liệu minh họa");
  await expect(measures.nth(4)).toContainText("Chưa có số liệu kỳ nào.");
  await mark(page);
  await measures.first().getByRole("link").click();
  await expect(heading(page)).toHaveText("Tỷ lệ giải quyết đúng hạn", PATIENCE);
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle("Tỷ lệ giải quyết đúng hạn – Tháng 9/2026 – Một Cửa", PATIENCE);
  await expect(rows(page)).toHaveCount(34, PATIENCE);
  await expectSameDocument(page);
});

test("another period, region and my own unit change address, sentence and rows", async ({ page, browser, baseURL }) => {
  test.setTimeout(60_000);
  await openRanking(page);
  await expect(rows(page)).toHaveCount(34);
  await select(page, "Kỳ").selectOption("Tháng 8/2026");
  await select(page, "Vùng").selectOption("Miền Nam");
  await select(page, "Đơn vị của tôi").selectOption("Cà Mau");
  // Nothing happens before the button is pressed.
  expect(address(page)).toBe(RANKING);
  await show(page);
  await expect(rows(page)).toHaveCount(8, PATIENCE);
  expect([parameter(page, "ky"), parameter(page, "vung"), parameter(page, "ghim")]).toEqual(["2026-08-v1", "nam", "H12"]);
  await expect(page).toHaveTitle(/– Tháng 8\/2026 – /, PATIENCE);
  await expect(page.locator(".finding")).toContainText(/^Tháng 8\/2026, 8 tỉnh, thành phố: .* Cà Mau đứng thứ \d+ với [\d,]+%\.$/);
  await expect(page.getByText("Đã có kỳ mới hơn: Tháng 9/2026.")).toBeVisible();
  const shown = await names(page);

  // Whoever gets the address sees the same.
  const other = await browser.newContext({ baseURL });
  const copy = await other.newPage();
  await openRanking(copy, address(page));
  expect(await names(copy)).toEqual(shown);
  await expect(copy.locator(".finding")).toHaveText(await page.locator(".finding").innerText());
  await expect(select(copy, "Kỳ").locator("option:checked")).toHaveText("Tháng 8/2026");
  await expect(select(copy, "Vùng")).toHaveValue("nam");
  await expect(select(copy, "Đơn vị của tôi")).toHaveValue("H12");
  await expect(copy.locator(".bars__row--pinned").first()).toContainText("Cà Mau");
  await other.close();

  await page.goBack();
  await expect(rows(page)).toHaveCount(34, PATIENCE);
  await expect(select(page, "Vùng")).toHaveValue("");
  await expect(select(page, "Kỳ").locator("option:checked")).toHaveText("Tháng 9/2026 (mới nhất)");
});

test("ministries are ranked among themselves, and have no regions and no map", async ({ page }) => {
  await openRanking(page);
  await select(page, "Đơn vị").selectOption("bo");
  await show(page);
  await expect(rows(page)).toHaveCount(17, PATIENCE);
  expect(parameter(page, "nhom")).toBe("bo");
  await expect(rows(page).first().getByRole("cell").first()).toHaveText(/^1( \(1–\d+\))?$/);
  await expect(select(page, "Vùng")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Bản đồ ô" })).toHaveCount(0);
  await expect(page.locator(".finding")).toContainText("17 bộ, ngành");
});

// A form that is sent used to be drawn anew, and the reader who pressed its button with the keyboard
// was thrown back to the top of the page.
test("whoever presses the form's button still stands on it afterwards", async ({ page }) => {
  await openRanking(page);
  await select(page, "Kỳ").selectOption("Tháng 8/2026");
  const button = page.getByRole("button", { name: "Xem", exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".finding")).toContainText("Tháng 8/2026", PATIENCE);
  await expect(button).toBeFocused();
});

// The region of the provinces used to be sent along, and no ministry lies in one.
test("from a region to the ministries, all of them are shown", async ({ page }) => {
  await openRanking(page, `${RANKING}?vung=nam`);
  await select(page, "Đơn vị").selectOption("bo");
  await show(page);
  await expect(page.getByRole("heading", { name: "Bản đồ ô" })).toHaveCount(0, PATIENCE);
  await expect(rows(page)).toHaveCount(17);
});

test("a press on a column sorts the rows, says so, and keeps the focus", async ({ page }) => {
  await openRanking(page);
  await mark(page);
  const button = sortBy(page, "Giá trị");
  await expect(column(page, "Hạng")).toHaveAttribute("aria-sort", "ascending");
  await expect(column(page, "Giá trị")).not.toHaveAttribute("aria-sort", /./);
  const before = await names(page);
  await button.click();
  await expect(column(page, "Giá trị")).toHaveAttribute("aria-sort", "ascending", PATIENCE);
  await expect(page.locator("[aria-sort]")).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: "Sắp theo Giá trị, tăng dần." })).toHaveCount(1);
  expect(address(page)).toBe(`${RANKING}?sap=gia-tri`);
  await expect(button).toBeFocused();
  // The best first, then those that have not reported; the other way round they still come last.
  const ranked = before.slice(0, 32);
  expect(await names(page)).toEqual([...ranked.reverse(), ...before.slice(32)]);
  await button.press("Enter");
  await expect(column(page, "Giá trị")).toHaveAttribute("aria-sort", "descending", PATIENCE);
  expect(await names(page)).toEqual(before);
  expect(address(page)).toBe(`${RANKING}?sap=gia-tri&chieu=giam`);
  await expect(button).toBeFocused();
  await page.goBack();
  await expect(column(page, "Giá trị")).toHaveAttribute("aria-sort", "ascending", PATIENCE);
  await expectSameDocument(page);
});

test("the reader's own device finds that the published figures follow", async ({ page }) => {
  await openRanking(page);
  await page.getByRole("button", { name: "Tính lại trên máy này" }).click();
  const verdict = page.getByRole("status").filter({ hasText: /Khớp|Không khớp/ });
  await expect(verdict).toHaveText("Khớp: mọi con số của 51 đơn vị tính lại đều đúng như đã công bố.", PATIENCE);
});

test("one count that was altered on its way is found, and its unit named", async ({ page }) => {
  await changeAnswers(page, "**/api/v1/raw-figures/*.json", (raw) => {
    const unit = raw.units.find(({ code }) => code === "H26");
    unit.figures.counted.counts.settledOnTime += 1;
    return raw;
  });
  await openRanking(page);
  await page.getByRole("button", { name: "Tính lại trên máy này" }).click();
  const verdict = page.locator("#tinh-lai").getByRole("status");
  await expect(verdict).toContainText(/Không khớp: \d con số không đúng như đã công bố\./, PATIENCE);
  await expect(verdict).toContainText("không mang đúng mã băm đã công bố");
  const named = await verdict.getByRole("listitem").allInnerTexts();
  expect(named).toEqual(expect.arrayContaining(["Hà Nội: giá trị", "Hà Nội: số hồ sơ"]));
  expect(named.filter((line) => !line.startsWith("Hà Nội: "))).toEqual([]);
});

test("a rule of the reader's own ranks anew, says so, and leads back", async ({ page }) => {
  await openRanking(page);
  const published = await names(page);
  const says = page.getByText(OWN_RULE);
  await page.getByRole("checkbox", { name: "Tính cả hồ sơ bị trả lại" }).check();
  await expect(says).toHaveCount(0);
  await show(page);
  await expect(says).toBeVisible(PATIENCE);
  expect(parameter(page, "tra-lai")).toBe("co");
  expect(parameter(page, "toi-thieu"), "what is as usual is left out").toBeNull();
  expect(await names(page)).not.toEqual(published);
  await page.getByRole("link", { name: "Về cách tính chuẩn" }).click();
  await expect(says).toHaveCount(0, PATIENCE);
  expect(parameter(page, "tra-lai")).toBeNull();
  expect(await names(page)).toEqual(published);
  await expect(page.getByRole("checkbox", { name: "Tính cả hồ sơ bị trả lại" })).not.toBeChecked();
});

test("who needs more dossiers for a rank leaves the small ones unranked", async ({ page }) => {
  await openRanking(page);
  await page.getByRole("spinbutton", { name: "Số hồ sơ tối thiểu để xếp hạng" }).fill("100000");
  await show(page);
  await expect(page.locator(".bars__detail").filter({ hasText: /chưa đủ hồ sơ: [\d.]+, cần 100\.000/ }).first()).toBeVisible(PATIENCE);
  const large = await rows(page).filter({ hasText: /^\d/ }).count();
  expect(large).toBeGreaterThan(0);
  expect(large).toBeLessThan(32);
});
