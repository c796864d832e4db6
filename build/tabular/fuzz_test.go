package tabular

import (
	"archive/zip"
	"bytes"
	"errors"
	"maps"
	"slices"
	"testing"
	"unicode/utf8"

	"reportwidget/build/diagnostic"

	"github.com/google/go-cmp/cmp"
)

// FuzzCSV reads any bytes as a table.
func FuzzCSV(f *testing.F) {
	for _, text := range []string{
		"", "\n", "Title,Room\nA,B\n", "sep=;\r\nTitle;Room\r\nCaf\xe9;\"B\r\nC\"\r\n", "\ufeffTitle\tRoom\rA\tB", "\"a,b\"\n\"c,\"\"d\"\"\"\n",
		"\xff\xfea\x00,\x00b\x00", "a\x00,\x00", "\"", "a,\"b", "Title|Date\nA|3/10/2024\nB|45565.5\n", ",,\n,,\n", "sep=\"\n", "sep=\xff\na", "M\xfcller,\x8e\xc3\xbc\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(checkTables)
}

// FuzzXLSX reads any XML as the first sheet, the strings and the styles of a
// workbook.
func FuzzXLSX(f *testing.F) {
	f.Add(sheetHead+`<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><v>45565.5</v></c></row><row><c t="inlineStr"><is><t>x</t></is></c><c t="e"><v>#REF!</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A9"/></mergeCells></worksheet>`,
		stringHead+`<si><t>Title</t></si></sst>`, `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="d. mmm"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>`)
	f.Add(sheetHead+sheetTail, "", "")
	f.Fuzz(func(t *testing.T, sheet, texts, styles string) {
		checkTables(t, packed(t, map[string]string{sheetPart: sheet, stringPart: texts, "xl/styles.xml": styles}))
	})
}

// FuzzParts reads a workbook whose other parts are any XML.
func FuzzParts(f *testing.F) {
	const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" `
	f.Add(`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="rId1" state="hidden"/></sheets></workbook>`,
		relations+`Target="worksheets/sheet1.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>`,
		relations+`Target="xl/workbook.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>`, `<calcChain><c r="A1"/></calcChain>`)
	f.Fuzz(func(t *testing.T, book, sheets, top, chain string) {
		checkTables(t, packed(t, map[string]string{"xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": sheets, "_rels/.rels": top, "xl/calcChain.xml": chain}))
	})
}

// FuzzArchive reads any bytes behind the beginning of a workbook.
func FuzzArchive(f *testing.F) {
	f.Add(packed(f, nil)[4:])
	f.Fuzz(func(t *testing.T, content []byte) { checkTables(t, append([]byte("PK\x03\x04"), content...)) })
}

// leastParts are the parts of the smallest workbook that can be read.
var leastParts = map[string]string{
	"[Content_Types].xml":        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
	"_rels/.rels":                `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="xl/workbook.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>`,
	"xl/workbook.xml":            `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
	"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>`,
	sheetPart:                    sheetHead + `<row><c t="inlineStr"><is><t>Title</t></is></c></row><row><c t="inlineStr"><is><t>A</t></is></c></row>` + sheetTail,
}

// packed returns the smallest workbook with other parts in place of its own or beside them,
// uncompressed and in the same order every time: to make it takes less than to read it.
func packed(t testing.TB, parts map[string]string) []byte {
	all := maps.Clone(leastParts)
	maps.Copy(all, parts)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		must(t, err)
		_, err = f.Write([]byte(all[name]))
		must(t, err)
	}
	must(t, w.Close())
	return b.Bytes()
}

func TestTheWorkbookThatFuzzingBeginsWithIsRead(t *testing.T) {
	if got := texts(readOne(t, "sessions.xlsx", string(packed(t, nil)))); got != "Title/A" {
		t.Error(got)
	}
}

// checkTables reads a file that may be anything: what comes out is tables of
// sound cells or a problem, and is always the same.
func checkTables(t *testing.T, content []byte) {
	tables, err := Read("x", bytes.NewReader(content))
	again, errAgain := Read("x", bytes.NewReader(content))
	if diff := cmp.Diff(tables, again); diff != "" {
		t.Error("not the same tables:", diff)
	}
	var p *diagnostic.Problem
	switch {
	case err != nil && !errors.As(err, &p):
		t.Fatalf("no problem but %v", err)
	case err != nil && p.Cause == broken(errUnsound).Cause:
		t.Fatal("excelize panics")
	case err != nil && (errAgain == nil || err.Error() != errAgain.Error()):
		t.Errorf("not the same problem: %v and %v", err, errAgain)
	}
	for _, table := range tables {
		dates := table.DatesOf(nil, "", "")
		for c := range all(table.Rows) {
			if !utf8.ValidString(c.Text) || c.Line < 1 || c.Column < 1 {
				t.Errorf("an unsound cell: %+v", c)
			}
			dates.Read(c.Text)
			Minutes(c.Text)
			PeopleIn(c.Text)
		}
		for _, row := range table.Rows {
			if len(row) != len(table.Columns) {
				t.Errorf("a row of %d cells in %d columns", len(row), len(table.Columns))
			}
		}
	}
}
