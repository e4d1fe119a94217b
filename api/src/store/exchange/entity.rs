//! The table of the document exchange.

pub mod exchange_record {
    use sea_orm::entity::prelude::*;

    /// A month, a connection, or where one of both comes from.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "exchange_record")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        /// The month, the code of the body, or nothing.
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        /// JSON.
        #[sea_orm(column_type = "Text")]
        pub record: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
