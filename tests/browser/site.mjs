// What every browser test shares: a page that tolerates no trouble, the routes, the ways in.

import { test as base, expect } from "@playwright/test";

export { expect };

/** Debug builds on a busy machine are slow; an expectation polls, so a long limit costs nothing. */
export const PATIENCE = { timeout: 10_000 };

/** Every page of the site, in both languages. `ready` is something that only its data brings. */
export const ROUTES = [
  {
    name: "home",
    path: "/",
    ready: (page) => page.getByRole("link", { name: /^(Có con nhỏ|Having a child)/ }),
  },
  {
    name: "all procedures",
    path: "/thu-tuc",
    ready: (page) => page.getByText(/^66 (thủ tục|procedures)$/),
  },
  {
    name: "a procedure",
    path: "/thu-tuc/1.001193",
    ready: (page) => page.getByText("163/QĐ-BTP"),
  },
  {
    name: "life events",
    path: "/su-kien",
    ready: (page) => page.getByRole("link", { name: /^(Có con nhỏ|Having a child)/ }),
  },
  {
    name: "a life event",
    path: "/su-kien/co-con-nho",
    ready: (page) => page.getByRole("heading", { name: "Thủ tục đăng ký khai sinh", exact: true }),
  },
  {
    name: "agencies",
    path: "/co-quan",
    ready: (page) => page.getByText(/^(Tỉnh Gia Lai|Gia Lai)/).first(),
  },
  {
    name: "rankings",
    path: "/xep-hang",
    ready: (page) => page.getByRole("main").getByRole("link", { name: /^(Tỷ lệ giải quyết đúng hạn|Settled on time)$/ }),
  },
  {
    name: "a ranking",
    path: "/xep-hang/dung-han",
    ready: (page) => page.getByRole("heading", { name: /^(Tính lại|Compute again)$/ }),
  },
  {
    name: "a ranked unit",
    path: "/xep-hang/don-vi/H26",
    ready: (page) => page.getByRole("heading", { name: /^(Từng kỳ|Each period)$/ }),
  },
  {
    name: "a comparison",
    path: "/xep-hang/so-sanh?so-sanh=H26~H29~G12",
    ready: (page) => page.getByRole("heading", { name: /^(Tải về|Downloads)$/ }),
  },
  {
    name: "tasks of resolutions",
    path: "/xep-hang/nhiem-vu",
    ready: (page) => page.getByRole("heading", { name: /^(Tải về|Downloads)$/ }),
  },
  {
    name: "the level audit",
    path: "/xep-hang/muc-do",
    ready: (page) => page.getByRole("heading", { name: /^(Tải về|Downloads)$/ }),
  },
  {
    name: "the level audit of an agency",
    path: "/xep-hang/muc-do/G15",
    ready: (page) => page.getByRole("heading", { name: /^(Từng thủ tục|Each procedure)$/ }),
  },
  {
    name: "the UN survey",
    path: "/xep-hang/egdi",
    ready: (page) => page.getByRole("heading", { name: /^(Tải về|Downloads)$/ }),
  },
  {
    name: "submitted documents",
    path: "/ho-so/trinh-chinh-phu",
    ready: (page) => page.getByText("9001/TTr-BTC"),
  },
  {
    name: "a submitted document",
    path: "/ho-so/trinh-chinh-phu/9001-ttr-btc",
    ready: (page) => page.getByRole("heading", { name: /^(Văn bản đã đi tới đâu|Where the document is)$/ }),
  },
  {
    name: "news",
    path: "/tin-tuc",
    ready: (page) => page.getByRole("link", { name: /^(Nguồn tin Atom|Atom feed)$/ }),
  },
  {
    name: "an article",
    path: "/tin-tuc/nghi-quyet-36a-ve-chinh-phu-dien-tu-dat-ra-nhung-dich-nao",
    ready: (page) => page.getByRole("heading", { name: /^(Nguồn|Sources)$/ }),
  },
  {
    name: "state enterprises",
    path: "/doanh-nghiep",
    ready: (page) => page.getByRole("heading", { name: /^(Tải về|Downloads)$/ }),
  },
  {
    name: "a state enterprise",
    path: "/doanh-nghiep/MINHHOA-006",
    ready: (page) => page.getByRole("heading", { name: /^(Tải về|Downloads)$/ }),
  },
  {
    name: "foreign investment",
    path: "/doanh-nghiep/so-lieu",
    ready: (page) => page.getByRole("heading", { name: /^(Tải về|Downloads)$/ }),
  },
  {
    name: "the document exchange",
    path: "/lien-thong-van-ban",
    ready: (page) => page.getByRole("heading", { name: /^(Tải về|Downloads)$/ }),
  },
  {
    name: "a body of the exchange",
    path: "/lien-thong-van-ban/G22",
    ready: (page) => page.getByRole("heading", { name: /^(Tải về|Downloads)$/ }),
  },
  {
    name: "the timeline",
    path: "/lich-su",
    ready: (page) => page.locator("#nam-2016"),
  },
  {
    name: "programmes",
    path: "/chuong-trinh",
    ready: (page) => page.getByRole("link", { name: "IT TODAY" }),
  },
  {
    name: "a programme",
    path: "/chuong-trinh/it-today",
    ready: (page) => page.getByRole("heading", { name: /^(Theo dõi chương trình|Follow the programme)$/ }),
  },
  {
    name: "an episode",
    path: "/chuong-trinh/it-today/xem-mot-tap-phat-tua-doc-loi-thoai",
    ready: (page) => page.getByRole("heading", { name: /^(Lời thoại|Transcript)/ }),
  },
  {
    name: "a question to a minister",
    path: "/chuong-trinh/dan-hoi-bo-truong-tra-loi/cau-hoi/CH-SAMP0001",
    ready: (page) => page.getByText(/^(Trả lời trong tập|Answered in)/),
  },
  {
    name: "accessibility",
    path: "/kha-nang-tiep-can",
    ready: (page) => page.getByRole("heading", { name: /^(Còn thiếu|What is missing)$/ }),
  },
  {
    name: "no such page",
    path: "/khong-co-trang-nay",
    ready: (page) => page.getByRole("combobox"),
  },
];

