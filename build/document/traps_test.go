package document

import (
	"testing"

	"reportwidget/build/document/richtext"
	"reportwidget/build/document/sample"
)

// More documents that are text, with what each is a trap for.
var rare = []textDocument{
	{name: "slides, with notes of the speaker", file: "a.md", content: "---\ntype: slide\ntitle: Trust\n---\n\n# One\n\ntext\n\nNote: secret remark\n\n----\n\n# Two\n\nmore\n", want: "# One\ntext\n---\n# Two\nmore"},
	{name: "HackMD: a table of a spreadsheet is code", file: "a.md", content: "```csvpreview {header=\"true\"}\na,b\n1,2\n```\n", want: "```a,b⏎1,2"},
	{name: "HackMD: a box that is not closed", file: "a.md", content: "# One\n\n:::warning\ninside\n\nmore\n", want: "# One\ninside\nmore"},
	{name: "HackMD: a table of contents in two brackets", file: "a.md", content: "# One\n\n[[TOC]]\n\ntext\n", want: "# One\ntext"},
	{name: "Etherpad: lists that nobody closed", content: etherpad(`<ul class="bullet"><li>a</ul><ul class="bullet"><li><ul class="bullet"><li>b</ul></ul>end`), want: "- a\n  - b\nend"},
	{name: "Etherpad: colours of authors", content: etherpad(`<span class="author-a1">a </span><span class="author-b2"><em>b</em></span><br>`), want: "a _b_"},
	{name: "Etherpad: numbers", content: etherpad(`<ol class="number"><li>a</li><li>b</ol>`), want: "1. a\n1. b"},
	{name: "Etherpad: what is not done", content: etherpad(`a <s>b</s><br>`), want: "a b"},
	{name: "Google: two tabs of a document", content: google(`<h1 class="title"><span>Monday</span></h1><p><span>a</span></p><h1 class="title"><span>Tuesday</span></h1><p><span>b</span></p>`), want: "# Monday\na\n# Tuesday\nb"},
	{name: "Google: a numbered list that goes on", content: google(`<ol class="lst-kix_b-0 start" start="1"><li>a</li></ol><p><span>text</span></p><ol class="lst-kix_b-0" start="2"><li>b</li></ol>`), want: "1. a\ntext\n1. b"},
	{name: "Google: an image in the archive is counted", content: google(`<p><span>x<img alt="Untitled presentation.png" src="images/image1.png"></span></p>`), want: "x", notes: map[richtext.Note]int{richtext.Images: 1}},
	{name: "Word page: in the letters of Windows", file: "a.htm", content: "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\"></head><body><h1>\xc4\xee\xe2\xe5\xf0\xe8\xe5</h1></body></html>", want: "# Доверие"},
	{name: "Word page: in Chinese letters", file: "a.htm", content: "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta http-equiv=Content-Type content=\"text/html; charset=gb2312\"></head><body><h1>\xbf\xaa\xb7\xc5</h1></body></html>", want: "# 开放"},
	{name: "lines that end in two spaces everywhere", file: "a.md", content: "This line of prose is long enough that nobody meant it to end just here and  \nit goes on in the next line, as mails do, until the thought has an end.  \n", want: "This line of prose is long enough that nobody meant it to end just here and it goes on in the next line, as mails do, until the thought has an end."},
	{name: "a rule directly below a line is a heading", file: "a.md", content: "One\n---\ntext\n", want: "## One\ntext"},
	{name: "questions and answers stay", file: "a.txt", content: "Q: Who pays?\nA: All of us.\n", want: "Q: Who pays?⏎A: All of us."},
	{name: "what somebody has to do stays", file: "a.md", content: "ACTION: Ana writes to Bo\n\n- [ ] find a room\n", want: "ACTION: Ana writes to Bo\n- [ ] find a room"},
	{name: "scripts in Markdown are not run", file: "a.md", content: "text\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))\n", want: "text\nx"},
	{name: "names of services and signs for faces stay", file: "a.md", content: "Thanks @bo and @ana :tada:\n", want: "Thanks @bo and @ana :tada:"},
	{name: "vertical tabs of old programs", file: "a.txt", content: "a\vb\n", want: "a⏎b"},
}

func TestRareFormsOfText(t *testing.T) { readsAs(t, rare) }

func TestFormsOfWordByTheirContentType(t *testing.T) {
	for _, name := range []string{"notes.docm", "notes.dotx", "notes.dotm", "notes"} {
		if d, notes, err := Read(name, sample.Docx(sample.P("Heading1", "One"))); err != nil || sample.Show(d) != "# One" || notes.Format != "a Word document" {
			t.Errorf("%s: %v, %q", name, err, sample.Show(d))
		}
	}
}
