//! The tables, one module each.

mod dossiers;
pub use dossiers::{dossier, settled_count};

mod submissions;
pub use submissions::submission;

mod news;
pub use news::{article, article_version, article_words};
mod programmes;
pub use programmes::{episode, minister_question};

mod replaced;
pub use replaced::{alert_list, egdi_survey, task_list};

pub mod agency {
    use sea_orm::entity::prelude::*;

    /// One name of an agency and the days it was valid. Days are ISO texts: they sort as they are.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "agency")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub code: String,
        pub code_basis: String,
        pub kind: String,
        pub name_vi: String,
        pub name_en: Option<String>,
        /// Bytes that sort as the Vietnamese alphabet does.
        #[sea_orm(column_type = "Blob")]
        pub sort_key: Vec<u8>,
        pub valid_from: Option<String>,
        pub valid_to: Option<String>,
        /// Names of the joined units, one a line.
        pub merged_from: String,
        pub successor: Option<String>,
        /// Whether an import added it; the others are replaced by the embedded list.
        pub is_imported: bool,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod sector {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sector")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub slug: String,
        pub name_vi: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod audience {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "audience")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub slug: String,
        pub name_vi: String,
        pub name_en: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod life_event {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "life_event")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub slug: String,
        pub portal_code: String,
        pub audience_group: String,
        pub position: i32,
        pub name_vi: String,
        pub name_en: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod procedure {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "procedure")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: String,
        #[sea_orm(column_type = "Text")]
        pub name: String,
        #[sea_orm(column_type = "Blob")]
        pub sort_key: Vec<u8>,
        pub agency_code: String,
        pub sector_slug: String,
        /// Words of the wire, separated by spaces.
        pub levels: String,
        pub online: String,
        pub fee: String,
        /// A line of a list, as the API sends it.
        #[sea_orm(column_type = "Text")]
        pub summary: String,
        /// The whole procedure, as the API sends it.
        #[sea_orm(column_type = "Text")]
        pub detail: String,
        /// Codes of its results, separated by spaces; people search for them.
        #[sea_orm(column_type = "Text")]
        pub result_codes: String,
        pub content_hash: String,
        pub updated_on: String,
        pub withdrawn_on: Option<String>,
        pub weight: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod procedure_audience {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "procedure_audience")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub procedure_code: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub audience_slug: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod procedure_life_event {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "procedure_life_event")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub procedure_code: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub life_event_slug: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod catalogue {
    use sea_orm::entity::prelude::*;

    /// The only row says which catalogue the other tables hold.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "catalogue")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i32,
        /// Grows with every change, so that each copy of the API knows when to read again.
        pub version: i64,
        pub updated_on: String,
        /// Of the embedded lists of agencies, audiences and life events.
        pub reference_hash: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod edition {
    use sea_orm::entity::prelude::*;

    /// One published edition. Only `withdrawn_on` ever changes.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "edition")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub measure: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub period: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub version: i32,
        pub published_on: String,
        /// The word of the wire.
        pub basis: String,
        /// SHA-256 of `raw`.
        pub hash: String,
        #[sea_orm(column_type = "Text")]
        pub head: String,
        /// The raw figures, to the byte as they were published.
        #[sea_orm(column_type = "Text")]
        pub raw: String,
        pub withdrawn_on: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
