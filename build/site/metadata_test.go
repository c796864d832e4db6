package site

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"reportwidget/app/report"
	"reportwidget/web"
)

// told returns a report of which much is known.
func told() *report.Report {
	r := sample()
	r.Title = "A told report"
	r.Publisher = report.Link{Name: "Federation", URL: "https://example.org/"}
	r.Licence = report.Link{Name: "CC BY 4.0", URL: "https://creativecommons.org/licenses/by/4.0/"}
	r.Documents = []report.Link{{Name: "All of it", URL: "files/all.PDF#p1"}, {Name: "More", URL: "https://example.org/more"}}
	r.Event = report.Event{Name: "An event", Place: "Brisbane", Start: "2024-09-30", End: "2024-10-03", Zone: "Australia/Brisbane"}
	one := &r.Sessions[0]
	one.Date, one.Start, one.End, one.Room = "2024-10-01", "23:00", "01:00", "Hall"
	one.People = []report.Person{{Name: "Lee, Anna"}, {Name: "Ana"}}
	return r
}

// headOf returns the metadata of a page, read as a browser does.
func headOf(t *testing.T, r *report.Report, base, path string, s *report.Session) *html.Node {
	t.Helper()
	p := &pages{report: r, base: base}
	root := "./" + strings.Repeat("../", strings.Count(path, "/"))
	shell := web.Shell{Root: strings.TrimPrefix(root, map[bool]string{true: "./"}[path != ""]), Title: "The page", Description: "What it is."}
	part, err := p.head(path, shell, subject{session: s})
	if err != nil {
		t.Fatal(err)
	}
	return parse(t, []byte("<!DOCTYPE html><head>"+string(part)+"</head>"))
}

// said returns the contents of a page's statements by name or property.
func said(page *html.Node) map[string][]string {
	all := map[string][]string{}
	for n := range page.Descendants() {
		if n.Data == "meta" {
			name := attr(n, "name") + attr(n, "property")
			all[name] = append(all[name], attr(n, "content"))
		}
	}
	return all
}

// led returns where a page's links lead, by relation.
func led(page *html.Node) map[string][]string {
	all := map[string][]string{}
	for n := range page.Descendants() {
		if n.Data == "link" {
			all[attr(n, "rel")] = append(all[attr(n, "rel")], strings.TrimSpace(attr(n, "href")+" "+attr(n, "type")))
		}
	}
	return all
}

func TestAReportTellsZoteroWhatItIs(t *testing.T) {
	page := headOf(t, told(), "https://reports.example.org", "", nil)
	if diff := cmp.Diff(map[string][]string{
		"citation_title": {"A told report"}, "citation_author": {"Federation"}, "citation_publication_date": {"2024"},
		"citation_technical_report_institution": {"Federation"}, "citation_publisher": {"Federation"}, "citation_language": {"en"},
		"citation_public_url": {sampleAddress}, "citation_abstract_html_url": {sampleAddress}, "citation_pdf_url": {sampleAddress + "files/all.PDF#p1"},
		"DC.title": {"A told report"}, "DC.creator": {"Federation"}, "DC.publisher": {"Federation"}, "DC.date": {"2024"}, "DC.type": {"Text"},
		"DC.language": {"en"}, "DC.description": {"What <it> is."}, "DC.coverage": {"Brisbane"}, "DC.identifier": {sampleAddress}, "DC.rights": {"CC BY 4.0"},
		"og:type": {"article"}, "og:title": {"The page"}, "og:description": {"What it is."}, "og:url": {sampleAddress},
	}, said(page)); diff != "" {
		t.Error(diff)
	}
}

func TestASessionTellsZoteroWhatItIs(t *testing.T) {
	r := told()
	page := headOf(t, r, "https://reports.example.org", "session/one/", &r.Sessions[0])
	address := sampleAddress + "session/one/"
	if diff := cmp.Diff(map[string][]string{
		"citation_title": {"One"}, "citation_author": {"Lee, Anna", "Ana"}, "citation_publication_date": {"2024/10/01"},
		"citation_conference_title": {"An event"}, "citation_publisher": {"Federation"}, "citation_language": {"en"}, "citation_keywords": {"Talk"},
		"citation_public_url": {address}, "citation_abstract_html_url": {address},
		"DC.title": {"One"}, "DC.creator": {"Lee, Anna", "Ana"}, "DC.publisher": {"Federation"}, "DC.date": {"2024-10-01"}, "DC.type": {"Text"},
		"DC.language": {"en"}, "DC.subject": {"Talk"}, "DC.coverage": {"Brisbane"}, "DC.identifier": {address}, "DC.relation": {"A told report"}, "DC.rights": {"CC BY 4.0"},
		"og:type": {"article"}, "og:title": {"The page"}, "og:description": {"What it is."}, "og:url": {address},
	}, said(page)); diff != "" {
		t.Error(diff)
	}
}

