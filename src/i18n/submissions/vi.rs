//! The pages about documents submitted to the Government in Vietnamese.

use contract::SubmissionState;

use super::{
    super::tracking::{
        self, CourseTexts, DueTexts, DutyTexts, LedgerTexts, StatusTexts, TrackingTexts,
    },
    SubmissionFinding, SubmissionTexts,
};

pub const TEXTS: SubmissionTexts = SubmissionTexts {
    heading: "Hồ sơ trình Chính phủ",
    lead: "Văn bản, đề án mà bộ, ngành và địa phương trình Chính phủ, Thủ tướng Chính phủ: ai trình, trình ngày nào, hạn trả lời là ngày nào, đã có kết quả chưa.",
    description: "Theo dõi văn bản, đề án trình Chính phủ, Thủ tướng Chính phủ theo số văn bản: cơ quan trình, ngày tiếp nhận, hạn trả lời, kết quả.",
    sample_list: "Các văn bản được đánh dấu dưới đây do phần mềm tạo ra để trình bày, không nói gì về cơ quan nào có thật.",

    controls: "Tìm và chọn văn bản",
    words: "Số văn bản hoặc từ trong trích yếu",
    words_hint: "Ví dụ 9001/TTr-BTC. Viết hoa, viết thường, có dấu hay không dấu đều được.",
    agency: "Cơ quan trình",
    state: "Tình trạng",
    all: "Tất cả",
    show: "Xem",
    clear: "Bỏ hết lựa chọn",

    finding: |finding| {
        let SubmissionFinding { day, total, tally } = finding;
        let which = match tally.all() == *total {
            true => ": ".to_owned(),
            false => format!(". Trong {} văn bản ở trang này: ", tally.all()),
        };
        format!(
            "Đến ngày {day} có {total} văn bản{which}{} đã có kết quả, trong đó {} trễ hạn; {} đang giải quyết, trong đó {} quá hạn; {} tạm dừng; {} đã khép lại mà không có kết quả.",
            tally.settled,
            tally.settled_late,
            tally.open,
            tally.overdue,
            tally.stopped,
            tally.ended,
        )
    },
    nothing_found: "Không có văn bản nào khớp với lựa chọn này.",
    nothing_yet: "Chưa có văn bản nào trong danh sách.",
    tips: &[
        "Xem lại số văn bản; chỉ gõ phần số trước dấu gạch chéo cũng tìm được.",
        "Thử từ khác hoặc ít từ hơn trong trích yếu.",
        "Bỏ bớt lựa chọn về cơ quan hoặc tình trạng.",
    ],

    table: "Danh sách văn bản, mới nhất ở trên",
    number: "Số văn bản",
    title: "Trích yếu",
    received_on: "Ngày tiếp nhận",
    due: "Hạn và tình trạng",
    no_value: "–",

    about: "Về văn bản",
    kind: "Loại",
    status: "Trạng thái",
    one: |number, title| format!("{number}: {title}"),
    one_bare: |number| format!("Văn bản {number}"),
    set_anew: |told, due| {
        format!(
            "Ngày {told} hạn được hẹn lại là ngày {due}. Đúng hạn hay trễ hạn vẫn xét theo hạn tính từ ngày tiếp nhận."
        )
    },
    answer: "Văn bản trả lời",
    answered: |number, day| format!("{number}, ban hành ngày {day}."),
    open_answer: |number| format!("Mở văn bản {number}"),
    freshness: |clock, day| format!("Tin mới nhất về văn bản này ghi lúc {clock} ngày {day}."),
    states_hold: |day| format!("Tình trạng tính đến ngày {day}."),
    source: "Nguồn",
    no_source: "chưa ghi nguồn",
    as_json: "Dữ liệu của trang này (JSON)",
    unknown: "Không có văn bản nào mang số này trong danh sách. Số có thể gõ nhầm, hoặc văn bản chưa được đưa lên đây.",
    see_all: "Xem mọi văn bản trình Chính phủ",

    project: "Đề án",
    draft: "Dự thảo luật, nghị định",
    report: "Báo cáo",
    proposal: "Tờ trình",
    document: "Văn bản",
    state_name: |state| match state {
        SubmissionState::Registered => "Chờ tiếp nhận",
        SubmissionState::WithinTime => "Đang giải quyết, còn hạn",
        SubmissionState::Overdue => "Đang giải quyết, quá hạn",
        SubmissionState::WithoutLimit => "Đang giải quyết, không có hạn tính được",
        SubmissionState::Stopped => "Tạm dừng, chờ bổ sung",
        SubmissionState::SettledInTime => "Có kết quả trước hạn hoặc đúng hạn",
        SubmissionState::SettledLate => "Có kết quả trễ hạn",
        SubmissionState::SettledWithoutLimit => "Có kết quả, không có hạn tính được",
        SubmissionState::Ended => "Không tiếp nhận, đã rút hoặc dừng",
    },

    tracking: TRACKING,
};

