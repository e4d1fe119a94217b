// The first screen of a procedure.

import { For } from "solid-js";
import * as words from "./words.js";

export function Glance(props) {
  const it = props.procedure;
  return (
    <>
      <p class="lead">{it.summary}</p>
      <h2 class="visually-hidden">Tóm lược</h2>
      <dl class="glance">
        <div class="glance__fact glance__fact--main"><dt>Thời hạn giải quyết</dt><dd>{times(it)}</dd></div>
        <div class="glance__fact glance__fact--main"><dt>Phí, lệ phí</dt><dd>{feeInShort(it)}</dd></div>
        <div class="glance__fact">
          <dt>Mã thủ tục</dt>
          <dd>
            <code class="code">{it.code}</code>
            <button class="button button--quiet" type="button">Chép mã</button>
          </dd>
        </div>
        <div class="glance__fact"><dt>Cơ quan công bố</dt><dd>{it.agency.name.vi}</dd></div>
        <div class="glance__fact"><dt>Lĩnh vực</dt><dd>{it.sector.name.vi}</dd></div>
        <div class="glance__fact"><dt>Cấp thực hiện</dt><dd>{it.levels.map(words.level).join(", ")}</dd></div>
        <div class="glance__fact">
          <dt>Thuộc việc</dt>
          <dd>
            <ul class="glance__links">
              <For each={it.lifeEvents}>
                {(event) => <li><a href={`/su-kien/${event.code}`}>{event.name.vi}</a></li>}
              </For>
            </ul>
          </dd>
        </div>
      </dl>
    </>
  );
}

function times(procedure) {
  const limits = procedure.channels.map((channel) => words.timeLimit(channel.timeLimit));
  return [...new Set(limits)].join(" hoặc ") || "Chưa rõ";
}

function feeInShort(procedure) {
  const amounts = procedure.channels.flatMap((channel) => channel.fees).map((fee) => fee.amountVnd);
  const known = amounts.filter((amount) => amount !== undefined);
  if (known.length === 0) return words.fee(procedure.fee);
  const range = [...new Set([Math.min(...known), Math.max(...known)])];
  return range.map(words.money).join(" – ");
}

export function Start(props) {
  const online = props.procedure.online === "yes";
  return (
    <div class="start">
      <a class={online ? "button button--start" : "button"} href={props.procedure.officialUrl} rel="external noopener">
        {online ? "Nộp trực tuyến" : "Xem trang chính thức"} – trên dichvucong.gov.vn<span aria-hidden="true"> ↗</span>
        <span class="visually-hidden"> (mở trang của cơ quan khác)</span>
      </a>
      <p class="note">
        {online
          ? "Nguồn không ghi dịch vụ là toàn trình (mọi bước trên mạng) hay một phần (có bước phải tới nơi)."
          : "Nguồn chưa ghi cách nộp trực tuyến cho thủ tục này."}
      </p>
      <p class="note">
        Cổng đó do Bộ Công an vận hành và có lúc tạm dừng để bảo trì. Khi không vào được, bạn vẫn nộp theo các cách khác
        ở mục Nơi nộp.
      </p>
    </div>
  );
}
