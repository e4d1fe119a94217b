// The search box: a combobox that helps, and never gets in the way of somebody's typing.

import { address, expect, installClock, open, parameter, PATIENCE, searchBox, slowApi, test } from "./site.mjs";

/** Suggestion requests as they are made. */
function suggestionRequests(page) {
  const asked = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.pathname.endsWith("/suggest")) {
      asked.push(url.searchParams.get("q"));
    }
  });
  return asked;
}

test("suggestions are asked for after a pause, once, and never for one letter", async ({ page }) => {
  const asked = suggestionRequests(page);
  await installClock(page);
  await open(page, "/");
  await page.clock.pauseAt(Date.now() + 60_000);

  await searchBox(page).press("k");
  await page.clock.runFor(2_000);
  expect(asked).toEqual([]);

  await searchBox(page).pressSequentially("hai sinh");
  await page.clock.runFor(200);
  expect(asked).toEqual([]);
  await page.clock.runFor(200);
  await expect.poll(() => asked, PATIENCE).toEqual(["khai sinh"]);

  // Each key begins the pause anew: no half word is ever asked for.
  for (const key of ["Backspace", "Backspace", "Backspace", "Backspace", "t", "u", "w"]) {
    await searchBox(page).press(key);
    await page.clock.runFor(200);
  }
  expect(asked).toEqual(["khai sinh"]);
  await page.clock.runFor(200);
  await expect.poll(() => asked, PATIENCE).toEqual(["khai sinh", "khai tuw"]);
});

test("at most eight suggestions appear, and their number is announced", async ({ page }) => {
  await open(page, "/");
  await searchBox(page).pressSequentially("cap");
  const options = page.getByRole("option");
  await expect(options.first()).toBeVisible(PATIENCE);
  const count = await options.count();
  expect(count).toBeLessThanOrEqual(8);
  await expect(page.getByRole("status").filter({ hasText: `Có ${count} gợi ý` })).toHaveCount(1);
  await expect(page.getByRole("listbox", { name: "Gợi ý thủ tục" })).toBeVisible();
});

test("Enter searches for what was typed and never jumps to a suggestion", async ({ page }) => {
  await open(page, "/");
  await searchBox(page).pressSequentially("dang ky khai sinh");
  await expect(page.getByRole("option").first()).toBeVisible(PATIENCE);
  await searchBox(page).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Tra cứu thủ tục" })).toBeVisible(PATIENCE);
  expect(new URL(page.url()).pathname).toBe("/thu-tuc");
  expect(parameter(page, "q")).toBe("dang ky khai sinh");
  await expect(searchBox(page)).toHaveValue("dang ky khai sinh");
});

test("an option chosen by arrow and Enter is searched for by its whole name", async ({ page }) => {
  await open(page, "/");
  await searchBox(page).pressSequentially("khai sinh");
  const second = page.getByRole("option").nth(1);
  await expect(second).toBeVisible(PATIENCE);
  await searchBox(page).press("ArrowDown");
  await searchBox(page).press("ArrowDown");
  await expect(second).toHaveAttribute("aria-selected", "true");
  const agency = await second.locator("> :last-child").textContent();
  const name = (await second.textContent()).slice(0, -agency.length);
  await searchBox(page).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Tra cứu thủ tục" })).toBeVisible(PATIENCE);
  expect(new URL(page.url()).pathname).toBe("/thu-tuc");
  expect(parameter(page, "q")).toBe(name);
  await expect(page.getByRole("main").getByRole("link", { name, exact: true })).toBeVisible(PATIENCE);
});

test("an option can be chosen with the mouse", async ({ page }) => {
  await open(page, "/");
  await searchBox(page).pressSequentially("khai sinh");
  await page.getByRole("option").first().click(PATIENCE);
  await expect.poll(() => new URL(page.url()).pathname, PATIENCE).toBe("/thu-tuc");
  expect(parameter(page, "q").toLowerCase()).toContain("khai");
  await expect(page.getByRole("listbox")).toBeHidden();
});

