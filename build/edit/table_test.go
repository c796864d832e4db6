package edit

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const sessionsTable = "sessions.csv"

func cell(row int, column, value string) func(Files) (Change, error) {
	return func(f Files) (Change, error) {
		return Set(f, Field{File: sessionsTable, Row: row, Path: column}, value)
	}
}

func TestACellIsWrittenAsTheTableIs(t *testing.T) {
	tellAll(t, map[string]story{
		"commas":                     {file: sessionsTable, before: "Title,Room\nA,1\nB,2\n", edit: cell(3, "Title", "C"), after: "Title,Room\nA,1\nC,2\n"},
		"a delimiter in the text":    {file: sessionsTable, before: "Titel;Raum\r\nA;1\r\nB;2\r\n", edit: cell(2, "Raum", "1; oben"), after: "Titel;Raum\r\nA;\"1; oben\"\r\nB;2\r\n"},
		"quotation marks":            {file: sessionsTable, before: "Title\tRoom\nA\t1\n", edit: cell(2, "Title", `The "A"`), after: "Title\tRoom\n\"The \"\"A\"\"\"\t1\n"},
		"quotation marks not needed": {file: sessionsTable, before: "\"Title\",\"Room\"\n\"A\",\"1\"\n", edit: cell(2, "Room", "2"), after: "\"Title\",\"Room\"\n\"A\",\"2\"\n"},
		"lines":                      {file: sessionsTable, before: "Title,Text\r\nA,\"One\r\nTwo\"\r\nB,Three\r\n", edit: cell(2, "Text", "One\nFour"), after: "Title,Text\r\nA,\"One\r\nFour\"\r\nB,Three\r\n"},
		"a row below lines":          {file: sessionsTable, before: "Title,Text\nA,\"One\n\nTwo\"\nB,Three\n", edit: cell(5, "Text", "Four"), after: "Title,Text\nA,\"One\n\nTwo\"\nB,Four\n"},
		"a line within a row":        {file: sessionsTable, before: "Title,Text\nA,\"One\nTwo\"\n", edit: cell(3, "Title", "B"), after: "Title,Text\nB,\"One\nTwo\"\n"},
		"a short row":                {file: sessionsTable, before: "Title,Room,Day\nA\nB,1,2024-01-01", edit: cell(2, "Day", "2024-01-02"), after: "Title,Room,Day\nA,,2024-01-02\nB,1,2024-01-01"},
		"a byte order mark":          {file: sessionsTable, before: "\ufeffTitle,Room\nA,1\n", edit: cell(2, "Title", "说明"), after: "\ufeffTitle,Room\n说明,1\n"},
		"what Excel says in front":   {file: sessionsTable, before: "sep=;\r\nTitle;Room\r\nA;1\r\n", edit: cell(3, "Title", "B"), after: "sep=;\r\nTitle;Room\r\nB;1\r\n"},
		"the name of the event":      {file: sessionsTable, before: "Our summit,\n\nTitle,Room\nA,1\n", edit: cell(4, "Room", "2"), after: "Our summit,\n\nTitle,Room\nA,2\n"},
		"nothing":                    {file: sessionsTable, before: "Title,Room\nA,\"1\"\n", edit: cell(2, "Room", ""), after: "Title,Room\nA,\"\"\n"},
		"the same":                   {file: sessionsTable, before: "Title,Room\n A ,1\n", edit: cell(2, "Title", "A"), after: "Title,Room\n A ,1\n"},
		"a removed row":              {file: sessionsTable, before: "Title,Room\r\nA,1\r\nB,2", edit: func(f Files) (Change, error) { return RemoveRow(f, Field{File: sessionsTable, Row: 3}) }, after: "Title,Room\r\nA,1"},
		"a new row": {file: sessionsTable, before: "Title;Room;Day\r\nA;1;\r\n", edit: func(f Files) (Change, error) {
			return AddRow(f, Field{File: sessionsTable}, map[string]string{"Title": "B; c", "Day": "2024-01-01"})
		}, after: "Title;Room;Day\r\nA;1;\r\n\"B; c\";;2024-01-01\r\n"},
		"a new row without a line end": {file: sessionsTable, before: "Title,Room\nA,1", edit: func(f Files) (Change, error) {
			return AddRow(f, Field{File: sessionsTable}, map[string]string{"Title": "B"})
		}, after: "Title,Room\nA,1\nB,"},
		"a copy below the row": {file: sessionsTable, before: "Title,Text\r\n\"A\",\"1\r\n2\"\r\nB,3", edit: func(f Files) (Change, error) {
			return DuplicateRow(f, Field{File: sessionsTable, Row: 2})
		}, after: "Title,Text\r\n\"A\",\"1\r\n2\"\r\n\"A\",\"1\r\n2\"\r\nB,3"},
		"a row moved down": {file: sessionsTable, before: "Title,Text\nA,\"1\n2\"\n\nB,3\nC,4", edit: func(f Files) (Change, error) {
			return MoveRow(f, Field{File: sessionsTable, Row: 2}, 6)
		}, after: "Title,Text\nB,3\n\nC,4\nA,\"1\n2\""},
		"a row moved up": {file: sessionsTable, before: "Title,Text\nA,1\nB,2\nC,3\n", edit: func(f Files) (Change, error) {
			return MoveRow(f, Field{File: sessionsTable, Row: 4}, 2)
		}, after: "Title,Text\nC,3\nA,1\nB,2\n"},
		"a new column": {file: sessionsTable, before: "Title;Room\nA;1\nB\n", edit: func(f Files) (Change, error) {
			return AddColumn(f, Field{File: sessionsTable, Path: "Text"})
		}, after: "Title;Room;Text\nA;1\nB\n"},
	})
}

