// What the plain hosts serve: the portal as built, the same pages as static HTML, the peer in Solid.

import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "vite";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const DIST = at("../dist");
const BENCH = at("../target/bench");
const TEXTS = [".css", ".html", ".js", ".svg", ".wasm"];

/** A folder for each variant and page: `folders[variant][page]`. */
export async function makeFolders(front, pages) {
  await build({ configFile: at("./solid/vite.config.mjs") });
  await compress(join(BENCH, "solid"));
  const folders = { plain: {}, static: {}, solid: {} };
  for (const { name, path } of pages) {
    folders.plain[name] = DIST;
    folders.solid[name] = join(BENCH, "solid");
    folders.static[name] = await staticPage(join(BENCH, "static", name), front + path);
  }
  return folders;
}

/** The front door's own answer without its scripts, beside the files it still asks for. */
async function staticPage(folder, url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const html = withoutScripts(await answer.text());
  if (/<script/i.test(html) || !/<h1/.test(html)) throw new Error(`${url} left a script, or no heading`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "index.html"), html);
  await cp(join(DIST, "fonts"), join(folder, "fonts"), { recursive: true });
  await copyFile(join(DIST, "icon.svg"), join(folder, "icon.svg"));
  await compress(folder);
  return folder;
}

/** Neither scripts, nor data for scripts, nor hints to load scripts early. */
export function withoutScripts(html) {
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, "")
    .replace(/<link\b[^>]*\b(rel="?modulepreload|as="?(script|fetch))\b[^>]*>/gi, "");
}

/** A copy in brotli 11 and in gzip 9 beside every text, as xtask makes them of dist/. */
export async function compress(folder) {
  const entries = await readdir(folder, { recursive: true });
  for (const file of entries.filter((name) => TEXTS.includes(extname(name))).map((name) => join(folder, name))) {
    const text = await readFile(file);
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    await writeFile(`${file}.br`, brotliCompressSync(text, { params: size }));
    await writeFile(`${file}.gz`, gzipSync(text, { level: 9 }));
  }
}
