// Rankings from the front door: read, chosen and sorted without a script, and read by machines.

import { expectApp, test } from "./front.mjs";
import { headOf, pathOf, STEP } from "./html.mjs";
import { column, names, OWN_RULE, RANKING, rows, select, show, sortBy, UNIT } from "./rankings.mjs";
import { expect, heading, PATIENCE } from "./site.mjs";

/** What stands between two marks. */
const between = (html, from, to) => html.split(from)[1]?.split(to)[0] ?? "";

test("a ranking as text has its finding, its label and every row of its table", async ({ request }) => {
  for (const [path, sample, finding, count] of [
    [RANKING, "số liệu minh họa", /^Tháng 9\/2026, 34 tỉnh, thành phố cùng nhau đạt \d+,\d% trên [\d.]+ hồ sơ; cao nhất /, 34],
    [`/en${RANKING}?nhom=bo`, "sample data", /^September 2026, 17 ministries and equal bodies reach \d+\.\d% of [\d,]+ dossiers together; /, 17],
  ]) {
    const html = await (await request.get(path)).text();
    const text = between(html, "<div id=snapshot", '<div id="app">');
    expect(between(text, 'class="finding">', "</p>"), path).toMatch(finding);
    const table = between(text, 'id="bang-so"', "</table>");
    expect(table.match(/<th scope="row">/g)?.length, path).toBe(count);
    // Before the figures are read, not after.
    expect(text.indexOf(sample), path).toBeGreaterThan(0);
    expect(text.indexOf(sample), path).toBeLessThan(text.indexOf('class="finding"'));
  }
});

test("a unit as text has the figures of every month beside its line", async ({ request }) => {
  const html = await (await request.get(UNIT)).text();
  const table = between(html, 'id="tung-ky"', "</table>");
  expect(table.match(/<th scope="row">/g)?.length).toBe(36);
  expect(table).toContain("Tháng 10/2023");
  expect(html.match(/<polyline/g)?.length).toBeGreaterThan(0);
});

test("a ranking's data is at the address of its page", async ({ request }) => {
  const list = await (await request.get("/xep-hang.json", STEP)).json();
  expect(list.items.map(({ measure }) => measure.slug)).toContain("dung-han");
  const measure = await request.get("/en/xep-hang/dung-han.json", STEP);
  expect([measure.status(), measure.headers()["content-type"]]).toEqual([200, "application/json"]);
  const { editions } = await measure.json();
  expect(editions[0].id).toBe("2026-09-v1");
  const edition = await (await request.get(`${RANKING}.json?ky=2026-08-v1`, STEP)).json();
  expect(edition.head.id).toBe("2026-08-v1");
  expect(edition.results.length).toBe(edition.raw.units.length);
  const refused = await request.get(`${RANKING}.json?vung=dong`, STEP);
  expect(refused.status()).toBe(400);
  expect((await refused.json()).errors.map(({ field }) => field)).toEqual(["vung"]);
});

test("one right address for the newest figures, others for those of another month", async ({ request }) => {
  const canonical = async (path) => headOf(await (await request.get(path)).text()).canonical.map(pathOf);
  expect(await canonical(RANKING)).toEqual([RANKING]);
  expect(await canonical(`/en${RANKING}`)).toEqual([`/en${RANKING}`]);
  expect(await canonical(`${RANKING}?utm=x`)).toEqual([RANKING]);
  expect(await canonical(UNIT)).toEqual([UNIT]);
});

