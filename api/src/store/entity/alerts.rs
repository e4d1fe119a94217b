//! The table of alerts.

pub mod alert_list {
    use sea_orm::entity::prelude::*;

    /// The only row holds all alerts: they are always replaced together.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "alert_list")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i32,
        /// JSON.
        #[sea_orm(column_type = "Text")]
        pub list: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
