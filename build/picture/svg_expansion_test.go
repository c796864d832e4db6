package picture

import (
	"fmt"
	"strings"
	"testing"
)

// levels returns elements of which each draws the one before ten times.
func levels(n int, element func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(element(i))
	}
	return b.String()
}

func TestADrawingThatUnfoldsWithoutEndIsRefused(t *testing.T) {
	const unfolds, itself = "unfolds to more than 100000 shapes", "within itself"
	uses := func(i int) string {
		return fmt.Sprintf(`<g id="a%d"><rect/>%s</g>`, i+1, strings.Repeat(fmt.Sprintf(`<use xlink:href="#a%d"/>`, i), 10))
	}
	patterns := func(paint string) func(int) string {
		return func(i int) string {
			return fmt.Sprintf(`<pattern id="a%d" class="c%d">%s</pattern>`, i+1, i+1, strings.Repeat(fmt.Sprintf(paint, i), 10))
		}
	}
	for inside, want := range map[string]string{
		levels(9, uses): unfolds,
		levels(9, patterns(`<rect fill="url(#a%d)"/>`)):                         unfolds,
		levels(9, patterns(`<rect style="opacity: 1; Fill : URL( '#a%d' )"/>`)): unfolds,
		levels(9, patterns(`<path d="M0 0" marker-mid="url(#a%d)"/>`)):          unfolds,
		levels(9, patterns(`<rect clip-path="url(#a%d)"/>`)):                    unfolds,
		levels(9, func(i int) string {
			return fmt.Sprintf(`<pattern id="a%d"><g fill="url(#a%d)">%s</g></pattern>`, i+1, i, strings.Repeat(`<rect/>`, 10))
		}): unfolds,
		levels(9, func(i int) string {
			return fmt.Sprintf(`<style>/* { */ @media all { g > .u%d, b { fill: url(#a%d) } }</style><pattern id="a%d">%s</pattern>`, i, i, i+1, strings.Repeat(fmt.Sprintf(`<rect class="x u%d"/>`, i), 10))
		}): unfolds,
		`<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>`:                itself,
		`<g id="a"><use href="#a"/></g>`:                                              itself,
		`<style>:is(rect) { fill: url(#p) }</style><pattern id="p"><rect/></pattern>`: itself,
		`<style>g { .a { } fill: url(#p) }</style><pattern id="p"><rect/></pattern>`:  itself,
		`<style>rect { --p: url(#p) }</style><pattern id="p"><rect/></pattern>`:       itself,
		strings.Repeat(`<g>`, 300) + strings.Repeat(`</g>`, 300):                      "more than 200 elements within each other",
		`<style>` + strings.Repeat(`.a{fill:url(#b)}`, maxRules+1) + `</style>`:       "more than 1000 styles",
		strings.Repeat(`<path d="M0 0"/>`, maxShapes+1):                               unfolds,
	} {
		if _, problem := Read(svg(inside)); problem == nil || !strings.Contains(problem.Cause, want) || problem.Hint == "" {
			t.Errorf("%.200s: %v instead of %q", inside, problem, want)
		}
	}
}

func TestADrawingMayRepeatItsParts(t *testing.T) {
	for _, inside := range []string{
		`<g id="a"><rect/></g>` + strings.Repeat(`<use href="#a"/>`, 5000),
		`<linearGradient id="a"><stop/><stop/></linearGradient>` + strings.Repeat(`<rect fill="url(#a)"/>`, 20_000),
		`<clipPath id="a"><rect/></clipPath>` + strings.Repeat(`<g clip-path="url(#a)">`, 20) + strings.Repeat(`<path/>`, 5000) + strings.Repeat(`</g>`, 20),
		`<style>.a { fill: url(#p) } #x.b, path { clip-path: url(#q) }</style><pattern id="p"><rect class="b"/></pattern><clipPath id="q"><rect/></clipPath>` + strings.Repeat(`<rect class="a"/>`, 1000),
		`<use href="#missing"/><g id="a"/><g id="a"/>`,
	} {
		if _, problem := Read(svg(inside)); problem != nil {
			t.Errorf("%.200s: %v", inside, problem)
		}
	}
}
