package search

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"reportwidget/app/report"
)

// cases are what a report in many languages says and what queries find in it, by what
// a reader expects. web/words.js finds the same; see build/e2e/search_test.go. A query
// finds sessions by their IDs, the best first.
type cases struct {
	Report  *report.Report               `json:"report"`
	Stories map[string]map[string]string `json:"stories"`
}

//go:embed testdata/words.json
var casesJSON []byte

var meeting, stories = readCases()

func readCases() (*report.Report, map[string]map[string]string) {
	var c cases
	if err := json.Unmarshal(casesJSON, &c); err != nil {
		panic(err)
	}
	return c.Report, c.Stories
}

func foundIDs(r *report.Report, f Found) []string {
	var ids []string
	f.Rank(f.Sessions)
	for _, n := range f.Sessions {
		ids = append(ids, r.Sessions[n].ID)
	}
	return ids
}

func TestReadersFindWhatTheyTypeInTheirWriting(t *testing.T) {
	s := NewWordIndex(meeting)
	for story, answers := range stories {
		t.Run(story, func(t *testing.T) {
			for query, want := range answers {
				f := s.Find(query)
				if got := strings.Join(foundIDs(meeting, f), " "); got != want || f.Every || f.Corrected != nil {
					t.Errorf("%s finds %q, not %q (corrected: %v)", query, got, want, f.Corrected)
				}
			}
		})
	}
}

func TestAKoreanWordIsFoundBesideTheSameWordWithAParticle(t *testing.T) {
	r := &report.Report{Sessions: []report.Session{{ID: "a", Title: "도서관은 협력"}, {ID: "b", Title: "도서관 협력"}}}
	if got := foundIDs(r, NewWordIndex(r).Find("도서관 협력")); !slices.Equal(got, []string{"b", "a"}) {
		t.Errorf("found %v", got)
	}
}

func TestAQuotedBeginningMayGoOnInSeveralWays(t *testing.T) {
	r := &report.Report{Sessions: []report.Session{{ID: "a", Title: "Strong together, strong toggles, together strong"}}}
	if got := foundIDs(r, NewWordIndex(r).Find(`"strong tog`)); !slices.Equal(got, []string{"a"}) {
		t.Errorf("found %v", got)
	}
}

func TestAMisspeltWordIsForgivenAndSaid(t *testing.T) {
	s := NewWordIndex(meeting)
	for query, want := range map[string]string{
		"trsut":                               "[{trsut trust}] trust email",
		"buildign trust":                      "[{buildign Building}] trust",
		"trost":                               "[{trost trust}] trust email",
		"ёкла двор":                           "[{ёкла Ёлка}] yolka",
		"neighbors":                           "[{neighbors Neighbours}] trust",
		"partnershps time":                    "[{partnershps Partnerships}] trust",
		"partnrs":                             "[{partnrs Partners}] trust",
		"Stra\u00dfee":                        "[{Straßee Straße}] strasse",
		`"strong togeter"`:                    "[{strong togeter Strong together}] trust",
		"lesesal bucherr":                     "[{lesesal Lesesaal} {bucherr Bücher}] strasse",
		"社区图书馆":                               "[{社区图书馆 社区 图书馆}] tushuguan",
		"e-trust":                             "[{e-trust E trust}] email",
		"trust":                               "[] trust email", // one word away from nothing
		"build time":                          "[] trust",       // a beginning before a whole word
		"tzu":                                 "[]",             // too short to be sure
		"图书馆龘":                                "[]",
		"buildign trsut strnog togehter solw": "[]",                                                  // too much to be sure
		"2501":                                "[]", "tr5st": "[]", "xy": "[]", "trust zzzzzz": "[]", // nothing near
	} {
		f := s.Find(query)
		got := strings.TrimSpace(fmt.Sprint(f.Corrected, " ", strings.Join(foundIDs(meeting, f), " ")))
		if got != want {
			t.Errorf("%s finds %s, not %s", query, got, want)
		}
	}
}

func TestACorrectionKeepsTheFirstLetterIfItCan(t *testing.T) {
	r := &report.Report{Sessions: []report.Session{{ID: "a", Title: "Brusk"}, {ID: "b", Title: "Brusk"}, {ID: "c", Title: "Trust"}}}
	if got := foundIDs(r, NewWordIndex(r).Find("trusk")); !slices.Equal(got, []string{"c"}) {
		t.Errorf("found %v", got)
	}
}

func TestAWordCountsMoreInAShortTitle(t *testing.T) {
	r := &report.Report{Sessions: []report.Session{{ID: "long", Title: "Boats, ships and harbours"}, {ID: "short", Title: "Harbours"}}}
	if got := foundIDs(r, NewWordIndex(r).Find("harbours")); !slices.Equal(got, []string{"short", "long"}) {
		t.Errorf("the order is %v", got)
	}
}

func TestAWordInATitleCountsMoreThanOneInAText(t *testing.T) {
	paragraph := report.PlainText("Something about harbours and boats.")
	r := &report.Report{Sessions: []report.Session{
		{ID: "text", Title: "First", Text: paragraph},
		{ID: "people", Title: "Second", People: []report.Person{{Name: "Something about Harbours"}}},
		{ID: "points", Title: "Third", KeyPoints: []report.Text{paragraph}},
		{ID: "title", Title: "Something about harbours"},
	}}
	if got := foundIDs(r, NewWordIndex(r).Find("harbours")); !slices.Equal(got, []string{"title", "points", "people", "text"}) {
		t.Errorf("the order is %v", got)
	}
}

