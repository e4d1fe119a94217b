// Servers of a test's own, which it may stop and start: an API, a front door, and a relay between
// them that lets nothing stay fresh.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, request as ask } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const fromHere = (path) => fileURLToPath(new URL(path, import.meta.url));
export const API = process.env.MOT_CUA_API_BINARY ?? fromHere("../../target/server/api");
const DIST = process.env.MOT_CUA_DIST ?? fromHere("../../dist");
const EDGE = process.env.MOT_CUA_EDGE_BINARY ?? fromHere("../../target/server/edge");

const LONGEST_LOG = 4_000_000;

/** Starts a program and waits for the line that names its address. */
function start(program, given) {
  const child = spawn(program, given, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => child.once("close", resolve));
  // Whatever becomes of the test, its server goes with it.
  process.once("exit", () => child.kill("SIGKILL"));
  let [said, complained] = ["", ""];
  child.stderr.on("data", (text) => (complained = `${complained}${text}`.slice(-LONGEST_LOG)));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => reject(new Error(`${program} ended with ${code}: ${complained}`)));
    child.stdout.on("data", (text) => {
      said += text;
      const address = said.match(/listening on (http:\/\/\S+)\n/)?.[1];
      const stop = (signal = "SIGTERM") => {
        child.kill(signal);
        return ended;
      };
      if (address) resolve({ address, stop, log: () => `${said}${complained}` });
    });
  });
}

/** An API with the seed and made-up dossiers in a database of its own, in a folder that the caller removes. */
export function startApi(folder) {
  return start(API, ["serve", "--demonstration", "--listen", "127.0.0.1:0", "--database", `sqlite://${join(folder, "api.sqlite")}?mode=rwc`]);
}

export function startEdge(api, ...more) {
  return start(EDGE, ["--listen", "127.0.0.1:0", "--api", api, "--dist", DIST, ...more]);
}

/** Passes every request on to `relay.target`, and says of every answer that it is old already. */
async function startRelay(target) {
  const relay = { target };
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url } = incoming;
    const asked = ask(new URL(url, relay.target), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode, { ...answer.headers, "cache-control": "public, max-age=0" });
      answer.pipe(outgoing);
    });
    asked.on("error", () => outgoing.destroy());
    incoming.pipe(asked);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  relay.address = `http://127.0.0.1:${server.address().port}`;
  relay.stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return relay;
}

/** A front door whose API can be killed and brought back. */
export async function startSite() {
  const folder = await mkdtemp(join(tmpdir(), "mot-cua-"));
  let api = await startApi(folder);
  const relay = await startRelay(api.address);
  const edge = await startEdge(relay.address);
  return {
    address: edge.address,
    /** What both programs have written so far. */
    log: () => `${api.log()}${edge.log()}`,
    /** Without a word, as power cuts do. */
    killApi: () => api.stop("SIGKILL"),
    async reviveApi() {
      api = await startApi(folder);
      relay.target = api.address;
    },
    async stop() {
      await Promise.all([edge.stop(), relay.stop(), api.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
