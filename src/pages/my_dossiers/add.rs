//! Adding to the list: a pasted text, a file, or one dropped on the form.

use leptos::{ev, prelude::*, task::spawn_local};
use web_sys::File;

use super::Shelf;
use crate::{
    browser,
    dossier::kept::{Entry, KeptDossiers, read_list},
    i18n::use_mine_texts,
};

const LIST: &str = "danh-sach";
const LABEL: &str = "nhan";
pub const PASSWORD: &str = "mat-khau";
const LARGEST: u32 = 2 * 1024 * 1024;

#[component]
pub fn Add(shelf: Shelf) -> impl IntoView {
    let texts = use_mine_texts();
    let said = RwSignal::new(String::new());
    // What was not understood stays in the box, to be mended.
    let left = RwSignal::new(String::new());
    let take = move |text: String, label: String| {
        let read = read_list(&text, &label);
        if read.entries.is_empty() {
            said.set(texts.nothing_read.to_owned());
            left.set(text);
            return;
        }
        let lines: Vec<&str> = text.lines().collect();
        let strange = read
            .strange
            .iter()
            .filter_map(|number| lines.get(number - 1));
        left.set(strange.copied().collect::<Vec<_>>().join("\n"));
        let strange: Vec<_> = read.strange.iter().take(8).map(usize::to_string).collect();
        let added = shelf.add(read.entries);
        said.set(match strange.is_empty() {
            true => added,
            false => format!("{added} {}", (texts.strange)(&strange.join(", "))),
        });
    };
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let value = |name| browser::form_value(&event, name).unwrap_or_default();
        take(value(LIST), value(LABEL));
    };
    let take_files = move |files: Vec<File>| {
        for file in files {
            spawn_local(async move {
                match read(&file).await {
                    Ok(Read::Text(text)) => take(text, String::new()),
                    Ok(Read::Entries(entries)) => said.set(shelf.add(entries)),
                    Err(sentence) => said.set(sentence(texts).to_owned()),
                }
            });
        }
    };
    let on_drop = move |event: ev::DragEvent| {
        let files = browser::files_of(&event);
        // Dropped text goes into the box by itself.
        if !files.is_empty() {
            event.prevent_default();
            take_files(files);
        }
    };
    view! {
        <section class="part">
            <h2 class="part__heading">{texts.add}</h2>
            <p role="status">{said}</p>
            <form class="lookup" on:submit=on_submit on:drop=on_drop on:dragover=|event| event.prevent_default()>
                <div>
                    <label class="field__label" for=LIST>{texts.list}</label>
                    <p class="field__hint" id="danh-sach-goi-y">{texts.list_hint}</p>
                    <textarea class="lookup__input" id=LIST name=LIST rows="5" spellcheck="false" autocomplete="off" aria-describedby="danh-sach-goi-y" prop:value=left></textarea>
                </div>
                <div>
                    <label class="field__label" for=LABEL>{texts.label}</label>
                    <p class="field__hint" id="nhan-goi-y">{texts.label_hint}</p>
                    <input class="lookup__input" id=LABEL name=LABEL type="text" maxlength="80" autocomplete="off" aria-describedby="nhan-goi-y" />
                </div>
                <button class="button" type="submit">{texts.add_button}</button>
                <div>
                    <label class="field__label" for="tep">{texts.file}</label>
                    <input id="tep" class="mine__file" type="file" accept=".csv,.txt,.tsv,.motcua,text/csv,text/plain"
                        on:change=move |event| take_files(browser::files_of(&event)) />
                </div>
            </form>
        </section>
    }
    .into_any()
}

enum Read {
    Text(String),
    Entries(Vec<Entry>),
}

type Sentence = fn(&'static crate::i18n::MineTexts) -> &'static str;

async fn read(file: &File) -> Result<Read, Sentence> {
    let bytes = browser::bytes_of(file, LARGEST).await;
    let bytes = bytes.ok_or(unreadable as Sentence)?;
    if !browser::is_sealed(&bytes) {
        let text = String::from_utf8(bytes).map_err(|_no_text| unreadable as Sentence)?;
        return Ok(Read::Text(text));
    }
    let password = browser::value_of(PASSWORD).unwrap_or_default();
    if password.is_empty() {
        return Err(|texts| texts.unseal_hint);
    }
    let text = browser::unseal(&bytes, &password).await.map_err(|error| {
        let sentence: Sentence = match error {
            browser::SealError::NotAvailable => |texts| texts.cannot_seal,
            browser::SealError::NotSealed => unreadable,
            browser::SealError::WrongPassword => |texts| texts.wrong_password,
        };
        sentence
    })?;
    let kept: KeptDossiers =
        serde_json::from_str(&text).map_err(|_not_ours| unreadable as Sentence)?;
    let entries = kept.dossiers.into_iter().map(|dossier| Entry {
        code: dossier.code,
        secret: dossier.secret,
        label: dossier.label,
    });
    Ok(Read::Entries(entries.collect()))
}

fn unreadable(texts: &'static crate::i18n::MineTexts) -> &'static str {
    texts.unreadable
}
