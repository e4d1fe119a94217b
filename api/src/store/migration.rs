//! How the tables came to be, in order. A step that was released is never edited.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, blob, boolean, integer, pk_auto, string, string_null, text},
};

pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(Procedures),
            Box::new(SummariesSayUpdatedOn),
            Box::new(Editions),
            Box::new(super::tasks::TaskListTable),
            Box::new(super::surveys::Surveys),
            Box::new(super::dossiers::Dossiers),
            Box::new(super::dossiers::EventsWithDossiers),
            Box::new(super::dossiers::SettledCounts),
            Box::new(super::submissions::Submissions),
            Box::new(super::news::News),
            Box::new(super::alerts::AlertListTable),
            Box::new(super::exchange::Exchange),
            Box::new(super::enterprises::Enterprises),
            Box::new(super::programmes::Programmes),
            Box::new(super::news::ArticleWords),
        ]
    }
}

struct Procedures;

impl MigrationName for Procedures {
    fn name(&self) -> &str {
        "m2026_11_22_procedures"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Procedures {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = [
            catalogue(),
            agency(),
            sector(),
            audience(),
            life_event(),
            procedure(),
            link("procedure_audience", "audience_slug", "audience"),
            link("procedure_life_event", "life_event_slug", "life_event"),
        ];
        for table in tables {
            manager.create_table(table).await?;
        }
        let by_code = Index::create()
            .name("agency_code")
            .table("agency")
            .col("code")
            .to_owned();
        manager.create_index(by_code).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const TABLES: [&str; 8] = [
            "procedure_life_event",
            "procedure_audience",
            "procedure",
            "life_event",
            "audience",
            "sector",
            "agency",
            "catalogue",
        ];
        for table in TABLES {
            manager
                .drop_table(Table::drop().table(table).to_owned())
                .await?;
        }
        Ok(())
    }
}

/// Lines of lists say when our copy changed, as the procedures in full always did.
struct SummariesSayUpdatedOn;

impl MigrationName for SummariesSayUpdatedOn {
    fn name(&self) -> &str {
        "m2026_11_23_summaries_say_updated_on"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for SummariesSayUpdatedOn {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const ADD: &str =
            "UPDATE procedure SET summary = json_set(summary, '$.updatedOn', updated_on)";
        manager.get_connection().execute_unprepared(ADD).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const REMOVE: &str = "UPDATE procedure SET summary = json_remove(summary, '$.updatedOn')";
        manager.get_connection().execute_unprepared(REMOVE).await?;
        Ok(())
    }
}

/// Editions of rankings, each with its raw figures.
struct Editions;

impl MigrationName for Editions {
    fn name(&self) -> &str {
        "m2026_11_24_editions"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Editions {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(edition()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let drop = Table::drop().table("edition").to_owned();
        manager.drop_table(drop).await
    }
}

fn catalogue() -> TableCreateStatement {
    Table::create()
        .table("catalogue")
        .col(integer("id").primary_key())
        .col(big_integer("version"))
        .col(string("updated_on"))
        .col(string("reference_hash"))
        .to_owned()
}

fn agency() -> TableCreateStatement {
    Table::create()
        .table("agency")
        .col(pk_auto("id"))
        .col(string("code"))
        .col(string("code_basis"))
        .col(string("kind"))
        .col(string("name_vi"))
        .col(string_null("name_en"))
        .col(blob("sort_key"))
        .col(string_null("valid_from"))
        .col(string_null("valid_to"))
        .col(text("merged_from"))
        .col(string_null("successor"))
        .col(boolean("is_imported"))
        .to_owned()
}

fn sector() -> TableCreateStatement {
    Table::create()
        .table("sector")
        .col(string("slug").primary_key())
        .col(string("name_vi"))
        .to_owned()
}

fn audience() -> TableCreateStatement {
    Table::create()
        .table("audience")
        .col(string("slug").primary_key())
        .col(string("name_vi"))
        .col(string_null("name_en"))
        .to_owned()
}

fn life_event() -> TableCreateStatement {
    Table::create()
        .table("life_event")
        .col(string("slug").primary_key())
        .col(string("portal_code"))
        .col(string("audience_group"))
        .col(integer("position"))
        .col(string("name_vi"))
        .col(string_null("name_en"))
        .to_owned()
}

fn procedure() -> TableCreateStatement {
    Table::create()
        .table("procedure")
        .col(string("code").primary_key())
        .col(text("name"))
        .col(blob("sort_key"))
        .col(string("agency_code"))
        .col(string("sector_slug"))
        .col(string("levels"))
        .col(string("online"))
        .col(string("fee"))
        .col(text("summary"))
        .col(text("detail"))
        .col(text("result_codes"))
        .col(string("content_hash"))
        .col(string("updated_on"))
        .col(string_null("withdrawn_on"))
        .col(integer("weight"))
        .foreign_key(
            ForeignKey::create()
                .from("procedure", "sector_slug")
                .to("sector", "slug"),
        )
        .to_owned()
}

/// A table that joins procedures with `other`, and goes when either side goes.
fn link(table: &'static str, column: &'static str, other: &'static str) -> TableCreateStatement {
    Table::create()
        .table(table)
        .col(string("procedure_code"))
        .col(string(column))
        .primary_key(Index::create().col("procedure_code").col(column))
        .foreign_key(
            ForeignKey::create()
                .from(table, "procedure_code")
                .to("procedure", "code")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .foreign_key(
            ForeignKey::create()
                .from(table, column)
                .to(other, "slug")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .to_owned()
}

fn edition() -> TableCreateStatement {
    Table::create()
        .table("edition")
        .col(string("measure"))
        .col(string("period"))
        .col(integer("version"))
        .col(string("published_on"))
        .col(string("basis"))
        .col(string("hash"))
        .col(text("head"))
        .col(text("raw"))
        .col(string_null("withdrawn_on"))
        .primary_key(Index::create().col("measure").col("period").col("version"))
        .to_owned()
}
