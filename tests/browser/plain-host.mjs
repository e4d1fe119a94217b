// A plain static host of dist/: what Một Cửa must also live on. It sends files and, for any other
// address, index.html; /api goes to the server named in MOT_CUA_URL. Nothing is rendered. A copy
// compressed in advance, `x.js.br` beside `x.js`, is sent to those who take it.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, request as ask } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

const ENCODINGS = { br: ".br", gzip: ".gz" };

/** Starts a host on a free port; `stop` ends it. */
export async function startPlainHost(api, dist = DIST) {
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url, "http://host.invalid");
    const isApi = pathname.startsWith("/api/");
    const answered = isApi ? pass(api, incoming, outgoing) : send(dist, pathname, incoming, outgoing);
    answered.catch(() => outgoing.destroy());
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function pass(api, incoming, outgoing) {
  const target = new URL(incoming.url, api);
  const options = { method: incoming.method, headers: { ...incoming.headers, host: target.host } };
  await new Promise((resolve, reject) => {
    const asked = ask(target, options, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing).on("finish", resolve).on("error", reject);
    });
    asked.on("error", () => outgoing.writeHead(502).end(resolve));
    incoming.pipe(asked);
  });
}

async function send(dist, pathname, incoming, outgoing) {
  const file = join(dist, normalize(`/${decodeSafely(pathname)}`));
  const known = extname(file) in TYPES;
  const found = await stat(file).catch(() => null);
  if (known && !found?.isFile()) return void outgoing.writeHead(404).end();
  const chosen = found?.isFile() ? file : join(dist, "index.html");
  const kind = TYPES[extname(chosen)] ?? "application/octet-stream";
  const { path, size, encoding } = await smallest(chosen, incoming.headers["accept-encoding"] ?? "");
  outgoing.writeHead(200, {
    "content-type": kind,
    "content-length": size,
    "cache-control": "no-cache",
    vary: "accept-encoding",
    ...(encoding && { "content-encoding": encoding }),
  });
  createReadStream(path).pipe(outgoing);
}

/** The copy of a file to send, and how it is compressed. */
async function smallest(file, accepted) {
  const names = accepted.split(",").map((name) => name.trim().split(";")[0]);
  for (const [encoding, ending] of Object.entries(ENCODINGS)) {
    const copy = names.includes(encoding) && (await stat(file + ending).catch(() => null));
    if (copy) return { path: file + ending, size: copy.size, encoding };
  }
  return { path: file, size: (await stat(file)).size };
}

function decodeSafely(path) {
  try {
    return decodeURIComponent(path).replaceAll("\0", "");
  } catch {
    return "/";
  }
}

/** Playwright's global set-up: the host for all tests that need no front door. */
export default async function setUp() {
  const host = await startPlainHost(process.env.MOT_CUA_URL ?? "http://127.0.0.1:8080");
  process.env.MOT_CUA_PLAIN_URL = host.address;
  return () => host.stop();
}
