package content

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestALinkToNowhereIsTold(t *testing.T) {
	at := func(cause string) []string { return []string{"sessions/01-opening.md:4:1: " + cause} }
	mistakes{
		"a choice of an unknown value":   {inBody("[x](?partnership=zzz)\n"), at(`the link asks for partnership "zzz", which is not there`)},
		"a choice of an unknown facet":   {inBody("[x](?zzz=1)\n"), at(`the link asks for "zzz", which is not a facet`)},
		"a choice of an unknown order":   {inBody("[x](?sort=zzz)\n"), at(`the link asks for the order "zzz", which is not there`)},
		"a choice of an unknown session": {inBody("[x](?session=zzz)\n"), at(`there is no session with the id "zzz"`)},
		"a choice beside a session":      {inBody("[x](?zzz=1#opening)\n"), at(`the link asks for "zzz", which is not a facet`)},
		"a broken choice":                {inBody("[x](?a=%zz)\n"), at(`the choice "?a=%zz" cannot be read: invalid URL escape "%zz"`)},
		"a website without slashes":      {inBody("[x](https:evil)\n"), at(`the link "https:evil" names no website`)},
		"a website without a name":       {inBody("[x](https://)\n"), at(`the link "https://" names no website`)},
		"a website of a port":            {inBody("[x](http://:80/a)\n"), at(`the link "http://:80/a" names no website`)},
		"a website of a question":        {inBody("[x](https://?q=a)\n"), at(`the link "https://?q=a" names no website`)},
		"a letter to nobody":             {inBody("[x](mailto:)\n"), at(`the link "mailto:" leads nowhere`)},
		"a call to nobody":               {inBody("[x](tel:)\n"), at(`the link "tel:" leads nowhere`)},
		"a missing file with a colon":    {inBody("[x](../nofile/a:b.txt)\n"), at(`there is no file "nofile/a:b.txt" in the report's folder`)},
		"an address of a key":            {inReport(head + "publisher: {name: A, url: 'https:evil'}\n"), []string{`report.yaml:8:27: the link "https:evil" names no website`}},
		"a file as an address of a key":  {inReport(head + "documents: {name: A, url: a/b.pdf}\n"), []string{`report.yaml:8:27: there is no file "a/b.pdf" in the report's folder`}},
	}.check(t)
}

func TestALinkThatLeadsSomewhereIsNoMistake(t *testing.T) {
	for _, href := range []string{
		"?partnership=libraries&partnership=communities&q=any%20words", "?", "?lang=fr&theme=dark", "?sort=title#opening",
		"https://a.org:80", "HTTPS://a@b.org?c", "mailto:?subject=a", "mailto:a@b.org", "tel:+61",
	} {
		mustRead(t, inBody("[x]("+href+")\n"))
	}
}

// rooms is a report with two rooms and two days, in which a link stands.
func rooms(filterBy, href string) map[string]string {
	return map[string]string{
		"report.yaml":            "title: A\nevent: {start: 2024-10-01, end: 2024-10-02}\n" + filterBy,
		"sessions/01-opening.md": "---\ntitle: Opening\ndate: 2024-10-01\nroom: Great Hall\npeople: [Ada Byron]\n---\n\n[x](" + href + ")\n",
		"sessions/02-closing.md": "---\ntitle: Closing\ndate: 2024-10-02\nroom: Foyer\npeople: [Alan Kay]\n---\n",
	}
}

func TestALinkMayChooseDaysRoomsAndPeople(t *testing.T) {
	for _, href := range []string{"?day=2024-10-02", "?room=great-hall&people=alan-kay"} {
		mustRead(t, rooms("filter-by: [room, people]\n", href))
	}
	at := func(cause string) []string { return []string{"sessions/01-opening.md:8:1: " + cause} }
	mistakes{
		"another day":             {rooms("", "?day=2024-10-03"), at(`the link asks for day "2024-10-03", which is not there`)},
		"another room":            {rooms("filter-by: room\n", "?room=foier"), at(`the link asks for room "foier", which is not there`)},
		"a room without a filter": {rooms("", "?room=foyer"), at(`the link asks for "room", which is not a facet`)},
	}.check(t)
	one := rooms("", "?day=2024-10-01")
	delete(one, "sessions/02-closing.md")
	mistakes{"the only day": {one, at(`the link asks for "day", but all sessions have the same or none`)}}.check(t)
}

func TestAnUnreadableFacetLeavesItsLinksAlone(t *testing.T) {
	mistakes{"a facet without an id": {map[string]string{
		"report.yaml":            "title: A\nfacets: [{label: A, values: [{id: a, label: A}]}]\n",
		"sessions/01-opening.md": session + "[x](?partnership=zzz)\n",
	}, []string{"report.yaml:2:10: the id is missing"}}}.check(t)
}

func TestAFileWithAColonInItsNameIsLinked(t *testing.T) {
	r := mustRead(t, map[string]string{"files/a:b.txt": "x", "sessions/01-opening.md": session + "[x](../files/a:b.txt)\n"})
	if got := r.Sessions[0].Text[0].Nodes[0].Href; got != "files/a%3Ab.txt" {
		t.Error(got)
	}
}

func TestLinkedFilesAreRead(t *testing.T) {
	f, err := Open(Source{Name: "summit", FS: folder(map[string]string{
		"files/a:b.txt": "colon", "files/ملف.pdf": "Arabic", "files/unlinked.txt": "x",
		"sessions/01-opening.md": session + "[x](../files/a:b.txt#c) [y](../files/ملف.pdf) [z](../files/%D9%85%D9%84%D9%81.pdf)\n",
	})}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Files) != 2 || string(f.Files["files/a:b.txt"]) != "colon" || string(f.Files["files/ملف.pdf"]) != "Arabic" {
		t.Errorf("%q", f.Files)
	}
	if p := f.Refuse("files/a:b.txt", "cause", ""); p.String() != "summit/sessions/01-opening.md:4:1: cause" {
		t.Error(p)
	}
}

func TestFilesThatCannotBePublishedAreRefused(t *testing.T) {
	for file, cause := range map[string]string{
		"files/.htaccess": "is hidden", ".git/config.txt": "is hidden", "files/.a/b.pdf": "is hidden",
		"files/a.html": "can run as a program", "files/a.SVG": "can run as a program", "files/a.php5.pdf": "can run as a program", "files/a.js": "can run as a program",
		"files/README": "does not say what it is",
	} {
		ps := problems(t, folder(map[string]string{file: "x", "sessions/01-opening.md": session + "[x](../" + file + ")\n"}))
		if len(ps) != 1 || ps[0].Line != 4 || !strings.Contains(ps[0].Cause, cause) || ps[0].Hint == "" {
			t.Errorf("%s: %v", file, ps)
		}
	}
	mustRead(t, map[string]string{"files/html.notes.pdf": "x", "sessions/01-opening.md": session + "[x](../files/html.notes.pdf)\n"})
}

func TestTooManyBytesOfLinkedFilesAreTold(t *testing.T) {
	fsys := folder(map[string]string{"sessions/01-opening.md": session + "[x](../a.pdf)\n\n[y](../b.pdf)\n"}).(fstest.MapFS)
	half := make([]byte, maxTotal/2+1)
	fsys["a.pdf"], fsys["b.pdf"] = &fstest.MapFile{Data: half}, &fstest.MapFile{Data: half}
	ps := problems(t, fsys)
	if len(ps) != 1 || ps[0].Line != 6 || ps[0].Cause != `the files, up to "b.pdf", have more than 256 MB` {
		t.Error(ps)
	}
}
