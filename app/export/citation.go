package export

import (
	"strings"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// Style is one in which works are cited.
type Style struct {
	// ID names the style in catalogues, and Name to readers.
	ID, Name string
	Cite     func(Work, *messages.Catalogue) report.Text
}

// Styles are all of them.
var Styles = []Style{
	{"apa", "APA", APA}, {"chicago", "Chicago", Chicago}, {"gbt7714", "GB/T 7714", GBT7714}, {"gost", "ГОСТ Р 7.0.5", GOST}, {"iso690", "ISO 690", ISO690},
}

// StylesIn returns the styles that readers of the interface's language expect,
// in the order in which they expect them.
func StylesIn(say *messages.Catalogue) []Style {
	var styles []Style
	for _, id := range say.Citations.Styles {
		for _, s := range Styles {
			if s.ID == id {
				styles = append(styles, s)
			}
		}
	}
	return styles
}

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

// within says in which report a part stands.
func (c *citation) within(w *Work, say *messages.Catalogue) {
	c.say(" " + strings.TrimRight(say.Citations.Within, " :：\u00a0") + " ")
	c.italic(w.Report)
	c.say(stopAfter(w.Report))
}

// text returns the citation as a paragraph.
func (c *citation) text() report.Text {
	return report.Text{{Kind: report.Paragraph, Nodes: c.nodes}}
}

// english is the language of the manuals of APA and Chicago.
const english = "en"

// serialComma stands before the last "and" of a list, in English only.
func serialComma(say *messages.Catalogue) string {
	if say.Lang == english {
		return ","
	}
	return ""
}

// writtenDays returns the day of a work, or the days of its event, as the
// language of the interface writes them, or only the year if no more is known.
func writtenDays(w *Work, say *messages.Catalogue) string {
	from, to := parseDay(w.Date), parseDay(w.Date)
	if w.Session && !from.whole() {
		from, to = eventDays(w)
	}
	return written(from, to, say)
}

func written(from, to day, say *messages.Catalogue) string {
	if !from.whole() {
		return from.year()
	}
	return say.Days(from.String(), to.String())
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
