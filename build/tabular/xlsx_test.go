package tabular

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"reportwidget/build/diagnostic"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// must ends the test on an error.
func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// workbookOf returns a workbook with rows on its first sheet, after changes.
func workbookOf(t testing.TB, rows [][]any, change func(f *excelize.File)) string {
	t.Helper()
	f := excelize.NewFile()
	for i, row := range rows {
		must(t, f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row))
	}
	if change != nil {
		change(f)
	}
	var b bytes.Buffer
	must(t, f.Write(&b))
	return b.String()
}

func TestAWorkbookIsReadAsItLooks(t *testing.T) {
	day := time.Date(2024, 9, 30, 0, 0, 0, 0, time.UTC)
	content := workbookOf(t, [][]any{
		{"Programme"}, {},
		{"Title", "Day", "Start", "Moment", "Code", "Long", "Yes"},
		{"A", day, 0.395833333333333, day.Add(22*time.Hour + 29*time.Minute + 59*time.Second), 7, 123456789012, true},
		{"B\r\nb", nil, 0.5}, {}, {" ", nil, nil},
	}, func(f *excelize.File) {
		style := func(cell, code string) {
			n, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
			must(t, err)
			must(t, f.SetCellStyle("Sheet1", cell, cell, n))
		}
		style("B4", `dddd, d" of "mmmm`)
		style("C4", "h:mm AM/PM")
		style("C5", "[h]:mm")
		style("E4", "0.00")
	})
	got := readOne(t, "sessions.xlsx", content)
	want := "Title|Day|Start|Moment|Code|Long|Yes/A|2024-09-30|09:30|2024-09-30 22:29|7|123456789012|TRUE/B\nb||12:00||||"
	if diff := cmp.Diff(want, texts(got)); diff != "" {
		t.Error(diff)
	}
	if got.Sheet != "Sheet1" || got.Filler != 2 || got.Above[0].Text != "Programme" || got.Place(got.Rows[1][2]).String() != "sessions.xlsx: sheet Sheet1, row 5, column C" {
		t.Error(got.Sheet, got.Filler, got.Above, got.Place(got.Rows[1][2]))
	}
}

