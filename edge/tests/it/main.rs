//! Tests of the front door, over a made-up API and a made-up build.

mod assets;
mod boards;
mod bounds;
mod catalogue;
mod command;
mod comparing;
mod connection;
mod dossiers;
mod downloads;
mod egdi;
mod failing;
mod feeds;
mod formats;
mod health;
mod log;
mod memory;
mod pages;
mod preview;
mod proxy;
mod rankings;
mod security;
mod sitemap;
mod submissions;
mod support;
mod upstream;
mod web;
