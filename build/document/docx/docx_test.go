package docx

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"reportwidget/build/document/container"
	"reportwidget/build/document/richtext"
	"reportwidget/build/document/sample"
)

// link adds relationships to a document.
func link(content string) sample.Part {
	return sample.Part{Name: "word/_rels/document.xml.rels", Content: sample.Relationships(content)}
}

const hyperlinkType = `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" TargetMode="External"`

func stylesPart(more string) sample.Part {
	return sample.Part{Name: "word/styles.xml", Content: sample.Word("styles", sample.WordStyles+more)}
}

func numberingPart(content string) sample.Part {
	return sample.Part{Name: "word/numbering.xml", Content: sample.Word("numbering", content)}
}

func item(list, level, text string) string {
	return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + list + `"/></w:numPr></w:pPr>` + sample.T(text) + `</w:p>`
}

func run(properties, text string) string {
	return "<w:r><w:rPr>" + properties + `</w:rPr><w:t xml:space="preserve">` + text + "</w:t></w:r>"
}

func paragraphOf(properties, content string) string {
	return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>"
}

func fieldOf(instruction, result string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>` + instruction + `</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
		result + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

const textBox = `<w:r><mc:AlternateContent>
	<mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice>
	<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback>
	</mc:AlternateContent></w:r>`

func picture(attributes string) string {
	return `<w:r><w:drawing><wp:inline><wp:docPr id="1" ` + attributes + `/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

func row(properties string, cells ...string) string {
	return "<w:tr>" + properties + strings.Join(cells, "") + "</w:tr>"
}

func cell(properties, text string) string {
	return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + sample.P("", text) + "</w:tc>"
}

// wordDocument is the body of one and its other parts, with what is to be read of it.
type wordDocument struct {
	name  string
	body  string
	parts []sample.Part
	want  string
	notes map[richtext.Note]int
}

// Documents with what each is a trap for; see the issues named in package docx.
var documents = []wordDocument{
	{name: "headings by outline level", body: sample.P("Heading1", "One") + sample.P("", "text") + sample.P("Heading2", "Two"), want: "# One\ntext\n## Two"},
	{name: "Russian Word: the ID of a heading is a number, its name English",
		body: sample.P("1", "Открытие") + sample.P("2", "Обсуждение"), parts: []sample.Part{stylesPart(`<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>`)},
		want: "# Открытие\n## Обсуждение"},
	{name: "localized style names", body: sample.P("a", "Eins") + sample.P("b", "Deux") + sample.P("c", "三"),
		parts: []sample.Part{stylesPart(`<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Überschrift 1"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="Titre 2"/></w:style><w:style w:type="paragraph" w:styleId="c"><w:name w:val="标题 3"/></w:style>`)},
		want:  "# Eins\n## Deux\n### 三"},
	{name: "a heading by what its style is based on", body: sample.P("Mine", "One") + sample.P("Mine", "Two"),
		parts: []sample.Part{stylesPart(`<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Session"/><w:basedOn w:val="Heading2"/></w:style>`)}, want: "## One\n## Two"},
	{name: "styles based on each other in a circle", body: sample.P("A", "text"),
		parts: []sample.Part{stylesPart(`<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>`)}, want: "text"},
	{name: "a style that is not defined is body text", body: sample.P("Ghost", "text"), want: "text"},
	{name: "the paragraph's own outline level wins, and 9 is body text",
		body: paragraphOf(`<w:pStyle w:val="Heading1"/><w:outlineLvl w:val="2"/>`, sample.T("three")) + paragraphOf(`<w:pStyle w:val="Heading1"/><w:outlineLvl w:val="9"/>`, sample.T("text")), want: "### three\n*text*"},
	{name: "Pages: body with outline level 9 and a plain Heading", body: sample.P("Body", "text") + sample.P("Heading", "Head") + sample.P("Body", "more"),
		parts: []sample.Part{stylesPart(`<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Heading"><w:name w:val="Heading"/></w:style>`)}, want: "text\n# Head\nmore"},
	{name: "only a whole name is a heading", body: sample.P("X", "text"),
		parts: []sample.Part{stylesPart(`<w:style w:type="paragraph" w:styleId="X"><w:name w:val="Heading 1 Lorem ipsum"/></w:style>`)}, want: "text"},
	{name: "Google Docs: heading names without outline levels", body: sample.P("G", "One") + sample.P("", "text") + sample.P("G", "Two"),
		parts: []sample.Part{stylesPart(`<w:style w:type="paragraph" w:styleId="G"><w:name w:val="heading 2"/></w:style>`)}, want: "## One\ntext\n## Two"},
	{name: "a numbered heading stays a heading", body: paragraphOf(`<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>`, sample.T("One")), want: "# One"},
	{name: "lists with dots and numbers, nested", body: item("1", "0", "a") + item("1", "1", "b") + item("2", "0", "c"), want: "- a\n  - b\n1. c"},
	{name: "a list without a level is at the first", body: paragraphOf(`<w:numPr><w:numId w:val="1"/></w:numPr>`, sample.T("a")), want: "- a"},
	{name: "the list 0 switches numbering off", body: paragraphOf(`<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>`, sample.T("text")),
		parts: []sample.Part{stylesPart(`<w:style w:type="paragraph" w:styleId="L"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`)}, want: "text"},
	{name: "the list from the style, the level from the paragraph", body: paragraphOf(`<w:pStyle w:val="L2"/><w:numPr><w:ilvl w:val="1"/></w:numPr>`, sample.T("b")),
		parts: []sample.Part{stylesPart(`<w:style w:type="paragraph" w:styleId="L"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="L2"><w:name w:val="List 2"/><w:basedOn w:val="L"/></w:style>`)}, want: "  1. b"},
	{name: "the level from the list that names the style", body: sample.P("LB2", "b"),
		parts: []sample.Part{
			stylesPart(`<w:style w:type="paragraph" w:styleId="LB2"><w:name w:val="List Bullet 2"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>`),
			numberingPart(`<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:pStyle w:val="LB2"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>`)}, want: "  - b"},
	{name: "an empty list leads to another by its style", body: item("1", "0", "a"),
		parts: []sample.Part{
			stylesPart(`<w:style w:type="numbering" w:styleId="NS"><w:name w:val="NS"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`),
			numberingPart(`<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="NS"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="NS"/><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`)}, want: "1. a"},
	{name: "a list that jumps over a level loses no item", body: item("1", "0", "a") + item("1", "2", "c") + item("1", "1", "b"), want: "- a\n    - c\n  - b"},
	{name: "typed marks are a list", body: sample.P("", "●\u00a0\u00a0\ta") + sample.P("", "●\u00a0\u00a0\tb") + sample.P("", "- c"), want: "- a\n- b\n- c", notes: map[richtext.Note]int{richtext.FakeLists: 3}},
	{name: "one dash is not a list", body: sample.P("", "– he said"), want: "– he said"},
	{name: "inserted text is in, deleted text is out", body: `<w:p>` + sample.T("We ") + `<w:ins w:author="Ann Other">` + sample.T("all ") + `</w:ins><w:del w:author="Ann Other"><w:r><w:delText>never </w:delText></w:r></w:del>` + sample.T("agree") + `</w:p>`,
		want: "We all agree", notes: map[richtext.Note]int{richtext.Changes: 2}},
	{name: "moved text is where it was moved to", body: `<w:p><w:moveFrom><w:r><w:t>moved </w:t></w:r></w:moveFrom>` + sample.T("start ") + `<w:moveTo><w:r><w:t>moved</w:t></w:r></w:moveTo></w:p>`, want: "start moved"},
	{name: "a deleted end of a paragraph joins it with the next", body: paragraphOf(`<w:rPr><w:del w:id="1"/></w:rPr>`, sample.T("One ")) + sample.P("", "line"), want: "One line"},
	{name: "the last paragraph stays if its end was deleted", body: paragraphOf(`<w:rPr><w:del w:id="1"/></w:rPr>`, sample.T("One")), want: "One"},
	{name: "old properties of a changed paragraph say nothing", body: paragraphOf(`<w:pPrChange><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>`, sample.T("text")), want: "text"},
	{name: "a deleted row is out", body: "<w:tbl>" + row("", cell("", "a"), cell("", "b")) + row("<w:trPr><w:del/></w:trPr>", cell("", "c"), cell("", "d")) + "</w:tbl>", want: "[a|b]"},
	{name: "comments are out and counted", body: `<w:p><w:commentRangeStart w:id="1"/>` + sample.T("text") + `<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
		parts: []sample.Part{{Name: "word/comments.xml", Content: sample.Word("comments", `<w:comment w:id="1" w:author="Ann Other">`+sample.P("", "secret remark")+`</w:comment>`)}}, want: "text", notes: map[richtext.Note]int{richtext.Comments: 1}},
	{name: "a link by its relationship", body: `<w:p>` + sample.T("see ") + `<w:hyperlink r:id="rId5">` + sample.T("there") + `</w:hyperlink></w:p>`,
		parts: []sample.Part{link(`<Relationship Id="rId5" ` + hyperlinkType + ` Target="https://example.org/a"/>`)}, want: "see [there](https://example.org/a)"},
	{name: "a link within the document is its words", body: `<w:p><w:hyperlink w:anchor="x">` + sample.T("there") + `</w:hyperlink></w:p>`, want: "there"},
	{name: "a link to a script is its words", body: `<w:p><w:hyperlink r:id="rId5">` + sample.T("there") + `</w:hyperlink></w:p>`,
		parts: []sample.Part{link(`<Relationship Id="rId5" ` + hyperlinkType + ` Target="javascript:alert(1)"/>`)}, want: "there", notes: map[richtext.Note]int{richtext.LostLinks: 1}},
	{name: "a link by a field, its instruction in pieces", body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPER</w:instrText></w:r><w:r><w:instrText>LINK "https://example.org/b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + sample.T("there") + `<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, want: "[there](https://example.org/b)"},
	{name: "a field in a field", body: `<w:p>` + fieldOf(`HYPERLINK "https://example.org/"`, sample.T("page ")+fieldOf("PAGEREF x", sample.T("7"))+sample.T("on")) + `</w:p>`, want: "[page on](https://example.org/)"},
	{name: "a field in the instruction of another", body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>` + fieldOf("MERGEFIELD n", sample.T("hidden")) + `<w:r><w:instrText> = 1</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + sample.T("shown") + `<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, want: "shown"},
	{name: "a field without a result", body: `<w:p>` + sample.T("a") + `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>XE x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>` + sample.T("b") + `</w:p>`, want: "ab"},
	{name: "a field that only begins hides nothing", body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>` + sample.T("a") + `</w:p>` + sample.P("", "b") + `<w:p>` + fieldOf(`HYPERLINK "https://example.org/"`, sample.T("c")) + `</w:p>`, want: "a\nb\n[c](https://example.org/)"},
	{name: "a field over paragraphs", body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.org/"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + sample.T("a") + `</w:p><w:p>` + sample.T("b") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>` + sample.T("c") + `</w:p>`, want: "[a](https://example.org/)\n[b](https://example.org/)c"},
	{name: "a simple field", body: `<w:p><w:fldSimple w:instr=' HYPERLINK "https://example.org/" '>` + sample.T("there") + `</w:fldSimple></w:p>`, want: "[there](https://example.org/)"},
	{name: "the day of printing is not the day of the event", body: `<w:p>` + sample.T("On ") + `<w:fldSimple w:instr="DATE">` + sample.T("1 May 2026") + `</w:fldSimple></w:p>`, want: "On", notes: map[richtext.Note]int{richtext.Fields: 1}},
	{name: "a table of contents is out", body: `<w:p>` + strings.TrimSuffix(fieldOf("TOC", sample.T("One\t3")), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`) + `</w:p><w:p>` + sample.T("Two 4") + `<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` + sample.P("Heading1", "One"), want: "# One", notes: map[richtext.Note]int{richtext.Contents: 2}},
	{name: "a table of contents in a content control is out", body: `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` + sample.P("", "One 3") + `</w:sdtContent></w:sdt>` + sample.P("", "text"), want: "text"},
	{name: "a table of contents by its style is out", body: sample.P("TOC1", "One\t3") + sample.P("", "text"),
		parts: []sample.Part{stylesPart(`<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>`)}, want: "text"},
	{name: "a text box once, after its paragraph", body: `<w:p>` + sample.T("before ") + textBox + sample.T("after") + `</w:p>`, want: "before after\nIn the box", notes: map[richtext.Note]int{richtext.TextBoxes: 1}},
	{name: "a form that is not known leaves the other", body: `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="new"><w:unheard/></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`, want: "old"},
	{name: "the words of a diagram", body: `<w:p>` + sample.T("See") + `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds r:dm="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
		parts: []sample.Part{link(`<Relationship Id="rId9" Type="x/diagramData" Target="diagrams/data1.xml"/>`), {Name: "word/diagrams/data1.xml", Content: `<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:pt><dgm:t><a:p><a:r><a:t>Trust</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>`}}, want: "See\n- Trust"},
	{name: "content controls everywhere", body: `<w:sdt><w:sdtContent>` + sample.P("", "block") + `</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>` + sample.T("in a line") + `</w:sdtContent></w:sdt></w:p><w:tbl><w:sdt><w:sdtContent>` + row("", cell("", "a"), `<w:sdt><w:sdtContent>`+cell("", "b")+`</w:sdtContent></w:sdt>`) + `</w:sdtContent></w:sdt></w:tbl>`, want: "block\nin a line\n[a|b]"},
	{name: "a text to fill in is out", body: `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + sample.T("Click to enter text") + `</w:sdtContent></w:sdt>` + sample.T("text") + `</w:p>`, want: "text", notes: map[richtext.Note]int{richtext.Placeholders: 1}},
	{name: "boxes to tick", body: `<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>` + sample.T("☒") + `</w:sdtContent></w:sdt>` + sample.T("done") + `</w:p>`, want: "[x] done"},
	{name: "smart tags, custom XML, directions and ruby are entered", body: `<w:customXml><w:p><w:smartTag>` + sample.T("a") + `</w:smartTag><w:bdo>` + sample.T("b") + `</w:bdo><w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p></w:customXml>`, want: "ab漢"},
	{name: "what is not known is entered and counted", body: `<w:strange><w:p><w:odd>` + sample.T("text") + `</w:odd></w:p></w:strange>`, want: "text", notes: map[richtext.Note]int{richtext.Unknown: 2}},
	{name: "an embedded document is noted", body: `<w:altChunk r:id="x"/>` + sample.P("", "text"), want: "text", notes: map[richtext.Note]int{richtext.Embedded: 1}},
	{name: "a word in several runs is one", body: `<w:p>` + sample.T("part") + sample.T("ner") + sample.T("ship") + `</w:p>`, want: "partnership"},
	{name: "spaces move out of emphasis", body: `<w:p>` + run("<w:b/>", "bold") + run("<w:b/>", " ") + sample.T("text") + `</w:p>`, want: "*bold* text"},
	{name: "bold can be switched off", body: `<w:p>` + run(`<w:b w:val="0"/>`, "a") + run(`<w:i w:val="false"/>`, "b") + run(`<w:b w:val="on"/>`, "c") + `</w:p>`, want: "ab*c*"},
	{name: "bold characters in a bold style are plain", body: `<w:p><w:pPr><w:pStyle w:val="PB"/></w:pPr>` + run(`<w:rStyle w:val="CB"/>`, "plain") + sample.T(" bold") + `</w:p>`,
		parts: []sample.Part{stylesPart(`<w:style w:type="paragraph" w:styleId="PB"><w:name w:val="PB"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="CB"><w:name w:val="CB"/><w:rPr><w:b/></w:rPr></w:style>`)}, want: "plain *bold*"},
	{name: "hidden text is out", body: `<w:p>` + run("<w:vanish/>", "hidden") + sample.T("text") + `</w:p>`, want: "text", notes: map[richtext.Note]int{richtext.Hidden: 1}},
	{name: "hyphens, tabs and line breaks", body: `<w:p><w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail, parti</w:t><w:softHyphen/><w:t>ci` + "\u00ad" + `pation</w:t><w:br/><w:t>new</w:t><w:tab/><w:t>line</w:t></w:r></w:p>`, want: "e\u2011mail, participation⏎new\tline"},
	{name: "symbols of fonts", body: `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Odd" w:char="F061"/></w:r></w:p>`, want: "→α□", notes: map[richtext.Note]int{richtext.Symbols: 1}},
	{name: "a page begins", body: sample.P("", "a") + `<w:p><w:r><w:br w:type="page"/><w:t>b</w:t></w:r></w:p><w:p><w:r><w:t>c</w:t><w:br w:type="page"/></w:r></w:p>` + sample.P("", "d") + `<w:p><w:r><w:lastRenderedPageBreak/><w:t>e</w:t></w:r></w:p>`, want: "a\n^b\nc\n^d\ne"},
	{name: "a formula is its letters", body: `<w:p>` + sample.T("is ") + `<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`, want: "is a+b", notes: map[richtext.Note]int{richtext.Formulas: 1}},
	{name: "images are counted, and a file name is not a description", body: `<w:p>` + sample.T("text") + picture(`descr="image1.png"`) + picture(`descr="A bridge at night"`) + `</w:p>`, want: "text", notes: map[richtext.Note]int{richtext.Images: 2, richtext.NoAltText: 1}},
	{name: "cells over columns and rows", body: "<w:tbl>" + row("", cell(`<w:gridSpan w:val="2"/>`, "a"), cell(`<w:vMerge w:val="restart"/>`, "b")) + row("", cell("", "c"), cell("", "d"), cell("<w:vMerge/>", "")) + row(`<w:trPr><w:gridBefore w:val="1"/></w:trPr>`, cell("", "e")) + "</w:tbl>", want: "[a||b / c|d|″ / |e]"},
	{name: "a header row", body: "<w:tbl>" + row("<w:trPr><w:tblHeader/></w:trPr>", cell("", "Name"), cell("", "Task")) + row("", cell("", "A"), cell("", "B")) + "</w:tbl>", want: "[!Name|!Task / A|B]"},
	{name: "a first row in bold names the columns", body: "<w:tbl>" + row("", "<w:tc><w:p>"+run("<w:b/>", "Name")+"</w:p></w:tc>", "<w:tc><w:p>"+run("<w:b/>", "Task")+"</w:p></w:tc>") + row("", cell("", "A"), cell("", "B")) + "</w:tbl>", want: "[!Name|!Task / A|B]"},
	{name: "a table of one cell is a frame", body: "<w:tbl>" + row("", "<w:tc>"+sample.P("Heading1", "One")+sample.P("", "text")+"</w:tc>") + "</w:tbl>", want: "# One\ntext"},
	{name: "a table in a table", body: "<w:tbl>" + row("", "<w:tc><w:tbl>"+row("", cell("", "a"), cell("", "b"))+"</w:tbl><w:p/></w:tc>") + "</w:tbl>", want: "[a|b]"},
	{name: "fake headings, if there are no others", body: sample.P("", "before") + `<w:p>` + run("<w:b/>", "First talk") + `</w:p>` + sample.P("", "We spoke of this and that.") + `<w:p>` + run("<w:b/>", "Second ") + run("<w:b/>", "talk") + `</w:p>` + sample.P("", "And more."), want: "before\n# First talk\nWe spoke of this and that.\n# Second talk\nAnd more.", notes: map[richtext.Note]int{richtext.Promoted: 2}},
	{name: "larger fake headings are higher", body: `<w:p>` + run(`<w:sz w:val="36"/>`, "Day one") + `</w:p><w:p>` + run(`<w:sz w:val="28"/>`, "Talk") + `</w:p>` + `<w:p>` + run(`<w:sz w:val="20"/>`, strings.Repeat("words ", 20)) + `</w:p>`, want: "# Day one\n## Talk\n" + strings.TrimSpace(strings.Repeat("words ", 20))},
	{name: "bold sentences, labels and lead-ins are not headings", body: `<w:p>` + run("<w:b/>", "This is a sentence.") + `</w:p>` + sample.P("", "a") + `<w:p>` + run("<w:b/>", "Room: 12") + `</w:p>` + sample.P("", "b") + `<w:p>` + run("<w:b/>", "Note") + sample.T(" that") + `</w:p>` + sample.P("", "c"), want: "*This is a sentence.*\na\n*Room: 12*\nb\n*Note* that\nc"},
	{name: "bold lines stay where there are headings", body: sample.P("Heading1", "One") + `<w:p>` + run("<w:b/>", "Bold") + `</w:p>` + sample.P("", "a") + sample.P("Heading1", "Two") + sample.P("", "b"), want: "# One\n*Bold*\na\n# Two\nb"},
	{name: "letters of a heading on a plain paragraph", body: `<w:p>` + run(`<w:rStyle w:val="H2C"/>`, "One") + `</w:p>` + sample.P("", "a") + `<w:p>` + run(`<w:rStyle w:val="H2C"/>`, "Two") + `</w:p>` + sample.P("", "b"),
		parts: []sample.Part{stylesPart(`<w:style w:type="character" w:styleId="H2C"><w:name w:val="Heading 2 Char"/><w:link w:val="Heading2"/></w:style>`)}, want: "## One\na\n## Two\nb"},
	{name: "Arabic, right to left", body: paragraphOf(`<w:pStyle w:val="Heading1"/><w:bidi/>`, run("<w:rtl/>", "\u202bالشراكات\u202c")) + paragraphOf("<w:bidi/>", run(`<w:rtl/><w:bCs/><w:lang w:bidi="ar-SA"/>`, "نص")), want: "# الشراكات\n*نص*"},
}

func read(t *testing.T, content []byte) (richtext.Document, richtext.Notes) {
	t.Helper()
	d, notes, err := Read(content)
	if err != nil {
		t.Fatal(err)
	}
	d.Normalize(&notes)
	return d, notes
}

func TestWordDocuments(t *testing.T) { readsAs(t, documents) }

// readsAs compares what is read of documents, and looks for what nobody was to see.
func readsAs(t *testing.T, documents []wordDocument) {
	t.Helper()
	for _, test := range documents {
		t.Run(test.name, func(t *testing.T) {
			d, notes := read(t, sample.Docx(test.body, test.parts...))
			if got := sample.Show(d); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
			for note, n := range test.notes {
				if notes.Of(note) != n {
					t.Errorf("%d %s, want %d", notes.Of(note), note, n)
				}
			}
			for _, secret := range []string{"Ann Other", "secret remark"} {
				if strings.Contains(richtext.Words(d.Blocks)+d.Text(d.Blocks, "Notes").String(), secret) {
					t.Errorf("the text has %q", secret)
				}
			}
		})
	}
}

func TestFootnotesKeepTheirLinksAndSkipSeparators(t *testing.T) {
	note := `<w:footnote w:type="separator" w:id="0">` + sample.P("", "---") + `</w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:hyperlink r:id="rId1">` + sample.T("source") + `</w:hyperlink></w:p></w:footnote>`
	d, _ := read(t, sample.Docx(`<w:p>`+sample.T("Claim")+`<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
		sample.Part{Name: "word/footnotes.xml", Content: sample.Word("footnotes", note)},
		sample.Part{Name: "word/_rels/footnotes.xml.rels", Content: sample.Relationships(`<Relationship Id="rId1" ` + hyperlinkType + ` Target="https://example.org/note"/>`)}))
	if got := sample.Show(d); got != "Claim{1}" {
		t.Errorf("got %q", got)
	}
	if got := sample.Show(richtext.Document{Blocks: d.Footnotes[0]}); got != "[source](https://example.org/note)" {
		t.Errorf("the footnote is %q", got)
	}
	if got := d.Text(d.Blocks, "Notes").String(); got != "Claim [source]" {
		t.Errorf("the text is %q", got)
	}
}

func TestListsGoOnCountingOverParagraphs(t *testing.T) {
	d, _ := read(t, sample.Docx(item("2", "0", "a")+item("2", "1", "b")+item("2", "0", "c")+sample.P("", "text")+item("2", "0", "d")+item("2", "1", "e")))
	if got, want := d.Text(d.Blocks, "").String(), "a b c text 3. d e"; strings.Join(strings.Fields(got), " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestStyleTitleIsTheNameOfTheDocument(t *testing.T) {
	d, _ := read(t, sample.Docx(sample.P("Title", "The Summit")+sample.P("Heading1", "One")))
	if d.Title != "The Summit" || sample.Show(d) != "# One" {
		t.Errorf("title %q, text %q", d.Title, sample.Show(d))
	}
}

func TestLanguageIsThatOfMostWords(t *testing.T) {
	english := `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>`
	for name, test := range map[string]struct{ body, want string }{
		"set for the document":               {sample.P("", "words"), "en"},
		"set for the words":                  {sample.P("", "a") + `<w:p>` + run(`<w:lang w:val="fr-CA"/>`, "des mots") + `</w:p>`, "fr"},
		"by the script, whatever is set":     {sample.P("", "合作伙伴关系"), "zh"},
		"of complex scripts":                 {sample.P("", "الشراكات"), "ar"},
		"traditional Chinese":                {`<w:p>` + run(`<w:lang w:eastAsia="zh-TW"/>`, "開放資料") + `</w:p>`, "zh-Hant"},
		"Cyrillic alone does not tell which": {sample.P("", "Партнёрство"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			if d, _ := read(t, sample.Docx(test.body, stylesPart(english))); d.Lang != test.want {
				t.Errorf("the language is %q, want %q", d.Lang, test.want)
			}
		})
	}
}

func TestPackagesOfManyForms(t *testing.T) {
	body := "<w:body>" + sample.P("Heading1", "One") + "</w:body>"
	strict := strings.ReplaceAll(sample.Word("document", body), "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
	for name, content := range map[string][]byte{
		"another name of the main part": sample.Docx("", sample.Part{Name: "_rels/.rels", Content: sample.Relationships(`<Relationship Id="r" Type="x/officeDocument" Target="/word/document2.xml"/>`)}, sample.Part{Name: "word/document2.xml", Content: sample.Word("document", body)}),
		"strict namespaces":             sample.Docx("", sample.Part{Name: "word/document.xml", Content: strict}),
		"a byte order mark":             sample.Docx("", sample.Part{Name: "word/document.xml", Content: "\ufeff" + sample.Word("document", body)}),
		"another prefix":                sample.Docx("", sample.Part{Name: "word/document.xml", Content: strings.NewReplacer("<w:", "<ns0:", "</w:", "</ns0:", "w:val", "ns0:val", "xmlns:w=", "xmlns:ns0=").Replace(sample.Word("document", body))}),
	} {
		t.Run(name, func(t *testing.T) {
			if d, _ := read(t, content); sample.Show(d) != "# One" {
				t.Errorf("got %q", sample.Show(d))
			}
		})
	}
}

func TestPropertiesNameNobody(t *testing.T) {
	properties := `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%</dc:title><dc:creator>Ann Other</dc:creator></cp:coreProperties>`
	for title, want := range map[string]string{"Summit notes": "Summit notes", "Microsoft Word - notes": "", "notes.docx": ""} {
		d, _ := read(t, sample.Docx(sample.P("", "text"), sample.Part{Name: "docProps/core.xml", Content: strings.Replace(properties, "%", title, 1)}))
		if d.Title != want {
			t.Errorf("%q gives the title %q", title, d.Title)
		}
	}
}

func TestHostileDocumentsAreRefused(t *testing.T) {
	good := sample.Docx(sample.P("", "text"))
	for name, content := range map[string][]byte{
		"cut off":          good[:len(good)/2],
		"no document":      sample.Zip(sample.Part{Name: "a.txt", Content: "a"}),
		"a document type":  sample.Docx("", sample.Part{Name: "word/document.xml", Content: `<!DOCTYPE a [<!ENTITY x "y">]><a/>`}),
		"nested too deep":  sample.Docx(strings.Repeat("<w:customXml>", 300) + strings.Repeat("</w:customXml>", 300)),
		"unpacks too much": sample.Docx("", sample.Part{Name: "word/document.xml", Content: strings.Repeat(" ", 65<<20)}),
		"too many parts":   sample.Docx("", manyParts(10_001)...),
		"broken XML":       sample.Docx("<w:p>"),
	} {
		t.Run(name, func(t *testing.T) {
			_, _, err := Read(content)
			var wrong *container.Error
			if !errors.As(err, &wrong) || wrong.Hint == "" {
				t.Errorf("the error is %v, which says not what to do", err)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, test := range documents[:20] {
		f.Add(sample.Docx(test.body, test.parts...))
	}
	f.Add(bytes.Repeat([]byte("PK"), 20))
	f.Fuzz(func(t *testing.T, content []byte) {
		d, notes, err := Read(content)
		if err == nil {
			d.Normalize(&notes)
			d.Text(d.Blocks, "Notes")
		}
	})
}

// FuzzBody reads any body, for an archive that was changed at random can seldom be
// opened.
func FuzzBody(f *testing.F) {
	for _, test := range documents {
		f.Add(test.body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		d, notes, err := Read(sample.Docx(body))
		if err == nil {
			d.Normalize(&notes)
			d.Text(d.Blocks, "Notes")
		}
	})
}

// manyParts are empty parts that a document does not need.
func manyParts(n int) []sample.Part {
	parts := make([]sample.Part, n)
	for i := range parts {
		parts[i].Name = fmt.Sprintf("word/media/%d.txt", i)
	}
	return parts
}
