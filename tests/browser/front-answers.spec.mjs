// What the front door answers, asked as machines ask: codes, right addresses, heads of pages, and
// the lists that lead to them.

import { test } from "./front.mjs";
import { filesOf, pageAt, pages, pathOf, STEP } from "./html.mjs";
import { expect, inLanguage, LANGUAGES, ROUTES } from "./site.mjs";

test("every address answers with its own code", async ({ request }) => {
  const notFound = /khong-co|9\.999999|\/thu-tuc\/khai-sinh|co-quan\/G15|don-vi\/H99|muc-do\/G99/;
  for (const { path, status, headers } of await pages(request)) {
    expect(status, path).toBe(notFound.test(path) ? 404 : 200);
    expect(headers["content-type"], path).toBe("text/html; charset=utf-8");
    expect(headers["content-language"], path).toBe(path.startsWith("/en") ? "en" : "vi");
  }
});

test("another spelling of an address leads to the right one, with its query", async ({ request }) => {
  for (const [path, right] of [
    ["/THU-TUC", "/thu-tuc"],
    ["/EN/Thu-Tuc/1.001193", "/en/thu-tuc/1.001193"],
    ["/thu-tuc/1001193", "/thu-tuc/1.001193"],
    ["/en/thu-tuc/1001193?x=1", "/en/thu-tuc/1.001193?x=1"],
    ["/thu-tuc/?q=khai+sinh&co-quan=G15", "/thu-tuc?q=khai+sinh&co-quan=G15"],
    ["/su-kien/co-con-nho/", "/su-kien/co-con-nho"],
    ["/en/", "/en"],
    ["/index.html", "/"],
    ["/en/index.html?a=b", "/en?a=b"],
    ["/%74hu-tuc", "/thu-tuc"],
  ]) {
    const response = await request.get(path, STEP);
    expect([response.status(), response.headers().location], path).toEqual([301, right]);
    expect((await request.get(right, STEP)).status(), right).toBe(200);
  }
});

test("no address leads away from the site", async ({ request, baseURL }) => {
  for (const path of ["//evil.example", "//evil.example/THU-TUC", "/%2F%2Fevil.example/", "/\\evil.example", "/THU-TUC?next=//evil.example", "/en//evil.example/"]) {
    const response = await request.get(`${baseURL}${path}`, STEP);
    const location = response.headers().location ?? "/";
    expect(location, path).toMatch(/^\/(?![/\\])/);
    expect([200, 301, 400, 404], path).toContain(response.status());
  }
});

test("a file that is not there is missing, and no page takes its place", async ({ request }) => {
  for (const path of ["/portal-0123456789abcdef.js", "/portal-0123456789abcdef_bg.wasm", "/style-0123456789abcdef.css", "/favicon.ico", "/fonts/none.woff2"]) {
    const response = await request.get(path, STEP);
    expect(response.status(), path).toBe(404);
    expect(response.headers()["content-type"], path).not.toContain("html");
    expect(response.headers()["cache-control"], path).not.toMatch(/immutable|max-age=[1-9]/);
  }
});

test("pages and files are only read", async ({ request }) => {
  const [some] = (await filesOf(request)).hashed;
  for (const path of ["/", "/thu-tuc?q=x", some]) {
    for (const method of ["POST", "PUT", "DELETE"]) {
      const response = await request.fetch(path, { ...STEP, method });
      expect(response.status(), `${method} ${path}`).toBe(405);
      expect(response.headers().allow, `${method} ${path}`).toMatch(/GET/);
    }
    const head = await request.head(path, STEP);
    expect(head.status(), path).toBe(200);
    expect((await head.body()).length, path).toBe(0);
  }
});