test("the arrows go round through the options and back to the box", async ({ page }) => {
  await open(page, "/");
  const box = searchBox(page);
  // At once: on a busy machine the pauses between keys would bring options for half the words.
  await box.fill("khai sinh");
  const options = page.getByRole("option");
  await expect(options.first()).toBeVisible(PATIENCE);
  const count = await options.count();
  const chosen = () => box.getAttribute("aria-activedescendant");
  const ids = await options.evaluateAll((all) => all.map((option) => option.id));
  expect(await chosen()).toBeNull();
  for (let at = 0; at < count; at += 1) {
    await box.press("ArrowDown");
    await expect.poll(chosen).toBe(ids[at]);
  }
  await box.press("ArrowDown");
  await expect.poll(chosen).toBeNull();
  await box.press("ArrowUp");
  await expect.poll(chosen).toBe(ids[count - 1]);
  await expect(box).toHaveValue("khai sinh");
});

test("Escape closes the suggestions and keeps the text; ArrowDown opens them again", async ({ page }) => {
  await open(page, "/");
  const box = searchBox(page);
  await box.pressSequentially("khai sinh");
  await expect(box).toHaveAttribute("aria-expanded", "true", PATIENCE);
  await box.press("ArrowDown");
  await box.press("Escape");
  await expect(box).toHaveAttribute("aria-expanded", "false");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(box).toHaveValue("khai sinh");
  // A list that is closed has no current option, and Enter takes the text.
  await expect(box).not.toHaveAttribute("aria-activedescendant", /./);
  await box.press("ArrowDown");
  await expect(box).toHaveAttribute("aria-expanded", "true");
});

test("leaving the box closes the suggestions", async ({ page }) => {
  await open(page, "/");
  const box = searchBox(page);
  await box.pressSequentially("khai sinh");
  await expect(box).toHaveAttribute("aria-expanded", "true", PATIENCE);
  await box.press("Tab");
  await expect(box).toHaveAttribute("aria-expanded", "false");
  await expect(page.getByRole("button", { name: "Tìm", exact: true })).toBeFocused();
});

test("while an input method composes, nothing is asked for, chosen or sent", async ({ page }) => {
  const asked = suggestionRequests(page);
  await installClock(page);
  await open(page, "/");
  await page.clock.pauseAt(Date.now() + 60_000);
  const box = searchBox(page);
  await box.focus();
  const browser = await page.context().newCDPSession(page);

  // A real composition, as Gboard and macOS make it.
  for (const text of ["k", "kh", "kha", "khai"]) {
    await browser.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await page.clock.runFor(1_000);
  }
  await expect(box).toHaveValue("khai");
  expect(asked).toEqual([]);

  await browser.send("Input.insertText", { text: "khai" });
  await page.clock.runFor(1_000);
  await expect(box).toHaveValue("khai");
  await expect.poll(() => asked, PATIENCE).toEqual(["khai"]);
});

test("a key that belongs to the input method neither moves nor chooses", async ({ page }) => {
  await open(page, "/");
  const box = searchBox(page);
  await box.pressSequentially("khai sinh");
  await expect(page.getByRole("option").first()).toBeVisible(PATIENCE);
  await box.press("ArrowDown");
  const chosen = await box.getAttribute("aria-activedescendant");
  // The second kind is Safari's: composition is over, the key code still says "input method".
  for (const sign of [{ isComposing: true }, { keyCode: 229 }]) {
    for (const key of ["Enter", "ArrowDown", "Escape"]) {
      const untouched = await box.evaluate(
        (input, init) => input.dispatchEvent(new KeyboardEvent("keydown", init)),
        { key, bubbles: true, cancelable: true, ...sign },
      );
      expect(untouched, `${key} with ${JSON.stringify(sign)} is left to the input method`).toBe(true);
    }
  }
  await expect(box).toHaveValue("khai sinh");
  await expect(box).toHaveAttribute("aria-activedescendant", chosen);
  await expect(box).toHaveAttribute("aria-expanded", "true");
  expect(address(page)).toBe("/");
});

test("an input method that takes letters back and types them anew is never disturbed", async ({ page }) => {
  // Answers that arrive between the keys must not write into the box.
  await slowApi(page, 300, "**/suggest?**");
  await open(page, "/thu-tuc?q=cu");
  const box = searchBox(page);
  await box.fill("");
  // "đăng ký" as UniKey sends it for Telex "ddawng kys".
  const keys = "d Backspace đ a Backspace ă n g Space k y Backspace ý".split(" ");
  let expected = "";
  for (const key of keys) {
    if (key.length === 1) {
      // A letter that no key of the keyboard has arrives as text.
      await page.keyboard.insertText(key);
    } else {
      await box.press(key);
    }
    expected = key === "Backspace" ? expected.slice(0, -1) : expected + (key === "Space" ? " " : key);
    expect(await box.inputValue()).toBe(expected);
  }
  await expect(page.getByRole("option").first()).toBeVisible(PATIENCE);
  await expect(box).toHaveValue("đăng ký");
  expect(await box.evaluate((input) => input.selectionStart)).toBe("đăng ký".length);
});

