//! A text sealed with a password (PBKDF2 with SHA-256, AES-256 in GCM), by the browser's own
//! cryptography.

use js_sys::{Array, Object, Uint8Array};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesDerivedKeyParams, AesGcmParams, Crypto, CryptoKey, Pbkdf2Params};

use super::window;

/// A sealed file begins so; then salt, nonce, and what is sealed.
const MARK: &[u8] = b"MOT-CUA sealed 1\n";
const SALT: usize = 16;
const NONCE: usize = 12;
/// As OWASP's cheat sheet on storing passwords asks of PBKDF2 with SHA-256 (2023).
const ROUNDS: u32 = 600_000;

#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum SealError {
    /// No secure connection, or an old browser.
    #[error("this browser cannot seal")]
    NotAvailable,
    #[error("no file of this kind")]
    NotSealed,
    #[error("another password, or a damaged file")]
    WrongPassword,
}

pub fn is_sealed(file: &[u8]) -> bool {
    file.starts_with(MARK)
}

pub async fn seal(text: &str, password: &str) -> Result<Vec<u8>, SealError> {
    let crypto = crypto().ok_or(SealError::NotAvailable)?;
    let mut salt = [0; SALT];
    let mut nonce = [0; NONCE];
    for bytes in [salt.as_mut_slice(), nonce.as_mut_slice()] {
        let filled = crypto.get_random_values_with_u8_array(bytes);
        filled.map_err(not_available)?;
    }
    let key = key(&crypto, password, &salt).await.map_err(not_available)?;
    let way = way(&nonce);
    let sealed = crypto
        .subtle()
        .encrypt_with_object_and_u8_array(&way, &key, text.as_bytes())
        .map_err(not_available)?;
    let sealed = JsFuture::from(sealed).await.map_err(not_available)?;
    let sealed = Uint8Array::new(&sealed).to_vec();
    Ok([MARK, salt.as_slice(), nonce.as_slice(), &sealed].concat())
}

pub async fn unseal(file: &[u8], password: &str) -> Result<String, SealError> {
    let crypto = crypto().ok_or(SealError::NotAvailable)?;
    let rest = file.strip_prefix(MARK).ok_or(SealError::NotSealed)?;
    let (salt, rest) = rest.split_at_checked(SALT).ok_or(SealError::NotSealed)?;
    let (nonce, sealed) = rest.split_at_checked(NONCE).ok_or(SealError::NotSealed)?;
    let key = key(&crypto, password, salt).await.map_err(not_available)?;
    let opened = crypto
        .subtle()
        .decrypt_with_object_and_u8_array(&way(nonce), &key, sealed)
        .map_err(not_available)?;
    let opened = JsFuture::from(opened).await.map_err(wrong_password)?;
    String::from_utf8(Uint8Array::new(&opened).to_vec()).map_err(|_not_ours| SealError::NotSealed)
}

/// None where the browser has no cryptography, as on a page without a secure connection.
fn crypto() -> Option<Crypto> {
    let crypto = window()?.crypto().ok()?;
    let has_subtle = js_sys::Reflect::get(&crypto, &"subtle".into()).ok()?;
    has_subtle.is_object().then_some(crypto)
}

async fn key(crypto: &Crypto, password: &str, salt: &[u8]) -> Result<CryptoKey, JsValue> {
    let subtle = crypto.subtle();
    let password: Object = Uint8Array::from(password.as_bytes()).into();
    let uses = Array::of1(&"deriveKey".into());
    let imported = subtle.import_key_with_str("raw", &password, "PBKDF2", false, &uses)?;
    let imported: CryptoKey = JsFuture::from(imported).await?.dyn_into()?;
    let salt: Object = Uint8Array::from(salt).into();
    let from = Pbkdf2Params::new("PBKDF2", &JsValue::from("SHA-256"), ROUNDS, &salt);
    let to = AesDerivedKeyParams::new("AES-GCM", 256);
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let derived = subtle.derive_key_with_object_and_object(&from, &imported, &to, false, &uses)?;
    JsFuture::from(derived).await?.dyn_into()
}

fn way(nonce: &[u8]) -> AesGcmParams {
    let nonce: Object = Uint8Array::from(nonce).into();
    AesGcmParams::new("AES-GCM", &nonce)
}

fn not_available(_error: JsValue) -> SealError {
    SealError::NotAvailable
}

fn wrong_password(_error: JsValue) -> SealError {
    SealError::WrongPassword
}
