// `cargo xtask bench charts`: how soon a chart shows, ours and three libraries' from the same data.
// Exit code 1 when a goal is missed; the raw figures are in --results, a picture of every page
// beside them.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import puppeteer from "puppeteer-core";
import { startPlainHost } from "../../tests/browser/plain-host.mjs";
import { verdictLines } from "../report.mjs";
import { chartData } from "./data.mjs";
import { KINDS, LIBRARIES, makePages, pages, SITE } from "./pages.mjs";
import { table, verdicts } from "./report.mjs";
import { visit } from "./visit.mjs";

const { values: options } = parseArgs({
  options: {
    chromium: { type: "string" },
    results: { type: "string" },
    pictures: { type: "string" },
    runs: { type: "string", default: "15" },
  },
});

/** Every page in turn, each round begun by another library, so that a busy minute hits them alike. */
async function measureAll(browser, address, data) {
  const results = Object.fromEntries(KINDS.map((kind) => [kind, Object.fromEntries(LIBRARIES.map((library) => [library, []]))]));
  delete results.tiles.chartjs;
  // The round before the first takes the pictures and does not count.
  for (let round = 0; round <= Number(options.runs); round += 1) {
    const turned = [...pages.slice(round % pages.length), ...pages.slice(0, round % pages.length)];
    for (const { kind, library, name } of turned) {
      const picture = round === 0 && join(options.pictures, `${name}.png`);
      const visited = await visit(browser, `${address}/${name}/index.html`, data[kind], picture);
      if (round > 0) results[kind][library].push(visited);
    }
  }
  return results;
}

async function main() {
  const [data, bytes] = [await chartData(), await makePages()];
  await mkdir(options.pictures, { recursive: true });
  const host = await startPlainHost("http://127.0.0.1:9", SITE);
  const browser = await puppeteer.launch({
    executablePath: options.chromium,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      // A frame begins when there is something to show, not when a screen's clock ticks.
      "--disable-frame-rate-limit",
      "--disable-gpu-vsync",
    ],
  });
  process.once("SIGTERM", () => {
    browser.process()?.kill();
    process.exit(143);
  });
  try {
    const results = await measureAll(browser, host.address, data);
    const goals = KINDS.flatMap((kind) => verdicts(kind, results[kind]));
    console.log([...KINDS.map((kind) => table(kind, results[kind], bytes)), verdictLines(goals, "Goals, from data to painted")].join("\n"));
    await writeFile(options.results, JSON.stringify({ results, bytes, goals }, null, 2));
    process.exitCode = goals.every((goal) => goal.kept) ? 0 : 1;
  } finally {
    await browser.close();
    await host.stop();
  }
}

await main();
