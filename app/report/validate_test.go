package report

import (
	"strings"
	"testing"
)

func TestAValidReportHasNoProblem(t *testing.T) {
	if problems := sample().Validate(); problems != nil {
		t.Error(problems)
	}
}

func picture(src, words string) Text {
	return Text{{Kind: Figure, Text: words, Picture: &Picture{Sizes: []PictureSize{{Src: src, Width: 480, Height: 320}}}}}
}

func TestAPictureInTheReportsOwnFolderIsValid(t *testing.T) {
	for _, src := range []string{"pictures/0a-480.jpg", "../pictures/0a.png"} {
		r := sample()
		if r.Summary = picture(src, "A map"); r.Validate() != nil {
			t.Error(src, r.Validate())
		}
	}
}

func TestEveryMistakeIsTold(t *testing.T) {
	for mistake, c := range map[string]struct {
		make  func(*Report)
		path  string
		cause string
		hint  string
	}{
		"no title of the report":       {func(r *Report) { r.Title = " " }, "title", "the report has no title", ""},
		"no title of a session":        {func(r *Report) { r.Sessions[1].Title = "" }, "sessions[1].title", "the session has no title", ""},
		"two sessions of one id":       {func(r *Report) { r.Sessions[2].ID = "one" }, "sessions[2].id", `a second session has the id "one"`, "of its own"},
		"two values of one id":         {func(r *Report) { r.Facets[1].Values[1].ID = "talk" }, "facets[1].values[1].id", "a second value", ""},
		"an unknown value":             {func(r *Report) { r.Sessions[0].Facets["partnership"][1] = "comunities" }, "sessions[0].facets.partnership[1]", `unknown partnership "comunities"`, `did you mean "communities"?`},
		"an unknown facet":             {func(r *Report) { r.Sessions[0].Facets["knd"] = []string{"talk"} }, "sessions[0].facets.knd", `unknown facet "knd"`, `did you mean "kind"?`},
		"an unknown end":               {func(r *Report) { r.Relations[0].To = "x" }, "relations[0].to", `unknown partnership "x"`, "known: libraries, communities, partners"},
		"a value given twice":          {func(r *Report) { r.Sessions[0].Facets["kind"] = []string{"talk", "talk"} }, "sessions[0].facets.kind[1]", "listed twice", ""},
		"an impossible date":           {func(r *Report) { r.Sessions[0].Date = "2024-02-30" }, "sessions[0].date", `"2024-02-30" is not a valid date`, "the calendar has no such day"},
		"an impossible time":           {func(r *Report) { r.Sessions[0].Start = "25:00" }, "sessions[0].start", `"25:00" is not a valid time`, ""},
		"an end before the start":      {func(r *Report) { r.Event.End = "2024-09-01" }, "event.end", "before it starts", ""},
		"a script as a link":           {func(r *Report) { r.Documents[0].URL = "JavaScript:alert(1)" }, "documents[0].url", "unsafe link", "https:"},
		"data as a link in text":       {func(r *Report) { r.Sessions[0].Text[0].Nodes[1].Href = "data:text/html,x" }, "sessions[0].text", "unsafe link", ""},
		"a facet named as a search":    {func(r *Report) { r.Facets[1].ID = "q" }, "facets[1].id", `"q" is reserved`, ""},
		"a facet named as a view":      {func(r *Report) { r.Facets[1].ID = "view" }, "facets[1].id", `"view" is reserved`, ""},
		"a session named as a page":    {func(r *Report) { r.Sessions[0].ID = "embed" }, "sessions[0].id", `"embed" is reserved`, ""},
		"a facet named as a tongue":    {func(r *Report) { r.Facets[1].ID = "fr" }, "facets[1].id", "it is a language", ""},
		"a report named as a page":     {func(r *Report) { r.ID = "open" }, "id", `"open" is reserved`, "another id"},
		"a report named as the studio": {func(r *Report) { r.ID = "studio" }, "id", `"studio" is reserved`, "another id"},
		"an id with a path":            {func(r *Report) { r.Sessions[0].ID = "../x" }, "sessions[0].id", "cannot be used in addresses", "lower-case"},
		"an id that is a device":       {func(r *Report) { r.ID = "con" }, "id", "cannot be used in addresses", ""},
		"a facet without values":       {func(r *Report) { r.Facets[1].Values = nil }, "facets[1].values", "has 0 values", ""},
		"a control character":          {func(r *Report) { r.Sessions[0].Room = "a\x02b" }, "sessions[0].room", "U+0002", ""},
		"text that is not UTF-8":       {func(r *Report) { r.Sessions[0].Room = "a\xff" }, "sessions[0].room", "not valid UTF-8", ""},
		"text of an unknown kind":      {func(r *Report) { r.Sessions[0].Text[0].Kind = "html" }, "sessions[0].text", "unknown kind", ""},
		"a picture from elsewhere":     {func(r *Report) { r.Summary = picture("https://example.org/a.jpg", "A map") }, "summary", "is not a picture's file", ""},
		"a picture from outside":       {func(r *Report) { r.Summary = picture("../../pictures/a.jpg", "A map") }, "summary", "is not a picture's file", ""},
		"a picture without words":      {func(r *Report) { r.Summary = picture("pictures/a.jpg", "") }, "summary", "needs words", ""},
		"a picture without files":      {func(r *Report) { r.Summary = Text{{Kind: Figure, Text: "A map"}} }, "summary", "without its files", ""},
		"text nested without end":      {func(r *Report) { r.Summary = nested(100) }, "summary", "nested more than", ""},
		"a language that is none":      {func(r *Report) { r.Sessions[2].Lang = "français" }, "sessions[2].lang", "is not a language tag", "such as"},
		"a title in no language":       {func(r *Report) { r.TitleLang = "-" }, "titleLang", "is not a language tag", "such as"},
		"text in no language":          {func(r *Report) { r.Summary[0].Lang = "a b" }, "summary", "is not a language tag", "such as"},
		"a language twice":             {func(r *Report) { r.Languages[1].Tag = "FR" }, "languages[1].tag", "listed twice", ""},
		"a language without a name":    {func(r *Report) { r.Languages[1].Name = "" }, "languages[1].name", "the language has no name", ""},
		"a language like a device":     {func(r *Report) { r.Languages[1].Tag = "aux" }, "languages[1].tag", "cannot be used in addresses", ""},
		"a facet like its language":    {func(r *Report) { r.Languages[1].Tag, r.Facets[1].ID = "pt", "pt" }, "facets[1].id", "it is a language of the report", ""},
		"a script as a contact":        {func(r *Report) { r.Accessibility.Contact = "javascript:x" }, "accessibility.contact", "unsafe link", "https:"},
		"a statement of no day":        {func(r *Report) { r.Accessibility.Date = "today" }, "accessibility.date", "is not a valid date", ""},
		"a document without a name":    {func(r *Report) { r.Documents[0].Name = "" }, "documents[0].name", "the document has no name", ""},
		"a zone that cannot be one":    {func(r *Report) { r.Event.Zone = "Down under" }, "event.zone", "is not a time zone", "IANA"},
		"a relation of nothing":        {func(r *Report) { r.Relations[0].Facet = "kinds" }, "relations[0].facet", "unknown facet", `"kind"`},
		"a relation to itself":         {func(r *Report) { r.Relations[0].To = r.Relations[0].From }, "relations[0].to", "is related to itself", "another value"},
		"a relation given twice":       {func(r *Report) { r.Relations = append(r.Relations, r.Relations[0]) }, "relations[1]", "a second relation from", "one sentence"},
		"a person without a name":      {func(r *Report) { r.Sessions[0].People[0].Name = "" }, "sessions[0].people[0].name", "the person has no name", ""},
		"a colour by its name":         {func(r *Report) { r.Colour = "teal" }, "colour", `"teal" is not a valid colour`, `"#0a5a64"`},
		"a colour that is a rule":      {func(r *Report) { r.Facets[0].Values[0].Colour = "#fff;}*{}" }, "facets[0].values[0].colour", "is not a valid colour", ""},
		"a heading that is too deep":   {func(r *Report) { r.Summary = Text{{Kind: Heading, Level: 9}} }, "summary", "level 9", ""},
	} {
		r := sample()
		c.make(r)
		if !found(r.Validate(), c.path, c.cause, c.hint) {
			t.Errorf("%s: no problem at %s saying %q (%q) among %v", mistake, c.path, c.cause, c.hint, r.Validate())
		}
	}
}

