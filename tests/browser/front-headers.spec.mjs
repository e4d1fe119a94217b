// What the front door says of its answers: how long they may be kept, what a browser may do with
// them, and that they hold nothing that runs.

import { createHash } from "node:crypto";
import { get } from "node:http";

import { HtmlValidate } from "html-validate";

import { test } from "./front.mjs";
import { elements, filesOf, pageAt, pages, STEP } from "./html.mjs";
import { expect, inLanguage, LANGUAGES, ROUTES } from "./site.mjs";

/** Each route in each language, and one of each kind that is not there. */
const PATHS = [...LANGUAGES.flatMap((language) => ROUTES.map((route) => inLanguage(route.path, language))), "/thu-tuc/9.999999", "/en/su-kien/khong-co"];

/** What every answer carries (reliability.md 1.3, but for the opener policy: docs/adr/0008). */
const EVERYWHERE = {
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
};

/** Pages of others may use our data, and show our pictures beside our links. */
const OPEN = { ...EVERYWHERE, "cross-origin-resource-policy": "cross-origin" };

const NOTHING = "default-src 'none'; frame-ancestors 'none'";

/** The policy of the worker that reads receipts: it asks for its wasm and runs it. */
const READER = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";

/** What the pages of tracking say besides: the camera where a receipt is shown, and no other window. */
const ofTracking = (path) => {
  const [slug, below] = path.replace(/^\/en(?=\/)/, "").split("?")[0].split("/").slice(1);
  // What the Government has before it is nobody's own.
  if (slug !== "ho-so" || below === "trinh-chinh-phu") return {};
  const opener = { "cross-origin-opener-policy": "same-origin" };
  return below ? opener : { ...opener, "permissions-policy": EVERYWHERE["permissions-policy"].replace("camera=()", "camera=(self)") };
};

