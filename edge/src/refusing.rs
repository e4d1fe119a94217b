//! A connection on which hyper's own refusals become documents. No handler ever sees a request
//! that is not HTTP, so this happens as the bytes are written.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use crate::{
    metrics::{Kind, Metrics},
    refusal,
    web::RequestId,
};

pub struct Refusing<T> {
    io: T,
    metrics: Metrics,
    /// What is still to be written in place of what hyper wrote.
    instead: Vec<u8>,
}

impl<T: AsyncWrite + Unpin> Refusing<T> {
    pub fn new(io: T, metrics: Metrics) -> Self {
        Self {
            io,
            metrics,
            instead: Vec::new(),
        }
    }

    /// Hyper comes again with the same bytes until all of the document has gone.
    fn poll_instead(&mut self, cx: &mut Context<'_>, written: usize) -> Poll<io::Result<usize>> {
        while !self.instead.is_empty() {
            match ready!(Pin::new(&mut self.io).poll_write(cx, &self.instead))? {
                0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                taken => drop(self.instead.drain(..taken)),
            }
        }
        Poll::Ready(Ok(written))
    }

    fn refuse(&mut self, bare: &[u8]) {
        let RequestId(id) = RequestId::fresh();
        let Some((status, document)) = refusal::document(bare, &id) else {
            return;
        };
        self.instead = document;
        self.metrics.answered(Kind::Other, status, Duration::ZERO);
        tracing::info!(
            status = status.as_u16(),
            request_id = id,
            "refused before any route"
        );
    }
}

impl<T: AsyncRead + Unpin> AsyncRead for Refusing<T> {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().io).poll_read(cx, buf)
    }
}

impl<T: AsyncWrite + Unpin> AsyncWrite for Refusing<T> {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        if !this.instead.is_empty() {
            return this.poll_instead(cx, buf.len());
        }
        match refusal::find(buf) {
            None => Pin::new(&mut this.io).poll_write(cx, buf),
            Some(0) => {
                this.refuse(buf);
                this.poll_instead(cx, buf.len())
            }
            Some(at) => Pin::new(&mut this.io).poll_write(cx, &buf[..at]),
        }
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let mut filled = bufs.iter().filter(|buf| !buf.is_empty());
        match (filled.next(), filled.next()) {
            // A head always comes first, and behind a refusal there is nothing.
            (Some(only), None) => Pin::new(this).poll_write(cx, only),
            _ => Pin::new(&mut this.io).poll_write_vectored(cx, bufs),
        }
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().io).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().io).poll_shutdown(cx)
    }
}
