//! Requests under way: two blocks that ask the same share one, and nobody waiting means abort.

use std::{cell::RefCell, collections::HashMap, pin::Pin, sync::Arc};

use futures::{
    FutureExt,
    future::{AbortHandle, Abortable, Shared, WeakShared, pending},
};
use leptos::prelude::on_cleanup;

use super::{ClientError, transport};

type Body = Result<Arc<str>, ClientError>;
type Request = Pin<Box<dyn Future<Output = Body>>>;

thread_local! {
    static UNDER_WAY: RefCell<HashMap<String, WeakShared<Request>>> = RefCell::default();
}

/// The body at `url`, given up when the current reactive owner is cleaned up.
pub fn until_cleanup(url: String) -> impl Future<Output = Body> {
    let (handle, registration) = AbortHandle::new_pair();
    on_cleanup(move || handle.abort());
    // Sending waits for the first poll, so an answer from memory costs no request.
    let request = Abortable::new(async move { join(url).await }, registration);
    async move {
        match request.await {
            Ok(body) => body,
            Err(_aborted) => pending().await,
        }
    }
}

fn join(url: String) -> Shared<Request> {
    UNDER_WAY.with_borrow_mut(|requests| {
        requests.retain(|_, request| request.upgrade().is_some_and(|r| r.peek().is_none()));
        if let Some(shared) = requests.get(&url).and_then(WeakShared::upgrade) {
            return shared;
        }
        let asked = url.clone();
        let request: Request = Box::pin(async move { transport::fetch(&asked).await });
        let shared = request.shared();
        if let Some(weak) = shared.downgrade() {
            requests.insert(url, weak);
        }
        shared
    })
}