test("what is not there has its true status and says so", async ({ request }) => {
  for (const [path, says] of [
    ["/xep-hang/a_b", "Không có bảng xếp hạng này."],
    ["/xep-hang/don-vi/H99", "Không có đơn vị này trong bảng xếp hạng nào."],
    ["/en/xep-hang/don-vi/H99", "This unit is in no ranking."],
    ["/xep-hang/dung-han/H26", "Không có trang này"],
  ]) {
    const response = await request.get(path, STEP);
    expect(response.status(), path).toBe(404);
    const html = await response.text();
    expect(html.includes(says), `${path} says: ${says}`).toBe(true);
    expect(headOf(html).robots, path).toBe("noindex");
  }
  expect((await request.get("/xep-hang/khong-co", STEP)).status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a column's button sorts, and again the other way round, keeping every choice", async ({ page }) => {
    await page.goto(`${RANKING}?vung=nam&ghim=H12`);
    const before = await names(page);
    expect(before.length).toBe(8);
    const sorted = column(page, "Giá trị");
    await sortBy(page, "Giá trị").click();
    await expect(page).toHaveURL(/\?vung=nam&ghim=H12&sap=gia-tri$/);
    await expect(sorted).toHaveAttribute("aria-sort", "ascending");
    expect(await names(page)).toEqual([...before].reverse());
    await sortBy(page, "Giá trị").click();
    await expect(page).toHaveURL(/\?vung=nam&ghim=H12&sap=gia-tri&chieu=giam$/);
    await expect(sorted).toHaveAttribute("aria-sort", "descending");
    expect(await names(page)).toEqual(before);
  });

  test("the form chooses period, units and region, and keeps the order of the table", async ({ page }) => {
    await page.goto(`${RANKING}?sap=ten`);
    await select(page, "Kỳ").selectOption("Tháng 8/2026");
    await select(page, "Vùng").selectOption("Miền Trung");
    await show(page);
    const query = new URL(page.url()).searchParams;
    expect([query.get("ky"), query.get("vung"), query.get("sap")]).toEqual(["2026-08-v1", "trung", "ten"]);
    await expect(page.locator(".finding")).toContainText(/^Tháng 8\/2026, \d+ tỉnh, thành phố: /);
    await expect(select(page, "Vùng")).toHaveValue("trung");
    const shown = await names(page);
    expect(shown).toEqual([...shown].sort((one, other) => one.localeCompare(other, "vi")));
  });

  // A form sends its smallest number too, which used to be taken for a rule of the reader's own.
  test("a form that was sent with the usual rule says nothing of another one", async ({ page }) => {
    await page.goto(RANKING);
    await select(page, "Vùng").selectOption("Miền Nam");
    await show(page);
    await expect(rows(page)).toHaveCount(8);
    await expect(page.getByText(OWN_RULE)).toHaveCount(0);
  });

  test("a way back leads from another rule to the published one", async ({ page }) => {
    await page.goto(`${RANKING}?tra-lai=co`);
    await expect(page.getByText(OWN_RULE)).toBeVisible();
    await page.getByRole("link", { name: "Về cách tính chuẩn" }).click();
    await expect(page).toHaveURL(new RegExp(`${RANKING}$`));
    await expect(page.getByText(OWN_RULE)).toHaveCount(0);
  });

  test("nothing is offered that only a script could do", async ({ page }) => {
    await page.goto(RANKING);
    await expect(page.locator("#tinh-lai")).toContainText("Máy của bạn tải số liệu gốc");
    await expect(page.getByRole("button", { name: "Tính lại trên máy này" })).toBeHidden();
    await expect(page.getByRole("button", { name: "Chép địa chỉ trang này" })).toBeHidden();
  });

  test("each file is there, and is what its link says", async ({ page }) => {
    await page.goto(`${RANKING}?vung=nam&ghim=H29`);
    for (const [word, type] of [
      ["CSV", "text/csv; charset=utf-8"],
      ["SVG", "image/svg+xml"],
      ["PNG", "image/png"],
      ["ZIP", "application/zip"],
      ["Số liệu gốc", "application/json"],
      ["máy đọc", "application/json"],
      [/^Danh sách mã băm/, "text/plain; charset=utf-8"],
      [/^Chữ ký/, "application/octet-stream"],
      ["Khóa công khai", "application/x-pem-file"],
    ]) {
      const href = await page.locator("#tai-ve").getByRole("link", { name: word }).getAttribute("href");
      const response = await page.request.get(href);
      expect([response.status(), response.headers()["content-type"]], href).toEqual([200, type]);
    }
  });
});

test.describe("where the code of the rankings does not come", () => {
  test.use({ tolerates: /split_rankings|Failed to fetch|net::ERR_FAILED|the app has stopped/ });

  test("their text stays, works, and says what is missing", async ({ page }) => {
    await page.route("**/split_rankings-*.wasm", (route) => route.abort());
    await page.goto(RANKING);
    await expect(page.locator("html")).toHaveAttribute("data-app", "failed", { timeout: 20_000 });
    await expect(page.locator("#snapshot")).toBeVisible();
    await expect(page.locator(".unopened")).toBeVisible();
    await expect(heading(page)).toHaveText("Tỷ lệ giải quyết đúng hạn");
    await expect(page.locator(".finding")).toBeVisible();
    await expect(rows(page)).toHaveCount(34);
    await sortBy(page, "Giá trị").click();
    await expect(page).toHaveURL(/\?sap=gia-tri$/);
    await expect(rows(page)).toHaveCount(34, PATIENCE);
    await page.unroute("**/split_rankings-*.wasm");
    await page.reload();
    await expectApp(page);
    await expect(rows(page)).toHaveCount(34, PATIENCE);
  });
});
