//! The API from outside: requests in, answers out; files in, rows out.

mod support;

mod agencies;
mod alerts;
mod connection;
mod dossiers;
mod egdi;
mod enterprises;
mod facets;
mod hostile;
mod http;
mod levels;
mod lists;
mod national;
mod news;
mod news_import;
mod openapi;
mod paging;
mod papers;
mod performance;
mod performance_seeds;
mod procedures;
mod programmes;
mod refusals;
mod scores;
mod search;
mod seed;
mod signing;
mod submissions;
mod tasks;

mod channels;
mod fees;
mod figures;
mod figures_refused;
mod files;
mod import;
mod text;
mod upgrade;
mod verify;

mod exchange;
mod history;
