//! The tables of enterprises and of investment.

pub mod enterprise {
    use sea_orm::entity::prelude::*;

    /// One of them, by its code.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "enterprise")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: String,
        /// JSON: the record of the last file, and what files changed in it.
        #[sea_orm(column_type = "Text")]
        pub enterprise: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod investment {
    use sea_orm::entity::prelude::*;

    /// The one table that was imported last.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "investment")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i32,
        /// JSON.
        #[sea_orm(column_type = "Text")]
        pub figures: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
