// Tracking dossiers: every state in both languages, with and without a script; the list on the
// device when the network, the storage or the clock fails; what must not be found anywhere.

import QRCode from "qrcode";

import { code, found, lookUp, open, paste, rows, secret, test } from "./dossiers.mjs";
import { expectApp, holdApp } from "./front.mjs";
import { expect, inLanguage, LANGUAGES, PATIENCE } from "./site.mjs";

/** The ten statuses as a page names them. */
const STATUSES = {
  vi: ["Mới đăng ký", "Được tiếp nhận", "Không được tiếp nhận", "Đang xử lý", "Yêu cầu bổ sung giấy tờ", "Yêu cầu thực hiện nghĩa vụ tài chính", "Công dân yêu cầu rút hồ sơ", "Dừng xử lý", "Đã xử lý xong", "Đã trả kết quả"],
  en: ["Registered", "Received", "Not accepted", "Being processed", "More papers needed", "Payment needed", "Withdrawn by the applicant", "Halted", "Settled", "Result handed over"],
};

for (const language of LANGUAGES) {
  test(`every status says what to do and what comes, in ${language.code}`, async ({ page, receipts }) => {
    test.setTimeout(180_000);
    const [duty, course] = language.code === "vi" ? ["Bạn cần làm gì bây giờ", "Hồ sơ đã đi tới đâu"] : ["What you must do now", "Where the dossier is"];
    await open(page, inLanguage("/ho-so", language));
    const seen = new Set();
    for (const receipt of receipts) {
      await lookUp(page, receipt);
      await expect(found(page).getByText(receipt.code, { exact: true })).toBeVisible(PATIENCE);
      await expect(found(page)).toBeFocused();
      await expect(found(page).getByRole("heading", { name: duty })).toBeVisible();
      await expect(found(page).getByRole("heading", { name: course })).toBeVisible();
      seen.add(await found(page).locator("dd strong").first().innerText());
      await expect(found(page)).not.toContainText(/undefined|NaN|\{|\}/);
    }
    expect([...seen].sort()).toEqual([...STATUSES[language.code]].sort());
  });
}

test("without a script the same is read, and the form keeps what was typed", async ({ browser, receipts, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.address });
  const page = await context.newPage();
  await page.goto("/ho-so");
  const receipt = receipts[0];
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await lookUp(page, receipt);
  expect((await answer).headers()["cache-control"]).toBe("no-store");
  await expect(page.getByRole("heading", { name: "Bạn cần làm gì bây giờ" })).toBeVisible();
  expect(new URL(page.url()).search).toBe("");
  await code(page).fill("H56");
  await secret(page).fill("7K3M");
  await page.getByRole("button", { name: "Xem hồ sơ" }).click();
  await expect(page.getByText(/Đây chưa phải mã hồ sơ/)).toBeVisible();
  await expect(code(page)).toHaveValue("H56");
  await expect(secret(page)).toHaveValue("7K3M");
  await context.close();
});

test("an answer that the front door gave stays when the app takes over", async ({ page, receipts, site }) => {
  // The browser's own form, before the app listens.
  const release = await holdApp(page);
  await page.goto(`${site.address}/ho-so`);
  await lookUp(page, receipts[0]);
  await expect(page.getByRole("heading", { name: "Bạn cần làm gì bây giờ" })).toBeVisible(PATIENCE);
  release();
  await expectApp(page);
  await expect(found(page).getByText(receipts[0].code, { exact: true })).toBeVisible(PATIENCE);
  await expect(code(page)).toHaveValue(receipts[0].code);
});

test.describe(() => {
  // Chromium complains of every answer that is not 200.
  test.use({ failing: true });

  test("nothing is found for a wrong secret, and the agency is named from the code", async ({ page }) => {
    await open(page);
    await lookUp(page, { code: "h26.02 – 261102 – 0042", secret: "0000 0000" });
    await expect(page.getByRole("alert")).toContainText("Không có hồ sơ nào ứng với", PATIENCE);
    await expect(page.getByText(/hồ sơ này thuộc .*Hà Nội, lập ngày 2\/11\/2026/)).toBeVisible(PATIENCE);
    await expect(code(page)).toHaveValue("h26.02 – 261102 – 0042");
  });
});

test("the code is read from a picture of the receipt", async ({ page, receipts }) => {
  const receipt = receipts[0];
  const text = `${receipt.code}|1.001193|001099012345`;
  const picture = await QRCode.toBuffer(text, { width: 500, margin: 4 });
  await open(page);
  await page.getByText("Đọc mã QR trên giấy tiếp nhận").click();
  await page.getByLabel("Chọn ảnh chụp giấy tiếp nhận").setInputFiles({ name: "giay.png", mimeType: "image/png", buffer: picture });
  await expect(code(page)).toHaveValue(receipt.code, { timeout: 15_000 });
  await expect(secret(page)).toBeFocused();
  expect(await page.content(), "the identity number is thrown away").not.toContain("001099012345");
  const blank = await QRCode.toBuffer("không có mã", { width: 300 });
  await page.getByLabel("Chọn ảnh chụp giấy tiếp nhận").setInputFiles({ name: "khac.png", mimeType: "image/png", buffer: blank });
  await expect(page.getByText("Mã QR này không chứa mã hồ sơ.")).toBeVisible({ timeout: 15_000 });
});

test("who comes back to the page finds it empty", async ({ page, receipts, site }) => {
  await open(page);
  await lookUp(page, receipts[0]);
  await expect(found(page)).toBeVisible(PATIENCE);
  await page.goto(`${site.address}/kha-nang-tiep-can`);
  await page.goBack();
  await expect(code(page)).toHaveValue("");
  await expect(found(page)).toHaveCount(0);
});

