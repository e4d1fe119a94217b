// What every chart draws: names from the seed, figures from a generator that always says the same.

import { readFile } from "node:fs/promises";

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");

/** A number from 0 up to 1, the same at every run. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const percent = (value) => `${value.toFixed(1).replace(".", ",")}%`;
const whole = (value) => value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ".");
const rounded = (value) => Math.round(value * 100) / 100;

async function provinces() {
  const lines = (await read("api/seed/agencies.csv")).trim().split("\n").slice(1);
  const all = lines.map((line) => line.split(",")).filter(([, , kind]) => kind === "province");
  return all.map(([code, , , name, , since]) => ({ code, since, name: name.replace(/^(Tỉnh|Thành phố) /, "") }));
}

/** 63 provinces with a share, its interval and what is said of them. */
function bars(units, random) {
  const rows = units.map(({ code, name }) => {
    const value = rounded(70 + random() * 29);
    const wide = rounded(0.2 + random() * 1.8);
    const count = Math.round(200 + random() * 40_000);
    return { code, name, value, low: rounded(value - wide), high: rounded(Math.min(100, value + wide)), count };
  });
  rows.sort((one, other) => other.value - one.value);
  const shown = rows.map(({ code, name, value, low, high, count }, at) => ({
    rank: String(at + 1),
    name,
    href: `/xep-hang/don-vi/${code}`,
    value,
    low,
    high,
    label: percent(value),
    detail: `${whole(count)} hồ sơ · Khá`,
  }));
  return { maximum: 100, rows: shown };
}

/** 62 provinces and the whole country through 60 months; some months are missing. */
function lines(units, random) {
  const periods = Array.from({ length: 60 }, (_, at) => `${String((at % 12) + 1).padStart(2, "0")}/${2021 + Math.floor(at / 12)}`);
  const walk = (start, step) => {
    let value = start;
    return periods.map(() => {
      value = rounded(Math.min(99.5, Math.max(55, value + (random() - 0.48) * step)));
      return random() < 0.01 ? null : value;
    });
  };
  const line = (name, emphasis, values) => {
    const known = values.filter((value) => value !== null);
    const last = percent(known.at(-1));
    const extremes = `thấp nhất ${percent(Math.min(...known))}, cao nhất ${percent(Math.max(...known))}`;
    return { name, emphasis, label: `${name} ${last}`, spoken: `${name}: từ ${percent(known[0])} đến ${last}, ${extremes}`, values };
  };
  const shown = units.slice(0, 62).map(({ name }, at) => {
    const emphasis = at % 20 === 5 ? "Highlighted" : "Plain";
    return line(name, emphasis, walk(70 + random() * 20, 4));
  });
  return { maximum: 100, periods, lines: [...shown, line("Cả nước", "Reference", walk(82, 1))] };
}

/** The provinces of today where the portal's own map has them. */
async function tiles(units, random) {
  const places = [...(await read("src/charts/tile_map.rs")).matchAll(/\("(H\d\d)", (\d+), (\d+)\)/g)];
  const shown = places.map(([, code, column, row]) => {
    const name = units.findLast((unit) => unit.code === code).name;
    const value = rounded(70 + random() * 29);
    const step = random() < 0.1 ? 0 : Math.min(4, 1 + Math.floor((99 - value) / 7));
    const label = step === 0 ? "–" : percent(value);
    const href = `/xep-hang/don-vi/${code}`;
    return { code, name, href, column: Number(column), row: Number(row), label, spoken: `${name}: ${label}`, step };
  });
  return { label: "Đúng hạn", tiles: shown };
}

/** The same text for every library, by kind of chart. */
export async function chartData() {
  const units = await provinces();
  const old = units.filter(({ since }) => since === "");
  const random = generator(20261122);
  const all = { bars: bars(old, random), lines: lines(old, random), tiles: await tiles(units, random) };
  const [rows, points] = [all.bars.rows.length, all.lines.lines.length * all.lines.periods.length];
  if (rows !== 63 || points !== 63 * 60 || all.tiles.tiles.length !== 34) {
    throw new Error(`${rows} rows, ${points} points, ${all.tiles.tiles.length} tiles`);
  }
  return Object.fromEntries(Object.entries(all).map(([kind, data]) => [kind, JSON.stringify(data)]));
}
