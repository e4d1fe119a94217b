// State enterprises in the app: sorted, filtered, looked up, and taken away as the same table.

import { address, expect, expectSameDocument, heading, mark, open, parameter, PATIENCE, test } from "./site.mjs";

const LIST = "/doanh-nghiep";

const rows = (page) => page.locator(".enterprises tbody tr");
const names = (page) => rows(page).getByRole("rowheader").getByRole("link").allInnerTexts();
const sortBy = (page, name) => page.getByRole("button", { name, exact: true });
const column = (page, name) => page.getByRole("columnheader").filter({ has: sortBy(page, name) });

async function openList(page, path = LIST) {
  await open(page, path);
  await expect(page.getByRole("heading", { name: "Tải về" })).toBeVisible(PATIENCE);
}

test("a press on a column sorts the enterprises, says so, and keeps the focus", async ({ page }) => {
  await openList(page);
  await mark(page);
  await expect(column(page, "Doanh nghiệp")).toHaveAttribute("aria-sort", "ascending");
  const first = await names(page);
  const button = sortBy(page, "Vốn nhà nước");
  await button.click();
  await expect(column(page, "Vốn nhà nước")).toHaveAttribute("aria-sort", /ascending|descending/, PATIENCE);
  await expect.poll(() => parameter(page, "sap"), PATIENCE).toBe("von");
  await expect(button).toBeFocused();
  await button.press("Enter");
  await expect.poll(() => names(page), PATIENCE).not.toEqual(first);
  await expect(page.getByRole("status").filter({ hasText: /Sắp theo Vốn nhà nước/ })).toHaveCount(1);
  await expectSameDocument(page);
});

test("a choice narrows the list, stands in the address, and the file holds the same rows in the same order", async ({ page, request }) => {
  await openList(page);
  const all = await rows(page).count();
  expect(all).toBeGreaterThan(15);
  const stage = page.getByRole("combobox", { name: "Giai đoạn" });
  await stage.selectOption({ index: 2 });
  expect(address(page)).toBe(LIST);
  await page.getByRole("button", { name: "Xem", exact: true }).click();
  await expect.poll(() => parameter(page, "giai-doan"), PATIENCE).not.toBeNull();
  await expect.poll(() => rows(page).count(), PATIENCE).toBeLessThan(all);
  const shown = await names(page);
  expect(shown.length).toBeGreaterThan(0);
  const { search } = new URL(page.url());
  const file = await request.get(`${process.env.MOT_CUA_URL}${LIST}.csv${search}`);
  expect(file.status()).toBe(200);
  const table = await file.text();
  expect(table.trimEnd().split("\n").slice(1).every((row) => row.startsWith("illustrative,"))).toBe(true);
  const places = shown.map((name) => table.indexOf(name));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  await page.getByRole("link", { name: "Bỏ mọi lựa chọn" }).click();
  await expect(rows(page)).toHaveCount(all, PATIENCE);
});

test("a name is found without its marks, and its page says that it is made up", async ({ page }) => {
  await openList(page);
  await page.getByRole("searchbox", { name: "Tên hoặc mã số doanh nghiệp" }).fill("minhhoa-006");
  await page.getByRole("button", { name: "Tìm", exact: true }).click();
  await expect(rows(page)).toHaveCount(1, PATIENCE);
  const name = (await names(page))[0];
  await rows(page).getByRole("link", { name }).click();
  await expect(heading(page)).toHaveText(name, PATIENCE);
  await expect(page.getByText("Doanh nghiệp này không có thật.").first()).toBeVisible(PATIENCE);
  await page.goBack();
  await expect(rows(page)).toHaveCount(1, PATIENCE);
});
