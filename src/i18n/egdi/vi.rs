//! The page of the UN survey in Vietnamese.

use std::cmp::Ordering;

use contract::EgdiIndex;
use domain::egdi::Group;

use super::{Change, EgdiTexts, Finding};

pub const TEXTS: EgdiTexts = EgdiTexts {
    heading: "Việt Nam trong khảo sát Chính phủ điện tử của Liên hợp quốc",
    lead: "Chỉ số, thứ hạng thế giới và thứ hạng trong ASEAN qua từng khảo sát, và kết quả so với mục tiêu của Nghị quyết 36a.",
    no_surveys: "Chưa có số liệu khảo sát nào.",
    finding: |found| {
        let Finding {
            year,
            index,
            value,
            group,
            world: (rank, of),
            ..
        } = found;
        let asean = found
            .asean
            .map(|(place, among)| format!(", thứ {place} trong {among} nước ASEAN"));
        let asean = asean.unwrap_or_default();
        let change = found.change.as_ref();
        match index {
            EgdiIndex::Egdi => {
                let change = change.map(|change| {
                    format!("; {}, thứ hạng {}", moved(change), ranks(change.places))
                });
                let change = change.unwrap_or_default();
                format!(
                    "Khảo sát năm {year}: Việt Nam đứng thứ {rank} trong {of} nước về EGDI với {value} (nhóm {group}){asean}{change}."
                )
            }
            EgdiIndex::Osi | EgdiIndex::Tii | EgdiIndex::Hci => {
                let letters = TEXTS.letters(*index);
                let change = change.map(|change| format!("; {}", moved(change)));
                let change = change.unwrap_or_default();
                format!(
                    "Khảo sát năm {year}: {letters} của Việt Nam là {value}{asean}{change}. Xét chung về EGDI, Việt Nam đứng thứ {rank} trong {of} nước."
                )
            }
        }
    },
    index_name: |index| match index {
        EgdiIndex::Egdi => "EGDI: phát triển chính phủ điện tử",
        EgdiIndex::Osi => "OSI: dịch vụ công trực tuyến",
        EgdiIndex::Tii => "TII: hạ tầng viễn thông",
        EgdiIndex::Hci => "HCI: nguồn nhân lực",
    },
    groups: |group| match group {
        Group::VeryHigh => "rất cao",
        Group::High => "cao",
        Group::Middle => "trung bình",
        Group::Low => "thấp",
    },

    controls: "Chọn cách xem",
    year: "Khảo sát năm",
    newest: |year| format!("{year} (mới nhất)"),
    index: "Chỉ số",
    show: "Xem",
    unknown_year: |year| format!("Năm {year} không có khảo sát. Dưới đây là khảo sát mới nhất."),
    newer: |year| format!("Đã có khảo sát mới hơn: năm {year}."),

    asean: |letters, year| format!("{letters} của các nước ASEAN, khảo sát {year}"),
    skip_chart: "Bỏ qua biểu đồ, tới bảng số",
    world_rank: |rank| format!("hạng thế giới {rank}"),
    group_of: |group| format!("nhóm {group}"),
    later_members: "Vào ASEAN sau khảo sát này, không xếp hạng",
    table: "Các nước ASEAN: mọi con số",
    country: "Nước",
    column_world: "Hạng thế giới",
    column_asean: |letters| format!("Hạng ASEAN theo {letters}"),
    no_value: "–",

    over_time: |letters| format!("{letters} của Việt Nam qua các khảo sát"),
    points_key: "Mỗi chấm là một khảo sát, đặt đúng năm của nó. Giữa hai khảo sát không có số liệu nên các chấm không nối với nhau; vạch đứng chỉ dẫn xuống năm.",
    rank_over_time: "Thứ hạng thế giới theo EGDI qua các khảo sát",
    rank_key: "Hạng 1 ở trên cùng.",
    parts: "Ba chỉ số làm nên EGDI",
    parts_key: "Ba hình cùng một thang từ 0 đến 1.",
    each_survey: "Từng khảo sát",
    each_survey_parts: "Các chỉ số thành phần qua từng khảo sát",
    survey: "Khảo sát",
    spoken_value: |year, value, place| match place {
        Some(place) => format!("Năm {year}: {value}, thứ {place} trong ASEAN"),
        None => format!("Năm {year}: {value}"),
    },
    spoken_rank: |year, rank, of| format!("Năm {year}: hạng {rank} trong {of} nước"),
    rank_of: |rank, of| format!("{rank}/{of}"),

    resolution: "Mục tiêu của Nghị quyết 36a",
    resolution_lead: |source| {
        format!(
            "{source} đặt mục tiêu đưa Việt Nam vào nhóm nước đứng đầu ASEAN về dịch vụ công trực tuyến (OSI) và chính phủ điện tử (EGDI)."
        )
    },
    target: "Mục tiêu",
    target_of: |place, letters, year| {
        format!("Trong {place} nước đứng đầu ASEAN về {letters}, đến hết năm {year}")
    },
    reached: "Thực tế",
    reached_in: |place, year| format!("thứ {place}, đọc ở khảo sát {year}"),
    verdict: "Kết quả",
    met: "Đạt",
    missed: "Không đạt",
    not_yet: "Chưa có khảo sát để đọc",
    resolution_note: "Không phải năm nào cũng có khảo sát, nên mỗi mục tiêu được đọc ở khảo sát đầu tiên của năm đó hoặc sau đó: mục tiêu cuối năm 2017 chỉ đọc được ở khảo sát 2018. Thứ hạng và kết quả do trang này tính từ số liệu khảo sát.",

    definition: "Con số này nói gì",
    definition_of: |index| match index {
        EgdiIndex::Egdi => {
            "EGDI (chỉ số phát triển chính phủ điện tử), từ 0 đến 1, là trung bình cộng của ba chỉ số OSI, TII và HCI. Thứ hạng thế giới là thứ hạng theo EGDI."
        }
        EgdiIndex::Osi => "OSI đo dịch vụ công và thông tin mà chính phủ đưa lên mạng.",
        EgdiIndex::Tii => "TII đo hạ tầng viễn thông mà người dân dùng được.",
        EgdiIndex::Hci => "HCI đo nguồn nhân lực: biết chữ và đi học.",
    },
    weights_note: "Trong số liệu của khảo sát 2008 và 2010, OSI nặng 34%, TII và HCI mỗi chỉ số 33%; năm 2003–2005 và từ 2012 ba chỉ số nặng như nhau. Chúng tôi rút ra điều này khi tính lại số liệu của tất cả các nước.",
    recomputed: |surveys| {
        format!(
            "Vừa tính lại EGDI của các nước ASEAN từ ba thành phần trong cả {surveys} khảo sát."
        )
    },
    not_recomputed: |countries| match countries {
        "" => "Mọi con số đều khớp, trừ sai số làm tròn.".to_owned(),
        countries => format!(
            "Mọi con số đều khớp, trừ sai số làm tròn và trừ {countries}: ở chính nguồn, con số này không suy ra được từ các thành phần."
        ),
    },
    groups_name: "Các nhóm của Liên hợp quốc",
    group_from: |name, limit| format!("{name}: từ {limit}"),
    group_below: |name, limit| format!("{name}: dưới {limit}"),
    limits_name: "Điều cần biết khi so sánh",
    limits: "Cách chấm từng chỉ số thay đổi qua các khảo sát, nên một chỉ số cao lên không hẳn là tốt lên bấy nhiêu; thứ hạng còn tùy số nước được xếp.",
    counted: |(first, few), (last, many)| {
        format!("Số nước được xếp: {few} năm {first}, {many} năm {last}.")
    },
    places_name: "Thứ hạng trong ASEAN",
    places: "Do trang này tính trong số các nước là thành viên ASEAN vào năm khảo sát; bằng nhau thì cùng thứ hạng.",
    timor_leste: "Timor-Leste là thành viên từ tháng 10/2025 (ghi theo trí nhớ, chưa đối chiếu với nguồn) nên đứng riêng và không tính vào thứ hạng các năm trước đó.",

    sources: "Nguồn",
    source_note: "Số liệu lấy từ các bản lưu công khai của kho dữ liệu khảo sát, đọc tháng 11/2026. Chưa tìm thấy khảo sát nào mới hơn những khảo sát dưới đây.",
    all_sources: "Nguồn của từng khảo sát",
    downloads: "Tải về",
    page_as_csv: "Các nước ASEAN (CSV)",
    page_as_json: "Các nước ASEAN, mọi khảo sát (JSON)",
    survey_as_json: |year| format!("Khảo sát {year}, mọi nước đã có số liệu (JSON)"),
};

fn moved(change: &Change) -> String {
    let Change { since, by, .. } = change;
    match change.value {
        Ordering::Greater => format!("so với khảo sát năm {since} chỉ số tăng {by}"),
        Ordering::Less => format!("so với khảo sát năm {since} chỉ số giảm {by}"),
        Ordering::Equal => format!("so với khảo sát năm {since} chỉ số không đổi"),
    }
}

fn ranks(places: i64) -> String {
    match places {
        0 => "không đổi".to_owned(),
        places if places > 0 => format!("lên {places} bậc"),
        places => format!("xuống {} bậc", places.abs()),
    }
}
