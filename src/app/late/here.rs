//! Which groups of late pages have their code here.

use std::cell::Cell;

use super::LatePage;

const GROUPS: usize = 11;

thread_local! {
    static HERE: Cell<[bool; GROUPS]> = const { Cell::new([false; GROUPS]) };
}

fn group(page: LatePage) -> usize {
    match page {
        LatePage::Guide(_) => 0,
        LatePage::Rankings(_) => 1,
        LatePage::Figures(_) => 2,
        LatePage::Dossiers(_) => 3,
        LatePage::MyDossiers => 4,
        LatePage::Submissions(_) => 5,
        LatePage::News(_) => 6,
        LatePage::NewestNews => 7,
        LatePage::Exchange(_) => 8,
        LatePage::Enterprises(_) => 9,
        LatePage::Programmes(_) => 10,
    }
}

pub fn is_here(page: LatePage) -> bool {
    HERE.get()[group(page)]
}

pub fn note_here(page: LatePage) {
    let mut here = HERE.get();
    here[group(page)] = true;
    HERE.set(here);
}
