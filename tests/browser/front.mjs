// What the tests of the front door share: addresses of every kind, an app that waits until it is
// let go, and a walk through everything public.

import { expect, inLanguage, LANGUAGES, PATIENCE, ROUTES, test as site } from "./site.mjs";

/** Chromium complains of every page that is not answered 200, also of those that should not be. */
const PAGES_THAT_ARE_NOT = /^console: Failed to load resource: the server responded with a status of (404|503) .*\(http(?!.*(\/api\/|\.js|\.wasm))[^)]*\)$/;

export const test = site.extend({ tolerates: [PAGES_THAT_ARE_NOT, { option: true }] });

/** Every kind of address there is, later pages of lists excepted. */
export const ADDRESSES = [
  ...LANGUAGES.flatMap((language) => ROUTES.map((route) => inLanguage(route.path, language))),
  // Searches: without tones, one word, a code, a slip of the finger, nothing found, markup.
  "/thu-tuc?q=dang+ky+khai+sinh",
  "/en/thu-tuc?q=k%E1%BA%BFt%20h%C3%B4n",
  "/thu-tuc?q=1.001193",
  "/thu-tuc?q=khai+sihn",
  "/en/thu-tuc?q=qwxyzzzz",
  "/thu-tuc?q=%3Cb%3E%22giay%22%3C%2Fb%3E",
  // Choices: alone, together, with words, one that there is not.
  "/thu-tuc?linh-vuc=ho-tich",
  "/en/thu-tuc?co-quan=G15&truc-tuyen=yes",
  "/thu-tuc?q=giay&cap=commune&phi=priced",
  "/thu-tuc?su-kien=co-con-nho&cap=tinh",
  // Procedures: many papers, the longest name, several fees, in the other language.
  "/thu-tuc/1.013225",
  "/thu-tuc/2.000635",
  "/en/thu-tuc/3.000346",
  "/en/thu-tuc/1.014063",
  "/thu-tuc/1.008501",
  // Life events: the longest list, one that nobody has a procedure for.
  "/en/su-kien/cu-tru-va-giay-to-tuy-than",
  "/su-kien/hoc-tap",
  // Rankings: scores, an earlier month of ministries, a region by another rule, no such edition.
  "/xep-hang/diem-766",
  "/en/xep-hang/dung-han?ky=2026-08-v1&nhom=bo",
  "/xep-hang/dung-han?vung=nam&tra-lai=co&sap=gia-tri&chieu=giam",
  "/xep-hang/dung-han?ky=1999-01-v1&vung=dong",
  "/en/xep-hang/don-vi/G12",
  "/en/xep-hang/dung-han?gop=3",
  // Side by side: nobody yet, small charts of six, one too many, scores.
  "/xep-hang/so-sanh",
  "/en/xep-hang/so-sanh?so-sanh=H26~H29~H12~H05~H01~G12&kieu=rieng&tu=2025-09&den=2026-08",
  "/xep-hang/so-sanh?so-sanh=H26~H29~H12~H05~H01~H14~H15&tu=1999-01&kieu=x",
  "/xep-hang/so-sanh?so-sanh=H26~H29&chi-so=diem-766",
  // Boards: tasks by a choice and another order, choices that are none, levels of an agency, national figures.
  "/xep-hang/nhiem-vu?trang-thai=overdue&sap=don-vi&chieu=giam",
  "/en/xep-hang/nhiem-vu?co-quan=G12",
  "/xep-hang/nhiem-vu?trang-thai=tre",
  "/en/xep-hang/muc-do/G02",
  "/xep-hang/dung-han-766",
  // The UN survey: an earlier one by another index, no survey in that year.
  "/xep-hang/egdi?nam=2016&chi-so=osi",
  "/en/xep-hang/egdi?nam=2017&chi-so=epi",
  // News: words without marks, a kind, a year, choices that are none, one that was withdrawn.
  "/tin-tuc?q=dang+ky",
  "/en/tin-tuc?loai=explainer&tu=2026-01-01",
  "/tin-tuc?chu-de=khong-biet&loai=x&tu=hom-qua",
  "/tin-tuc/khong-co",
  // What is not there: a procedure, no code at all, a life event, a page of a page.
  "/thu-tuc/9.999999",
  "/en/thu-tuc/khai-sinh",
  "/su-kien/khong-co",
  "/en/co-quan/G15",
  "/xep-hang/khong-co",
  "/en/xep-hang/don-vi/H99",
  "/xep-hang/muc-do/G99",
];

/** Lists whose next page is another kind of address: its cursor is known to the API alone. */
const LONG_LISTS = ["/thu-tuc", "/en/thu-tuc", "/thu-tuc?q=giay", "/en/su-kien/cu-tru-va-giay-to-tuy-than"];

/** The addresses to which the lists say "next page". */
export async function laterPages(request) {
  const pages = await Promise.all(LONG_LISTS.map(async (path) => {
    const html = await (await request.get(path)).text();
    const link = html.match(/<a[^>]*rel="?next\b[^>]*>/)?.[0] ?? "";
    return link.match(/href="([^"]+)"/)?.[1].replaceAll("&amp;", "&");
  }));
  const found = pages.filter(Boolean);
  expect(found.length, "lists that go on").toBeGreaterThanOrEqual(3);
  return found;
}