test("what is typed while results load is not overwritten by them", async ({ page }) => {
  await open(page, "/thu-tuc");
  const box = searchBox(page);
  await slowApi(page, 1_500);
  await box.pressSequentially("khai");
  await box.press("Enter");
  await expect.poll(() => parameter(page, "q"), PATIENCE).toBe("khai");
  await box.pressSequentially(" sinh");
  await expect(page.getByText(/thủ tục cho “khai”/)).toBeVisible(PATIENCE);
  await expect(box).toHaveValue("khai sinh");
  await expect(box).toBeFocused();
});

test("text is searched for as typed: spaces, marks, decomposed letters, quotes, operators", async ({ page }) => {
  await open(page, "/thu-tuc");
  const texts = [
    ["khai  sinh", /thủ tục cho/],
    ["đăng ký khai sinh".normalize("NFD"), /[1-9]\d* thủ tục cho/],
    ["khai sinh OR 1=1; --", /thủ tục cho/],
    ['"khai" NEAR(sinh) *', /thủ tục cho/],
    ["<script>window.hacked = 1</script>", /thủ tục cho/],
    ["100 % & c = d # e + f", /thủ tục cho/],
  ];
  for (const [text, count] of texts) {
    await searchBox(page).fill(text);
    await searchBox(page).press("Enter");
    await expect(page.getByRole("status").filter({ hasText: count })).toBeVisible(PATIENCE);
    const sent = parameter(page, "q").normalize("NFC").replace(/\s+/g, " ");
    await expect.poll(() => parameter(page, "q").normalize("NFC").replace(/\s+/g, " "), `${text} came as ${sent}`)
      .toBe(text.normalize("NFC").replace(/\s+/g, " "));
  }
  expect(await page.evaluate(() => window.hacked)).toBeUndefined();
});

test("ten kilobytes in the box end in a result or a sentence", async ({ page }) => {
  await open(page, "/");
  await searchBox(page).fill("khai sinh ".repeat(1_000));
  await searchBox(page).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Tra cứu thủ tục" })).toBeVisible(PATIENCE);
  await expect(page.getByText(/thủ tục cho|^66 thủ tục$/).or(page.getByRole("alert")).first()).toBeVisible(PATIENCE);
});

test("without scripts the form would still send a plain GET that the site understands", async ({ page }) => {
  for (const path of ["/", "/thu-tuc", "/en", "/khong-co-trang-nay"]) {
    await open(page, path);
    const form = await searchBox(page).evaluate((input) => ({
      name: input.name,
      method: input.form.method,
      action: new URL(input.form.action).pathname,
      submits: Boolean(input.form.querySelector("button[type=submit]")),
    }));
    const action = path.startsWith("/en") ? "/en/thu-tuc" : "/thu-tuc";
    expect(form, path).toEqual({ name: "q", method: "get", action, submits: true });
  }
  // As a form sends it: plus for a space, and the empty choices too.
  await open(page, "/thu-tuc?q=khai+sinh&co-quan=&linh-vuc=&cap=&phi=");
  await expect(searchBox(page)).toHaveValue("khai sinh");
  await expect(page.getByText(/thủ tục cho “khai sinh”/)).toBeVisible(PATIENCE);
  await expect(page.getByText(/không hợp lệ/)).toHaveCount(0);
});

test("the box works when suggestions do not", async ({ page }) => {
  await page.route("**/suggest?**", (route) => route.fulfill({ status: 200, json: { items: [] } }));
  await open(page, "/");
  await searchBox(page).pressSequentially("ho chieu");
  await expect(searchBox(page)).toHaveAttribute("aria-expanded", "false");
  await searchBox(page).press("Enter");
  await expect(page.getByText(/thủ tục cho “ho chieu”/)).toBeVisible(PATIENCE);
});