func TestSignpostsLeadToWhatACrawlerNeeds(t *testing.T) {
	r := told()
	files := []string{"cite.bib application/x-bibtex", "cite.ris application/x-research-info-systems", "cite.json application/vnd.citationstyles.csl+json"}
	under := func(folder string) []string {
		var all []string
		for _, f := range files {
			all = append(all, folder+f)
		}
		return all
	}
	dublinCore, licence := []string{"http://purl.org/dc/elements/1.1/"}, []string{"https://creativecommons.org/licenses/by/4.0/"}
	for name, c := range map[string]struct {
		base, path string
		session    *report.Session
		want       map[string][]string
	}{
		"the report": {"https://reports.example.org", "", nil, map[string][]string{
			"cite-as": {sampleAddress}, "type": {"https://schema.org/AboutPage", "https://schema.org/Report"}, "describedby": under("./"),
			"item":      {"./files/all.PDF#p1 application/pdf", "https://example.org/more", "./report.json application/json", "./sessions.csv text/csv", "./sessions.ics text/calendar"},
			"alternate": {sampleAddress + "oembed.json application/json+oembed"},
		}},
		"a session": {"", "session/one/", &r.Sessions[0], map[string][]string{
			"cite-as": {"../../session/one/"}, "type": {"https://schema.org/AboutPage", "https://schema.org/Event"},
			"describedby": under("../../session/one/"), "collection": {"../../ text/html"},
		}},
		"a facet's value": {"", "kind/talk/", nil, map[string][]string{}},
	} {
		c.want["schema.DC"], c.want["license"] = dublinCore, licence
		if diff := cmp.Diff(c.want, led(headOf(t, r, c.base, c.path, c.session))); diff != "" {
			t.Errorf("%s\n%s", name, diff)
		}
	}
}

func TestAPageOfAnUnknownAddressClaimsNone(t *testing.T) {
	r := told()
	for path, s := range map[string]*report.Session{"": nil, "kind/talk/": nil, "session/one/": &r.Sessions[0]} {
		page := headOf(t, r, "", path, s)
		for name := range said(page) {
			if strings.Contains(name, "url") || name == "DC.identifier" {
				t.Errorf("%q says %s", path, name)
			}
		}
		if data := text(find(page, "script", "", "")); strings.Contains(data, sampleAddress) || strings.Contains(data, `"url":"session`) {
			t.Errorf("%q: %s", path, data)
		}
	}
}

func TestAFrameTellsMachinesNothing(t *testing.T) {
	part, err := (&pages{report: told()}).head("embed/", web.Shell{Embedded: true, Root: "../"}, subject{})
	if err != nil || strings.TrimSpace(string(part)) != "" {
		t.Errorf("%s (%v)", part, err)
	}
}

func TestSearchEnginesLearnOfTheEventAndItsSessions(t *testing.T) {
	r := told()
	var page, session map[string]any
	readData(t, headOf(t, r, "https://reports.example.org", "", nil), &page)
	readData(t, headOf(t, r, "https://reports.example.org", "session/one/", &r.Sessions[0]), &session)
	event := map[string]any{"@type": "Event", "name": "An event", "startDate": "2024-09-30", "endDate": "2024-10-03", "location": map[string]any{"@type": "Place", "name": "Brisbane"}}
	federation := map[string]any{"@type": "Organization", "name": "Federation", "url": "https://example.org/"}
	one := map[string]any{"@type": "Event", "name": "One", "url": sampleAddress + "session/one/", "inLanguage": "en",
		"startDate": "2024-10-01T23:00+10:00", "endDate": "2024-10-02T01:00+10:00", "location": map[string]any{"@type": "Place", "name": "Hall, Brisbane"}}
	two := map[string]any{"@type": "CreativeWork", "name": "Two", "url": sampleAddress + "session/two/", "inLanguage": "en"}
	if diff := cmp.Diff(map[string]any{"@context": "https://schema.org", "@type": "Report", "name": "A told report", "description": "What <it> is.", "url": sampleAddress, "inLanguage": "en",
		"author": federation, "publisher": federation, "license": "https://creativecommons.org/licenses/by/4.0/", "about": with(event, "subEvent", []any{one}), "hasPart": []any{two}}, page); diff != "" {
		t.Error(diff)
	}
	one = with(one, "@context", "https://schema.org")
	one = with(one, "superEvent", event)
	one = with(one, "keywords", []any{"Talk"})
	one = with(one, "subjectOf", map[string]any{"@type": "Report", "name": "A told report", "url": sampleAddress, "inLanguage": "en"})
	one = with(one, "contributor", []any{map[string]any{"@type": "Person", "name": "Anna Lee", "familyName": "Lee", "givenName": "Anna"}, map[string]any{"@type": "Person", "name": "Ana"}})
	if diff := cmp.Diff(one, session); diff != "" {
		t.Error(diff)
	}
}

