package site

import (
	"fmt"
	"strings"

	"reportwidget/app"
	"reportwidget/app/report"
	"reportwidget/web"
)

// styleOf returns the style that every page of a report has, and all that one in
// a frame has: ours, and the report's own rules.
func styleOf(r *report.Report) string {
	style := web.Style
	if len(r.Languages) > 1 {
		style += web.LanguagesStyle
	}
	if len(r.Relations) > 0 {
		style += web.DiagramStyle
	}
	if len(r.Facets) > 1 {
		style += web.MatrixStyle
	}
	return style + strings.Join(app.Colours(r), "\n") + "\n" + filterRules(r)
}

// filterRules returns the style rules by which a page filters itself before
// the program is there. Each facet has a custom property: none hides a session,
// and initial, which stands for no value at all, lets the next facet decide.
//
//	.session { display: var(--f0, var(--f1, flex)) }
//
// The node of a ticked value in the diagram is marked too.
func filterRules(r *report.Report) string {
	var b strings.Builder
	display := "flex"
	for i := len(r.Facets) - 1; i >= 0; i-- {
		display = fmt.Sprintf("var(--f%d,%s)", i, display)
	}
	fmt.Fprintf(&b, ".session{display:%s}\n", display)
	for i, f := range r.Facets {
		page := fmt.Sprintf(`[data-engine="html"] #report:has([name="%s"]`, f.ID)
		fmt.Fprintf(&b, "%s:checked) .session{--f%d:none}\n", page, i)
		for _, v := range f.Values {
			fmt.Fprintf(&b, `%s[value="%s"]:checked) .session[data-%s~="%s"]{--f%d:initial}`+"\n", page, v.ID, f.ID, v.ID, i)
			if len(r.Relations) == 0 {
				continue
			}
			fmt.Fprintf(&b, `%s[value="%s"]:checked) .node[data-name="%s"][data-value="%s"]{%s}`+"\n", page, v.ID, f.ID, v.ID, chosenNode)
		}
	}
	return b.String()
}

// chosenNode is how web/diagram.css marks a node that is chosen.
const chosenNode = `--fill:var(--tone,var(--accent));--letter:var(--card);--mark:"✓" / ""`
