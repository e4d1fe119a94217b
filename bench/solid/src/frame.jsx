// What every page shares: masthead, footer, heading and search box.

import { For } from "solid-js";

const NATIONAL_PORTAL = "https://dichvucong.gov.vn";

const PLACES = [
  ["/thu-tuc", "Thủ tục"],
  ["/su-kien", "Việc trong đời"],
  ["/ho-so", "Hồ sơ"],
  ["/co-quan", "Cơ quan"],
  ["/xep-hang", "Xếp hạng"],
  ["/tin-tuc", "Tin tức"],
];

function here(path, href) {
  if (path === href) return "page";
  return path.startsWith(`${href}/`) ? "true" : undefined;
}

export function Masthead(props) {
  return (
    <header class="masthead">
      <div class="masthead__row frame">
        <a class="masthead__name" href="/">
          <Emblem />
          <span>Một Cửa<span class="masthead__motto">Chính phủ điện tử cho người dân</span></span>
        </a>
        <nav class="masthead__navigation" aria-label="Chính">
          <ul class="masthead__links">
            <For each={PLACES}>
              {([href, label]) => (
                <li><a class="masthead__link" href={href} aria-current={here(props.path, href)}>{label}</a></li>
              )}
            </For>
          </ul>
        </nav>
        <a class="masthead__link masthead__link--language" href={`/en${props.path}`} lang="en" hreflang="en">
          English
        </a>
      </div>
    </header>
  );
}

function Emblem() {
  return (
    <svg class="masthead__emblem" viewBox="0 0 36 36" aria-hidden="true">
      <rect class="masthead__flag" width="36" height="36" rx="6" />
      <path class="masthead__star" d="M18 7l2.6 7.6h8l-6.4 4.8 2.4 7.8L18 22.5l-6.6 4.7 2.4-7.8-6.4-4.8h8z" />
    </svg>
  );
}

export function Footer() {
  return (
    <footer class="footer">
      <div class="frame stack">
        <p>
          Một Cửa giúp bạn đọc và đối chiếu dữ liệu công khai về thủ tục hành chính. Một Cửa không nhận hồ sơ: bạn nộp
          hồ sơ tại Cổng Dịch vụ công quốc gia hoặc tại nơi tiếp nhận.
        </p>
        <nav aria-label="Cuối trang">
          <ul class="footer__links">
            <li><a href="/chuong-trinh">Chương trình</a></li>
            <li><a href="/doanh-nghiep">Doanh nghiệp nhà nước</a></li>
            <li><a href="/lien-thong-van-ban">Liên thông văn bản</a></li>
            <li><a href="/lich-su">Dòng thời gian</a></li>
            <li><a href="/kha-nang-tiep-can">Khả năng tiếp cận</a></li>
            <li><a href="/api/v1/openapi.json">Dữ liệu mở và API</a></li>
            <li><a href={NATIONAL_PORTAL} rel="external noopener">Nộp hồ sơ tại dichvucong.gov.vn ↗</a></li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}

/** The one h1, which also names the tab. */
export function Heading(props) {
  document.title = `${props.tab ?? props.title} – Một Cửa`;
  return <h1 class="page-heading" id="page-heading" tabindex="-1">{props.title}</h1>;
}

export function SearchField(props) {
  return (
    <>
      <div class="search__field">
        <input
          class="search__input"
          type="search"
          id="search-input"
          name="q"
          autocomplete="off"
          aria-label="Tìm thủ tục theo tên hoặc mã"
          placeholder="Tên hoặc mã thủ tục"
          value={props.value}
        />
      </div>
      <button class="search__button" type="submit">Tìm</button>
    </>
  );
}

/** How large the catalogue is and how fresh. */
export function CatalogueNote(props) {
  const [year, month, day] = props.catalogue.updatedOn.split("-").map(Number);
  return (
    <p class="note">
      Danh mục có {props.catalogue.procedures.toLocaleString("vi")} thủ tục, cập nhật ngày {`${day}/${month}/${year}`}.
    </p>
  );
}
