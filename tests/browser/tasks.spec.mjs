// The board of tasks and the level audit in the app: chosen, sorted, shared by their address.

import { column, names, rows, select, show, sortBy } from "./rankings.mjs";
import { address, expect, expectSameDocument, heading, mark, open, parameter, PATIENCE, test } from "./site.mjs";

const TASKS = "/xep-hang/nhiem-vu";
const LEVELS = "/xep-hang/muc-do";

async function openTasks(page, path = TASKS) {
  await open(page, path);
  await expect(page.getByRole("heading", { name: "Tải về" })).toBeVisible(PATIENCE);
}

test("both boards are listed with the rankings, each with its finding", async ({ page }) => {
  await open(page, "/xep-hang");
  const boards = page.locator("#bang-theo-doi");
  await expect(boards).toContainText(/Đến ngày [\d/]+, 36 việc: \d+ đã xong/, PATIENCE);
  await expect(boards).toContainText("số liệu minh họa");
  await expect(boards).toContainText(/Trong 66 thủ tục có trong danh mục này/, PATIENCE);
  await mark(page);
  await boards.getByRole("link", { name: "Nhiệm vụ về Chính phủ điện tử" }).click();
  await expect(heading(page)).toHaveText("Nhiệm vụ về Chính phủ điện tử", PATIENCE);
  await expect(heading(page)).toBeFocused();
  await expectSameDocument(page);
});

test("resolution, unit and state change address, sentence and rows, and whoever gets the address sees the same", async ({ page, browser, baseURL }) => {
  test.setTimeout(60_000);
  await openTasks(page);
  await expect(rows(page)).toHaveCount(36);
  await select(page, "Nghị quyết").selectOption("17/NQ-CP");
  await select(page, "Đơn vị").selectOption("Bộ Tài chính");
  await select(page, "Trạng thái").selectOption("Đã xong");
  // Nothing happens before the button is pressed.
  expect(address(page)).toBe(TASKS);
  await show(page);
  await expect(rows(page)).toHaveCount(1, PATIENCE);
  expect([parameter(page, "nghi-quyet"), parameter(page, "co-quan"), parameter(page, "trang-thai")]).toEqual(["17-nq-cp", "G12", "done"]);
  await expect(page.locator(".finding")).toContainText("1 việc: 1 đã xong, trong đó 1 đúng hạn");
  const other = await browser.newContext({ baseURL });
  const copy = await other.newPage();
  await openTasks(copy, address(page));
  expect(await names(copy)).toEqual(await names(page));
  await expect(select(copy, "Đơn vị")).toHaveValue("G12");
  await other.close();
  await page.getByRole("link", { name: "Bỏ mọi lựa chọn" }).click();
  await expect(rows(page)).toHaveCount(36, PATIENCE);
  expect(address(page)).toBe(TASKS);
});

test("a press on a column sorts the tasks, says so, and keeps the focus; what is not done stays last", async ({ page }) => {
  await openTasks(page);
  await mark(page);
  await expect(column(page, "Hạn")).toHaveAttribute("aria-sort", "ascending");
  const button = sortBy(page, "Ngày xong");
  await button.click();
  await expect(column(page, "Ngày xong")).toHaveAttribute("aria-sort", "ascending", PATIENCE);
  await expect(page.locator("[aria-sort]")).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: "Sắp theo Ngày xong, tăng dần." })).toHaveCount(1);
  expect(address(page)).toBe(`${TASKS}?sap=xong`);
  await expect(button).toBeFocused();
  await expect(rows(page).last().getByRole("cell").nth(4)).toHaveText("–");
  await button.press("Enter");
  await expect(column(page, "Ngày xong")).toHaveAttribute("aria-sort", "descending", PATIENCE);
  await expect(rows(page).last().getByRole("cell").nth(4)).toHaveText("–");
  await expect(rows(page).first().getByRole("cell").nth(4)).not.toHaveText("–");
  expect(address(page)).toBe(`${TASKS}?sap=xong&chieu=giam`);
  await expectSameDocument(page);
});

test("choices of an address that are none are ignored, and named", async ({ page }) => {
  await openTasks(page, `${TASKS}?trang-thai=tre&sap=x`);
  await expect(page.getByText(/^Đã bỏ qua lựa chọn không hợp lệ.*trang-thai, sap\.$/)).toBeVisible();
  await expect(rows(page)).toHaveCount(36);
});

test("nothing scrolls sideways on a phone of 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [TASKS, LEVELS, `${LEVELS}/G15`, "/xep-hang/dung-han-766"]) {
    await open(page, path);
    await expect(page.getByText("Đang tải…"), path).toHaveCount(0, PATIENCE);
    await expect(page.locator("main table").filter({ visible: true }).first(), path).toBeVisible(PATIENCE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
  }
});

test("from the level audit to an agency, a procedure, and back", async ({ page }) => {
  await open(page, LEVELS);
  await mark(page);
  const agency = rows(page).getByRole("rowheader").getByRole("link").first();
  await expect(agency).toBeVisible(PATIENCE);
  const name = await agency.innerText();
  await agency.click();
  await expect(heading(page)).toHaveText(`${name}: tiêu chí mức độ trực tuyến`, PATIENCE);
  await expect(page.getByText("Nghị định 42/2022/NĐ-CP").first()).toBeVisible();
  await expect(rows(page).first().getByRole("cell").first()).toHaveText(/^(✓ Có|✗ Không|\? Chưa rõ)$/);
  await rows(page).getByRole("rowheader").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/thu-tuc\//, PATIENCE);
  await page.goBack();
  await expect(rows(page).first()).toBeVisible(PATIENCE);
  await expectSameDocument(page);
});

test("the derived on-time share has the country's months beside it, and its doubts", async ({ page }) => {
  await open(page, "/xep-hang/dung-han-766");
  const country = page.locator("#ca-nuoc");
  await expect(country).toContainText("Tháng 9/2026 (tính đến 17/9/2026), cả nước giải quyết đúng hạn 75,3% hồ sơ.", PATIENCE);
  await expect(country.locator(".lines [tabindex='0']")).toHaveCount(9);
  await expect(page.locator("#so-ho-so tbody tr")).toHaveCount(3);
  await open(page, "/xep-hang/dung-han");
  await expect(page.getByRole("heading", { name: "Tính lại" })).toBeVisible(PATIENCE);
  await expect(page.locator("#ca-nuoc")).toHaveCount(0);
});
