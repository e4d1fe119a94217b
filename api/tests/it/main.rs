//! The API from outside: requests in, answers out; files in, rows out.

mod support;

mod agencies;
mod facets;
mod hostile;
mod http;
mod lists;
mod openapi;
mod paging;
mod papers;
mod portal;
mod procedures;
mod search;
mod seed;

mod channels;
mod fees;
mod files;
mod import;
mod text;
