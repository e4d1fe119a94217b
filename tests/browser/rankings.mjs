// What the tests of rankings share.

import { expect, open, PATIENCE } from "./site.mjs";

export const RANKING = "/xep-hang/dung-han";
export const UNIT = "/xep-hang/don-vi/H26";

/** The rows of a ranking's table. */
export const rows = (page) => page.locator("#bang-so tbody tr");
export const names = (page) => rows(page).getByRole("rowheader").allInnerTexts();

export const select = (page, label) => page.getByRole("combobox", { name: label, exact: true });
export const sortBy = (page, name) => page.getByRole("button", { name, exact: true });
export const column = (page, name) => page.getByRole("columnheader").filter({ has: sortBy(page, name) });

export const OWN_RULE = "Bạn đang xem theo cách tính của riêng mình";

/** Loads a ranking and waits until all of it is shown. */
export async function openRanking(page, path = RANKING) {
  await open(page, path);
  await expect(page.getByRole("heading", { name: "Tính lại" })).toBeVisible(PATIENCE);
}

export async function show(page) {
  await page.getByRole("button", { name: "Xem", exact: true }).click();
}
