//! How long procedures really take, in Vietnamese.

use super::TimesTexts;

pub const TEXTS: TimesTexts = TimesTexts {
    heading: "Thực tế mất bao lâu",
    sample_note: "Các hồ sơ được đếm ở đây do phần mềm tạo ra để trình bày, không nói gì về cơ quan nào ngoài đời.",
    nothing: "Chưa có hồ sơ đã giải quyết nào của thủ tục này được chuyển tới đây, nên chưa biết thực tế mất bao lâu.",
    too_few: |count| format!("Chưa đủ hồ sơ để nói: mới có {count}, cần ít nhất 30."),
    observed: |by_50, by_80, by_90| {
        format!(
            "Một nửa số hồ sơ có kết quả trong {by_50} ngày làm việc; 80% trong {by_80}; 90% trong {by_90}."
        )
    },
    of: |count, scope, days, as_of| {
        format!("Tính trên {count} hồ sơ của {scope}, giải quyết trong {days} ngày tới {as_of}.")
    },
    fallback: |scope| format!("Nơi bạn chọn chưa đủ 30 hồ sơ, nên dùng số của {scope}."),
    limit: |limit| format!("Thời hạn theo quy định: {limit}."),
    back_test: |tested, by_50, by_80, by_90| {
        format!(
            "Thử lại trên {tested} hồ sơ của 30 ngày gần nhất: ước tính 50% thực ra đúng với {by_50}, ước tính 80% đúng với {by_80}, ước tính 90% đúng với {by_90}."
        )
    },
    no_back_test: "Chưa đủ hồ sơ để thử lại ước tính này.",
    rule: "Ngày làm việc kể từ ngày nhận, tính cả những ngày chờ bổ sung giấy tờ: đó là thời gian người nộp thật sự chờ.",
    country: "cả nước",
    this_office: "nơi này",

    filed_today: "Nếu bạn nộp hôm nay, trước 15 giờ",
    legal_date: |day| format!("Theo quy định, kết quả có chậm nhất {day}."),
    likely_dates: |by_50, by_80, by_90| {
        format!(
            "Theo thực tế: một nửa xong trước hết ngày {by_50}, 80% trước hết ngày {by_80}, 90% trước hết ngày {by_90}."
        )
    },

    months: "Mười hai tháng qua",
    month: "Tháng",
    median: "Số ngày (trung vị)",
    count: "Số hồ sơ",
    trend: |first, before, last, now| {
        format!("Trung vị từ {before} ngày ({first}) thành {now} ngày ({last}).")
    },

    offices: "Các nơi giải quyết thủ tục này",
    office: "Nơi giải quyết",
    choose_office: "Xem theo nơi giải quyết",
    whole_country: "Cả nước",
    show: "Xem",
    on_time: "Đúng hạn",
    not_enough: "chưa đủ hồ sơ",

    estimate: "Có thể xong khi nào",
    estimated: |by_50, by_80, by_90| {
        format!(
            "Trong số hồ sơ đã chờ lâu như hồ sơ này, một nửa xong trước hết ngày {by_50}, 80% trước hết ngày {by_80}, 90% trước hết ngày {by_90}."
        )
    },
    longer_than_all: |longest| {
        format!(
            "Hồ sơ này đã chờ lâu hơn mọi hồ sơ được đếm (lâu nhất {longest} ngày làm việc), nên không ước tính được. Bạn nên hỏi cơ quan."
        )
    },
    elapsed: |days| format!("Đã qua {days} ngày làm việc kể từ ngày nhận."),
};
