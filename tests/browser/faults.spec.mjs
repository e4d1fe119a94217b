// Everything a network and a server can do to a page (reliability.md 2.2), and what the reader sees:
// a sentence, a button that helps, and the rest of the page as it was.

import {
  address,
  changeAnswers,
  expect,
  expectSameDocument,
  heading,
  installClock,
  mark,
  open,
  PATIENCE,
  result,
  ROUTES,
  searchBox,
  test,
} from "./site.mjs";

test.use({ failing: true });

const SENTENCES = {
  unreachable: /^Chưa kết nối được máy chủ\./,
  timedOut: /^Máy chủ trả lời quá lâu/,
  tooMany: /^Có quá nhiều lượt hỏi/,
  serverFault: /^Hệ thống đang gặp sự cố\./,
  notUnderstood: /^Câu trả lời nhận được không đúng định dạng\./,
  offline: /^Bạn đang ngoại tuyến/,
};

const HTML = "<!doctype html><title>Wi-Fi</title><form action=/login><input name=phone></form>";
const json = (body, more = {}) => ({ status: 200, contentType: "application/json", body, ...more });

/** In an order in which each fault shows another sentence than the one before. */
const FAULTS = [
  { name: "connection refused", does: (route) => route.abort("connectionrefused"), says: SENTENCES.unreachable },
  { name: "malformed JSON", does: (route) => route.fulfill(json("{\"items\": [,]}")), says: SENTENCES.notUnderstood },
  { name: "500", does: (route) => route.fulfill({ status: 500, body: "panicked at src/main.rs:7" }), says: SENTENCES.serverFault },
  {
    name: "JSON cut in the middle",
    async does(route) {
      const response = await route.fetch();
      const whole = await response.text();
      await route.fulfill(json(whole.slice(0, whole.length / 2)));
    },
    says: SENTENCES.notUnderstood,
  },
  { name: "no such host", does: (route) => route.abort("namenotresolved"), says: SENTENCES.unreachable },
  { name: "204 without content", does: (route) => route.fulfill({ status: 204 }), says: SENTENCES.notUnderstood },
  { name: "502 with a page of HTML", does: (route) => route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad Gateway</h1>" }), says: SENTENCES.serverFault },
  { name: "null", does: (route) => route.fulfill(json("null")), says: SENTENCES.notUnderstood },
  { name: "no answer at all", does: () => {}, says: SENTENCES.timedOut, slow: true },
  { name: "another shape", does: (route) => route.fulfill(json("[{\"items\":7}]")), says: SENTENCES.notUnderstood },
  {
    name: "429 with Retry-After",
    does: (route) => route.fulfill({ status: 429, headers: { "retry-after": "2" }, contentType: "application/problem+json", body: "{}" }),
    says: SENTENCES.tooMany,
    pause: 2,
  },
  { name: "a captive portal", does: (route) => route.fulfill({ status: 200, contentType: "text/html", body: HTML }), says: SENTENCES.notUnderstood },
  {
    name: "503 with Retry-After",
    does: (route) => route.fulfill({ status: 503, headers: { "retry-after": "60" }, body: "" }),
    says: SENTENCES.serverFault,
    pause: 60,
  },
  { name: "an empty body", does: (route) => route.fulfill(json("")), says: SENTENCES.notUnderstood },
  { name: "connection reset", does: (route) => route.abort("connectionreset"), says: SENTENCES.unreachable },
  { name: "offline", offline: true, says: SENTENCES.offline },
];

const BLOCKS = { home: 3 };
const PAGES = ROUTES.filter((route) =>
  ["home", "all procedures", "a procedure", "life events", "a life event", "agencies"].includes(route.name),
);

const retries = (page) => page.getByRole("button", { name: "Thử lại" });
const alerts = (page) => page.getByRole("alert");

for (const route of PAGES) {
  test(`${route.name}: every fault has its sentence, and a retry mends it without a reload`, async ({ page, context }) => {
    test.setTimeout(120_000);
    await installClock(page);
    const blocks = BLOCKS[route.name] ?? 1;
    let fault = FAULTS[0];
    const calls = [];
    await page.route("**/api/v1/**", (request) => {
      calls.push(request.request().url());
      return fault.does(request);
    });
    await open(page, route.path);
    await mark(page);

    for (const next of FAULTS) {
      if (next !== FAULTS[0]) {
        fault = next;
        calls.length = 0;
        await context.setOffline(Boolean(next.offline));
        // One block after another, each with a button of its own: a block that changes under the
        // pointer would take the press from the next.
        for (let block = 0; block < blocks; block += 1) {
          await retries(page).nth(block).click();
          if (!next.slow) await expect(alerts(page).nth(block), next.name).toHaveText(new RegExp(next.says), PATIENCE);
        }
      }
      if (next.slow) {
        await expect.poll(() => calls.length, PATIENCE).toBe(blocks);
        await page.clock.fastForward(3_100);
        await expect(page.getByText("Mạng đang chậm, chúng tôi vẫn đang chờ máy chủ trả lời.").first()).toBeVisible(PATIENCE);
        await page.clock.fastForward(5_000);
      }
      for (let block = 0; block < blocks; block += 1) {
        await expect(alerts(page).nth(block), next.name).toHaveText(new RegExp(next.says), PATIENCE);
      }
      await expect(alerts(page)).toHaveCount(blocks);
      // Nothing of the machine's own words.
      await expect(alerts(page).first()).not.toContainText(/panicked|Gateway|\b[45]\d\d\b|error|undefined/i);
      await expect(heading(page)).toHaveCount(1);
      if (next.pause) {
        await expect(retries(page).first()).toBeDisabled();
        await expect(alerts(page).first()).toContainText(`Bạn thử lại được sau ${next.pause} giây.`);
        await page.clock.fastForward(next.pause * 1_000);
        for (const retry of await retries(page).all()) await expect(retry).toBeEnabled(PATIENCE);
      }
      await expect(retries(page)).toHaveCount(blocks);
      for (const url of new Set(calls)) {
        expect(calls.filter((call) => call === url).length, `${next.name}: ${url}`).toBeLessThanOrEqual(3);
      }
    }

    // The frame works while the data is missing.
    await page.getByRole("contentinfo").getByRole("link", { name: "Khả năng tiếp cận" }).click();
    await expect(heading(page)).toHaveText("Khả năng tiếp cận", PATIENCE);
    await page.goBack();
    await expect(alerts(page).first()).toHaveText(new RegExp(SENTENCES.offline), PATIENCE);
    await context.setOffline(false);
    await page.unroute("**/api/v1/**");
    for (let block = 0; block < blocks; block += 1) {
      await retries(page).first().click();
      await expect(alerts(page)).toHaveCount(blocks - 1 - block, PATIENCE);
    }
    await expect(route.ready(page)).toBeVisible(PATIENCE);
    await expectSameDocument(page);
  });
}

test("a life event gets its name back together with its list", async ({ page }) => {
  await page.route("**/api/v1/**", (route) => route.fulfill({ status: 500, body: "" }));
  await open(page, "/su-kien/co-con-nho");
  await expect(alerts(page)).toHaveText(new RegExp(SENTENCES.serverFault), PATIENCE);
  await expect(heading(page)).toHaveText("Việc trong đời");
  await page.unroute("**/api/v1/**");
  await retries(page).click();
  await expect(heading(page)).toHaveText("Có con nhỏ", PATIENCE);
  await expect(alerts(page)).toHaveCount(0);
});

test("a server that never answers is named slow after 3 s and given up within 9 s, by the real clock", async ({ page }) => {
  await page.route("**/api/v1/agencies", () => {});
  await open(page, "/kha-nang-tiep-can");
  const began = Date.now();
  await page.getByRole("navigation", { name: "Chính" }).getByRole("link", { name: "Cơ quan" }).click();
  await expect(page.getByText("Đang tải…")).toBeVisible({ timeout: 3_000 });
  await expect(page.getByText(/^Mạng đang chậm/)).toBeVisible({ timeout: 6_000 });
  expect(Date.now() - began).toBeGreaterThan(2_500);
  await expect(alerts(page)).toHaveText(new RegExp(SENTENCES.timedOut), { timeout: 9_000 });
  expect(Date.now() - began).toBeLessThan(9_500);
});

test("a Retry-After that names a date is kept too", async ({ page }) => {
  await page.route("**/api/v1/agencies", (route) =>
    route.fulfill({ status: 429, headers: { "retry-after": new Date(Date.now() + 60_000).toUTCString() }, body: "" }));
  await open(page, "/co-quan");
  await expect(alerts(page)).toHaveText(new RegExp(SENTENCES.tooMany), PATIENCE);
  await expect(retries(page)).toBeDisabled();
  await expect(alerts(page)).toContainText(/Bạn thử lại được sau [3-6]\d giây\./);
});

test("a page that has failed asks nothing by itself", async ({ page }) => {
  await installClock(page);
  let calls = 0;
  await page.route("**/api/v1/agencies", (route) => {
    calls += 1;
    return route.fulfill({ status: 500, body: "" });
  });
  await open(page, "/co-quan");
  await expect(alerts(page)).toHaveCount(1, PATIENCE);
  await page.clock.fastForward(120_000);
  await expect(alerts(page)).toHaveCount(1);
  expect(calls).toBeLessThanOrEqual(2);
});

test("one block fails and its neighbours work: the home page searches without life events", async ({ page }) => {
  await page.route("**/api/v1/life-events", (route) => route.fulfill({ status: 500, body: "" }));
  await open(page, "/");
  await expect(alerts(page)).toHaveText(new RegExp(SENTENCES.serverFault), PATIENCE);
  await expect(alerts(page)).toHaveCount(1);
  await expect(page.getByText(/^Danh mục có 66 thủ tục/)).toBeVisible(PATIENCE);
  await searchBox(page).pressSequentially("khai sinh");
  await expect(page.getByRole("option").first()).toBeVisible(PATIENCE);
  await searchBox(page).press("Enter");
  await expect(page.getByText(/thủ tục cho “khai sinh”/)).toBeVisible(PATIENCE);
});

test("suggestions that fail are missed by nobody, and come back by themselves", async ({ page }) => {
  let broken = true;
  await page.route("**/suggest?**", (route) => (broken ? route.fulfill({ status: 500, body: "" }) : route.continue()));
  await open(page, "/");
  await expect(ROUTES[0].ready(page)).toBeVisible(PATIENCE);
  const failed = page.waitForResponse((response) => response.url().includes("/suggest"));
  await searchBox(page).pressSequentially("khai");
  await failed;
  await expect(page.getByRole("option")).toHaveCount(0);
  await expect(alerts(page)).toHaveCount(0);
  broken = false;
  await searchBox(page).pressSequentially(" sinh");
  await expect(page.getByRole("option").first()).toBeVisible(PATIENCE);
});

test("a new search that fails keeps the words, the choices and the way on", async ({ page }) => {
  await open(page, "/thu-tuc?q=khai&truc-tuyen=yes");
  await expect(page.getByText(/thủ tục cho “khai”/)).toBeVisible(PATIENCE);
  await page.route("**/api/v1/procedures?**", (route) => route.abort("connectionreset"));
  await searchBox(page).fill("kết hôn");
  await searchBox(page).press("Enter");
  await expect(alerts(page)).toHaveText(new RegExp(SENTENCES.unreachable), PATIENCE);
  await expect(searchBox(page)).toHaveValue("kết hôn");
  await expect(page.getByRole("link", { name: /^Bỏ lọc: Nộp trực tuyến/ })).toBeVisible();
  expect(decodeURIComponent(address(page))).toContain("q=kết hôn");
  await page.unroute("**/api/v1/procedures?**");
  await retries(page).click();
  await expect(page.getByText(/thủ tục cho “kết hôn”/)).toBeVisible(PATIENCE);
});

test("a copy from earlier is shown with its hour when a newer one cannot be had", async ({ page }) => {
  await installClock(page, { time: new Date("2026-11-22T03:30:00Z") });
  const pages = [
    { link: "Thủ tục", shows: page.getByText("66 thủ tục", { exact: true }) },
    { link: "Việc trong đời", shows: ROUTES[3].ready(page) },
    { link: "Cơ quan", shows: page.getByText("Tỉnh Gia Lai").first() },
  ];
  await open(page, "/kha-nang-tiep-can");
  await mark(page);
  const go = (name) => page.getByRole("navigation", { name: "Chính" }).getByRole("link", { name, exact: true }).click();
  for (const { link, shows } of pages) {
    await go(link);
    await expect(shows).toBeVisible(PATIENCE);
  }
  await page.clock.fastForward(11 * 60_000);
  await page.route("**/api/v1/**", (route) => route.abort("connectionrefused"));
  for (const { link, shows } of pages) {
    await go(link);
    await expect(page.getByText(/^Đang xem dữ liệu lúc 10:3\d; chưa tải được bản mới\.$/)).toBeVisible(PATIENCE);
    await expect(shows).toBeVisible();
    await expect(alerts(page)).toHaveCount(0);
  }
  await page.unroute("**/api/v1/**");
  await retries(page).click();
  await expect(page.getByText(/dữ liệu lúc/)).toHaveCount(0, PATIENCE);
  await expect(pages[2].shows).toBeVisible();
  await expectSameDocument(page);
});

test("what was opened before stays readable offline", async ({ page, context }) => {
  await open(page, "/thu-tuc?q=khai%20sinh");
  await result(page, 1).click(PATIENCE);
  await expect(page.getByText("163/QĐ-BTP")).toBeVisible(PATIENCE);
  await context.setOffline(true);
  await page.goBack();
  await expect(result(page, 1)).toHaveText("Thủ tục đăng ký khai sinh", PATIENCE);
  await result(page, 1).click();
  await expect(page.getByText("163/QĐ-BTP")).toBeVisible(PATIENCE);
  await page.getByRole("navigation", { name: "Chính" }).getByRole("link", { name: "Cơ quan" }).click();
  await expect(alerts(page)).toHaveText(new RegExp(SENTENCES.offline), PATIENCE);
  await context.setOffline(false);
  await retries(page).click();
  await expect(page.getByText("Tỉnh Gia Lai").first()).toBeVisible(PATIENCE);
});

test("leaving a page gives up what it was waiting for", async ({ page }) => {
  await page.route("**/api/v1/agencies", () => {});
  await page.route("**/suggest?**", () => {});
  const given = [];
  page.on("requestfailed", (request) => given.push(`${new URL(request.url()).pathname} ${request.failure().errorText}`));
  await open(page, "/co-quan");
  await expect(page.getByText("Đang tải…")).toBeVisible(PATIENCE);
  await page.getByRole("link", { name: /^Một Cửa/ }).click();
  await expect.poll(() => given, PATIENCE).toContain("/api/v1/agencies net::ERR_ABORTED");
  // A suggestion nobody needs any more is given up as well.
  const asked = page.waitForRequest("**/suggest?**");
  await searchBox(page).pressSequentially("khai");
  await asked;
  await searchBox(page).press("Enter");
  await expect.poll(() => given, PATIENCE).toContain("/api/v1/procedures/suggest net::ERR_ABORTED");
  await expect(alerts(page)).toHaveCount(0);
});

test("values and fields that nobody has heard of yet break nothing and are not shown", async ({ page }) => {
  // Every enum gets a value from the future, every object a field more.
  const future = "tuong-lai-2031";
  const enums = new Set(["kind", "unit", "online", "fee", "codeBasis", "group"]);
  const strange = (value, key) => {
    if (Array.isArray(value)) {
      return key === "levels" ? value.map(() => future) : value.map((one) => strange(one));
    }
    if (value !== null && typeof value === "object") {
      const entries = Object.entries(value).map(([name, inner]) => [name, strange(inner, name)]);
      return { ...Object.fromEntries(entries), [`x-${future}`]: { nested: [null, 1] } };
    }
    return enums.has(key) && typeof value === "string" ? future : value;
  };
  await changeAnswers(page, "**/api/v1/**", strange);
  for (const route of [...PAGES, ROUTES[4]]) {
    await open(page, route.path);
    await expect(route.ready(page), route.name).toBeVisible(PATIENCE);
    await expect(alerts(page), route.name).toHaveCount(0);
    await expect(page.getByRole("main")).not.toContainText(future);
  }
});

test("optional fields that are missing, and absurd numbers, are survived", async ({ page }) => {
  await changeAnswers(page, "**/api/v1/procedures/1.001193", (procedure) => ({
    code: procedure.code,
    name: procedure.name,
    agency: { code: "G15", name: { vi: "Bộ Tư pháp" } },
    sector: procedure.sector,
    levels: [],
    audiences: [],
    lifeEvents: [],
    online: "no",
    fee: "priced",
    documentCases: [],
    channels: [
      {
        kind: "direct",
        timeLimit: { kind: "limit", amount: 1e12, unit: "day" },
        fee: "priced",
        fees: [{ amountVnd: 9_007_199_254_740_991, note: "x".repeat(6_000) }],
        notes: [],
      },
    ],
    steps: [],
    conditions: [],
    executedBy: [],
    outcomes: [],
    legalBases: [],
    officialUrl: procedure.officialUrl,
    source: procedure.source,
    updatedOn: procedure.updatedOn,
  }));
  await page.setViewportSize({ width: 360, height: 800 });
  await open(page, "/thu-tuc/1.001193");
  await expect(page.getByText("Nguồn không ghi.").first()).toBeVisible(PATIENCE);
  await expect(alerts(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test("markup in the data is text", async ({ page }) => {
  const attack = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>`;
  const poison = (value, key) => {
    if (Array.isArray(value)) {
      return value.map((one) => poison(one, key));
    }
    if (value !== null && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, name)]));
    }
    const texts = ["name", "vi", "en", "note", "notes", "steps", "conditions", "condition", "summary", "executedBy", "didYouMean", "mergedFrom"];
    return texts.includes(key) && typeof value === "string" ? `${value} ${attack}` : value;
  };
  await changeAnswers(page, "**/api/v1/**", (body) => poison(body));
  for (const path of ["/", "/thu-tuc", "/thu-tuc/1.001193", "/su-kien", "/co-quan", "/en/thu-tuc/1.001193"]) {
    await open(page, path);
    await expect(page.getByText(attack).filter({ visible: true }).first(), path).toBeVisible(PATIENCE);
    expect(await page.evaluate(() => window.hacked), path).toBeUndefined();
    await expect(page.locator("main img, main script"), path).toHaveCount(0);
  }
});

test("a browser that refuses storage still shows the page and its checklist", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("refused", "SecurityError");
        },
      });
    }
  });
  await open(page, "/thu-tuc/1.001193");
  await page.getByRole("checkbox").first().check(PATIENCE);
  await expect(page.getByText(/^Đã có 1 trên/)).toBeVisible();
  await page.getByRole("navigation", { name: "Chính" }).getByRole("link", { name: "Thủ tục" }).click();
  await page.goBack();
  await expect(heading(page)).toHaveText("Thủ tục đăng ký khai sinh", PATIENCE);
});
