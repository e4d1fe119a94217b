//! The page of dossiers kept on this device in Vietnamese.

use super::MineTexts;

pub const TEXTS: MineTexts = MineTexts {
    heading: "Hồ sơ của tôi",
    lead: "Theo dõi tới 500 hồ sơ cùng lúc, không cần tài khoản. Danh sách chỉ nằm trên máy này.",
    needs_script: "Danh sách nằm trên máy của bạn nên phần này cần JavaScript. Từng hồ sơ vẫn xem được ở trang Theo dõi hồ sơ.",

    add: "Thêm hồ sơ",
    list: "Mã hồ sơ, mỗi dòng một mã",
    list_hint: "Sau mã hồ sơ có thể ghi mã tra cứu và nhãn: H56.14-261102-0001 7K3M-9QXT Chi nhánh Vinh. Dán được cả bảng từ Excel.",
    label: "Nhãn cho những dòng không ghi nhãn",
    label_hint: "Ví dụ tên chi nhánh hoặc khách hàng. Nhãn không gửi đi đâu.",
    file: "Hoặc chọn tệp (CSV, văn bản, hay tệp đã mã hóa tải từ trang này)",
    add_button: "Thêm vào danh sách",
    added: |new, known| match known {
        0 => format!("Đã thêm {new} hồ sơ."),
        known => format!("Đã thêm {new} hồ sơ; {known} hồ sơ đã có sẵn."),
    },
    beyond: |count| {
        format!(
            "{count} hồ sơ chưa được thêm: danh sách giữ tối đa 500. Hãy xóa bớt hồ sơ đã xong."
        )
    },
    strange: |lines| {
        format!("Không thấy mã hồ sơ ở dòng {lines}. Những dòng ấy vẫn còn trong ô để bạn sửa.")
    },
    nothing_read: "Chưa thấy mã hồ sơ nào. Mỗi dòng cần một mã như H56.14-261102-0001.",
    unreadable: "Không đọc được tệp này. Mời chọn tệp văn bản hoặc CSV nhỏ hơn 2 MB.",

    empty: "Chưa có hồ sơ nào. Dán mã hồ sơ vào ô bên dưới để bắt đầu.",
    actions: "Thao tác",
    refresh: "Cập nhật",
    refreshing: "Đang hỏi các hồ sơ…",
    updated: |clock, day| format!("Cập nhật lúc {clock} ngày {day}."),
    offline_state: |clock, day| {
        format!("Đang xem trạng thái lưu lúc {clock} ngày {day}; chưa hỏi được bản mới.")
    },
    never_updated: "Chưa hỏi được lần nào.",
    changed: |count| format!("{count} hồ sơ có thay đổi từ lần xem trước."),
    not_found: |count| {
        format!(
            "{count} mã không tìm thấy hồ sơ: mời đối chiếu mã và mã tra cứu với giấy tiếp nhận."
        )
    },
    later: |count, minutes| {
        format!("{count} hồ sơ chưa được hỏi vì đã hỏi quá nhiều; thử lại sau {minutes} phút.")
    },
    device_refused: "Trình duyệt này không cho lưu trên máy (có thể đang ở chế độ riêng tư). Danh sách chỉ còn tới khi bạn đóng trang; hãy tải tệp về để giữ.",
    device_full: "Máy đã hết chỗ nên lần thay đổi này chưa lưu được. Danh sách còn tới khi bạn đóng trang; hãy tải tệp về để giữ.",

    search: "Tìm trong danh sách",
    only: "Chỉ xem",
    only_all: "Tất cả",
    only_unread: "Có thay đổi",
    only_to_do: "Bạn cần làm gì đó",
    only_overdue: "Quá hạn",
    only_open: "Chưa xong",
    only_closed: "Đã khép lại",
    any_label: "Mọi nhãn",
    no_label: "Không nhãn",
    shown: |shown, all| format!("{shown} trong {all} hồ sơ."),
    nothing_left: "Không có hồ sơ nào khớp. Mời đổi từ tìm hoặc bỏ bớt lựa chọn.",
    more: |count| format!("Hiện thêm {count} hồ sơ"),

    table: "Danh sách hồ sơ",
    columns: [
        "Mã hồ sơ",
        "Thủ tục",
        "Cơ quan",
        "Trạng thái",
        "Hạn trả",
        "Nhãn",
        "Cập nhật",
    ],
    sorted: |column, is_descending| {
        let order = if is_descending {
            "giảm dần"
        } else {
            "tăng dần"
        };
        format!("Sắp theo {column}, {order}.")
    },
    unread: "có thay đổi",
    open: |code| format!("Xem hồ sơ {code}"),
    close: "Đóng",
    remove: |code| format!("Bỏ hồ sơ {code} khỏi danh sách"),
    remove_short: "Bỏ",
    no_value: "–",
    no_secret: "chưa có mã tra cứu",
    unknown: "không tìm thấy",
    new: "chưa hỏi",
    mark_seen: "Đánh dấu đã xem",

    weekly: "Tóm tắt tuần",
    weekly_lead: |from, to| format!("Từ {from} đến {to}."),
    weekly_due: "Đến hạn trong bảy ngày tới",
    weekly_overdue: "Quá hạn",
    weekly_to_do: "Cần bạn làm",
    weekly_changed: "Thay đổi trong bảy ngày qua",
    weekly_nothing: "Không có.",
    print: "In tóm tắt",

    take_away: "Tải về, xóa",
    as_csv: "Tải bảng (CSV, không có mã tra cứu)",
    password: "Mật khẩu cho tệp mã hóa",
    password_hint: "Ít nhất 10 ký tự. Quên mật khẩu thì không ai mở lại được tệp.",
    as_sealed: "Tải tệp mã hóa (có mã tra cứu)",
    password_short: "Mật khẩu cần ít nhất 10 ký tự.",
    sealing: "Đang mã hóa…",
    cannot_seal: "Trình duyệt này không mã hóa được ở đây: cần kết nối an toàn (https).",
    unseal_hint: "Tệp này đã mã hóa: nhập mật khẩu vào ô “Mật khẩu cho tệp mã hóa” rồi chọn lại tệp.",
    wrong_password: "Mật khẩu không đúng, hoặc tệp đã hỏng.",
    sheet_columns: [
        "Mã hồ sơ",
        "Thủ tục",
        "Cơ quan",
        "Trạng thái",
        "Hạn trả",
        "Ngày giải quyết xong",
        "Nhãn",
        "Cơ quan cập nhật lúc",
    ],

    delete_all: "Xóa tất cả khỏi máy này",
    delete_sure: |count| {
        format!("Xóa {count} hồ sơ khỏi máy này? Không lấy lại được, trừ khi bạn đã tải tệp về.")
    },
    delete_yes: "Xóa tất cả",
    delete_no: "Giữ lại",
    deleted: "Đã xóa tất cả khỏi máy này.",
    privacy: "Danh sách nằm trong kho dữ liệu của trình duyệt trên máy này, không có tên người nộp. Máy chủ không giữ danh sách của bạn. Máy dùng chung thì nhớ xóa khi xong việc.",
    keep_this: "Lưu vào Hồ sơ của tôi",
    kept: "Đã lưu vào Hồ sơ của tôi trên máy này.",
};
