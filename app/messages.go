package app

import (
	"fmt"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// Sentences of the interface that are made of more than one part. Their texts
// are in the catalogues of package messages.

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

// What the page says about what it keeps for its reader; see [Saved].
const (
	savedTitle  = "Saved here"
	savedLast   = "Your last filter:"
	savedHere   = "Your stars and your last filter are kept in this browser only."
	savedForget = "Forget all this"
)

// starLabel names the switch that saves a session.
func starLabel(title string) string { return "Save: " + title }

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

// What the page says that opens a report from elsewhere; see [Opener].
const (
	OpenTitle    = "Open a report"
	openIntro    = "This page shows a report that is published somewhere else, or that you have as a file. Nothing of it is sent anywhere or kept."
	openAddress  = "Address of the report"
	openHint     = "It starts with https: and ends in report.json, or is the address of a report’s page."
	openFile     = "Or a file"
	openDrop     = "You can also drop the file on this page."
	openShow     = "Show where it comes from"
	openFrom     = "This report comes from"
	openTrust    = "Whoever runs that place says what is in it; this website has not checked it."
	openGo       = "Open it"
	openedFrom   = "Opened from"
	openAnother  = "Open another report"
	openNoScript = "To open reports, this page needs scripts, which your browser does not run."
)

// openFaults say why a report cannot be opened, by their names in web/open.js.
// "without" is for what only the program can find.
var openFaults = map[string]string{
	"loading":     "The report is being fetched …",
	"address":     "This is no address that starts with https:.",
	"unreachable": "The report could not be fetched. Its address may be wrong, its website may be down, or it may not let other websites read its reports.",
	"missing":     "There is no report at this address.",
	"late":        "The report did not arrive within 30 seconds.",
	"large":       "The file is larger than 64 MB, which is more than this page opens.",
	"unreadable":  "This is no report in the format that this page reads.",
	"version":     "This report is in another version of the format than this page reads.",
	"without":     "This report cannot be opened: it is damaged, or this page could not be loaded whole.",
}

// formatTitle and formatText tell programmers about the format.
const formatTitle = "The format"

var formatText = []string{
	"A report is one JSON file. Any program may write it, and it may be on any web server that lets other websites read it (Access-Control-Allow-Origin: *).",
	"Its texts are lists of paragraphs, links and emphasis, never HTML, so that nothing in it can run here or fetch anything.",
}

const formatSchema = "The JSON Schema of the format"
