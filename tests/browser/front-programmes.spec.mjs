// An episode at the front door: nothing of the recording before a press, captions, a transcript that
// is searched, follows and jumps; all of it read without a script.

import { expectApp, openApp, test } from "./front.mjs";
import { expect, heading, PATIENCE } from "./site.mjs";

const EPISODE = "/chuong-trinh/it-today/xem-mot-tap-phat-tua-doc-loi-thoai";

const film = (page) => page.locator("video");
const lines = (page) => page.getByRole("region", { name: "Lời thoại theo mốc thời gian" }).getByRole("listitem");
const time = (page) => film(page).evaluate((video) => video.currentTime);

/** Everything that is asked for and is of a recording. */
function recordings(page) {
  const asked = [];
  page.on("request", (request) => {
    if (/\.(mp4|m4a|vtt)(\?|$)/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

test("no recording and no captions are asked for before the press; then they come from this site and play", async ({ page, baseURL }) => {
  const asked = recordings(page);
  await openApp(page, EPISODE);
  await expect(heading(page)).not.toBeEmpty();
  await page.mouse.wheel(0, 2_000);
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  await expect(film(page)).toHaveCount(0);
  await page.getByRole("button", { name: /^Phát/ }).click();
  await expect(film(page)).toBeVisible(PATIENCE);
  await expect.poll(() => time(page), PATIENCE).toBeGreaterThan(0.2);
  expect(asked.length).toBeGreaterThan(0);
  for (const url of asked) expect(new URL(url).origin).toBe(new URL(baseURL).origin);
  const captions = () => film(page).evaluate(({ textTracks: [track] }) => [track?.kind, track?.mode, track?.cues?.length ?? 0]);
  await expect.poll(captions, PATIENCE).toEqual(["captions", "showing", expect.any(Number)]);
  expect((await captions())[2]).toBeGreaterThan(5);
  // The line that is being said is marked, and moves on.
  await expect(lines(page).locator("xpath=self::*[@aria-current='true']")).toHaveCount(1, PATIENCE);
  await page.getByRole("combobox", { name: "Tốc độ" }).selectOption({ label: "2 lần" });
  await expect.poll(() => film(page).evaluate((video) => video.playbackRate)).toBe(2);
});

test("the transcript is searched without marks, steps from place to place, and a line jumps to its second", async ({ page }) => {
  await openApp(page, EPISODE);
  await page.getByRole("searchbox", { name: "Tìm trong lời thoại" }).fill("loi thoai");
  const places = page.getByText(/^\d+ chỗ$/);
  await expect(places).toBeVisible(PATIENCE);
  const count = Number((await places.innerText()).match(/\d+/)[0]);
  await expect(page.locator(".transcript mark")).toHaveCount(count);
  await page.getByRole("button", { name: "Chỗ sau" }).click();
  await expect(page.getByText(`Chỗ 1 trên ${count}`)).toBeVisible();
  await page.getByRole("button", { name: "Chỗ trước" }).click();
  await expect(page.getByText(`Chỗ ${count} trên ${count}`)).toBeVisible();
  const line = lines(page).nth(3).getByRole("link");
  const [minutes, seconds] = (await line.innerText()).split(":").map(Number);
  await line.press("Enter");
  await expect(film(page)).toBeVisible(PATIENCE);
  await expect.poll(() => time(page), PATIENCE).toBeGreaterThanOrEqual(minutes * 60 + seconds);
  expect(await time(page)).toBeLessThan(minutes * 60 + seconds + 6);
  await expect(lines(page).nth(3)).toHaveAttribute("aria-current", "true", PATIENCE);
});

test("an address with a second begins there", async ({ page }) => {
  await page.goto(`${EPISODE}?t=14#doan-5`);
  await expectApp(page);
  await page.getByRole("button", { name: /^Phát/ }).click();
  await expect.poll(() => time(page), PATIENCE).toBeGreaterThanOrEqual(14);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the transcript is read and searched, and the files are links", async ({ page, request }) => {
    const asked = recordings(page);
    await page.goto(EPISODE);
    expect(await lines(page).count()).toBeGreaterThan(5);
    await page.getByRole("searchbox", { name: "Tìm trong lời thoại" }).fill("loi thoai");
    await page.getByRole("button", { name: "Tìm", exact: true }).click();
    expect(await page.locator(".transcript mark").count()).toBeGreaterThan(0);
    for (const name of [/^Video MP4/, /^Âm thanh/, /^Phụ đề/]) {
      const href = await page.getByRole("link", { name }).getAttribute("href");
      const part = await request.get(href, { headers: { range: "bytes=0-99" } });
      expect([200, 206], href).toContain(part.status());
      expect((await part.body()).length, href).toBeGreaterThan(0);
    }
    expect(asked).toEqual([]);
  });
});
