package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view/html"
)

// Sentences of the interface that are made of more than one part. Their texts
// are in the catalogues of package messages.

// SessionsOf is what the status line says.
func SessionsOf(say *messages.Catalogue, shown, all int) string {
	return say.Count(say.SessionsOf, all, "shown", say.Number(shown), "all", say.Number(all))
}

// Corrected is added to the status line for a word that no session holds.
func Corrected(say *messages.Catalogue, c search.Correction) string {
	return say.Corrected.With("typed", say.Isolated(c.Typed), "taken", say.Isolated(c.Taken))
}

// moreSessions is what the button says that draws more of the list.
func moreSessions(say *messages.Catalogue, left int) string {
	left = min(left, PageSize)
	return say.Count(say.MoreSessions, left, "left", say.Number(left))
}

// saveSessions says what the files of a filtered view hold.
func saveSessions(say *messages.Catalogue, shown, all int) string {
	return say.Count(say.SaveSessions, all, "shown", say.Number(shown), "all", say.Number(all))
}

// labelled puts a label before an author's text.
func labelled(say *messages.Catalogue, label, text string) string {
	return label + say.Colon + say.Isolated(text)
}

// orderLabel names an order of sessions.
func orderLabel(say *messages.Catalogue, order report.Order) string {
	switch order {
	case report.ByRelevance:
		return say.OrderRelevance
	case report.ByProgramme:
		return say.OrderProgramme
	case report.ByTitle:
		return say.OrderTitle
	}
	return say.OrderSuggested
}

// matrixTitle is the heading of a table.
func matrixTitle(say *messages.Catalogue, rows, columns string) string {
	return say.MatrixTitle.With("rows", say.Isolated(rows), "columns", say.Isolated(columns))
}

// matrixCell follows a number where the headers of its row and its column
// cannot be seen.
func matrixCell(say *messages.Catalogue, n int, row, column string) string {
	return say.Count(say.MatrixCell, n, "row", say.Isolated(row), "column", say.Isolated(column))
}

// matrixMost says what a table leaves out.
func matrixMost(say *messages.Catalogue, shown, all int, facet string) string {
	return say.MatrixMost.With("facet", say.Isolated(facet), "shown", say.Number(shown), "all", say.Number(all))
}

// relationsTitle is the heading of a facet's diagram.
func relationsTitle(say *messages.Catalogue, facet string) string {
	return say.RelationsTitle.With("facet", say.Isolated(facet))
}

// around puts an element in the place of a sentence's placeholder.
func around(p messages.Pattern, name string, part app.UI) []app.UI {
	before, after, _ := strings.Cut(string(p), "{"+name+"}")
	return []app.UI{html.Text(before), part, html.Text(after)}
}
