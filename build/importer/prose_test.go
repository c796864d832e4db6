package importer

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
	"reportwidget/build/content"
	"reportwidget/build/document/markup"
)

// readBack returns a text that was written in a session's file.
func readBack(t *testing.T, markdown string) report.Text {
	t.Helper()
	r, err := content.Read(fstest.MapFS{
		"report.yaml":         {Data: []byte("title: A\n")},
		"sessions/01-text.md": {Data: []byte("---\ntitle: A\n---\n" + markdown)},
	}, "summit")
	if err != nil {
		t.Fatalf("%v\n%s", err, markdown)
	}
	return r.Sessions[0].Text
}

func TestTextsBecomeMarkdown(t *testing.T) {
	for text, want := range map[string]string{
		"Plain words.": "Plain words.\n",
		"<p>One <b>bold</b>, <i>two</i>.</p><ul><li>a<li>b<ul><li>c</ul></ul>":                 "One **bold**, *two*.\n\n- a\n- b\n\n  - c\n",
		"**Bold** and [a link](https://a.org/b_(c)) <script>alert(1)</script>":                 "**Bold** and [a link](https://a.org/b_%28c%29)\n",
		"Speaker one\nSpeaker two\n\nNext":                                                     "Speaker one\\\nSpeaker two\n\nNext\n",
		"See https://a.org/x, or (http://b.org).":                                              "See <https://a.org/x>, or (<http://b.org>).\n",
		"<p>[x](javascript:alert(1)) <a href='javascript:alert(1)'>y</a></p>":                  "\\[x\\](javascript:alert(1)) y\n",
		"<table><tr><td>a<td>b<tr><td>c</table>":                                               "- a; b\n- c\n",
		"| When | What |\n|---|---|\n| 9:30 | *Opening* |\n| 11 | |":                           "- When: 9:30; What: *Opening*\n- When: 11\n",
		"<table><caption>Fees</caption><tr><th>Who<th>How much<tr><td><p>All</p><td>5</table>": "Fees\n\n- Who: All; How much: 5\n",
		"<table><tr><td><ul><li>a</ul><td><p>b</p><p>c</p></table>":                            "- a\n\nb\n\nc\n",
		"<table><tr><td colspan=2>a<tr><td>b<td>c</table>":                                     "a\n\nb | c\n",
		"# Title\n\n3. three\n4. four":                                                         "## Title\n\n3\\. three\n\n4\\. four\n",
		"    indented by the export\n\n    twice":                                              "indented by the export\n\ntwice\n",
		"![A *plan*](https://a.org/p.png)":                                                     "[A plan](https://a.org/p.png)\n",
		"a<br>b<br/><br>c":                                                                     "a\\\nb\n\nc\n",
		"wow! <https://a.org>":                                                                 "wow! <https://a.org>\n",
		"1 < 2 & 3 > 2, snake_case, _x_, 5 * 3, &amp;copy;":                                    "1 \\< 2 & 3 > 2, snake_case, *x*, 5 \\* 3, \\&copy;\n",
		"<p>a<b>b.</b>c <b> d </b>e <b></b></p>":                                               "ab.c **d** e\n",
		"<p><b>a <i>b</i></b><i>c</i></p>":                                                     "**a b**c\n",
		"<p><a href='/x'>relative</a> <a href='https://a.org'> in <b>b</b> </a></p>":           "relative [in **b**](https://a.org)\n",
		"```\ncode *x*\n```":                                                                   "```\ncode *x*\n```\n",
		"- a\n\n<!-- x -->\n\n- b":                                                             "- a\n\n<!-- another list -->\n\n- b\n",
		"":                                                                                     "",
	} {
		p := &Programme{}
		got := markdown(p.prose(paragraphs(text)))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

// FuzzProse converts a text that is any HTML, Markdown or neither: what is
// written in a session's file reads as the same text.
func FuzzProse(f *testing.F) {
	for _, text := range []string{
		"", "a *b* **c** `d` [e](https://f.org) <https://g.org>", "<p>a<b>b.</b>c<i>d</i></p><ol start=3><li>x</ol>", "> a\n> - b\n>   1. c\n\n***\n",
		"<ul><li><pre>a\n\n\n\n\n\nb</pre><blockquote>c</blockquote></ul>", "wow![a](b) *a***b** ***c** d* _e_f", "# a #\n\nb\n===\n- c\n+ d\n1) e\n10. f",
		"&#0;&#x85;&nbsp;&copy\\*\\\\", "<a href='https://a.org/&copy;'>https://b.org/_c_</a>!<a href='https://c.org'>x</a>", "| a | b |\n|---|---|\n| c | d |",
		"<table><td>a<table><td>b", "~~~\na\n~~~\n\n\ta", "<b>*</b>a<i>\u00a0b</i>", "[a]: b\n\n===\n\n---",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		if len(text) > 10_000 {
			return
		}
		p := &Programme{}
		want := p.prose(paragraphs(text))
		written := markdown(want)
		if diff := cmp.Diff(want, readBack(t, written)); diff != "" {
			t.Errorf("%s\n%s", written, diff)
		}
	})
}

// letters returns the letters and digits of a text.
func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
		return -1
	}, s)
}

func TestNoWordOfATextIsLost(t *testing.T) {
	for _, text := range []string{
		"<div><dl><dt>one<dd>two</dl><figure><img alt=three><figcaption>four</figcaption></figure><custom>five</custom></div>",
		"<ul>one<li>two<ul>three</ul><p>four</ul>five", "<ol start=7><li>one<p>two</ol>", strings.Repeat("<div>", 600) + "one two",
		"<table><caption>five</caption><tr><td>one<section>two</section>three<th>four</table>", "<table><tr><th>one<th>two</table>",
		strings.Repeat("> ", 30) + "one", strings.Repeat("- ", 30) + "one",
	} {
		p := &Programme{}
		got := letters(p.prose(text).String())
		for _, word := range []string{"one", "two", "three", "four", "five"} {
			if strings.Contains(text, word) != strings.Contains(got, word) {
				t.Errorf("%.80s: %q", text, got)
			}
		}
	}
}

func TestALongTextOfMarkdownStaysMarkdown(t *testing.T) {
	long := "**Bold** <p>In HTML</p>\n\n" + strings.Repeat("Some *words* of [a link](https://a.org).\n\n", 2000) + "```\na\n\n" + strings.Repeat("b\n\n", 10) + "```\n\n- one\n- two\n"
	if len(long) < markup.MaxPiece {
		t.Fatal(len(long))
	}
	got := markdown((&Programme{}).prose(long))
	for _, want := range []string{"**Bold**\n\nIn HTML\n\nSome *words* of [a link](https://a.org).\n", "```\na\n\nb\n", "b\n```\n\n- one\n- two\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %.200s … %s", want, got, got[len(got)-200:])
		}
	}
	if n := strings.Count(got, "*words*"); n != 2000 || strings.Contains(got, "<p>") {
		t.Errorf("%d paragraphs", n)
	}
}
