// The news at the front door: read without a script, followed by programs.

import { test } from "./front.mjs";
import { expect, heading } from "./site.mjs";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader searches the news, chooses, opens an article, and goes on to a topic", async ({ page }) => {
    await page.goto("/tin-tuc");
    await page.getByRole("searchbox", { name: "Tìm trong tin tức" }).fill("nghi quyet 36a");
    await page.getByRole("button", { name: "Tìm", exact: true }).click();
    await expect(page.getByText(/^Có \d+ bài cho “nghi quyet 36a”/)).toBeVisible();
    await page.getByRole("link", { name: /^Nghị quyết 36a/ }).first().click();
    await expect(heading(page)).toContainText("Nghị quyết 36a");
    expect((await page.getByRole("main").innerText()).length).toBeGreaterThan(1_500);
    await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
    const topic = page.getByRole("main").locator("a[href*='chu-de=']").first();
    await topic.click();
    await expect(page.getByText(/^Có \d+ bài, mới nhất ở trên\.$/)).toBeVisible();
  });
});

test("the feeds of a list have whole addresses and stay as they are between two questions", async ({ request, baseURL }) => {
  for (const path of ["/tin-tuc.atom?loai=explainer", "/en/tin-tuc.feed.json?chu-de=quoc-te"]) {
    const [one, two] = [await request.get(path), await request.get(path)];
    expect(one.status(), path).toBe(200);
    const text = await one.text();
    expect(await two.text()).toBe(text);
    expect(text).toContain(`${new URL(baseURL).origin}/`);
    expect(text).not.toMatch(/(href|url)"?[=:]\s*"\//);
  }
});
