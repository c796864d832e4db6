// Package doctor reads the page of a website that embeds a report, or should,
// and says how the website has altered the snippet.
package doctor

import (
	"bytes"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"reportwidget/build/diagnostic"
	"reportwidget/build/snippet"
)

// Page is a page as its server sends it.
type Page struct {
	// URL is where the page is, or nil for a file.
	URL    *url.URL
	Header http.Header
	HTML   []byte // UTF-8
}

// Diagnosis is what is known of a page's snippets.
type Diagnosis struct {
	// Found names the snippets that are there.
	Found []string
	// Findings have no place: a page is written by a program.
	Findings diagnostic.Problems
	// Snippet is what to paste instead, or "" if nothing is to be changed or
	// the report is not known.
	Snippet string
}

// Broken returns the findings by which the overview does not show, or not as
// itself.
func (d Diagnosis) Broken() diagnostic.Problems { return d.findings(diagnostic.Error) }

// Remarks returns the other findings.
func (d Diagnosis) Remarks() diagnostic.Problems { return d.findings(diagnostic.Warning) }

func (d Diagnosis) findings(l diagnostic.Level) diagnostic.Problems {
	var some diagnostic.Problems
	for _, f := range d.Findings {
		if f.Level == l {
			some = append(some, f)
		}
	}
	return some
}

// Diagnose reads the page. The report may be nil; one that is given is looked
// for, and its own headers are taken into account. It fails for what no browser
// would take for a page.
func Diagnose(p Page, r *Report) (Diagnosis, error) {
	root, err := html.Parse(bytes.NewReader(p.HTML))
	if err != nil {
		return Diagnosis{}, fmt.Errorf("the page cannot be read as HTML: %w", err)
	}
	e := &examination{page: p, report: r, root: root, base: baseOf(root, p.URL), policies: policiesOf(p.Header, root)}
	e.collect()
	for _, w := range e.widgets {
		e.widget(w)
	}
	for _, f := range e.frames {
		e.looseFrame(f)
	}
	if len(e.diagnosis.Found) == 0 {
		e.nothing()
	}
	e.prescribe() // what follows does not concern the snippet
	e.host()
	return e.diagnosis, nil
}

// examination is one page's.
type examination struct {
	page     Page
	report   *Report
	root     *html.Node
	base     *url.URL
	policies []policy

	widgets, frames, loaders []*html.Node // in the document's order
	unclosed                 bool         // a widget
	frameless                bool         // the policy blocks the report's frame
	credentialed             bool         // a frame that is not without credentials
	embedded                 *embedded    // the first snippet found, to write it again
	use                      snippet.Kind // the kind to write

	diagnosis Diagnosis
}

func (e *examination) found(what string) {
	e.diagnosis.Found = append(e.diagnosis.Found, printable(what))
}

// printable replaces what could drive a terminal.
func printable(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) && c != '\n' {
			return unicode.ReplacementChar
		}
		return c
	}, s)
}

func (e *examination) broken(cause, hint string) {
	e.add(diagnostic.Problem{Cause: cause, Hint: hint})
}

func (e *examination) remark(cause, hint string) {
	e.add(diagnostic.Problem{Level: diagnostic.Warning, Cause: cause, Hint: hint})
}

// add leaves out what has been said of another snippet of the page.
func (e *examination) add(f diagnostic.Problem) {
	f.Cause, f.Hint = printable(f.Cause), printable(f.Hint)
	for _, known := range e.diagnosis.Findings {
		if known == f {
			return
		}
	}
	e.diagnosis.Findings = append(e.diagnosis.Findings, f)
}

// shows remembers the first snippet of the page.
func (e *examination) shows(m embedded, k snippet.Kind) {
	if e.embedded == nil {
		e.embedded, e.use = &m, k
	}
}

// prescribe writes the snippet to use, if anything is to be changed.
func (e *examination) prescribe() {
	m := e.embedded
	if m == nil && e.report != nil {
		m, e.use = &embedded{address: e.report.Address}, snippet.Frame
	}
	if m == nil || len(e.diagnosis.Findings) == 0 || m.address.Host == "" {
		return
	}
	if e.frameless {
		e.use = snippet.Link
	}
	address := *m.address
	if e.mixed(&address) {
		address.Scheme = "https"
	}
	title := m.title
	if title == "" && e.report != nil {
		title = e.report.Title
	}
	if title == "" {
		title = "The report"
	}
	r := snippet.Report{Address: address.String(), Title: title}
	e.diagnosis.Snippet = printable(r.HTML(e.use, m.options))
}
