// Reads the front door's HTML as machines do: elements, heads, and what they say of a page.

import { ADDRESSES, laterPages } from "./front.mjs";

/** One step at a time: where a redirect leads is for the test to say. */
export const STEP = { maxRedirects: 0 };

const unescaped = (text) =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&#39;", "'").replaceAll("&amp;", "&");

/** All elements of a kind, each as an object of its attributes. */
export function elements(html, name) {
  const tags = html.match(new RegExp(`<${name}\\b[^>]*>`, "g")) ?? [];
  const attributes = /([\w:-]+)(?:=(?:"([^"]*)"|([^\s">]+)))?/g;
  return tags.map((tag) => {
    const found = tag.slice(name.length + 1, -1).matchAll(attributes);
    return Object.fromEntries([...found].map(([, key, quoted, bare]) => [key, unescaped(quoted ?? bare ?? "")]));
  });
}

/** What the head of a page says of it. */
export function headOf(html) {
  const links = elements(html, "link");
  const metas = elements(html, "meta");
  const of = (list, key, value) => list.filter((one) => one[key] === value);
  return {
    title: unescaped(html.match(/<title>([^<]*)</)[1]),
    description: of(metas, "name", "description")[0]?.content,
    robots: of(metas, "name", "robots")[0]?.content,
    canonical: of(links, "rel", "canonical").map(({ href }) => href),
    languages: Object.fromEntries(links.filter((link) => link.hreflang).map(({ hreflang, href }) => [hreflang, href])),
    json: of(links, "type", "application/json").map(({ href }) => href),
    preview: Object.fromEntries(metas.filter(({ property }) => property).map(({ property, content }) => [property, content])),
    data: [...html.matchAll(/<script type=application\/ld\+json>(.*?)<\/script>/gs)].map(([, text]) => JSON.parse(text)),
  };
}

async function visit(request, path) {
  const response = await request.get(path, STEP);
  const html = await response.text();
  return { path, status: response.status(), headers: response.headers(), html, head: headOf(html) };
}

const visited = new Map();

/** A page by its path, asked for once by each worker: the catalogue does not change meanwhile. */
export function pageAt(request, path) {
  if (!visited.has(path)) {
    visited.set(path, visit(request, path));
  }
  return visited.get(path);
}

/** Every address of the list with its page. */
export async function pages(request) {
  const all = [...ADDRESSES, ...(await laterPages(request))];
  return Promise.all(all.map((path) => pageAt(request, path)));
}

/** The site may be known by another name than the one it is asked by here. */
export const pathOf = (address) => address.replace(/^https?:\/\/[^/]+/, "") || "/";

/** The files of the app that a page names: its scripts and its code, the worker's script, and what has no hash in its name. */
export async function filesOf(request) {
  const { html } = await pageAt(request, "/");
  const [{ src }] = elements(html, "script").filter((script) => script.src);
  const parts = new URL(src, "http://site.invalid").searchParams;
  return { hashed: [src, parts.get("js"), parts.get("wasm")], reader: parts.get("reader"), others: ["/icon.svg", "/fonts/be-vietnam-pro-400.woff2"] };
}
