package messages

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"reportwidget/app/messages"
	"reportwidget/build/importer"
	"reportwidget/build/importer/mapping"
)

func TestEveryLanguageOfTheStudioIsComplete(t *testing.T) {
	for _, lang := range Languages {
		file, err := File(lang)
		if err != nil {
			t.Fatal(err)
		}
		var c Catalogue
		if err := messages.CheckTexts(lang+".json", lang, file, &c); err != nil {
			t.Error(err)
		}
		for _, reason := range importer.Reasons() {
			if c.Reasons[reason] == "" {
				t.Errorf("%s has no words for the reason %q", lang, reason)
			}
		}
		for _, kind := range importer.NoticeKinds() {
			if c.Notices[kind] == "" {
				t.Errorf("%s has no words for the notice %q", lang, kind)
			}
		}
		if len(c.Notices) != len(importer.NoticeKinds()) {
			t.Errorf("%s has notices that nobody says", lang)
		}
		for _, field := range mapping.Fields() {
			if c.Fields[string(field)] == "" {
				t.Errorf("%s has no name for the field %s", lang, field)
			}
		}
	}
}

// Those who speak to their computer say what a button shows (WCAG 2.5.3).
func TestTheNameOfAButtonHoldsWhatItShows(t *testing.T) {
	for _, lang := range Languages {
		c := catalogue(t, lang)
		for name, shown := range map[string]string{
			string(c.Filters.Earlier): c.Filters.EarlierSign, string(c.Filters.Later): c.Filters.LaterSign,
			string(c.Filters.Remove): c.Filters.RemoveSign, string(c.Material.Remove): c.Filters.RemoveSign,
			string(c.Describe.RemoveDocument): c.Describe.Remove, string(c.Inbox.AnotherFor): c.Inbox.Another,
		} {
			if !strings.Contains(strings.ToLower(name), strings.ToLower(shown)) {
				t.Errorf("%s: a button shows %q and is called %q", lang, shown, name)
			}
		}
	}
}

func TestAStudioWithAnIncompleteLanguageIsRefused(t *testing.T) {
	if messages.CheckTexts("xx.json", "en", []byte(`{"studio": "Report studio", "nonsense": ""}`), &Catalogue{}) == nil {
		t.Error("nothing is wrong with it")
	}
}

func TestAProblemIsSaidInEveryLanguage(t *testing.T) {
	english := catalogue(t, "en")
	for _, lang := range Languages {
		c := catalogue(t, lang)
		for pattern := range english.Problems {
			if c.Problems[pattern] == "" {
				t.Errorf("%s does not say %q", lang, pattern)
			}
			for _, name := range []string{"{a}", "{b}", "{c}"} {
				if strings.Contains(c.Problems[pattern], name) && !strings.Contains(pattern, name) {
					t.Errorf("%s asks for %s in %q", lang, name, pattern)
				}
			}
		}
		if len(c.Problems) != len(english.Problems) {
			t.Errorf("%s has %d problems, English %d", lang, len(c.Problems), len(english.Problems))
		}
	}
}

func catalogue(t *testing.T, lang string) *Catalogue {
	t.Helper()
	file, err := File(lang)
	if err != nil {
		t.Fatal(err)
	}
	c := &Catalogue{}
	if err := json.Unmarshal(file, c); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestWhatAProblemIsAboutStaysInIt(t *testing.T) {
	c := catalogue(t, "de")
	for english, want := range map[string]string{
		`"31.13." is not a valid date`: "„31.13.“ ist kein gültiges Datum",
		`unknown facet "a "b" c"`:      "Den Filter „a \"b\" c“ gibt es nicht",
		`unknown track "x"`:            "Den Wert „x“ hat der Filter track nicht",
		"the event ends on 2024-01-01, before it starts on 2024-01-02": "Die Veranstaltung endet am 2024-01-01, bevor sie am 2024-01-02 beginnt",
		"nobody has translated this":                                   "nobody has translated this",
	} {
		if got, said := c.Said(english); got != want || said != (got != english) {
			t.Errorf("%q is said as %q", english, got)
		}
	}
}

// The texts are those that the packages say, which may change.
func TestEveryProblemIsOneThatIsSaid(t *testing.T) {
	texts := allSaid(t)
	var source strings.Builder
	for _, file := range speakingFiles(t) {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		source.Write(content)
	}
	text := verbs.ReplaceAllString(source.String(), "{}")
	names := regexp.MustCompile(`"?\{[abc]\}"?`)
	for pattern := range catalogue(t, "en").Problems {
		if parts := strings.Fields(pattern); slices.Contains([]string{"report", "session", "title"}, parts[len(parts)-1]) || strings.HasSuffix(pattern, "has no title") {
			continue // made of a part and the name of a field
		}
		if slices.ContainsFunc(texts, func(text string) bool { return inOrder(text, names.Split(pattern, -1)) }) {
			continue
		}
		if said := names.ReplaceAllString(pattern, "{}"); !strings.Contains(text, said) && !strings.Contains(text, strings.TrimPrefix(said, "{} ")) && !strings.Contains(text, strings.TrimSuffix(said, "{}")) {
			t.Errorf("nothing says %q", pattern)
		}
	}
}

// inOrder reports whether a text holds all parts one after another.
func inOrder(text string, parts []string) bool {
	for _, part := range parts {
		_, rest, found := strings.Cut(text, part)
		if !found {
			return false
		}
		text = rest
	}
	return true
}
