package app

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// Statement is the page that says how accessible the report is. It is complete
// as it is; the program does not run there.
// https://www.w3.org/WAI/planning/statements/
type Statement struct {
	app.Compo

	Report *report.Report
	Page   Page
	Check  Check
}

// Check is what an automatic check of the pages that this software makes has
// covered and found.
type Check struct {
	Tool      string   `json:"tool"`
	Version   string   `json:"version"`
	Pages     int      `json:"pages"`
	Languages []string `json:"languages"`
	Themes    []string `json:"themes"`
	// Widths are those of the window, in CSS pixels.
	Widths []int `json:"widths"`
	// Violations are the rules that did not hold, each once for every page.
	Violations int `json:"violations"`
}

// wcag is the standard that all pages are made to meet.
const wcag = "https://www.w3.org/TR/WCAG22/"

// StatementPath leads to the page from the report's folder.
const StatementPath = "accessibility/"

func (s *Statement) Render() app.UI {
	r, say := s.Report, s.Page.Say.Statement
	return el("main", attrs{"id": "report", "data-report": r.ID},
		when(len(r.Languages) > 1, func() app.UI { return &Languages{Report: r, Page: s.Page, Path: StatementPath} }),
		el("p", attrs{"class": "event"}, s.Page.written(r.TitleLang, "a", attrs{"class": "name", "href": s.Page.Root}, r.Title)),
		el("article", s.Page.own(attrs{"class": "statement"}),
			el("h1", nil, text(say.Title)),
			el("p", nil, text(say.About)),
			el("h2", nil, text(say.Target)),
			s.sentence(say.Standard, "standard", el("a", attrs{"href": wcag}, text(say.WCAG))),
			el("h2", nil, text(say.Checked)),
			el("ul", nil, each(s.checked(), item)...),
			el("h2", nil, text(say.Limits)),
			el("ul", nil, append([]app.UI{item(say.Program), item(say.Documents)}, s.limits()...)...),
			el("h2", nil, text(say.Contact)),
			s.contact(),
			when(r.Accessibility.Date != "", s.date),
		),
		&Colophon{Report: r, Page: s.Page},
	)
}

func item(words string) app.UI { return el("li", nil, text(words)) }

func (s *Statement) sentence(p messages.Pattern, name string, part app.UI) app.UI {
	return el("p", nil, around(p, name, part)...)
}

func (s *Statement) checked() []string {
	say, c := s.Page.Say.Statement, s.Check
	widths := make([]string, len(c.Widths))
	for i, w := range c.Widths {
		widths[i] = strconv.Itoa(w)
	}
	return []string{
		say.Tool.With("tool", c.Tool+" "+c.Version),
		say.Covered.With("pages", strconv.Itoa(c.Pages), "languages", strconv.Itoa(len(c.Languages)), "widths", strings.Join(widths, s.Page.Say.Comma)),
		say.Found.With("violations", strconv.Itoa(c.Violations)),
		say.Unchecked,
	}
}

func (s *Statement) limits() []app.UI {
	return each(s.Report.Accessibility.Limits, func(t report.Text) app.UI {
		return el("li", nil, prose{page: s.Page, level: 3}.loose(t)...)
	})
}

// contact leads to whom the author names, or else to the publisher.
func (s *Statement) contact() app.UI {
	r, say := s.Report, s.Page.Say.Statement
	switch to := r.Accessibility.Contact; {
	case to != "":
		return s.sentence(say.Ask, "contact", el("a", s.Page.link(to), text(strings.TrimPrefix(to, "mailto:"))))
	case r.Publisher.Name != "":
		return s.sentence(say.Ask, "contact", named(r.Publisher, s.Page))
	}
	return el("p", nil, text(say.Nobody))
}

func (s *Statement) date() app.UI {
	day := s.Report.Accessibility.Date
	told := el("time", attrs{"datetime": day}, text(s.Page.Say.Days(day, "")))
	return s.sentence(s.Page.Say.Statement.Date, "day", told)
}
