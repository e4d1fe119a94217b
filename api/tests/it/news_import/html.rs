//! Foreign HTML becomes blocks.

use super::{only, rss, sketch};

#[track_caller]
fn check(html: &str, expected: &str) {
    assert_eq!(sketch(html), expected, "{html}");
}

#[test]
fn headings_keep_two_levels_below_the_title() {
    check(
        "<h1>Một</h1><h2>Hai</h2><h3>Ba</h3><h4>Bốn</h4><h6>Sáu</h6><p>x</p>",
        "Section Một\nSection Hai\nSection Ba\nPart Bốn\nPart Sáu\np x",
    );
    check("<h2><p>Trong</p></h2><p>sau</p>", "Section Trong\np sau");
}

#[test]
fn runs_of_text_are_paragraphs_however_they_are_parted() {
    check(
        "a<br><br/>b<div>c<div>d</div>e</div>f",
        "p a\np b\np c\np d\np e\np f",
    );
    check("<p>a</p>\n\n<p> </p><p>&nbsp;</p><p>b", "p a\np b");
    check(
        "<pre>một\nhai</pre><code>x = 1</code>",
        "p một\np hai\np x = 1",
    );
    check("<dl><dt>Tên</dt><dd>Nghĩa</dd></dl>", "p Tên\np Nghĩa");
}

#[test]
fn white_space_is_single_and_stands_outside_of_links() {
    check(
        "<p>  Xem \n\t<a href='https://a.vn/'> đây </a>  nhé&nbsp;&nbsp;!</p>",
        "p Xem [đây](https://a.vn/) nhé !",
    );
    check("<p>a<b> b </b>c</p>", "p a *b* c");
    check("<p><span>Hà</span><span> Nội</span></p>", "p Hà Nội");
    check("<p>Hà<b></b>Nội</p>", "p HàNội");
}

#[test]
fn marks_nest_and_links_keep_them() {
    check(
        "<p><b>đậm <i>cả hai</i></b> <em>nghiêng</em> <q>trích</q></p>",
        "p *đậm* _*cả hai*_ _nghiêng_ “trích”",
    );
    check(
        "<p><a href='https://a.vn/x?a=1&amp;b=2'>m <strong>n</strong></a></p>",
        "p [m](https://a.vn/x?a=1&b=2) [*n*](https://a.vn/x?a=1&b=2)",
    );
}

#[test]
fn relative_links_lead_to_where_the_article_stood() {
    check(
        "<p><a href='/gioi-thieu'>a</a> <a href='b.html'>b</a> <a href='//c.vn/d'>c</a></p>",
        "p [a](https://bao.example.vn/gioi-thieu) [b](https://bao.example.vn/tin/b.html) \
         [c](https://c.vn/d)",
    );
    check(
        "<p><a href='mailto:a@b.vn'>thư</a> <a href='tel:+8424'>gọi</a></p>",
        "p [thư](mailto:a@b.vn) [gọi](tel:+8424)",
    );
}

#[test]
fn lists_within_lists_follow_the_item_they_stand_in() {
    check(
        "<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li><p>d</p><p>e</p></li></ul>sau",
        "Bullet a / b / c / d e\np sau",
    );
    check("<ol><li>một<li>hai</ol>", "Number một / hai");
    check("<ul></ul><p>x</p>", "p x");
    check("<ul>x<li>y</ul>", "Bullet x / y");
}

#[test]
fn quotes_know_who_said_it() {
    check(
        "<blockquote><p>Một.</p><p>Hai.</p><footer>— <cite>Bà A</cite></footer></blockquote><p>x",
        "q Một.\nq Hai. — Bà A\np x",
    );
    check(
        "<blockquote>Lời<cite>Ông B</cite></blockquote>",
        "q Lời — Ông B",
    );
    check("<blockquote><cite>Chỉ tên</cite></blockquote>", "q Chỉ tên");
}

#[test]
fn a_picture_needs_words_that_say_what_it_shows() {
    let html = "<p>trước <img src='/a.jpg' alt='Cổng chính'> sau</p>\
        <figure><img src='b.jpg'><figcaption>Lễ <b>ký</b></figcaption></figure>\
        <figure><img src='c.jpg' alt='C'><img src='d.jpg' alt='D'><figcaption>Hai ảnh</figcaption>\
        </figure><img src='e.jpg'><img alt='không có'><img src='data:image/png;base64,AAAA' alt=x>\
        <img src='data:image/gif;base64,R0' data-src='/late.jpg' alt='Muộn'>\
        <img src='/dot.gif' width=1 height=1 alt=x>";
    let (record, read) = only(rss(html));
    assert_eq!(
        super::drawn(&record.body.vi),
        "p trước\nimg https://bao.example.vn/a.jpg \"Cổng chính\" -\np sau\n\
         img https://bao.example.vn/tin/b.jpg \"Lễ ký\" Lễ ký\n\
         img https://bao.example.vn/tin/c.jpg \"C\" -\n\
         img https://bao.example.vn/tin/d.jpg \"D\" Hai ảnh\n\
         img https://bao.example.vn/late.jpg \"Muộn\" -",
    );
    let dropped: Vec<_> = read.dropped.iter().collect();
    assert_eq!(
        dropped,
        [
            ("data: picture", 1),
            ("picture of one dot", 1),
            ("picture without an address", 1),
            ("picture without words", 1),
        ],
    );
}

