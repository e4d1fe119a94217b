// What can be measured of accessibility, on every page: axe, reflow, spacing, targets, keyboard,
// forced colours, valid HTML. Tools see about half of what matters (reliability.md 0.9).

import { HtmlValidate } from "html-validate";

import { sideways, violations } from "./accessible.mjs";
import {
  changeAnswers,
  EVERY_ROUTE,
  expect,
  heading,
  inLanguage,
  LANGUAGES,
  open,
  openRoute,
  PATIENCE,
  ROUTES,
  searchBox,
  test,
} from "./site.mjs";

for (const language of LANGUAGES) {
  for (const half of [0, 1]) {
    const routes = EVERY_ROUTE.filter((_, at) => at % 2 === half);
    test(`axe finds nothing on ${routes.map((route) => route.name).join(", ")} in ${language.code}, light and dark`, async ({ page }) => {
      test.setTimeout(120_000);
      for (const route of routes) {
        await openRoute(page, route, language);
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          expect(await violations(page), `${route.name} ${colorScheme}`).toEqual([]);
        }
      }
    });
  }
}

/** Faces of pages that an address alone does not show. */
const STATES = [
  {
    name: "results with choices, one of them ignored",
    async show(page) {
      await open(page, "/thu-tuc?q=giay&truc-tuyen=yes&cap=tinh");
      await expect(page.getByText(/thủ tục cho “giay”/)).toBeVisible(PATIENCE);
    },
  },
  {
    name: "no results",
    async show(page) {
      await open(page, "/thu-tuc?q=qwxyzzzz");
      await expect(page.getByText("Không tìm thấy thủ tục nào.")).toBeVisible(PATIENCE);
    },
  },
  {
    name: "suggestions open",
    async show(page) {
      await open(page, "/");
      await searchBox(page).pressSequentially("khai sinh");
      await expect(page.getByRole("option").first()).toBeVisible(PATIENCE);
      await searchBox(page).press("ArrowDown");
    },
  },
  {
    name: "filters open on a phone",
    async show(page) {
      await page.setViewportSize({ width: 360, height: 800 });
      await open(page, "/thu-tuc");
      await expect(page.getByText("66 thủ tục", { exact: true })).toBeVisible(PATIENCE);
      await page.getByText("Lọc kết quả", { exact: true }).click();
      await expect(page.getByRole("combobox", { name: "Cấp thực hiện" })).toBeVisible();
    },
  },
  {
    name: "failure notice",
    async show(page) {
      await page.route("**/api/v1/agencies", (route) => route.fulfill({ status: 503, headers: { "retry-after": "60" }, body: "" }));
      await open(page, "/co-quan");
      await expect(page.getByRole("alert")).toBeVisible(PATIENCE);
    },
  },
  {
    name: "waiting",
    async show(page) {
      await page.route("**/api/v1/agencies", () => {});
      await open(page, "/co-quan");
      await expect(page.getByText("Đang tải…").first()).toBeVisible(PATIENCE);
    },
  },
  {
    name: "not a code",
    async show(page) {
      await open(page, "/thu-tuc/khai-sinh");
      await expect(page.getByText(/không phải là mã thủ tục/)).toBeVisible();
    },
  },
  {
    name: "unknown code",
    async show(page) {
      await open(page, "/thu-tuc/9.999999");
      await expect(page.getByText(/Không có thủ tục nào mang mã này/)).toBeVisible(PATIENCE);
    },
  },
  {
    name: "a checklist with ticks",
    async show(page) {
      await open(page, "/thu-tuc/1.001193#co=0.1");
      await expect(page.getByRole("checkbox").first()).toBeChecked(PATIENCE);
    },
  },
];

test.describe("the other faces of the pages", () => {
  test.use({ failing: true });

  for (const half of [0, 1]) {
    const states = STATES.filter((_, at) => at % 2 === half);
    test(`axe finds nothing in the states: ${states.map((state) => state.name).join(", ")}`, async ({ page }) => {
      test.setTimeout(120_000);
      for (const state of states) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await state.show(page);
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          expect(await violations(page), `${state.name} ${colorScheme}`).toEqual([]);
        }
        await page.unroute("**/api/v1/agencies");
      }
    });
  }
});

/** As long as the longest real name (domain.md), with one word that has no place to break. */
const LONG_NAME = `${"Cấp giấy phép ".repeat(70)}${"Nghiêngnghiêng".repeat(20)}`.slice(0, 1_094).padEnd(1_094, "g");

function lengthen(value) {
  if (Array.isArray(value)) {
    return value.map(lengthen);
  }
  if (value === null || typeof value !== "object") {
    return value;
  }
  const entries = Object.entries(value).map(([key, inner]) => [key, lengthen(inner)]);
  const long = Object.fromEntries(entries);
  return typeof long.name === "string" ? { ...long, name: LONG_NAME } : long;
}

