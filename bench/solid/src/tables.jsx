// Papers, fees, times and places: what depends on how one files.

import { For, Show } from "solid-js";
import * as words from "./words.js";

export function Papers(props) {
  const all = props.cases.reduce((sum, one) => sum + one.documents.length, 0);
  const starts = props.cases.map((_, at) => props.cases.slice(0, at).reduce((sum, c) => sum + c.documents.length, 0));
  return (
    <>
      <p class="note scripted">Đánh dấu giấy tờ đã có. Dấu được giữ trên máy này, không gửi đi đâu.</p>
      <div>
        <For each={props.cases}>{(one, at) => <Case case={one} number={at() + 1} from={starts[at()]} />}</For>
      </div>
      <p class="papers__count scripted" role="status">Đã có 0 trên {all} giấy tờ.</p>
      <div class="tools">
        <button class="button button--quiet" type="button">Chép liên kết kèm dấu</button>
        <button class="button button--quiet" type="button">Xóa dấu</button>
        <button class="button button--quiet" type="button">In trang này</button>
      </div>
    </>
  );
}

function Case(props) {
  return (
    <details class="case" open>
      <summary class="case__title">
        {props.case.condition ? `Trường hợp ${props.number}: ` : "Luôn cần"}<span>{props.case.condition}</span>
      </summary>
      <ul class="case__papers">
        <For each={props.case.documents}>
          {(paper, at) => <Paper paper={paper} id={`paper-${props.from + at()}`} />}
        </For>
      </ul>
    </details>
  );
}

function Paper(props) {
  const { originals, copies, name, formTemplate } = props.paper;
  const counts = [originals && `${originals} bản chính`, copies && `${copies} bản sao`].filter(Boolean);
  return (
    <li class="paper">
      <input class="paper__box" type="checkbox" id={props.id} />
      <label class="paper__label" for={props.id}>
        <span>{name}</span><span class="paper__counts">{counts.join(", ")}</span>
        <Show when={formTemplate}><span class="paper__form">Mẫu: {formTemplate}</span></Show>
      </label>
    </li>
  );
}

/** Channels that say the same thing share a row. */
function grouped(channels, key) {
  const groups = new Map();
  for (const channel of channels) {
    const say = JSON.stringify(key(channel));
    groups.set(say, [...(groups.get(say) ?? []), channel]);
  }
  return [...groups.values()];
}

const names = (channels) => [...new Set(channels.map((one) => words.channel(one.kind)))].join(", ");

function Table(props) {
  return (
    <table class="table">
      <thead><tr><th scope="col">Cách nộp</th><th scope="col">{props.title}</th></tr></thead>
      <tbody>
        <For each={props.groups}>
          {(group) => <tr><th scope="row">{names(group)}</th><td>{props.children(group[0])}</td></tr>}
        </For>
      </tbody>
    </table>
  );
}

export function Fees(props) {
  const groups = grouped(props.channels, (channel) => [channel.fee, channel.fees]);
  return (
    <Table title="Phí, lệ phí" groups={groups}>
      {(channel) => (
        <>
          <Show when={channel.fees.every((fee) => fee.amountVnd === undefined)}><p>{words.fee(channel.fee)}</p></Show>
          <ul class="fees">
            <For each={channel.fees}>
              {(fee) => (
                <li>
                  <Show when={fee.amountVnd !== undefined}>
                    <strong class="amount">{words.money(fee.amountVnd)}</strong>
                  </Show>
                  {" "}<span>{fee.note}</span>
                </li>
              )}
            </For>
          </ul>
        </>
      )}
    </Table>
  );
}

export function Times(props) {
  const groups = grouped(props.channels, (channel) => [channel.timeLimit, channel.notes]);
  return (
    <Table title="Thời hạn giải quyết" groups={groups}>
      {(channel) => (
        <>
          <p class="table__main">{words.timeLimit(channel.timeLimit)}</p>
          <For each={channel.notes}>{(note) => <p class="table__note">{note}</p>}</For>
        </>
      )}
    </Table>
  );
}

export function Place(props) {
  const it = props.procedure;
  const facts = [
    ["Cách nộp", names(it.channels)],
    ["Địa chỉ tiếp nhận", it.receivedAt],
    ["Cơ quan thực hiện", it.executedBy.join("; ")],
    ["Cơ quan có thẩm quyền", it.decidedBy],
    ["Cơ quan phối hợp", it.coordinatedWith],
  ];
  return (
    <dl class="facts">
      <For each={facts.filter(([, value]) => value)}>
        {([label, value]) => <div class="facts__fact"><dt>{label}</dt><dd>{value}</dd></div>}
      </For>
    </dl>
  );
}
