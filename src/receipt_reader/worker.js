// The worker around the reader: a picture comes in, the texts of its codes go out, or null when it
// cannot be read. xtask puts this behind what wasm-bindgen wrote, and names the wasm.

const asked = fetch(new URL("./RECEIPT_READER_WASM", import.meta.url), {
  integrity: "RECEIPT_READER_INTEGRITY",
  credentials: "same-origin",
});
const started = __wbg_init({ module_or_path: asked });
started.catch(() => {});

/** The brightness of each pixel as the eye weighs colours (ITU-R BT.601), in 256ths. */
function grey(rgba) {
  const pixels = new Uint8Array(rgba.length / 4);
  for (let at = 0, from = 0; at < pixels.length; at += 1, from += 4) {
    pixels[at] = (77 * rgba[from] + 150 * rgba[from + 1] + 29 * rgba[from + 2]) >> 8;
  }
  return pixels;
}

addEventListener("message", async ({ data: { rgba, width } }) => {
  try {
    await started;
    postMessage(texts_of(grey(new Uint8Array(rgba)), width));
  } catch (error) {
    console.error(error);
    postMessage(null);
  }
});
