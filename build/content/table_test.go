package content

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"reportwidget/app/export"
	"reportwidget/app/report"
)

// inTable is a folder with a table in place of sessions.
func inTable(csv string) map[string]string {
	return map[string]string{"sessions/01-opening.md": "", "sessions.csv": csv}
}

// inTableOf is a folder with a table and more in report.yaml.
func inTableOf(yaml, csv string) map[string]string {
	files := inTable(csv)
	files["report.yaml"] = yaml
	return files
}

// notesOf returns a report without problems, with what its author should know.
func notesOf(t *testing.T, files map[string]string) (*report.Report, string) {
	t.Helper()
	f, err := Open(Source{FS: folder(files), Name: "summit"}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	return f.Report, strings.ReplaceAll(f.reader.tables.notes.Error(), ": warning: ", ": ")
}

func TestTheTableInTheDescriptionIsRead(t *testing.T) {
	_, pieces := format(t)
	r, notes := notesOf(t, inTableOf(head+"  - {id: trend, label: Trend}\n", strings.Replace(pieces["csv table"], "Partnership type", "Partnership", 1)))
	want := []report.Session{
		{
			ID: "stronger-together", Title: "Stronger together", Date: "2024-09-30", Start: "09:30", End: "11:00", Room: "Hall 2",
			People: []report.Person{{Name: "Ana Silva"}, {Name: "Li Wei", Role: "Chair"}},
			Facets: map[string][]string{"partnership": {"libraries"}, "trend": {"ai", "open-access"}},
		},
		{
			ID: "stronger-together-2", Title: "Stronger together", Date: "2024-10-01", Start: "22:30", End: "00:30", Room: "Hall 1",
			People: []report.Person{{Name: "Noor Aziz"}, {Name: "Bo Ek"}},
			Facets: map[string][]string{"partnership": {"libraries", "communities"}, "trend": {"open-access"}},
		},
	}
	if text := r.Sessions[0].Text.String(); !strings.Contains(text, "have more to give") {
		t.Errorf("the text is %q", text)
	}
	r.Sessions[0].Text = nil
	if diff := cmp.Diff(want, r.Sessions); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]report.Value{{ID: "ai", Label: "AI"}, {ID: "open-access", Label: "Open access"}}, r.Facet("trend").Values); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(notes, "columns that are not published: E-mail") || strings.Contains(notes, "Titre") {
		t.Errorf("the author hears: %s", notes)
	}
}

func TestColumnsThatTheReportNames(t *testing.T) {
	_, pieces := format(t)
	r := mustRead(t, inTableOf(head+pieces["yaml columns"],
		"Title,Room,First speaker,Second speaker,Type of partnership\nA,Hall,Ana,Li,Communities\n"))
	want := []report.Session{{ID: "a", Title: "A", People: []report.Person{{Name: "Ana"}, {Name: "Li"}}, Facets: map[string][]string{"partnership": {"communities"}}}}
	if diff := cmp.Diff(want, r.Sessions); diff != "" {
		t.Error(diff)
	}
}

func TestSessionsInFilesComeBeforeThoseInTheTable(t *testing.T) {
	r := mustRead(t, map[string]string{"sessions.tsv": "Title\tRoom\nOpening\tHall\nClosing\tHall\n"})
	var ids []string
	for _, s := range r.Sessions {
		ids = append(ids, s.ID)
	}
	if diff := cmp.Diff([]string{"opening", "opening-2", "closing"}, ids); diff != "" {
		t.Error(diff)
	}
}

func TestAnIDIsOfOneSession(t *testing.T) {
	r := mustRead(t, inTable("Code,Title,Room\n,Tour,A\n,Tour,B\n,Tour 2,C\nX 1,Tour,D\n,Session,E\n,Tour,F\n"))
	var ids []string
	for _, s := range r.Sessions {
		ids = append(ids, s.ID)
	}
	if diff := cmp.Diff([]string{"tour", "tour-3", "tour-2", "x-1", "session-2", "tour-4"}, ids); diff != "" {
		t.Error(diff)
	}
}

