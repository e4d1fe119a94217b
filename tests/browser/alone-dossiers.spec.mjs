// What is timed, and so runs when no other test does.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { open, paste, rows, test } from "./dossiers.mjs";
import { expectApp } from "./front.mjs";
import { expect, PATIENCE } from "./site.mjs";

const run = promisify(execFile);
const API = process.env.MOT_CUA_API_BINARY ?? fileURLToPath(new URL("../../target/server/api", import.meta.url));

test("five hundred dossiers stay smooth on a slow phone, are exported, sealed, opened and deleted", async ({ page }) => {
  test.setTimeout(120_000);
  const { stdout } = await run(API, ["sample-dossiers", "--count", "500", "--receipts"]);
  const many = stdout.trim().split("\n").map((line, at) => {
    const [code, secret] = line.split(" ");
    return { code, secret, label: `Nhóm ${at % 4}` };
  });
  await open(page, "/ho-so/cua-toi");
  await paste(page, many);
  await expect(page.getByText("500 trong 500 hồ sơ.")).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText(/^Cập nhật lúc/)).toBeVisible({ timeout: 15_000 });
  await page.evaluate(() => {
    globalThis.slowest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.interactionId) globalThis.slowest = Math.max(globalThis.slowest, entry.duration);
    }).observe({ type: "event", durationThreshold: 16 });
  });
  const devtools = await page.context().newCDPSession(page);
  const rounds = [];
  // Whatever else this machine does can only make it slower: the best of three rounds counts.
  while (rounds.length < 3 && !rounds.some((slowest) => slowest <= 100)) {
    await page.evaluate(() => (globalThis.slowest = 0));
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    for (const name of ["Thủ tục", "Cơ quan", "Hạn trả"]) {
      await page.getByRole("columnheader").getByRole("button", { name: new RegExp(`^${name}`) }).click();
      await page.waitForTimeout(500);
    }
    await page.getByLabel("Tìm trong danh sách").fill("");
    await page.getByLabel("Tìm trong danh sách").pressSequentially("ket hon", { delay: 150 });
    await page.waitForTimeout(500);
    await page.getByLabel("Chỉ xem").selectOption({ index: 4 });
    await page.waitForTimeout(500);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    rounds.push(await page.evaluate(() => globalThis.slowest));
  }
  console.log(`slowest interaction with 500 dossiers, round by round: ${rounds.join(", ")} ms`);
  expect(Math.min(...rounds)).toBeLessThanOrEqual(100);

  const sheet = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Tải bảng/ }).click();
  const text = (await (await (await sheet).createReadStream()).toArray()).join("");
  expect(text.split("\r\n").length).toBe(502);
  const password = page.getByLabel("Mật khẩu cho tệp mã hóa");
  await password.fill("mật khẩu dài");
  const sealed = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Tải tệp mã hóa/ }).click();
  const file = Buffer.concat(await (await (await sealed).createReadStream()).toArray());
  expect(file.includes(many[0].code)).toBe(false);
  await page.getByRole("button", { name: "Xóa tất cả khỏi máy này" }).click();
  await page.getByRole("button", { name: "Xóa tất cả", exact: true }).click();
  await expect(page.getByText(/^Chưa có hồ sơ nào/)).toBeVisible();
  await page.reload();
  await expectApp(page);
  await expect(page.getByText(/^Chưa có hồ sơ nào/)).toBeVisible(PATIENCE);
  await paste(page, many.slice(0, 1));
  await expect(rows(page)).toHaveCount(1, PATIENCE);
  await page.getByLabel("Mật khẩu cho tệp mã hóa").fill("mật khẩu dài");
  await page.getByLabel(/^Hoặc chọn tệp/).setInputFiles({ name: "ho-so.motcua", mimeType: "application/octet-stream", buffer: file });
  await expect(page.getByText("500 trong 500 hồ sơ.")).toBeVisible({ timeout: 15_000 });
});
