// Units side by side: chosen in a form, shared by their address, drawn together or apart; and months
// of a ranking taken together.

import { OWN_RULE, names, openRanking, RANKING, rows, select, show, UNIT } from "./rankings.mjs";
import { address, expect, expectSameDocument, heading, mark, open, parameter, PATIENCE, test } from "./site.mjs";

const COMPARE = "/xep-hang/so-sanh";
const THREE = `${COMPARE}?so-sanh=H26~H29~G12`;

const finding = (page) => page.locator(".finding");
const tick = (page, name) => page.getByRole("checkbox", { name, exact: true });
const compare = (page) => page.getByRole("button", { name: "So sánh", exact: true });
const table = (page) => page.locator("#tung-ky");

async function openComparison(page, path = THREE) {
  await open(page, path);
  await expect(page.getByRole("heading", { name: "Tải về" })).toBeVisible(PATIENCE);
}

test("units ticked in the form come into the address, the sentence, the chart and the table", async ({ page, browser, baseURL }) => {
  await open(page, COMPARE);
  await expect(heading(page)).toHaveText("So sánh các đơn vị", PATIENCE);
  await mark(page);
  await tick(page, "Hà Nội").check();
  await tick(page, "Cà Mau").check();
  expect(address(page)).toBe(COMPARE);
  await compare(page).click();
  await expect(heading(page)).toHaveText("So sánh: Cà Mau, Hà Nội", PATIENCE);
  expect(parameter(page, "so-sanh").split("~").sort()).toEqual(["H12", "H26"]);
  expect(parameter(page, "chi-so"), "what is as usual is left out").toBeNull();
  await expect(finding(page)).toContainText(/cao nhất .* thấp nhất .* chung các tỉnh, thành phố [\d,]+%/);
  await expect(finding(page)).toContainText(/Từ tháng 10\/2023 đến tháng \d+\/2026, (Cà Mau|Hà Nội) thay đổi nhiều nhất: [+−][\d,]+ điểm\./);
  await expect(page.getByText("số liệu minh họa").first()).toBeVisible();
  await expect(table(page).locator("tbody tr")).toHaveCount(36);
  await expect(table(page).locator("tbody tr").first()).toContainText("Tháng 9/2026");
  await expect(page.locator("#dien-bien").getByRole("img")).toHaveCount(3);
  await expectSameDocument(page);

  // Whoever gets the address sees the same.
  const other = await browser.newContext({ baseURL });
  const copy = await other.newPage();
  await openComparison(copy, address(page));
  await expect(finding(copy)).toHaveText(await finding(page).innerText());
  await other.close();
});

test("more than six are not compared, and a sentence says so", async ({ page }) => {
  await open(page, COMPARE);
  await expect(tick(page, "Hà Nội")).toBeVisible(PATIENCE);
  for (const name of ["An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Hà Nội", "Huế", "Lào Cai"]) {
    await tick(page, name).check();
  }
  await compare(page).click();
  await expect(page.getByRole("alert")).toHaveText("Bạn đã chọn 7 đơn vị. Mỗi lần so sánh được nhiều nhất 6, mời bỏ bớt 1.");
  expect(address(page)).toBe(COMPARE);
  await tick(page, "Huế").uncheck();
  await compare(page).click();
  await expect(finding(page)).toBeVisible(PATIENCE);
  expect(parameter(page, "so-sanh").split("~")).toHaveLength(6);
  await expect(page.getByText("Bạn đã chọn 7 đơn vị.")).toHaveCount(0);
});

test.describe("where a unit is not known", () => {
  // The API answers that it knows none of this code, and the browser notes it.
  test.use({ failing: true });

  test("an address with too many, unknown and unreadable parts says what it left out", async ({ page }) => {
    await openComparison(page, `${COMPARE}?so-sanh=H26~H99~H29~H12~H05~H01~H14&tu=1999-01&kieu=x`);
    for (const sentence of ["Đã bỏ ra: Cao Bằng.", "Không có đơn vị nào mang mã H99", "Hai kỳ được chọn trùng nhau, hoặc có kỳ không có số liệu."]) {
      await expect(page.getByText(sentence)).toBeVisible();
    }
    await expect(page.locator("#tung-don-vi").getByRole("link")).toHaveCount(5);
  });
});

