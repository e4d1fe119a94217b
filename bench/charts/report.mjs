// Medians, spreads and goals of the chart benchmark, as text.

import { median, spread } from "../report.mjs";

const NAMES = { portal: "ours", plot: "Observable Plot", chartjs: "Chart.js", echarts: "ECharts" };
const TITLES = { bars: "63 ranked bars", lines: "63 lines of 60 points", tiles: "Map of 34 tiles" };
const MOST = { plot: 0.8, echarts: 0.4 };

const tenths = (value) => value.toFixed(1);
const times = (visits, call, what) => visits.map((visit) => visit[call][what]);
const middle = (visits, call, what) => median(times(visits, call, what));
const kilobytes = (bytes) => (bytes / 1024).toFixed(1);

/** The figures of one kind of chart; ratios are ours to theirs. */
export function table(kind, byLibrary, bytes) {
  const lines = [
    `\n${TITLES[kind]}, milliseconds\n`,
    "| library | first: script + layout | first: to painted | ours ÷ theirs | second: script + layout | second: to painted | KB, brotli |",
    "| --- | --- | --- | --- | --- | --- | --- |",
  ];
  for (const [library, visits] of Object.entries(byLibrary)) {
    const ratio = middle(byLibrary.portal, "first", "painted") / middle(visits, "first", "painted");
    const cells = [
      NAMES[library],
      spread(times(visits, "first", "laidOut"), tenths),
      spread(times(visits, "first", "painted"), tenths),
      library === "portal" ? "" : ratio.toFixed(2),
      spread(times(visits, "second", "laidOut"), tenths),
      spread(times(visits, "second", "painted"), tenths),
      kilobytes(bytes[`${library}-${kind}`]),
    ];
    lines.push(`| ${cells.join(" | ")} |`);
  }
  const added = bytes[`portal-${kind}`] - bytes["portal-frame"];
  lines.push(`\nOf our bytes ${kilobytes(bytes["portal-frame"])} KB are the frame that every page of the portal has; the chart adds ${kilobytes(added)} KB.`);
  return lines.join("\n");
}

/** From data to painted, on the first call. */
export function verdicts(kind, byLibrary) {
  const ours = middle(byLibrary.portal, "first", "painted");
  return Object.entries(MOST).map(([library, most]) => {
    const ratio = ours / middle(byLibrary[library], "first", "painted");
    return { page: kind, goal: `first call ≤ ${most.toFixed(1)} × ${NAMES[library]}`, figure: `${ratio.toFixed(2)} ×`, kept: ratio <= most };
  });
}
