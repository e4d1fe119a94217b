// What can be measured of accessibility on the faces of dossiers that an address alone does not
// show: answers, refusals, a list with many states.

import { sideways, violations } from "./accessible.mjs";
import { found, lookUp, open, paste, rows, test } from "./dossiers.mjs";
import { expect, LANGUAGES, PATIENCE } from "./site.mjs";

test.use({ failing: true });

/** Light and dark, on a desk and on the narrowest screen. */
async function expectNothingFound(page, what) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), `${what} ${colorScheme}`).toEqual([]);
  }
  for (const width of [240, 320]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await sideways(page), `${what} at ${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

for (const language of LANGUAGES) {
  test(`dossiers in many states have no barriers that a tool finds, in ${language.code}`, async ({ page, receipts }) => {
    test.setTimeout(180_000);
    await open(page, `${language.prefix}/ho-so`);
    // A third of the states: another test opens every one.
    const some = receipts.filter((_, at) => at % 3 === 0);
    expect(some.length).toBeGreaterThan(8);
    for (const receipt of some) {
      await lookUp(page, receipt);
      await expect(found(page).getByText(receipt.code, { exact: true })).toBeVisible(PATIENCE);
      for (const ledger of await page.locator("details").all()) await ledger.evaluate((one) => (one.open = true));
      await expectNothingFound(page, receipt.shows.vi);
    }
  });
}

test("refusals, a long list and the times of a procedure have no barriers that a tool finds", async ({ page, receipts }) => {
  test.setTimeout(90_000);
  await open(page, "/ho-so");
  await lookUp(page, { code: "H26", secret: "" });
  await expect(page.getByRole("alert").first()).toBeVisible(PATIENCE);
  await expectNothingFound(page, "not a code");
  await lookUp(page, { code: "H26.02-261102-0042", secret: "0000 0000" });
  await expect(page.getByRole("alert")).toContainText("Không có hồ sơ nào ứng với", PATIENCE);
  await expectNothingFound(page, "a wrong secret");

  await open(page, "/ho-so/cua-toi");
  await paste(page, [...receipts, { code: "khong phai ma", secret: "" }]);
  await expect(rows(page)).not.toHaveCount(0, PATIENCE);
  await expect(page.getByText(/^Cập nhật lúc/)).toBeVisible(PATIENCE);
  await expectNothingFound(page, "my dossiers");

  await open(page, "/thu-tuc/1.001193?co-quan=H26.14#thuc-te");
  await expect(page.getByRole("combobox", { name: "Xem theo nơi giải quyết" })).toHaveValue("H26.14", PATIENCE);
  await expectNothingFound(page, "the times of an office");
});
