//! The tables of programmes: episodes, and questions to ministers.

pub mod episode {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "episode")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub programme: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub slug: String,
        /// JSON.
        #[sea_orm(column_type = "Text")]
        pub record: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod minister_question {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "minister_question")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: String,
        pub programme: String,
        pub is_made_up: bool,
        /// A hash of the key it came under; none of one that is embedded.
        #[sea_orm(unique)]
        pub idempotency_key: Option<String>,
        /// Of what came under the key.
        pub draft_hash: Option<String>,
        /// JSON.
        #[sea_orm(column_type = "Text")]
        pub record: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
