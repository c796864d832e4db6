package document

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"reportwidget/build/document/container"
	"reportwidget/build/document/richtext"
	"reportwidget/build/document/sample"
)

// page returns a web page.
func page(head, body string) string {
	return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>"
}

// google returns a page as Google Docs exports it, with bold letters in class c1.
func google(body string) string {
	return `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">.lst-kix_a-0>li:before{content:"x"}.c1{font-weight:700}.c2{font-style:italic}.c3{font-weight:400;font-size:11pt}</style></head><body class="c9 doc-content">` + body + `</body></html>`
}

// etherpad returns a page as Etherpad exports it.
func etherpad(body string) string {
	return `<!doctype html><html lang="en"><head><title>pad-name</title><meta name="generator" content="Etherpad"><style>ol { counter-reset: item; }</style></head><body>` + body + `</body></html>`
}

// word returns a page as Word saves it.
func word(body string) string {
	return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Ann Other</o:Author></o:DocumentProperties></xml><![endif]--><xml><o:DocumentProperties><o:Author>Ann Other</o:Author></o:DocumentProperties></xml></head><body>` + body + `</body></html>`
}

// textDocument is one that is text, with what is to be read of it.
type textDocument struct {
	name, file, content, want string
	title                     string
	notes                     map[richtext.Note]int
}

// Documents that are text, with what each is a trap for.
var documents = []textDocument{
	{name: "a page", content: page("", `<h1>One</h1><p>Some <b>bold</b> and <i>italic</i> <a href="https://example.org/">link</a></p><ul><li>a<ul><li>b</li></ul></li></ul><ol><li>c</li></ol><blockquote><p>q</p></blockquote><pre>x
 y</pre>`), want: "# One\nSome *bold* and _italic_ [link](https://example.org/)\n- a\n  - b\n1. c\n> q\n```x⏎ y"},
	{name: "scripts, forms and players are out", content: page("", `<p>a</p><script>evil()</script><style>p{}</style><iframe src="https://example.org"></iframe><p>b</p>`), want: "a\nb", notes: map[richtext.Note]int{richtext.Embedded: 1}},
	{name: "hidden elements are out", content: page("", `<p>a</p><p style="display:none">hidden</p>`), want: "a", notes: map[richtext.Note]int{richtext.Hidden: 1}},
	{name: "a table with merged cells", content: page("", `<table><tr><th>A</th><th>B</th></tr><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>`), want: "[!A|!B / a|b / ″|c]"},
	{name: "images on the web become links, others are counted", content: page("", `<p>x <img src="https://example.org/a.png" alt="A bridge"> <img src="data:image/png;base64,AA" alt="image1.png"></p>`), want: "x [A bridge](https://example.org/a.png)", notes: map[richtext.Note]int{richtext.Images: 1, richtext.LinkedImages: 1, richtext.NoAltText: 1}},
	{name: "links to files and scripts are their words", content: page("", `<p><a href="../a.pdf">file</a> <a href="javascript:x()">js</a></p>`), want: "file js", notes: map[richtext.Note]int{richtext.LostLinks: 2}},
	{name: "a page nobody closed", content: `<h1>One</h1><p>a<p>b<ul><li>c`, file: "a.html", want: "# One\na\nb\n- c"},
	{name: "an Arabic page", content: `<html lang="ar" dir="rtl"><body><h2>الجلسة</h2><p>نص</p></body></html>`, want: "## الجلسة\nنص"},

	{name: "Google: bold by class, and not in headings", content: google(`<h1><span class="c1">One</span></h1><p class="c3"><span class="c3">a </span><span class="c1">bold</span></p><p><span></span></p><h1><span>Two</span></h1>`), want: "# One\na *bold*\n# Two"},
	{name: "Google: nested lists stand beside each other", content: google(`<ul class="lst-kix_a-0 start"><li>a</li></ul><ul class="lst-kix_a-1 start"><li>b</li></ul><ul class="lst-kix_a-0"><li>c</li></ul>`), want: "- a\n  - b\n- c"},
	{name: "Google: links lead over a page of its own", content: google(`<p><a href="https://www.google.com/url?q=https://example.org/a%3Fb%3D1&amp;sa=D&amp;ust=1">there</a></p>`), want: "[there](https://example.org/a?b=1)"},
	{name: "Google: comments are out", content: google(`<p>text<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> more</p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>secret remark by Ann Other</span></p></div>`), want: "text more", notes: map[richtext.Note]int{richtext.Comments: 1}},
	{name: "Google: footnotes", content: google(`<p>Claim<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> the source</span></p></div>`), want: "Claim{1}.\n---", notes: map[richtext.Note]int{richtext.Footnotes: 1}},
	{name: "Google: the title", content: google(`<p class="c5 title"><span>The Summit</span></p><p class="subtitle"><span>Notes</span></p><h1>One</h1>`), title: "The Summit", want: "Notes\n# One"},
	{name: "Google: a page begins", content: google(`<p>a</p><hr style="page-break-before:always;display:none;"><p>b</p>`), want: "a\n^b"},
	{name: "Google's Markdown", file: "a.md", content: "# One\n\nWe said 1\\. that \\- and ![][image1]\n\n[image1]: <data:image/png;base64,AAAA>\n", want: "# One\nWe said 1. that - and", notes: map[richtext.Note]int{richtext.Images: 1}},

	{name: "Word page: items are paragraphs", content: word(`<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>a<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.</span>b</p><p class=MsoNormal>text</p>`), want: "- a\n  1. b\ntext"},
	{name: "Word page: title and headings", content: word(`<p class=MsoTitle>The Summit</p><h1>One</h1><p class=MsoHeading7>Seven</p><p class=MsoNormal>text</p>`), title: "The Summit", want: "# One\n####### Seven\ntext"},
	{name: "Word page: authors, comments and deleted text are out", content: word(`<p class=MsoNormal>We <del cite="mailto:Ann" datetime="2024">never </del><ins cite="mailto:Ann" datetime="2024">all </ins>agree<span class=MsoCommentReference>[AO1]</span></p><div style='mso-element:comment-list'><p>secret remark</p></div>`), want: "We all agree", notes: map[richtext.Note]int{richtext.Changes: 2}},
	{name: "Word page: footnotes", content: word(`<p class=MsoNormal>Claim<a href="#_ftn1" name="_ftnref1">[1]</a></p><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> source</p></div></div>`), want: "Claim{1}"},
	{name: "Word page: a table of contents is out", content: word(`<p class=MsoToc1>One 3</p><p class=MsoNormal>text</p>`), want: "text", notes: map[richtext.Note]int{richtext.Contents: 1}},

	{name: "Etherpad: lines are Markdown", content: etherpad(`Opening<br>-------<br><br>Leads: Ana and Bo<br>Room: 2<br><br>- one<br>- two &amp; three<br>&nbsp;&nbsp;- four<br>`), want: "## Opening\nLeads: Ana and Bo⏎Room: 2\n- one\n- two & three\n  - four"},
	{name: "Etherpad: emphasis, links and lists", content: etherpad(`<strong>First line</strong><br>see <a href="https&#x3a;&#x2F;&#x2F;example&#x2e;org&#x2F;">https://example.org/</a><br><ul class="bullet"><li>a<ul class="bullet"><li>- b</ul></li><li>c</ul>end`), want: "*First line*⏎see [https://example.org/](https://example.org/)\n- a\n  - b\n- c\nend"},
	{name: "Etherpad: indentation is not a list", content: etherpad(`a<br><ul class="indent"><li>b</li></ul>c`), want: "a\nb\nc"},
	{name: "Etherpad: the welcome text is out", content: etherpad(`Welcome to Etherpad!<br><br>This pad text is synchronized as you type, so that everyone viewing this page sees the same text.<br><br>Get involved with Etherpad at <a href="https://etherpad.org">etherpad.org</a><br><br>Our notes`), want: "Our notes", notes: map[richtext.Note]int{richtext.Boilerplate: 3}},
	{name: "Etherpad: what looks like HTML is text", content: etherpad(`if a &lt; b and &lt;script&gt;`), want: "if a < b and <script>"},
	{name: "Etherpad: headings of the plugin", content: etherpad(`<h1>One</h1><br>text<br><h2>Two</h2>`), want: "# One\ntext\n## Two"},
	{name: "Etherpad as text", file: "pad.txt", content: "Notes\n\n\t* a\n\t\t* b\n\t* c  \n", want: "Notes\n- a\n  - b\n- c"},

	{name: "front matter", file: "a.md", content: "---\ntitle: The Summit\ntags: a, b\nlang: fr\n---\n\n---\n\nText\n", title: "The Summit", want: "---\nText"},
	{name: "a line between parts is not front matter", file: "a.md", content: "---\n\nText\n\n---\n\nMore\n", want: "---\nText\n---\nMore"},
	{name: "HackMD: boxes", file: "a.md", content: ":::info\ninside\n:::\n\n:::spoiler Details\nmore\n", want: "inside\n*Details*⏎more"},
	{name: "HackMD: contents, tags and badges are out", file: "a.md", content: "[TOC]\n\n###### tags: `a` `b`\n\n#summit #libraries\n\n[![hackmd-github-sync-badge](https://hackmd.io/x/badge)](https://hackmd.io/x)\n\nText\n", want: "Text"},
	{name: "HackMD: whose words a quotation are", file: "a.md", content: "> 開放資料 [name=chihao] [time=Sun, Jun 2] [color=red]\n", want: "> 開放資料 – chihao"},
	{name: "HackMD: sizes of images, marks and players", file: "a.md", content: "![plan](https://example.org/a.png =300x)\n\n==marked== and ++new++\n\n{%youtube abc %}\n", want: "[plan](https://example.org/a.png)\nmarked and new\n[https://www.youtube.com/watch?v=abc](https://www.youtube.com/watch?v=abc)"},
	{name: "HackMD: images that only the server has", file: "a.md", content: "a ![](/uploads/x.png)\n", want: "a", notes: map[richtext.Note]int{richtext.Images: 1}},
	{name: "HackMD: boxes to tick", file: "a.md", content: "- [ ] open\n- [x] done\n", want: "- [ ] open\n- [x] done"},
	{name: "HackMD: code of diagrams", file: "a.md", content: "```mermaid\na --> b\n==c==\n```\n", want: "```a --> b⏎==c=="},

	{name: "setext headings", file: "a.md", content: "One\n===\n\n[Two] - Ana\n-----\n\ntext\n", want: "# One\n## [Two] - Ana\ntext"},
	{name: "a long underlined paragraph is not a heading", file: "a.md", content: "This is a first line of text\nand it goes on\nand on\n---\n\nnext\n", want: "This is a first line of text⏎and it goes on⏎and on\nnext", notes: map[richtext.Note]int{richtext.LongHeadings: 1}},
	{name: "a heading without a space", file: "a.md", content: "#Title of it\n\n##\n\ntext\n", want: "# Title of it\ntext"},
	{name: "bold lines alone are headings", file: "a.md", content: "**First talk**\n\nSaid.\n\n**Second talk**\n\nMore.\n", want: "# First talk\nSaid.\n# Second talk\nMore.", notes: map[richtext.Note]int{richtext.Promoted: 2}},
	{name: "hard-wrapped items", file: "a.md", content: "* This item goes on for longer than sixty characters, so that its\n  end is on the next line\n* b\n", want: "- This item goes on for longer than sixty characters, so that its end is on the next line\n- b"},
	{name: "the ends of short lines were meant", file: "a.md", content: "Room: 2\nLead: Ana\\\nDate: Monday\n", want: "Room: 2⏎Lead: Ana⏎Date: Monday"},
	{name: "Chinese lines that go on have no space between", file: "a.md", content: strings.Repeat("圖書館與社區合作", 8) + "\n" + "信任\n", want: strings.Repeat("圖書館與社區合作", 8) + "信任"},
	{name: "typed numbers", file: "a.md", content: "1) a\n2) b\n", want: "1. a\n1. b"},
	{name: "HTML in a Markdown file", file: "feb.md", content: "<h2>Meeting 1</h2>\n<ol start=\"1\"><li><h4>Budget</h4><br>text</li></ol>\n", want: "## Meeting 1\n#### Budget\n1. text"},
	{name: "some HTML in Markdown", file: "a.md", content: "Text\n\n<details><summary>More</summary>\n\nHidden **words**\n\n</details>\n", want: "Text\n*More*\nHidden *words*"},
	{name: "footnotes in Markdown", file: "a.md", content: "Claim[^1].\n\n[^1]: the source\n", want: "Claim{1}."},
	{name: "tables", file: "a.md", content: "| A | B |\n|---|---|\n| a | b |\n", want: "[!A|!B / a|b]"},
	{name: "a table with only one column", file: "a.md", content: "| A |\n|---|\n| a |\n", want: "A\na"},
	{name: "plain text", file: "a.txt", content: "Notes of the session\r\n\r\nWe talked.\r\n", want: "Notes of the session\nWe talked."},
	{name: "Chinese, half in full-width", file: "a.md", content: "# 開放資料\n\n主持人：王小明\n記錄：李四\n", want: "# 開放資料\n主持人：王小明⏎記錄：李四"},
}

