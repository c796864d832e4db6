package e2e

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// axe is the checker of accessibility rules that make test installs from npm.
const axe = "node_modules/axe-core/axe.min.js"

// themes are what a reader's system may ask for.
var themes = []struct{ name, feature, value string }{
	{"light", "prefers-color-scheme", "light"},
	{"dark", "prefers-color-scheme", "dark"},
	{"forced colours", "forced-colors", "active"},
}

// rules are options of axe.run: https://www.deque.com/axe/core-documentation/api-documentation/
type rules string

const (
	// A frame's headings continue those of its host, so they start at level two.
	allRules      rules = `{rules: {'target-size': {enabled: true}, 'page-has-heading-one': {enabled: !document.documentElement.dataset.embedded}}}`
	onlyColours   rules = `{runOnly: ['color-contrast', 'link-in-text-block']}`
	exceptColours rules = `{rules: {'target-size': {enabled: true}, 'page-has-heading-one': {enabled: !document.documentElement.dataset.embedded}, 'color-contrast': {enabled: false}}}`
)

// audit also refuses what axe does not look for: a page that scrolls sideways. It
// returns the number of rules that axe found broken.
func audit(t *testing.T, p *Page, by rules, name string) int {
	t.Helper()
	if !Eval[bool](p, `'axe' in window`) {
		p.Do(chromedp.Evaluate[chromedp.Void](axeScript(t) + `;0`))
	}
	violations := Eval[[]string](p, `axe.run(`+string(by)+`).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html + ' ' + n.failureSummary).join('; ')))`)
	for _, violation := range violations {
		t.Errorf("%s: %s", name, violation)
	}
	if wide := Eval[bool](p, `document.documentElement.scrollWidth > innerWidth`); wide {
		t.Errorf("%s: the page scrolls sideways", name)
	}
	return len(violations)
}

// auditThemes audits a page as it stands on screens of the widths, by all rules in
// the light theme and by those about colours in the others. It leaves the page in the
// light theme at the last width.
func auditThemes(t *testing.T, p *Page, widths []int64, name string) {
	t.Helper()
	for _, width := range widths {
		p.Do(chromedp.EmulateViewport(width, 900))
		for i, theme := range themes {
			p.Do(Prefer(theme.feature, theme.value))
			by := allRules
			if i > 0 {
				by = onlyColours
			}
			audit(t, p, by, fmt.Sprintf("%s, %s, %d px", name, theme.name, width))
			p.Shot(fmt.Sprintf("%s-%s-%d", strings.ReplaceAll(name, "/", "-"), theme.name, width))
		}
		p.Do(Prefer(themes[0].feature, themes[0].value))
	}
}

func axeScript(t *testing.T) string {
	t.Helper()
	script, err := os.ReadFile(axe)
	if err != nil {
		t.Fatalf("%v: make test installs axe-core from npm", err)
	}
	return string(script)
}
