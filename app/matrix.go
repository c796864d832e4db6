package app

import (
	"fmt"
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

// maxMatrices bounds the tables of a report with many facets.
const maxMatrices = 4

func (m *Matrix) Render() app.UI {
	var tables []app.UI
	for i := 1; i < len(m.Report.Facets) && i <= maxMatrices; i++ {
		tables = append(tables, m.section(newCrossing(m.Report, &m.Report.Facets[0], &m.Report.Facets[i]), i == 1))
	}
	return el("div", attrs{"class": "matrices"}, tables...)
}

func (m *Matrix) section(x *crossing, open bool) app.UI {
	x.count(m.Sessions, m.Query)
	title := matrixTitle(x.rows.facet.Label, x.columns.facet.Label)
	if open {
		return el("section", attrs{"class": "matrix"}, m.Page.heading(2, attrs{}, text(title)), m.region(x, title))
	}
	return el("details", attrs{"class": "matrix"},
		el("summary", nil, m.Page.heading(2, attrs{}, text(title))), m.region(x, title))
}

// region scrolls by itself, by keyboard too, so that the page never does.
func (m *Matrix) region(x *crossing, title string) app.UI {
	return el("div", attrs{"class": "region", "role": "region", "tabindex": "0", "aria-label": title},
		el("table", nil,
			el("caption", nil, label(x.caption())),
			m.head(x),
			el("tbody", nil, each(x.rows.values, func(row *report.Value) app.UI { return m.row(x, row) })...),
		),
	)
}

func (m *Matrix) head(x *crossing) app.UI {
	columns := strconv.Itoa(len(x.columns.values))
	return el("thead", nil,
		el("tr", nil,
			el("th", attrs{"scope": "col", "rowspan": "2"}, label(x.rows.facet.Label)),
			el("th", attrs{"scope": "colgroup", "colspan": columns}, label(x.columns.facet.Label)),
		),
		el("tr", nil, each(x.columns.values, func(v *report.Value) app.UI {
			return el("th", attrs{"scope": "col"}, label(v.Label))
		})...),
	)
}

func (m *Matrix) row(x *crossing, row *report.Value) app.UI {
	cells := []app.UI{el("th", attrs{"scope": "row", "data-tone": tone(m.Report, x.rows.facet.ID, row.ID)}, label(row.Label))}
	for _, column := range x.columns.values {
		cells = append(cells, m.cell(x, row, column))
	}
	return el("tr", nil, cells...)
}

// label is a text whose width the style sheet can bound, which it cannot for
// the cell of a table.
func label(words string) app.UI { return el("span", nil, text(words)) }

// cell is a link unless it would lead to nothing.
func (m *Matrix) cell(x *crossing, row, column *report.Value) app.UI {
	n := x.sessions(row.ID, column.ID)
	number := text(strconv.Itoa(n))
	if n == 0 {
		return el("td", attrs{"data-heat": "0"}, number)
	}
	both := narrowing(m.Report, m.Page, m.Query, choice{x.rows.facet.ID, row.ID}, choice{x.columns.facet.ID, column.ID})
	return el("td", attrs{"data-heat": strconv.Itoa(x.heat(n))},
		el("a", both, number, el("span", attrs{"class": "unseen"}, text(matrixCell(n, row.Label, column.Label)))))
}

// matrixTitle is the heading of a table.
func matrixTitle(rows, columns string) string { return rows + " by " + columns }

// matrixCell follows a number where the headers of its row and its column
// cannot be seen.
func matrixCell(n int, row, column string) string {
	if n == 1 {
		return fmt.Sprintf(" session: %s, %s", row, column)
	}
	return fmt.Sprintf(" sessions: %s, %s", row, column)
}

// matrixCaption says what the numbers are, and matrixMost what is left out.
const matrixCaption = "The number of sessions with both. Choose one to see them."

func matrixMost(shown, all int, facet string) string {
	return fmt.Sprintf(" %s: the %d of %d with the most sessions.", facet, shown, all)
}