func TestTextDocuments(t *testing.T) { readsAs(t, documents) }

// readsAs compares what is read of documents, and looks for what nobody was to see.
func readsAs(t *testing.T, documents []textDocument) {
	t.Helper()
	for _, test := range documents {
		t.Run(test.name, func(t *testing.T) {
			d, notes, err := Read(test.file, []byte(test.content))
			if err != nil {
				t.Fatal(err)
			}
			got := sample.Show(d)
			if got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
			if test.title != "" && d.Title != test.title {
				t.Errorf("the title is %q, want %q", d.Title, test.title)
			}
			for note, n := range test.notes {
				if notes.Of(note) != n {
					t.Errorf("%d %s, want %d", notes.Of(note), note, n)
				}
			}
			if strings.Contains(got, "Ann Other") || strings.Contains(got, "secret") {
				t.Errorf("an author or a comment is in the text: %s", got)
			}
		})
	}
}

func TestFormatIsDetectedByContent(t *testing.T) {
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("# Größe\n")
	if err != nil {
		t.Fatal(err)
	}
	western, err := charmap.Windows1252.NewEncoder().String("# Größe\n")
	if err != nil {
		t.Fatal(err)
	}
	latin := "<html><head><meta charset=\"iso-8859-1\"></head><body><h1>Gr\xf6\xdfe</h1></body></html>"
	for name, test := range map[string]struct {
		content []byte
		want    string
	}{
		"a Word document called .txt":     {sample.Docx(sample.P("Heading1", "Größe")), "a Word document"},
		"an OpenDocument text":            {sample.ODT(`<text:h text:outline-level="1">Größe</text:h>`), "an OpenDocument text"},
		"a flat OpenDocument text":        {sample.FODT(`<text:h text:outline-level="1">Größe</text:h>`), "an OpenDocument text"},
		"a zipped page of Google Docs":    {sample.Zip(sample.Part{Name: "Notes.html", Content: google("<h1>Größe</h1>")}, sample.Part{Name: "images/image1.png", Content: "x"}), "a web page of Google Docs"},
		"a page of an unknown name":       {[]byte(page("", "<h1>Größe</h1>")), "a web page"},
		"a page in an old encoding":       {[]byte(latin), "a web page"},
		"Markdown with a mark":            {[]byte("\ufeff# Größe\n"), "Markdown"},
		"Markdown in UTF-16":              {[]byte(utf16), "Markdown"},
		"Markdown in the Windows letters": {[]byte(western), "Markdown"},
	} {
		t.Run(name, func(t *testing.T) {
			d, notes, err := Read("notes.txt", test.content)
			if err != nil {
				t.Fatal(err)
			}
			if notes.Format != test.want || sample.Show(d) != "# Größe" {
				t.Errorf("%q read as %s", sample.Show(d), notes.Format)
			}
		})
	}
}

