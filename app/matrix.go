package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
)

// Matrix counts the sessions by two facets: a table with the primary one in its
// rows and another one in its columns. A number leads to the sessions that it
// counts. The table of the second facet is open, those of further ones can be
// opened.
type Matrix struct {
	app.Compo

	Report *report.Report
	Page   Page
	Query  report.Query
	// Sessions are those with the words of the query, whatever their facets.
	Sessions []*report.Session
}

func (m *Matrix) Render() app.UI {
	var tables []app.UI
	for i, x := range crossings(m.Report) {
		tables = append(tables, m.section(x, i == 0))
	}
	return el("div", attrs{"class": "matrices"}, tables...)
}

func (m *Matrix) section(x *crossing, open bool) app.UI {
	x.count(m.Sessions, m.Query)
	title := matrixTitle(m.Page.Say, x.rows.facet.Label, x.columns.facet.Label)
	if open {
		return el("section", attrs{"class": "matrix"}, m.Page.heading(2, m.Page.own(nil), text(title)), m.region(x, title))
	}
	return el("details", attrs{"class": "matrix"},
		el("summary", nil, m.Page.heading(2, m.Page.own(nil), text(title))), m.region(x, title))
}

// region scrolls by itself, by keyboard too, so that the page never does.
func (m *Matrix) region(x *crossing, title string) app.UI {
	return el("div", attrs{"class": "region", "role": "region", "tabindex": "0", "aria-label": title},
		el("table", nil,
			el("caption", nil, m.Page.said("span", nil, x.caption(m.Page.Say))),
			m.head(x),
			el("tbody", nil, each(x.rows.values, func(row *report.Value) app.UI { return m.row(x, row) })...),
		),
	)
}

func (m *Matrix) head(x *crossing) app.UI {
	columns := strconv.Itoa(len(x.columns.values))
	return el("thead", nil,
		el("tr", nil,
			el("th", attrs{"scope": "col", "rowspan": "2"}, m.label(x.rows.facet.Label, x.rows.facet.Lang)),
			el("th", attrs{"scope": "colgroup", "colspan": columns}, m.label(x.columns.facet.Label, x.columns.facet.Lang)),
		),
		el("tr", nil, each(x.columns.values, func(v *report.Value) app.UI {
			return el("th", attrs{"scope": "col"}, m.label(v.Label, v.Lang))
		})...),
	)
}

func (m *Matrix) row(x *crossing, row *report.Value) app.UI {
	cells := []app.UI{el("th", attrs{"scope": "row", "data-tone": tone(m.Report, x.rows.facet.ID, row.ID)}, m.label(row.Label, row.Lang))}
	for _, column := range x.columns.values {
		cells = append(cells, m.cell(x, row, column))
	}
	return el("tr", nil, cells...)
}

// label is a text whose width the style sheet can bound, which it cannot for
// the cell of a table.
func (m *Matrix) label(words, lang string) app.UI { return m.Page.written(lang, "span", nil, words) }

// cell is a link unless it would lead to nothing.
func (m *Matrix) cell(x *crossing, row, column *report.Value) app.UI {
	n := x.sessions(row.ID, column.ID)
	number := text(m.Page.Say.Number(n))
	if n == 0 {
		return el("td", attrs{"data-heat": "0"}, number)
	}
	both := narrowing(m.Report, m.Page, m.Query, Choice{x.rows.facet.ID, row.ID}, Choice{x.columns.facet.ID, column.ID})
	return el("td", attrs{"data-heat": strconv.Itoa(x.heat(n))},
		el("a", both, number, m.Page.said("span", attrs{"class": "unseen"}, matrixCell(m.Page.Say, n, row.Label, column.Label))))
}
