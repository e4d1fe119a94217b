//! Bodies that are no ministry and no province.

use contract::ExchangeClass;

/// Code, class, both names, and the day of the connection: none where it is under way.
pub type OtherBody = (
    &'static str,
    ExchangeClass,
    &'static str,
    &'static str,
    Option<(u16, u8, u8)>,
);

pub const OTHERS: [OtherBody; 6] = [
    (
        "van-phong-trung-uong-dang",
        ExchangeClass::Party,
        "Văn phòng Trung ương Đảng",
        "Party Central Office",
        Some((2019, 3, 12)),
    ),
    (
        "van-phong-quoc-hoi",
        ExchangeClass::Assembly,
        "Văn phòng Quốc hội",
        "National Assembly Office",
        Some((2020, 6, 1)),
    ),
    (
        "doanh-nghiep-mau-1",
        ExchangeClass::Enterprise,
        "Doanh nghiệp mẫu 1",
        "Sample enterprise 1",
        Some((2020, 9, 1)),
    ),
    (
        "doanh-nghiep-mau-2",
        ExchangeClass::Enterprise,
        "Doanh nghiệp mẫu 2",
        "Sample enterprise 2",
        Some((2020, 9, 1)),
    ),
    (
        "doanh-nghiep-mau-3",
        ExchangeClass::Enterprise,
        "Doanh nghiệp mẫu 3",
        "Sample enterprise 3",
        Some((2020, 12, 1)),
    ),
    (
        "uy-ban-giam-sat-tai-chinh-quoc-gia",
        ExchangeClass::Other,
        "Ủy ban Giám sát tài chính Quốc gia",
        "National Financial Supervisory Commission",
        None,
    ),
];
