//! Whatever a text tries, nothing runs and nothing is fetched.

use super::{all_with, drawn, only, reading, rss, rss_of};

const HANDLERS: [&str; 6] = [
    "onclick",
    "ONERROR",
    "onload",
    "onmouseover",
    "onfocus",
    "onbegin",
];

const ELEMENTS: [&str; 34] = [
    "a",
    "img",
    "p",
    "div",
    "b",
    "i",
    "h1",
    "ul",
    "ol",
    "li",
    "blockquote",
    "figure",
    "table",
    "td",
    "th",
    "q",
    "cite",
    "form",
    "input",
    "button",
    "svg",
    "math",
    "iframe",
    "object",
    "embed",
    "video",
    "audio",
    "source",
    "link",
    "meta",
    "base",
    "body",
    "marquee",
    "x:y",
];
const PLACES: [&str; 10] = [
    "href",
    "src",
    "srcset",
    "formaction",
    "xlink:href",
    "style",
    "data",
    "action",
    "background",
    "data-src",
];
const ADDRESSES: [&str; 12] = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java&#x09;script:alert(1)",
    "&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;:alert(1)",
    "&#x6A;avascript&colon;alert(1)",
    "\u{1}javascript:alert(1)",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "vbscript:msgbox(1)",
    "view-source:javascript:alert(1)",
];

/// Every element, its attributes full of scripts.
fn attacks() -> Vec<String> {
    let mut attacks = Vec::new();
    for element in ELEMENTS {
        for handler in HANDLERS {
            for quote in ["", "'", "\""] {
                attacks.push(format!(
                    "<{element} {handler}={quote}alert(1){quote}>w</{element}>"
                ));
                attacks.push(format!("<{element}/{handler}={quote}alert(1){quote}//>w"));
            }
        }
        for place in PLACES {
            for address in ADDRESSES {
                attacks.push(format!(
                    "<{element} {place}=\"{address}\" alt=w>w</{element}>"
                ));
                attacks.push(format!("<{element} {place}='{address}' alt='w' />w"));
            }
        }
    }
    attacks
}

#[track_caller]
fn check_harmless(json: &str) {
    let folded = json.to_lowercase();
    for word in [
        "javascript",
        "vbscript",
        "data:",
        "alert",
        "msgbox",
        "<script",
        "<img",
        "<svg",
    ] {
        assert!(!folded.contains(word), "{word} in {json}");
    }
    let is_handler = |word: &str| word.starts_with("on") && word.contains('=');
    assert!(!folded.split([' ', '"', '/']).any(is_handler), "{json}");
}

#[test]
fn no_attribute_of_any_element_carries_a_script_through() {
    let attacks = attacks();
    assert!(attacks.len() > 8_000, "{}", attacks.len());
    for many in attacks.chunks(50) {
        let html = format!("<p>đầu</p>{}", many.join("\n"));
        let (record, _) = only(rss(&html));
        check_harmless(&serde_json::to_string(&record).expect("JSON"));
    }
}

#[test]
fn each_attack_by_itself_leaves_no_address() {
    for attack in attacks() {
        // With a text in front there is an article, whatever becomes of the rest.
        let (record, read) = only(rss(&format!("<p>đầu</p>{attack}<p>cuối</p>")));
        let json = serde_json::to_string(&record.body).expect("JSON");
        let is_handler = HANDLERS.iter().any(|handler| attack.contains(handler));
        assert!(!is_handler || !read.dropped.is_empty(), "{attack}");
        assert!(!json.contains("\"href\""), "{attack}: {json}");
        check_harmless(&json);
    }
}

#[test]
fn what_is_dropped_is_told_by_name() {
    let (_, read) = only(rss(
        "<p>x</p><a href='java\nscript:alert(1)'>a</a><a href='&#x6A;avascript:b'>b</a>\
         <a href=vbscript:x>c</a><a href='data:text/html,x'>d</a><a href='#e'>e</a>\
         <a href='file:///etc/passwd'>f</a><a href=''>g</a><a href='https://[x'>h</a><a>i</a>",
    ));
    let dropped: Vec<_> = read.dropped.iter().collect();
    assert_eq!(
        dropped,
        [
            ("data: link", 1),
            ("file: link", 1),
            ("javascript: link", 2),
            ("link that cannot be read", 1),
            ("link within the text", 1),
            ("link without an address", 1),
            ("vbscript: link", 1),
        ],
    );
}

#[test]
fn scripts_leave_no_words_however_they_are_broken() {
    for html in [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//x.vn/x.js></SCRIPT >",
        "<scr<script>alert(1)</script>ipt>",
        "<script><!-- </script><p>w</p><script>alert(1)//--></script>",
        "<script>alert(1)</scrip",
        "<style><p>alert(1)</style>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<svg><script>alert(1)</script></svg>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">w</noscript>",
        "<title><p title='</title><script>alert(1)</script>'>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<xmp><script>alert(1)</script></xmp>",
        "<textarea><script>alert(1)</script></textarea>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<template><script>alert(1)</script></template>",
        "<plaintext><script>alert(1)</script>",
    ] {
        let (record, _) = only(rss(&format!("<p>đầu</p>{html}")));
        let json = serde_json::to_string(&record.body).expect("JSON");
        assert!(
            !json.contains("href") && !json.contains("<script"),
            "{html}: {json}"
        );
    }
}

#[test]
fn an_end_that_never_comes_swallows_no_more_than_in_a_browser() {
    let (record, _) = only(rss("<p>a</p><svg><path d='x'><p>b</p>"));
    assert_eq!(drawn(&record.body.vi), "p a\np b");
}

#[test]
fn entities_that_a_document_declares_are_not_looked_up() {
    let laughs: String = (1..10)
        .map(|level| {
            let inner = format!("&lol{};", level - 1).repeat(10);
            format!("<!ENTITY lol{level} \"{inner}\">")
        })
        .collect();
    let doctype = format!(
        "<!DOCTYPE rss [<!ENTITY lol0 \"lol\">{laughs}<!ENTITY file SYSTEM \"file:///etc/passwd\">\
         <!ENTITY % more SYSTEM \"http://127.0.0.1:9/x.dtd\"> %more;]>"
    );
    let text = rss_of("<description>x &lol9; y &file; z</description>");
    let text = text.replace("?>\n", &format!("?>\n{doctype}\n"));
    assert!(text.contains("ENTITY lol9"));
    let (record, _) = only(&text);
    assert_eq!(drawn(&record.body.vi), "p x &lol9; y &file; z");
}

#[test]
fn names_that_a_text_makes_up_do_not_pile_up() {
    let names = 0..5_000;
    let html: String = names
        .map(|name| format!("<x{name} on{name}=y></x{name}>"))
        .collect();
    let long = format!("<{} >", "y".repeat(10_000));
    let (_, read) = only(rss(&format!("<p>x</p>{long}{html}")));
    assert!(read.dropped.iter().count() <= 101);
    assert!(read.dropped.count("others") > 4_000);
    assert!(read.dropped.iter().all(|(name, _)| name.len() < 100));
}

#[test]
fn a_base_of_another_scheme_is_no_base() {
    let mut reading = reading();
    reading.base = None;
    let feed = r#"<feed xml:base="javascript:alert(1)//"><entry><id>1</id><title>T</title>
<updated>2026-11-22</updated><content type="html">&lt;a href="x"&gt;x&lt;/a&gt;</content></entry></feed>"#;
    let all = all_with(feed, &reading).expect("read");
    let record = all[0].outcome.as_ref().expect("an article");
    assert_eq!(drawn(&record.body.vi), "p x");
}
