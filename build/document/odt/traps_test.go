package odt

import (
	"testing"

	"reportwidget/build/document/richtext"
)

// More documents with what each is a trap for.
var rare = []openDocument{
	{name: "declarations and forms are out", body: `<text:sequence-decls><text:sequence-decl text:name="Table"/></text:sequence-decls><office:forms><form:form xmlns:form="x"><form:text form:value="secret"/></form:form></office:forms>` + p("text"), want: "text"},
	{name: "a number that starts later", body: `<text:list text:style-name="L2"><text:list-item text:start-value="4">` + p("a") + `</text:list-item></text:list>`, want: "1. a"},
	{name: "a list that goes on counting", body: listOf("L2", p("a")) + p("text") + `<text:list text:style-name="L2" text:continue-numbering="true"><text:list-item>` + p("b") + `</text:list-item></text:list>`, want: "1. a\ntext\n1. b"},
	{name: "indents made of lists in lists", body: `<text:list text:style-name="L1"><text:list-item><text:list><text:list-item>` + p("a") + `</text:list-item></text:list></text:list-item></text:list>`, want: "  1. a"},
	{name: "hidden words are out", body: p(`a<text:hidden-text text:condition="x" text:string-value="secret">secret</text:hidden-text>b`), want: "ab"},
	{name: "a hidden paragraph is out", body: p(`<text:hidden-paragraph text:is-hidden="true"/>secret`) + p("text"), want: "text", notes: map[richtext.Note]int{richtext.Hidden: 1}},
	{name: "bookmarks and soft breaks of pages say nothing", body: p(`a<text:bookmark text:name="x"/><text:bookmark-start text:name="y"/>b<text:bookmark-end text:name="y"/><text:soft-page-break/>c`), want: "abc"},
	{name: "a subtitle", body: styled("Subtitle", "Notes") + h("1", "One") + p("a"), want: "Notes\n# One\na"},
	{name: "a chart is noted", body: p(`x<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>`), want: "x", notes: map[richtext.Note]int{richtext.Embedded: 1}},
	{name: "an endnote", body: p(`Claim<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body>` + p("source") + `</text:note-body></text:note>.`), want: "Claim{1}."},
	{name: "moved and inserted text stays", body: `<text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>Ann Other</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes>` + p(`We <text:change-start text:change-id="c1"/>all <text:change-end text:change-id="c1"/>agree`), want: "We all agree", notes: map[richtext.Note]int{richtext.Changes: 1}},
	{name: "a section in a section", body: `<text:section><text:section>` + p("a") + `</text:section></text:section>`, want: "a"},
	{name: "an index is out", body: `<text:alphabetical-index><text:index-body>` + p("trust 3") + `</text:index-body></text:alphabetical-index>` + p("text"), want: "text"},
	{name: "a table of one cell is a frame", body: `<table:table><table:table-row>` + cell("", "a") + `</table:table-row></table:table>`, want: "a"},
	{name: "an empty text", body: "", want: ""},
}

func TestRareFormsOfOpenDocumentTexts(t *testing.T) { readsAs(t, rare) }