func wideNames(names ...string) []byte {
	content := []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 500))
	for _, name := range names {
		content = append(content, wide(name)...)
	}
	return content
}

func TestWhatCannotBeReadIsNamedWithWhatToDo(t *testing.T) {
	for cause, content := range map[string][]byte{
		"is empty":           []byte("\n \n"),
		"before 2007":        wideNames("WordDocument"),
		"by a password":      wideNames("EncryptionInfo", "EncryptedPackage"),
		"Rich Text":          []byte(`{\rtf1\ansi text}`),
		"PDF":                []byte("%PDF-1.7\n"),
		"Apple Pages":        sample.Zip(sample.Part{Name: "Index/Document.iwa", Content: "x"}),
		"only a link":        []byte(`{"url": "https://docs.google.com/open?id=x", "doc_id": "x"}`),
		"an image":           []byte("\xff\xd8\xff\xe0"),
		"a spreadsheet":      sample.Zip(sample.Part{Name: "xl/workbook.xml", Content: "x"}),
		"a presentation":     sample.Zip(sample.Part{Name: "ppt/presentation.xml", Content: "x"}),
		"backup of an Ether": []byte(`{"pad:x":{"atext":{"text":"secret"}}}`),
		"does not hold a":    sample.Zip(sample.Part{Name: "a.bin", Content: "x"}),
		"not a document":     []byte("MZ\x90\x00\x03\x00\x00\x00"),
		"a transcript":       []byte("WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nZoe Nobody: Hello\n"),
		"of a recording":     []byte("1\n00:00:01,000 --> 00:00:04,000\nZoe Nobody: Hello\n"),
		"asks for a login":   []byte(`<html><body><form action="https://accounts.google.com/ServiceLogin"></form></body></html>`),
		"nested too deep":    []byte("<html><body>" + strings.Repeat("<div>", 2000)),
		"more than 4 MB":     []byte("# a\n" + strings.Repeat("text\n", 1<<20)),
	} {
		t.Run(cause, func(t *testing.T) {
			_, _, err := Read("notes", content)
			var wrong *container.Error
			if !errors.As(err, &wrong) {
				t.Fatalf("the error is %v", err)
			}
			if !strings.Contains(wrong.Cause, cause) || wrong.Hint == "" {
				t.Errorf("cause %q, hint %q", wrong.Cause, wrong.Hint)
			}
		})
	}
}

