// The pages that are measured: one for each library and kind of chart, each with the code it needs
// and no more, bundled by Vite in the same way.

import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { compress } from "../folders.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const WORK = at("../../target/bench/charts");
const STYLES = ["tokens", "base", "layout", "display", "charts", "print"];

export const SITE = join(WORK, "site");
export const KINDS = ["bars", "lines", "tiles"];
export const LIBRARIES = ["portal", "plot", "chartjs", "echarts"];

/** Chart.js has no chart of tiles. */
export const pages = KINDS.flatMap((kind) => LIBRARIES.map((library) => ({ kind, library, name: `${library}-${kind}` }))).filter(
  ({ name }) => name !== "chartjs-tiles",
);

/** The bytes over the network of every page's script, wasm and style; `frame` is the portal without a chart. */
export async function makePages() {
  await mkdir(SITE, { recursive: true });
  const all = [...pages, { kind: "frame", library: "portal", name: "portal-frame" }];
  const bytes = {};
  for (const page of all) {
    bytes[page.name] = await makePage(page);
  }
  return bytes;
}

async function makePage({ kind, library, name }) {
  const folder = join(SITE, name);
  const isOurs = library === "portal";
  await build({
    configFile: false,
    root: at("./pages"),
    base: "./",
    publicDir: false,
    cacheDir: join(WORK, "vite"),
    logLevel: "warn",
    resolve: { alias: { bound: join(WORK, "bound", `chart-${kind}.js`) } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "esnext",
      assetsInlineLimit: 0,
      modulePreload: false,
      rollupOptions: {
        input: at(`./pages/${isOurs ? "portal" : name}.js`),
        output: { entryFileNames: "page.js", assetFileNames: "[name][extname]" },
      },
    },
  });
  if (isOurs) await writeFile(join(folder, "style.css"), await ourStyle());
  await writeFile(join(folder, "index.html"), html(isOurs));
  await compress(folder);
  return weight(folder);
}

/** All pages draw in the system's face, so that no font's arrival is measured. */
async function ourStyle() {
  const files = STYLES.map((name) => readFile(at(`../../style/${name}.css`), "utf8"));
  const css = (await Promise.all(files)).join("\n");
  return css.replace(/@font-face\s*{[^}]*}/g, "").replace(/--font:[^;]*;/, "--font: system-ui, sans-serif;");
}

/** The words are there so that the first text of a page is not the chart's. */
const html = (isOurs) => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Bench</title>
<link rel="icon" href="data:,">
${isOurs ? '<link rel="stylesheet" href="style.css">' : ""}
<style>body { font: 13px system-ui, sans-serif } main { width: 960px }</style>
</head>
<body>
<h1>Đúng hạn: 98,5% số hồ sơ</h1>
<p><strong>Thứ hạng các tỉnh, thành phố</strong></p>
<main></main>
<script type="module" src="page.js"></script>
</body>
</html>
`;

async function weight(folder) {
  const files = (await readdir(folder)).filter((name) => /\.(js|wasm|css)\.br$/.test(name));
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
