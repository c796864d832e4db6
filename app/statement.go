package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
)

// Statement is the page that says how accessible the report is. It is complete
// as it is; the program does not run there.
// https://www.w3.org/WAI/planning/statements/
type Statement struct {
	app.Compo

	Report  *report.Report
	Release string
	Page    Page
	Check   Check
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
	r := s.Report
	return el("main", attrs{"id": "report", "data-report": r.ID, "data-release": s.Release},
		when(len(r.Languages) > 1, func() app.UI { return &Languages{Report: r, Page: s.Page, Path: StatementPath} }),
		el("p", attrs{"class": "event"}, el("a", in(r.TitleLang, attrs{"class": "name", "href": s.Page.Root}), text(r.Title))),
		el("article", attrs{"class": "statement"},
			el("h1", nil, text(StatementTitle)),
			el("p", nil, text(statementAbout)),
			el("h2", nil, text(statementTarget)),
			el("p", nil, text(statementStandard), el("a", attrs{"href": wcag}, text(statementStandardName)), text(statementLevel)),
			el("h2", nil, text(statementChecked)),
			el("ul", nil, each(s.checked(), item)...),
			el("h2", nil, text(statementLimits)),
			el("ul", nil, append(each(statementOwnLimits, item), s.limits()...)...),
			el("h2", nil, text(statementContact)),
			el("p", nil, s.contact()...),
			when(r.Accessibility.Date != "", s.date),
		),
		&Colophon{Report: r, Page: s.Page},
	)
}

func item(words string) app.UI { return el("li", nil, text(words)) }

func (s *Statement) checked() []string {
	c := s.Check
	return []string{
		statementCheck(c.Tool+" "+c.Version, c.Pages, len(c.Languages)),
		statementStates(c.Themes, c.Widths),
		statementFound(c.Violations),
		statementUnchecked,
	}
}

func (s *Statement) limits() []app.UI {
	return each(s.Report.Accessibility.Limits, func(t report.Text) app.UI {
		return el("li", nil, prose{page: s.Page, level: 3}.loose(t)...)
	})
}

// contact leads to whom the author names, or else to the publisher.
func (s *Statement) contact() []app.UI {
	r := s.Report
	switch to := r.Accessibility.Contact; {
	case to != "":
		return []app.UI{text(statementAsk), el("a", s.Page.link(to), text(strings.TrimPrefix(to, "mailto:"))), text(".")}
	case r.Publisher.Name != "":
		return []app.UI{text(statementAsk), named(r.Publisher, s.Page), text(".")}
	}
	return []app.UI{text(statementNobody)}
}

func (s *Statement) date() app.UI {
	day := s.Report.Accessibility.Date
	return el("p", nil, text(statementDate), el("time", attrs{"datetime": day}, text(dayRange(day, ""))))
}
