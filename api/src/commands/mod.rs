//! What the program does besides serving: one module for each field.

mod records;
pub use records::{
    import_dossiers, import_enterprises, import_investment, import_submissions, print_sample,
};

mod news;
pub use news::{import_alerts, import_news, print_sample_news, withdraw_article};

mod exchange;
pub use exchange::{import_connections, import_exchange};

mod programmes;
pub use programmes::{import_episodes, moderate};
