package importer

import (
	"fmt"
	"strings"

	"reportwidget/build/importer/records"
)

// whatTree says what JSON or YAML is in which no sessions were found.
func whatTree(v any) (cause, hint string) {
	lists, fields := records.ListsOf(v)
	said, empty := records.ErrorIn(v), records.EmptyIn(v)
	switch {
	case len(lists) > 0:
		return "no list in this file looks like one of sessions; its lists are " + strings.Join(lists, ", "), "sessions have titles, times and people; export the schedule, and if that is what this is, send it as CSV"
	case said != "":
		return fmt.Sprintf("this is the message of a website that did not give the programme: %.100q", line(said)), "log in, or publish the schedule, and export it again"
	case empty != "":
		return "there is no session: the programme is empty (" + empty + ")", "publish the schedule in the tool that it comes from, and export it again"
	case len(fields) > 0:
		return "this file holds no list of sessions, but the fields " + strings.Join(fields, ", "), "export the whole schedule, not its settings or one session"
	}
	return "this file holds no named fields", "export the schedule again"
}
