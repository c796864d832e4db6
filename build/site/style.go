package site

import (
	"bytes"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/app/view"
	"reportwidget/web"
)

// styleOf returns the style that every page of a report begins with, and that one
// in a frame holds itself: ours, and the report's own rules.
func (b *builder) styleOf(r *report.Report) ([]byte, error) {
	parts := []string{"report.css"}
	if slices.ContainsFunc(r.Sessions, scheduled) {
		parts = append(parts, "programme.css")
	}
	if len(r.Languages) > 1 {
		parts = append(parts, "languages.css")
	}
	if len(r.Relations) > 0 {
		parts = append(parts, "diagram.css")
	}
	flow := view.FlowRules(r)
	if flow != nil {
		parts = append(parts, "flow.css")
	}
	style, err := b.styled(nil, parts...)
	return append(style, strings.Join(slices.Concat(view.Tones(r), view.Colours(r), view.Places(r), view.CountRules(r), flow), "")+filterRules(r)+"\n"...), err
}

// scheduled reports whether a session says what those of a programme do.
func scheduled(s report.Session) bool { return s.Date+s.Start+s.Room != "" || len(s.People) > 0 }

// framedStyleOf returns the style that a frame's page holds itself, given the one that
// all pages begin with. Only one in other letters needs what they look like before its
// first paint.
func (b *builder) framedStyleOf(r *report.Report, style []byte) ([]byte, error) {
	if !writesOtherLetters(r) {
		return style, nil
	}
	return b.styled(style, "writing.css")
}

// inlineOf returns what the pages for frames hold themselves, given the style that all
// pages of the report begin with.
func (b *builder) inlineOf(style []byte) func(*report.Report) (*web.Inline, error) {
	return func(r *report.Report) (*web.Inline, error) {
		framed, err := b.framedStyleOf(r, style)
		return &web.Inline{Style: template.CSS(framed), Script: b.framed}, err
	}
}

// otherLetters are the languages of which web/writing.css says something.
var otherLetters = []string{"ar", "fa", "he", "ja", "ko", "ur", "zh"}

func writesOtherLetters(r *report.Report) bool {
	other := func(tag string) bool { return slices.Contains(otherLetters, primary(tag)) }
	return other(r.Lang) || slices.ContainsFunc(r.Sessions, func(s report.Session) bool { return other(s.Lang) || other(s.TitleLang) })
}

// wholeStyleOf returns the style of stand-alone pages, whose beginning is that of
// a frame. A frame fetches it too, for what its reader opens or prints.
func (b *builder) wholeStyleOf(r *report.Report, framed []byte) ([]byte, error) {
	parts := []string{"writing.css", "opened.css", "alone.css", "keep.css"}
	if len(r.Relations) > 0 {
		parts = append(parts, "diagram-opened.css")
	}
	if len(r.Facets) > 1 {
		parts = append(parts, "matrix.css")
	}
	return b.styled(framed, parts...)
}

// styled returns a style with parts of the assets after it, by their names.
func (b *builder) styled(style []byte, parts ...string) ([]byte, error) {
	style = bytes.Clone(style)
	for _, name := range parts {
		part, err := b.Assets.Content(name)
		if err != nil {
			return nil, err
		}
		style = append(style, part...)
	}
	return style, nil
}

// filterRules returns the style rules by which a page filters itself before
// the program is there. Each facet has a custom property: none hides a
// session, or the heading of a day without sessions, and initial, which stands for
// no value at all, lets the next facet decide.
//
//	.session,.day{display:var(--f0,var(--f1,flex))}
//
// The node of a ticked value in the diagram is marked too.
func filterRules(r *report.Report) string {
	var b strings.Builder
	display := "flex"
	for i := len(r.Facets) - 1; i >= 0; i-- {
		display = fmt.Sprintf("var(--f%d,%s)", i, display)
	}
	fmt.Fprintf(&b, ".session,.day{display:%s}", display)
	for i, f := range r.Facets {
		page := fmt.Sprintf(`[data-engine=html] #report:has([name=%s]`, quoted(f.ID))
		fmt.Fprintf(&b, "%s:checked) :is(.session,.day){--f%d:none}", page, i)
		for _, v := range f.Values {
			fmt.Fprintf(&b, `%s[value=%s]:checked) [data-%s~=%s]{--f%d:initial}`, page, quoted(v.ID), f.ID, quoted(v.ID), i)
			if len(r.Relations) == 0 {
				continue
			}
			fmt.Fprintf(&b, `%s[value=%s]:checked) .node[data-name=%s][data-value=%s]{%s}`, page, quoted(v.ID), quoted(f.ID), quoted(v.ID), chosenNode)
		}
	}
	return b.String()
}

// quoted returns an ID as the value of an attribute in a selector, which needs no
// quotes where it begins with a letter.
// https://www.w3.org/TR/css-syntax-3/#ident-token-diagram
func quoted(id string) string {
	if id != "" && 'a' <= id[0] && id[0] <= 'z' {
		return id
	}
	return `"` + id + `"`
}

// chosenNode is how web/diagram.css marks a node that is chosen.
const chosenNode = `--fill:var(--tone,var(--accent));--letter:var(--card);--mark:"✓" / ""`
