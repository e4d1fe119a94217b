// Starts the app once the page is there to be read, and then shows it in place of the page's text.
// The files it may run, and their digests, are named in this script's own address.

// Leptos builds static parts of a view through innerHTML, which Trusted Types allow only through a
// policy named "default"; this one refuses anything that could run.
const FORBIDDEN = /<(script|iframe|object|embed|base|meta|link|form)\b|\son[a-z]+\s*=|javascript:/i;

const files = new URL(import.meta.url).searchParams;
const root = document.documentElement;
// The one worker there is. Where the build brought none, no page may start any.
const reader = files.get("reader");
if (reader) {
  root.dataset.receiptReader = reader;
  root.dataset.receiptReaderIntegrity = files.get("readerIntegrity") ?? "";
}

globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (FORBIDDEN.test(html) ? null : html),
  createScriptURL: (address) => (reader && address === reader ? address : null),
});

const app = document.getElementById("app");
const text = document.getElementById("snapshot") ?? document.getElementById("shell");
const CONTROLS = "a,button,input,select,textarea,summary,details,[tabindex]";

const event = (target, names) =>
  new Promise((resolve) => {
    for (const name of names) target.addEventListener(name, resolve, { once: true, passive: true });
  });

/** The browser has shown the first words; one that does not say so has at least drawn a frame. */
function firstPaint() {
  if (document.hidden || !PerformanceObserver.supportedEntryTypes?.includes("paint")) {
    return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
  return new Promise((resolve) => {
    const seen = (list) => list.getEntriesByName("first-contentful-paint").length > 0 && resolve();
    new PerformanceObserver(seen).observe({ type: "paint", buffered: true });
  });
}

/** After the first paint: the page has loaded and the browser rests, or somebody touches it. */
function timeToStart() {
  const loaded = document.readyState === "complete" ? Promise.resolve() : event(window, ["load"]);
  const painted = loaded.then(firstPaint);
  const rested = painted.then(
    () => new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve, { timeout: 500 })),
  );
  return Promise.race([rested, event(document, ["pointerdown", "keydown", "touchstart"])]);
}

/** The script's bytes are checked where the browser can: a bad preload makes the import fail. */
function load(script) {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = script;
  link.integrity = files.get("jsIntegrity") ?? "";
  document.head.append(link);
  return import(script);
}

