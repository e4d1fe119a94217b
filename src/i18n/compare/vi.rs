//! Units side by side, in Vietnamese.

use contract::ComparedUnits;

use super::{CompareTexts, Finding, SpokenLine};
use crate::i18n::rankings::within;

pub const TEXTS: CompareTexts = CompareTexts {
    heading: "So sánh các đơn vị",
    title: |units| format!("So sánh: {units}"),
    lead: "Chọn từ một đến sáu bộ, ngành, tỉnh, thành phố để xem từng kỳ của các đơn vị này, bên cạnh con số chung.",

    choose: "Chọn đơn vị và cách xem",
    most: "Nhiều nhất 6 đơn vị.",
    measure: "Chỉ số",
    from: "Từ kỳ",
    to: "Đến kỳ",
    first: "đầu tiên",
    last: "mới nhất",
    show: "So sánh",
    too_many: |count| {
        format!(
            "Bạn đã chọn {count} đơn vị. Mỗi lần so sánh được nhiều nhất {}, mời bỏ bớt {}.",
            ComparedUnits::MOST,
            count.saturating_sub(ComparedUnits::MOST)
        )
    },

    left_out: |units| format!("Mỗi lần so sánh được nhiều nhất 6 đơn vị. Đã bỏ ra: {units}."),
    unknown_units: |codes| format!("Không có đơn vị nào mang mã {codes} trong bảng này."),
    unknown_measure: "Không có chỉ số này, hoặc chưa có số liệu. Dưới đây là tỷ lệ đúng hạn.",
    unknown_period: "Hai kỳ được chọn trùng nhau, hoặc có kỳ không có số liệu. Thay vào đó là kỳ đầu tiên hoặc kỳ mới nhất.",

    no_figures: "Chưa có số liệu nào của các đơn vị này.",
    finding: |finding| {
        let Finding {
            period,
            highest,
            lowest,
            together,
            missing,
            widest,
        } = finding;
        let mut parts = Vec::new();
        match (highest, lowest) {
            (Some(highest), Some(lowest)) if highest.1 == lowest.1 => {
                parts.push(format!("các đơn vị cùng đạt {}", highest.1));
            }
            (Some(highest), Some(lowest)) => parts.push(format!(
                "cao nhất {} {}, thấp nhất {} {}",
                highest.0, highest.1, lowest.0, lowest.1
            )),
            (Some(alone), None) => parts.push(format!("{} {}", alone.0, alone.1)),
            (None, _) => {}
        }
        parts.extend(
            together
                .iter()
                .map(|(who, value)| format!("{} {value}", within(who))),
        );
        let mut sentence = format!("{period}: {}.", parts.join("; "));
        if let Some(widest) = widest {
            let (from, to) = (within(&widest.from), within(&widest.to));
            let most = match widest.is_alone {
                true => "",
                false => " nhiều nhất",
            };
            sentence += &format!(
                " Từ {from} đến {to}, {} thay đổi{most}: {} điểm.",
                widest.unit, widest.change
            );
        }
        if !missing.is_empty() {
            sentence += &format!(
                " Chưa có số liệu {}: {}.",
                within(period),
                missing.join(", ")
            );
        }
        sentence
    },

    lines: "Diễn biến",
    draw_apart: "Xem mỗi đơn vị một biểu đồ nhỏ",
    draw_together: "Xem chung một biểu đồ",
    same_scale: "Mọi biểu đồ nhỏ dùng chung một thang đo.",
    line_spoken: |line| {
        let SpokenLine {
            name,
            first,
            last,
            lowest,
            highest,
        } = line;
        format!(
            "{name}: {} {}, {} {}; thấp nhất {} ({}), cao nhất {} ({})",
            within(&first.0),
            first.1,
            within(&last.0),
            last.1,
            lowest.1,
            within(&lowest.0),
            highest.1,
            within(&highest.0)
        )
    },
    slope: "Giữa hai kỳ",
    slope_of: |from, to| format!("Từ {} đến {}", within(from), within(to)),
    not_comparable: "Có đơn vị không so sánh được giữa hai kỳ này: cách tính hoặc danh sách đơn vị đã khác.",
    change: |change| format!("{change} điểm"),
    shares: |period| format!("Trước hạn, đúng hạn, quá hạn: {}", within(period)),
    table: "Từng kỳ",
    all_provinces: "Chung các tỉnh, thành phố",
    all_ministries: "Chung các bộ, ngành",
    provinces_in_short: "Chung các tỉnh",
    ministries_in_short: "Chung các bộ",

    units: "Trang riêng của từng đơn vị",
    as_csv: "So sánh này (CSV)",
    as_json: "So sánh này (JSON)",
};