func TestNothingIsSaidOfTheValuesOfADoubledFacet(t *testing.T) {
	r := sample()
	r.Facets[1].ID = r.Facets[0].ID
	r.Sessions[0].Facets = map[string][]string{r.Facets[0].ID: {"talk"}}
	for _, p := range r.Validate() {
		if strings.Contains(p.Cause, "unknown "+r.Facets[0].ID) {
			t.Error(p)
		}
	}
}

func TestAHintNamesEveryValueOnce(t *testing.T) {
	r := sample()
	r.Facets[1].Values[1].ID = "talk"
	r.Sessions[0].Facets["kind"] = []string{"panel-discussion"}
	if !found(r.Validate(), "sessions[0].facets.kind[0]", "unknown kind", "known: talk") || found(r.Validate(), "sessions[0].facets.kind[0]", "unknown kind", "talk, talk") {
		t.Error(r.Validate())
	}
}

func TestAControlCharacterInALinkIsToldOnce(t *testing.T) {
	r := sample()
	r.Documents[0].URL = "https://example.org/\x00"
	if problems := r.Validate(); len(problems) != 1 {
		t.Error(problems)
	}
}

func TestAllMistakesAreToldAtOnce(t *testing.T) {
	r := sample()
	r.Title, r.Sessions[0].Title, r.Sessions[0].Date = "", "", "soon"
	if n := len(r.Validate()); n != 3 {
		t.Errorf("%d problems instead of 3: %v", n, r.Validate())
	}
}

func TestOnlyLinksThatCannotRunAreSafe(t *testing.T) {
	for _, safe := range []string{"https://example.org/a:b", "HTTP://x", "mailto:a@example.org", "tel:+49", "files/a.pdf", "#one", "?q=a:b", "a/b:c"} {
		if !SafeLink(safe) {
			t.Errorf("%q is refused", safe)
		}
	}
	for _, unsafe := range []string{"", "javascript:alert(1)", "JAVASCRIPT:x", " javascript:x", "java\tscript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//example.org/", `\\example.org`, "blob:x", "x:y"} {
		if SafeLink(unsafe) {
			t.Errorf("%q is accepted", unsafe)
		}
	}
}

func found(problems []Problem, path, cause, hint string) bool {
	for _, p := range problems {
		if p.Path == path && strings.Contains(p.Cause, cause) && strings.Contains(p.Hint, hint) {
			return true
		}
	}
	return false
}

func nested(depth int) Text {
	t := Text{{Kind: Plain, Text: "deep"}}
	for range depth {
		t = Text{{Kind: Quote, Nodes: t}}
	}
	return t
}