test("neither code nor secret nor name is in storage, addresses, referers or logs", async ({ page, receipts, site }) => {
  const receipt = receipts[1];
  const asked = [];
  page.on("request", (request) => asked.push(`${request.url()} ${request.headers().referer ?? ""}`));
  await open(page);
  await lookUp(page, receipt);
  await expect(found(page)).toBeVisible(PATIENCE);
  await page.getByRole("button", { name: "Lưu vào Hồ sơ của tôi" }).click();
  await expect(page.getByText("Đã lưu vào Hồ sơ của tôi trên máy này.")).toBeVisible();
  await page.goto(`${site.address}/ho-so/cua-toi`);
  await expect(rows(page)).toHaveCount(1, PATIENCE);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, document.title]));
  for (const hidden of [receipt.code, receipt.secret, receipt.secret.replace("-", "")]) {
    expect(kept).not.toContain(hidden);
    expect(asked.join("\n")).not.toContain(hidden);
    expect(site.log()).not.toContain(hidden);
  }
  const device = await page.evaluate(() => new Promise((resolve) => {
    const opened = indexedDB.open("mot-cua");
    opened.onsuccess = () => {
      const all = opened.result.transaction("kept").objectStore("kept").getAll();
      all.onsuccess = () => resolve(JSON.stringify(all.result));
    };
  }));
  expect(device).toContain(receipt.code);
  expect(device, "no name on the device").not.toMatch(/\*\*\*/);
});

test.describe(() => {
  // Chromium complains of every answer that is not 200.
  test.use({ failing: true });

  test("the list stays readable when nobody answers, and says from when it is", async ({ page, context, receipts }) => {
    await open(page, "/ho-so/cua-toi");
    await paste(page, receipts.slice(0, 5));
    await expect(rows(page)).toHaveCount(5, PATIENCE);
    await expect(page.getByText(/^Cập nhật lúc/)).toBeVisible(PATIENCE);
    await context.route("**/api/v1/dossier-lookups/**", (route) => route.abort("connectionrefused"));
    await page.reload();
    await expectApp(page);
    await expect(rows(page)).toHaveCount(5, PATIENCE);
    await expect(page.getByText(/^Đang xem trạng thái lưu lúc \d+:\d\d ngày/)).toBeVisible(PATIENCE);
    await context.unrouteAll();
    await page.getByRole("button", { name: "Thử lại" }).click();
    await expect(page.getByText(/^Cập nhật lúc/)).toBeVisible(PATIENCE);
    await context.setOffline(true);
    await page.locator(".mine__bar").getByRole("button", { name: "Cập nhật" }).click();
    await expect(page.getByText(/ngoại tuyến/)).toBeVisible(PATIENCE);
    await expect(rows(page)).toHaveCount(5);
    await context.setOffline(false);
  });
});

test("a browser that keeps nothing, or is full, says so and goes on", async ({ browser, receipts, site }) => {
  const faults = {
    "không cho lưu trên máy": () => {
      IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); };
    },
    "hết chỗ": () => {
      IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
    },
  };
  for (const [sentence, fault] of Object.entries(faults)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(fault);
    await page.goto(`${site.address}/ho-so/cua-toi`);
    await expectApp(page);
    await paste(page, receipts.slice(0, 2));
    await expect(page.getByText(new RegExp(sentence))).toBeVisible(PATIENCE);
    await expect(rows(page)).toHaveCount(2, PATIENCE);
    await context.close();
  }
});

test("a device whose clock is wrong by a day counts the same days", async ({ browser, receipts, site }) => {
  const open = receipts.filter((one) => /còn hạn|còn \d/i.test(one.shows.vi));
  expect(open.length).toBeGreaterThan(0);
  const texts = [];
  for (const hours of [0, 24, -24]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript((shift) => {
      const Real = Date;
      const now = () => Real.now() + shift;
      globalThis.Date = class extends Real {
        constructor(...given) { given.length ? super(...given) : super(now()); }
        static now() { return now(); }
      };
    }, hours * 3_600_000);
    await page.goto(`${site.address}/ho-so/cua-toi`);
    await expectApp(page);
    await paste(page, open);
    await expect(page.getByText(/^Cập nhật lúc/)).toBeVisible(PATIENCE);
    await expect(rows(page)).toHaveCount(open.length);
    texts.push((await rows(page).locator("[data-label='Hạn trả']").allInnerTexts()).join("|"));
    await context.close();
  }
  expect(texts[1]).toBe(texts[0]);
  expect(texts[2]).toBe(texts[0]);
  expect(texts[0]).toMatch(/Còn \d+ ngày làm việc/);
});

test("whose times are shown stands in the address, with and without a script", async ({ browser, site }) => {
  for (const javaScriptEnabled of [false, true]) {
    const context = await browser.newContext({ javaScriptEnabled, baseURL: site.address });
    const page = await context.newPage();
    await page.goto("/thu-tuc/1.001193");
    if (javaScriptEnabled) await expectApp(page);
    const times = page.locator("#thuc-te");
    const office = times.getByLabel("Xem theo nơi giải quyết");
    const tooFew = "Nơi bạn chọn chưa đủ 30 hồ sơ";
    await expect(times).not.toContainText(tooFew);
    await office.selectOption("H26.14");
    await times.getByRole("button", { name: "Xem", exact: true }).click();
    await expect(page).toHaveURL(/\/thu-tuc\/1\.001193\?co-quan=H26\.14/);
    await expect(office).toHaveValue("H26.14");
    await expect(times).toContainText(tooFew, PATIENCE);
    await page.goBack();
    await expect(times).not.toContainText(tooFew, PATIENCE);
    await context.close();
  }
});
