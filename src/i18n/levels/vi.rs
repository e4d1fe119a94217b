//! The pages of the level audit in Vietnamese.

use contract::{Criterion, LevelClaim, LevelVerdict, Mark};

use super::{LevelFinding, LevelTexts};

pub const TEXTS: LevelTexts = LevelTexts {
    heading: "Mức độ dịch vụ công trực tuyến: lời nhận và tiêu chí",
    lead: "Một thủ tục nhận là trực tuyến mức độ 4 hay toàn trình thì phải đáp ứng những gì? Chúng tôi đối chiếu từng thủ tục với từng tiêu chí, theo đúng những gì văn bản của thủ tục đó viết.",
    description: "Đối chiếu từng thủ tục với tiêu chí của dịch vụ công trực tuyến mức độ 1 đến 4.",
    history: "Mức độ 1 đến 4 là cách phân loại cũ, bỏ từ năm 2022: Nghị định 42/2022/NĐ-CP thay bằng toàn trình và một phần, nay là Nghị định 224/2026/NĐ-CP. Chúng tôi giữ bốn mức để kiểm lại những lời nhận cũ và vì tiêu chí của mức độ 4 gần với toàn trình.",
    unknown_agency: "Không có cơ quan nào mang mã này.",
    all_agencies: "Xem mọi cơ quan",

    finding: |finding| {
        let LevelFinding {
            agency,
            procedures,
            level_four,
            claims,
            not_shown,
            contradicted,
        } = finding;
        let of = agency
            .as_ref()
            .map(|agency| format!(" của {agency}"))
            .unwrap_or_default();
        format!(
            "Trong {procedures} thủ tục{of} có trong danh mục này, {level_four} viết rõ đủ tiêu chí mức độ 4; {claims} tự nhận là toàn trình hoặc một phần, trong đó {not_shown} chưa đủ căn cứ và {contradicted} trái với chính văn bản của mình."
        )
    },
    no_procedures: "Danh mục này chưa có thủ tục nào của cơ quan này, nên không kiểm được gì.",

    agencies: "Theo cơ quan",
    column_agency: "Cơ quan",
    column_procedures: "Số thủ tục",
    column_level_four: "Đủ tiêu chí mức độ 4",
    column_claims: "Tự nhận toàn trình hoặc một phần",
    column_doubtful: "Lời nhận chưa đủ căn cứ hoặc trái tiêu chí",

    agency_heading: |agency| format!("{agency}: tiêu chí mức độ trực tuyến"),
    procedures: "Từng thủ tục",
    column_procedure: "Thủ tục",
    column_levels: "Mức độ theo tiêu chí",
    column_claim: "Tự nhận",
    column_verdict: "Đối chiếu",
    levels: |at_least, at_most| match (at_least, at_most) {
        (least, most) if least == most => format!("{least}"),
        (0, most) => format!("cao nhất {most}"),
        (least, most) => format!("từ {least}, cao nhất {most}"),
    },

    past: "Những lời nhận đã nêu",
    stated_on: |day| format!("Nêu ngày {day}."),

    rules: "Mỗi tiêu chí đọc từ đâu",
    rules_lead: "Chưa rõ nghĩa là văn bản không nhắc tới, không phải là không đáp ứng. Chữ được đọc bằng quy tắc, có thể sót cách nói khác. Bốn mức theo Thông tư 32/2017/TT-BTTTT, Điều 6.",
    rule_of: |criterion| match criterion {
        Criterion::Information => {
            "Mức độ 1: có trình tự, thành phần hồ sơ, thời hạn, phí hoặc lệ phí."
        }
        Criterion::Forms => "Mức độ 2: có ít nhất một mẫu đơn, tờ khai trong thành phần hồ sơ.",
        Criterion::OnlineFiling => {
            "Mức độ 3: cách thức thực hiện có trực tuyến. Đây là tiêu chí duy nhất văn bản có thể nói là không."
        }
        Criterion::OnlinePayment => {
            "Mức độ 4: miễn phí, hoặc văn bản viết rằng phí, lệ phí nộp trực tuyến."
        }
        Criterion::RemoteResult | Criterion::Other => {
            "Mức độ 4: văn bản viết rằng kết quả trả qua bưu chính, trực tuyến hoặc bằng bản điện tử."
        }
    },
    catalogue: |procedures, day| {
        format!("Danh mục {procedures} thủ tục, cập nhật ngày {day}; văn bản từ dichvucong.gov.vn.")
    },
    downloads: "Tải về",
    as_json: "Bảng này (JSON)",

    criterion: |criterion| match criterion {
        Criterion::Information => "Đủ thông tin",
        Criterion::Forms => "Có biểu mẫu",
        Criterion::OnlineFiling => "Nộp trực tuyến",
        Criterion::OnlinePayment => "Phí trực tuyến hoặc miễn phí",
        Criterion::RemoteResult => "Kết quả trực tuyến hoặc bưu chính",
        Criterion::Other => "Tiêu chí khác",
    },
    mark: |mark| match mark {
        Mark::Met => "✓ Có",
        Mark::NotMet => "✗ Không",
        Mark::Unknown => "? Chưa rõ",
    },
    claim: |claim| match claim {
        LevelClaim::FullyOnline => "Toàn trình",
        LevelClaim::PartiallyOnline => "Một phần",
        LevelClaim::Online => "Có trực tuyến, không ghi mức",
        LevelClaim::None => "Không nhận",
    },
    verdict: |verdict| match verdict {
        LevelVerdict::Shown => "Khớp",
        LevelVerdict::NotShown => "Chưa đủ căn cứ",
        LevelVerdict::Contradicted => "Trái với tiêu chí",
        LevelVerdict::NoClaim => "Không có lời nhận để so",
    },
};
