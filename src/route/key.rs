//! Names of the query's parameters.

pub const Q: &str = "q";
pub const AGENCY: &str = "co-quan";
pub const SECTOR: &str = "linh-vuc";
pub const AUDIENCE: &str = "doi-tuong";
pub const LIFE_EVENT: &str = "su-kien";
pub const LEVEL: &str = "cap";
pub const ONLINE: &str = "truc-tuyen";
pub const FEE: &str = "phi";
pub const TOPIC: &str = "chu-de";
pub const ARTICLE_KIND: &str = "loai";
pub const CURSOR: &str = "sau";
pub const EDITION: &str = "ky";
pub const KIND: &str = "nhom";
pub const REGION: &str = "vung";
pub const MONTHS: &str = "gop";
pub const RETURNED: &str = "tra-lai";
pub const MINIMUM: &str = "toi-thieu";
pub const PINNED: &str = "ghim";
pub const SORT: &str = "sap";
pub const ORDER: &str = "chieu";
pub const COMPARED: &str = "so-sanh";
pub const MEASURE: &str = "chi-so";
pub const DRAWING: &str = "kieu";
pub const FROM: &str = "tu";
pub const TO: &str = "den";
pub const RESOLUTION: &str = "nghi-quyet";
pub const STATE: &str = "trang-thai";
pub const YEAR: &str = "nam";
pub const INDEX: &str = "chi-so";
pub const TABLE: &str = "bang";
pub const STAGE: &str = "giai-doan";
pub const FORM: &str = "hinh-thuc";
pub const SHARE_FROM: &str = "von-tu";
pub const PROVINCE: &str = "tinh";
pub const SEASON: &str = "mua";
/// Of an episode: from which second on.
pub const AT: &str = "t";
/// Of an episode: words to find in what is said.
pub const FIND: &str = "tim";
/// Of the form that looks a dossier up; they are sent in a body, never in an address.
pub const DOSSIER_CODE: &str = "ma-ho-so";
pub const LOOKUP_SECRET: &str = "ma-tra-cuu";