/** The policy of a page: nothing from elsewhere, nothing inline but one style. */
const pagePolicy = (style) =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'sha256-${style}'`,
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
    "report-uri /csp-report",
  ].join("; ");

/** The hashes of the styles that stand in a page: one, and that of late pages where it is needed. */
function styleHash(html) {
  const styles = [...html.matchAll(/<style(?: id=late-style)?>(.*?)<\/style>/gs)];
  expect([1, 2]).toContain(styles.length);
  return styles.map(([, rules]) => createHash("sha256").update(rules).digest("base64")).join("' 'sha256-");
}

function expectNoTraces(headers, what) {
  for (const name of ["set-cookie", "server", "x-powered-by", "access-control-allow-credentials"]) {
    expect(headers[name], `${name} of ${what}`).toBeUndefined();
  }
}

test("every page carries the whole policy, and leaves no trace", async ({ request }) => {
  for (const { path, headers, html } of await pages(request)) {
    expect(headers, path).toMatchObject({
      ...EVERYWHERE,
      ...ofTracking(path),
      "x-frame-options": "DENY",
      "content-security-policy": pagePolicy(styleHash(html)),
    });
    expectNoTraces(headers, path);
  }
});

test("every other answer may do nothing at all", async ({ request }) => {
  const { hashed, others } = await filesOf(request);
  const questions = [
    ...[...hashed, ...others, "/robots.txt", "/sitemap.xml", "/thu-tuc/1.001193.json"].map((path) => ["GET", path, 200]),
    ["GET", "/og/index.png", 200],
    ["GET", "/og/thu-tuc/9.999999.png", 404],
    ["GET", "/api/v1/life-events", 200],
    ["GET", "/api/v1/procedures?limit=0", 400],
    ["GET", "/api/v1/nothing", 404],
    ["GET", "/portal-0123456789abcdef.js", 404],
    ["GET", "/THU-TUC", 301],
    ["POST", "/thu-tuc", 405],
    ["DELETE", "/api/v1/life-events", 405],
    ["GET", "/healthz", 200],
  ];
  for (const [method, path, status] of questions) {
    const response = await request.fetch(path, { ...STEP, method });
    expect(response.status(), `${method} ${path}`).toBe(status);
    const headers = response.headers();
    const isOpen = path.startsWith("/api/") || (path.startsWith("/og/") && status === 200);
    const expected = isOpen ? OPEN : EVERYWHERE;
    expect(headers, `${method} ${path}`).toMatchObject({ ...expected, "content-security-policy": NOTHING });
    expectNoTraces(headers, `${method} ${path}`);
  }
});

test("the worker that reads receipts may run its wasm, and its wasm nothing", async ({ request }) => {
  const { reader } = await filesOf(request);
  const script = await request.get(reader, STEP);
  expect(script.headers()).toMatchObject({ ...EVERYWHERE, "content-security-policy": READER });
  const [wasm] = (await script.text()).match(/receipt-reader-[0-9a-f]{16}_bg\.wasm/);
  const headers = (await request.get(`/${wasm}`, STEP)).headers();
  expect(headers).toMatchObject({ ...EVERYWHERE, "content-type": "application/wasm", "content-security-policy": NOTHING });
});

test("a page of tracking has the camera, and somebody's own is not to be found", async ({ request }) => {
  for (const prefix of ["", "/en"]) {
    const page = (await request.get(`${prefix}/ho-so`, STEP)).headers();
    expect(page).toMatchObject(ofTracking("/ho-so"));
    expect(page["x-robots-tag"]).toBeUndefined();
    const own = (await request.get(`${prefix}/ho-so/H56.14-240823-0001`, STEP)).headers();
    expect(own).toMatchObject({ ...EVERYWHERE, ...ofTracking("/ho-so/x"), "x-robots-tag": "noindex" });
  }
});

test("browsers can report what broke the policy", async ({ request }) => {
  const report = { "csp-report": { "document-uri": "https://site.invalid/", "violated-directive": "script-src", "blocked-uri": "inline" } };
  const answer = await request.post("/csp-report", { headers: { "content-type": "application/csp-report" }, data: JSON.stringify(report) });
  expect(answer.status()).toBe(204);
});

test("what is kept is asked for again by its tag, and only what never changes is not", async ({ request }) => {
  for (const path of ["/", "/en/thu-tuc/1.001193", "/thu-tuc?q=khai+sinh"]) {
    const first = await request.get(path);
    const { etag, "cache-control": kept } = first.headers();
    expect(kept, path).toMatch(/^public, max-age=0, s-maxage=60\b/);
    const again = await request.get(path, { headers: { "if-none-match": etag } });
    expect([again.status(), (await again.body()).length, again.headers().etag], path).toEqual([304, 0, etag]);
    expect(again.headers()["content-security-policy"], path).toBe(first.headers()["content-security-policy"]);
    expect((await request.get(path, { headers: { "if-none-match": 'W/"0"' } })).status(), path).toBe(200);
  }
  const { hashed, others } = await filesOf(request);
  for (const path of hashed) {
    expect((await request.get(path)).headers()["cache-control"], path).toBe("public, max-age=31536000, immutable");
  }
  for (const path of others) {
    const { "last-modified": modified, "cache-control": kept } = (await request.get(path)).headers();
    expect(kept, path).toBe("no-cache");
    expect((await request.get(path, { headers: { "if-modified-since": modified } })).status(), path).toBe(304);
  }
  expect((await request.get("/khong-co")).headers()["cache-control"]).toBe("public, max-age=0, s-maxage=10");
});

// The rules look at files that people wrote; ours are written by a minifier and a renderer.
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "attr-quotes": "off",
    "doctype-style": "off",
    // Boxes that are ticked together send one name several times.
    "form-dup-name": ["error", { shared: ["radio", "button", "reset", "submit", "checkbox"] }],
    "no-implicit-close": "off",
    "no-inline-style": "error",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    // A procedure's official name runs to 1,094 characters, and the title says it whole.
    "long-title": "off",
    // A combobox's popup (ARIA APG) is no select: the box keeps free text.
    "prefer-native-element": ["error", { exclude: ["listbox", "combobox"] }],
  },
});

test("the HTML of every page is valid as it is served", async ({ request }) => {
  for (const { path, html } of await Promise.all(PATHS.map((path) => pageAt(request, path)))) {
    // An attribute without a value has the empty one, which the rules do not know of an address.
    const { results } = await validator.validateString(html.replaceAll(/ href(?=[ >])/g, ' href=""'));
    const messages = results.flatMap((result) => result.messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`));
    expect([...new Set(messages)], path).toEqual([]);
  }
});

test("nothing in a page runs but its one script", async ({ request }) => {
  for (const { path, html } of await pages(request)) {
    const running = elements(html, "script").filter(({ type }) => !["application/json", "application/ld+json"].includes(type));
    expect(running, path).toEqual([{ type: "module", fetchpriority: "low", src: expect.stringMatching(/^\/boot-[0-9a-f]{16}\.js\?/), integrity: expect.stringMatching(/^sha384-/) }]);
    expect(html, path).not.toMatch(/<[^>]*\s(style=|on\w+=)|href="?javascript:/i);
    // No second style, and nothing asked for in advance that would keep the text from being painted.
    const links = elements(html, "link");
    expect(links.filter(({ rel, as }) => rel === "stylesheet" || rel === "modulepreload" || (rel === "preload" && as !== "font")), path).toEqual([]);
  }
});

/** The bytes of an answer on its connection, headers and all. */
const weight = (address) =>
  new Promise((resolve, reject) => {
    const asked = get(address, { agent: false, headers: { "accept-encoding": "br" } }, (answer) => answer.resume().once("end", () => resolve(answer.socket.bytesRead)));
    asked.once("error", reject);
  });

// More would wait for the reader's first acknowledgement: a tenth of a second and more on a phone.
test("pages that people arrive at come in the ten packets that a connection begins with", async ({ baseURL }) => {
  for (const path of ["/", "/en", "/thu-tuc?q=khai%20sinh", "/thu-tuc/1.001193"]) {
    expect(await weight(new URL(path, baseURL)), path).toBeLessThan(10 * 1460);
  }
});
