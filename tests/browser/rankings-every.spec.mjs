// Rankings, all of them: each edition computed again, and choices in every combination.

import { openRanking, rows, select, show } from "./rankings.mjs";
import { address, expect, open, PATIENCE, test } from "./site.mjs";

const measures = async (page) => (await (await page.request.get("/api/v1/measures")).json()).items;

test("every edition of every measure follows from its raw figures", async ({ page }) => {
  test.setTimeout(180_000);
  await open(page, "/xep-hang");
  let checked = 0;
  for (const { measure, editions } of await measures(page)) {
    for (const { id, coverage } of editions) {
      const path = `/xep-hang/${measure.slug}?ky=${id}`;
      await openRanking(page, path);
      await page.getByRole("button", { name: "Tính lại trên máy này" }).click();
      const units = coverage.reduce((sum, { expected }) => sum + expected, 0);
      const verdict = page.locator("#tinh-lai").getByRole("status");
      await expect(verdict, path).toHaveText(`Khớp: mọi con số của ${units} đơn vị tính lại đều đúng như đã công bố.`, PATIENCE);
      checked += 1;
    }
  }
  expect(checked, "36 months and what is known of Decision 766").toBeGreaterThan(38);
});

/** A small generator of chance that begins at a seed, so that a failure can be repeated. */
function chance(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What the form shows, field by field. */
const fields = (page) =>
  page.locator("form.controls").evaluate((form) => Object.fromEntries([...form.elements].filter(({ name }) => name).map((field) => [field.name, field.type === "checkbox" ? field.checked : field.value])));

const shown = async (page) => ({ fields: await fields(page), rows: await rows(page).allInnerTexts(), finding: await page.locator(".finding").innerText() });

test("whatever is chosen stands in the address, which brings back the same form, rows and sentence", async ({ page }) => {
  test.setTimeout(180_000);
  const seed = Number(process.env.MOT_CUA_SEED ?? Date.now() % 1_000_000);
  const below = chance(seed);
  for (let round = 0; round < 12; round += 1) {
    await test.step(`MOT_CUA_SEED=${seed}, round ${round}`, () => chooseAndComeBack(page, below));
  }
});

async function chooseAndComeBack(page, below) {
  await openRanking(page);
  const chosen = [];
  // Another kind of unit offers other units and regions, so it comes first.
  for (const label of ["Đơn vị", "Kỳ", "Vùng", "Đơn vị của tôi"]) {
    const field = select(page, label);
    if ((await field.count()) === 0) continue;
    const at = below(await field.locator("option").count());
    await field.selectOption({ index: at });
    chosen.push(`${label} ${at}`);
    if (label === "Đơn vị") {
      await show(page);
      await expect(rows(page)).toHaveCount(at === 0 ? 17 : 34, PATIENCE);
    }
  }
  await page.getByRole("checkbox", { name: "Tính cả hồ sơ bị trả lại" }).setChecked(below(2) === 1);
  await page.getByRole("spinbutton", { name: "Số hồ sơ tối thiểu để xếp hạng" }).fill(String(below(40_000)));
  await show(page);
  for (let presses = below(3); presses > 0; presses -= 1) {
    await page.locator("#bang-so thead button").nth(below(6)).click();
  }
  // Until the files are those of the edition chosen, the rows may be those of the one before.
  const edition = await select(page, "Kỳ").inputValue();
  if (edition) await expect(page.locator('#tai-ve a[href*=".csv"]'), chosen.join(", ")).toHaveAttribute("href", new RegExp(`ky=${edition}(&|$)`), PATIENCE);
  const about = `${chosen.join(", ")}: ${address(page)}`;
  const before = await settled(page);
  await openRanking(page, address(page));
  await expect.poll(() => shown(page), { ...PATIENCE, message: about }).toEqual(before);
}

/** What is shown once it no longer changes. */
async function settled(page) {
  let last = "";
  await expect
    .poll(async () => {
      const before = last;
      last = JSON.stringify([await shown(page), address(page)]);
      return last === before;
    }, PATIENCE)
    .toBe(true);
  return JSON.parse(last)[0];
}
