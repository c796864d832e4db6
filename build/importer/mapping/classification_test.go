package mapping

import (
	"fmt"
	"strings"
	"testing"

	"reportwidget/build/tabular"
)

// talks returns a table of 12 talks with a column of the given name, whose values are
// taken in turn.
func talks(name string, values ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Title,%s\n", name)
	for i := range 12 {
		fmt.Fprintf(&b, "Talk about subject %c,%s\n", 'A'+i, values[i%len(values)])
	}
	return b.String()
}

func TestAColumnThatSortsSessionsIntoGroupsIsAFilter(t *testing.T) {
	for name, values := range map[string][]string{
		"Type of partnership":         {"Libraries", "Communities", "Other partners"},
		"Partnership":                 {"Libraries", "Communities"},
		"Conference theme (choose 1)": {"Access", "Preservation", "Digital Humanities"},
		"Art der Partnerschaft":       {"Bibliotheken", "Gemeinschaften"},
		"Public visé":                 {"Tous", "Jeunesse"},
		"الموضوع":                     {"شراكات", "مجتمع"},
	} {
		m := Propose(table(t, talks(name, values...)), Choices{})
		if f := m.Columns[1].Field; f != tabular.Facet && f != tabular.Track && f != tabular.Type {
			t.Errorf("%s is read as %q", name, f)
		}
		if len(m.Questions) > 0 {
			t.Errorf("%s: it was asked %q", name, m.Questions[0].Text)
		}
	}
}

func TestOfAColumnWithUnknownNameWhoseValuesRecurTheAuthorIsAsked(t *testing.T) {
	m := Propose(table(t, talks("Gruppe 7b", "rot", "gelb", "blau")), Choices{})
	if m.Columns[1].Field != "" || len(m.Questions) != 1 || m.Questions[0].Ask != AskFilter || m.Questions[0].Column != "Gruppe 7b" {
		t.Fatalf("%q, %+v", m.Columns[1].Field, m.Questions)
	}
	answer := Choices{}
	answer.Set("Gruppe 7b", m.Questions[0].Options[0].Field)
	m = Propose(table(t, talks("Gruppe 7b", "rot", "gelb", "blau")), answer)
	if m.Columns[1].Field != tabular.Facet || len(m.Questions) != 0 {
		t.Errorf("after the answer: %q, %+v", m.Columns[1].Field, m.Questions)
	}
}

func TestNobodyIsAskedToFilterByWhatIsPrivateOrDoesNotRecur(t *testing.T) {
	for name, values := range map[string][]string{
		"Speaker email":   {"a@example.org", "b@example.org"},
		"Unknown numbers": {"1", "2", "3"},
		"Notes 7b":        {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"},
		"Empty":           {""},
	} {
		if m := Propose(table(t, talks(name, values...)), Choices{}); len(m.Questions) > 0 || m.Columns[1].Field != "" {
			t.Errorf("%s: %q, %+v", name, m.Columns[1].Field, m.Questions)
		}
	}
}

func TestAYesOrNoIsADecisionIfAWordOfItsNameSaysSo(t *testing.T) {
	for _, name := range []string{"Active (Y/N)", "Published on website?", "Accepted in round two"} {
		if m := Propose(table(t, talks(name, "Y", "N")), Choices{}); m.Columns[1].Field != tabular.Status {
			t.Errorf("%s is read as %q", name, m.Columns[1].Field)
		}
	}
}
