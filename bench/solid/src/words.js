// The fixed words that the API's codes stand for.

const LEVELS = { ministry: "Cấp bộ", province: "Cấp tỉnh", commune: "Cấp xã" };
const ONLINE = { yes: "Có nộp trực tuyến", no: "Chưa nộp trực tuyến" };
const FEES = { free: "Miễn phí", priced: "Có mức phí", by_regulation: "Phí theo quy định riêng" };
const CHANNELS = { online: "Trực tuyến", direct: "Trực tiếp", postal: "Qua bưu chính" };
const UNITS = { hour: "giờ", working_day: "ngày làm việc", day: "ngày", month: "tháng" };

export const level = (code) => LEVELS[code] ?? "Cơ quan khác";
export const online = (code) => ONLINE[code];
export const fee = (code) => FEES[code] ?? "Chưa rõ";
export const channel = (code) => CHANNELS[code] ?? "Cách khác";
export const money = (amount) => `${amount.toLocaleString("vi")} đ`;

export function timeLimit(limit) {
  if (limit.kind === "limit" && limit.unit in UNITS) return `${limit.amount.toLocaleString("vi")} ${UNITS[limit.unit]}`;
  return limit.kind === "not_stated" ? "Chưa rõ" : "Xem ghi chú";
}

export function timeLimits(limits) {
  return limits.map(timeLimit).join(" hoặc ") || "Chưa rõ";
}

export function facet(name, value) {
  if (value.name) return value.name.vi;
  return { level, online, fee }[name]?.(value.value) ?? value.value;
}

/** `2026-11-22` as `22/11/2026`, `2026-07` as `7/2026`. */
export function date(text) {
  return text.split("-").map(Number).reverse().join("/");
}