func TestTheRareWordDecides(t *testing.T) {
	r := &report.Report{}
	for i := range 20 {
		r.Sessions = append(r.Sessions, report.Session{ID: fmt.Sprint(i), Title: "Library", Text: report.PlainText("The library lends.")})
	}
	r.Sessions[3].Text = report.PlainText("The library lends lends lends ukuleles.")
	r.Sessions[9] = report.Session{ID: "9", Title: "Ukuleles", Text: report.PlainText("The library lends.")}
	if got := foundIDs(r, NewWordIndex(r).Find("library lends ukuleles")); !slices.Equal(got, []string{"9", "3"}) {
		t.Errorf("the order is %v", got)
	}
}

func TestAnEmptySearchIsForEverySession(t *testing.T) {
	s := NewWordIndex(meeting)
	for _, query := range []string{"", "  ", "?!", `"`, `""`, "'-'", "…—«»", "\x00\x1e\x1f", "\xff"} {
		if f := s.Find(query); !f.Every || f.Sessions != nil || f.Words.Marks("any text") != nil {
			t.Errorf("%q finds %+v", query, f)
		}
	}
}

func TestNothingIsFoundInNothing(t *testing.T) {
	empty := &report.Report{}
	bare := &report.Report{Sessions: []report.Session{{ID: "a"}, {ID: "b", Title: "Only a title"}}}
	for _, query := range []string{"trust", "trsut", `"a b"`, "图书馆", "on"} {
		if f := NewWordIndex(empty).Find(query); f.Every || len(f.Sessions) > 0 {
			t.Errorf("%s finds %v in an empty report", query, f.Sessions)
		}
		want := query == "on"
		if f := NewWordIndex(bare).Find(query); len(f.Sessions) > 0 != want || len(f.Scores) != 2 {
			t.Errorf("%s finds %v", query, f.Sessions)
		}
	}
}

func TestStrangeQueriesDoNotHoldUpTheSearch(t *testing.T) {
	const patience = 30 * time.Second // a thousand times what an answer takes
	s := NewWordIndex(madeReport(2000))
	for name, query := range map[string]string{
		"100,000 letters": strings.Repeat("a", 100_000), "words": strings.Repeat("tas nes ", 12_500),
		"misspelt words": strings.Repeat("xtas qnes ", 10_000), "Chinese": strings.Repeat("图书馆", 33_333),
		"quotes": strings.Repeat(`"a`, 50_000), "hyphens": strings.Repeat("a-", 50_000),
		"emoji": strings.Repeat("👩‍👩‍👧", 5_000), "points": strings.Repeat("…", 30_000), "marks": "e" + strings.Repeat("\u0301", 50_000),
		"200 letters": strings.Repeat("strength", 25),
	} {
		start := time.Now()
		f := s.Find(query)
		f.Words.Marks(query[:min(len(query), 5000)])
		if took := time.Since(start); took > patience {
			t.Errorf("%s took %v", name, took)
		}
	}
}

func TestALongWordIsFound(t *testing.T) {
	long := strings.Repeat("donaudampfschiff", 13)
	r := &report.Report{Sessions: []report.Session{{ID: "a", Title: strings.Repeat("Title ", 66)}, {ID: "b", Title: long}}}
	for _, query := range []string{long, long[:100], long[:50] + "x" + long[50:]} {
		if got := foundIDs(r, NewWordIndex(r).Find(query)); !slices.Equal(got, []string{"b"}) {
			t.Errorf("%d letters find %v", len(query), got)
		}
	}
}

// Control codes part the fields of the joined text; a report that holds them is
// invalid, but must not mix its sessions up.
func TestControlCodesDoNotMoveWordsToOtherSessions(t *testing.T) {
	r := &report.Report{Sessions: []report.Session{
		{ID: "a", Title: "one\x1etwo\x1fthree\x00four", Text: report.PlainText("five\x1e\x1e\x1e\x1e\x1e")},
		{ID: "b", Title: "six"},
	}}
	s := NewWordIndex(r)
	for query, want := range map[string]string{"one": "a", "three": "a", "four": "a", "five": "a", "six": "b"} {
		if got := strings.Join(foundIDs(r, s.Find(query)), " "); got != want {
			t.Errorf("%s finds %q", query, got)
		}
	}
}

func TestWordsAcrossInlineTextAreFound(t *testing.T) {
	r := &report.Report{Sessions: []report.Session{{ID: "a", Title: "Title", Text: report.Text{
		{Kind: report.Paragraph, Nodes: report.Text{{Kind: report.Strong, Nodes: report.Text{{Kind: report.Plain, Text: "S"}}}, {Kind: report.Plain, Text: "tronger"}, {Kind: report.Break}, {Kind: report.Plain, Text: "together"}}},
		{Kind: report.List, Nodes: report.Text{{Kind: report.Item, Nodes: report.PlainText("first")}, {Kind: report.Item, Nodes: report.PlainText("second")}}},
	}}}}
	for _, query := range []string{"stronger", `"stronger together"`, "first", "second"} {
		if got := NewWordIndex(r).Find(query); len(got.Sessions) != 1 {
			t.Errorf("%s is not found", query)
		}
	}
}