/** Pages of one reader alone: they do more with a script than their text says. */
const OWN_ROUTES = [
  {
    name: "a dossier",
    path: "/ho-so",
    ready: (page) => page.getByRole("textbox", { name: /^(Mã tra cứu|Look-up code)$/ }),
  },
  {
    name: "my dossiers",
    path: "/ho-so/cua-toi",
    ready: (page) => page.getByText(/^(Chưa có hồ sơ nào|No dossiers yet)/),
  },
  {
    name: "questions to ministers",
    path: "/chuong-trinh/dan-hoi-bo-truong-tra-loi/cau-hoi",
    ready: (page) => page.getByRole("heading", { name: /^(Gửi câu hỏi|Ask a question)$/ }),
  },
];

export const EVERY_ROUTE = [...ROUTES, ...OWN_ROUTES];

export const LANGUAGES = [
  { code: "vi", prefix: "" },
  { code: "en", prefix: "/en" },
];

/** A path in a language; the English home page is `/en`. */
export function inLanguage(path, language) {
  return path === "/" && language.prefix ? language.prefix : `${language.prefix}${path}`;
}

/**
 * Notes everything a page should never do. `failing` allows the console's word on failed API calls,
 * and on the tab's icon, which Chromium asks for anew when the address changes offline.
 */
export function watch(page, origin, { failing = false } = {}) {
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(`page error: ${error.message}`));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("console", (message) => {
    const about = message.location().url;
    const lost = /^Failed to load resource/.test(message.text()) && /\/api\/|\/icon\.svg$/.test(about);
    if (message.type() === "error" && !(failing && lost)) {
      troubles.push(`console: ${message.text()} (${about})`);
    }
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== new URL(origin).origin) {
      troubles.push(`request to another origin: ${url}`);
    }
  });
  return troubles;
}

export const test = base.extend({
  /** True where a test makes API calls fail: the browser then says so in its console. */
  failing: [false, { option: true }],
  /** Troubles that a test makes on purpose. */
  tolerates: [/^$/, { option: true }],
  page: async ({ page, baseURL, failing, tolerates }, use) => {
    const troubles = watch(page, baseURL, { failing });
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy broken: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    await use(page);
    expect(troubles.filter((trouble) => !tolerates.test(trouble)), "the browser has nothing to complain of").toEqual([]);
  },
});

/** The one h1, wherever it is. */
export function heading(page) {
  return page.getByRole("heading", { level: 1 });
}

/** Loads an address of ours and waits until the app runs. */
export async function open(page, path) {
  // Not by `new URL(path, base)`: that would take `//evil` for another host.
  const origin = new URL(base.info().project.use.baseURL).origin;
  const response = await page.goto(`${origin}${path}`);
  await expect(page.locator("#page-heading")).toBeVisible({ timeout: 20_000 });
  return response;
}

/** Loads a route and waits until its data is shown. */
export async function openRoute(page, route, language = LANGUAGES[0]) {
  await open(page, inLanguage(route.path, language));
  await expect(route.ready(page)).toBeVisible(PATIENCE);
}


/** The search box. */
export function searchBox(page) {
  return page.getByRole("combobox", { name: /^(Tìm thủ tục theo tên|Find a procedure by name)/ });
}

/** The link of the n-th procedure of a list, from 1. */
export function result(page, n) {
  return page.getByRole("main").getByRole("heading", { level: 3 }).getByRole("link").nth(n - 1);
}

/** The parts of an address that must survive: path and query. */
export function address(page) {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/** Text in an address bar, decoded. */
export function parameter(page, name) {
  return new URL(page.url()).searchParams.get(name);
}

/** A value that lives as long as the document: gone after a reload. */
export async function mark(page) {
  await page.evaluate(() => {
    window.marker = "same document";
  });
}

export async function expectSameDocument(page) {
  expect(await page.evaluate(() => window.marker)).toBe("same document");
}

/** Holds every API answer back: a slow network, not a wait of the test's. */
export async function slowApi(page, milliseconds, pattern = "**/api/v1/**") {
  await page.route(pattern, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    // The page may have left meanwhile.
    await route.continue().catch(() => {});
  });
}

/** Passes real JSON answers through `change` on their way. */
export async function changeAnswers(page, pattern, change) {
  await page.route(pattern, async (route) => {
    const response = await route.fetch();
    const body = change(await response.json());
    await route.fulfill({ response, json: body });
  });
}

/** Where the focus is, in words that a failed test can print. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element.id || element.getAttribute("href") || element.tagName;
  });
}

export function scrollY(page) {
  return page.evaluate(() => window.scrollY);
}

/**
 * A clock that tests can move. Playwright numbers its timers from 10¹² on, which the 32-bit ids of
 * wasm cut short, so that the app could not stop a timer: it gets small numbers from here.
 */
export async function installClock(page, options) {
  await page.clock.install(options);
  await page.addInitScript(() => {
    const { setTimeout: set, clearTimeout: clear } = window;
    const timers = new Map();
    let last = 0;
    window.setTimeout = (...given) => {
      last += 1;
      timers.set(last, set(...given));
      return last;
    };
    window.clearTimeout = (id) => {
      clear(timers.get(id));
      timers.delete(id);
    };
  });
}
