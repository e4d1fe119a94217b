// What the tests of the dossier pages share: a site with made-up dossiers, and what people do there.

import { expectApp, test as front } from "./front.mjs";
import { startSite } from "./servers.mjs";

/** One site for all tests of a worker; the guards of a page take its address for their own. */
export const test = front.extend({
  site: [
    async ({}, use) => {
      const started = await startSite();
      await use(started);
      await started.stop();
    },
    { scope: "worker" },
  ],
  /** Of the made-up dossiers that the site shows. */
  receipts: [
    async ({ site }, use) => {
      const answer = await fetch(`${site.address}/api/v1/sample-receipts`);
      await use((await answer.json()).items);
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site.address),
});

export const code = (page) => page.getByRole("textbox", { name: /^(Mã hồ sơ|Dossier code)$/ });
export const secret = (page) => page.getByRole("textbox", { name: /^(Mã tra cứu|Look-up code)$/ });
export const found = (page) => page.getByRole("region", { name: /^(Đã tìm thấy hồ sơ|The dossier was found)$/ });
export const rows = (page) => page.locator(".ranking-table tbody tr");

export async function open(page, path = "/ho-so") {
  await page.goto(path);
  await expectApp(page);
}

export async function lookUp(page, receipt) {
  await code(page).fill(receipt.code);
  await secret(page).fill(receipt.secret);
  await page.getByRole("button", { name: /^(Xem hồ sơ|Show the dossier)$/ }).click();
}

/** Pastes receipts into the list of this device. */
export async function paste(page, list) {
  await page.getByRole("textbox", { name: /^Mã hồ sơ, mỗi dòng một mã/ }).fill(list.map((one) => `${one.code} ${one.secret} ${one.label ?? ""}`).join("\n"));
  await page.getByRole("button", { name: "Thêm vào danh sách" }).click();
}
