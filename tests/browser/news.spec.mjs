// The news in the app: from the list to an article and back, words and choices, searches kept on
// the device.

import { address, expect, expectSameDocument, heading, mark, open, parameter, PATIENCE, scrollY, test } from "./site.mjs";

const NEWS = "/tin-tuc";

const articles = (page) => page.getByRole("main").getByRole("heading", { level: 3 }).getByRole("link");

async function openNews(page, path = NEWS) {
  await open(page, path);
  await expect(page.getByRole("link", { name: "Nguồn tin Atom" })).toBeVisible(PATIENCE);
}

test("from the list to an article and back to the same place, in one document", async ({ page }) => {
  await openNews(page, `${NEWS}?loai=explainer`);
  await mark(page);
  const link = articles(page).nth(5);
  const title = await link.innerText();
  await link.scrollIntoViewIfNeeded();
  const before = await scrollY(page);
  expect(before).toBeGreaterThan(0);
  await link.click();
  await expect(heading(page)).toHaveText(title, PATIENCE);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText("Bài này do chúng tôi viết để trình bày")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Nguồn", exact: true })).toBeVisible();
  await page.goBack();
  await expect(articles(page).nth(5)).toHaveText(title, PATIENCE);
  expect(address(page)).toBe(`${NEWS}?loai=explainer`);
  await expect.poll(() => scrollY(page), PATIENCE).toBe(before);
  await expectSameDocument(page);
});

test("words and choices stand in the address, and each can be taken back", async ({ page }) => {
  await openNews(page);
  const words = page.getByRole("searchbox", { name: "Tìm trong tin tức" });
  await words.fill("van ban dien tu");
  await words.press("Enter");
  await expect(page.getByText(/^Có \d+ bài cho “van ban dien tu”/)).toBeVisible(PATIENCE);
  expect(parameter(page, "q")).toBe("van ban dien tu");
  const found = await articles(page).count();
  expect(found).toBeGreaterThan(0);
  const kinds = page.getByRole("combobox", { name: "Loại bài" });
  if (!(await kinds.isVisible())) await page.getByText(/^Lọc kết quả/).click();
  await kinds.selectOption({ index: 1 });
  await page.getByRole("button", { name: /^(Xem|Hiện)/ }).click();
  await expect.poll(() => parameter(page, "loai"), PATIENCE).not.toBeNull();
  await expect.poll(() => articles(page).count(), PATIENCE).toBeLessThanOrEqual(found);
  await page.getByRole("link", { name: "Bỏ hết lựa chọn" }).click();
  await expect.poll(() => address(page), PATIENCE).toBe(`${NEWS}?q=van%20ban%20dien%20tu`);
  await expect(articles(page)).toHaveCount(found, PATIENCE);
});

test("a search is kept on the device, says what is new, and can be deleted", async ({ page }) => {
  await openNews(page, `${NEWS}?chu-de=doanh-nghiep`);
  await page.getByRole("button", { name: "Lưu tìm kiếm này" }).click();
  const saved = page.getByRole("region").or(page.locator(".saved")).last();
  await expect(saved.getByRole("listitem")).toHaveCount(1, PATIENCE);
  // As one who had seen none of them would find it after a while.
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.endsWith("news:searches"));
    const text = localStorage.getItem(key).replace(/"seen":"[^"]*"/, '"seen":"2010-01-01T00:00:00+07:00"');
    localStorage.setItem(key, text);
  });
  await openNews(page);
  await expect(saved.getByRole("listitem")).toContainText(/\d+ bài mới/, PATIENCE);
  await saved.getByRole("listitem").getByRole("link").click();
  await expect.poll(() => parameter(page, "chu-de"), PATIENCE).toBe("doanh-nghiep");
  await saved.getByRole("button", { name: /^Xóa/ }).click();
  await expect(saved.getByRole("listitem")).toHaveCount(0, PATIENCE);
});

test("a withdrawn article says when and why, and shows nothing else of what it said", async ({ page }) => {
  await open(page, `${NEWS}/sap-co-dich-vu-cong-truc-tuyen-thu-1-000`);
  await expect(page.getByText("Bài này đã được rút ngày 20/11/2026.")).toBeVisible(PATIENCE);
  await expect(page.getByText("Lý do")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Tệp đính kèm" })).toHaveCount(0);
});

test("the three newest stand on the home page", async ({ page }) => {
  await open(page, "/");
  const block = page.locator("section").filter({ has: page.getByRole("heading", { name: "Tin tức", exact: true }) });
  await expect(block.getByRole("listitem")).toHaveCount(3, PATIENCE);
  await block.getByRole("link", { name: "Xem mọi tin tức" }).click();
  await expect(heading(page)).toHaveText("Tin tức", PATIENCE);
});
