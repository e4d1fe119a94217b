// The document exchange and the timeline in the app.

import { expect, heading, open, parameter, PATIENCE, test } from "./site.mjs";

test("the month and the class of bodies stand in the address, and the table sorts", async ({ page }) => {
  await open(page, "/lien-thong-van-ban");
  await expect(page.getByRole("heading", { name: "Tải về" })).toBeVisible(PATIENCE);
  await expect(page.getByText("số liệu minh họa").first()).toBeVisible();
  const months = page.locator("select[name=ky]");
  await months.selectOption("2019-12");
  await page.locator("select[name=nhom]").selectOption("bo");
  await page.getByRole("button", { name: "Xem", exact: true }).first().click();
  await expect.poll(() => [parameter(page, "ky"), parameter(page, "nhom")], PATIENCE).toEqual(["2019-12", "bo"]);
  await expect(page.getByRole("heading", { name: /tháng 12\/2019/i }).first()).toBeVisible(PATIENCE);
  const heat = page.locator("table.heat tbody tr");
  await expect(heat.first().getByRole("cell")).toHaveCount(7, PATIENCE);
});

test("a body has a page of its own, and the timeline leads year by year", async ({ page }) => {
  await open(page, "/lien-thong-van-ban/G22");
  await expect(page.getByRole("heading", { name: "Tải về" })).toBeVisible(PATIENCE);
  await open(page, "/lich-su");
  await expect(heading(page)).not.toBeEmpty(PATIENCE);
  await page.getByRole("main").locator("a[href$='#nam-2016']").click();
  await expect(page.locator("#nam-2016")).toBeInViewport();
  await expect(page.locator("time").first()).toBeVisible();
});
