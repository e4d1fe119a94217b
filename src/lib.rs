//! The portal: Một Cửa's pages, as an app in the browser and as plain functions on the host.
//!
//! Suggested reading order: the app and its routes, a page, its components, its texts; then how
//! data comes in.

pub mod alerts;
pub mod app;
pub mod route;

pub mod pages;

pub mod components;

pub mod ranking;

pub mod comparison;
pub mod dossier;
pub mod egdi;
pub mod enterprises;

pub mod levels;
pub mod news;
pub mod programmes;
pub mod settled;
pub mod submissions;
pub mod tasks;

pub mod exchange;
pub mod history;
pub mod times;

pub mod charts;

pub mod i18n;

pub mod format;

pub mod client;

pub mod browser;

#[cfg(feature = "ssr")]
pub mod snapshot;
