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
        /// JSON, in the order of time: read and written with the dossier, never without it.
        #[sea_orm(column_type = "Text")]
        pub events: String,
        /// Empty while it is not settled; then it stands in the counts.
        pub settled_on: Option<String>,
        pub working_days: Option<i32>,
        /// Empty too where no limit could be counted.
        pub is_late: Option<bool>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod settled_count {
    use sea_orm::entity::prelude::*;

    /// How many dossiers of a procedure were settled on a day after so many working days.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "settled_count")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub procedure_code: String,
        /// 0 the country, 1 a ministry or province with all below, 2 an office alone.
        #[sea_orm(primary_key, auto_increment = false)]
        pub level: i32,
        /// Empty for the country.
        #[sea_orm(primary_key, auto_increment = false)]
        pub agency: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub settled_on: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub working_days: i32,
        pub settled: i32,
        /// Those of them whose limit could be counted.
        pub limited: i32,
        pub on_time: i32,
        pub samples: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
