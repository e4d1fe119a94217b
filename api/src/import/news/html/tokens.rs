//! HTML that is already clean, read one tag and one run of text at a time.

use std::{borrow::Cow, cell::RefCell};

use html5ever::tokenizer::{
    BufferQueue, Tag, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// Hears the tags and the words of a text, entities decoded.
pub trait Listener {
    fn tag(&mut self, tag: &Tag);
    fn text(&mut self, text: &str);
}

struct Sink<'a>(RefCell<&'a mut dyn Listener>);

impl TokenSink for Sink<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => self.0.borrow_mut().tag(&tag),
            Token::CharacterTokens(text) => self.0.borrow_mut().text(&text),
            Token::DoctypeToken(_)
            | Token::CommentToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

pub fn listen(html: &str, listener: &mut dyn Listener) {
    let tokenizer = Tokenizer::new(Sink(RefCell::new(listener)), TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(html.into());
    // Nothing here runs scripts, so it reads to the end at once.
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
}

/// The value of an attribute, entities decoded.
pub fn decoded(value: &str) -> Cow<'_, str> {
    struct Value(String);
    impl Listener for Value {
        fn tag(&mut self, tag: &Tag) {
            if let Some(attribute) = tag.attrs.first() {
                self.0 = attribute.value.to_string();
            }
        }

        fn text(&mut self, _text: &str) {}
    }
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    let mut read = Value(String::new());
    listen(
        &format!("<a x=\"{}\">", value.replace('"', "&quot;")),
        &mut read,
    );
    Cow::Owned(read.0)
}

/// Text without tags, entities decoded.
pub fn words(text: &str) -> String {
    struct Words(String);
    impl Listener for Words {
        fn tag(&mut self, _tag: &Tag) {
            self.0.push(' ');
        }

        fn text(&mut self, text: &str) {
            self.0.push_str(text);
        }
    }
    let mut read = Words(String::with_capacity(text.len()));
    listen(text, &mut read);
    read.0
}
