package tabular

import (
	"errors"
	"strings"
	"testing"

	"reportwidget/build/diagnostic"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// readOne reads a file with one table.
func readOne(t *testing.T, name, content string) *Table {
	t.Helper()
	tables, err := Read(name, strings.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	if len(tables) != 1 {
		t.Fatalf("%d tables", len(tables))
	}
	return tables[0]
}

// texts returns the text of all cells, the header first, as "a|b/c|d".
func texts(t *Table) string {
	var header Row
	for _, c := range t.Columns {
		header = append(header, c.Name)
	}
	var lines []string
	for _, row := range append([]Row{header}, t.Rows...) {
		var cells []string
		for _, c := range row {
			cells = append(cells, c.Text)
		}
		lines = append(lines, strings.Join(cells, "|"))
	}
	return strings.Join(lines, "/")
}

func TestWhatProgramsCallCSV(t *testing.T) {
	small := "Titel;Raum\r\nCafé, groß;Südsaal\r\n"
	read := "Titel|Raum/Café, groß|Südsaal"
	for name, c := range map[string]struct {
		content, want, encoding string
		delimiter               rune
	}{
		"commas":                 {"Title,Room\nA,B\n", "Title|Room/A|B", "UTF-8", ','},
		"semicolons":             {"Title;Room\nA, b, c;B\nD, e, f;E\n", "Title|Room/A, b, c|B/D, e, f|E", "UTF-8", ';'},
		"tabs":                   {"Title\tRoom\nA, b; c\tB\n", "Title|Room/A, b; c|B", "UTF-8", '\t'},
		"bars":                   {"Title|Room\nA, b|B\n", "Title|Room/A, b|B", "UTF-8", '|'},
		"a line for Excel":       {"sep=;\nTitle;Room\nA;B\n", "Title|Room/A|B", "UTF-8", ';'},
		"one column":             {"Title\nA\n", "Title/A", "UTF-8", ','},
		"no line end":            {"Title,Room\nA,\"B\"", "Title|Room/A|B", "UTF-8", ','},
		"line ends of old Macs":  {"Title,Room\rA,B\rC,\"D\rE\"\r", "Title|Room/A|B/C|D\nE", "UTF-8", ','},
		"mixed line ends":        {"Title,Room\r\nA,\"B\nC\"\nD,\"E\r\nF\"\r\n", "Title|Room/A|B\nC/D|E\nF", "UTF-8", ','},
		"bare quotation marks":   {"Title,Room\n5\" disks,\"a \"real\" one\"\n", "Title|Room/5\" disks|a \"real\" one", "UTF-8", ','},
		"rows of many lengths":   {"Title,Room\nA\nB,C,D\n", "Title|Room|/A||/B|C|D", "UTF-8", ','},
		"spaces":                 {" Title ,\tRoom\n\u00a0A\u202f, B \n", "Title|Room/A|B", "UTF-8", ','},
		"a mark of UTF-8":        {"\ufeff\"Title\",Room\nÄ,B\n", "Title|Room/Ä|B", "UTF-8", ','},
		"UTF-16 of Windows":      {utf16(t, unicode.LittleEndian, unicode.UseBOM, small), read, "UTF-16", ';'},
		"UTF-16 the other way":   {utf16(t, unicode.BigEndian, unicode.UseBOM, small), read, "UTF-16", ';'},
		"UTF-16 without a mark":  {utf16(t, unicode.LittleEndian, unicode.IgnoreBOM, small), read, "UTF-16", ';'},
		"neither of the two":     {utf16(t, unicode.BigEndian, unicode.IgnoreBOM, small), read, "UTF-16", ';'},
		"whole rows quoted":      {"\"Title,Room\"\n\"A,\"\"B, c\"\"\"\n\"D,E\"\n", "Title|Room/A|B, c/D|E", "UTF-8", ','},
		"a whole row of lines":   {"\"Title;Room\"\n\"A;\"\"B\nC\"\"\"\n", "Title|Room/A|B\nC", "UTF-8", ';'},
		"formulas as they stand": {"Title,Room\n=1+1,@B\n", "Title|Room/=1+1|@B", "UTF-8", ','},
	} {
		t.Run(name, func(t *testing.T) {
			got := readOne(t, "sessions.csv", c.content)
			if diff := cmp.Diff(c.want, texts(got)); diff != "" {
				t.Error(diff)
			}
			if got.Encoding != c.encoding || got.Delimiter != c.delimiter || got.Strays != 0 {
				t.Errorf("%s with %q, %d strays", got.Encoding, got.Delimiter, got.Strays)
			}
		})
	}
}

func utf16(t *testing.T, order unicode.Endianness, mark unicode.BOMPolicy, s string) string {
	t.Helper()
	encoded, err := unicode.UTF16(order, mark).NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return encoded
}

// europe are sentences with what each language writes beyond ASCII.
var europe = map[string]string{
	"French":  "Élève à l’école : « où naît l’été, ça et là » – cœur, forêt, Noël",
	"German":  "„Größe“ für Übermüdete – schöne Bücher, Ärger in Österreich",
	"Spanish": "¿Qué mañana? ¡El niño pequeño está aquí! Canción, pingüino, Álvaro",
	"English": "It’s “here” – the café’s naïve résumé… it costs £5",
	"Danish":  "Blåbærgrød på Ærø",
}

func TestWesternEncodingsAreToldApart(t *testing.T) {
	for language, want := range europe {
		for name, code := range map[string]*charmap.Charmap{"Windows 1252": charmap.Windows1252, "Macintosh": charmap.Macintosh} {
			cell, err := code.NewEncoder().String(want)
			if err != nil {
				t.Fatal(err)
			}
			got := readOne(t, "sessions.csv", "Title\tRoom\n"+cell+"\tB\n")
			if got.Encoding != name || got.Rows[0][0].Text != want || got.Strays != 0 {
				t.Errorf("%s in %s is read as %s: %s", language, name, got.Encoding, got.Rows[0][0].Text)
			}
		}
	}
}

func TestCellsInAnotherEncodingAreDecodedAndCounted(t *testing.T) {
	got := readOne(t, "sessions.csv", "Title,Room\nMüller,Größe\nM\xfcller,Süd\nM\x9fller,Gr\x9a\xa7e\nüber caf\xe9,Süd\n")
	if want := "Title|Room/Müller|Größe/Müller|Süd/Müller|Größe/über café|Süd"; texts(got) != want || got.Strays != 4 || got.Encoding != "UTF-8" {
		t.Errorf("%s with %d strays: %s", got.Encoding, got.Strays, texts(got))
	}
}

func TestFilesThatAreNoTable(t *testing.T) {
	russian, err := charmap.Windows1251.NewEncoder().String("Название,Зал\nОткрытие библиотеки,Большой зал\n")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ content, want string }{
		"NUL bytes":         {"Title,Room\nA\x00,B\n", "x:2:2: a NUL byte, which no text holds"},
		"a picture":         {"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "x:3:1: a NUL byte, which no text holds"},
		"an old workbook":   {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "x: a workbook of Excel 97-2003, or one with a password"},
		"a PDF":             {"%PDF-1.7", "x: this is a PDF file"},
		"a web page":        {"<!DOCTYPE html>", "x: this is a web page"},
		"an open quotation": {"Title,Room\nA,B\nC,\"D\nE,F\n", "x:3:3: a quotation mark without its partner"},
		"Russian":           {russian, "x:1:1: the text is in an encoding that is not known"},
		"too large":         {strings.Repeat("x", MaxFile+1), "x: the file has more than 64 MB"},
		"too many cells":    {strings.Repeat(",", maxCells+1), "x: more than 4000000 cells"},
		"a cut archive":     {"PK\x03\x04", "x: the workbook is damaged: zip: not a valid zip file"},
	} {
		_, err := Read("x", strings.NewReader(c.content))
		var p *diagnostic.Problem
		if !errors.As(err, &p) {
			t.Errorf("%s: %v", name, err)
		} else if got, _, _ := strings.Cut(p.Error(), "\n"); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestEveryCellKnowsItsPlace(t *testing.T) {
	got := readOne(t, "sessions.csv", "sep=,\r\nTitle,Room\r\n\r\n\"Ä\r\nb\",B\r\né,ü,  D\r\n")
	var places []string
	for _, row := range got.Rows {
		for _, c := range row {
			if c.Text != "" {
				places = append(places, c.Text+" "+got.Place(c).String())
			}
		}
	}
	want := []string{"Ä\nb sessions.csv:4:1", "B sessions.csv:5:4", "é sessions.csv:6:1", "ü sessions.csv:6:3", "D sessions.csv:6:5"}
	if diff := cmp.Diff(want, places); diff != "" {
		t.Error(diff)
	}
}

func TestFillerRowsAreCounted(t *testing.T) {
	got := readOne(t, "sessions.csv", "Programme 2024,,\n,,\nTitle,Room,\n,,\nA,B,\n , ,\t\n,,\n")
	if texts(got) != "Title|Room/A|B" || got.Filler != 3 || len(got.Above) != 1 || got.Above[0].Text != "Programme 2024" {
		t.Errorf("%s with %d filler rows below %v", texts(got), got.Filler, got.Above)
	}
}

func TestWhatIsNeitherAWorkbookNorTextIsCalledThat(t *testing.T) {
	for name, content := range map[string]string{"sessions.xlsx": "\x8f\x02\xa1,b\nc,d\n", "sessions.csv": "\x8f\x02\x03\x1c,b\nc,d\n"} {
		_, err := Read(name, strings.NewReader(content))
		if want := name + ": this is neither a workbook nor text\n  hint: the file may be damaged; save the table as XLSX or CSV again"; err == nil || err.Error() != want {
			t.Error(name, err)
		}
	}
	// Names do not matter, nor does a sign that was pasted, nor letters of many scripts.
	wide := "\xff\xfeT\x00i\x00t\x00l\x00e\x00,\x00A\x00\n\x00\x27\x06\x16\x04\xb1\x03\xd0\x05,\x00B\x00\n\x00"
	for _, c := range []struct{ name, content string }{{"sessions.xlsx", "Title,A\nB,C\n"}, {"sessions.csv", "Title,A\nB\x02,C\n"}, {"sessions.csv", wide}} {
		if tables, err := Read(c.name, strings.NewReader(c.content)); err != nil || len(tables) != 1 {
			t.Errorf("%q: %v", c.content, err)
		}
	}
}
