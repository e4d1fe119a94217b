// What every page holds beside its library: the clock, and a place to draw in.

/** Offers a page's way to draw, from a text of JSON into an element. */
export function offer(draw) {
  globalThis.bench = { measure: (json) => measure(draw, json) };
}

async function measure(draw, json) {
  const place = document.createElement("div");
  document.querySelector("main").replaceChildren(place);
  await painted();
  // A task of its own, as that of an answer from the network; not within a frame.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const since = performance.now();
  draw(place, json);
  const { height } = place.getBoundingClientRect();
  const laidOut = performance.now() - since;
  await painted();
  return { laidOut, painted: performance.now() - since, height, words: place.textContent.length };
}

/** Until a frame with all changes so far is made: the one after it begins when it is done. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
