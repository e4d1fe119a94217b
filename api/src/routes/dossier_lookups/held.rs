//! Holding an answer back until a moment, so that its time says nothing of its making.

use tokio::time::Instant;

/// To the microsecond, in a thread that may block. The runtime waits for whole milliseconds from
/// when the wait begins: whatever was done before, in fractions of one, would still show in the end.
pub async fn until(moment: Instant) {
    #[expect(
        clippy::disallowed_methods,
        reason = "it blocks a thread that is there for it, never the server"
    )]
    let sleep = move || std::thread::sleep(moment.saturating_duration_since(Instant::now()));
    // Cancelled only when the server ends, and then nobody waits.
    let _slept = tokio::task::spawn_blocking(sleep).await;
}