func TestSecretsNeverComeThrough(t *testing.T) {
	for name, test := range map[string]struct{ content, secret, kept string }{
		"a password":                  {"Wifi\n\nPassword: hunter2\n\nText", "hunter2", "Text"},
		"a German password":           {"Text\n\nPasswort: geheim", "geheim", "Text"},
		"a password in a sentence":    {"The password is S3cret.\n\nText", "S3cret", "Text"},
		"a code of a meeting":         {"Join https://example.zoom.us/j/123?pwd=abcDEF\n\nText", "abcDEF", "zoom.us/j/123"},
		"a pass code":                 {"Zoom: https://zoom.us/j/1 Passcode: 77X!\n\nText", "77X", "Text"},
		"a login to a computer":       {"ssh ana@host.example.org\n\nText", "ana@host", "Text"},
		"numbers to dial":             {"Dial-in\n+1 555 010 0000\n+44 20 7946 0000\n+49 30 5550 0000\n\nText", "7946", "Text"},
		"a Chinese password":          {"密码：abc123\n\nText", "abc123", "Text"},
		"a password in a table":       {"| Wifi | guests |\n|---|---|\n| Password | hunter2 |\n\nText", "hunter2", "Text"},
		"a password in the next line": {"Wifi password:\nhunter2\nmore\n\nText", "hunter2", "Text"},
		"a password below its name":   {"Wifi password:\n\nhunter2\n\nText", "hunter2", "Text"},
		"numbers in paragraphs":       {"+1 555 010 0000 (US)\n\n+44 20 7946 0000 (UK)\n\n+49 30 5550 0000\n\nText", "7946", "Text"},
		"a number below its label":    {"Dial-in:\n\n+44 20 7946 0000\n\nText", "7946", "Text"},
		"a secret in a long sentence": {strings.Repeat("We spoke of many things. ", 10) + "Password: x9y8", "x9y8", "We spoke"},
	} {
		t.Run(name, func(t *testing.T) {
			d, notes, err := Read("a.md", []byte(test.content))
			if err != nil {
				t.Fatal(err)
			}
			got := sample.Show(d)
			if strings.Contains(got, test.secret) || !strings.Contains(got, test.kept) || notes.Of(richtext.Secrets) == 0 {
				t.Errorf("got %q, %d noted", got, notes.Of(richtext.Secrets))
			}
		})
	}
}

