//! What a page says of itself in its head: to search engines and in link previews. Only the front
//! door asks for these, so the app in the browser does not carry them.

use super::Lang;

pub struct HeadTexts {
    pub home: &'static str,
    pub all_procedures: fn(count: u32) -> String,
    pub some_procedures: fn(what: &str, count: u32, first: &str) -> String,
    pub procedure: fn(code: &str, agency: &str, time: &str, fee: &str, papers: usize) -> String,
    pub life_events: &'static str,
    pub life_event: fn(name: &str, count: u32, first: &str) -> String,
    pub agencies: &'static str,
    pub rankings: &'static str,
    pub ranked_unit: fn(name: &str) -> String,
    pub compare: &'static str,
    pub accessibility: &'static str,
    pub nowhere: &'static str,
    pub failed: &'static str,
    /// The line under a preview image's title.
    pub preview_site: &'static str,
    pub feed_title: &'static str,
    pub news_feed_title: &'static str,
    /// The title of an article that was withdrawn, where only titles are seen.
    pub withdrawn: fn(title: &str) -> String,
    /// What one says that we wrote for demonstration.
    pub sample_article: fn(summary: &str) -> String,
    pub sample_feed: &'static str,
    /// What stands above a page that everybody must know.
    pub alerts: &'static str,
    pub emergency: &'static str,
    pub warning: &'static str,
    pub notice: &'static str,
    pub dismiss: &'static str,
    pub programme_feed_title: fn(name: &str) -> String,
    /// What an episode says that we made up.
    pub sample_episode: fn(summary: &str) -> String,
    pub sample_programme: &'static str,
}

impl Lang {
    pub fn head_texts(self) -> &'static HeadTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }
}

const VI: HeadTexts = HeadTexts {
    home: "Tra cứu thủ tục hành chính: cần giấy tờ gì, nộp ở đâu, mất bao lâu, bao nhiêu tiền.",
    all_procedures: |count| {
        format!(
            "{count} thủ tục hành chính, lọc theo cơ quan, lĩnh vực, đối tượng, cấp giải quyết và lệ phí."
        )
    },
    some_procedures: |what, count, first| {
        format!("{count} thủ tục hành chính cho “{what}”{}", list(first))
    },
    procedure: |code, agency, time, fee, papers| {
        format!(
            "Thủ tục {code} của {agency}. Thời hạn giải quyết: {time}. Lệ phí: {fee}. {papers} loại giấy tờ cần biết."
        )
    },
    life_events: "Các việc trong đời của công dân và doanh nghiệp, và thủ tục hành chính mỗi việc cần.",
    life_event: |name, count, first| format!("{name}: {count} thủ tục hành chính{}", list(first)),
    agencies: "Bộ, ngành và 34 tỉnh, thành phố: mã định danh, đơn vị hợp nhất và thủ tục của từng cơ quan.",
    rankings: "Bộ, ngành và tỉnh, thành phố nào giải quyết hồ sơ đúng hạn: con số, cách tính, số hồ sơ, nguồn, và tính lại được.",
    ranked_unit: |name| format!("{name}: từng kỳ, so với kỳ trước, hồ sơ còn tồn và thứ hạng."),
    compare: "So sánh đến sáu bộ, ngành, tỉnh, thành phố qua từng kỳ, bên cạnh con số chung: đường diễn biến, thay đổi giữa hai kỳ, bảng số.",
    accessibility: "Trang này nhắm tới mức WCAG 2.2 AA: những gì đã kiểm tra và những gì còn thiếu.",
    nowhere: "Địa chỉ này không dẫn tới trang nào. Bạn tìm thủ tục theo tên hoặc mã tại đây.",
    failed: "Chưa tải được nội dung trang này. Mời thử lại sau ít phút.",
    preview_site: "Một Cửa · Tra cứu thủ tục hành chính",
    feed_title: "Thủ tục mới thay đổi – Một Cửa",
    news_feed_title: "Tin tức – Một Cửa",
    withdrawn: |title| format!("[Đã rút] {title}"),
    sample_article: |summary| format!("Bài minh họa. {summary}"),
    sample_feed: "Những bài ghi “Bài minh họa” do chúng tôi viết để trình bày, dựa trên các nguồn ghi ở cuối mỗi bài. Ngày ghi trên bài là ngày của sự việc.",
    alerts: "Thông báo chung",
    emergency: "Khẩn cấp",
    warning: "Lưu ý",
    notice: "Thông báo",
    dismiss: "Đã đọc, ẩn đi",
    programme_feed_title: |name| format!("{name} – Một Cửa"),
    sample_episode: |summary| format!("Số liệu minh họa. {summary}"),
    sample_programme: "Những tập ghi “Số liệu minh họa” do chúng tôi làm ra để trình bày; không có ai thật nói trong đó.",
};

const EN: HeadTexts = HeadTexts {
    home: "Look up administrative procedures: which papers, where to file, how long, how much.",
    all_procedures: |count| {
        format!(
            "{count} administrative procedures of Viet Nam, by agency, sector, audience, level and fee."
        )
    },
    some_procedures: |what, count, first| {
        let noun = procedures(count);
        format!("{count} {noun} for “{what}”{}", list(first))
    },
    procedure: |code, agency, time, fee, papers| {
        format!(
            "Procedure {code} of {agency}. Time limit: {time}. Fee: {fee}. Kinds of papers to know: {papers}."
        )
    },
    life_events: "What happens in the life of a citizen or a business, and the procedures it brings.",
    life_event: |name, count, first| {
        let noun = procedures(count);
        format!("{name}: {count} {noun}{}", list(first))
    },
    agencies: "Ministries and the 34 provinces and cities: their codes, mergers and procedures.",
    rankings: "Which ministries and provinces settle dossiers on time: figures, rules, counts, sources, and a way to compute them again.",
    ranked_unit: |name| {
        format!("{name}: each period, the change, what is still open, and the rank.")
    },
    compare: "Up to six ministries and provinces side by side, period by period, beside the figure of all: lines, change between two periods, a table.",
    accessibility: "This site aims at WCAG 2.2 AA: what was tested and what is missing.",
    nowhere: "This address leads to no page. You can find a procedure by its name or code here.",
    failed: "This page could not be loaded. Please try again in a few minutes.",
    preview_site: "Một Cửa · Find administrative procedures",
    feed_title: "Procedures changed lately – Một Cửa",
    news_feed_title: "News – Một Cửa",
    withdrawn: |title| format!("[Withdrawn] {title}"),
    sample_article: |summary| format!("Demonstration article. {summary}"),
    sample_feed: "Articles called “Demonstration article” are ours, written from the sources that each of them names at its end. The date of an article is that of the event.",
    alerts: "Site alerts",
    emergency: "Emergency",
    warning: "Please note",
    notice: "Notice",
    dismiss: "Read, hide it",
    programme_feed_title: |name| format!("{name} – Một Cửa"),
    sample_episode: |summary| format!("Illustrative data. {summary}"),
    sample_programme: "Episodes called “Illustrative data” are made up by us; nobody real speaks in them.",
};

fn procedures(count: u32) -> &'static str {
    match count {
        1 => "administrative procedure",
        _ => "administrative procedures",
    }
}

/// The first names of a list behind a colon; a full stop where there is no other mark.
fn list(first: &str) -> String {
    match first {
        "" => ".".to_owned(),
        first if first.ends_with(['.', '…']) => format!(": {first}"),
        first => format!(": {first}."),
    }
}
