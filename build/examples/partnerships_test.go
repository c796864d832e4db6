// Package examples holds reports to try and to learn from.
package examples

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
	"reportwidget/build/disk"
)

// facts are what the default report states that could be wrong: who is thanked
// and for what, how many entries there are and of which types, what helps what,
// what can be downloaded where, and under which licence.
type facts struct {
	Event                string
	Publisher            report.Link
	Licence              report.Link
	Credits              []string
	Documents            []report.Link
	Entries              []string // id: title; partnership; strengthens
	Relations, KeyPoints []string
}

func factsOf(r *report.Report) facts {
	f := facts{
		Event:     strings.Join([]string{r.Event.Name, r.Event.Place, r.Event.Start, r.Event.End}, "; "),
		Publisher: r.Publisher, Licence: r.Licence, Documents: r.Documents,
	}
	for _, c := range r.Credits {
		f.Credits = append(f.Credits, c.String())
	}
	for _, l := range r.Relations {
		f.Relations = append(f.Relations, l.From+" to "+l.To+": "+l.Text)
	}
	for _, s := range r.Sessions {
		f.Entries = append(f.Entries, s.ID+": "+s.Title+"; "+strings.Join(s.Facets["partnership"], ", ")+"; "+strings.Join(s.Facets["strengthens"], ", "))
		for i, k := range s.KeyPoints {
			f.KeyPoints = append(f.KeyPoints, s.ID+" to "+s.Facets["strengthens"][i]+": "+k.String())
		}
	}
	return f
}

// published returns the default report in a language as its bundle holds it.
func published(t *testing.T, lang string) *report.Report {
	t.Helper()
	r, err := disk.ReadReport("partnerships")
	if err != nil {
		t.Fatal(err)
	}
	versions := append([]*report.Report{r}, r.Translations...)
	i := slices.IndexFunc(versions, func(v *report.Report) bool { return v.Lang == lang })
	if i < 0 {
		t.Fatalf("the default report is not in %q", lang)
	}
	file, err := report.Encode(versions[i], "release")
	if err != nil {
		t.Fatal(err)
	}
	bundle, err := report.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return bundle.Report
}

// The list is written from IFLA's announcement of its report. What is not in the
// announcement, such as what each session was about, is not in the report.
func TestTheDefaultReportStatesWhatItsSourceStates(t *testing.T) {
	relations := []string{
		"libraries to communities: Working together as a sector can allow libraries to serve communities better.",
		"libraries to partners: Working together as a sector can allow libraries to be a more effective partner for other stakeholders.",
		"communities to libraries: Links with communities are a unique strength that can be brought to collaborations with other libraries.",
		"communities to partners: Links with communities are an asset when justifying investment in libraries to partners.",
		"partners to communities: Partnerships with other actors can allow libraries to go further in supporting communities.",
		"partners to libraries: Partnerships with other actors can allow libraries to go further in working together as a sector.",
	}
	want := facts{
		Event:     "IFLA Information Futures Summit; Brisbane, Australia; 2024-09-30; 2024-10-03",
		Publisher: report.Link{Name: "International Federation of Library Associations and Institutions (IFLA)", URL: "https://www.ifla.org/"},
		Licence:   report.Link{}, // IFLA states none
		Credits:   []string{"Ashleigh Lowry, a volunteer at the Summit and Secretary of ALIA Queensland, whose participation and note-taking made the report possible."},
		Documents: []report.Link{{Name: "IFLA Repository", URL: "https://repository.ifla.org/"}},
		Entries: []string{
			"libraries: Libraries working with each other; libraries; communities, partners",
			"communities: Libraries working with communities; communities; libraries, partners",
			"partners: Libraries working with other partners; partners; communities, libraries",
		},
		Relations: relations, KeyPoints: relations,
	}
	if diff := cmp.Diff(want, factsOf(published(t, "en"))); diff != "" {
		t.Error(diff)
	}
}

func TestTheTranslationsOfTheDefaultReportStateTheSame(t *testing.T) {
	original := factsOf(published(t, "en"))
	for lang, words := range map[string]struct {
		document  string
		summary   []string // what the summary must speak of
		together  []string // what the relations of libraries must say
		possible  string   // "can", in the relations that have it
		uncertain int      // how many those are
	}{
		"fr": {"Dépôt institutionnel de l’IFLA", []string{"séances", "au cœur de", "Stronger Together", "ne précise pas", "trois types", "rapport complet", "Report Widget", "continuez à travailler avec l’IFLA"}, []string{"ensemble", "parties prenantes"}, "peu", 5},
		"ar": {"مستودع الإفلا", []string{"ثلاث جلسات", "في صميم", "Stronger Together", "لا يوضح", "الثلاثة", "التقرير الكامل", "Report Widget", "واصلوا العمل مع الإفلا"}, []string{"معًا", "أصحاب المصلحة"}, "يمكن", 5},
	} {
		r := published(t, lang)
		f := factsOf(r)
		if diff := cmp.Diff(f.Relations, f.KeyPoints); diff != "" {
			t.Errorf("%s: entries and relations differ:\n%s", lang, diff)
		}
		if f.Licence != original.Licence || f.Publisher.URL != original.Publisher.URL || f.Publisher.Lang != "" ||
			!cmp.Equal(f.Documents, []report.Link{{Name: words.document, URL: original.Documents[0].URL}}) {
			t.Errorf("%s: licence %v, publisher %v, documents %v", lang, f.Licence, f.Publisher, f.Documents)
		}
		if len(f.Entries) != 3 || len(f.Relations) != 6 || len(f.Credits) != 1 || !strings.Contains(f.Credits[0], "Ashleigh Lowry") {
			t.Errorf("%s: %d entries, %d relations, credits %v", lang, len(f.Entries), len(f.Relations), f.Credits)
		}
		summary := strings.Join(strings.Fields(r.Summary.String()), " ")
		for _, said := range words.summary {
			if !strings.Contains(summary, said) {
				t.Errorf("%s: the summary does not say %q", lang, said)
			}
		}
		for _, said := range words.together {
			if !strings.Contains(f.Relations[0]+f.Relations[1], said) {
				t.Errorf("%s: the relations of libraries do not say %q", lang, said)
			}
		}
		n := 0
		for _, relation := range f.Relations {
			if strings.Contains(relation, words.possible) {
				n++
			}
		}
		if n < words.uncertain {
			t.Errorf("%s: %d relations say what can be, and %d do in the source", lang, n, words.uncertain)
		}
	}
}

func TestTheSummaryOfTheDefaultReportSaysWhatIsKnownAndWhatIsNot(t *testing.T) {
	summary := strings.Join(strings.Fields(published(t, "en").Summary.String()), " ")
	for _, said := range []string{
		"new at the Summit", "led by their participants", "core to who libraries are", "the IFLA President’s theme for 2023–2025, Stronger Together",
		"does not say which session discussed what", "stand for the three types of partnership, which all three sessions explored",
		"notes are in the full report", "the example that comes with the Report Widget software, made from IFLA’s announcement",
		"keep working with IFLA",
	} {
		if !strings.Contains(summary, said) {
			t.Errorf("the summary does not say %q: %s", said, summary)
		}
	}
}
