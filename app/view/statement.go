package view

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/app/view/html"
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
	return html.El("main", html.Attrs{"id": "report", "data-report": r.ID},
		html.When(len(r.Languages) > 1, func() app.UI { return &LanguageLinks{Report: r, Page: s.Page, Path: StatementPath} }),
		html.El("p", html.Attrs{"class": "event"}, s.Page.written(r.TitleLang, "a", html.Attrs{"class": "name", "href": s.Page.home()}, r.Title)),
		html.El("article", s.Page.own(html.Attrs{"class": "statement"}),
			html.El("h1", nil, html.Text(say.Title)),
			html.El("p", nil, html.Text(say.About)),
			html.El("h2", nil, html.Text(say.Target)),
			s.sentence(say.Standard, "standard", html.El("a", html.Attrs{"href": wcag}, html.Text(say.WCAG))),
			html.El("h2", nil, html.Text(say.Checked)),
			html.El("ul", nil, html.Each(s.checked(), item)...),
			html.El("h2", nil, html.Text(say.Limits)),
			html.El("ul", nil, append([]app.UI{item(say.Program), item(say.Documents)}, s.limits()...)...),
			html.El("h2", nil, html.Text(say.Contact)),
			s.contact(),
			html.When(r.Accessibility.Date != "", s.date),
		),
		&Footer{Report: r, Page: s.Page},
	)
}

func item(words string) app.UI { return html.El("li", nil, html.Text(words)) }

func (s *Statement) sentence(p messages.Pattern, name string, part app.UI) app.UI {
	return html.El("p", nil, around(p, name, part)...)
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
	return html.Each(s.Report.Accessibility.Limits, func(t report.Text) app.UI {
		return html.El("li", nil, prose{page: s.Page, level: 3}.loose(t)...)
	})
}

// contact leads to whom the author names, or else to the publisher.
func (s *Statement) contact() app.UI {
	r, say := s.Report, s.Page.Say.Statement
	switch to := r.Accessibility.Contact; {
	case to != "":
		return s.sentence(say.Ask, "contact", html.El("a", s.Page.link(to), html.Text(strings.TrimPrefix(to, "mailto:"))))
	case r.Publisher.Name != "":
		return s.sentence(say.Ask, "contact", named(r.Publisher, s.Page))
	}
	return html.El("p", nil, html.Text(say.Nobody))
}

func (s *Statement) date() app.UI {
	day := s.Report.Accessibility.Date
	date := html.El("time", html.Attrs{"datetime": day}, html.Text(s.Page.Say.Days(day, "")))
	return s.sentence(s.Page.Say.Statement.Date, "day", date)
}