#[test]
fn pictures_of_a_list_or_a_table_stand_behind_it() {
    check(
        "<ul><li>a <img src=/x.png alt=X></li><li>b</li></ul>",
        "Bullet a / b\nimg https://bao.example.vn/x.png \"X\" -",
    );
    check(
        "<table><tr><td>a <img src=/x.png alt=X></td><td>b</td></tr></table>",
        "table -:  : a|b\nimg https://bao.example.vn/x.png \"X\" -",
    );
}

#[test]
fn tables_are_as_wide_as_their_widest_row() {
    check(
        "<table><caption>Số <b>liệu</b></caption><tr><th>Tỉnh<th>Năm<tr><td>Huế<td>2025<td>1</table>",
        "table Số liệu: Tỉnh|Năm| : Huế|2025|1",
    );
    check(
        "<table><thead><tr><td>x</td></tr></thead><tr><td>Huế<td>2025</table>",
        "table -:  : x| / Huế|2025",
    );
    check(
        "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>",
        "table -:  : a|b| / |c|d",
    );
    check("<table><tr><td>một<tr><td>hai</table>", "p một\np hai");
    check(
        "<table><tr><td><table><tr><td>x<td>y</table><td>z</table>",
        "table -:  : x y|z",
    );
    check(
        "<ul><li>a<table><tr><td>1<td>2</table>b</ul>",
        "Bullet a\ntable -:  : 1|2\nBullet b",
    );
}

#[test]
fn entities_are_decoded_once() {
    check(
        "<p>&Aacute;&nbsp;&amp; &#7879; &#x1EC7; &quot;x&quot; &hellip; &ndash; 5 < 6 & 7 &amp;lt;</p>",
        "p Á & ệ ệ \"x\" … – 5 < 6 & 7 &lt;",
    );
}

#[test]
fn letters_are_composed_and_what_cannot_be_seen_is_gone() {
    check(
        "<p>Ho\u{302}\u{323} ti\u{323}ch\u{ad}\u{200d}</p>",
        "p Hộ tịch",
    );
}

#[test]
fn broken_html_is_read_as_browsers_do() {
    check("<p><b>đậm<p>còn đậm</b> thôi", "p *đậm*\np *còn đậm* thôi");
    check("</p></div>a<li>b<p>c<!-- d --><!>e<x", "p a\np b\np ce");
    check("<p>a<b>b<i>c</b>d</i>e", "p a*b*_*c*__d_e");
    check("<p title='>'>a</p ><P>b</P><p/>c", "p a\np b\np c");
    check("<a href=https://a.vn/>x</a", "p [x](https://a.vn/)");
}

#[test]
fn what_is_shown_from_elsewhere_is_reported_and_may_leave_a_link() {
    let html = "<p>a</p><iframe src='https://video.vn/1?x=1&amp;y=2'><p>cũ</p></iframe>\
        <video src='javascript:x'>cũ</video><object data=x><p>cũ</p></object><embed src=x>\
        <form action=x><p>trong biểu mẫu</p><input><select><option>cũ</select></form>\
        <svg><text>cũ</text></svg><math><mi>cũ</mi></math><style>p{}</style>\
        <script>if (a < b) document.write('<p>cũ</p>')</script><del>cũ</del>\
        <p style='color:red' onclick=x class=y>b</p>";
    let (record, read) = only(rss(html));
    assert_eq!(
        super::drawn(&record.body.vi),
        "p a\np [https://video.vn/1?x=1&y=2](https://video.vn/1?x=1&y=2)\np trong biểu mẫu\np b",
    );
    for name in [
        "<iframe>", "<video>", "<object>", "<embed>", "<form>", "<input>", "<select>", "<svg>",
        "<math>", "<style>", "<script>", "<del>", "style", "onclick", "action",
    ] {
        assert_eq!(read.dropped.count(name), 1, "{name} in {:?}", read.dropped);
    }
    assert_eq!(read.dropped.count("class"), 0);
}

#[test]
fn html_that_was_escaped_twice_is_still_html() {
    let (record, _) = only(super::rss_of(
        "<description>&amp;lt;p&amp;gt;Một &amp;amp;amp; hai&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Ba\
         &amp;lt;/p&amp;gt;</description>",
    ));
    assert_eq!(super::drawn(&record.body.vi), "p Một & hai\np Ba");
    check("<p>Viết &lt;p&gt; và &lt;/p&gt;</p>", "p Viết <p> và </p>");
}
