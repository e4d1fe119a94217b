//! The commands about dossiers, about documents submitted to the Government, and about news.

mod records;
pub use records::{import_dossiers, import_submissions, print_sample};

mod news;
pub use news::{import_alerts, import_news, print_sample_news, withdraw_article};