/** The app's code. A pattern of its name alone would find the boot script too, whose query names it. */
export const isModule = (url) => url.pathname.endsWith("_bg.wasm");

/** Holds the app's code back, as the slowest network does; the result lets it go. */
export async function holdApp(page) {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.route(isModule, async (route) => {
    await held;
    // The page may have left meanwhile.
    await route.continue().catch(() => {});
  });
  return release;
}

/** The app has taken the place of the text. */
export async function expectApp(page) {
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready", { timeout: 20_000 });
  await expect(page.locator("#snapshot")).toHaveCount(0);
}

/** Loads an address and waits until the app has taken the place of the text. */
export async function openApp(page, path) {
  const response = await page.goto(path);
  await expectApp(page);
  return response;
}

export const results = (page) => page.getByRole("heading", { level: 3 }).getByRole("link");

export const count = async (page) => parseInt(await page.locator(".results__count").innerText(), 10);

/** The filters, opened as a reader opens them. */
export async function openFilters(page) {
  await page.getByText(/^(Lọc kết quả|Filter results)/).click();
  await expect(page.getByRole("combobox", { name: "Cơ quan" })).toBeVisible();
}

/** Everything public, by plain links and forms: what a page must do without any script. */
export async function walkThrough(page) {
  // On a phone the filters fold, and have to be opened.
  await page.setViewportSize({ width: 360, height: 800 });
  const navigation = page.getByRole("navigation", { name: "Chính" });
  await page.getByRole("link", { name: /^Một Cửa/ }).click();
  await page.getByRole("combobox", { name: /^Tìm thủ tục/ }).fill("dang ky khai sinh");
  await page.getByRole("button", { name: "Tìm", exact: true }).click();
  await expect(page).toHaveURL(/\/thu-tuc\?q=dang\+ky\+khai\+sinh/);
  await expect(results(page).first()).toHaveText(/khai sinh/i, PATIENCE);

  // A choice more, kept beside the words, shrinks the list; its chip takes it back.
  const before = await count(page);
  await openFilters(page);
  await page.getByRole("combobox", { name: "Cấp thực hiện" }).selectOption("province");
  await page.getByRole("button", { name: "Xem kết quả" }).click();
  const chip = page.getByRole("link", { name: /^Bỏ lọc: Cấp thực hiện: Cấp tỉnh/ });
  await expect(chip).toBeVisible(PATIENCE);
  await expect(page.getByRole("combobox", { name: /^Tìm thủ tục/ })).toHaveValue("dang ky khai sinh");
  await openFilters(page);
  await expect(page.getByRole("combobox", { name: "Cấp thực hiện" })).toHaveValue("province");
  const after = await count(page);
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(before);
  await chip.click();
  await expect(chip).toHaveCount(0, PATIENCE);
  expect(await count(page)).toBe(before);

  // All procedures of one agency, page by page and back.
  await navigation.getByRole("link", { name: "Thủ tục" }).click();
  await openFilters(page);
  await page.getByRole("combobox", { name: "Cơ quan" }).selectOption("G12");
  await page.getByRole("button", { name: "Xem kết quả" }).click();
  await expect(page.getByRole("link", { name: "Bỏ lọc: Cơ quan: Bộ Tài chính" })).toBeVisible(PATIENCE);
  const first = await results(page).first().innerText();
  await page.getByRole("link", { name: "Trang tiếp" }).click();
  await expect(results(page).first()).not.toHaveText(first, PATIENCE);
  await expect(page.getByRole("link", { name: "Bỏ lọc: Cơ quan: Bộ Tài chính" })).toBeVisible();
  await page.getByRole("link", { name: "Về đầu danh sách" }).click();
  await expect(results(page).first()).toHaveText(first, PATIENCE);

  // The same list in the other language: page and query stay.
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/thu-tuc\?.*co-quan=G12/);
  await expect(page.getByRole("link", { name: "Remove filter: Agency: Ministry of Finance" })).toBeVisible(PATIENCE);
  await page.getByRole("link", { name: "Tiếng Việt" }).click();
  await expect(results(page).first()).toHaveText(first, PATIENCE);

  await navigation.getByRole("link", { name: "Việc trong đời" }).click();
  await page.getByRole("link", { name: "Có con nhỏ" }).click();
  await page.getByRole("link", { name: "Thủ tục đăng ký khai sinh", exact: true }).click();
  await expect(page.getByText("163/QĐ-BTP")).toBeVisible(PATIENCE);
  await navigation.getByRole("link", { name: "Cơ quan" }).click();
  await expect(page.getByText("Tỉnh Gia Lai").first()).toBeVisible(PATIENCE);
  await page.getByRole("contentinfo").getByRole("link", { name: "Khả năng tiếp cận" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Khả năng tiếp cận", PATIENCE);
}
