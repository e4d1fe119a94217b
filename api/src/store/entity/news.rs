//! The tables of news.

pub mod article {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "article")]
    pub struct Model {
        /// Also that of its words.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        #[sea_orm(unique)]
        pub slug: String,
        pub published_at: String,
        pub kind: String,
        pub agency: Option<String>,
        /// Slugs, a space between two.
        pub topics: String,
        pub is_withdrawn: bool,
        pub is_made_up: bool,
        /// Of the record as a file had it.
        pub hash: String,
        /// The record without its body, as JSON.
        #[sea_orm(column_type = "Text")]
        pub head: String,
        /// The body, as JSON.
        #[sea_orm(column_type = "Text")]
        pub body: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The words of an article that a search finds it by: derived, and made again where they are missing.
pub mod article_words {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "article_words")]
    pub struct Model {
        /// That of the article.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        #[sea_orm(column_type = "Text")]
        pub title: String,
        #[sea_orm(column_type = "Text")]
        pub text: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// What an article said before it was changed.
pub mod article_version {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "article_version")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub slug: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub hash: String,
        pub replaced_at: String,
        /// The whole record, as JSON.
        #[sea_orm(column_type = "Text")]
        pub record: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
