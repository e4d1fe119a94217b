//! One connection that is kept and asked again and again, as a front door's is.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// Longer than the API lets any question take.
const PATIENCE: Duration = Duration::from_secs(15);
const ACCEPTED: &str = "Accept-Encoding: gzip, br\r\n";

pub struct Connection {
    stream: BufReader<TcpStream>,
    host: String,
}

pub struct Answer {
    pub status: u16,
    /// As it was sent: perhaps compressed.
    body: Vec<u8>,
    is_brotli: bool,
}

impl Connection {
    /// To `http://127.0.0.1:PORT`.
    pub fn open(address: &str) -> Result<Self> {
        let host = address.strip_prefix("http://").unwrap_or(address);
        let stream = TcpStream::connect(host).with_context(|| format!("connecting to {host}"))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Self {
            stream: BufReader::new(stream),
            host: host.to_owned(),
        })
    }

    /// Asks as a browser does, compression and all, and waits for the whole answer. `from` is for
    /// whom a front door would say that it asks.
    pub fn post(&mut self, path: &str, from: Ipv4Addr, body: &str) -> Result<Answer> {
        let (host, length) = (&self.host, body.len());
        // In one piece: a body that follows its head waits for a packet of its own.
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n\
             {ACCEPTED}X-Forwarded-For: {from}\r\n\
             Content-Length: {length}\r\n\r\n{body}"
        );
        self.ask(path, &request)
    }

    pub fn get(&mut self, path: &str) -> Result<Answer> {
        let host = &self.host;
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{ACCEPTED}\r\n");
        self.ask(path, &request)
    }

    fn ask(&mut self, path: &str, request: &str) -> Result<Answer> {
        self.stream.get_mut().write_all(request.as_bytes())?;
        read(&mut self.stream).with_context(|| format!("reading the answer of {path}"))
    }
}

impl Answer {
    pub fn text(&self) -> Result<String> {
        let mut text = String::new();
        match self.is_brotli {
            true => brotli::Decompressor::new(&self.body[..], 4096).read_to_string(&mut text)?,
            false => (&self.body[..]).read_to_string(&mut text)?,
        };
        Ok(text)
    }
}

fn read(stream: &mut impl BufRead) -> Result<Answer> {
    let first = line(stream)?;
    let status = first.split(' ').nth(1).and_then(|word| word.parse().ok());
    let status = status.with_context(|| format!("{first:?} is no first line of an answer"))?;
    let (mut length, mut is_brotli) = (None, false);
    loop {
        let line = line(stream)?.to_ascii_lowercase();
        match line.split_once(':') {
            None => break,
            Some(("content-length", value)) => length = Some(value.trim().parse()?),
            Some(("content-encoding", value)) => is_brotli = value.trim() == "br",
            Some(_) => {}
        }
    }
    let body = match length {
        Some(length) => exactly(stream, length)?,
        None => chunks(stream)?,
    };
    Ok(Answer {
        status,
        body,
        is_brotli,
    })
}

fn chunks(stream: &mut impl BufRead) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let size = line(stream)?;
        let length = usize::from_str_radix(&size, 16)
            .with_context(|| format!("{size:?} is no size of a chunk"))?;
        body.extend(exactly(stream, length)?);
        line(stream)?;
        if length == 0 {
            return Ok(body);
        }
    }
}

fn exactly(stream: &mut impl BufRead, length: usize) -> Result<Vec<u8>> {
    let mut bytes = vec![0; length];
    stream.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// Without its end; empty is the line after the last header.
fn line(stream: &mut impl BufRead) -> Result<String> {
    let mut line = String::new();
    match stream.read_line(&mut line)? {
        0 => bail!("the API closed the connection"),
        _ => Ok(line.trim_end().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(answer: &str, status: u16, body: &str) {
        let mut stream = answer.as_bytes();
        let read = read(&mut stream).unwrap();
        assert_eq!((read.status, read.text().unwrap().as_str()), (status, body));
        assert_eq!(stream, b"HTTP", "what follows is left for the next one");
    }

    #[test]
    fn answers_end_where_they_say() {
        check(
            "HTTP/1.1 404 Not Found\r\ncontent-length: 4\r\n\r\nnoneHTTP",
            404,
            "none",
        );
        check(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nfou\r\n2\r\nnd\r\n0\r\n\r\nHTTP",
            200,
            "found",
        );
        assert!(read(&mut &b"HTTP/1.1 200 OK\r\ncontent-le"[..]).is_err());
    }
}