func TestACellIsWrittenInTheEncodingOfItsTable(t *testing.T) {
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("Title;Room\r\nÉté;1\r\n")
	if err != nil {
		t.Fatal(err)
	}
	inWindows := func(s string) string {
		encoded, err := charmap.Windows1252.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return encoded
	}
	western := "Title,Room\r\nL’été à Besançon,Salle é\r\nÉcole supérieure,1\r\n"
	for title, c := range map[string]struct {
		before, value string
		decode        func([]byte) (string, error)
		after         string
		converted     bool
	}{
		"UTF-16": {wide, "说明", func(b []byte) (string, error) {
			s, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(b)
			return string(s), err
		}, "Title;Room\r\n说明;1\r\n", false},
		"Windows-1252": {inWindows(western), "Noël – déjà", func(b []byte) (string, error) {
			s, err := charmap.Windows1252.NewDecoder().Bytes(b)
			return string(s), err
		}, strings.Replace(western, "L’été à Besançon", "Noël – déjà", 1), false},
		"Windows-1252 that becomes UTF-8": {inWindows(western), "说明", func(b []byte) (string, error) { return string(b), nil }, "\ufeff" + strings.Replace(western, "L’été à Besançon", "说明", 1), true},
	} {
		changed, err := Set(Files{sessionsTable: []byte(c.before)}, Field{File: sessionsTable, Row: 2, Path: "Title"}, c.value)
		if err != nil {
			t.Errorf("%s: %v", title, err)
			continue
		}
		got, err := c.decode(changed.Patches[0].After)
		if err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(c.after, got); diff != "" || (changed.Rewritten != nil) != c.converted {
			t.Errorf("%s: %v %s", title, changed.Rewritten, diff)
		}
	}
}

