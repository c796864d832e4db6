package view

import (
	"strconv"

	"reportwidget/app/report"
)

// CountRules returns the style rule by which every count keeps the width of the
// highest one, so that no control moves when counts become shorter. There is none
// if all counts have one digit.
func CountRules(r *report.Report) []string {
	digits := len(strconv.Itoa(mostSessions(r)))
	if digits < 2 {
		return nil
	}
	return []string{".chip>.count{min-inline-size:" + strconv.Itoa(digits) + "ch;text-align:end}"}
}

// mostSessions is the number of sessions of the value that most of them have.
func mostSessions(r *report.Report) int {
	most := 0
	for _, f := range r.Facets {
		sessions := map[string]int{}
		for i := range r.Sessions {
			for _, value := range r.Sessions[i].Facets[f.ID] {
				sessions[value]++
				most = max(most, sessions[value])
			}
		}
	}
	return most
}
