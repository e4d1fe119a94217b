//! Who reads: the browser's own detector where there is one, else the worker.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{
    ReadError,
    sheet::Sheet,
    window,
    worker::{ReaderScript, ReaderWorker},
};

/// How hard to look.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Care {
    /// A picture that stays: where one reader finds nothing, the other may.
    Thorough,
    /// One of many pictures: the next one comes soon.
    Quick,
}

pub struct Reader {
    care: Care,
    detector: Option<Detector>,
    script: Option<ReaderScript>,
    worker: Option<ReaderWorker>,
}

impl Reader {
    /// None where nobody can read.
    pub fn find(care: Care) -> Option<Self> {
        let (detector, script) = (Detector::find(), ReaderScript::of_page());
        let is_there = detector.is_some() || script.is_some();
        is_there.then_some(Self {
            care,
            detector,
            script,
            worker: None,
        })
    }

    /// Empty where there is no code.
    pub async fn texts(&mut self, sheet: &Sheet) -> Result<Vec<String>, ReadError> {
        if let Some(detector) = &self.detector {
            match detector.texts(sheet).await {
                Some(texts) if self.care == Care::Quick || !texts.is_empty() => return Ok(texts),
                // It finds nothing, and there is nobody else.
                Some(none) if self.script.is_none() => return Ok(none),
                Some(_none) => {}
                // Some browsers have the detector and not the service behind it.
                None => self.detector = None,
            }
        }
        let worker = self.worker().await.ok_or(ReadError::NotAvailable)?;
        worker.texts(sheet).await.ok_or(ReadError::NotAvailable)
    }

    async fn worker(&mut self) -> Option<&ReaderWorker> {
        if self.worker.is_none() {
            self.worker = Some(self.script.as_ref()?.start().await?);
        }
        self.worker.as_ref()
    }
}

/// The browser's `BarcodeDetector`, which web-sys does not know.
struct Detector(JsValue);

impl Detector {
    fn find() -> Option<Self> {
        let window = window()?;
        let class = Reflect::get(&window, &"BarcodeDetector".into()).ok()?;
        let class: Function = class.dyn_into().ok()?;
        let options = Object::new();
        let formats = Array::of1(&"qr_code".into());
        Reflect::set(&options, &"formats".into(), &formats).ok()?;
        Reflect::construct(&class, &Array::of1(&options))
            .ok()
            .map(Self)
    }

    /// None when it does not work.
    async fn texts(&self, sheet: &Sheet) -> Option<Vec<String>> {
        let detect = Reflect::get(&self.0, &"detect".into()).ok()?;
        let detect: Function = detect.dyn_into().ok()?;
        let found: Promise = detect
            .call1(&self.0, sheet.canvas())
            .ok()?
            .dyn_into()
            .ok()?;
        let found: Array = JsFuture::from(found).await.ok()?.dyn_into().ok()?;
        let text = |code| Reflect::get(&code, &"rawValue".into()).ok()?.as_string();
        Some(found.iter().filter_map(text).collect())
    }
}
