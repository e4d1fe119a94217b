//! Tables whose rows are always replaced whole.

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

pub mod task_list {
    use sea_orm::entity::prelude::*;

    /// The only row holds all tasks: a list is always replaced whole.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "task_list")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i32,
        /// JSON.
        #[sea_orm(column_type = "Text")]
        pub list: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod egdi_survey {
    use sea_orm::entity::prelude::*;

    /// One survey of the UN.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "egdi_survey")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub year: i32,
        pub countries_ranked: i32,
        #[sea_orm(column_type = "Text")]
        pub source: String,
        /// All countries that are known, as JSON.
        #[sea_orm(column_type = "Text")]
        pub entries: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
