//! How far an import is: a bar on a terminal, a line now and then elsewhere.

use std::{
    io::{BufRead, BufReader, IsTerminal as _, Read},
    time::Duration,
};

use indicatif::{ProgressBar, ProgressStyle};

/// Hears how far an import is.
pub trait Progress: Send + Sync {
    /// The file is being read through what this gives back.
    fn reading(&self, input: Box<dyn BufRead>) -> Box<dyn BufRead>;
    /// So many procedures will be written.
    fn writing(&self, count: usize);
    /// So many more are written.
    fn advance(&self, count: usize);
}

pub struct Silent;

impl Progress for Silent {
    fn reading(&self, input: Box<dyn BufRead>) -> Box<dyn BufRead> {
        input
    }

    fn writing(&self, _count: usize) {}

    fn advance(&self, _count: usize) {}
}

/// Writes to stderr.
pub struct Shown {
    bar: ProgressBar,
    is_terminal: bool,
}

impl Shown {
    pub fn on_stderr() -> Self {
        let is_terminal = std::io::stderr().is_terminal();
        let bar = match is_terminal {
            true => ProgressBar::new_spinner(),
            false => ProgressBar::hidden(),
        };
        Self { bar, is_terminal }
    }

    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

impl Progress for Shown {
    fn reading(&self, input: Box<dyn BufRead>) -> Box<dyn BufRead> {
        const TICK: Duration = Duration::from_millis(100);
        if let Ok(style) = ProgressStyle::with_template("{spinner} reading {bytes} {elapsed}") {
            self.bar.set_style(style);
        }
        self.bar.enable_steady_tick(TICK);
        if !self.is_terminal {
            eprintln!("reading");
        }
        Box::new(BufReader::new(Counted {
            input,
            bar: self.bar.clone(),
        }))
    }

    fn writing(&self, count: usize) {
        if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} written {elapsed}") {
            self.bar.set_style(style);
        }
        self.bar.set_length(count as u64);
        self.bar.set_position(0);
        if !self.is_terminal {
            eprintln!("writing {count} procedures");
        }
    }

    fn advance(&self, count: usize) {
        self.bar.inc(count as u64);
        if !self.is_terminal {
            let total = self.bar.length().unwrap_or_default();
            eprintln!("{} of {total} written", self.bar.position());
        }
    }
}

struct Counted {
    input: Box<dyn BufRead>,
    bar: ProgressBar,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.bar.inc(count as u64);
        Ok(count)
    }
}
