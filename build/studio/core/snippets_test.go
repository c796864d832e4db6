package core

import (
	"strings"
	"testing"

	"reportwidget/app/messages"
	"reportwidget/build/snippet"
	"reportwidget/build/studio/talk"
)

func TestAWebsiteGetsTheSnippetOfItsSystem(t *testing.T) {
	s := opened(t)
	for _, typed := range []string{"https://www.example.org/reports/", "www.example.org/reports", "https://www.example.org/reports/index.html"} {
		s.ask(talk.Request{Op: talk.Snippets, Value: typed, Name: "fr"}, nil)
		page := s.Snippets.Address
		if page != "https://www.example.org/reports/my-report/" {
			t.Errorf("%s: the report is at %s", typed, page)
		}
		if n := len(s.Snippets.Systems); n != len(snippet.Systems)+1 {
			t.Errorf("%d systems", n)
		}
		for _, one := range s.Snippets.Systems {
			if !strings.Contains(one.Use, `"`+page) || one.Instead != "" && !strings.Contains(one.Instead, `"`+page) {
				t.Errorf("%s does not lead to the report: %+v", typed, one)
			}
		}
	}
	say, err := messages.In("fr")
	if err != nil {
		t.Fatal(err)
	}
	for i, known := range snippet.Systems {
		got, advice := s.Snippets.Systems[i], say.Systems[known.ID]
		if got.Name != known.Name || got.Where != advice.Where || got.Strips != advice.Strips {
			t.Errorf("%s: %+v", known.ID, got)
		}
		if (got.Instead == "") != (known.Use == known.Instead) {
			t.Errorf("%s: instead of its snippet %q", known.ID, got.Instead)
		}
	}
}

func TestAnAddressThatIsNotAWebsiteIsRefused(t *testing.T) {
	s := opened(t)
	for _, typed := range []string{"ftp://example.org", "https://", "https://example.org/?page=1", "https://example.org/#top", "our website", "javascript://x/"} {
		if answer, _ := s.core.Do(talk.Request{Op: talk.Snippets, Value: typed, Name: "en"}, nil); len(answer.Refused) == 0 {
			t.Errorf("%q: %+v", typed, answer.Snippets)
		}
	}
}
