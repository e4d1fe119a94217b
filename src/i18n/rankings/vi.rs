//! The ranking pages in Vietnamese.

use contract::Counter;

use super::{FieldTexts, Finding, NationalTexts, RankingTexts, SpokenRanks};

pub const TEXTS: RankingTexts = RankingTexts {
    heading: "Xếp hạng",
    lead: "Bộ, ngành và tỉnh, thành phố nào giải quyết hồ sơ đúng hạn? Mỗi con số đi kèm cách tính, số hồ sơ và nguồn; bạn có thể tính lại ngay trên máy của mình.",
    unknown: "Không có bảng xếp hạng này.",
    all_rankings: "Xem tất cả bảng xếp hạng",
    latest: "Kỳ mới nhất",
    no_editions: "Chưa có số liệu kỳ nào.",
    boards: "Các bảng theo dõi khác",

    sample: "số liệu minh họa",
    sample_note: "Số hồ sơ từng tháng của các đơn vị chưa được công bố. Các con số dưới đây do phần mềm tạo ra để trình bày, không nói gì về đơn vị nào ngoài đời.",
    derived: "số suy ra",

    controls: "Chọn cách xem",
    period: "Kỳ",
    newest: "mới nhất",
    kind: "Đơn vị",
    region: "Vùng",
    whole_country: "Cả nước",
    my_unit: "Đơn vị của tôi",
    none_of_them: "Không chọn",
    rule: "Cách tính",
    counts_returned: "Tính cả hồ sơ bị trả lại",
    minimum: "Số hồ sơ tối thiểu để xếp hạng",
    show: "Xem",
    newer_edition: |period| format!("Đã có kỳ mới hơn: {period}."),
    unknown_edition: "Không có kỳ này. Dưới đây là kỳ mới nhất.",
    other_rule: "Bạn đang xem theo cách tính của riêng mình, khác với bảng đã công bố.",
    back_to_rule: "Về cách tính chuẩn",
    months: "Gộp các tháng",
    each_month: "từng tháng",
    months_together: |months| format!("{months} tháng"),
    months_to: |months, last| format!("{months} tháng đến {}", within(last)),
    made_of: |months| {
        format!(
            "Số hồ sơ của các tháng được gộp lại và tính khi bạn mở trang; bảng này không ai công bố. Gồm: {months}."
        )
    },
    months_known: |known, asked| format!("{known}/{asked} tháng có số liệu"),
    back_to_month: "Về một tháng",
    raw_figures_of: |month| format!("Số liệu gốc: {month} (JSON)"),

    bars: "Thứ hạng",
    bars_key: "Vạch mảnh là khoảng tin cậy 95%. Số nhỏ dưới thứ hạng là những thứ hạng mà khoảng tin cậy còn để ngỏ.",
    map: "Bản đồ ô",
    map_note: "Mỗi tỉnh, thành phố một ô bằng nhau, đặt gần đúng vị trí.",
    quarters: [
        "Một phần tư đứng đầu",
        "Một phần tư thứ hai",
        "Một phần tư thứ ba",
        "Một phần tư đứng cuối",
    ],
    no_rank: "Không xếp hạng",
    table: "Bảng số",
    skip_chart: "Bỏ qua biểu đồ, tới bảng số",
    pinned: "Đơn vị của tôi",
    interval: |low, high| format!("từ {low} đến {high}"),
    rank_range: |best, worst| format!("{best}–{worst}"),
    too_few: |n, minimum| format!("chưa đủ hồ sơ: {n}, cần {minimum}"),
    counted: |n| format!("{n} hồ sơ"),
    change_since: |change, period| format!("{change} điểm so với {}", within(period)),
    points: "điểm",
    sorted: |column, descending| {
        let order = if descending {
            "giảm dần"
        } else {
            "tăng dần"
        };
        format!("Sắp theo {}, {order}.", column)
    },
    column_rank: "Hạng",
    column_unit: "Đơn vị",
    column_value: "Giá trị",
    column_count: "Số hồ sơ",
    column_change: "Thay đổi",
    column_returned: "Bị trả lại",
    column_withdrawn: "Xin rút",
    column_interval: "Khoảng 95%",
    no_value: "–",

    definition: "Con số này nói gì",
    formula: |numerator, denominator| format!("({numerator}) ÷ ({denominator})"),
    exclusions: "Không tính, và điều cần biết",
    legal_basis: "Căn cứ",
    bands: "Các mức",
    bands_since: |day| format!("áp dụng từ ngày {day}"),
    from_percent: |percent| format!("từ {percent}%"),
    below_percent: |percent| format!("dưới {percent}%"),
    version: |version| format!("Cách tính phiên bản {version}"),
    interval_rule: "Khoảng tin cậy 95% theo Wilson: nếu số hồ sơ ít, con số thật có thể nằm đâu đó trong khoảng này.",
    minimum_rule: |n| format!("Dưới {n} hồ sơ thì không xếp hạng."),

    coverage: "Ai đã có số liệu",
    coverage_of: |reported, expected| format!("{reported}/{expected} đơn vị có số liệu"),
    late_reporters: |units| {
        format!("Chưa có số liệu: {units}. Thiếu số liệu không phải là số không.")
    },
    complete: "Không thiếu đơn vị nào.",
    source: "Nguồn",
    published_on: |day| format!("Công bố ngày {day}"),
    units_on: |day| format!("Các đơn vị tính theo ngày {day}"),
    not_comparable: "Không có kỳ trước so sánh được: khác cách tính hoặc khác danh sách đơn vị.",

    recompute: "Tính lại",
    recompute_lead: "Máy của bạn tải số liệu gốc, tính lại mọi tỷ lệ, khoảng tin cậy, thứ hạng và thay đổi, rồi so với bảng đã công bố.",
    recompute_button: "Tính lại trên máy này",
    recomputing: "Đang tính lại…",
    agrees: |units| {
        format!("Khớp: mọi con số của {units} đơn vị tính lại đều đúng như đã công bố.")
    },
    disagrees: |figures| format!("Không khớp: {figures} con số không đúng như đã công bố."),
    altered: "Tệp số liệu gốc không mang đúng mã băm đã công bố: nội dung đã bị thay đổi.",
    difference: |unit, field| format!("{unit}: {field}"),
    fields: FieldTexts {
        rank: "thứ hạng",
        value: "giá trị",
        count: "số hồ sơ",
        interval: "khoảng tin cậy",
        change: "thay đổi so với kỳ trước",
        band: "mức",
    },

    downloads: "Tải về",
    page_as: [
        "Bảng này, cho bảng tính (CSV)",
        "Bảng này, cho máy đọc (JSON)",
        "Biểu đồ, phóng to không vỡ (SVG)",
        "Biểu đồ, dạng ảnh (PNG)",
        "Tất cả trong một tệp nén (ZIP)",
    ],
    raw_figures: "Số liệu gốc (JSON)",
    hash_list: "Danh sách mã băm (SHA-256)",
    signature: "Chữ ký của danh sách mã băm (Ed25519)",
    signing_key: "Khóa công khai để kiểm tra chữ ký (PEM)",
    licence: "CC BY 4.0: dùng lại tự do, có ghi nguồn",
    share: "Chia sẻ",
    copy_address: "Chép địa chỉ trang này",

    finding: |finding| {
        let Finding {
            period,
            units,
            total,
            highest,
            lowest,
            median,
        } = finding;
        let together = total
            .as_ref()
            .map(|(share, n)| format!(" cùng nhau đạt {share} trên {n} hồ sơ;"))
            .unwrap_or_else(|| ":".to_owned());
        format!(
            "{period}, {units}{together} cao nhất {} {}, thấp nhất {} {}; một nửa số đơn vị đạt từ {median} trở lên.",
            highest.0, highest.1, lowest.0, lowest.1
        )
    },
    finding_mine: |unit, rank, value| format!("{unit} đứng thứ {rank} với {value}."),
    nothing_ranked: |period| format!("{period}: chưa có đơn vị nào đủ số liệu để xếp hạng."),
    provinces: |count| format!("{count} tỉnh, thành phố"),
    ministries: |count| format!("{count} bộ, ngành"),
    month: |year, month| format!("Tháng {month}/{year}"),
    year: |year| format!("Năm {year}"),
    year_to: |day| format!("Từ đầu năm đến {day}"),
    north: "Miền Bắc",
    central: "Miền Trung",
    south: "Miền Nam",
    good: "Tốt",
    fair: "Khá",
    needs_improvement: "Cần cải thiện",
    weak: "Yếu",
    not_reported: "chưa báo cáo",
    not_published: "nguồn không công bố",
    counters: |counter| match counter {
        Counter::CarriedOver => "kỳ trước chuyển sang",
        Counter::ReceivedOnline => "nhận trực tuyến",
        Counter::ReceivedInPerson => "nhận trực tiếp",
        Counter::ReceivedByPost => "nhận qua bưu chính",
        Counter::SettledEarly => "giải quyết trước hạn",
        Counter::SettledOnTime => "giải quyết đúng hạn",
        Counter::SettledLate => "giải quyết quá hạn",
        Counter::OpenWithinTime => "đang giải quyết, trong hạn",
        Counter::OpenOverdue => "đang giải quyết, quá hạn",
        Counter::PausedWithinTime => "tạm dừng, trong hạn",
        Counter::PausedOverdue => "tạm dừng, quá hạn",
        Counter::Returned => "bị trả lại",
        Counter::Withdrawn => "người nộp xin rút",
    },

    national: NationalTexts {
        heading: "Cả nước từng tháng",
        newest: |month, share, counted_to| {
            format!("{month} (tính đến {counted_to}), cả nước giải quyết đúng hạn {share} hồ sơ.")
        },
        source: "Nguồn",
        settlements: "Đơn vị có số hồ sơ",
        settled: "Đã giải quyết",
        late: "Quá hạn",
        by_counts: "Đúng hạn, tính từ số hồ sơ",
        by_points: "Đúng hạn, suy ra từ điểm",
        average_days: "Số ngày trung bình",
        counted_to: "Từ đầu năm đến",
    },

    unit_heading: |unit| format!("{unit} trong các bảng xếp hạng"),
    unit_unknown: "Không có đơn vị này trong bảng xếp hạng nào.",
    unit_history: "Diễn biến",
    unit_counts: "Hồ sơ trong kỳ",
    no_change: "chưa so sánh được với kỳ trước",
    compare: "So sánh các đơn vị",
    compare_with: |unit| format!("So sánh {unit} với đơn vị khác"),
    part: |name, share, count| format!("{name}: {share}, {count} hồ sơ"),
    settled: |count| format!("{count} hồ sơ đã giải quyết"),
    rank_history: "Thứ hạng qua từng kỳ",
    rank_one_on_top: "Hạng 1 ở trên cùng.",
    rank_at: |rank| format!("hạng {rank}"),
    ranks_spoken: |ranks| {
        let SpokenRanks {
            first,
            last,
            best,
            worst,
        } = ranks;
        let at = |(period, rank): &(String, u32)| format!("hạng {rank} ({})", within(period));
        format!(
            "Từ {} đến {}; cao nhất {}, thấp nhất {}",
            at(first),
            at(last),
            at(best),
            at(worst)
        )
    },
    rank_among: |rank, units| format!("{rank}, trong {units} đơn vị có số liệu"),
    dossiers_of: |period| format!("Hồ sơ đã giải quyết: {}", within(period)),
    backlog: "Đã quá hạn mà chưa giải quyết xong, tính đến cuối kỳ",
    other_measures: "Các chỉ số khác",
    unit_as_csv: |unit| format!("{unit} qua từng kỳ (CSV)"),
    unit_as_json: |unit| format!("{unit} qua từng kỳ (JSON)"),
    unit_table: "Từng kỳ",
};

/// A period inside a sentence begins with a small letter.
pub fn within(period: &str) -> String {
    let mut letters = period.chars();
    match letters.next() {
        Some(first) => format!("{}{}", first.to_ascii_lowercase(), letters.as_str()),
        None => String::new(),
    }
}
