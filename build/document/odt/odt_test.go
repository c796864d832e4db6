package odt

import (
	"errors"
	"strings"
	"testing"

	"reportwidget/build/document/container"
	"reportwidget/build/document/richtext"
	"reportwidget/build/document/sample"
)

func h(level, text string) string {
	return `<text:h text:outline-level="` + level + `">` + text + `</text:h>`
}

func p(text string) string { return `<text:p>` + text + `</text:p>` }

func styled(style, text string) string {
	return `<text:p text:style-name="` + style + `">` + text + `</text:p>`
}

func listOf(style string, items ...string) string {
	s := `<text:list text:style-name="` + style + `">`
	for _, item := range items {
		s += `<text:list-item>` + item + `</text:list-item>`
	}
	return s + `</text:list>`
}

func cell(attributes, text string) string {
	return `<table:table-cell ` + attributes + `>` + p(text) + `</table:table-cell>`
}

// openDocument is the body of one, with what is to be read of it.
type openDocument struct {
	name, body, want string
	notes            map[richtext.Note]int
}

// Documents with what each is a trap for.
var documents = []openDocument{
	{name: "headings", body: h("1", "One") + p("text") + h("2", "Two"), want: "# One\ntext\n## Two"},
	{name: "Google Docs: paragraphs with the styles of headings", body: styled("P9", "One") + p("text") + styled("Heading_20_2", "Two"), want: "## One\ntext\n## Two"},
	{name: "a style with an outline level", body: styled("Out", "One") + styled("Out", "Two"), want: "### One\n### Two"},
	{name: "a style that is used and not defined", body: styled("Heading_20_1", "One") + styled("Heading_20_1", "Two"), want: "# One\n# Two"},
	{name: "direct formatting", body: p(`a <text:span text:style-name="B">bold <text:span text:style-name="I">both</text:span></text:span> b`), want: "a *bold* *_both_* b"},
	{name: "lists, nested", body: listOf("L1", p("a"), p("b")+`<text:list><text:list-item>`+p("c")+`</text:list-item></text:list>`), want: "- a\n- b\n  1. c"},
	{name: "a second paragraph of an item", body: listOf("L2", p("a")+p("more")), want: "1. a\n  more"},
	{name: "a header of a list has no mark", body: `<text:list text:style-name="L2"><text:list-header>` + p("intro") + `</text:list-header><text:list-item>` + p("a") + `</text:list-item></text:list>`, want: "  intro\n1. a"},
	{name: "a heading in a list is a heading", body: listOf("L2", h("1", "One")), want: "# One"},
	{name: "deleted text stands before the body, and is out", body: `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Ann Other</dc:creator></office:change-info>` + p("deleted") + `</text:deletion></text:changed-region></text:tracked-changes>` + p(`kept<text:change text:change-id="c1"/>`), want: "kept", notes: map[richtext.Note]int{richtext.Changes: 1}},
	{name: "comments are out and counted", body: p(`a<office:annotation><dc:creator>Ann Other</dc:creator>` + p("secret remark") + `</office:annotation>b<office:annotation-end/>`), want: "ab", notes: map[richtext.Note]int{richtext.Comments: 1}},
	{name: "a footnote", body: p(`Claim<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>` + p("source") + `</text:note-body></text:note>.`), want: "Claim{1}.", notes: map[richtext.Note]int{richtext.Footnotes: 1}},
	{name: "links", body: p(`<text:a xlink:href="https://example.org/">there</text:a> and <text:a xlink:href="#here">here</text:a>`), want: "[there](https://example.org/) and here"},
	{name: "spaces, tabs and line breaks", body: p("a\n   b<text:s text:c=\"3\"/>c<text:tab/>d<text:line-break/>e"), want: "a b   c\td⏎e"},
	{name: "a table of contents is out", body: `<text:table-of-content><text:index-body>` + p("One<text:tab/>3") + `</text:index-body></text:table-of-content>` + p("text"), want: "text", notes: map[richtext.Note]int{richtext.Contents: 1}},
	{name: "a hidden section is out", body: `<text:section text:display="none">` + p("hidden") + `</text:section><text:section>` + p("shown") + `</text:section>`, want: "shown", notes: map[richtext.Note]int{richtext.Hidden: 1}},
	{name: "hidden characters are out", body: p(`<text:span text:style-name="Hid">hidden</text:span>shown`), want: "shown"},
	{name: "numbers of pages and authors are out", body: p(`Page <text:page-number>3</text:page-number><text:author-name>Ann Other</text:author-name>`), want: "Page", notes: map[richtext.Note]int{richtext.Fields: 2}},
	{name: "a text box after its paragraph", body: p(`before<draw:frame><draw:text-box>` + p("in the box") + `</draw:text-box></draw:frame> after`), want: "before after\nin the box", notes: map[richtext.Note]int{richtext.TextBoxes: 1}},
	{name: "a picture in two forms is one", body: p(`x<draw:frame><draw:image/><draw:image/><svg:title>A bridge</svg:title></draw:frame><draw:frame><draw:image/></draw:frame>`), want: "x", notes: map[richtext.Note]int{richtext.Images: 2, richtext.NoAltText: 1}},
	{name: "ruby is its base", body: p(`<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>`), want: "漢"},
	{name: "cells over columns and rows", body: `<table:table><table:table-header-rows><table:table-row>` + cell("", "A") + cell("", "B") + `</table:table-row></table:table-header-rows><table:table-row>` + cell(`table:number-rows-spanned="2"`, "a") + cell("", "b") + `</table:table-row><table:table-row><table:covered-table-cell/>` + cell("", "c") + `</table:table-row><table:table-row>` + cell(`table:number-columns-spanned="2"`, "d") + `<table:covered-table-cell/></table:table-row></table:table>`, want: "[!A|!B / a|b / ″|c / d|]"},
	{name: "repeated cells have a limit", body: `<table:table><table:table-row>` + cell("", "a") + cell("", "b") + `<table:table-cell table:number-columns-repeated="100000"/></table:table-row></table:table>`, want: "[a|b" + strings.Repeat("|", 64) + "]"},
	{name: "a page begins", body: p("a") + styled("Page", "b"), want: "a\n^b"},
	{name: "fake headings", body: styled("PB", "First talk") + p("Said.") + styled("PB", "Second talk") + p("More."), want: "# First talk\nSaid.\n# Second talk\nMore.", notes: map[richtext.Note]int{richtext.Promoted: 2}},
	{name: "what is not known is entered and counted", body: `<text:odd>` + p("text") + `</text:odd>`, want: "text", notes: map[richtext.Note]int{richtext.Unknown: 1}},
	{name: "Arabic", body: h("1", "\u200fالشراكات\u200f") + p("نص"), want: "# الشراكات\nنص"},
}

