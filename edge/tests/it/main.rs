//! Tests of the front door, over a made-up API and a made-up build.

mod assets;
mod bounds;
mod command;
mod connection;
mod failing;
mod health;
mod log;
mod memory;
mod proxy;
mod security;
mod support;
mod upstream;
mod web;
