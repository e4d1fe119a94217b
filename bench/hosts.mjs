// The plain hosts, on a thread of their own: what Lighthouse computes must not slow their answers.

import { parentPort, workerData } from "node:worker_threads";
import { startPlainHost } from "../tests/browser/plain-host.mjs";

const { api, folders } = workerData;
const addresses = {};
for (const [name, folder] of Object.entries(folders)) {
  addresses[name] = (await startPlainHost(api, folder)).address;
}
parentPort.postMessage(addresses);