test("nothing scrolls sideways at 400 % zoom, 320 px or even 240 px, on any page, with the longest name", async ({ page }) => {
  test.setTimeout(120_000);
  // 1280 × 1024 at 400 % is 320 × 256 CSS pixels; 240 are those of a watch or a very old phone.
  const expectNoScroll = async (what) => {
    for (const width of [240, 320]) {
      await page.setViewportSize({ width, height: 256 });
      expect(await sideways(page), `${what} at ${width} px`).toEqual([]);
    }
  };
  await page.setViewportSize({ width: 320, height: 256 });
  for (const language of LANGUAGES) {
    for (const route of EVERY_ROUTE) {
      await openRoute(page, route, language);
      await expectNoScroll(`${route.name} in ${language.code}`);
    }
  }
  await changeAnswers(page, "**/api/v1/procedures**", lengthen);
  for (const path of ["/thu-tuc", "/thu-tuc/1.001193", "/su-kien/co-con-nho"]) {
    await open(page, path);
    await expect(page.getByText(LONG_NAME, { exact: true }).first()).toBeVisible(PATIENCE);
    await expectNoScroll(`${path} with a long name`);
  }
  await expect(heading(page)).toBeVisible();
});

test("a suggestion with the longest name stays inside a narrow screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await changeAnswers(page, "**/suggest?**", (list) => ({ items: list.items.map((item) => ({ ...item, name: LONG_NAME, highlights: [] })) }));
  await open(page, "/");
  await searchBox(page).pressSequentially("khai sinh");
  await expect(page.getByRole("option").first()).toBeVisible(PATIENCE);
  expect(await sideways(page)).toEqual([]);
});

