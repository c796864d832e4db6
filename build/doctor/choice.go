package doctor

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"reportwidget/app/report"
)

// noteSlot is the slot of report-widget for what the website says itself.
const noteSlot = "note"

// takeNotes takes the website's own notes out of a widget, so that what is left is
// what readers see without script, and returns them as HTML.
func (e *examination) takeNotes(w *html.Node) string {
	var notes strings.Builder
	for n := range childElements(w) {
		slot, has := attribute(n, "slot")
		switch {
		case has && slot == noteSlot:
			w.RemoveChild(n)
			if err := html.Render(&notes, n); err != nil {
				e.remark(fmt.Sprintf("a note in <report-widget> cannot be written again: %v", err), "copy it from the page, so that the new snippet has it too")
			}
		case has:
			e.remark(fmt.Sprintf("<%s slot=%q> in <report-widget> never shows", n.Data, slot), `write slot="note" for what you say of the report yourself`)
		case saysMore(n):
			e.remark(fmt.Sprintf("<%s> in <report-widget> goes when the overview comes", n.Data), `if it is what you say of the report yourself, give it the attribute slot="note"; your editor may have removed that`)
		}
	}
	return notes.String()
}

// childElements returns the elements directly in a node.
func childElements(n *html.Node) func(func(*html.Node) bool) {
	return slices.Values(slices.DeleteFunc(slices.Collect(n.ChildNodes()), func(c *html.Node) bool { return c.Type != html.ElementNode }))
}

// saysMore reports whether an element is a text, and not what leads to the report
// without script.
func saysMore(n *html.Node) bool {
	switch n.Data {
	case "p", "div", "section", "aside", "blockquote", "h2", "h3", "ul":
		return textOf(n) != "" && first(n, "a") == nil && first(n, "iframe") == nil
	}
	return false
}

// limited examines the sessions that a snippet asks for, if the report is known.
func (e *examination) limited(m embedded) {
	if e.report == nil || e.report.Sessions == nil {
		return
	}
	asked := report.SessionIDs(m.options.Sessions)
	missing := slices.DeleteFunc(slices.Clone(asked), func(id string) bool { return slices.Contains(e.report.Sessions, id) })
	effect := "it is left out"
	if len(missing) == len(asked) {
		effect = "as it has none of those asked for, it shows all"
	}
	for _, id := range missing {
		e.remark(fmt.Sprintf("the report has no session %q: %s", id, effect), "take the ID from the end of the address of a session’s page, …/session/ID/")
	}
}

// extent says what a snippet shows beside or less than the report.
func extent(m embedded) string {
	said := ""
	if m.options.Sessions != "" {
		said = ", only the sessions " + m.options.Sessions
	}
	if m.options.Note != "" {
		said += ", with a note"
	}
	return said
}

// sessionsOf returns the IDs of the sessions on a page of a report, or nil if it
// holds the first of many only.
func sessionsOf(page *html.Node) (ids []string) {
	for n := range page.Descendants() {
		classes := strings.Fields(value(n, "class"))
		if slices.Contains(classes, "more") {
			return nil
		}
		if n.Data == "article" && slices.Contains(classes, "session") {
			ids = append(ids, value(n, "id"))
		}
	}
	return ids
}
