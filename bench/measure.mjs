// One page in one Chromium: what Lighthouse measures, and which words a reader sees.

import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

export const CATEGORIES = {
  performance: "performance",
  accessibility: "accessibility",
  "best-practices": "best practices",
  seo: "SEO",
};

/** How often a visit is made anew when Chromium lost its trace, as it now and then does. */
const ATTEMPTS = 3;

/** Figures of one visit with Lighthouse's own settings: a phone, simulated throttling, nothing in the cache. */
export async function measure(port, url, categories) {
  const lhr = await visit(port, url, categories);
  const value = (audit) => lhr.audits[audit].numericValue;
  return {
    fcp: value("first-contentful-paint"),
    lcp: value("largest-contentful-paint"),
    tbt: value("total-blocking-time"),
    cls: value("cumulative-layout-shift"),
    bytes: value("total-byte-weight"),
    requests: lhr.audits["network-requests"].details.items.length,
    scores: Object.fromEntries(categories.map((name) => [name, Math.round(lhr.categories[name].score * 100)])),
    faults: categories.flatMap((name) => faults(lhr, name)),
  };
}

async function visit(port, url, categories) {
  let fault;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { lhr } = await lighthouse(url, { port, logLevel: "error", onlyCategories: categories });
    if (!lhr.runtimeError) return lhr;
    fault = lhr.runtimeError.message;
  }
  throw new Error(`${url}: ${fault}`);
}

/** The audits that keep a category from its full score, with the first places they name. */
function faults(lhr, category) {
  const counted = lhr.categories[category].auditRefs.filter((ref) => ref.weight > 0 && !ref.acronym);
  return counted
    .map((ref) => lhr.audits[ref.id])
    .filter((audit) => audit.score !== null && audit.score < 1)
    .map((audit) => ({
      category,
      id: audit.id,
      title: audit.title,
      places: (audit.details?.items ?? []).slice(0, 5).map(place),
    }));
}

function place(item) {
  const said = item.node?.snippet ?? item.description ?? item.source?.snippet ?? item.url ?? item;
  return typeof said === "string" ? said : JSON.stringify(said);
}

/** The words on a page once all its data is there, its folded parts opened. */
export async function words(port, url) {
  const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}` });
  const page = await browser.newPage();
  try {
    await page.goto(url, { waitUntil: "networkidle0" });
    await page.waitForFunction(() => document.querySelector("h1") && !document.querySelector(".skeleton"));
    const text = await page.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
      return document.body.innerText;
    });
    return text.split(/\s+/).filter(Boolean);
  } finally {
    await page.close();
    await browser.disconnect();
  }
}

/** The share of words that two pages have in common, in percent. */
export function sharedPercent(ours, theirs) {
  const left = new Map();
  for (const word of ours) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = theirs.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return (200 * shared.length) / (ours.length + theirs.length);
}
