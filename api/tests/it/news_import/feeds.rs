//! RSS and Atom as publishers write them.

use api::import::news::NewsError;
use contract::{ArticleKind, Basis};

use super::{all, drawn, only, reading, refusal, rss, rss_of};

const RSS: &str = r#"<?xml version='1.0' encoding='utf-8'?>
<!-- một bản tin -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>B&aacute;o M&#7851;u</title><atom:link href="https://bao.vn/rss" rel="self"/>
<link>https://bao.vn</link><image><title>Logo</title><link>https://logo.vn</link></image>
<item>
 <title><![CDATA[Khai trương <b>cổng</b> &amp; dịch vụ]]></title>
 <link>/tin/1.html?a=1&amp;b=2</link>
 <guid isPermaLink="false">urn:1</guid>
 <description>&lt;p&gt;Tóm &amp;nbsp;tắt.&lt;/p&gt;</description>
 <content:encoded><![CDATA[<p>Thân <a href="2.html">bài</a>.</p>]]></content:encoded>
 <dc:date>2026-11-22T12:00:00+07:00</dc:date>
 <dc:creator>Ai đó</dc:creator>
 <category>CHUYỂN ĐỔI SỐ</category><category><![CDATA[Giải trí]]></category>
 <category>cai-cach</category><category>Chuyen doi so</category>
 <enclosure url="https://bao.vn/nghi-quyet.pdf" type="application/pdf" length="1234"/>
 <enclosure url="/tieng.mp3" type="" length="0"/>
 <enclosure url="javascript:alert(1)" type="audio/mpeg" length="1"/>
 <media:group><media:content url="https://bao.vn/anh.jpg" medium="image">
  <media:description type="html">Toàn cảnh</media:description></media:content></media:group>
</item>
<item><title>Q&A</title><pubDate>22/11/2026 08:00</pubDate><guid>https://bao.vn/2</guid>
 <description>Chỉ có mô tả. Một dòng.&lt;br/&gt;Dòng hai.</description></item>
</channel></rss>"#;

#[test]
fn an_article_of_rss_has_all_that_the_feed_says() {
    let all = all(RSS);
    assert_eq!(all[0].place, "item 1");
    let record = all[0].outcome.as_ref().expect("an article");
    assert_eq!(record.title.vi, "Khai trương cổng & dịch vụ");
    assert_eq!(record.summary.vi, "Tóm tắt.");
    assert_eq!(record.kind, ArticleKind::News);
    assert_eq!(record.basis, Basis::Published);
    assert_eq!(
        drawn(&record.body.vi),
        "img https://bao.vn/anh.jpg \"Toàn cảnh\" -\np Thân [bài](https://bao.vn/2.html).",
    );
    let topics: Vec<_> = record.topics.iter().map(ToString::to_string).collect();
    assert_eq!(topics, ["chuyen-doi-so", "cai-cach"]);
    assert_eq!(all[0].dropped.count("topic Giải trí"), 1);
    assert_eq!(all[0].dropped.count("javascript: link"), 1);
    let source = &record.sources[0];
    assert_eq!(source.title.vi, "Báo Mẫu");
    assert_eq!(
        source.url.as_deref(),
        Some("https://bao.vn/tin/1.html?a=1&b=2")
    );
}

#[test]
fn enclosures_of_rss_are_attachments() {
    let all = all(RSS);
    let record = all[0].outcome.as_ref().expect("an article");
    let attachments: Vec<_> = record
        .attachments
        .iter()
        .map(|file| {
            (
                file.name.as_str(),
                file.media_type.as_str(),
                file.size_bytes,
            )
        })
        .collect();
    assert_eq!(
        attachments,
        [
            ("nghi-quyet.pdf", "application/pdf", Some(1234)),
            ("tieng.mp3", "audio/mpeg", None),
        ],
    );
}

#[test]
fn a_description_alone_is_the_text_and_its_first_paragraph_the_summary() {
    let all = all(RSS);
    let record = all[1].outcome.as_ref().expect("an article");
    assert_eq!(record.title.vi, "Q&A");
    assert_eq!(record.summary.vi, "Chỉ có mô tả. Một dòng.");
    assert_eq!(
        drawn(&record.body.vi),
        "p Chỉ có mô tả. Một dòng.\np Dòng hai."
    );
    // A guid is an address unless it says otherwise.
    assert_eq!(record.sources[0].url.as_deref(), Some("https://bao.vn/2"));
}

#[test]
fn a_long_summary_ends_with_a_whole_word() {
    let words = "chữ ".repeat(200);
    let (record, _) = only(rss_of(&format!("<description>{words}</description>")));
    let summary = record.summary.vi;
    assert!(summary.chars().count() <= 300, "{summary}");
    assert!(summary.chars().count() > 290, "{summary}");
    assert!(summary.ends_with("chữ…"), "{summary}");
}

