// The API goes away and comes back behind a front door that stays.

import { expectApp, holdApp, test as front } from "./front.mjs";
import { expect, expectSameDocument, heading, mark, PATIENCE } from "./site.mjs";
import { startEdge, startSite } from "./servers.mjs";

const test = front.extend({
  site: [async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.stop();
  }, { scope: "worker", timeout: 60_000 }],
  baseURL: async ({ site }, use) => use(site.address),
});

test.use({ failing: true });
// One front door for all; each test leaves its API running.
test.describe.configure({ mode: "default" });

const AGE = { "": /^Đang xem dữ liệu lúc \d{1,2}:\d\d; chưa tải được bản mới\.$/, "/en": /^Showing data from \d{1,2}:\d\d; a newer copy could not be loaded\.$/ };
const retry = (page) => page.getByRole("main").getByRole("link", { name: "Thử lại" });

test("a page seen before is shown with its hour, as text and in the app", async ({ page, request, site }) => {
  test.setTimeout(60_000);
  const seen = ["/thu-tuc/1.001193", "/thu-tuc?q=khai+sinh", "/su-kien/co-con-nho", "/"];
  const fresh = await Promise.all(seen.map((path) => request.get(path)));
  expect(fresh.map((response) => response.status())).toEqual(seen.map(() => 200));
  await site.killApi();
  try {
    for (const path of seen) {
      const letGo = await holdApp(page);
      const response = await page.goto(path);
      expect(response.status(), path).toBe(200);
      expect(response.headers()["cache-control"], path).toBe("public, max-age=0, s-maxage=5");
      await expect(page.locator("#snapshot").getByText(AGE[""]).first(), path).toBeVisible();
      const words = await page.locator("body").innerText();
      letGo();
      await expectApp(page);
      await expect(page.locator("#app").getByText(AGE[""]).first(), path).toBeVisible();
      expect((await page.locator("body").innerText()).split("\n"), path).toEqual(words.split("\n"));
      await page.unrouteAll();
    }
    // The other language was not asked for before, and is made of the same answer.
    await page.goto("/en/thu-tuc/1.001193");
    await expectApp(page);
    await expect(page.getByText(AGE["/en"]).first()).toBeVisible(PATIENCE);
  } finally {
    await site.reviveApi();
  }
  // Nobody has to do anything for the next reader to get it fresh.
  await expect(async () => {
    expect(await (await request.get("/thu-tuc/1.001193")).text()).not.toContain("dữ liệu lúc");
  }).toPass(PATIENCE);
});

test("a page never seen says so, says when to come again, and works once the API is back", async ({ browser, request, site, baseURL }) => {
  test.setTimeout(60_000);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await site.killApi();
  try {
    const response = await page.goto("/thu-tuc/1.013225");
    expect(response.status()).toBe(503);
    expect(response.headers()).toMatchObject({ "retry-after": expect.stringMatching(/^[1-9]\d?$/), "cache-control": "no-store" });
    await expect(page.getByRole("alert").filter({ visible: true })).toContainText("Hệ thống đang gặp sự cố.");
    await retry(page).click();
    await expect(retry(page)).toBeVisible();
    // What needs no API is there all the same.
    expect((await request.get("/en/kha-nang-tiep-can")).status()).toBe(200);
    const english = await (await request.get("/en/thu-tuc/1.013225")).text();
    expect(english).toContain("Try again");
    expect(english).toContain("<meta name=robots content=noindex>");
  } finally {
    await site.reviveApi();
  }
  await expect(async () => {
    await retry(page).click();
    await expect(heading(page)).toContainText("Cấp giấy phép xây dựng mới", { timeout: 1_000 });
  }).toPass(PATIENCE);
  await context.close();
});

test("a page that could not be had is mended in the app without a reload", async ({ page, site }) => {
  await site.killApi();
  try {
    const response = await page.goto("/thu-tuc/3.000346");
    expect(response.status()).toBe(503);
    await expectApp(page);
    await mark(page);
    await expect(page.getByRole("alert").filter({ visible: true })).toContainText("Hệ thống đang gặp sự cố.", PATIENCE);
  } finally {
    await site.reviveApi();
  }
  await expect(async () => {
    await page.getByRole("button", { name: "Thử lại" }).click({ timeout: 2_000 });
    await expect(heading(page)).toHaveText("Cấp giấy phép lái xe", { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expectSameDocument(page);
});

test("a reader who goes offline and comes back goes on where they were", async ({ page, context }) => {
  await page.goto("/thu-tuc/1.001193");
  await expectApp(page);
  await mark(page);
  await context.setOffline(true);
  await page.getByRole("navigation", { name: "Chính" }).getByRole("link", { name: "Cơ quan" }).click();
  await expect(page.getByRole("alert").filter({ visible: true })).toContainText("Bạn đang ngoại tuyến", PATIENCE);
  await page.goBack();
  await expect(page.getByText("163/QĐ-BTP")).toBeVisible(PATIENCE);
  await page.goForward();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Thử lại" }).click(PATIENCE);
  await expect(page.getByText("Tỉnh Gia Lai").first()).toBeVisible(PATIENCE);
  await expectSameDocument(page);
});

test("known by a name of its own, a site speaks of itself by that name, and only over TLS", async ({ request, site }) => {
  const name = "https://mot-cua.example";
  const edge = await startEdge(site.address, "--public-url", name, "--security-contact", "mailto:an-ninh@mot-cua.example");
  try {
    const get = (path) => request.get(`${edge.address}${path}`, { maxRedirects: 0 });
    for (const path of ["/", "/thu-tuc", "/icon.svg", "/api/v1/life-events", "/khong-co"]) {
      expect((await get(path)).headers()["strict-transport-security"], path).toBe("max-age=63072000; includeSubDomains; preload");
    }
    const html = await (await get("/en/thu-tuc/1.001193")).text();
    expect(html).toContain(`<link rel=canonical href="${name}/en/thu-tuc/1.001193">`);
    expect(html).not.toContain(edge.address);
    expect((await get("/THU-TUC")).headers().location).toBe("/thu-tuc");
    expect(await (await get("/sitemap.xml")).text()).toContain(`<loc>${name}/sitemap/`);
    const contact = await (await get("/.well-known/security.txt")).text();
    expect(contact).toMatch(/^Contact: mailto:an-ninh@mot-cua\.example$/m);
    expect(contact).toContain(`Canonical: ${name}/.well-known/security.txt`);
    const days = (new Date(contact.match(/^Expires: (.+)$/m)[1]) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(365);
    // Without a contact there is nothing to say.
    expect((await request.get("/.well-known/security.txt")).status()).toBe(404);
    expect((await request.get("/")).headers()["strict-transport-security"]).toBeUndefined();
  } finally {
    await edge.stop();
  }
});
