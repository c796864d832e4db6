package export

import (
	"strings"

	"reportwidget/app/report"
)

// sessionKind is what a session is called in citations.
const sessionKind = "Conference session"

// citation is a formatted citation in the making. Titles keep the capitals
// that their authors gave them: no program knows which words are names.
type citation struct{ nodes report.Text }

// say adds plain text. Inlined at its many calls it would make the browser
// program 15 kB larger.
//
//go:noinline
func (c *citation) say(s string) {
	if n := len(c.nodes); n > 0 && c.nodes[n-1].Kind == report.Plain {
		c.nodes[n-1].Text += s
	} else {
		c.nodes = append(c.nodes, report.Node{Kind: report.Plain, Text: s})
	}
}

func (c *citation) italic(s string) {
	c.nodes = append(c.nodes, report.Node{Kind: report.Emphasis, Nodes: report.Text{{Kind: report.Plain, Text: s}}})
}

func (c *citation) link(address string) {
	c.nodes = append(c.nodes, report.Node{Kind: report.Anchor, Href: address, Nodes: report.Text{{Kind: report.Plain, Text: address}}})
}

// text returns the citation as a paragraph.
func (c *citation) text() report.Text {
	return report.Text{{Kind: report.Paragraph, Nodes: c.nodes}}
}

// stopped returns s with a full stop, unless it ends in one or in a mark that
// stands for one.
func stopped(s string) string { return s + stopAfter(s) }

func stopAfter(s string) string {
	for _, mark := range []string{".", "?", "!", "…", "。", "？", "！", "؟"} {
		if strings.HasSuffix(strings.TrimRight(s, `"'”’»`), mark) {
			return ""
		}
	}
	return "."
}

// eventDays returns the days of the event, or else the day of the work.
func eventDays(w *Work) (from, to day) {
	from, to = parseDay(w.From), parseDay(w.To)
	if !from.whole() || !to.whole() {
		from, to = parseDay(w.Date), parseDay(w.Date)
	}
	return from, to
}
