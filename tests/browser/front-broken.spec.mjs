// The app does not come, is not ours, or cannot run: the page's text stays, works, and says so.

import { expectApp, isModule, openApp, results, test } from "./front.mjs";
import { expect, heading, PATIENCE, searchBox } from "./site.mjs";

const isGlue = (url) => /\/portal-[0-9a-f]+\.js$/.test(url.pathname);

/** Passes a file on with one byte changed, at a place where the code would still run. */
async function flip(route, place) {
  const response = await route.fetch();
  const body = await response.body();
  const at = body.indexOf(place);
  expect(at, `the place ${place}`).toBeGreaterThan(0);
  body[at] ^= 1;
  const { "content-encoding": _, "content-length": __, ...headers } = response.headers();
  await route.fulfill({ status: 200, headers, body });
}

const HTML = { status: 200, contentType: "text/html", body: "<!doctype html><title>Wi-Fi</title>" };

/** What may go wrong, and what the console says of it. */
const FAULTS = [
  {
    name: "its code cannot be had",
    breaks: (page) => page.route(isModule, (route) => route.abort("connectionreset")),
    says: /Failed to fetch|net::ERR_CONNECTION_RESET/,
  },
  {
    name: "its code is gone after a new build",
    breaks: (page) => page.route(isModule, (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "There is no such file." })),
    says: /status of 404|integrity|SRI|Failed to fetch/,
  },
  {
    name: "a page of HTML comes in place of its code",
    breaks: (page) => page.route(isModule, (route) => route.fulfill(HTML)),
    says: /integrity|SRI|Failed to fetch/,
  },
  {
    name: "one byte of its code was changed",
    breaks: (page) => page.route(isModule, (route) => flip(route, "/api/v1/")),
    says: /integrity|SRI|Failed to fetch/,
  },
  {
    name: "one byte of its script was changed",
    breaks: (page) => page.route(isGlue, (route) => flip(route, "failed to fetch Wasm")),
    says: /integrity|Failed to fetch/,
  },
  {
    name: "the browser knows no WebAssembly",
    breaks: (page) => page.addInitScript(() => delete globalThis.WebAssembly),
    says: /WebAssembly/,
  },
  {
    name: "it panics at its start",
    breaks: (page) =>
      page.addInitScript(() => {
        // The app makes every element this way; the boot script only its preload.
        const { createElement } = Document.prototype;
        Document.prototype.createElement = function (name, ...more) {
          if (name !== "link") throw new Error("no elements today");
          return createElement.call(this, name, ...more);
        };
      }),
    says: /panicked at|unreachable|the app has stopped/,
  },
];

/** The text is there, and one sentence, in the language of the page, says what is not. */
async function expectUnopened(page, reload) {
  await expect(page.locator("html")).toHaveAttribute("data-app", "failed", { timeout: 20_000 });
  await expect(page.locator("#snapshot")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(1);
  await expect(page.locator(".unopened").getByRole("link")).toHaveText([reload]);
  await expect(page.locator("#panic")).toBeHidden();
  await expect(heading(page)).toHaveCount(1);
  // Nothing to press that would not answer.
  await expect(page.locator("#snapshot button[type=button]").filter({ visible: true })).toHaveCount(0);
  await expect(page.locator("#snapshot .scripted").filter({ visible: true })).toHaveCount(0);
}

for (const { name, breaks, says } of FAULTS) {
  test.describe(() => {
    test.use({ tolerates: says });

    test(`${name}: the text stays, works, and says so once`, async ({ page }) => {
      await breaks(page);
      await page.goto("/en");
      await expectUnopened(page, "Reload");
      await searchBox(page).fill("dang ky khai sinh");
      await searchBox(page).press("Enter");
      await expect(page).toHaveURL(/\/en\/thu-tuc\?q=dang\+ky\+khai\+sinh/);
      await expectUnopened(page, "Reload");
      await results(page).first().click();
      await expect(page).toHaveURL(/\/en\/thu-tuc\/[\d.]+$/);
      await expect(heading(page)).toHaveText(/khai sinh/i);
      await expectUnopened(page, "Reload");
    });
  });
}

test.describe(() => {
  test.use({ tolerates: /Failed to fetch|net::ERR_CONNECTION_RESET/ });

  test("the notice that the app did not open offers to try again, and that works", async ({ page }) => {
    await page.route(isModule, (route) => route.abort("connectionreset"));
    await page.goto("/thu-tuc?q=giay&truc-tuyen=yes");
    await expectUnopened(page, "Tải lại");
    await page.unroute(isModule);
    await page.getByRole("alert").getByRole("link", { name: "Tải lại" }).click();
    await expectApp(page);
    await expect(page).toHaveURL(/q=giay&truc-tuyen=yes$/);
    await expect(page.locator(".unopened")).toBeHidden();
  });
});

const OLDER_WAYS = [
  {
    name: "in a browser that compiles only what has come whole",
    prepares: (page) => page.addInitScript(() => delete WebAssembly.instantiateStreaming),
  },
  {
    name: "when its code is served as bytes of no kind",
    prepares: (page) =>
      page.route(isModule, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
      }),
  },
  {
    name: "in a browser without idle callbacks",
    prepares: (page) => page.addInitScript(() => delete globalThis.requestIdleCallback),
  },
];

for (const { name, prepares } of OLDER_WAYS) {
  test(`the app starts ${name}`, async ({ page }) => {
    await prepares(page);
    await openApp(page, "/");
    await searchBox(page).pressSequentially("khai sinh");
    await expect(page.getByRole("option").first()).toBeVisible(PATIENCE);
  });
}