test("each page has a title and a description of its own", async ({ request }) => {
  const all = await pages(request);
  for (const { path, head } of all) {
    expect(head.title, path).toMatch(/.+ – Một Cửa$/);
    expect(head.description?.length, path).toBeGreaterThan(20);
    expect(head.description.length, path).toBeLessThanOrEqual(300);
  }
  const found = all.filter(({ status, head }) => status === 200 && !head.robots);
  expect(found.length).toBeGreaterThan(20);
  // In each language: a procedure's official name is the same in both.
  for (const key of ["title", "description"]) {
    const texts = found.map(({ path, head }) => `${path.startsWith("/en") ? "en" : "vi"} ${head[key]}`);
    const twice = found.filter((_, at) => texts.indexOf(texts[at]) !== at).map(({ path, head }) => `${path}: ${head[key]}`);
    expect(twice, `the same ${key} again`).toEqual([]);
  }
});

test("machines find pages and lists, not later pages or combinations of choices", async ({ request }) => {
  for (const { path, status, head } of await pages(request)) {
    const keys = [...new URL(path, "http://site.invalid").searchParams.keys()];
    const isPart = keys.includes("sau") || keys.filter((key) => key !== "q").length > 1;
    // Units side by side, some tasks of the board, one agency of the audit.
    const isChoice = /\/(so-sanh|nhiem-vu)\?|\/tin-tuc\?q=|\/muc-do\//.test(path);
    // What is made up is nothing to find.
    const isSample = /\/MINHHOA-|\/cau-hoi\/CH-/.test(path);
    const isPrivate = /\/ho-so(\/cua-toi)?$/.test(path);
    const isEmpty = /: 0 (thủ tục|administrative)/.test(head.description);
    expect(head.robots, path).toBe(status !== 200 || isPart || isChoice || isSample || isPrivate || isEmpty ? "noindex" : undefined);
  }
});

test("a page names its one right address, and that address names itself", async ({ request }) => {
  const all = await pages(request);
  await Promise.all(all.filter(({ status }) => status === 200).map(async ({ path, head }) => {
    expect(head.canonical.length, path).toBe(1);
    const [canonical] = head.canonical;
    const right = await pageAt(request, pathOf(canonical));
    expect([right.status, right.head.canonical], path).toEqual([200, [canonical]]);

    // The languages point at each other, and at themselves.
    expect(Object.keys(head.languages).sort(), path).toEqual(["en", "vi", "x-default"]);
    expect(head.languages["x-default"], path).toBe(head.languages.vi);
    expect(Object.values(head.languages), path).toContain(canonical);
    for (const address of [head.languages.vi, head.languages.en]) {
      const other = await pageAt(request, pathOf(address));
      expect([other.status, other.head.languages], address).toEqual([200, head.languages]);
    }
  }));
});

test("structured data says what the page shows, and its links lead somewhere", async ({ request }) => {
  for (const { path, status, head } of await pages(request)) {
    expect(head.data.length, path).toBe(status === 200 ? 1 : 0);
    if (status !== 200) {
      continue;
    }
    const [{ "@context": context, "@graph": graph }] = head.data;
    expect(context, path).toBe("https://schema.org");
    const [code] = path.match(/\/thu-tuc\/([\d.]+)$/)?.slice(1) ?? [];
    const service = graph.find((one) => one["@type"] === "GovernmentService");
    expect(Boolean(service), path).toBe(Boolean(code));
    if (service) {
      expect(service, path).toMatchObject({ identifier: code, provider: { "@type": "GovernmentOrganization", name: expect.any(String) } });
      expect(`${service.name} – Một Cửa`, path).toBe(head.title);
    }
    const crumbs = graph.find((one) => one["@type"] === "BreadcrumbList");
    expect(Boolean(crumbs), path).toBe(!["/", "/en"].includes(path));
    for (const { item, name } of crumbs?.itemListElement ?? []) {
      expect(name, path).toBeTruthy();
      expect((await pageAt(request, pathOf(item))).status, item).toBe(200);
    }
  }
});