func TestACellThatIsPutBackLeavesTheTableAsItWas(t *testing.T) {
	tables := []string{
		"Title,Date,Room,Speakers\r\n\"Stronger, together\",2024-09-30,Hall 2,Ana; Li\r\nB,,,\r\n",
		"Titel;Raum;Text\n\"A\";\"1\";\"x\ny \"\"z\"\"\"\n B ; 2 ;\n",
		"\ufeffTitle\tRoom\nعربي\t中文\n",
	}
	for _, text := range tables {
		files := Files{sessionsTable: []byte(text)}
		read, err := readTable(sessionsTable, []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		for row := read.header + 1; row < len(read.rows); row++ {
			for column := range read.rows[row].Cells {
				at := Field{File: sessionsTable, Row: read.rows[row].Line, Path: read.cell(read.header, column)}
				for _, value := range []string{"x", "a, b; c", "\"d\"", "e\nf", "🎉"} {
					if strings.HasPrefix(string(text), "Titel") && row == 2 {
						continue // spaces around a text are not kept
					}
					c, err := Set(files, at, value)
					if err != nil {
						t.Errorf("%v to %q: %v", at, value, err)
						continue
					}
					changed := Apply(files, c.Patches)
					if got, err := Get(changed, at); got != value || err != nil {
						t.Errorf("%v to %q: %q, %v", at, value, got, err)
					}
					back, err := Set(changed, at, read.cell(row, column))
					if after := string(Apply(changed, back.Patches)[sessionsTable]); err != nil || after != text {
						t.Errorf("%v to %q and back: %v\n%q\n%q", at, value, err, text, after)
					}
				}
			}
		}
	}
}

func TestARowIsNamedByItsSession(t *testing.T) {
	c, err := Set(Files{sessionsTable: []byte("Code,Session title,Room\n1,Opening,A\n")}, Field{File: sessionsTable, Row: 2, Path: "Room"}, "B")
	if err != nil || c.Subject != "Opening" {
		t.Errorf("%q, %v", c.Subject, err)
	}
	c, err = AddRow(Files{sessionsTable: []byte("Title,Text\nA,\"b\nc\"\n")}, Field{File: sessionsTable}, map[string]string{"Title": "New"})
	if err != nil || c.Field.Row != 4 || c.Subject != "New" {
		t.Errorf("%+v, %v", c, err)
	}
}

func TestATableThatCannotBeEditedIsRefused(t *testing.T) {
	for title, c := range map[string]struct {
		before string
		at     Field
		value  any
	}{
		"an unknown column":         {"Title,Room\nA,1\n", Field{File: sessionsTable, Row: 2, Path: "Day"}, "x"},
		"a line after all rows":     {"Title,Room\nA,\"1\n2\"\n", Field{File: sessionsTable, Row: 4, Path: "Title"}, "x"},
		"a list":                    {"Title,Room\nA,1\n", Field{File: sessionsTable, Row: 2, Path: "Title"}, []string{"x"}},
		"rows in quotation marks":   {"\"Title,Room\"\n\"A,1\"\n\"B,2\"\n", Field{File: sessionsTable, Row: 2, Path: "Title"}, "x"},
		"no table":                  {"", Field{File: sessionsTable, Row: 2, Path: "Title"}, "x"},
		"a row that would be empty": {"Title,Room\nA,\nB,1\n", Field{File: sessionsTable, Row: 2, Path: "Title"}, ""},
		"a control character":       {"Title,Room\nA,1\n", Field{File: sessionsTable, Row: 2, Path: "Title"}, "a\x00"},
	} {
		_, err := Set(Files{sessionsTable: []byte(c.before)}, c.at, c.value)
		var refusal *Refusal
		if !errors.As(err, &refusal) || refusal.Cause == "" {
			t.Errorf("%s: %v", title, err)
		}
	}
	if _, err := RemoveRow(Files{sessionsTable: []byte("Title,Room\nA,1\n")}, Field{File: sessionsTable, Row: 1}); err == nil {
		t.Error("the names of the columns were removed")
	}
}

// FuzzCell gives a cell of a table that is any bytes any text: what is read then is
// that text, and every other cell as before, or the edit is refused.
func FuzzCell(f *testing.F) {
	for _, text := range []string{"Title,Room\nA,1\n", "sep=;\nTitle;Room\n\"a\"\"b\";\"c\nd\"\ne", "Title\tRoom\r\n\"x\"y\tz\r\n\r\n\"\"\t\r\n", "\ufeffTitle|Room\rA|\xe9t\xe9\r"} {
		for _, value := range []string{"x", "a,b;c\td|e", "\"", "f\ng", "说"} {
			f.Add([]byte(text), value, 1)
		}
	}
	f.Fuzz(func(t *testing.T, text []byte, value string, number int) {
		before, err := readTable(sessionsTable, text)
		if err != nil || len(before.rows) < 2 {
			return
		}
		number = max(number, -number, 0)
		row := number % len(before.rows)
		column := number % len(before.rows[before.header].Cells)
		at := Field{File: sessionsTable, Row: before.rows[row].Line, Path: before.cell(before.header, column)}
		if _, found, err := before.find(at); err != nil || found != column || row <= before.header {
			return
		}
		c, err := Set(Files{sessionsTable: text}, at, value)
		if err != nil || len(c.Patches) == 0 {
			return
		}
		after, err := readTable(sessionsTable, c.Patches[0].After)
		if err != nil {
			t.Fatal(err)
		}
		normal, _ := cellText(at, value)
		for i := range before.rows {
			for j := range before.rows[i].Cells {
				want := before.cell(i, j)
				if i == row && j == column {
					want = normal
				}
				if got := after.cell(i, j); got != want {
					t.Errorf("%v to %q: cell %d of row %d is %q instead of %q in %q", at, value, j, i, got, want, c.Patches[0].After)
				}
			}
		}
	})
}

func TestSeveralCellsAreWrittenBeyondTheEndOfAShortRow(t *testing.T) {
	files := Files{"sessions.csv": []byte("Title,Room,Date,Text\nOpening,Hall 1\nClosing\n")}
	c, err := SetCells(files, Field{File: "sessions.csv", Row: 2}, []Cell{{2, "Date", "2026-03-14"}, {2, "Text", "One, two"}, {3, "Text", "End"}, {3, "Room", "Hall 2"}})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(Apply(files, c.Patches)["sessions.csv"]), "Title,Room,Date,Text\nOpening,Hall 1,2026-03-14,\"One, two\"\nClosing,Hall 2,,End\n"; got != want {
		t.Errorf("the table is\n%s", got)
	}
}
