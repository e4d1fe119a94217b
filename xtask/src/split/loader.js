const askFor = async (part, digest) => {
  const hash = Array.from(atob(digest).slice(0, 8), (byte) => byte.charCodeAt().toString(16).padStart(2, "0")).join("");
  const address = new URL(`./${part}-${hash}.wasm`, import.meta.url);
  const response = await fetch(address, { integrity: `sha256-${digest}=`, credentials: "same-origin" });
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return response;
};
const shared = TABLE;
let bundle;
const cutOut = async (from, to) => {
  bundle ??= askFor(BUNDLE).then((response) => response.arrayBuffer());
  try {
    return new Uint8Array(await bundle, from, to - from);
  } catch (error) {
    bundle = undefined;
    throw error;
  }
};
const start = async (asked, imports) => {
  const response = await asked;
  if (response instanceof Uint8Array) return WebAssembly.instantiate(response, imports);
  const streams = WebAssembly.instantiateStreaming && /^application\/wasm\b/.test(response.headers.get("content-type") ?? "");
  return streams ? WebAssembly.instantiateStreaming(response, imports) : WebAssembly.instantiate(await response.arrayBuffer(), imports);
};
// Of each part that travels with others: how long it is, and a bit for each group that needs it.
let end = 0;
const parts = shared.map(([length, groups]) => {
  const [from, to] = [end, (end += length)];
  const load = makeLoad(() => {
    const asked = cutOut(from, to);
    asked.catch(() => {});
    return (imports) => start(asked, imports);
  }, []);
  return [groups, load];
});
const sharedBy = (group) => parts.filter(([groups]) => groups & group).map(([, load]) => load);
