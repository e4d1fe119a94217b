//! What a reader keeps on this device for themselves, in a database of the browser's: one text
//! under one name. Local storage is not for it, for other scripts and tools read that freely.

use idb::{Database, DatabaseEvent, Error, Factory, ObjectStoreParams, TransactionMode};
use thiserror::Error as ThisError;
use wasm_bindgen::JsValue;

use super::window;

const DATABASE: &str = "mot-cua";
const STORE: &str = "kept";

#[derive(Clone, Copy, Debug, ThisError, PartialEq, Eq)]
pub enum DeviceError {
    #[error("this browser keeps nothing")]
    Refused,
    #[error("there is no room left")]
    Full,
}

/// None where nothing is kept under this name.
pub async fn read_kept(name: &str) -> Result<Option<String>, DeviceError> {
    let database = open().await?;
    let transaction = database
        .transaction(&[STORE], TransactionMode::ReadOnly)
        .map_err(refused)?;
    let store = transaction.object_store(STORE).map_err(refused)?;
    let found = store.get(JsValue::from_str(name)).map_err(refused)?;
    let found = found.await.map_err(refused)?;
    database.close();
    Ok(found.and_then(|value| value.as_string()))
}

pub async fn keep(name: &str, text: &str) -> Result<(), DeviceError> {
    let database = open().await?;
    let transaction = database
        .transaction(&[STORE], TransactionMode::ReadWrite)
        .map_err(refused)?;
    let store = transaction.object_store(STORE).map_err(refused)?;
    let name = JsValue::from_str(name);
    let written = store
        .put(&JsValue::from_str(text), Some(&name))
        .map_err(full)?;
    written.await.map_err(full)?;
    // Written is what is committed: a full device says so only there.
    transaction.commit().map_err(full)?.await.map_err(full)?;
    database.close();
    Ok(())
}

pub async fn forget(name: &str) -> Result<(), DeviceError> {
    let database = open().await?;
    let transaction = database
        .transaction(&[STORE], TransactionMode::ReadWrite)
        .map_err(refused)?;
    let store = transaction.object_store(STORE).map_err(refused)?;
    let deleted = store.delete(JsValue::from_str(name)).map_err(refused)?;
    deleted.await.map_err(refused)?;
    let committed = transaction.commit().map_err(refused)?;
    committed.await.map_err(refused)?;
    database.close();
    Ok(())
}

async fn open() -> Result<Database, DeviceError> {
    if window().is_none() {
        return Err(DeviceError::Refused);
    }
    let factory = Factory::new().map_err(refused)?;
    let mut asked = factory.open(DATABASE, Some(1)).map_err(refused)?;
    asked.on_upgrade_needed(|event| {
        if let Ok(database) = event.database() {
            // It is there already, or the opening fails: both are met where it is used.
            let _store = database.create_object_store(STORE, ObjectStoreParams::new());
        }
    });
    asked.await.map_err(refused)
}

fn refused(_error: Error) -> DeviceError {
    DeviceError::Refused
}

fn full(_error: Error) -> DeviceError {
    DeviceError::Full
}
