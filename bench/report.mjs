// Medians, spreads and verdicts of the page benchmark, as text.

import { CATEGORIES } from "./measure.mjs";

const NAMES = { front: "front door", plain: "plain host", static: "static HTML", solid: "Solid" };

const COLUMNS = [
  ["FCP ms", "fcp", (value) => value.toFixed(0)],
  ["LCP ms", "lcp", (value) => value.toFixed(0)],
  ["TBT ms", "tbt", (value) => value.toFixed(0)],
  ["CLS", "cls", (value) => value.toFixed(3)],
  ["KB", "bytes", (value) => (value / 1024).toFixed(1)],
  ["requests", "requests", (value) => value.toFixed(0)],
];

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** `812 (805–830)`, or `812` where every run said the same. */
export function spread(values, write) {
  const [low, high] = [Math.min(...values), Math.max(...values)].map(write);
  return low === high ? low : `${write(median(values))} (${low}–${high})`;
}

/** A page's figures as a table, then the front door's scores and what keeps them from 100. */
export function table({ title, runs, shared }) {
  const lines = [
    `\n${title}\n`,
    `| variant | ${COLUMNS.map(([head]) => head).join(" | ")} | same words |`,
    `|${" --- |".repeat(COLUMNS.length + 2)}`,
  ];
  for (const [variant, visits] of Object.entries(runs)) {
    const cells = COLUMNS.map(([, key, write]) => spread(visits.map((visit) => visit[key]), write));
    lines.push(`| ${[NAMES[variant], ...cells, `${shared[variant].toFixed(1)} %`].join(" | ")} |`);
  }
  const scores = Object.entries(CATEGORIES).map(([key, name]) => `${name} ${spread(scoresOf(runs, key), String)}`);
  lines.push(`\nScores of the front door: ${scores.join(", ")}.`);
  const seen = new Map(runs.front.flatMap((visit) => visit.faults).map((fault) => [fault.id, fault]));
  for (const { category, id, title: said, places } of seen.values()) {
    lines.push(`  ${CATEGORIES[category]}: ${id}: ${said}`, ...places.map((place) => `    ${place}`));
  }
  return lines.join("\n");
}

const scoresOf = (runs, key) => runs.front.map((visit) => visit.scores[key]);

/** Every goal of a page with its figure. */
export function verdicts({ name, runs, shared }) {
  const middle = (variant, key) => median(runs[variant].map((visit) => visit[key]));
  const verdict = (goal, figure, kept) => ({ page: name, goal, figure, kept });
  const ratio = (key) => {
    const times = middle("front", key) / middle("static", key);
    return verdict(`${key.toUpperCase()} ≤ 1.10 × static HTML`, `${times.toFixed(3)} ×`, times <= 1.1);
  };
  const score = (key, least) => {
    const figure = median(scoresOf(runs, key));
    return verdict(`${CATEGORIES[key]} ${least === 100 ? "=" : "≥"} ${least}`, String(figure), figure >= least);
  };
  const [lcp, solid] = [middle("front", "lcp"), middle("solid", "lcp")];
  const [tbt, cls] = [middle("front", "tbt"), middle("front", "cls")];
  const least = Math.min(...Object.values(shared));
  return [
    ratio("fcp"),
    ratio("lcp"),
    verdict("LCP < Solid's", `${(lcp / solid).toFixed(3)} ×`, lcp < solid),
    verdict("TBT ≤ 100 ms", `${tbt.toFixed(0)} ms`, tbt <= 100),
    verdict("CLS 0", cls.toFixed(3), cls <= 0.001),
    score("performance", 95),
    score("accessibility", 100),
    score("best-practices", 100),
    score("seo", 100),
    verdict("every variant says the same", `${least.toFixed(1)} %`, least >= 98),
  ];
}

export function verdictLines(all, title = "Goals of the front door") {
  const line = ({ page, goal, figure, kept }) =>
    `${page.padEnd(10)} ${goal.padEnd(30)} ${figure.padStart(10)}  ${kept ? "kept" : "missed"}`;
  return [`\n${title}\n`, ...all.map(line)].join("\n");
}