func TestOpenDocumentTexts(t *testing.T) { readsAs(t, documents) }

// readsAs compares what is read of documents, and looks for what nobody was to see.
func readsAs(t *testing.T, documents []openDocument) {
	t.Helper()
	for _, test := range documents {
		t.Run(test.name, func(t *testing.T) {
			for form, content := range map[string][]byte{"packed": sample.ODT(test.body), "flat": sample.FODT(test.body)} {
				d, notes, err := Read(content)
				if err != nil {
					t.Fatal(err)
				}
				d.Normalize(&notes)
				got := sample.Show(d)
				if got != test.want {
					t.Errorf("%s, got:\n%s\nwant:\n%s", form, got, test.want)
				}
				for note, n := range test.notes {
					if notes.Of(note) != n {
						t.Errorf("%d %s, want %d", notes.Of(note), note, n)
					}
				}
				if strings.Contains(got, "Ann Other") || strings.Contains(got, "secret") {
					t.Errorf("%s names an author or quotes a comment: %s", form, got)
				}
			}
		})
	}
}

func TestTitleComesFromItsStyleOrTheProperties(t *testing.T) {
	meta := sample.Part{Name: "meta.xml", Content: `<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>From the properties</dc:title><dc:creator>Ann Other</dc:creator></office:meta></office:document-meta>`}
	for body, want := range map[string]string{p("text"): "From the properties", styled("Title", "The Summit") + p("text"): "The Summit"} {
		d, notes, err := Read(sample.ODT(body, meta))
		if err != nil {
			t.Fatal(err)
		}
		if d.Normalize(&notes); d.Title != want {
			t.Errorf("the title is %q, want %q", d.Title, want)
		}
	}
}

func TestProtectedAndBrokenDocumentsAreRefused(t *testing.T) {
	for name, content := range map[string][]byte{
		"a password":    sample.ODT("", sample.Part{Name: "META-INF/manifest.xml", Content: `<manifest:manifest><manifest:encryption-data/></manifest:manifest>`}),
		"a spreadsheet": sample.Zip(sample.Part{Name: "content.xml", Content: `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:spreadsheet/></office:body></office:document-content>`}),
		"cut off":       sample.ODT(p("text"))[:100],
		"broken XML":    sample.ODT("<text:p>"),
	} {
		t.Run(name, func(t *testing.T) {
			var wrong *container.Error
			if _, _, err := Read(content); !errors.As(err, &wrong) || wrong.Hint == "" {
				t.Errorf("the error is %v", err)
			}
		})
	}
}

func FuzzBody(f *testing.F) {
	for _, test := range documents {
		f.Add(test.body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		d, notes, err := Read(sample.FODT(body))
		if err == nil {
			d.Normalize(&notes)
			d.Text(d.Blocks, "Notes")
		}
	})
}
