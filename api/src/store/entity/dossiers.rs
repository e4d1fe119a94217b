//! The tables of dossiers.

pub mod dossier {
    use sea_orm::entity::prelude::*;

    /// One dossier as it stands.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "dossier")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: String,
        /// From 1 to 10.
        pub status: i32,
        pub as_of: String,
        pub proof: Option<Vec<u8>>,
        /// JSON.
        #[sea_orm(column_type = "Text")]
        pub about: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod dossier_event {
    use sea_orm::entity::prelude::*;

    /// What happened to a dossier at a time.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "dossier_event")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub at: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub status: i32,
        /// JSON.
        #[sea_orm(column_type = "Text")]
        pub event: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
