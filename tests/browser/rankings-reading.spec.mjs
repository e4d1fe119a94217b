// Rankings read by keyboard and on a small screen, and what is said where something does not come.

import { openRanking, RANKING, rows, UNIT } from "./rankings.mjs";
import { address, expect, expectSameDocument, focused, heading, mark, open, PATIENCE, test } from "./site.mjs";

/** Presses Tab from an element on, and lists what is reached while it matches. */
async function reached(page, start, inside) {
  await start.focus();
  const labels = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate((inside) => document.activeElement.closest(inside) && document.activeElement.getAttribute("aria-label"), inside);
    if (label === null && labels.length > 0) break;
    if (label !== null) labels.push(label);
  }
  return labels;
}

test("Tab reaches each tile of the map, and Enter opens its unit", async ({ page }) => {
  test.setTimeout(60_000);
  await openRanking(page);
  const tiles = page.locator(".tiles a");
  await expect(tiles).toHaveCount(34);
  const labels = await reached(page, page.locator(".bars").last().getByRole("link").last(), ".tiles");
  expect(labels.length).toBe(34);
  expect(new Set(labels).size, "each once").toBe(34);
  expect(labels.filter((label) => !/^.+: (\d+,\d%, .+|chưa báo cáo)$/.test(label))).toEqual([]);
  await tiles.first().focus();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Lai Châu trong các bảng xếp hạng", PATIENCE);
  expect(address(page)).toBe("/xep-hang/don-vi/H35");
});

test("Tab reaches each point of a unit's line, which says period, value and count", async ({ page }) => {
  test.setTimeout(60_000);
  await open(page, UNIT);
  const points = page.locator("#dien-bien .lines [tabindex='0']");
  await expect(points).toHaveCount(36, PATIENCE);
  const labels = await reached(page, page.getByRole("link", { name: "Bỏ qua biểu đồ, tới bảng số" }), "#dien-bien .lines");
  expect(labels.length).toBe(36);
  expect(labels[0]).toMatch(/^Tháng 10\/2023: \d+,\d%, [\d.]+ hồ sơ$/);
  expect(labels[35]).toMatch(/^Tháng 9\/2026: /);
  await expect(points.first()).toHaveRole("img");
});

test("the way past a chart leads to its figures", async ({ page }) => {
  for (const [path, id] of [[RANKING, "bang-so"], [UNIT, "tung-ky"]]) {
    await open(page, path);
    const skip = page.getByRole("link", { name: "Bỏ qua biểu đồ, tới bảng số" });
    await skip.focus(PATIENCE);
    await skip.press("Enter");
    await expect.poll(() => focused(page), PATIENCE).toBe(id);
  }
});

test("nothing scrolls sideways on a phone of 320 px, with a unit pinned and a rule of one's own", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ["/xep-hang", `${RANKING}?ghim=H26&tra-lai=co`, `${RANKING}?nhom=bo`, "/xep-hang/diem-766", UNIT, "/xep-hang/so-sanh", "/xep-hang/so-sanh?so-sanh=H26~H29~G12", "/xep-hang/so-sanh?so-sanh=H26~H29&kieu=rieng"]) {
    await open(page, path);
    await expect(page.getByText("Đang tải…"), path).toHaveCount(0, PATIENCE);
    await expect(page.locator("main table, main .measures, main form.compare").filter({ visible: true }).first(), path).toBeVisible(PATIENCE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
  }
});

test("choices of an address that are none are ignored, and named", async ({ page }) => {
  await openRanking(page, `${RANKING}?vung=dong&sap=x&ky=1999-01-v1`);
  const notice = page.getByText(/^Đã bỏ qua lựa chọn không hợp lệ/);
  await expect(notice).toContainText("vung");
  await expect(notice).toContainText("sap");
  await expect(page.getByText("Không có kỳ này. Dưới đây là kỳ mới nhất.")).toBeVisible();
  await expect(rows(page)).toHaveCount(34);
});

test.describe("where something does not come", () => {
  test.use({ failing: true, tolerates: /split_rankings|Failed to fetch|net::ERR_FAILED/ });

  test("the pages' own code, if it does not come, is asked for again", async ({ page }) => {
    await page.route("**/split_rankings-*.wasm", (route) => route.abort());
    await open(page, "/");
    await mark(page);
    await page.getByRole("navigation", { name: "Chính" }).getByRole("link", { name: "Xếp hạng" }).click();
    await expect(page.getByRole("alert")).toContainText("Chưa kết nối được máy chủ.", PATIENCE);
    await page.getByRole("button", { name: "Thử lại" }).click();
    await expect(page.getByRole("alert")).toContainText("Chưa kết nối được máy chủ.", PATIENCE);
    await page.unroute("**/split_rankings-*.wasm");
    await page.getByRole("button", { name: "Thử lại" }).click();
    await expect(page.locator(".measures__item")).toHaveCount(5, PATIENCE);
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expectSameDocument(page);
  });

  test("raw figures that do not come leave the ranking as it was, and can be asked for again", async ({ page }) => {
    await page.route("**/api/v1/raw-figures/*.json", (route) => route.abort("connectionreset"));
    await openRanking(page);
    await page.getByRole("button", { name: "Tính lại trên máy này" }).click();
    await expect(page.locator("#tinh-lai").getByRole("alert")).toContainText("Chưa kết nối được máy chủ.", PATIENCE);
    await expect(rows(page)).toHaveCount(34);
    await page.unroute("**/api/v1/raw-figures/*.json");
    await page.getByRole("button", { name: "Thử lại" }).click();
    await expect(page.locator("#tinh-lai")).toContainText("Khớp: mọi con số", PATIENCE);
  });

  // Its notice used to be that of any answer that is missing, above words of waiting that stayed.
  test("a ranking that there is not says so", async ({ page }) => {
    await open(page, "/xep-hang/khong-co");
    await expect(page.getByText("Không có bảng xếp hạng này.")).toBeVisible(PATIENCE);
    await expect(page.getByText("Đang tải…")).toHaveCount(0, PATIENCE);
    await page.getByRole("link", { name: "Xem tất cả bảng xếp hạng" }).click();
    await expect(page.locator(".measures__item").first()).toBeVisible(PATIENCE);
  });

  test("what is no name of a ranking, and a unit that there is not, are said to be so and lead on", async ({ page }) => {
    for (const [path, says] of [
      ["/xep-hang/a_b", "Không có bảng xếp hạng này."],
      ["/xep-hang/don-vi/H99", "Không có đơn vị này trong bảng xếp hạng nào."],
      ["/xep-hang/don-vi/x", "Không có đơn vị này trong bảng xếp hạng nào."],
    ]) {
      await open(page, path);
      await expect(page.getByText(says), path).toBeVisible(PATIENCE);
      await expect(page.getByText("Đang tải…"), path).toHaveCount(0, PATIENCE);
      await expect(page.getByRole("button", { name: "Thử lại" }), path).toHaveCount(0);
      await page.getByRole("link", { name: "Xem tất cả bảng xếp hạng" }).click();
      await expect(page.locator(".measures__item").first(), path).toBeVisible(PATIENCE);
    }
  });
});
