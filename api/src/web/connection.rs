//! Connections on which every refusal is a document, also one that the HTTP library makes on its
//! own.

use std::{
    io,
    net::SocketAddr,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use axum::{extract::connect_info::Connected, serve::IncomingStream};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
    time::{self, Sleep},
};

use super::refusal;

/// How long a client that was answered early may go on before the connection is dropped.
const HEARD_OUT: Duration = Duration::from_secs(2);

/// Accepts connections that explain their refusals.
#[derive(Debug)]
pub struct Listener(TcpListener);

impl Listener {
    pub fn new(listener: TcpListener) -> Self {
        Self(listener)
    }
}

impl axum::serve::Listener for Listener {
    type Io = Connection<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        let (stream, from) = axum::serve::Listener::accept(&mut self.0).await;
        (Connection::new(stream), from)
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.0.local_addr()
    }
}

/// Who is at the other end of a connection.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

impl Connected<IncomingStream<'_, Listener>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Listener>) -> Self {
        Self(*stream.remote_addr())
    }
}

#[derive(Debug)]
pub struct Connection<S> {
    stream: S,
    /// A refusal in full, and how much of it is written. Nothing is written behind it.
    refusal: Option<(Vec<u8>, usize)>,
    ending: Option<Ending>,
}

/// Our side is closed; the client may still be sending what nobody will read.
#[derive(Debug)]
struct Ending {
    until: Pin<Box<Sleep>>,
    /// Whether there is, or will be, something to hear.
    goes_on: bool,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Connection<S> {
    pub fn new(stream: S) -> Self {
        Self {
            stream,
            refusal: None,
            ending: None,
        }
    }

    fn poll_refusal(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let Some((bytes, written)) = &mut self.refusal else {
            return Poll::Ready(Ok(()));
        };
        while *written < bytes.len() {
            match ready!(Pin::new(&mut self.stream).poll_write(cx, &bytes[*written..]))? {
                0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                more => *written += more,
            }
        }
        Poll::Ready(Ok(()))
    }

    /// A socket that is dropped while bytes wait to be read is reset, and the reset overtakes the
    /// answer. So what a client still sends is read, and forgotten.
    fn poll_hear_out(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        const AT_ONCE: usize = 8 * 1024;
        let Some(ending) = &mut self.ending else {
            return Poll::Ready(Ok(()));
        };
        while ending.until.as_mut().poll(cx).is_pending() {
            let mut bytes = [0; AT_ONCE];
            let mut forgotten = ReadBuf::new(&mut bytes);
            match Pin::new(&mut self.stream).poll_read(cx, &mut forgotten) {
                Poll::Ready(Ok(())) if !forgotten.filled().is_empty() => ending.goes_on = true,
                Poll::Pending if ending.goes_on => return Poll::Pending,
                Poll::Ready(_) | Poll::Pending => break,
            }
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Connection<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_read(cx, into)
    }
}

/// Vectored writing is not offered, so that a head is always handed over in one piece.
impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Connection<S> {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let connection = self.get_mut();
        let before = match refusal::find(bytes) {
            None => bytes,
            Some(bare) if bare.at > 0 => &bytes[..bare.at],
            Some(bare) => {
                let explained = refusal::explained(bare);
                tracing::info!(
                    status = explained.status.as_u16(),
                    request_id = %explained.id.0,
                    "refused before any route"
                );
                connection.refusal = Some((explained.bytes, 0));
                return Poll::Ready(Ok(bytes.len()));
            }
        };
        Pin::new(&mut connection.stream).poll_write(cx, before)
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let connection = self.get_mut();
        ready!(connection.poll_refusal(cx))?;
        Pin::new(&mut connection.stream).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let connection = self.get_mut();
        if connection.ending.is_none() {
            ready!(connection.poll_refusal(cx))?;
            ready!(Pin::new(&mut connection.stream).poll_shutdown(cx))?;
            connection.ending = Some(Ending {
                until: Box::pin(time::sleep(HEARD_OUT)),
                goes_on: connection.refusal.is_some(),
            });
        }
        connection.poll_hear_out(cx)
    }
}
