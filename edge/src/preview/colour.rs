//! The functional colours of style/tokens.css by light; tests hold them equal.

pub const PAPER: &str = "#fff";
pub const TEXT: &str = "#16202b";
pub const SECONDARY_TEXT: &str = "#4a5866";
pub const BORDER: &str = "#d5dce3";
pub const SURFACE: &str = "#f4f6f8";
pub const CHOSEN: &str = "#e3eef9";
pub const FLAG: &str = "#c8102e";
pub const STAR: &str = "#ffd500";
pub const ON_TIME: &str = "#1768b3";
pub const LATE: &str = "#b84d08";
pub const MISSING: &str = "#8592a0";
