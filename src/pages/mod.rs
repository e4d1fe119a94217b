//! One file or folder per page. A page reads the address, a loader asks, a view shows.

pub mod home;

pub mod procedures;
pub mod programmes;

pub mod procedure;

pub mod procedure_times;

pub mod life_events;

pub mod life_event;

pub mod agencies;

pub mod rankings;

pub mod ranking;

pub mod ranked_unit;

pub mod compare;
pub mod egdi;
pub mod tasks;

pub mod levels;

pub mod agency_levels;

pub mod dossiers;

pub mod my_dossiers;

pub mod submissions;

pub mod submission;

pub mod newest_news;
pub mod news;

pub mod article;

pub mod exchange;

pub mod exchange_unit;

pub mod enterprises;
pub mod history;

pub mod enterprise;

pub mod enterprise_figures;

pub mod accessibility;

pub mod not_found;

mod go;

mod suggest;
