package app

import (
	"fmt"
	"strconv"
	"strings"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// Sentences of the interface that are made of more than one part. Their texts
// are in the catalogues of package messages.

// languagesLabel names the links to a report's other languages.
const languagesLabel = "Languages"

// The accessibility statement.
const (
	statementLink         = "Accessibility"
	StatementTitle        = "Accessibility statement"
	statementAbout        = "This statement is about the pages of this report, by themselves and embedded in other websites."
	statementTarget       = "What we aim for"
	statementStandard     = "The pages are made to meet the "
	statementStandardName = "Web Content Accessibility Guidelines (WCAG) 2.2"
	statementLevel        = ", level AA."
	statementChecked      = "What was checked"
	statementUnchecked    = "An automatic check finds only some of all barriers. The words of this report were not a part of it."
	statementLimits       = "Known limits"
	statementContact      = "Contact"
	statementAsk          = "If something keeps you from reading or using the report, please tell "
	statementNobody       = "This report names nobody to write to about its accessibility."
	statementDate         = "Date of this statement: "
)

// statementOwnLimits are those of all reports.
var statementOwnLimits = []string{
	"Search, sorting and counts need a browser with WebAssembly. Without it, the filter and every page still work.",
	"Documents that the report leads to, such as PDF files, are not covered by this statement.",
}

func statementCheck(tool string, pages, languages int) string {
	return fmt.Sprintf("The software that makes these pages was checked with %s, on %d pages of its example report in %d languages.", tool, pages, languages)
}

func statementStates(themes []string, widths []int) string {
	said := make([]string, len(widths))
	for i, w := range widths {
		said[i] = strconv.Itoa(w)
	}
	return fmt.Sprintf("Each page was checked in its %s theme, in windows %s CSS pixels wide.", strings.Join(themes, " and "), strings.Join(said, " and "))
}

func statementFound(violations int) string {
	switch violations {
	case 0:
		return "The check found no violation of its rules."
	case 1:
		return "The check found 1 violation of its rules."
	}
	return fmt.Sprintf("The check found %d violations of its rules.", violations)
}

// aboutEmbedding leads to what webmasters ask about a report's frame.
const aboutEmbedding = "Put this report on your website"

// sessionsOf is what the status line says.
func sessionsOf(say *messages.Catalogue, shown, all int) string {
	return say.Count(say.SessionsOf, all, "shown", say.Number(shown), "all", say.Number(all))
}

// corrected is added to the status line for a word that no session holds.
func corrected(say *messages.Catalogue, c report.Correction) string {
	return say.Corrected.With("typed", say.Isolated(c.Typed), "taken", say.Isolated(c.Taken))
}

// moreSessions is what the button says that draws more of the list.
func moreSessions(say *messages.Catalogue, left int) string {
	left = min(left, step)
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
