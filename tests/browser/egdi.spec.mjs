// The UN survey in the app: chosen, shared by its address, read as dots and as tables.

import { select, show } from "./rankings.mjs";
import { address, expect, expectSameDocument, heading, mark, open, parameter, PATIENCE, test } from "./site.mjs";

const SURVEY = "/xep-hang/egdi";

const finding = (page) => page.locator(".finding");
const countries = (page) => page.locator("#bang-asean tbody tr");
const dots = (page, section) => page.locator(`${section} .survey`).first().getByRole("img");

async function openSurvey(page, path = SURVEY) {
  await open(page, path);
  await expect(page.getByRole("heading", { name: /^(Tải về|Downloads)$/ })).toBeVisible(PATIENCE);
}

test("the list of rankings tells the finding and leads to the page", async ({ page }) => {
  await open(page, "/xep-hang");
  const boards = page.locator("#bang-theo-doi");
  await expect(boards).toContainText("Khảo sát năm 2024: Việt Nam đứng thứ 71 trong 193 nước về EGDI", PATIENCE);
  await mark(page);
  await boards.getByRole("link", { name: "Việt Nam trong khảo sát" }).click();
  await expect(heading(page)).toHaveText("Việt Nam trong khảo sát Chính phủ điện tử của Liên hợp quốc", PATIENCE);
  await expect(heading(page)).toBeFocused();
  await expect(countries(page)).toHaveCount(11, PATIENCE);
  await expectSameDocument(page);
});

test("another survey and index change address, sentence, bars and tables", async ({ page }) => {
  await openSurvey(page);
  await select(page, "Khảo sát năm").selectOption("2016");
  await select(page, "Chỉ số").selectOption("osi");
  expect(address(page), "nothing happens before the button is pressed").toBe(SURVEY);
  await show(page);
  await expect(finding(page)).toContainText("Khảo sát năm 2016: OSI của Việt Nam là 0,57246, thứ 4 trong 10 nước ASEAN", PATIENCE);
  expect([parameter(page, "nam"), parameter(page, "chi-so")]).toEqual(["2016", "osi"]);
  await expect(page.getByRole("link", { name: "Đã có khảo sát mới hơn: năm 2024." })).toBeVisible();
  await expect(page.locator(".bars__row--pinned")).toContainText("Việt Nam");
  await expect(page.locator(".bars__row--pinned .bars__rank")).toHaveText("4");
  await expect(select(page, "Khảo sát năm")).toHaveValue("2016");
  await expect(page.getByRole("button", { name: "Xem", exact: true })).toBeFocused();
  await page.goBack();
  await expect(finding(page)).toContainText("Khảo sát năm 2024", PATIENCE);
  await expect(select(page, "Khảo sát năm")).toHaveValue("");
});

test("twelve dots stand apart, and each says its figure", async ({ page }) => {
  await openSurvey(page);
  await expect(dots(page, "#qua-cac-nam")).toHaveCount(12);
  await expect(page.locator(".survey polyline, .survey path")).toHaveCount(0);
  await expect(dots(page, "#qua-cac-nam").last()).toHaveAccessibleName("Năm 2024: 0,77092, thứ 5 trong ASEAN");
  const places = await page.locator("#qua-cac-nam .survey").first().locator(".survey__point").evaluateAll((all) =>
    all.map((dot) => dot.getBoundingClientRect().x));
  const gap = (at) => places[at + 1] - places[at];
  expect(gap(2) / gap(1), "2005 to 2008 is three times 2004 to 2005").toBeCloseTo(3, 1);
  await dots(page, "#qua-cac-nam").last().focus();
  await expect(dots(page, "#qua-cac-nam").last()).toBeFocused();
});

test("a bar leads to the figures of its country", async ({ page }) => {
  await openSurvey(page);
  await page.locator(".bars").first().getByRole("link", { name: "Thái Lan" }).click();
  await expect(page.locator("#tha")).toBeInViewport();
  await expect(page.locator("#tha")).toBeFocused();
  await expect(page.locator("#tha")).toContainText("0,83510");
});

test("the story of Resolution 36a gives four verdicts in words", async ({ page }) => {
  await openSurvey(page);
  const verdicts = page.locator("#nghi-quyet-36a tbody tr");
  await expect(verdicts).toHaveCount(4);
  const words = await verdicts.locator("td:last-child").allInnerTexts();
  expect(words.map((word) => word.replace(/[✓✗]\s*/, ""))).toEqual(["Đạt", "Không đạt", "Không đạt", "Không đạt"]);
  await expect(verdicts.last()).toContainText("đọc ở khảo sát 2018");
});

test("a year without a survey and a choice that is none are said, and the newest is shown", async ({ page }) => {
  await openSurvey(page, `${SURVEY}?nam=2017&chi-so=epi`);
  await expect(page.getByText("Năm 2017 không có khảo sát.")).toBeVisible();
  await expect(page.getByText("trong địa chỉ: chi-so.")).toBeVisible();
  await expect(finding(page)).toContainText("Khảo sát năm 2024");
});

for (const width of [320, 1280]) {
  test(`nothing scrolls sideways at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openSurvey(page, `/en${SURVEY}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });
}
