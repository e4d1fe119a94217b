//! `/api/v1/submissions`: documents that the Government has before it.

use contract::{Slug, Submission, SubmissionPage};
use leptos::prelude::*;

use super::Request;
use crate::route::{SubmissionView, with_query};

pub const SUBMISSIONS: &str = "/api/v1/submissions";

pub fn request_submissions(view: Signal<SubmissionView>) -> Request<SubmissionPage> {
    Request::new(move || Some(address_of_submissions(&view.read())))
}

/// The API's address of a list. The front door asks at the same.
pub fn address_of_submissions(view: &SubmissionView) -> String {
    let pairs: Vec<_> = [
        ("q", view.q.as_ref().map(ToString::to_string)),
        ("agency", view.agency.as_ref().map(ToString::to_string)),
        ("state", view.state.map(|state| state.as_str().to_owned())),
        ("cursor", view.cursor.clone()),
    ]
    .into_iter()
    .filter_map(|(key, value)| Some((key, value?)))
    .collect();
    with_query(SUBMISSIONS, &pairs)
}

pub fn request_submission(number: Slug) -> Request<Submission> {
    Request::new(move || Some(address_of_submission(&number)))
}

pub fn address_of_submission(number: &Slug) -> String {
    format!("{SUBMISSIONS}/{number}")
}

/// The day it is, by the API's clock: a document alone does not say it, the shortest list does.
pub fn request_day() -> Request<SubmissionPage> {
    Request::new(|| Some(address_of_day()))
}

pub fn address_of_day() -> String {
    with_query(SUBMISSIONS, &[("limit", "1".to_owned())])
}
