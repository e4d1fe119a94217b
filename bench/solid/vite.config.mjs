// How the peer is built: for production, into target/, with our fonts and our icon.

import { fileURLToPath } from "node:url";
import solid from "vite-plugin-solid";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default {
  root: here("."),
  publicDir: here("../../public"),
  cacheDir: here("../../target/bench/vite"),
  plugins: [solid()],
  logLevel: "warn",
  build: {
    outDir: here("../../target/bench/solid"),
    emptyOutDir: true,
    // Our style sheets are written for the browsers we support; nothing is rewritten for older ones.
    target: "esnext",
  },
};
