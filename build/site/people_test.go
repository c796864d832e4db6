package site

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"reportwidget/app/report"
	"reportwidget/app/view/htmltest"
	"reportwidget/build/slug"
)

// staffed is a congress with people, of whom the author says more.
func staffed() *report.Report {
	r := congress()
	for i, people := range [][]report.Person{
		{{Name: "Ana Silva", Role: "Chair"}, {Name: "李伟"}}, {{Name: "Ana Silva"}, {Name: "Ána Silva"}}, {{Name: "Li, Wei"}},
	} {
		r.Sessions[i].People = people
		r.Translations[0].Sessions[i].People = slices.Clone(people)
	}
	r.Translations[0].Sessions[0].People[0].Role = "Vorsitz"
	r.Translations[0].Sessions[0].People[1].Name = "Li Wei"
	r.Languages = []report.Language{{Tag: "en", Name: "English"}, {Tag: "de", Name: "Deutsch"}}
	r.Translations[0].Languages = r.Languages
	r.People = []report.Profile{{Name: "Ana Silva", ORCID: "0000-0002-1825-0097", URL: "https://www.example.org/ana", Affiliation: "National Library"}}
	return r
}

// linked returns the addresses of the links in a part of a page.
func linked(n *html.Node) (addresses []string) {
	for c := range n.Descendants() {
		if c.Data == "a" {
			addresses = append(addresses, attr(c, "href"))
		}
	}
	return addresses
}

func TestAPersonHasAPageWithSessionsRolesAndLinks(t *testing.T) {
	tree := build(t, staffed())
	page := htmltest.Element(parse(t, tree["congress/people/ana-silva/index.html"]), "article")
	if page == nil {
		t.Fatalf("no page among %v", tree.Paths())
	}
	want := []string{"https://www.example.org/ana", "https://orcid.org/0000-0002-1825-0097", "../../session/a/", "../../session/b/"}
	if got := linked(page); !slices.Equal(got, want) {
		t.Errorf("the page leads to %q", got)
	}
	if said := htmltest.Said(page); !strings.Contains(said, "National Library") || !strings.Contains(said, "Chair") {
		t.Errorf("the page says %q", said)
	}
	if german := htmltest.Said(parse(t, tree["congress/de/people/ana-silva/index.html"])); !strings.Contains(german, "Vorsitz") {
		t.Errorf("in German it says %q", german)
	}
}

func TestNamesLeadToThePagesOfPeople(t *testing.T) {
	tree := build(t, staffed())
	for page, root := range map[string]string{"congress/index.html": "./", "congress/embed/index.html": "../", "congress/session/a/index.html": "../../", "congress/de/session/a/index.html": "../../"} {
		list := htmltest.All(parse(t, tree[page]), "ul", "people")[0]
		if got := linked(list); !slices.Equal(got, []string{root + "people/ana-silva/", root + "people/person-5ed4d58e/"}) {
			t.Errorf("%s leads to %q", page, got)
		}
	}
	for path := range tree {
		if name, is := strings.CutSuffix(path, "/index.html"); is && strings.HasPrefix(path, "congress/people/") && !strings.Contains(string(tree["congress/sw.js"]), strings.TrimPrefix(name, "congress/")+"/") {
			t.Errorf("%s is not kept for reading offline", path)
		}
	}
}

func TestWithoutTheKeyPeopleHaveNoPages(t *testing.T) {
	r := staffed()
	r.People = nil
	for path := range build(t, r) {
		if strings.Contains(path, "/people/") {
			t.Error(path)
		}
	}
}

