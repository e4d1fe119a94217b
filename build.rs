//! Late pages are cut off the app by its relocations (docs/adr/0009). Told to the linker for the
//! app alone: in any other program they are dead weight.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bin=portal=--emit-relocs");
    }
}
