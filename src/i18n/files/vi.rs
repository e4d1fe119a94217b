//! Files of a ranking in Vietnamese.

use super::{FileColumn, FileRole, FileTexts};

pub const TEXTS: FileTexts = FileTexts {
    edition: |id| format!("bản {id}"),
    region: "Vùng",
    own_rule: |counts_returned, minimum| {
        let returned = counts_returned.then(|| "tính cả hồ sơ bị trả lại".to_owned());
        let minimum = minimum.map(|n| format!("từ {n} hồ sơ trở lên mới xếp hạng"));
        let rule: Vec<_> = returned.into_iter().chain(minimum).collect();
        format!(
            "Theo cách tính riêng của người xem, khác với bảng đã công bố: {}.",
            rule.join("; ")
        )
    },
    made_by_us: "Một Cửa, số liệu minh họa do phần mềm tạo ra",
    no_source: "không ghi trong bản công bố",
    licence: "Giấy phép: CC BY 4.0 cho phần Một Cửa tổng hợp và tính toán; số liệu gốc theo quy định của nguồn nêu trên.",
    address: "Địa chỉ",
    citation: |measure, edition, published, address| {
        format!("Một Cửa: {measure}, {edition}. {published}. {address}")
    },

    key_plain: "Được xếp hạng",
    key_late: "Được xếp hạng, mức yếu",
    key_faint: "Có giá trị, không xếp hạng",
    key_missing: "Không có số liệu",
    key_interval: "Vạch mảnh là khoảng tin cậy 95%. Trong ngoặc là những thứ hạng mà khoảng tin cậy còn để ngỏ.",

    shown: "Đang xem",
    files: "Các tệp",
    columns: "Các cột của tệp CSV",
    verify: "Kiểm tra",
    steps: |edition, hash, key| {
        format!(
            "1. sha256sum --check {hash}.sha256\n   xem số liệu gốc có đúng mã băm đã công bố không.\n\
             2. openssl pkeyutl -verify -pubin -inkey signing-key.pem -rawin -in {hash}.sha256 -sigfile {hash}.sig\n   \
             xem danh sách mã băm có chữ ký của chúng tôi không; so signing-key.pem với {key}\n\
             3. api verify-edition {edition} --raw {hash}.json --signature {hash}.sig --hashes {hash}.sha256 --key signing-key.pem\n   \
             làm cả hai việc trên và tính lại mọi con số.\n"
        )
    },
    file: |role| match role {
        FileRole::Readme => "tệp này",
        FileRole::Metadata => "siêu dữ liệu cho máy đọc",
        FileRole::Table => "bảng đang xem: UTF-8, dấu phẩy ngăn cột, dấu chấm thập phân",
        FileRole::Edition => "cả bản công bố, như API trả lời: số liệu gốc và mọi kết quả",
        FileRole::Raw => "số liệu gốc, đúng từng byte như đã công bố",
        FileRole::Hashes => "danh sách mã băm SHA-256",
        FileRole::Signature => "chữ ký Ed25519 của danh sách mã băm, 64 byte",
        FileRole::Key => "khóa công khai để kiểm tra chữ ký",
        FileRole::Drawing => "biểu đồ, phóng to không vỡ",
        FileRole::Picture => "biểu đồ, dạng ảnh",
    },
    column: |column| match column {
        FileColumn::Measure => "mã của chỉ số",
        FileColumn::Period => "kỳ: năm-tháng, năm, hoặc từ đầu năm đến ngày",
        FileColumn::Version => "lần công bố của kỳ đó",
        FileColumn::Basis => {
            "nguồn gốc con số: published (đã công bố), derived (suy ra), illustrative (minh họa)"
        }
        FileColumn::Code => "mã định danh của đơn vị",
        FileColumn::Name => "tên đơn vị",
        FileColumn::Rank => "thứ hạng, 1 là tốt nhất; trống là không xếp hạng",
        FileColumn::RankBest => "thứ hạng tốt nhất mà khoảng tin cậy còn để ngỏ",
        FileColumn::RankWorst => "thứ hạng kém nhất mà khoảng tin cậy còn để ngỏ",
        FileColumn::Value => "giá trị",
        FileColumn::Count => "số hồ sơ được tính",
        FileColumn::Low => "đầu dưới của khoảng tin cậy 95% (Wilson)",
        FileColumn::High => "đầu trên của khoảng tin cậy 95% (Wilson)",
        FileColumn::Change => "thay đổi so với kỳ trước, tính bằng điểm",
        FileColumn::Band => "mức: good, fair, needs_improvement, weak",
        FileColumn::Missing => {
            "vì sao không có số liệu: not_reported (chưa báo cáo), not_published (nguồn không công bố)"
        }
    },
    part: |maximum| format!("nhóm thành phần, tối đa {maximum} điểm"),
};