// The second session has neither a day nor a room nor a person: nobody says that
// it was held.
func TestAnEntryThatWasPerhapsNoSessionIsDescribedAsAPartOfTheReport(t *testing.T) {
	r := told()
	page := headOf(t, r, "https://reports.example.org", "session/two/", &r.Sessions[1])
	var data map[string]any
	readData(t, page, &data)
	whole := map[string]any{"@type": "Report", "name": "A told report", "url": sampleAddress, "inLanguage": "en"}
	if data["@type"] != "CreativeWork" || data["superEvent"] != nil || data["location"] != nil || !cmp.Equal(data["isPartOf"], any(whole)) {
		t.Errorf("%v", data)
	}
	if said := said(page); said["citation_conference_title"] != nil || !slices.Equal(said["citation_inbook_title"], []string{"A told report"}) {
		t.Errorf("%v", said)
	}
	if kinds := led(page)["type"]; !slices.Equal(kinds, []string{"https://schema.org/AboutPage", "https://schema.org/CreativeWork"}) {
		t.Errorf("%v", kinds)
	}
}

func TestALongListOfSessionsDoesNotDelayThePage(t *testing.T) {
	r := large(maxListed + 1)
	var data map[string]any
	readData(t, headOf(t, r, "", "", nil), &data)
	if data["about"].(map[string]any)["subEvent"] != nil {
		t.Error("all sessions are listed")
	}
}

func TestTimesAreWrittenWithTheirOffsetWhereItIsKnown(t *testing.T) {
	s := &report.Session{Date: "2024-10-26", Start: "22:00", End: "04:00"}
	for zone, want := range map[string][2]string{
		"Europe/Paris": {"2024-10-26T22:00+02:00", "2024-10-27T04:00+01:00"},
		"":             {"2024-10-26T22:00", "2024-10-27T04:00"}, "Local": {"2024-10-26T22:00", "2024-10-27T04:00"}, "Down/Under": {"2024-10-26T22:00", "2024-10-27T04:00"},
	} {
		start, end := sessionTimes(report.Event{Zone: zone}, s)
		if start != want[0] || end != want[1] {
			t.Errorf("%q: %s to %s", zone, start, end)
		}
	}
	for _, s := range []report.Session{{Date: "2024-10-26"}, {Start: "10:00"}, {}} {
		if start, end := sessionTimes(report.Event{}, &s); start != s.Date || end != "" {
			t.Errorf("%+v: %s to %s", s, start, end)
		}
	}
}

func TestNoTextLeavesItsPlaceInTheHead(t *testing.T) {
	for _, s := range []string{`"><script>alert(1)</script>`, "</script><!--<script>", "a \u2028 b \u2029 c", `' & < > \`, "{{.}}", "0;url=javascript:alert(1)"} {
		r := told()
		r.Title, r.Event.Name, r.Publisher.Name, r.Licence.Name = s, s, s, s
		r.Sessions[0].Title, r.Sessions[0].People[0].Name, r.Facets[0].Values[0].Label = s, "", s
		for path, session := range map[string]*report.Session{"": nil, "session/one/": &r.Sessions[0]} {
			page := headOf(t, r, "https://reports.example.org", path, session)
			var data map[string]any
			readData(t, page, &data)
			for n := range page.Descendants() {
				if n.Type == html.ElementNode && !strings.Contains(" html head body meta link script ", " "+n.Data+" ") {
					t.Errorf("%q made a %s", s, n.Data)
				}
			}
			if got := said(page)["DC.rights"]; len(got) != 1 || got[0] != s {
				t.Errorf("%q became %q", s, got)
			}
		}
	}
}

func with(m map[string]any, name string, value any) map[string]any {
	more := map[string]any{name: value}
	for k, v := range m {
		if k != name {
			more[k] = v
		}
	}
	return more
}

func readData(t *testing.T, page *html.Node, into any) {
	t.Helper()
	n := find(page, "script", "type", "application/ld+json")
	if err := json.Unmarshal([]byte(text(n)), into); err != nil {
		t.Fatalf("%v: %s", err, text(n))
	}
}
