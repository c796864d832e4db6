package app

import (
	"fmt"
	"time"

	"reportwidget/app/report"
)

// withoutProgram is what the status line says when the browser program could
// not start.
const withoutProgram = "Search is not available here; the filter works."

// withoutScript tells, where there is none, what becomes of a search.
const withoutScript = "Without script, the page’s address keeps your words, and the list stays whole."

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

// What a stand-alone page says about keeping the report; see [Keep].
const (
	keepLabel        = "Keep this report"
	availableOffline = "Available offline"
	updateReady      = "A newer version of this report is ready."
	updateTake       = "Show it"
	installButton    = "Install as an app"
)

// installByHand says how to install in browsers that let no page offer it.
var installByHand = []string{
	"iPhone and iPad: tap Share, then Add to Home Screen.",
	"Mac, in Safari: choose File, then Add to Dock.",
	"Firefox on Android: open the menu, then tap Install or Add app to Home screen.",
	"On a computer, Chrome and Edge can install it too.",
}

// What the catalogue of several reports says. In the last two, web/catalogue.js
// puts numbers for braces.
const (
	catalogueTitle  = "Reports"
	searchReports   = "Search all reports"
	searchReportsIn = "Titles, key points, people"
	showAllReports  = "Show all reports"
	catalogueFailed = "The search could not be loaded; the filter works."
	catalogueFound  = "Reports found: {shown} of {all}"
	moreHits        = "All {all} sessions that match"
)

// sessionCount says how many sessions a report has.
func sessionCount(n int) string {
	if n == 1 {
		return "1 session"
	}
	return fmt.Sprintf("%d sessions", n)
}