func TestTalkAboutSecretsStays(t *testing.T) {
	for _, text := range []string{
		"Passwords: people reuse them everywhere they go",
		"A password is a weak protection, we said",
		"Login: how do members of small libraries do it?",
		"Login: two words",
		"Username: three small words",
		"Passwords: friend or foe",
		"Passwörter: Freund oder Feind",
	} {
		d, notes, err := Read("a.md", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if sample.Show(d) != text || notes.Of(richtext.Secrets) > 0 {
			t.Errorf("%q became %q", text, sample.Show(d))
		}
	}
}

func TestAddressesOfPeopleAreNoted(t *testing.T) {
	_, notes, err := Read("a.md", []byte("Write to ana@example.org or call +61 7 5550 1234.\n\nhttps://docs.google.com/document/d/x/edit\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, note := range []richtext.Note{richtext.Emails, richtext.Phones, richtext.EditLinks} {
		if notes.Of(note) != 1 {
			t.Errorf("%d %s", notes.Of(note), note)
		}
	}
}

func TestImagesInTheTextDoNotCountAsText(t *testing.T) {
	image := strings.Repeat("iVBORw0KGgo+/", 1<<20)
	for name, content := range map[string]string{
		"a page":   page("", `<h1>One</h1><p>text <img src="data:image/png;base64,`+image+`"> more</p>`),
		"Markdown": "# One\n\ntext ![][image1] more\n\n[image1]: <data:image/png;base64," + image + ">\n",
	} {
		d, notes, err := Read("a.md", []byte(content))
		if err != nil {
			t.Fatal(err)
		}
		if got := sample.Show(d); got != "# One\ntext  more" && got != "# One\ntext more" || notes.Of(richtext.Images) != 1 {
			t.Errorf("%s: %q, %d images", name, got, notes.Of(richtext.Images))
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, test := range documents {
		f.Add(test.file, []byte(test.content))
	}
	f.Add("", sample.ODT("<text:p>a</text:p>"))
	f.Add("", sample.Docx(sample.P("", "a")))
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		d, _, err := Read(name, content)
		if err == nil {
			d.Text(d.Blocks, "Notes")
		}
	})
}
