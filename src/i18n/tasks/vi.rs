//! The page of tasks in Vietnamese.

use super::{TaskFinding, TaskTexts};

pub const TEXTS: TaskTexts = TaskTexts {
    heading: "Nhiệm vụ về Chính phủ điện tử",
    lead: "Nhiệm vụ mà Nghị quyết 36a/NQ-CP (2015) và 17/NQ-CP (2019) giao cho bộ, ngành và tỉnh, thành phố: hạn, trạng thái, bằng chứng.",
    description: "Nhiệm vụ của Nghị quyết 36a/NQ-CP và 17/NQ-CP theo đơn vị, hạn và trạng thái.",
    sample: "số liệu minh họa",
    sample_note: "Chưa có danh sách công khai về tiến độ từng nhiệm vụ. Các việc trong bảng dưới đây do phần mềm tạo ra để trình bày, không nói gì về đơn vị nào ngoài đời. Những điều nguồn công khai nói thật sự nằm ở cuối trang.",

    controls: "Chọn cách xem",
    resolution: "Nghị quyết",
    unit: "Đơn vị",
    state: "Trạng thái",
    all: "Tất cả",
    show: "Xem",
    clear: "Bỏ mọi lựa chọn",

    finding: |finding| {
        let TaskFinding { day, tally } = finding;
        format!(
            "Đến ngày {day}, {} việc: {} đã xong, trong đó {} đúng hạn và {} trễ hạn; {} quá hạn chưa xong; {} còn trong hạn.",
            tally.all,
            tally.done(),
            tally.done_in_time,
            tally.done_late,
            tally.overdue,
            tally.not_started + tally.under_way,
        )
    },
    nothing_found: |day| format!("Đến ngày {day}, không có việc nào khớp với lựa chọn của bạn."),

    table: "Bảng nhiệm vụ",
    column_title: "Việc",
    column_due: "Hạn",
    column_done_on: "Ngày xong",
    column_evidence: "Bằng chứng",
    sorted: |column, descending| {
        let order = if descending {
            "giảm dần"
        } else {
            "tăng dần"
        };
        format!("Sắp theo {column}, {order}.")
    },
    evidence: |task| format!("Xem bằng chứng: {task}"),
    no_value: "–",

    units: "Theo đơn vị",
    column_all: "Số việc",
    column_done_in_time: "Xong đúng hạn",
    column_open: "Còn trong hạn",

    facts: "Nguồn công khai nói gì",
    facts_lead: "Phần này là sự thật có nguồn, không phải số liệu minh họa.",
    adopted: |number, title, day| format!("Nghị quyết {number} ngày {day}: {title}"),
    fact_due: |day| format!("Hạn: {day}."),
    outcome: |outcome| format!("Kết quả: {outcome}"),
    no_outcome: "Kết quả: chưa tìm thấy nguồn công khai.",

    about: "Cách tính trạng thái",
    about_states: "Trạng thái tính lại mỗi ngày từ hạn và ngày xong, không lưu sẵn. Xong vào đúng ngày hạn là đúng hạn; chưa xong thì quá hạn từ ngày hôm sau.",
    source: "Nguồn danh sách",
    no_source: "không ghi nguồn",
    downloads: "Tải về",
    as_csv: "Bảng này (CSV)",
    as_json: "Bảng này (JSON)",

    overdue: "Quá hạn",
    not_started: "Chưa bắt đầu",
    under_way: "Đang làm",
    done_late: "Xong trễ hạn",
    done: "Đã xong",
    other_state: "Không rõ",
};
