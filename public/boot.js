// Starts the app: fetches its two files, named in this script's own address, and says so when
// that fails. Leptos builds static parts of a view through innerHTML, which Trusted Types allow
// only through a policy named "default"; this one refuses anything that could run.
const FORBIDDEN = /<(script|iframe|object|embed|base|meta|link|form)\b|\son[a-z]+\s*=|javascript:/i;

globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (FORBIDDEN.test(html) ? null : html),
});

const files = new URL(import.meta.url).searchParams;

try {
  // Asked for together: the module does not wait for its glue.
  const wasm = fetch(files.get("wasm"));
  const glue = await import(files.get("js"));
  await glue.default({ module_or_path: wasm });
} catch (error) {
  console.error(error);
  document.getElementById("late")?.classList.add("shell__late--now");
}