func TestDaysAndTimesOfARow(t *testing.T) {
	type when struct{ Date, Start, End string }
	for name, c := range map[string]struct {
		csv  string
		want when
	}{
		"a day and two times":       {"Title,Date,Start,End\nA,2024-09-30,9:30,11:00\n", when{"2024-09-30", "09:30", "11:00"}},
		"a moment":                  {"Title,Starts at,Ends at\nA,2024-09-30 09:30,2024-09-30 11:00\n", when{"2024-09-30", "09:30", "11:00"}},
		"a range in one cell":       {"Title,Time,Date\nA,14:15 – 15:00,30.9.2024\n", when{"2024-09-30", "14:15", "15:00"}},
		"a length in minutes":       {"Title,Date,Start,Length\nA,2024-09-30,23:30,45 min\n", when{"2024-09-30", "23:30", "00:15"}},
		"over midnight":             {"Title,Start,End\nA,2024-09-30 22:00,2024-10-01 01:00\n", when{"2024-09-30", "22:00", "01:00"}},
		"no length at all":          {"Title,Start,End\nA,2024-09-30 22:00,2024-09-30 22:00\n", when{"2024-09-30", "22:00", "22:00"}},
		"serial numbers":            {"Title,Date,Start,End\nA,45565,0.395833333333333,0.458333333333333\n", when{"2024-09-30", "09:30", "11:00"}},
		"the event tells the month": {"Title,Date\nA,3/10/2024\n", when{Date: "2024-10-03"}},
		"another day tells it":      {"Title,Date\nA,10/3/2024\nB,9/30/2024\n", when{Date: "2024-10-03"}},
		"a time of another zone":    {"Title,Start,End\nA,2024-09-30T23:30:00Z,2024-10-01T01:00:00Z\n", when{"2024-10-01", "09:30", "11:00"}},
		"a day above the sessions":  {"Title,Start\nMonday 30 September 2024,\nA,9:30\n", when{"2024-09-30", "09:30", ""}},
		"am and pm of their own":    {"Title,Date,Hour,Half\nA,2024-09-30,2:05,pm\n", when{"2024-09-30", "14:05", ""}},
	} {
		t.Run(name, func(t *testing.T) {
			yaml := head + "event: {start: 2024-09-30, end: 2024-10-03, zone: Australia/Brisbane}\n"
			if strings.Contains(c.csv, "Half") {
				yaml += "columns: {start: [Hour, Half]}\n"
			}
			s := mustRead(t, inTableOf(yaml, c.csv)).Sessions[0]
			if diff := cmp.Diff(c.want, when{s.Date, s.Start, s.End}); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMistakesInATable(t *testing.T) {
	many := strings.Repeat(",x", 1001)
	mistakes{
		"no title":                {inTable("Title,Speaker\n,Ana\n"), []string{"sessions.csv:2:1: the session has no title"}},
		"no column of titles":     {inTable("Size,Who\n12,Ana\n"), []string{"sessions.csv: no column holds titles"}},
		"nothing":                 {inTable("\n"), []string{"sessions.csv: no column holds titles"}},
		"no row":                  {inTable("Title,Room\n,Hall\n"), []string{"sessions.csv: there is no session"}},
		"an unknown value":        {inTable("Title,Partnership\nA,Libraries; Comunities\n"), []string{`sessions.csv:2:3: unknown partnership "Comunities"`}},
		"an error":                {inTable("Title,Room\n#REF!,#N/A\nB,\n"), []string{`sessions.csv:2:1: "#REF!" is an error of the spreadsheet`, `sessions.csv:2:7: "#N/A" is an error of the spreadsheet`}},
		"HTML":                    {inTable("Title,Abstract\nA,\"x\n<b>y</b>\"\n"), []string{"sessions.csv:2:3: HTML is not supported here"}},
		"an unsafe link":          {inTable("Title,Abstract\nA,[x](javascript:y)\n"), []string{`sessions.csv:2:3: unsafe link "javascript:y"`}},
		"a link to no session":    {inTable("Title,Abstract\nA,[x](#b)\n"), []string{`sessions.csv:2:3: there is no session with the id "b"`}},
		"a day or a month":        {inTable("Title,Date\nA,3/10/2024\n"), []string{`sessions.csv:2:3: "3/10/2024" may begin with the day or with the month`}},
		"no day":                  {inTable("Title,Date\nA,30 February 2024\n"), []string{`sessions.csv:2:3: "30 February 2024" is not a date`}},
		"no time":                 {inTable("Title,Start\nA,25:00\n"), []string{`sessions.csv:2:3: "25:00" is not a date or a time`}},
		"morning or afternoon":    {inTable("Title,Start\nA,1:30\n"), []string{`sessions.csv:2:3: "1:30" may be in the morning or in the afternoon`}},
		"two days":                {inTable("Title,Date,Start\nA,2024-09-30,2024-10-01 09:30\n"), []string{"sessions.csv:2:14: the start is on 2024-10-01, and the date is 2024-09-30"}},
		"more than a day":         {inTable("Title,Start,End\nA,2024-09-30 9:00,2024-10-02 9:00\n"), []string{"sessions.csv:2:19: the session ends on 2024-10-02, and starts on 2024-09-30"}},
		"an end before the start": {inTable("Title,Start,End\nA,2024-09-30 10:00,2024-09-30 9:00\n"), []string{"sessions.csv:2:20: the session ends at 09:00, before it starts at 10:00"}},
		"an unknown zone":         {inTable("Title,Start\nA,2024-09-30T09:30:00Z\n"), []string{`sessions.csv:2:3: "2024-09-30T09:30:00Z" is a time of another zone than the event's, which is not known`}},
		"no length":               {inTable("Title,Start,Duration\nA,9:30,long\n"), []string{`sessions.csv:2:8: "long" is not a valid length`}},
		"no language":             {inTable("Title,Language\nA,Klingonisch\n"), []string{`sessions.csv:2:3: "Klingonisch" is not a language tag`}},
		"an id twice":             {inTable("ID,Title\na,A\nA,B\n"), []string{`sessions.csv:3:1: sessions.csv:2 has the id "a" already`}},
		"an id of no letters":     {inTable("ID,Title\n议,A\n"), []string{`sessions.csv:2:1: "议" cannot be turned into an id`}},
		"a title of other ones":   {inTable("Title,Room\n议程,A\n"), []string{`sessions.csv:2:1: the title "议程" cannot be turned into an id`}},
		"a missing column":        {inTableOf(head+"columns: {room: Hal}\n", "Title,Hall\nA,B\n"), []string{`report.yaml:8:17: there is no column "Hal"`}},
		"an unknown part":         {inTableOf(head+"columns: {rom: Hall}\n", "Title,Hall\nA,B\n"), []string{`report.yaml:8:11: unknown key "rom"`}},
		"columns of nothing":      {inReport(head + "columns: {room: Hall}\n"), []string{"report.yaml:8:10: columns of a table, and there is none"}},
		"a facet of no letters":   {inTableOf("title: A\nfacets: [{id: trend, label: Trend}]\n", "Title,Trend\nA,议\n"), []string{`report.yaml:2:10: the facet "trend" has 0 values`, `sessions.csv:2:3: "议" cannot be turned into an id`}},
		"a quotation mark":        {inTable("Title,Room\n\"A,B\n"), []string{"sessions.csv:2:1: a quotation mark without its partner"}},
		"too many columns":        {inTable("Title" + many + "\nA" + many + "\n"), []string{"sessions.csv: 1002 columns, and 1000 is the limit"}},
		"a workbook in name only": {map[string]string{"sessions.xlsx": "PK\x03\x04"}, []string{"sessions.xlsx: the workbook is damaged: zip: not a valid zip file"}},
		"a table of old":          {map[string]string{"sessions.xls": "x"}, []string{"sessions.xls: this file is not read"}},
		"two tables":              {map[string]string{"sessions.csv": "Title\nA\n", "sessions.tsv": "Title\nA\n"}, []string{"sessions.tsv: a second table of sessions beside sessions.csv"}},
		"a folder as a table":     {map[string]string{"sessions.csv/x": "y"}, []string{"sessions.csv: this is not a file"}},
		"a link to the table":     {map[string]string{"sessions.csv": "Title\nA\n", "sessions/01-opening.md": session + "[x](../sessions.csv)\n"}, []string{`sessions/01-opening.md:4:1: "sessions.csv" is not published as a file`}},
	}.check(t)
}

func TestMistakesInAWorkbookNameTheirCell(t *testing.T) {
	got := problems(t, folder(map[string]string{"sessions/01-opening.md": "", "sessions.xlsx": workbook(t, "Talks", [][]any{
		{"Programme"}, {}, {"Title", "Room", "Partnership"}, {"A", "#REF!", "Libraries"}, {"B", "", "Parks"},
	})})).Error()
	want := `summit/sessions.xlsx: sheet Talks, row 4, column B: "#REF!" is an error of the spreadsheet
  hint: correct the formula, or type the value
summit/sessions.xlsx: sheet Talks, row 5, column C: unknown partnership "Parks"
  hint: known: libraries, communities`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// workbook returns one with one sheet of the given rows.
func workbook(t testing.TB, name string, rows [][]any) string {
	t.Helper()
	f := excelize.NewFile()
	if err := f.SetSheetName("Sheet1", name); err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if err := f.SetSheetRow(name, fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWhatIsLeftOutIsSaid(t *testing.T) {
	_, notes := notesOf(t, inTable("The Summit,,\nTitle,Room,Budget\nCaf\xe9,Hall,100\n,Hall,\n,,\n"))
	want := `summit/sessions.csv: 2 rows without a title, text and people, left out
summit/sessions.csv: the encoding is taken to be Windows 1252
  hint: look at the accents, or save the table as CSV in UTF-8
summit/sessions.csv: what stands above the names of the columns is not published: "The Summit"
summit/sessions.csv: columns that are not published: Budget
  hint: to publish one, name it in report.yaml, such as "columns: {text: Budget}", or let it be the label of a facet`
	if diff := cmp.Diff(want, notes); diff != "" {
		t.Error(diff)
	}
}

func TestATableOfNothingButTitles(t *testing.T) {
	for name, content := range map[string]string{"sessions.csv": "Title\nOpening\nClosing\n", "sessions.xlsx": workbook(t, "Talks", [][]any{{"Title"}, {"Opening"}, {"Closing"}})} {
		r := mustRead(t, map[string]string{"sessions/01-opening.md": "", name: content})
		if len(r.Sessions) != 2 || r.Sessions[1].Title != "Closing" {
			t.Error(name, r.Sessions)
		}
	}
}

func TestTheHintOnAColumnPublishesIt(t *testing.T) {
	for column, want := range map[string]string{"Budget": "Budget", "Budget [€]": `"Budget [€]"`, `a: "b", #c`: `"a: \"b\", #c"`, "Über uns": "Über uns", "Null": `"Null"`} {
		csv := "Title,Contact,Abstract,\"" + strings.ReplaceAll(column, `"`, `""`) + "\"\nA,a@example.org,Text,100\n"
		_, notes := notesOf(t, inTable(csv))
		yaml := "columns: {text: [Abstract, " + want + "]}"
		if !strings.Contains(notes, `as "`+yaml+`"`) {
			t.Error(notes)
		}
		r := mustRead(t, inTableOf(head+yaml+"\n", csv))
		if got := r.Sessions[0].Text.String(); !strings.Contains(got, "100") || !strings.Contains(got, "Text") {
			t.Errorf("%s publishes %q", yaml, got)
		}
	}
}

func TestAColumnThatIsEmptyOrJoinedIsNotMissed(t *testing.T) {
	r, notes := notesOf(t, inTable("Title,Start,AM/PM,Budget,Fee\nA,2:05,PM,,5\n"))
	if r.Sessions[0].Start != "14:05" || !strings.Contains(notes, "not published: Fee\n") {
		t.Errorf("%s; %s", r.Sessions[0].Start, notes)
	}
}

func TestATableInNoOtherLanguageThanItSays(t *testing.T) {
	ps := problems(t, folder(inTable("Titel [de],Título (es)\nA,B\n")))
	if want := `say in which language the report is, such as "languages: [de]" in report.yaml`; len(ps) != 1 || ps[0].Hint != want {
		t.Fatal(ps)
	}
	r := mustRead(t, inTableOf("languages: [de]\n"+head, "Titel [de],Título (es)\nA,B\n"))
	if r.Sessions[0].Title != "A" || r.Translations[0].Lang != "es" || r.Translations[0].Sessions[0].Title != "B" {
		t.Error(r.Sessions, r.Translations)
	}
}

func TestEveryTimeOfAnotherZoneIsTold(t *testing.T) {
	mistakes{"three zones": {inTable("Title,Start\nA,2024-05-04T10:00Z\nB,2024-05-04T10:00+02:00\nC,2024-05-04T10:00-05:00\n"), []string{
		`sessions.csv:2:3: "2024-05-04T10:00Z" is a time of another zone than the event's, which is not known`,
		`sessions.csv:3:3: "2024-05-04T10:00+02:00" is a time of another zone than the event's, which is not known`,
		`sessions.csv:4:3: "2024-05-04T10:00-05:00" is a time of another zone than the event's, which is not known`,
	}}}.check(t)
}

func TestValuesAreTakenFromTheColumn(t *testing.T) {
	r := mustRead(t, inTableOf("title: A\nfacets:\n  - {id: track, label: Strand}\n  - {id: tags, label: Topic}\n",
		"Titel,Schiene,Schlagworte\nA,Open  Access,\"Daten, Recht\"\nB,open access,Recht\nC,\"C++\",Daten\nD,C,\n"))
	var got []string
	for _, s := range r.Sessions {
		got = append(got, strings.Join(append(s.Facets["track"], s.Facets["tags"]...), " "))
	}
	if diff := cmp.Diff([]string{"open-access daten recht", "open-access recht", "c daten", "c-2"}, got); diff != "" {
		t.Error(diff)
	}
	if label := r.Facets[0].Values[1].Label; label != "C++" {
		t.Errorf("the label is %q", label)
	}
}

func TestAValueMayHoldAComma(t *testing.T) {
	r := mustRead(t, inTableOf(strings.Replace(head, "Libraries}", "\"Libraries, archives; museums\"}", 1),
		"Title;Partnership\nA;\"Libraries, archives; museums\"\nB;libraries, communities\n"))
	if diff := cmp.Diff([]string{"libraries"}, r.Sessions[0].Facets["partnership"]); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"libraries", "communities"}, r.Sessions[1].Facets["partnership"]); diff != "" {
		t.Error(diff)
	}
}

func TestColumnsInOtherLanguagesAreKept(t *testing.T) {
	fsys := folder(inTable("Title,title-es,Abstract (fr),Titre (français)\nA,Uno,*Un*,\nB,,,Deux\n"))
	r := newReader(newWork(fsys, "summit", nil))
	r.settings = r.readHead("summit")
	r.readTables()
	text := report.Text{{Kind: report.Paragraph, Nodes: report.Text{{Kind: report.Emphasis, Nodes: report.Text{{Kind: report.Plain, Text: "Un"}}}}}}
	want := map[string]map[int]report.Session{"es": {0: {Title: "Uno"}}, "fr": {0: {Text: text}, 1: {Title: "Deux"}}}
	if diff := cmp.Diff(want, r.tables.translations); diff != "" || len(r.problems) > 0 {
		t.Error(diff, r.problems)
	}
}

// The sessions that the widget exports can be published again.
func TestAnExportIsReadBack(t *testing.T) {
	first := mustRead(t, map[string]string{"sessions/02-b.md": "---\ntitle: B\nlang: fr\ndate: 2024-09-30\nstart: 09:30\nend: 11:00\nroom: Hall\npeople: [Ana Silva, {name: Li Wei, role: Chair}]\n" +
		"key-points: [One, Two]\npartnership: [libraries, communities]\n---\nText.\n"})
	v := export.View{Report: first}
	again := mustRead(t, inTable(v.CSV()))
	if diff := cmp.Diff(first.Sessions, again.Sessions); diff != "" {
		t.Error(diff)
	}
}