const DOSSIER: TrackingTexts = tracking::vi::TEXTS;

const TRACKING: TrackingTexts = TrackingTexts {
    duty: DutyTexts {
        missing: "Tài liệu cần bổ sung",
        ..DOSSIER.duty
    },
    due: DueTexts {
        heading: "Hạn trả lời",
        limit: |limit| format!("Thời hạn giải quyết: {limit}."),
        working_days_rule: "Ngày làm việc không tính thứ bảy, chủ nhật và ngày lễ. Văn bản đến sau 15 giờ được tính từ ngày làm việc tiếp theo.",
        due_on: "Hạn có kết quả",
        no_limit: "Văn bản này không có thời hạn nào tính được thành ngày.",
        not_received: "Chưa có hạn: văn bản chưa được tiếp nhận.",
        stopped_left: |left| format!("Khi thời hạn chạy tiếp, nơi giải quyết còn {left}."),
        contradictory: "Các mốc thời gian đã ghi mâu thuẫn nhau nên không tính được hạn.",
        calendar_event: |number| format!("Hạn trả lời văn bản {number}"),
        ..DOSSIER.due
    },
    ledger: LedgerTexts {
        more_papers: "chờ cơ quan trình bổ sung tài liệu",
        payment: "chờ cơ quan trình thực hiện nghĩa vụ tài chính",
        halted: "dừng xử lý",
        source: "Đếm theo cùng cách với hồ sơ của người dân: Nghị định 61/2018/NĐ-CP (Điều 19) và Bộ luật Dân sự 2015 (Điều 147, 148). Hạn ghi trong quy chế hoặc văn bản giao việc vẫn là căn cứ chính.",
        ..DOSSIER.ledger
    },
    course: CourseTexts {
        heading: "Văn bản đã đi tới đâu",
        ended: |name| format!("Việc giải quyết đã khép lại: {name}."),
        steps: ["Tiếp nhận", "Giải quyết", "Có kết quả", "Gửi kết quả"],
        back: "Văn bản quay lại bước trước.",
        back_after_papers: "Cơ quan trình đã bổ sung, văn bản trở lại bước giải quyết.",
        clock_again: "Tài liệu đã đủ: thời hạn được tính lại từ đầu.",
        clock_anew: |day| format!("Hẹn lại ngày {day}."),
        sample_note: "Văn bản này do phần mềm tạo ra để trình bày, không phải của cơ quan nào.",
        ..DOSSIER.course
    },
    labels: StatusTexts {
        statuses: [
            "Mới gửi tới",
            "Đã tiếp nhận",
            "Không được tiếp nhận",
            "Đang giải quyết",
            "Chờ bổ sung tài liệu",
            "Chờ thực hiện nghĩa vụ tài chính",
            "Cơ quan trình rút văn bản",
            "Dừng xử lý",
            "Đã có kết quả",
            "Đã gửi kết quả",
        ],
        next: [
            "Nơi nhận kiểm tra và tiếp nhận, hoặc báo còn thiếu gì.",
            "Văn bản được chuyển tới đơn vị chuyên môn.",
            "",
            "Đơn vị chuyên môn thẩm tra, trình lãnh đạo quyết định.",
            "Khi cơ quan trình bổ sung đủ, việc giải quyết chạy tiếp.",
            "Khi cơ quan trình thực hiện xong, việc giải quyết chạy tiếp.",
            "",
            "",
            "Kết quả được gửi cho cơ quan trình.",
            "",
        ],
        applicant: "cơ quan trình",
        desk: "bộ phận văn thư",
        specialist: "đơn vị chuyên môn",
        ..DOSSIER.labels
    },
    ..DOSSIER
};
