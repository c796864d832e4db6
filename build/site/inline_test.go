package site

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestAFramesPageHoldsItsLookAndItsScriptAndNothingElseMayRun(t *testing.T) {
	page := parse(t, build(t, sample())["sample/embed/index.html"])
	policy := attr(find(page, "meta", "http-equiv", "Content-Security-Policy"), "content")
	inline := 0
	for n := range page.Descendants() {
		if n.Type != html.ElementNode || n.Data != "style" && n.Data != "script" || n.FirstChild == nil || attr(n, "type") != "" {
			continue
		}
		inline++
		sum := sha256.Sum256([]byte(n.FirstChild.Data))
		directive := n.Data + "-src 'self'"
		_, rest, found := strings.Cut(policy, directive)
		allowed, _, _ := strings.Cut(rest, ";")
		if !found || !strings.Contains(allowed, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
			t.Errorf("the policy does not allow the %s: %s", n.Data, policy)
		}
		if strings.Count(allowed, "sha256-") != 1 || strings.Contains(allowed, "unsafe-inline") {
			t.Errorf("the policy allows more than the %s: %s", n.Data, allowed)
		}
	}
	if inline != 2 {
		t.Errorf("%d inline parts", inline)
	}
	if link := find(page, "link", "rel", "stylesheet"); attr(link, "media") != "print" {
		t.Errorf("the page waits for the style sheet %s", attr(link, "href"))
	}
}
