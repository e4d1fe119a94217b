// One question to the API, and what stands where its answer will.

import { createResource, Show } from "solid-js";

async function ask(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

export function useAnswer(url) {
  const [answer] = createResource(url, ask);
  return answer;
}

/** Draws `children` with the answer; keeps as much room as the portal does until it is there. */
export function Answered(props) {
  return (
    <Show keyed when={props.answer} fallback={<div class={props.page ? "skeleton skeleton--page" : "skeleton"} />}>
      {props.children}
    </Show>
  );
}