#[test]
fn the_slug_is_the_same_each_time_and_its_tail_is_that_of_the_item() {
    let slug = |text: &str| only(text).0.slug.to_string();
    let one = slug(&rss("<p>x</p>"));
    assert_eq!(one, slug(&rss("<p>sửa</p>")));
    assert!(
        one.starts_with("tin-thu-") && one.len() == "tin-thu-".len() + 6,
        "{one}"
    );
    let other = slug(&rss("<p>x</p>").replace("thu-1.html", "thu-2.html"));
    assert_ne!(one, other);
    let renamed = slug(&rss("<p>x</p>").replace("Tin thử", "Tên khác"));
    assert_eq!(one[one.len() - 6..], renamed[renamed.len() - 6..]);
    let long = slug(&rss("<p>x</p>").replace("Tin thử", &"đẩy mạnh ".repeat(30)));
    assert!(
        long.len() <= 67 && long.starts_with("day-manh-day-manh"),
        "{long}"
    );
    assert!(!long.contains("--"), "{long}");
    let sign = slug(&rss("<p>x</p>").replace("Tin thử", "新聞"));
    assert!(sign.starts_with("tin-"), "{sign}");
}

#[test]
fn atom_has_text_html_and_xhtml_each_with_its_base() {
    let feed = r#"<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.vn/goc/">
<title type="html">B&lt;i&gt;á&lt;/i&gt;o</title><link rel="self" href="https://x.vn/feed"/>
<link href="https://a.vn/"/>
<entry xml:base="nam/"><id>tag:a.vn,2026:1</id><title type="text">1 &lt; 2 &amp;amp; 3</title>
<link rel="alternate" href="mot.html"/><link rel="enclosure" href="f.pdf" type="application/pdf"
 title="Tệp" length="7"/><updated>2026-11-23T00:00:00Z</updated>
<published>2026-11-22T00:00:00Z</published><category term="x" label="Cải cách hành chính"/>
<author><name>A</name></author><source><title>Nơi khác</title></source>
<summary>Ngắn</summary>
<content type="xhtml" xml:base="bai/"><div xmlns="http://www.w3.org/1999/xhtml"><p>Một<br/>hai
&lt;b&gt; <a href="x.html"/><a href="x.html">x</a><script src="y.js"/></p><p/><p>ba &eacute;</p>
</div></content></entry>
<entry><id>2</id><title type="xhtml"><div><b>Hai</b></div></title><updated>2026-11-22</updated>
<content type="html">&lt;p&gt;a &lt;a href="y"&gt;b&lt;/a&gt;&lt;/p&gt;</content></entry>
<entry><id>3</id><title>Ba</title><updated>2026-11-22</updated><content>dòng &lt;p&gt; một

dòng hai</content></entry>
<entry><id>4</id><title>Bốn</title><updated>2026-11-22</updated>
<content type="image/png">AAAA</content></entry></feed>"#;
    let all = all(feed);
    let record = all[0].outcome.as_ref().expect("an article");
    assert_eq!(record.title.vi, "1 < 2 &amp; 3");
    assert_eq!(
        drawn(&record.body.vi),
        "p Một\np hai <b> [x](https://a.vn/goc/nam/bai/x.html)\np ba é",
    );
    assert_eq!(all[0].dropped.count("<script>"), 1);
    assert!(record.updated_at > Some(record.published_at));
    assert_eq!(record.topics.len(), 1);
    assert_eq!(record.attachments[0].size_bytes, Some(7));
    assert_eq!(record.sources[0].title.vi, "Báo");
    let second = all[1].outcome.as_ref().expect("an article");
    assert_eq!(second.title.vi, "Hai");
    assert_eq!(drawn(&second.body.vi), "p a [b](https://a.vn/goc/y)");
    assert_eq!(second.updated_at, None);
    let third = all[2].outcome.as_ref().expect("an article");
    assert_eq!(drawn(&third.body.vi), "p dòng <p> một\np dòng hai");
    assert!(all[3].outcome.is_err(), "a picture is no text");
}

#[test]
fn an_atom_feed_may_carry_a_prefix() {
    let feed = r#"<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:entry>
<atom:id>1</atom:id><atom:title>Một</atom:title><atom:updated>2026-11-22</atom:updated>
<atom:content type="html">x</atom:content></atom:entry></atom:feed>"#;
    assert_eq!(only(feed).0.title.vi, "Một");
}

#[test]
fn an_item_without_a_title_or_a_text_is_refused() {
    let text = rss("<p>x</p>").replace("Tin thử", " ");
    assert_eq!(refusal(text), "title.vi: is empty");
    let nothing = "body.vi: is empty: there is nothing to read";
    assert_eq!(refusal(rss("<script>x</script>")), nothing);
    assert_eq!(refusal(rss_of("")), nothing);
}

#[test]
fn one_bad_item_does_not_hide_the_others() {
    let two = rss("<p>x</p>").replace(
        "</channel>",
        "<item><title>Hai</title></item><item><title>Ba</title><pubDate>2026-11-22</pubDate>\
         <description>x</description></item></channel>",
    );
    let outcomes: Vec<bool> = all(two).iter().map(|read| read.outcome.is_ok()).collect();
    assert_eq!(outcomes, [true, false, true]);
}

#[test]
fn whoever_asks_may_stop() {
    let error = || NewsError::Empty("đủ rồi".to_owned());
    let mut seen = 0;
    let stopped = api::import::news::read(RSS.as_bytes(), &reading(), |_| {
        seen += 1;
        Err(error())
    });
    assert!(matches!(stopped, Err(NewsError::Empty(_))));
    assert_eq!(seen, 1);
}
