//! Elements written as one text: the browser reads hundreds of them sooner than it makes them one
//! by one. What comes from data goes through `text`; everything else is a constant of the code.

/// Elements, being written.
#[derive(Debug, Default)]
pub struct Markup(String);

impl Markup {
    pub fn with_capacity(bytes: usize) -> Self {
        Self(String::with_capacity(bytes))
    }

    /// Tags, and what the code itself says.
    pub fn tags(&mut self, tags: &'static str) -> &mut Self {
        self.0.push_str(tags);
        self
    }

    /// Anything else, between tags or between the quotes of an attribute.
    pub fn text(&mut self, text: &str) -> &mut Self {
        let mut rest = text;
        while let Some(at) = rest.find(['&', '<', '>', '"']) {
            let (plain, special) = rest.split_at(at);
            self.0.push_str(plain);
            self.0.push_str(match special.as_bytes().first() {
                Some(b'&') => "&amp;",
                Some(b'<') => "&lt;",
                Some(b'>') => "&gt;",
                _ => "&quot;",
            });
            rest = &special[1..];
        }
        self.0.push_str(rest);
        self
    }

    /// For the attribute `inner_html` of the element around them.
    pub fn finish(self) -> String {
        self.0
    }
}
