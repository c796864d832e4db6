package app

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"reportwidget/app/report"
)

// withoutProgram is what the status line says when the browser program could
// not start.
const withoutProgram = "Search is not available here; the filter works."

// withoutScript tells, where there is none, what becomes of a search.
const withoutScript = "Without script, the page’s address keeps your words, and the list stays whole."

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

// sessionsOf is what the status line says.
func sessionsOf(shown, all int) string {
	if all == 1 {
		return fmt.Sprintf("%d of 1 session", shown)
	}
	return fmt.Sprintf("%d of %d sessions", shown, all)
}

// corrected is added to the status line for a word that no session holds.
func corrected(typed, taken string) string {
	return fmt.Sprintf(", with “%s” read as “%s”", typed, taken)
}

// moreSessions is what the button says that draws more of the list.
func moreSessions(left int) string {
	return fmt.Sprintf("Show %d more sessions", min(left, step))
}

// orderLabels name the orders of sessions.
var orderLabels = map[report.Order]string{
	"": "Suggested order", report.ByRelevance: "By relevance", report.ByProgramme: "By programme", report.ByTitle: "By title",
}

// dayRange tells one or several days, both as "2006-01-02", as briefly as is
// unambiguous: "30 September – 3 October 2024". The end may be "".
func dayRange(start, end string) string {
	from, err := time.Parse(time.DateOnly, start)
	if err != nil {
		return start
	}
	to, err := time.Parse(time.DateOnly, end)
	switch {
	case err != nil || to.Equal(from):
		return from.Format("2 January 2006")
	case from.Year() != to.Year():
		return from.Format("2 January 2006") + " – " + to.Format("2 January 2006")
	case from.Month() != to.Month():
		return from.Format("2 January") + " – " + to.Format("2 January 2006")
	}
	return from.Format("2") + "–" + to.Format("2 January 2006")
}

// hours tells a time, or the time from start to end.
func hours(start, end string) string {
	if end == "" || end == start {
		return start
	}
	return start + "–" + end
}
