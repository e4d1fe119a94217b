// The home page: search, tasks, what happens in life.

import { For, Show } from "solid-js";
import { Answered, useAnswer } from "./api.jsx";
import { CatalogueNote, Heading, SearchField } from "./frame.jsx";
import { date } from "./words.js";

const OFTEN = ["đăng ký khai sinh", "cấp thẻ căn cước", "đăng ký kết hôn", "đổi giấy phép lái xe"];

const TASKS = [
  ["/thu-tuc", "Tất cả thủ tục", "Lọc theo cơ quan, lĩnh vực, đối tượng, cấp thực hiện và mức phí."],
  ["/co-quan", "Theo cơ quan", "Các bộ, ngành và 34 tỉnh, thành phố, kèm đơn vị cũ đã hợp nhất."],
  [
    "https://dichvucong.gov.vn",
    "Nộp hồ sơ ↗",
    "Bạn nộp tại Cổng Dịch vụ công quốc gia; chúng tôi chỉ dẫn tới đúng trang.",
  ],
];

const GROUPS = [
  ["citizen", "Việc trong đời"],
  ["business", "Việc của doanh nghiệp"],
];

export function Home() {
  const events = useAnswer("/api/v1/life-events");
  const catalogue = useAnswer("/api/v1/procedures?limit=1");
  const news = useAnswer("/api/v1/news?limit=3");
  return (
    <>
      <div class="hero">
        <Heading title="Bạn cần làm gì?" />
        <p class="lead">Tìm thủ tục: cần giấy tờ gì, nộp ở đâu, mất bao lâu và bao nhiêu tiền.</p>
        <form class="search" role="search" method="get" action="/thu-tuc">
          <SearchField value="" />
        </form>
        <div class="often">
          <p class="often__label">Hay tìm:</p>
          <ul class="often__links">
            <For each={OFTEN}>
              {(words) => <li><a href={`/thu-tuc?q=${encodeURIComponent(words)}`}>{words}</a></li>}
            </For>
          </ul>
        </div>
      </div>
      <Tasks />
      <Answered answer={events()} page>{(list) => <Events events={list.items} />}</Answered>
      <Answered answer={catalogue()}>{(page) => <CatalogueNote catalogue={page.catalogue} />}</Answered>
      <section class="section">
        <h2>Tin tức</h2>
        <Answered answer={news()}>{(page) => <News heads={page.items} />}</Answered>
        <p><a class="way-on" href="/tin-tuc">Xem mọi tin tức</a></p>
      </section>
    </>
  );
}

function News(props) {
  return (
    <ul class="bullets">
      <For each={props.heads}>
        {(head) => (
          <li>
            <a href={`/tin-tuc/${head.slug}`}>{head.title.vi}</a>{" "}
            <small>
              {date(head.publishedAt.slice(0, 10))}
              {head.basis === "illustrative" ? " · bài minh họa" : ""}
            </small>
          </li>
        )}
      </For>
    </ul>
  );
}

function Tasks() {
  return (
    <ul class="tasks">
      <For each={TASKS}>
        {([href, title, lead]) => (
          <li class="tasks__task">
            <h2 class="tasks__title"><a class="tasks__link" href={href}>{title}</a></h2>
            <p class="tasks__lead">{lead}</p>
          </li>
        )}
      </For>
    </ul>
  );
}

function Events(props) {
  const of = (group) => props.events.filter((event) => event.group === group);
  return (
    <For each={GROUPS}>
      {([group, title]) => (
        <Show when={of(group).length > 0}>
          <section class="section">
            <h2>{title}</h2>
            <ul class="events">
              <For each={of(group)}>
                {(event) => (
                  <li class="events__item">
                    <a class="events__link" href={`/su-kien/${event.code}`}>{event.name.vi}</a>
                  </li>
                )}
              </For>
            </ul>
          </section>
        </Show>
      )}
    </For>
  );
}
