// One procedure: its sections in the portal's order, and the list of contents.

import { For, Show } from "solid-js";
import { Answered, useAnswer } from "./api.jsx";
import { Heading } from "./frame.jsx";
import { Glance, Start } from "./glance.jsx";
import { Fees, Papers, Place, Times } from "./tables.jsx";
import { date } from "./words.js";

const SECTIONS = [
  ["ai-lam-duoc", "Ai làm được", (it) => <Bullets rows={it.audiences.map((named) => named.name.vi)} />],
  ["giay-to", "Giấy tờ cần có", (it) => <Papers cases={it.documentCases} />],
  ["bieu-mau", "Biểu mẫu", (it) => <Bullets rows={forms(it)} />],
  ["phi", "Phí, lệ phí", (it) => <Fees channels={it.channels} />],
  ["thoi-han", "Thời hạn giải quyết", (it) => <Times channels={it.channels} />],
  ["cac-buoc", "Các bước", (it) => <ol class="steps"><For each={it.steps}>{(text) => <li>{text}</li>}</For></ol>],
  ["noi-nop", "Nơi nộp", (it) => <Place procedure={it} />],
  ["ket-qua", "Kết quả", (it) => <Outcomes outcomes={it.outcomes} />],
  ["dieu-kien", "Yêu cầu, điều kiện", (it) => <Paragraphs texts={it.conditions} />],
  ["can-cu", "Căn cứ pháp lý", (it) => <Bullets rows={it.legalBases.map(basis)} />],
  ["nguon", "Nguồn và ngày cập nhật", (it) => <SourceNote procedure={it} />],
];

export function Procedure(props) {
  const procedure = useAnswer(`/api/v1/procedures/${props.code}`);
  const times = useAnswer(`/api/v1/procedures/${props.code}/times`);
  return (
    <>
      <nav class="breadcrumbs" aria-label="Bạn đang ở">
        <ol class="breadcrumbs__list">
          <li class="breadcrumbs__item"><a class="breadcrumbs__link" href="/">Trang chủ</a></li>
          <li class="breadcrumbs__item"><a class="breadcrumbs__link" href="/thu-tuc">Tra cứu thủ tục</a></li>
        </ol>
      </nav>
      <Answered answer={procedure()} page>{(found) => <Whole procedure={found} />}</Answered>
      <section class="section" id="thuc-te" tabindex="-1">
        <h2>Thực tế mất bao lâu</h2>
        <Answered answer={times()}>{(found) => <Observed levels={found.levels} />}</Answered>
      </section>
    </>
  );
}

function Whole(props) {
  return (
    <>
      <Heading title={props.procedure.name} />
      <article class="procedure">
        <div class="procedure__top stack">
          <Glance procedure={props.procedure} />
          <Start procedure={props.procedure} />
        </div>
        <nav class="contents" aria-labelledby="contents-heading">
          <h2 class="contents__heading" id="contents-heading">Trong trang này</h2>
          <ol class="contents__list">
            <For each={SECTIONS}>{([id, title]) => <li><a class="contents__link" href={`#${id}`}>{title}</a></li>}</For>
          </ol>
        </nav>
        <div class="procedure__body">
          <For each={SECTIONS}>
            {([id, title, draw]) => (
              <section class="part" id={id} tabindex="-1">
                <h2 class="part__heading">{title}</h2>
                {draw(props.procedure)}
              </section>
            )}
          </For>
        </div>
      </article>
    </>
  );
}

/** The benchmark's database has no dossier: where there are some, only their number is said. */
function Observed(props) {
  return (
    <Show
      when={props.levels.length > 0}
      fallback={
        <p class="times__grey">
          Chưa có hồ sơ đã giải quyết nào của thủ tục này được chuyển tới đây, nên chưa biết thực tế mất bao lâu.
        </p>
      }
    >
      <p>{props.levels.reduce((sum, level) => sum + level.settledCount, 0).toLocaleString("vi")} hồ sơ.</p>
    </Show>
  );
}

function forms(procedure) {
  const names = procedure.documentCases.flatMap((one) => one.documents).map((paper) => paper.formTemplate);
  return [...new Set(names.filter(Boolean))].sort();
}

function basis({ name, number }) {
  return number && !name.includes(number) ? `${name} (${number})` : name;
}

function Bullets(props) {
  return (
    <Show when={props.rows.length > 0} fallback={<p class="missing">Nguồn không ghi.</p>}>
      <ul class="bullets"><For each={props.rows}>{(row) => <li>{row}</li>}</For></ul>
    </Show>
  );
}

function Paragraphs(props) {
  return <div class="stack"><For each={props.texts}>{(text) => <p>{text}</p>}</For></div>;
}

function Outcomes(props) {
  return (
    <ul class="bullets">
      <For each={props.outcomes}>
        {(outcome) => <li><span>{outcome.name}</span> <code class="code">{outcome.code}</code></li>}
      </For>
    </ul>
  );
}

function SourceNote(props) {
  const { source, updatedOn, decisionNumber } = props.procedure;
  const day = `${source.readOn.length > 7 ? "ngày" : "tháng"} ${date(source.readOn)}`;
  return (
    <div class="stack">
      <p>
        {source.restated
          ? `Chúng tôi viết lại ngắn gọn từ ${source.name}, đọc ${day}.`
          : `Văn bản lấy từ ${source.name}, đọc ${day}. Cách ngắt dòng là của chúng tôi.`}
        {" "}Khi có khác biệt, bản ở trang chính thức là đúng.
      </p>
      <p>Bản ở đây thay đổi lần cuối ngày {date(updatedOn)}.</p>
      <Show when={decisionNumber}><p>Quyết định công bố: {decisionNumber}</p></Show>
    </div>
  );
}