test("small charts and back are a link away, and the units stay", async ({ page }) => {
  await openComparison(page);
  await mark(page);
  await page.getByRole("link", { name: "Xem mỗi đơn vị một biểu đồ nhỏ" }).click();
  // Three units, and all provinces and all ministries.
  await expect(page.locator(".multiples__panel")).toHaveCount(5, PATIENCE);
  expect(parameter(page, "kieu")).toBe("rieng");
  expect(parameter(page, "so-sanh")).toBe("H26~H29~G12");
  await page.goBack();
  await expect(page.locator(".multiples__panel")).toHaveCount(0, PATIENCE);
  await expectSameDocument(page);
});

test("two periods of the reader's choice are put beside each other", async ({ page }) => {
  await openComparison(page);
  await page.getByText("Chọn đơn vị và cách xem").click();
  await select(page, "Từ kỳ").selectOption("Tháng 9/2025");
  await select(page, "Đến kỳ").selectOption("Tháng 8/2026");
  await compare(page).click();
  await expect(page.locator("#hai-ky")).toContainText("Từ tháng 9/2025 đến tháng 8/2026", PATIENCE);
  await expect(page.getByRole("heading", { name: "Trước hạn, đúng hạn, quá hạn: tháng 8/2026" })).toBeVisible();
  expect([parameter(page, "tu"), parameter(page, "den")]).toEqual(["2025-09", "2026-08"]);
  await expect(finding(page)).toContainText("Từ tháng 9/2025 đến tháng 8/2026");
});

test("from a ranking and from a unit it is one link to the comparison", async ({ page }) => {
  await openRanking(page, `${RANKING}?ghim=H12`);
  await page.getByRole("link", { name: "So sánh các đơn vị" }).click();
  await expect(heading(page)).toHaveText("So sánh: Cà Mau", PATIENCE);
  await open(page, UNIT);
  await page.getByRole("link", { name: "So sánh Hà Nội với đơn vị khác" }).click();
  await expect(heading(page)).toHaveText("So sánh: Hà Nội", PATIENCE);
  await page.locator("#tung-don-vi").getByRole("link", { name: "Hà Nội" }).click();
  await expect(heading(page)).toHaveText("Hà Nội trong các bảng xếp hạng", PATIENCE);
});

test("a unit's page shows its ranks, its dossiers and its other measures", async ({ page }) => {
  await open(page, UNIT);
  for (const name of ["Thứ hạng qua từng kỳ", /^Hồ sơ đã giải quyết: tháng \d+\/2026$/, "Các chỉ số khác"]) {
    await expect(page.getByRole("heading", { name })).toBeVisible(PATIENCE);
  }
  await expect(page.locator("#hang-qua-cac-ky").getByRole("img").first()).toHaveAttribute("aria-label", /^Từ hạng \d+ \(tháng 10\/2023\) đến hạng \d+ \(tháng 9\/2026\); cao nhất /);
  await expect(page.locator("#chi-so-khac")).toContainText(/\d+, trong 34 đơn vị có số liệu/);
  await expect(page.locator("#ho-so")).toContainText("tạm dừng, quá hạn");
});

test("three months together are computed on the reader's device, and lead back to one", async ({ page }) => {
  await openRanking(page);
  const september = await names(page);
  await select(page, "Gộp các tháng").selectOption("3 tháng");
  await show(page);
  await expect(finding(page)).toContainText(/^3 tháng đến tháng 9\/2026, 34 tỉnh, thành phố/, PATIENCE);
  await expect(page).toHaveTitle(/– 3 tháng đến tháng 9\/2026 – /, PATIENCE);
  expect(parameter(page, "gop")).toBe("3");
  await expect(page.getByText("Gồm: Tháng 7/2026, Tháng 8/2026, Tháng 9/2026.")).toBeVisible();
  // Who has not reported for September has two months of three.
  await expect(page.locator(".bars__detail").filter({ hasText: "2/3 tháng có số liệu" })).toHaveCount(2);
  await expect(page.getByRole("heading", { name: "Tính lại" })).toHaveCount(0);
  await expect(page.getByText(OWN_RULE)).toHaveCount(0);
  expect(await names(page)).not.toEqual(september);
  await page.getByRole("link", { name: "Về một tháng" }).click();
  await expect(finding(page)).toContainText(/^Tháng 9\/2026/, PATIENCE);
  expect(await names(page)).toEqual(september);
  await expect(rows(page)).toHaveCount(34);
});
