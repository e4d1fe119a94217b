// The browser tests. `cargo xtask test` starts the servers and names the front door in MOT_CUA_URL.
// The app itself is tested on a plain host, where every answer comes over the network and can be
// made to fail; what the front door adds is tested in the files named after it.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const results = fileURLToPath(new URL("../../target/log/playwright.json", import.meta.url));
const artifacts = fileURLToPath(new URL("../../target/log/playwright", import.meta.url));

export default defineConfig({
  testDir: ".",
  globalSetup: "./plain-host.mjs",
  projects: [
    {
      name: "app",
      testIgnore: /(front|alone)-/,
      // Each worker reads this file again, after the set-up.
      use: { baseURL: process.env.MOT_CUA_PLAIN_URL },
    },
    {
      name: "front",
      testMatch: /front-.*\.spec\.mjs/,
      use: { baseURL: process.env.MOT_CUA_URL ?? "http://127.0.0.1:8080" },
    },
    // What is timed waits until the others are done. By itself: --project=alone --no-deps.
    { name: "alone", testMatch: /alone-.*\.spec\.mjs/, dependencies: ["app", "front"], fullyParallel: false },
  ],
  outputDir: artifacts,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 30_000,
  reporter: [["list"], ["json", { outputFile: results }]],
  use: {
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    launchOptions: {
      // Undefined lets Playwright take a browser of its own, if there is one.
      executablePath: process.env.MOT_CUA_CHROMIUM ?? places.find((place) => existsSync(place)),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
