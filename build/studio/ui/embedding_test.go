//go:build !reader

package ui

import (
	"testing"

	"golang.org/x/net/html"

	"reportwidget/app/view/htmltest"
	"reportwidget/build/studio/talk"
)

// offered are the snippets of two systems.
var offered = &talk.Embedding{Address: "https://example.org/day/", Systems: []talk.System{
	{ID: "drupal", Name: "Drupal", Use: "<iframe>", Instead: "<p>", Kind: "a link", Where: "In the source view.", Strips: "Scripts."},
	{Name: "Another one", Use: "<iframe>"},
}}

func embedding(t *testing.T, e Embedding) *html.Node {
	t.Helper()
	e.Say, e.OnAddress, e.OnSystem, e.OnCopy = english(t), nothing, nothing, byName
	return htmltest.Parse(t, &e)
}

func TestTheSnippetIsThatOfTheSystem(t *testing.T) {
	page := embedding(t, Embedding{Website: Website{Address: "example.org", System: "drupal"}, Offered: offered, Copied: "snippet"})
	for id, want := range map[string]string{"snippet": "<iframe>", "instead": "<p>"} {
		if got := htmltest.Attribute(has(t, page, "id", id), "value"); got != want {
			t.Errorf("%s: %q", id, got)
		}
		has(t, page, "data-copy", id)
	}
	if got := htmltest.Said(has(t, page, "id", "website-state")); got != "The report will be at https://example.org/day/" {
		t.Errorf("the address: %q", got)
	}
	page = embedding(t, Embedding{Website: Website{Address: "example.org"}, Offered: offered})
	if len(find(page, "id", "instead")) > 0 {
		t.Error("there is another snippet for a system that has none")
	}
}

func TestAnAddressThatIsNotValidSaysSoAndHasNoSnippet(t *testing.T) {
	page := embedding(t, Embedding{Website: Website{Address: "our website"}, Fault: true})
	if htmltest.Attribute(has(t, page, "data-website", "*"), "aria-invalid") != "true" || htmltest.Said(has(t, page, "id", "website-state")) == "" {
		t.Error("the field does not say what is wrong with it")
	}
	if len(find(page, "data-copy", "*")) > 0 {
		t.Error("there is something to copy")
	}
}

func TestATabThatOnlyReadsDoesNotChangeTheWebsite(t *testing.T) {
	page := embedding(t, Embedding{Website: Website{Address: "example.org"}, Offered: offered, ReadOnly: true})
	if !htmltest.Has(has(t, page, "data-website", "*"), "readonly") || !htmltest.Has(has(t, page, "data-system", "*"), "disabled") {
		t.Error("the website can be changed")
	}
}
