package markdown_test

import (
	"fmt"
	"slices"
	"testing"

	"reportwidget/app/report"
	"reportwidget/build/content/markdown"
)

func ExampleParse() {
	t, found := markdown.Parse("Trust takes *time*.\n\n<b>HTML</b>", func(_ int, href string) string { return href }, nil)
	fmt.Println(t[0].Kind == report.Paragraph, found[0].At, found[0].Cause)
	// Output:
	// true 21 HTML is not supported here
}

func TestWhoeverReadsATextSaysWhereItsLinksLead(t *testing.T) {
	var asked []string
	text, found := markdown.Parse("[a](one.pdf), <https://example.org/> and [b](gone)", func(_ int, href string) string {
		asked = append(asked, href)
		if href == "gone" {
			return ""
		}
		return "files/" + href
	}, nil)
	if want := []string{"one.pdf", "https://example.org/", "gone"}; !slices.Equal(asked, want) || found != nil {
		t.Error(asked, found)
	}
	if links := len(slices.DeleteFunc(slices.Clone(text[0].Nodes), func(n report.Node) bool { return n.Kind != report.Anchor })); links != 2 {
		t.Errorf("%d of the links lead anywhere", links)
	}
	if text.String() != "a, https://example.org/ and b" {
		t.Error(text.String())
	}
}
