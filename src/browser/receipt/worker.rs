//! The worker of this build: the page names its script, the browser checks its digest.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, RequestInit, Response, Worker, WorkerOptions, WorkerType};

use super::{sheet::Sheet, window};

/// Where the boot script wrote that this build has one.
pub struct ReaderScript {
    address: String,
    integrity: String,
}

impl ReaderScript {
    pub fn of_page() -> Option<Self> {
        let root = window()?.document()?.document_element()?;
        Some(Self {
            address: root.get_attribute("data-receipt-reader")?,
            integrity: root.get_attribute("data-receipt-reader-integrity")?,
        })
    }

    /// None when it does not come, or is not what the page says.
    pub async fn start(&self) -> Option<ReaderWorker> {
        self.check().await?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        Worker::new_with_options(&self.address, &options)
            .ok()
            .map(ReaderWorker)
    }

    /// Nothing can name the digest of a worker's script. So it is asked for as a file, which
    /// browsers check and keep: its name is made of its content.
    async fn check(&self) -> Option<()> {
        let expected = RequestInit::new();
        expected.set_integrity(&self.integrity);
        let asked = window()?.fetch_with_str_and_init(&self.address, &expected);
        let response: Response = JsFuture::from(asked).await.ok()?.dyn_into().ok()?;
        response.ok().then_some(())
    }
}

/// Ended when nobody holds it.
pub struct ReaderWorker(Worker);

impl ReaderWorker {
    /// None when it cannot read any more.
    pub async fn texts(&self, sheet: &Sheet) -> Option<Vec<String>> {
        let pixels = sheet.pixels()?;
        let picture = Object::new();
        Reflect::set(&picture, &"rgba".into(), &pixels).ok()?;
        Reflect::set(&picture, &"width".into(), &sheet.canvas().width().into()).ok()?;
        let answer = Promise::new(&mut |resolve, reject| {
            self.0.set_onmessage(Some(&resolve));
            self.0.set_onerror(Some(&reject));
        });
        self.0
            .post_message_with_transfer(&picture, &Array::of1(&pixels))
            .ok()?;
        let answer: MessageEvent = JsFuture::from(answer).await.ok()?.dyn_into().ok()?;
        let texts: Array = answer.data().dyn_into().ok()?;
        Some(texts.iter().filter_map(|text| text.as_string()).collect())
    }
}

impl Drop for ReaderWorker {
    fn drop(&mut self) {
        self.0.terminate();
    }
}
