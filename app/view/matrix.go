package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// Matrix counts the sessions by two facets: a table with the primary one in its
// rows and another one in its columns. A number leads to the sessions that it
// counts. Each table is opened by its heading, and scrolls by itself, so that the
// sessions after it stay in sight.
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
	for _, x := range crossings(m.Report) {
		tables = append(tables, m.section(x))
	}
	return html.El("div", html.Attrs{"class": "matrices"}, tables...)
}

func (m *Matrix) section(x *crossing) app.UI {
	x.count(m.Sessions, m.Query)
	title := matrixTitle(m.Page.Say, x.rows.facet.Label, x.columns.facet.Label)
	return html.El("details", html.Attrs{"class": "matrix"},
		html.El("summary", nil, m.Page.heading(2, m.Page.own(nil), html.Text(title))), m.region(x, title))
}

// region scrolls by itself, by keyboard too, so that the page never does.
func (m *Matrix) region(x *crossing, title string) app.UI {
	return html.El("div", html.Attrs{"class": "region", "role": "region", "tabindex": "0", "aria-label": title},
		html.El("table", nil,
			html.El("caption", nil, m.Page.said("span", nil, x.caption(m.Page.Say))),
			m.head(x),
			html.El("tbody", nil, html.Each(x.rows.values, func(row *report.Value) app.UI { return m.row(x, row) })...),
		),
	)
}

func (m *Matrix) head(x *crossing) app.UI {
	columns := strconv.Itoa(len(x.columns.values))
	return html.El("thead", nil,
		html.El("tr", nil,
			html.El("th", html.Attrs{"scope": "col", "rowspan": "2"}, m.label(x.rows.facet.Label, x.rows.facet.Lang)),
			html.El("th", html.Attrs{"scope": "colgroup", "colspan": columns}, m.label(x.columns.facet.Label, x.columns.facet.Lang)),
		),
		html.El("tr", nil, html.Each(x.columns.values, func(v *report.Value) app.UI {
			return html.El("th", html.Attrs{"scope": "col"}, m.label(v.Label, v.Lang))
		})...),
	)
}

func (m *Matrix) row(x *crossing, row *report.Value) app.UI {
	cells := []app.UI{html.El("th", html.Attrs{"scope": "row", "data-tone": tone(m.Report, x.rows.facet.ID, row.ID)}, m.label(row.Label, row.Lang))}
	for _, column := range x.columns.values {
		cells = append(cells, m.cell(x, row, column))
	}
	return html.El("tr", nil, cells...)
}

// label is a text whose width the style sheet can bound, which it cannot for
// the cell of a table.
func (m *Matrix) label(words, lang string) app.UI { return m.Page.written(lang, "span", nil, words) }

// cell is a link unless it would lead to nothing.
func (m *Matrix) cell(x *crossing, row, column *report.Value) app.UI {
	n := x.sessions(row.ID, column.ID)
	number := html.Text(m.Page.Say.Number(n))
	if n == 0 {
		return html.El("td", html.Attrs{"data-heat": "0"}, number)
	}
	both := narrowing(m.Report, m.Page, m.Query, Choice{x.rows.facet.ID, row.ID}, Choice{x.columns.facet.ID, column.ID})
	return html.El("td", html.Attrs{"data-heat": strconv.Itoa(x.heat(n))},
		html.El("a", both, number, m.Page.said("span", html.Attrs{"class": "unseen"}, matrixCell(m.Page.Say, n, row.Label, column.Label))))
}
