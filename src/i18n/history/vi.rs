//! The timeline in Vietnamese.

use contract::{HistoryBasis, HistoryTopic};

use super::HistoryTexts;

pub const TEXTS: HistoryTexts = HistoryTexts {
    heading: "Chính phủ điện tử qua các năm",
    lead: "Những việc đã diễn ra, mỗi việc kèm nguồn và nói rõ điều chưa chắc chắn.",
    left_out: "Việc chỉ nhớ mà chưa tra được nguồn thì không có ở đây.",
    description: |count, first, last| {
        format!(
            "{count} việc của Chính phủ điện tử ở Việt Nam từ {first} đến {last}, mỗi việc kèm nguồn."
        )
    },
    finding: |count, first, last| match first == last {
        true => format!("{count} việc, năm {first}."),
        false => format!("{count} việc, từ {first} đến {last}."),
    },
    nothing: "Chưa có việc nào thuộc chủ đề này. Mời chọn chủ đề khác.",
    topics: "Chủ đề",
    all_topics: "Tất cả",
    years: "Đến năm",
    source: "Nguồn",
    doubt: "Chưa chắc chắn",
    quarter: |quarter, year| format!("quý {quarter}/{year}"),
    downloads: "Tải về",
    as_json: "Các việc đang xem (JSON)",
    as_atom: "Theo dõi (Atom)",
    exchange: "Liên thông văn bản: số liệu từng tháng",
    feed_title: "Chính phủ điện tử qua các năm",
    basis: |basis| match basis {
        HistoryBasis::LegalText => "văn bản luật, đã đọc",
        HistoryBasis::Press => "báo chí, trang công khai",
        HistoryBasis::Figures => "dữ liệu, danh mục",
        HistoryBasis::Other => "loại nguồn khác",
    },
    topic: |topic| match topic {
        HistoryTopic::Legislation => "Văn bản pháp luật",
        HistoryTopic::Services => "Dịch vụ công",
        HistoryTopic::Exchange => "Liên thông văn bản",
        HistoryTopic::Channels => "Kênh thông tin",
        HistoryTopic::Feedback => "Phản ánh, kiến nghị",
        HistoryTopic::Units => "Bộ, tỉnh",
        HistoryTopic::Other => "Việc khác",
    },
};