test("text with the spacing of WCAG 1.4.12 is neither clipped nor pushed sideways", async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 360, height: 800 });
  for (const route of EVERY_ROUTE) {
    await openRoute(page, route);
    await page.evaluate(() => {
      // A style sheet made by script: the policy forbids an inline one.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-bottom: 2em !important; }`);
      document.adoptedStyleSheets = [sheet];
    });
    expect(await sideways(page), route.name).toEqual([]);
    const clipped = await page.evaluate(() => {
      const hides = (style) => /hidden|clip/.test(style.overflowX + style.overflowY);
      return [...document.querySelectorAll("body *")]
        .filter((element) => {
          const box = element.getBoundingClientRect();
          // What only screen readers see is one pixel large.
          const seen = box.width > 2 && box.height > 2 && element.textContent.trim();
          const style = getComputedStyle(element);
          const cut = element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
          // Clamping is said in the design for the names of lists, whose page has them whole.
          return seen && hides(style) && cut && style.webkitLineClamp === "none";
        })
        .map((element) => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 40)}`);
    });
    expect(clipped, route.name).toEqual([]);
  }
});

test("what a finger presses is at least 24 px large, and the main things 44 px", async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 360, height: 800 });
  for (const route of EVERY_ROUTE) {
    await openRoute(page, route);
    if (route.name === "all procedures") {
      await page.getByText("Lọc kết quả", { exact: true }).click();
    }
    const small = await page.evaluate(() => {
      const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      const controls = [...document.querySelectorAll("a[href], button, input, select, summary")].filter(visible);
      const faults = [];
      for (const control of controls) {
        let { left, top, right, bottom } = control.getBoundingClientRect();
        // A label presses its box too.
        for (const label of control.labels ?? []) {
          const box = label.getBoundingClientRect();
          [left, top] = [Math.min(left, box.left), Math.min(top, box.top)];
          [right, bottom] = [Math.max(right, box.right), Math.max(bottom, box.bottom)];
        }
        const [width, height] = [right - left, bottom - top];
        const hiddenUntilFocus = control.classList.contains("skip-link");
        const inline = control.tagName === "A" && getComputedStyle(control).display === "inline";
        const inText = inline && control.parentElement.textContent.trim().length > control.textContent.trim().length;
        const main =
          ["BUTTON", "SELECT", "SUMMARY", "INPUT"].includes(control.tagName) ||
          control.closest("header nav, nav[aria-labelledby=contents-heading]") !== null ||
          control.matches("header > * > a, main li > a, [rel=next]");
        const least = main && !inText ? 44 : 24;
        if (!hiddenUntilFocus && !inText && (width < 24 || height < least - 0.5)) {
          faults.push(`${control.tagName} "${(control.textContent || control.name).trim().slice(0, 40)}" ${Math.round(width)}×${Math.round(height)} < ${least}`);
        }
      }
      return faults;
    });
    expect(small, route.name).toEqual([]);
  }
});

/** Everything Tab should reach, in the order of the page. */
const reachable = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")];
    const reached = all.filter((element) => !element.disabled && element.checkVisibility({ visibilityProperty: true }));
    window.inOrder = reached;
    return reached.map((element) => `${element.tagName} ${(element.textContent || element.name || element.id).trim().slice(0, 50)}`);
  });

/** The place of the focused element in that order, and whether one sees that it has the focus. */
const standing = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      at: window.inOrder.indexOf(element),
      outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
      inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });

test("Tab reaches every link and control in order, visibly, and gets out again", async ({ page }) => {
  test.setTimeout(120_000);
  for (const [path, ready] of [
    ["/thu-tuc?q=giay&truc-tuyen=yes", page.getByText(/thủ tục cho “giay”/)],
    ["/thu-tuc/1.001193", page.getByText("163/QĐ-BTP")],
  ]) {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await open(page, path);
      await expect(ready).toBeVisible(PATIENCE);
      const names = await reachable(page);
      expect(names.length).toBeGreaterThan(20);
      for (const [at, name] of names.entries()) {
        await page.keyboard.press("Tab");
        expect(await standing(page), `Tab ${at + 1} at ${width} px on ${path}: ${name}`).toEqual({ at, outlined: true, inView: true });
      }
      // Past the last one the browser has the focus: no trap.
      await page.keyboard.press("Tab");
      expect((await standing(page)).at).not.toBe(names.length - 1);
      await page.keyboard.press("Shift+Tab");
      expect((await standing(page)).at).toBe(names.length - 1);
      await page.keyboard.press("Shift+Tab");
      expect((await standing(page)).at).toBe(names.length - 2);
    }
  }
});

test("forced colours keep the focus and the edges of controls visible", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openRoute(page, ROUTES[1]);
  await searchBox(page).focus();
  const edges = await page.evaluate(() => {
    const edged = (element) => {
      const style = getComputedStyle(element);
      return style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth) >= 1;
    };
    const controls = [...document.querySelectorAll("main button, main select, main input")].filter((one) => one.checkVisibility());
    return controls.filter((control) => !edged(control)).map((control) => control.outerHTML.slice(0, 80));
  });
  expect(edges).toEqual([]);
  const outline = await searchBox(page).evaluate((box) => getComputedStyle(box).outlineStyle);
  expect(outline).not.toBe("none");
  expect(await violations(page)).toEqual([]);
});

test("who asked for less motion gets none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const route of [ROUTES[0], ROUTES[1], ROUTES[2]]) {
    await openRoute(page, route);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((element) => {
          const style = getComputedStyle(element);
          const longest = (list) => Math.max(...list.split(",").map(parseFloat));
          const moves = longest(style.transitionDuration) > 0.01 || (style.animationName !== "none" && longest(style.animationDuration) > 0.01);
          return moves || style.scrollBehavior === "smooth";
        })
        .map((element) => `${element.tagName}.${element.className}`),
    );
    expect(moving, route.name).toEqual([]);
  }
});

// The rules look at files that people wrote; ours is what a browser makes of a live page.
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // The browser writes its DOM out in one way: `hidden=""`, no slashes, white space as it came.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "void-style": "off",
    "no-trailing-whitespace": "off",
    "doctype-style": "off",
    // It escapes what has to be; a mark of the framework's inside a text box it writes out bare.
    "no-raw-characters": "off",
    // A procedure's official name runs to 1,094 characters, and the title says it whole.
    "long-title": "off",
    // A combobox's popup (ARIA APG) is no select: the box keeps free text.
    "prefer-native-element": ["error", { exclude: ["listbox", "combobox"] }],
    // Boxes that are ticked together send one name several times.
    "form-dup-name": ["error", { shared: ["radio", "button", "reset", "submit", "checkbox"] }],
  },
});

for (const language of LANGUAGES) {
  test(`the HTML of every page is valid in ${language.code}`, async ({ page }) => {
    test.setTimeout(60_000);
    for (const route of EVERY_ROUTE) {
      await openRoute(page, route, language);
      const report = await validator.validateString(await page.content());
      const messages = report.results.flatMap((result) => result.messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`));
      expect([...new Set(messages)], inLanguage(route.path, language)).toEqual([]);
    }
  });
}

test("foreign words are marked: Vietnamese names on an English page", async ({ page }) => {
  await openRoute(page, ROUTES[1], LANGUAGES[1]);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const unmarked = await page.getByRole("main").evaluate((main) => {
    // Letters that English does not have.
    const vietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      const language = parentElement.closest("[lang]").lang;
      if (vietnamese.test(data) && language !== "vi" && parentElement.checkVisibility()) {
        found.push(`${parentElement.tagName}: ${data.slice(0, 60)}`);
      }
    }
    return found;
  });
  expect(unmarked).toEqual([]);
});
