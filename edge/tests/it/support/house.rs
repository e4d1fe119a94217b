//! A front door with people at it, spoken to in bytes.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use contract::Problem;
use edge::connection::{Bounds, Door};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::watch,
    task::JoinHandle,
    time::timeout,
};

use super::{Fixture, fake::Fake};

pub struct House {
    pub at: SocketAddr,
    pub api: Fake,
    pub metrics: edge::metrics::Metrics,
    open: Option<watch::Sender<()>>,
    pub kept: JoinHandle<()>,
    pub dist: TempDir,
}

pub const PATIENT: Bounds = Bounds {
    at_once: 100,
    head_bytes: 32 * 1024,
    head_within: Duration::from_secs(60),
    stalled_for: Duration::from_secs(60),
    farewell_for: Duration::from_secs(1),
};

pub const SOON: Duration = Duration::from_millis(300);

impl House {
    pub async fn with(bounds: Bounds) -> Self {
        let Fixture { api, front, dist } = Fixture::new().await;
        let metrics = front.metrics.clone();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let at = listener.local_addr().expect("an address");
        let (open, stopped) = watch::channel(());
        let door = Door {
            listener,
            app: edge::app(Arc::new(front)),
            bounds,
            metrics: metrics.clone(),
        };
        Self {
            at,
            api,
            metrics,
            open: Some(open),
            kept: tokio::spawn(door.keep(stopped)),
            dist,
        }
    }

    pub async fn enter(&self) -> TcpStream {
        TcpStream::connect(self.at).await.expect("a connection")
    }

    /// Everything that is answered to these bytes, until the connection ends.
    pub async fn says(&self, bytes: &[u8]) -> String {
        let mut stream = self.enter().await;
        stream.write_all(bytes).await.expect("written");
        all(&mut stream).await
    }

    pub fn stop(&mut self) {
        self.open = None;
    }
}

/// A test that would wait forever fails instead.
pub async fn soon<T>(future: impl Future<Output = T>) -> T {
    let ended = timeout(Duration::from_secs(20), future).await;
    ended.expect("it should have ended")
}

pub async fn all(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    soon(stream.read_to_end(&mut bytes))
        .await
        .expect("read to the end");
    String::from_utf8(bytes).expect("a text")
}

/// Reads one answer whose length is known, and leaves the connection open.
pub async fn one(stream: &mut TcpStream) -> String {
    let mut text = String::new();
    loop {
        let mut byte = [0];
        soon(stream.read_exact(&mut byte))
            .await
            .expect("one more byte");
        text.push(char::from(byte[0]));
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "));
            if body.len()
                == length
                    .expect("a length")
                    .parse::<usize>()
                    .expect("a number")
            {
                return text;
            }
        }
    }
}

pub fn get(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: front.test\r\n\r\n").into_bytes()
}

#[track_caller]
pub fn check_problem(said: &str, status: u16) {
    let (head, body) = said.split_once("\r\n\r\n").expect("head and body");
    assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{head}");
    assert!(
        head.contains("\r\ncontent-type: application/problem+json\r\n"),
        "{head}"
    );
    assert!(head.contains("\r\nconnection: close"), "{head}");
    let length = format!("\r\ncontent-length: {}", body.len());
    assert!(head.contains(&length), "{head}");
    let problem: Problem = serde_json::from_str(body).expect("a problem");
    assert_eq!(problem.status, status);
    assert!(problem.detail.is_some());
}