func TestTheAddressesOfPeopleStayWhenOthersComeAndGo(t *testing.T) {
	r := staffed()
	before := slug.People(r)
	if got := before["Ána Silva"]; got == before["Ana Silva"] || !strings.HasPrefix(got, "ana-silva-") {
		t.Errorf("the second person with that name has the id %q", got)
	}
	r.Sessions = slices.Insert(r.Sessions, 0, report.Session{ID: "z", Title: "Z", People: []report.Person{{Name: "Żaneta"}, {Name: "王芳"}}})
	after := slug.People(r)
	for name, id := range before {
		if after[name] != id || !report.ValidID(id) {
			t.Errorf("%s had the id %q and has %q", name, id, after[name])
		}
	}
	long := strings.Repeat("long ", 30)
	r.People = []report.Profile{{Name: long + "name"}, {Name: long + "other"}, {Name: "王芳", ID: "wang-fang"}}
	ids := slug.People(r)
	if a, b := ids[long+"name"], ids[long+"other"]; a == b || !report.ValidID(a) || !report.ValidID(b) || ids["王芳"] != "wang-fang" {
		t.Errorf("the ids are %q, %q and %q", a, b, ids["王芳"])
	}
}

func TestMachinesAreToldWhoAPersonIs(t *testing.T) {
	o := options()
	o.BaseURL = "https://reports.example.org"
	tree, err := Build([]*report.Report{staffed()}, o)
	if err != nil {
		t.Fatal(err)
	}
	data := func(path string) (told thing) {
		for n := range parse(t, tree[path]).Descendants() {
			if attr(n, "type") == "application/ld+json" {
				if err := json.Unmarshal([]byte(n.FirstChild.Data), &told); err != nil {
					t.Fatal(err)
				}
			}
		}
		return told
	}
	const address = "https://reports.example.org/congress/people/ana-silva/"
	told := data("congress/people/ana-silva/index.html")
	if told.Type != "Person" || told.URL != address || told.Affiliation.Name != "National Library" || len(told.PerformerIn) != 2 ||
		!slices.Equal(told.SameAs, []string{"https://orcid.org/0000-0002-1825-0097", "https://www.example.org/ana"}) {
		t.Errorf("it is told %+v", told)
	}
	if of := data("congress/session/a/index.html").Contributor; len(of) != 2 || of[0].URL != address {
		t.Errorf("the session's people are %+v", of)
	}
	if name := data("congress/people/li-wei/index.html"); name.Name != "Wei Li" || name.FamilyName != "Li" {
		t.Errorf("the name is %+v", name)
	}
}

func TestTheSessionsOfAPersonCanBeCited(t *testing.T) {
	tree := build(t, staffed())
	page := htmltest.All(parse(t, tree["congress/people/ana-silva/index.html"]), "details", "takeaway")[0]
	if n := strings.Count(htmltest.Said(page), "Ana Silva"); n != 2 {
		t.Errorf("%d citations of two sessions", n)
	}
	if n := strings.Count(string(tree["congress/people/ana-silva/cite.ris"]), "TY  - "); n != 2 {
		t.Errorf("%d works in a file of two", n)
	}
	r := staffed()
	for i := range maxCitedPeople {
		r.Sessions[2].People = append(r.Sessions[2].People, report.Person{Name: fmt.Sprintf("Person %d", i)})
	}
	r.Translations, r.Languages = nil, nil
	if tree = build(t, r); tree["congress/people/person-7/index.html"] == nil || tree["congress/people/person-7/cite.ris"] != nil {
		t.Error("a large congress has no page of a person, or files with their citations")
	}
}

func TestThePageOfAPersonIsThatOfTheFilterToo(t *testing.T) {
	r := staffed()
	r.People, r.FilterBy = nil, []string{report.PeopleFacet}
	tree := build(t, r)
	page := htmltest.Element(parse(t, tree["congress/people/ana-silva/index.html"]), "article")
	if got := linked(page); !slices.Contains(got, "../../?people=ana-silva") {
		t.Errorf("the page leads to %q", got)
	}
	filter := func(n *html.Node) bool {
		return attr(n, "name") == report.PeopleFacet && attr(n, "value") == "ana-silva"
	}
	if !slices.ContainsFunc(slices.Collect(parse(t, tree["congress/index.html"]).Descendants()), filter) {
		t.Error("the overview has no such filter")
	}
}
