//! A zip file whose bytes depend on nothing but its content.

use std::io::{Cursor, Write as _};

use contract::Date;
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

pub struct Archive {
    writer: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
}

impl Archive {
    /// Every file in it is of this day.
    pub fn of(day: Date) -> anyhow::Result<Self> {
        const READABLE: u32 = 0o644;
        let time = DateTime::from_date_and_time(day.year(), day.month(), day.day(), 0, 0, 0)?;
        Ok(Self {
            writer: ZipWriter::new(Cursor::new(Vec::new())),
            options: SimpleFileOptions::default()
                .compression_method(CompressionMethod::Deflated)
                .last_modified_time(time)
                .unix_permissions(READABLE),
        })
    }

    pub fn add(&mut self, name: &str, content: &[u8]) -> anyhow::Result<()> {
        self.writer.start_file(name, self.options)?;
        self.writer.write_all(content)?;
        Ok(())
    }

    pub fn finished(self) -> anyhow::Result<Vec<u8>> {
        Ok(self.writer.finish()?.into_inner())
    }
}
