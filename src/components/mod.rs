//! Parts of pages: values in, HTML out. None of them asks for data.

pub mod header;

pub mod breadcrumbs;
pub mod page_facts;
pub mod page_heading;

pub mod search_box;
pub mod suggestions;

pub mod async_view;
pub mod failure;
pub mod notice;

pub mod article_list;
pub mod choice_field;
pub mod episode_list;
pub mod highlighted;
pub mod ignored;
pub mod in_turn;
pub mod level_parts;
pub mod pagination;
pub mod procedure_list;
pub mod sort_table;

pub mod footer;