func TestAWorkbookOfTheOldMac(t *testing.T) {
	content := workbookOf(t, [][]any{{"Title", "Day", "Number"}, {"A", 44103.5, 44103}}, func(f *excelize.File) {
		yes := true
		must(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
		style, err := f.NewStyle(&excelize.Style{NumFmt: 22})
		must(t, err)
		must(t, f.SetCellStyle("Sheet1", "B2", "B2", style))
	})
	got := readOne(t, "sessions.xlsx", content)
	number, problem := got.DatesOf(nil, "", "").Read(got.Rows[0][2].Text)
	if texts(got) != "Title|Day|Number/A|2024-09-30 12:00|44103" || problem != nil || number.Date != "2024-09-30" {
		t.Error(texts(got), number, problem)
	}
}

func TestMergedCellsAreThoseOfEveryRow(t *testing.T) {
	content := workbookOf(t, [][]any{{"Day", "Title", "Room"}, {"Monday", "A"}, {nil, "B"}, {nil, "C"}, {}, {nil, "Lunch"}}, func(f *excelize.File) {
		must(t, f.MergeCell("Sheet1", "A2", "A5"))
		must(t, f.MergeCell("Sheet1", "B6", "C6"))
	})
	if got := texts(readOne(t, "sessions.xlsx", content)); got != "Day|Title|Room/Monday|A|/Monday|B|/Monday|C|/|Lunch|" {
		t.Error(got)
	}
}

func TestSheetsOfAWorkbook(t *testing.T) {
	content := workbookOf(t, [][]any{{"Title", "Room"}, {"A", "B"}}, func(f *excelize.File) {
		for _, name := range []string{"Empty", "Hidden"} {
			_, err := f.NewSheet(name)
			must(t, err)
		}
		must(t, f.SetSheetRow("Hidden", "A1", &[]any{"Title", "Budget"}))
		must(t, f.SetSheetVisible("Hidden", false))
	})
	tables, err := Read("sessions.xlsx", strings.NewReader(content))
	must(t, err)
	var got []string
	for _, table := range tables {
		got = append(got, fmt.Sprint(table.Sheet, " ", table.Hidden))
	}
	if diff := cmp.Diff([]string{"Sheet1 false", "Hidden true"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestErrorsOfSpreadsheets(t *testing.T) {
	for _, text := range []string{"#REF!", "#N/A", "#DIV/0!", "#BEZUG!", "#VALEUR!", "#¿NOMBRE?"} {
		if !(Cell{Text: text}).IsError() {
			t.Errorf("%s is not an error", text)
		}
	}
	if (Cell{Text: "#hashtag"}).IsError() {
		t.Error("a hashtag is an error")
	}
}

// repacked returns a workbook with other files in place of its own.
func repacked(t testing.TB, files map[string]string) string {
	t.Helper()
	content := workbookOf(t, [][]any{{"Title", "Room"}, {"A", "B"}}, nil)
	own, err := zip.NewReader(strings.NewReader(content), int64(len(content)))
	must(t, err)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range own.File {
		if _, replaced := files[f.Name]; !replaced {
			must(t, w.Copy(f))
		}
	}
	for name, text := range files {
		f, err := w.Create(name)
		must(t, err)
		_, err = f.Write([]byte(text))
		must(t, err)
	}
	must(t, w.Close())
	return b.String()
}

const (
	sheetPart  = "xl/worksheets/sheet1.xml"
	stringPart = "xl/sharedStrings.xml"
	sheetHead  = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`
	sheetTail  = `</sheetData></worksheet>`
	stringHead = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`
)

// Excelize did not end with what is not a number, shown as a fraction.
func TestEveryFormatShowsEveryNumber(t *testing.T) {
	row := ""
	for _, number := range []string{"NaN", "Inf", "-1e308", "1e-320", "99999999999999999999", "-0.5", "0", "60", "2958466", "x", "9223372036854775807"} {
		row += `<c s="1"><v>` + number + `</v></c>`
	}
	for id := range 82 {
		styles := fmt.Sprintf(`<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf/><xf numFmtId="%d"/></cellXfs></styleSheet>`, id)
		got := readOne(t, "sessions.xlsx", repacked(t, map[string]string{"xl/styles.xml": styles, sheetPart: sheetHead + "<row>" + row + "</row><row>" + row + "</row>" + sheetTail}))
		if len(got.Columns) != 11 || len(got.Rows) != 1 {
			t.Errorf("%d: %s", id, texts(got))
		}
	}
}

func TestPercentagesAreReadAsTheyLook(t *testing.T) {
	styles := `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="2"/></cellXfs></styleSheet>`
	got := readOne(t, "sessions.xlsx", repacked(t, map[string]string{"xl/styles.xml": styles, sheetPart: sheetHead + `<row><c t="str"><v>Title</v></c><c t="str"><v>Share</v></c></row><row><c s="2"><v>7.5</v></c><c s="1"><v>0.5</v></c></row>` + sheetTail}))
	if texts(got) != "Title|Share/7.5|50%" {
		t.Error(texts(got))
	}
}

func TestAPanicOfTheLibraryIsAProblemOfTheFile(t *testing.T) {
	_, err := guarded(func() ([]*Table, error) { panic("nil map") })
	if p, ok := err.(*diagnostic.Problem); !ok || p.Cause != "the workbook cannot be read: its parts do not fit together" || p.Hint == "" {
		t.Error(err)
	}
}

func TestABombIsRefusedBeforeItIsRead(t *testing.T) {
	rich := stringHead + `<si><r><t>` + strings.Repeat("x", 1<<20) + `</t></r></si></sst>`
	for name, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"a large file":    {map[string]string{"xl/media/a.png": strings.Repeat("\x00", maxUnzipped)}, "the workbook has more than 128 MB when it is unpacked"},
		"many cells":      {map[string]string{sheetPart: sheetHead + strings.Repeat("<row>"+strings.Repeat("<c/>", 999)+"</row>", 4500) + sheetTail}, "more than 4000000 cells"},
		"many strings":    {map[string]string{stringPart: stringHead + strings.Repeat("<si/>", maxElements) + "</sst>"}, "more than 1000000 texts and styles"},
		"many columns":    {map[string]string{sheetPart: sheetHead + "<row>" + strings.Repeat("<c><v>1</v></c>", 1001) + "</row>" + sheetTail}, "1001 columns, and 1000 is the limit"},
		"a far column":    {map[string]string{sheetPart: sheetHead + strings.Repeat(`<row><c r="XFD1"><v>1</v></c></row>`, 1000) + sheetTail}, "16384 columns, and 1000 is the limit"},
		"wide rows":       {map[string]string{sheetPart: sheetHead + strings.Repeat(`<row><c r="ALL1"><v>1</v></c></row>`, 5000) + sheetTail}, "more than 4000000 cells"},
		"a long string":   {map[string]string{stringPart: rich}, "more than 131068 bytes in one cell"},
		"a cut sheet":     {map[string]string{sheetPart: sheetHead + "<row><c><v>1</v>"}, "the workbook cannot be read: xl/worksheets/sheet1.xml: XML syntax error on line 1: unexpected EOF"},
		"many sheets":     {map[string]string{"xl/workbook.xml": "<workbook>" + strings.Repeat("<sheet/>", 1001) + "</workbook>"}, "more than 1000 sheets"},
		"nested elements": {map[string]string{sheetPart: sheetHead + strings.Repeat("<row>", 100_000)}, "the workbook cannot be read: xl/worksheets/sheet1.xml: XML syntax error on line 1: unexpected EOF"},
	} {
		t.Run(name, func(t *testing.T) {
			content := repacked(t, c.files)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := Read("x", strings.NewReader(content))
			runtime.ReadMemStats(&after)
			var p *diagnostic.Problem
			if !errors.As(err, &p) || p.Cause != c.want {
				t.Error(err)
			}
			if n := (after.TotalAlloc - before.TotalAlloc) >> 20; n > 1024 {
				t.Errorf("%d MB of memory", n)
			} else {
				t.Logf("%d MB", n)
			}
		})
	}
}
