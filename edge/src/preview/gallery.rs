//! Pictures that were drawn already, the oldest given up when there are too many.

use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use lru::LruCache;

pub struct Gallery {
    bound: usize,
    hung: Mutex<Hung>,
}

struct Hung {
    pictures: LruCache<String, Bytes>,
    bytes: usize,
}

impl Gallery {
    pub fn new(bound: usize) -> Self {
        Self {
            bound,
            hung: Mutex::new(Hung {
                pictures: LruCache::unbounded(),
                bytes: 0,
            }),
        }
    }

    pub fn find(&self, tag: &str) -> Option<Bytes> {
        self.lock().pictures.get(tag).cloned()
    }

    pub fn hang(&self, tag: &str, picture: &Bytes) {
        let mut hung = self.lock();
        hung.bytes += weight(picture);
        if let Some(same) = hung.pictures.put(tag.to_owned(), picture.clone()) {
            hung.bytes -= weight(&same);
        }
        while hung.bytes > self.bound {
            let Some((_, oldest)) = hung.pictures.pop_lru() else {
                return;
            };
            hung.bytes -= weight(&oldest);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Hung> {
        self.hung.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The picture, and the place it takes in map and list, roughly.
fn weight(picture: &Bytes) -> usize {
    const PLACE: usize = 256;
    picture.len() + PLACE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gallery_holds_no_more_than_it_may() {
        let gallery = Gallery::new(3_000);
        for tag in ["a", "b", "a", "c", "d"] {
            gallery.hang(tag, &Bytes::from(vec![0; 600]));
        }
        let found = ["a", "b", "c", "d"].map(|tag| gallery.find(tag).is_some());
        assert_eq!(found, [true, false, true, true]);
        assert_eq!(gallery.lock().bytes, 3 * 856);
        gallery.hang("e", &Bytes::from(vec![0; 4_000]));
        assert!(gallery.find("e").is_none());
        assert_eq!(gallery.lock().bytes, 0);
    }
}
