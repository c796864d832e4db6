package mapping

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// table returns the records of a CSV file.
func table(t *testing.T, text string) []*records.Records {
	t.Helper()
	tables, err := tabular.Read("talks.csv", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return []*records.Records{records.OfTable(tables[0], nil)}
}

// fieldsOf returns what the columns of a table are read as, as "title=Name date=-".
func fieldsOf(m Mapping) string {
	var all []string
	for _, c := range m.Columns {
		text := fmt.Sprintf("%s=%s", c.Name, c.Field)
		if c.Fallback {
			text += "?"
		}
		all = append(all, text)
	}
	return strings.Join(all, " ")
}

func TestAColumnIsWhatItsValuesAre(t *testing.T) {
	for name, c := range map[string]struct{ file, want string }{
		"a start of days, beside times":        {"Title,Start,Time\nA,2026-05-04,9:00\nB,2026-05-05,9:00\n", "Title=title Start=date Time=start"},
		"a date of moments":                    {"Title,Date\nA,2026-05-04 9:00\nB,2026-05-05 9:00\n", "Title=title Date=start"},
		"an end of days, beside an end":        {"Title,Start,End date,End time\nA,2026-05-04 9:00,2026-05-04,10:00\n", "Title=title Start=start End date=end-date End time=end"},
		"a title that is long text":            {"Title,Name\n" + strings.Repeat("word ", 80) + ",Maps for all\n" + strings.Repeat("text ", 80) + ",Trust for all\n", "Title= Name=title"},
		"speakers that are addresses":          {"Title,Speaker\nMaps,a@example.org\nTrust,b@example.org\n", "Title=title Speaker="},
		"a track of long texts":                {"Title,Track\nMaps," + strings.Repeat("long ", 30) + "\n", "Title=title Track="},
		"a language of numbers":                {"Title,Language\nMaps,1\nTrust,2\n", "Title=title Language="},
		"a room of dates":                      {"Title,Room\nMaps,2026-05-04\nTrust,2026-05-05\n", "Title=title Room="},
		"the name of a day and its date":       {"Title,Day,Date\nMaps,Mon,2026-05-04\nTrust,Tue,2026-05-05\n", "Title=title Day= Date=date"},
		"the number of a day and its date":     {"Title,Day,Date\nMaps,1,2026-05-04\nTrust,2,2026-05-05\n", "Title=title Day= Date=date"},
		"the title of the block and of a talk": {"Session,Talk,Start\nOne,Maps,2026-05-04 9:00\nOne,Trust,2026-05-04 9:30\nTwo,,2026-05-04 11:00\n", "Session=title? Talk=title Start=start"},
		"an empty column":                      {"Title,Start,Begin\nMaps,2026-05-04 9:00,\n", "Title=title Start=start Begin="},
		"a building and a room":                {"Title,Location,Room\nMaps,Library,Hall 1\nTrust,Library,\n", "Title=title Location=room? Room=room"},
		"two abstracts":                        {"Title,Abstract,Description\nMaps,Short,Long\n", "Title=title Abstract=text Description=text"},
		"a link to a meeting, and slides":      {"Title,Link,Slides\nMaps,https://meet.example.org/x,https://example.org/s.pdf\n", "Title=title Link= Slides=link"},
	} {
		if diff := cmp.Diff(c.want, fieldsOf(Propose(table(t, c.file), Choices{}))); diff != "" {
			t.Error(name, diff)
		}
	}
}

func TestAColumnSaysWhyWithExamplesAndAlternatives(t *testing.T) {
	m := Propose(table(t, "Title,Begins (CET),Submitted,Notes\nMaps,2026-05-04 9:00,2026-01-02 10:11:12,x\nTrust,2026-05-04 10:00,2026-01-03 11:12:13,\n"), Choices{})
	start, _ := m.Column("", "Begins (CET)")
	if start.Field != tabular.Start || !start.Certain || start.Zone != "CET" || start.Filled != 2 || start.Examples[0] != "2026-05-04 9:00" || start.Alternatives[0] != tabular.End {
		t.Errorf("%+v", start)
	}
	if c, _ := m.Column("", "Submitted"); c.Field != "" || c.Why != "its name says that it is not for readers" || c.Alternatives[0] != tabular.Start {
		t.Errorf("%+v", c)
	}
	if c, found := m.Column("", "Notes"); !found || c.Field != "" || c.Filled != 1 {
		t.Errorf("%+v", c)
	}
}

func TestWhatIsNotCertainIsAsked(t *testing.T) {
	for file, want := range map[string]string{
		"Bezeichner,When\nOpening of the summit,2026-05-04 9:00\nMaps for everybody,2026-05-04 10:00\n": `column: "Bezeichner" was taken for title`,
		"Title,Foo\nA,2026-05-04 9:00\nB,2026-05-04 10:00\n":                                            `column: "Foo" was taken for start`,
		"Title,Date\nA,03/04/2026\n":             `date-order: What comes first in "03/04/2026"`,
		"Title,Date\nA,4 May\n":                  `first-day: On which date is the first day of the event? "4 May"`,
		"Title,Day\nA,2\n":                       `first-day: On which date is the first day of the event? "Day 2"`,
		"Title,Day\nA,Tue\n":                     `first-day: On which date is the first day of the event? "Tue"`,
		"Title,Status\nA,maybe later\n":          `status: "Status" looks like a decision about sessions, but these words are not known: maybe later`,
		"Title,Result\nA,accepted\nB,rejected\n": `column: "Result" was taken for status`,
	} {
		m := Propose(table(t, file), Choices{})
		if len(m.Questions) == 0 || !strings.HasPrefix(string(m.Questions[0].Ask)+": "+m.Questions[0].Text, want) {
			t.Errorf("%q asks %+v", file, m.Questions)
		}
	}
	for _, file := range []string{"Title,Start\nA,2026-05-04 9:00\n", "Title,Date\nA,13/04/2026\n", "Title,Day,Date\nA,Tue,2026-05-05\n", "Title,Status\nA,accepted\n"} {
		if m := Propose(table(t, file), Choices{}); len(m.Questions) > 0 {
			t.Errorf("%q asks %+v", file, m.Questions)
		}
	}
}

func TestAnAnswerEndsItsQuestion(t *testing.T) {
	for file, c := range map[string]Choices{
		"Title,Foo\nA,2026-05-04 9:00\nB,2026-05-04 10:00\n": {Columns: map[string]tabular.Field{"Foo": tabular.Start}},
		"Title,Bar\nA,2026-05-04 9:00\nB,2026-05-04 10:00\n": {Columns: map[string]tabular.Field{"bar": LeaveOut}},
		"Title,Date\nA,03/04/2026\n":                         {DateOrder: tabular.DayFirst},
		"Title,Day\nA,Tue\n":                                 {FirstDay: "2026-05-04"},
	} {
		if m := Propose(table(t, file), c); len(m.Questions) > 0 {
			t.Errorf("%q asks %+v", file, m.Questions)
		}
	}
}

func TestAChoiceGoesBeforeEverything(t *testing.T) {
	const file = "Title,Start,Begins,Room\nMaps,2026-05-04 9:00,2026-05-05 9:00,Hall 1\n"
	for name, c := range map[string]struct {
		choices []string
		want    string
	}{
		"nothing chosen":             {nil, "Title=title Start=start Begins= Room=room"},
		"another start":              {[]string{"start=Begins"}, "Title=title Start= Begins=start Room=room"},
		"a column left out":          {[]string{"-Start"}, "Title=title Start= Begins=start Room=room"},
		"a facet":                    {[]string{"facet=Room"}, "Title=title Start=start Begins= Room=facet"},
		"in any case":                {[]string{"text=ROOM"}, "Title=title Start=start Begins= Room=text"},
		"the last one counts":        {[]string{"start=Room", "start=Begins"}, "Title=title Start= Begins=start Room=room"},
		"two of what may be several": {[]string{"text=Room", "text=Begins"}, "Title=title Start=start Begins=text Room=text"},
	} {
		var choices Choices
		for _, text := range c.choices {
			if err := choices.Add(text); err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(c.want, fieldsOf(Propose(table(t, file), choices))); diff != "" {
			t.Error(name, diff)
		}
	}
}
