// `cargo xtask bench page`: how soon three pages show, from the front door and from what else could
// serve the same words. Exit code 1 when a goal is missed; the raw figures are in --results.

import { writeFile } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { launch } from "chrome-launcher";
import { makeFolders } from "./folders.mjs";
import { CATEGORIES, measure, sharedPercent, words } from "./measure.mjs";
import { table, verdictLines, verdicts } from "./report.mjs";

const PAGES = [
  { name: "home", path: "/", title: "Home `/`" },
  { name: "search", path: "/thu-tuc?q=khai%20sinh", title: "A search `/thu-tuc?q=khai%20sinh`" },
  { name: "procedure", path: "/thu-tuc/1.001193", title: "A procedure `/thu-tuc/1.001193`" },
];
const VARIANTS = ["front", "plain", "static", "solid"];

const { values: options } = parseArgs({
  options: {
    front: { type: "string" },
    api: { type: "string" },
    chromium: { type: "string" },
    results: { type: "string" },
    runs: { type: "string", default: "5" },
  },
});

/** The address of every variant of every page: `addresses[variant][page]`. */
async function serve() {
  const folders = await makeFolders(options.front, PAGES);
  const flat = Object.entries(folders).flatMap(([variant, byPage]) =>
    Object.entries(byPage).map(([page, folder]) => [`${variant} ${page}`, folder]),
  );
  const worker = new Worker(new URL("./hosts.mjs", import.meta.url), {
    workerData: { api: options.api, folders: Object.fromEntries(flat) },
  });
  // A host that fails ends the run.
  const hosts = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  const address = (variant, { name, path }) => (hosts[`${variant} ${name}`] ?? options.front) + path;
  const all = VARIANTS.map((variant) => [
    variant,
    Object.fromEntries(PAGES.map((page) => [page.name, address(variant, page)])),
  ]);
  return { addresses: Object.fromEntries(all), worker };
}

/** Every variant must say what the static page says; the visit also warms servers and browser. */
async function compareWords(port, addresses) {
  const results = [];
  for (const { name, title } of PAGES) {
    const expected = await words(port, addresses.static[name]);
    const shared = {};
    for (const variant of VARIANTS) {
      shared[variant] = sharedPercent(expected, await words(port, addresses[variant][name]));
    }
    results.push({ name, title, shared, runs: Object.fromEntries(VARIANTS.map((variant) => [variant, []])) });
  }
  return results;
}

/** All variants of all pages in turn, round after round, so that a busy minute hits them alike. */
async function measureAll(port, addresses, results) {
  const rounds = Number(options.runs);
  for (let round = 1; round <= rounds; round += 1) {
    const since = performance.now();
    for (const { name, runs } of results) {
      for (const variant of VARIANTS) {
        const categories = variant === "front" ? Object.keys(CATEGORIES) : ["performance"];
        runs[variant].push(await measure(port, addresses[variant][name], categories));
      }
    }
    console.log(`round ${round} of ${rounds}: ${((performance.now() - since) / 1000).toFixed(0)} s`);
  }
}

async function main() {
  const { addresses, worker } = await serve();
  const chrome = await launch({
    chromePath: options.chromium,
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
  // The browser before the program that watches it: on two cores they would take turns.
  setPriority(constants.priority.PRIORITY_LOW);
  process.once("SIGTERM", () => {
    chrome.kill();
    process.exit(143);
  });
  try {
    const results = await compareWords(chrome.port, addresses);
    await measureAll(chrome.port, addresses, results);
    const goals = results.flatMap(verdicts);
    console.log([...results.map(table), verdictLines(goals)].join("\n"));
    await writeFile(options.results, JSON.stringify({ results, goals }, null, 2));
    process.exitCode = goals.every((goal) => goal.kept) ? 0 : 1;
  } finally {
    chrome.kill();
    await worker.terminate();
  }
}

await main();
