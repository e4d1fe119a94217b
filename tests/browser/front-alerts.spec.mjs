// What everybody must know, above the pages that it concerns.

import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expectApp, test as front } from "./front.mjs";
import { API, startApi, startEdge } from "./servers.mjs";
import { expect, PATIENCE } from "./site.mjs";

const alert = (id, pages, vi) => ({ id, text: { vi, en: `${id}.` }, level: "warning", pages, from: "2020-01-01T00:00:00+07:00" });
const ALERTS = [alert("moi-trang", [], "Bảo trì đêm nay."), alert("tin", ["/tin-tuc"], "Tin đang được sửa.")];

const test = front.extend({
  alerted: [async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "mot-cua-"));
    const file = join(folder, "alerts.json");
    await writeFile(file, JSON.stringify(ALERTS));
    execFileSync(API, ["import", "alerts", file, "--database", `sqlite://${join(folder, "api.sqlite")}?mode=rwc`]);
    const api = await startApi(folder);
    const edge = await startEdge(api.address);
    await use(edge);
    await Promise.all([edge.stop(), api.stop()]);
    await rm(folder, { recursive: true, force: true });
  }, { scope: "worker", timeout: 60_000 }],
  baseURL: async ({ alerted }, use) => use(alerted.address),
});

/** The front door asks for alerts as it opens: the first page may be a moment before. */
async function openAlerted(page, path) {
  await expect(async () => {
    await page.goto(path);
    await expect(page.locator("[data-alert=moi-trang]")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
}

test("an alert follows the reader to the pages it is about, and stays away once put away", async ({ page }) => {
  test.setTimeout(60_000);
  const everywhere = page.getByText("Bảo trì đêm nay.");
  const onNews = page.getByText("Tin đang được sửa.");
  await openAlerted(page, "/");
  await expect(onNews).toBeHidden();
  await expectApp(page);
  await expect(everywhere).toBeVisible();
  await page.getByRole("navigation").getByRole("link", { name: "Tin tức" }).click();
  await expect(onNews).toBeVisible(PATIENCE);
  await page.getByRole("button", { name: "Đã đọc, ẩn đi" }).first().press("Enter");
  await expect(everywhere).toBeHidden();
  await expect(onNews).toBeVisible();
  await page.reload();
  await expectApp(page);
  await expect(everywhere).toBeHidden();
  await expect(onNews).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("alerts are read, and nothing is offered that would not work", async ({ page }) => {
    await openAlerted(page, "/en/tin-tuc");
    await expect(page.getByText("moi-trang.")).toBeVisible();
    await expect(page.getByText("tin.", { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Read, hide it" })).toHaveCount(0);
  });
});
