//! The pages about dossiers in Vietnamese.

use super::{
    CourseTexts, DueTexts, DutyTexts, FormTexts, LedgerTexts, ScanTexts, StatusTexts, TrackingTexts,
};

pub const TEXTS: TrackingTexts = TrackingTexts {
    form: FormTexts {
        heading: "Theo dõi hồ sơ",
        lead: "Nhập mã in trên giấy tiếp nhận để biết bạn cần làm gì, hồ sơ đang ở đâu và hạn trả là ngày nào.",
        description: "Theo dõi hồ sơ hành chính bằng mã trên giấy tiếp nhận: việc cần làm, ngày hẹn trả, tiến trình, kết quả.",
        code: "Mã hồ sơ",
        code_hint: "Ví dụ H56.14-261102-0001. Chữ hoa, chữ thường, dấu cách hay kiểu gạch nối đều được.",
        secret: "Mã tra cứu",
        secret_hint: "Tám chữ và số in cạnh mã hồ sơ, ví dụ 7K3M-9QXT. Không có mã này, bạn chỉ xem được hồ sơ đang ở bước nào.",
        submit: "Xem hồ sơ",
        not_a_code: "Đây chưa phải mã hồ sơ. Mã gồm mã cơ quan, sáu chữ số ngày tháng và số thứ tự, ví dụ H56.14-261102-0001. Mời xem lại trên giấy tiếp nhận.",
        code_day: "Sáu chữ số ở giữa mã phải là một ngày: năm, tháng, ngày, ví dụ 261102. Mời xem lại mã.",
        not_a_secret: "Mã tra cứu có đúng tám chữ và số, ví dụ 7K3M-9QXT. Mời nhập lại, hoặc để trống.",
        found: "Đã tìm thấy hồ sơ",
        not_found: "Không có hồ sơ nào ứng với mã hồ sơ và mã tra cứu này. Mời đối chiếu từng chữ với giấy tiếp nhận. Nếu vừa nộp hôm nay, hồ sơ có thể chưa được chuyển tới đây.",
        by_its_code: |agency, day| {
            format!(
                "Đọc theo mã thì hồ sơ này thuộc {agency}, lập ngày {day}. Cơ quan đó trả lời được nếu bạn vẫn không tìm thấy."
            )
        },
        too_often: "Mã này hoặc mạng bạn đang dùng vừa bị hỏi sai quá nhiều lần nên tạm nghỉ, để không ai dò được mã.",
        privacy: "Mã của bạn được giữ kín thế nào",
        privacy_points: &[
            "Mã hồ sơ và mã tra cứu không nằm trong địa chỉ trang, không vào lịch sử duyệt web, không được ghi vào nhật ký máy chủ.",
            "Tên người nộp được che bớt. Số định danh, địa chỉ và số điện thoại không có ở đây.",
            "Trang không dùng số định danh để tra cứu: mã QR trên giấy tiếp nhận chứa số đó, nên nó không phải bí mật.",
        ],
        receipts: "Hồ sơ để xem thử",
        receipts_lead: "Máy chủ này dùng để trình bày. Các hồ sơ dưới đây do phần mềm tạo ra, mỗi hồ sơ cho thấy một tình huống.",
        try_it: |code| format!("Xem thử {code}"),
        try_short: "Xem thử",
        mine: "Hồ sơ của tôi",
        mine_lead: "Theo dõi nhiều hồ sơ cùng lúc, không cần tài khoản; danh sách chỉ nằm trên máy này.",
        submissions: "Hồ sơ trình Chính phủ",
        submissions_lead: "Văn bản, đề án mà bộ, ngành và địa phương trình Chính phủ, Thủ tướng Chính phủ.",
    },
    scan: ScanTexts {
        heading: "Đọc mã QR trên giấy tiếp nhận",
        lead: "Ảnh và hình từ máy ảnh không rời khỏi máy của bạn. Trang chỉ lấy mã hồ sơ; những gì khác trong mã QR bị bỏ đi ngay.",
        picture: "Chọn ảnh chụp giấy tiếp nhận",
        reading: "Đang đọc ảnh…",
        found: |code| format!("Đã đọc được mã {code}. Mời nhập mã tra cứu in bên cạnh."),
        no_code: "Mã QR này không chứa mã hồ sơ. Mời thử mã QR khác trên giấy, hoặc gõ mã hồ sơ.",
        not_available: "Ở đây chưa đọc được mã QR. Mời gõ mã hồ sơ vào ô bên trên.",
        not_a_picture: "Tệp này không phải ảnh mà trình duyệt đọc được. Mời chọn ảnh JPEG hoặc PNG.",
        nothing_found: "Không thấy mã QR nào trong ảnh. Mời chụp gần hơn, đủ sáng và không bị lóa, hoặc gõ mã hồ sơ.",
        too_slow: "Đọc ảnh quá lâu nên đã dừng. Mời chọn ảnh nhỏ hơn, hoặc gõ mã hồ sơ.",
        open_camera: "Mở máy ảnh",
        close_camera: "Tắt máy ảnh",
        hold_before: "Đưa mã QR vào giữa khung hình.",
        film: "Hình từ máy ảnh",
        no_camera_here: "Trang chưa dùng được máy ảnh ở đây. Mời chọn ảnh hoặc gõ mã hồ sơ.",
        camera_refused: "Bạn hoặc trình duyệt chưa cho dùng máy ảnh. Mời cho phép rồi tải lại trang, hoặc chọn ảnh, hoặc gõ mã hồ sơ.",
        camera_missing: "Máy này không có máy ảnh. Mời chọn ảnh hoặc gõ mã hồ sơ.",
        camera_busy: "Máy ảnh đang bận ở chương trình khác. Mời tắt chương trình đó rồi thử lại.",
    },
    duty: DutyTexts {
        heading: "Bạn cần làm gì bây giờ",
        wait: "Bạn chưa phải làm gì. Cơ quan đang giải quyết hồ sơ.",
        wait_for_receipt: "Bạn chưa phải làm gì. Hồ sơ đã gửi và đang chờ bộ phận một cửa tiếp nhận; thời hạn chỉ bắt đầu tính khi hồ sơ được tiếp nhận.",
        bring: |day| {
            format!(
                "Nộp bổ sung giấy tờ. Cơ quan đã yêu cầu từ ngày {day}; thời hạn dừng lại cho tới khi bạn nộp."
            )
        },
        bring_how: "Nộp qua tài khoản đã dùng trên Cổng Dịch vụ công quốc gia, hoặc mang tới nơi đã nhận hồ sơ.",
        missing: "Giấy tờ còn thiếu",
        reason: "Lý do cơ quan nêu",
        no_reason: "Cơ quan chưa ghi lý do vào hệ thống. Bạn có quyền được biết lý do bằng văn bản.",
        pay: |day| {
            format!(
                "Nộp phí, lệ phí hoặc thuế. Cơ quan đã thông báo ngày {day}; thời hạn dừng lại cho tới khi bạn nộp."
            )
        },
        pay_amount: |amount, what_for| format!("Số tiền: {amount} ({what_for})."),
        pay_by: |day| format!("Nộp chậm nhất ngày {day}."),
        paid_on: |day| format!("Đã ghi nhận bạn nộp ngày {day}."),
        collect: |day| {
            format!(
                "Kết quả đã có từ ngày {day}. Mời bạn nhận kết quả tại nơi ghi trên giấy tiếp nhận, mang theo giấy đó."
            )
        },
        done: "Bạn không phải làm gì nữa. Kết quả đã được trả.",
        not_accepted: "Hồ sơ không được tiếp nhận. Bạn sửa theo lý do dưới đây rồi nộp hồ sơ mới.",
        withdrawn: "Hồ sơ đã được rút theo yêu cầu của bạn. Muốn tiếp tục, bạn nộp hồ sơ mới.",
        halted: "Cơ quan đã dừng xử lý hồ sơ. Bạn xem lý do dưới đây; khi cần, bạn nộp hồ sơ mới.",
        disagree: "Không đồng ý? Bạn có quyền phản ánh, kiến nghị hoặc khiếu nại.",
        complain: "Gửi phản ánh trên Cổng Dịch vụ công quốc gia",
        stage_only: "Bạn đang xem phần mà ai có mã hồ sơ cũng xem được. Để biết việc cần làm, ngày hẹn trả và tiến trình, mời nhập thêm mã tra cứu in trên giấy tiếp nhận.",
    },
    due: DueTexts {
        heading: "Ngày hẹn trả",
        limit: |limit| format!("Thời hạn theo quy định: {limit}."),
        working_days_rule: "Ngày làm việc không tính thứ bảy, chủ nhật và ngày lễ. Hồ sơ đến sau 15 giờ được tính từ ngày làm việc tiếp theo.",
        due_on: "Hạn trả kết quả",
        days_left: |days| format!("Còn {days} ngày làm việc"),
        due_today: "Hạn là hôm nay",
        due_tomorrow: "Còn 1 ngày làm việc",
        overdue: |days, working_days| {
            format!("Quá hạn {days} ngày ({working_days} ngày làm việc) và chưa có kết quả")
        },
        early: |days| match days {
            0 => "Giải quyết trước hạn".to_owned(),
            days => format!("Giải quyết trước hạn {days} ngày làm việc"),
        },
        on_time: "Giải quyết đúng hạn",
        late: |days, working_days| {
            format!("Giải quyết trễ hạn {days} ngày ({working_days} ngày làm việc)")
        },
        no_limit: "Quy định không nêu thời hạn nào tính được cho thủ tục này. Mời hỏi cơ quan giải quyết.",
        not_received: "Chưa có ngày hẹn trả: hồ sơ chưa được tiếp nhận.",
        stopped: |since, reason| format!("Thời hạn đang dừng từ ngày {since}: {reason}."),
        stopped_left: |left| format!("Khi thời hạn chạy tiếp, cơ quan còn {left}."),
        contradictory: "Thời gian cơ quan ghi mâu thuẫn nhau nên không tính được ngày hẹn trả. Mời hỏi cơ quan giải quyết.",
        apologised: |told, due| {
            format!("Ngày {told} cơ quan gửi phiếu xin lỗi và hẹn lại ngày {due}.")
        },
        apology_in_time: "Phiếu được gửi trước khi hết hạn, đúng quy định.",
        apology_late: |by| format!("Phiếu gửi chậm: quy định là chậm nhất ngày {by}."),
        no_apology: |by| {
            format!(
                "Chưa thấy phiếu xin lỗi nào. Quy định là cơ quan phải gửi phiếu, nêu lý do và hẹn lại ngày, chậm nhất ngày {by}."
            )
        },
        set_anew_again: |times| {
            format!(
                "Sau đó ngày trả còn bị dời thêm {times} lần; quy định chỉ cho hẹn lại một lần."
            )
        },
        law_counts: "Đúng hạn hay trễ hạn vẫn xét theo hạn của quy định, không theo ngày hẹn lại.",
        complain_from: |day| {
            format!("Từ ngày {day} bạn có thể phản ánh, kiến nghị về việc chậm trễ.")
        },
        complain: "Phản ánh trên Cổng Dịch vụ công quốc gia",
        not_decided: |year| {
            format!(
                "Lịch nghỉ và hoán đổi ngày làm việc của năm {year} chưa được quyết định đủ, nên ngày này còn có thể thay đổi."
            )
        },
        calendar: "Thêm vào lịch (.ics)",
        calendar_event: |code| format!("Hạn trả kết quả hồ sơ {code}"),
        print: "In trang này",
    },
    ledger: LedgerTexts {
        heading: "Ngày này được tính thế nào",
        days: "Ngày",
        what: "Tính thế nào",
        counted: "Tính vào thời hạn",
        total: "Cộng dồn",
        received_in_time: "Tiếp nhận trong giờ, tính là ngày nhận",
        received_late: "Đến sau 15 giờ, tính là nhận ngày làm việc tiếp theo",
        received_on_day_off: "Đến vào ngày nghỉ, tính là nhận ngày làm việc tiếp theo",
        day_of_receipt: |day| {
            format!("Ngày nhận được tính là {day}; ngày nhận không tính vào thời hạn.")
        },
        work: "Tính",
        weekend: "Cuối tuần, không tính",
        stopped: |reason| format!("Dừng: {reason}"),
        starts_again: |reason| format!("Dừng: {reason}; sau đó tính lại từ đầu"),
        moved: "Hết hạn vào ngày nghỉ, dời sang ngày làm việc tiếp theo",
        holiday: |name| format!("Nghỉ {name}, không tính"),
        more_papers: "chờ bạn bổ sung giấy tờ",
        payment: "chờ bạn nộp phí, lệ phí hoặc thuế",
        halted: "cơ quan dừng xử lý",
        new_year: "Tết Dương lịch",
        tet: "Tết Nguyên đán",
        hung_kings: "Giỗ Tổ Hùng Vương",
        reunification: "ngày Chiến thắng 30/4",
        labour: "ngày Quốc tế lao động",
        national_day: "Quốc khánh",
        culture: "ngày Văn hóa Việt Nam",
        in_lieu: "bù ngày lễ",
        swapped: "hoán đổi",
        hours: |minutes| match (minutes / 60, minutes % 60) {
            (hours, 0) => format!("{hours} giờ"),
            (0, minutes) => format!("{minutes} phút"),
            (hours, minutes) => format!("{hours} giờ {minutes} phút"),
        },
        source: "Cách tính theo Nghị định 61/2018/NĐ-CP (Điều 19) và Bộ luật Dân sự 2015 (Điều 147, 148). Ngày cơ quan in trên giấy hẹn vẫn là căn cứ chính.",
    },
    course: CourseTexts {
        heading: "Hồ sơ đã đi tới đâu",
        step: |step, of, name| format!("Bước {step}/{of}: đang thực hiện. {name}."),
        ended: |name| format!("Hồ sơ đã khép lại: {name}."),
        steps: ["Tiếp nhận", "Giải quyết", "Có kết quả", "Trả kết quả"],
        now: "Hiện tại",
        next: "Tiếp theo",
        back: "Hồ sơ quay lại bước trước.",
        back_after_papers: "Bạn đã bổ sung, hồ sơ trở lại bước giải quyết.",
        clock_again: "Hồ sơ đã đủ: thời hạn được tính lại từ đầu.",
        clock_anew: |day| format!("Phiếu xin lỗi, hẹn lại ngày {day}."),
        by: |role| format!("người làm: {role}"),
        at: |clock, day| format!("{clock} ngày {day}"),
        about: "Về hồ sơ",
        code: "Mã hồ sơ",
        procedure: "Thủ tục",
        agency: "Cơ quan",
        applicant: "Người nộp",
        status: "Trạng thái",
        papers: "Giấy tờ đã nộp",
        result: "Kết quả",
        document_number: |number| format!("Số văn bản: {number}."),
        settled_on: |day| format!("Giải quyết xong ngày {day}."),
        freshness: |clock, day, agency| {
            format!("Dữ liệu lúc {clock} ngày {day}, do {agency} cung cấp.")
        },
        told_last: |clock, day| format!("Cơ quan cập nhật lần cuối lúc {clock} ngày {day}."),
        sample: "số liệu minh họa",
        sample_note: "Hồ sơ này do phần mềm tạo ra để trình bày, không phải của ai.",
    },
    labels: StatusTexts {
        statuses: [
            "Mới đăng ký",
            "Được tiếp nhận",
            "Không được tiếp nhận",
            "Đang xử lý",
            "Yêu cầu bổ sung giấy tờ",
            "Yêu cầu thực hiện nghĩa vụ tài chính",
            "Công dân yêu cầu rút hồ sơ",
            "Dừng xử lý",
            "Đã xử lý xong",
            "Đã trả kết quả",
        ],
        unknown_status: "Chưa rõ trạng thái",
        next: [
            "Bộ phận một cửa kiểm tra và tiếp nhận, hoặc báo hồ sơ còn thiếu gì.",
            "Hồ sơ được chuyển tới phòng chuyên môn để giải quyết.",
            "",
            "Cơ quan thẩm định, ký kết quả rồi chuyển về bộ phận một cửa.",
            "Khi bạn nộp đủ giấy tờ, cơ quan giải quyết tiếp.",
            "Khi bạn nộp xong, cơ quan giải quyết tiếp.",
            "",
            "",
            "Bộ phận một cửa trả kết quả cho bạn.",
            "",
        ],
        applicant: "người nộp hồ sơ",
        desk: "bộ phận một cửa",
        specialist: "phòng chuyên môn",
        leader: "lãnh đạo",
        paper_sent: "đã gửi, chưa kiểm tra",
        paper_accepted: "đã nhận",
        paper_rejected: |reason| format!("không nhận: {reason}"),
        paper_missing: "còn thiếu",
        paper_unknown: "chưa rõ",
    },
};