test("a link that is shared shows a title, a text and a picture", async ({ request }) => {
  for (const { path, status, head } of await pages(request)) {
    if (status !== 200) {
      continue;
    }
    const { preview } = head;
    for (const name of ["type", "site_name", "title", "description", "url", "locale", "image", "image:width", "image:height", "image:alt"]) {
      expect(preview[`og:${name}`], `og:${name} of ${path}`).toBeTruthy();
    }
    expect(preview["og:url"], path).toBe(head.canonical[0]);
    expect(preview["og:locale"], path).toBe(path.startsWith("/en") ? "en_GB" : "vi_VN");
  }
  for (const route of ROUTES.slice(0, -1)) {
    for (const language of LANGUAGES) {
      const path = inLanguage(route.path, language);
      const { preview } = (await pageAt(request, path)).head;
      const picture = await request.get(pathOf(preview["og:image"]), STEP);
      expect([picture.status(), picture.headers()["content-type"]], preview["og:image"]).toEqual([200, "image/png"]);
      const png = await picture.body();
      expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String), path).toEqual([preview["og:image:width"], preview["og:image:height"]]);
    }
  }
});

test("the data of a procedure is at the address that its page names", async ({ request }) => {
  const { json } = (await pageAt(request, "/en/thu-tuc/1.001193")).head;
  expect(json.map(pathOf)).toEqual([expect.stringMatching(/\/thu-tuc\/1\.001193\.json$/)]);
  const response = await request.get(pathOf(json[0]), STEP);
  expect(response.status()).toBe(200);
  expect(await response.json()).toMatchObject({ code: "1.001193", name: "Thủ tục đăng ký khai sinh" });
});

/** The texts of the elements of a kind in a small XML document. */
const texts = (xml, name) => [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, text]) => text);

test("the site map holds every procedure once in each language, and nothing that is not there", async ({ request }) => {
  test.setTimeout(120_000);
  const codes = [];
  for (let cursor = ""; cursor !== undefined; ) {
    const page = await (await request.get(`/api/v1/procedures?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)).json();
    codes.push(...page.items.map(({ code }) => code));
    cursor = page.next;
  }
  expect(codes.length).toBeGreaterThan(60);
  const index = await request.get("/sitemap.xml", STEP);
  expect([index.status(), index.headers()["content-type"]]).toEqual([200, "application/xml; charset=utf-8"]);
  const parts = texts(await index.text(), "loc");
  const found = [];
  for (const part of parts) {
    const response = await request.get(pathOf(part), STEP);
    expect(response.status(), part).toBe(200);
    const locations = texts(await response.text(), "loc");
    expect(locations.length, part).toBeLessThanOrEqual(50_000);
    found.push(...locations.map(pathOf));
  }
  expect(new Set(found).size, "each once").toBe(found.length);
  for (const { prefix } of LANGUAGES) {
    const listed = found.filter((path) => path.startsWith(`${prefix}/thu-tuc/`)).map((path) => path.split("/").at(-1));
    expect(listed.sort(), prefix).toEqual([...codes].sort());
  }
  // Every page of the list that a search engine may keep is there too.
  for (const { path, status, head } of await pages(request)) {
    if (status === 200 && !head.robots && !path.includes("?")) {
      expect(found).toContain(path);
    }
  }
  for (const path of found.filter((one) => !one.includes("/thu-tuc/"))) {
    const { status, head } = await pageAt(request, path);
    expect([status, head.robots, head.canonical.map(pathOf)], path).toEqual([200, undefined, [path]]);
  }
});

test("robots may read everything, and are told where the site map is", async ({ request }) => {
  const robots = await request.get("/robots.txt", STEP);
  expect([robots.status(), robots.headers()["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
  const text = await robots.text();
  expect(text).toMatch(/^User-agent: \*$/m);
  expect(text).not.toMatch(/^Disallow: \/$/m);
  const { canonical } = (await pageAt(request, "/")).head;
  expect(text).toContain(`\nSitemap: ${canonical[0]}sitemap.xml\n`);
});
