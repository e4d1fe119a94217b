// A search result: the words, the filters, the procedures found.

import { For, Show } from "solid-js";
import { Answered, useAnswer } from "./api.jsx";
import { CatalogueNote, Heading, SearchField } from "./frame.jsx";
import * as words from "./words.js";

const FILTERS = [
  ["co-quan", "agency", "Cơ quan"],
  ["linh-vuc", "sector", "Lĩnh vực"],
  ["doi-tuong", "audience", "Đối tượng thực hiện"],
  ["su-kien", "lifeEvent", "Việc trong đời"],
  ["cap", "level", "Cấp thực hiện"],
  ["truc-tuyen", "online", "Nộp trực tuyến"],
  ["phi", "fee", "Phí, lệ phí"],
];

export function List(props) {
  const page = useAnswer(`/api/v1/procedures?q=${encodeURIComponent(props.words)}`);
  const values = (name) => page()?.facets[name] ?? [];
  return (
    <>
      <Heading title="Tra cứu thủ tục" tab={`${props.words} – Tra cứu thủ tục`} />
      <div class="catalogue">
        <form class="catalogue__form" method="get" action="/thu-tuc">
          <div class="search" role="search"><SearchField value={props.words} /></div>
          <a class="skip-link" href="#ket-qua">Bỏ qua phần lọc, tới kết quả</a>
          <details class="filters">
            <summary class="filters__summary">Lọc kết quả</summary>
            <div class="filters__body">
              <For each={FILTERS}>
                {([key, name, label]) => <Filter key={key} name={name} label={label} values={values(name)} />}
              </For>
              <button class="button" type="submit">Xem kết quả</button>
            </div>
          </details>
        </form>
        <div class="catalogue__results" id="ket-qua" tabindex="-1">
          <Answered answer={page()} page>{(answer) => <Results page={answer} words={props.words} />}</Answered>
        </div>
      </div>
    </>
  );
}

function Filter(props) {
  const id = `filter-${props.key}`;
  return (
    <div class="field">
      <label class="field__label" for={id}>{props.label}</label>
      <select class="field__select" id={id} name={props.key}>
        <option value="">Tất cả</option>
        <For each={props.values}>
          {(value) => <option value={value.value}>{`${words.facet(props.name, value)} (${value.count})`}</option>}
        </For>
      </select>
    </div>
  );
}

function Results(props) {
  return (
    <section class="results" aria-labelledby="results-heading">
      <h2 class="results__heading" id="results-heading">Kết quả</h2>
      <p class="results__count" role="status">{`${props.page.total} thủ tục cho “${props.words}”`}</p>
      <ol class="procedure-list">
        <For each={props.page.items}>{(item) => <Item item={item} />}</For>
      </ol>
      <div class="pagination">
        <Show when={props.page.next}>
          <a class="button" href={`/thu-tuc?q=${encodeURIComponent(props.words)}&sau=${props.page.next}`} rel="next">
            Trang tiếp
          </a>
        </Show>
      </div>
      <CatalogueNote catalogue={props.page.catalogue} />
    </section>
  );
}

function Item(props) {
  const item = props.item;
  return (
    <li class="procedure-list__item">
      <h3 class="procedure-list__name">
        <a class="procedure-list__link" href={`/thu-tuc/${item.code}`}>
          <For each={pieces(item.name, item.highlights)}>
            {([text, marked]) => (marked ? <mark class="mark">{text}</mark> : text)}
          </For>
        </a>
      </h3>
      <p class="procedure-list__facts">
        <span>{item.agency.name.vi}</span>
        <span>Thời hạn: {words.timeLimits(item.timeLimits)}</span>
        <span>{words.fee(item.fee)}</span>
        <span>Mã {item.code}</span>
        <Show when={item.online === "yes"}><span class="tag">{words.online(item.online)}</span></Show>
      </p>
    </li>
  );
}

/** The name cut where marks begin and end; ranges count code points. */
function pieces(name, ranges) {
  const letters = [...name];
  const cut = [];
  let done = 0;
  for (const [start, end] of ranges) {
    cut.push([letters.slice(done, start).join(""), false], [letters.slice(start, end).join(""), true]);
    done = end;
  }
  cut.push([letters.slice(done).join(""), false]);
  return cut.filter(([text]) => text !== "");
}