/** A task of its own for what comes next: the reader's touch may come between. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Compiled while it comes, where the browser and the server allow it. */
async function compile(asked) {
  const response = await asked;
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  // The browser has just computed the digest of the whole.
  await turn();
  const streams = WebAssembly.compileStreaming && /^application\/wasm\b/.test(response.headers.get("content-type") ?? "");
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** The rules of late pages, where the page did not bring them along. */
function dress() {
  if (!files.has("css") || document.getElementById("late-style")) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = files.get("css");
  link.integrity = files.get("cssIntegrity") ?? "";
  document.head.append(link);
}

/** Starts the app, hidden; it says itself when it is open, or that it has stopped. */
async function start() {
  dress();
  const integrity = files.get("wasmIntegrity") ?? "";
  // Asked for together: the module does not wait for its glue.
  const compiled = compile(fetch(files.get("wasm"), { integrity, credentials: "same-origin" }));
  compiled.catch(() => {});
  const glue = await load(files.get("js"));
  const module = await compiled;
  await turn();
  const open = event(window, ["mot-cua:open"]);
  const stopped = event(window, ["mot-cua:stopped"]).then(() => Promise.reject(new Error("the app has stopped")));
  stopped.catch(() => {});
  await glue.default({ module_or_path: module });
  await Promise.race([open, stopped]);
}

/** What the reader did to the text before the app came: typed, ticked, opened, stood on. */
function carryOver() {
  const from = [...text.querySelectorAll(CONTROLS)];
  const to = [...app.querySelectorAll(CONTROLS)];
  const twin = (element, at) =>
    (element.id && app.querySelector(`#${CSS.escape(element.id)}`)) || (from.length === to.length ? to[at] : null);
  let focus = null;
  from.forEach((element, at) => {
    const other = twin(element, at);
    if (!other || other.tagName !== element.tagName) return;
    if (element === document.activeElement) focus = [element, other];
    if (element.tagName === "DETAILS") other.open = element.open;
    else if (element.type === "checkbox" && element.checked !== element.defaultChecked) {
      tell(other, "checked", element.checked, "change");
    } else if (element.tagName === "SELECT" && element.value !== other.value) {
      tell(other, "value", element.value, "change");
    } else if (element.defaultValue !== undefined && element.value !== element.defaultValue) {
      tell(other, "value", element.value, "input");
    }
  });
  return focus;
}

/** Sets a control of the app as a hand would, so that the app hears of it. */
function tell(control, property, value, name) {
  control[property] = value;
  control.dispatchEvent(new Event(name, { bubbles: true }));
}

/** In one frame: the same page, now alive. */
function swap() {
  const y = window.scrollY;
  root.dataset.app = "ready";
  const focus = carryOver();
  if (focus) {
    const [old, fresh] = focus;
    fresh.focus({ preventScroll: true });
    if (old.selectionStart !== undefined && old.selectionStart !== null) {
      fresh.setSelectionRange?.(old.selectionStart, old.selectionEnd);
    }
  }
  text?.remove();
  if (window.scrollY !== y) window.scrollTo(0, y);
}

// What everybody must know stands outside the app: which of it concerns the page, and what this
// reader has put away.
const alerts = [...document.querySelectorAll("[data-alert]")];

function isPutAway(alert, put) {
  const key = `alert:${alert.dataset.alert}`;
  try {
    if (put) localStorage.setItem(key, "1");
    return put || localStorage.getItem(key) !== null;
  } catch {
    // Nothing may be kept here: it comes back with the next page.
    return put;
  }
}

function showAlerts() {
  const path = location.pathname.replace(/^\/en(?=\/|$)/, "");
  for (const alert of alerts) {
    const pages = alert.dataset.pages.split(" ").filter(Boolean);
    const concerns = (page) => path === page || path.startsWith(`${page}/`);
    alert.hidden = alert.dataset.put === "1" || (pages.length > 0 && !pages.some(concerns));
  }
}

for (const alert of alerts) {
  const button = alert.querySelector("button");
  if (isPutAway(alert, false)) alert.dataset.put = "1";
  button.hidden = false;
  button.addEventListener("click", () => {
    if (isPutAway(alert, true)) alert.dataset.put = "1";
    showAlerts();
    document.getElementById("main")?.focus({ preventScroll: true });
  });
}
if (alerts.length > 0) {
  showAlerts();
  // The app gives every page a title of its own.
  new MutationObserver(showAlerts).observe(document.head, { subtree: true, childList: true, characterData: true });
}

// A word that an input method is composing must not lose its box, nor a press its link.
let composing = false;
let pressing = false;
const note = (names, act) => {
  for (const name of names) document.addEventListener(name, act, { capture: true, passive: true });
};
note(["compositionstart"], () => (composing = true));
note(["compositionend"], () => (composing = false));
note(["pointerdown"], () => (pressing = true));
note(["pointerup", "pointercancel"], () => (pressing = false));

async function quiet() {
  while (composing || pressing) await event(document, ["compositionend", "pointerup", "pointercancel"]);
  // The click comes right behind the release.
  await turn();
}

try {
  if (text?.id === "snapshot") await timeToStart();
  await start();
  await quiet();
  requestAnimationFrame(swap);
} catch (error) {
  console.error(error);
  // The text stays and works: no panel says that the page has stopped.
  if (text?.id === "snapshot") {
    document.getElementById("panic").hidden = true;
    // Links are the browser's again: an app that stopped half-way may still listen for presses.
    window.addEventListener("click", (press) => press.stopImmediatePropagation(), true);
  }
  root.dataset.app = "failed";
}
