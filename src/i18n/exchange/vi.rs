//! The pages of the document exchange in Vietnamese.

use contract::ExchangeClass;

use super::{Direction, ExchangeFinding, ExchangeTexts, MonthGrowth};
use crate::route::ExchangeTable;

pub const TEXTS: ExchangeTexts = ExchangeTexts {
    heading: "Liên thông văn bản",
    lead: "Các cơ quan gửi cho nhau bao nhiêu văn bản điện tử qua Trục liên thông văn bản quốc gia: theo tháng, theo cơ quan, theo nhóm.",
    sample: "số liệu minh họa",
    sample_note: "Chưa có số liệu công khai theo tháng và theo cơ quan. Các con số dưới đây do phần mềm tạo ra, khớp với điều nguồn công khai nói về năm đầu (ở cuối trang), và không nói gì về cơ quan nào ngoài đời.",
    sample_connections: "Ngày kết nối và ngày có văn bản gần nhất của từng cơ quan là số liệu minh họa.",

    sample_finding: |finding| format!("Số liệu minh họa. {finding}"),

    finding: |finding| {
        let ExchangeFinding {
            from,
            to,
            total,
            month,
            documents,
            growth,
            multiple,
        } = finding;
        let mut text = format!(
            "Từ ngày {from} đến ngày {to} có {total} văn bản gửi qua trục. Riêng {month}: {documents} văn bản"
        );
        if let Some(growth) = growth {
            text += &format!(", {}", against(growth));
        }
        text += ".";
        if let Some((nth, times)) = multiple {
            text += &format!(" Tháng thứ {nth} gấp {times} lần tháng đầu tiên.");
        }
        text
    },
    as_of: |day| format!("Số liệu đến ngày {day}."),

    totals: "Tổng số và mức tăng",
    total: "Tổng số văn bản",
    since: |day, until| format!("từ ngày {day} đến ngày {until}"),
    year_before: "So với cùng tháng năm trước",
    nth: |nth| format!("Tháng thứ {nth} so với tháng đầu"),
    growth: |growth| {
        let MonthGrowth { earlier, later, .. } = growth;
        let text = against(growth);
        format!("{later} so với {earlier} văn bản: {text}")
    },
    multiple: |times, later, earlier| format!("{later} so với {earlier} văn bản: gấp {times} lần"),
    no_base: |later, earlier| format!("{later} so với {earlier} văn bản"),
    documents: |count| format!("{count} văn bản"),
    in_month: |month, count| format!("{month}: {count} văn bản"),

    months: "Số văn bản từng tháng",
    month: "Tháng",
    skip_chart: "Bỏ qua biểu đồ, đến bảng số",
    chart_note: "Trục đứng bắt đầu từ 0. Tháng không có số liệu thì đường bị ngắt.",
    months_table: "Bảng số từng tháng",
    column_documents: "Số văn bản",

    controls: "Chọn cách xem",
    class: "Nhóm cơ quan",
    all: "Tất cả",
    newest: "Tháng mới nhất",
    show: "Xem",
    clear: "Bỏ mọi lựa chọn",
    unknown_month: |month, shown| {
        format!("Không có số liệu của {month}; bảng dưới đây là {shown}.")
    },

    units_table: "Từng cơ quan",
    units_sum: |month, count, sent, received| {
        format!("Trong {month}, {count} cơ quan gửi {sent} và nhận {received} văn bản.")
    },
    no_units: "Không có cơ quan nào của nhóm này gửi hay nhận văn bản trong tháng. Mời chọn tháng hoặc nhóm khác.",
    unit: "Cơ quan",
    sent: "Gửi",
    received: "Nhận",
    sorted: |column, descending| {
        let order = if descending {
            "giảm dần"
        } else {
            "tăng dần"
        };
        format!("Sắp theo {column}, {order}.")
    },

    classes: |month| format!("Nhóm nào gửi cho nhóm nào, {month}"),
    classes_note: "Hàng là bên gửi, cột là bên nhận. Ô càng nhiều văn bản thì nền càng đậm; ô trống nền là 0.",
    sender_and_receiver: "Gửi ↓ Nhận →",
    to_class: |class| format!("đến {class}"),
    sum: "Cộng",

    connections: "Ai đã kết nối",
    coverage: |class, connected, known| format!("{class}: {connected}/{known} đã kết nối"),
    show_connections: |count| format!("Xem danh sách {count} cơ quan"),
    no_connections: "Danh sách không có cơ quan nào của nhóm này.",
    connected_since: "Kết nối từ",
    tiers: "Cấp kết nối",
    one_tier: "một cấp",
    two_tiers: "hai cấp",
    last_document: "Văn bản gần nhất",
    under_way: "đang kết nối",
    no_value: "–",

    facts: "Nguồn công khai nói gì",
    facts_lead: "Phần này là sự thật có nguồn, không phải số liệu minh họa.",
    timeline: "Xem cả dòng thời gian của Chính phủ điện tử",
    notes: "Số liệu này không nói gì",
    source: "Nguồn số liệu",
    no_source: "không ghi nguồn",
    downloads: "Tải về",
    table_as_csv: |table| match table {
        ExchangeTable::Units => "Từng cơ quan trong tháng đang xem (CSV)",
        ExchangeTable::Classes => "Nhóm gửi và nhóm nhận trong tháng đang xem (CSV)",
        ExchangeTable::Connections => "Danh sách kết nối (CSV)",
        ExchangeTable::Months => "Tổng số từng tháng (CSV)",
    },
    as_json: "Tổng số, mức tăng, ghi chú (JSON)",

    unit_finding: |name, sent, received, from, to| {
        format!("Từ {from} đến {to}, {name} gửi {sent} và nhận {received} văn bản qua trục.")
    },
    unit_no_months: "Chưa có tháng nào có số liệu của cơ quan này.",
    unit_months: "Gửi và nhận từng tháng",
    partners: "Gửi cho ai, nhận từ ai, tính chung các tháng",
    sent_at: |count| format!("Gửi {count}"),
    received_at: |count| format!("Nhận {count}"),
    line_spoken: |name, first, last, highest| {
        format!("{name}: {first}; {last}; nhiều nhất {highest}.")
    },
    unknown_unit: "Không có cơ quan nào mang mã này trên trục liên thông. Mời xem lại mã, hoặc chọn trong danh sách.",
    see_all: "Xem tất cả cơ quan",
    see_class: "Xem các cơ quan cùng nhóm",
    months_as_csv: "Gửi và nhận từng tháng (CSV)",
    months_as_json: "Mọi số liệu của cơ quan này (JSON)",

    class_name: |class| match class {
        ExchangeClass::Ministry => "Bộ, ngành",
        ExchangeClass::Province => "Tỉnh, thành phố",
        ExchangeClass::Party => "Cơ quan Đảng",
        ExchangeClass::Assembly => "Quốc hội",
        ExchangeClass::Enterprise => "Doanh nghiệp",
        ExchangeClass::Other => "Cơ quan khác",
    },
};

fn against(growth: &MonthGrowth) -> String {
    let MonthGrowth {
        direction,
        percent,
        earlier_month,
        ..
    } = growth;
    match direction {
        Direction::Up => format!("tăng {percent} so với {earlier_month}"),
        Direction::Down => format!("giảm {percent} so với {earlier_month}"),
        Direction::Level => format!("bằng {earlier_month}"),
    }
}
