//! The table of documents submitted to the Government.

pub mod submission {
    use sea_orm::entity::prelude::*;

    /// One of them, by the slug of its number.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "submission")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub slug: String,
        /// JSON.
        #[sea_orm(column_type = "Text")]
        pub submission: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
