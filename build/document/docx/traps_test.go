package docx

import (
	"testing"

	"reportwidget/build/document/richtext"
	"reportwidget/build/document/sample"
)

// More documents with what each is a trap for: parts beside the text, and rare forms of it.
var rare = []wordDocument{
	{name: "headers and footers are out", body: sample.P("", "text") + `<w:sectPr><w:headerReference w:type="default" r:id="rId7"/><w:footerReference w:type="default" r:id="rId8"/></w:sectPr>`,
		parts: []sample.Part{
			link(`<Relationship Id="rId7" Type="x/header" Target="header1.xml"/><Relationship Id="rId8" Type="x/footer" Target="footer1.xml"/>`),
			{Name: "word/header1.xml", Content: sample.Word("hdr", sample.P("", "Draft of Ann Other"))}, {Name: "word/footer1.xml", Content: sample.Word("ftr", sample.P("", "Ann Other, page 1"))},
		}, want: "text"},
	{name: "an endnote", body: `<w:p>` + sample.T("Claim") + `<w:r><w:endnoteReference w:id="2"/></w:r></w:p>`,
		parts: []sample.Part{{Name: "word/endnotes.xml", Content: sample.Word("endnotes", `<w:endnote w:type="separator" w:id="0">`+sample.P("", "---")+`</w:endnote><w:endnote w:id="2">`+sample.P("", "the source")+`</w:endnote>`)}}, want: "Claim{1}"},
	{name: "capitals that are only shown stay as they were typed", body: `<w:p>` + run("<w:caps/>", "The title") + `</w:p>`, want: "The title"},
	{name: "small capitals, colours and sizes say nothing", body: `<w:p>` + run(`<w:smallCaps/><w:color w:val="FF0000"/><w:sz w:val="20"/>`, "text") + `</w:p>`, want: "text"},
	{name: "bold of complex scripts", body: `<w:p>` + run("<w:rtl/><w:bCs/>", "نص") + `</w:p>` + sample.P("", "more"), want: "*نص*\nmore"},
	{name: "a carriage return and a tab of a place", body: `<w:p><w:r><w:t>a</w:t><w:cr/><w:t>b</w:t><w:ptab/><w:t>c</w:t></w:r></w:p>`, want: "a⏎b\tc"},
	{name: "where the last print had its pages says nothing", body: sample.P("", "a") + `<w:p><w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p>`, want: "a\nb"},
	{name: "a paragraph whose whole text was deleted", body: `<w:p><w:del w:author="Ann Other"><w:r><w:delText>never</w:delText></w:r></w:del></w:p>` + sample.P("", "text"), want: "text", notes: map[richtext.Note]int{richtext.Changes: 1}},
	{name: "a list item whose text was inserted", body: `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:ins w:author="Ann Other"/></w:rPr></w:pPr><w:ins w:author="Ann Other">` + sample.T("a") + `</w:ins></w:p>`, want: "- a"},
	{name: "several lists of one definition", body: item("1", "0", "a") + item("3", "0", "b"),
		parts: []sample.Part{numberingPart(`<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>`)}, want: "- a\n- b"},
	{name: "a row that begins after others", body: "<w:tbl>" + row("", cell("", "a"), cell("", "b")) + row(`<w:trPr><w:gridBefore w:val="1"/></w:trPr>`, cell("", "c")) + "</w:tbl>", want: "[a|b / |c]"},
	{name: "an image of another server is not fetched", body: `<w:p>` + sample.T("x") + `<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="A bridge"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
		parts: []sample.Part{link(`<Relationship Id="rId9" Type="x/image" TargetMode="External" Target="https://example.org/a.png"/>`)}, want: "x", notes: map[richtext.Note]int{richtext.Images: 1}},
	{name: "a link that has lost its relationship is its words", body: `<w:p><w:hyperlink r:id="rId99">` + sample.T("there") + `</w:hyperlink></w:p>`, want: "there"},
	{name: "marks of direction around a title", body: sample.P("Heading1", "\u200eOne\u200f") + sample.P("", "a"), want: "# One\na"},
	{name: "macros are not read", body: sample.P("", "text"), parts: []sample.Part{{Name: "word/vbaProject.bin", Content: "Sub Evil()"}}, want: "text"},
	{name: "a document without properties", body: sample.P("", "text"), want: "text"},
	{name: "formulas keep their letters", body: `<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>`, want: "x+1"},
	{name: "numbers of pages are out", body: `<w:p>` + sample.T("Page ") + `<w:fldSimple w:instr="PAGE">` + sample.T("7") + `</w:fldSimple>` + sample.T(" of ") + `<w:fldSimple w:instr="NUMPAGES">` + sample.T("9") + `</w:fldSimple></w:p>` + sample.P("", "text"), want: "Page  of\ntext"},
	{name: "a picture of the first page is not read", body: sample.P("", "text"), parts: []sample.Part{{Name: "docProps/thumbnail.jpeg", Content: "\xff\xd8Ann Other"}}, want: "text"},
	{name: "dots of Wingdings before lines are a list", body: `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>` + sample.T(" a") + `</w:p><w:p><w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>` + sample.T(" b") + `</w:p>`, want: "- a\n- b"},
	{name: "an empty document", body: "", want: ""},
	{name: "empty paragraphs between all others", body: "<w:p/>" + sample.P("", "a") + "<w:p/><w:p/>" + sample.P("", "b") + "<w:p/>", want: "a\nb"},
}

func TestRareFormsOfWordDocuments(t *testing.T) { readsAs(t, rare) }
