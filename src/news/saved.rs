//! Searches of the news that a reader keeps on their device: what each asks for, and how far they
//! have read.

use contract::{Moment, NewsPage};
use serde::{Deserialize, Serialize};

use crate::route::NewsView;

/// All of them, as they are written down on the device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedSearches {
    pub searches: Vec<SavedSearch>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedSearch {
    /// In words, of the language it was saved in.
    pub name: String,
    /// The parameters of its address.
    pub query: Vec<(String, String)>,
    /// The newest article there was when it was looked at last.
    pub seen: Moment,
}

impl SavedSearches {
    /// Each is asked for when the list is opened.
    pub const MOST: usize = 10;

    /// What cannot be read is damaged, or of a later version.
    pub fn read(text: Option<&str>) -> Self {
        let read = text.and_then(|text| serde_json::from_str(text).ok());
        read.unwrap_or_default()
    }

    pub fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    pub fn find(&self, view: &NewsView) -> Option<&SavedSearch> {
        let query = query_of(view);
        self.searches.iter().find(|search| search.query == query)
    }

    /// False where there is no room.
    pub fn add(&mut self, name: String, view: &NewsView, seen: Moment) -> bool {
        if self.find(view).is_some() {
            return true;
        }
        let has_room = self.searches.len() < Self::MOST;
        if has_room {
            let query = query_of(view);
            self.searches.push(SavedSearch { name, query, seen });
        }
        has_room
    }

    pub fn remove(&mut self, view: &NewsView) {
        let query = query_of(view);
        self.searches.retain(|search| search.query != query);
    }

    /// Somebody looked at it when this was the newest; false where they had seen that before.
    pub fn look(&mut self, view: &NewsView, newest: Moment) -> bool {
        let query = query_of(view);
        let mut searches = self.searches.iter_mut();
        match searches.find(|search| search.query == query && search.seen < newest) {
            Some(search) => {
                search.seen = newest;
                true
            }
            None => false,
        }
    }
}

impl SavedSearch {
    pub fn view(&self) -> NewsView {
        NewsView::from_query(|key| {
            let pair = self.query.iter().find(|(known, _)| known == key);
            pair.map(|(_, value)| value.clone())
        })
    }

    /// How many articles of an answer are newer than what was seen.
    pub fn newer(&self, page: &NewsPage) -> u32 {
        let newer = page.items.iter();
        let newer = newer.filter(|head| head.published_at > self.seen);
        u32::try_from(newer.count()).unwrap_or(u32::MAX)
    }
}

/// The moment of the newest article on a page, wherever it stands there.
pub fn newest(page: &NewsPage) -> Moment {
    let moments = page.items.iter().map(|head| head.published_at);
    moments.max().unwrap_or(Moment::MIN)
}

/// A search is the same on all of its pages.
fn query_of(view: &NewsView) -> Vec<(String, String)> {
    let pairs = view.at(None).pairs().into_iter();
    pairs.map(|(key, value)| (key.to_owned(), value)).collect()
}
