package importer

import "testing"

func TestAWebPageThatAToolWritesForSpreadsheets(t *testing.T) {
	page := `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table><tr><td>Export</td></tr></table>
		<table border=1><tr><th>Day</th><th>Start</th><th>End</th><th>Title</th><th>Speaker</th></tr>
		<tr><td rowspan=2>2026-05-04</td><td>09:00</td><td>10:00</td><td>Opening &amp; welcome</td><td>Ana Silva</td></tr>
		<tr><td>10:00</td><td>11:00</td><td>Maps, for <b>all</b></td><td>Li Wei</td></tr>
		<tr><td>2026-05-05</td><td>09:00</td><td>09:30</td><td>Data</td><td></td></tr></table></body></html>`
	story{want: []string{
		"2026-05-04 09:00-10:00 Opening & welcome: Ana Silva",
		"2026-05-04 10:00-11:00 Maps, for all: Li Wei",
		"2026-05-05 09:00-09:30 Data",
	}}.check(t, Input{Name: "sessions.xls", Content: []byte(page)})
}
