package export

import (
	"strings"

	"reportwidget/app/report"
)

// byteOrderMark tells Excel that a file is UTF-8: without it a double click
// opens it in the code page of the computer and spoils every accent, and every
// Arabic or Chinese word. Other spreadsheets and OpenRefine skip it; scripts
// read the encoding "utf-8-sig".
const byteOrderMark = '\uFEFF'

// CSV returns the sessions as a table: RFC 4180, every cell quoted, one column
// for each facet.
func (v View) CSV() string {
	var b strings.Builder
	b.WriteRune(byteOrderMark)
	writeRow(&b, v.columns())
	for _, s := range v.sessions() {
		writeRow(&b, v.row(s))
	}
	return b.String()
}

func (v View) columns() []string {
	columns := []string{"id", "title", "date", "start", "end", "zone", "room", "people"}
	for i := range v.Report.Facets {
		columns = append(columns, v.Report.Facets[i].Label)
	}
	return append(columns, "key points", "text", "language", "link")
}

func (v View) row(s *report.Session) []string {
	row := []string{s.ID, s.Title, s.Date, s.Start, s.End, v.zoneOf(s), s.Room, strings.Join(people(s), "; ")}
	for i := range v.Report.Facets {
		f := &v.Report.Facets[i]
		row = append(row, strings.Join(labels(f, s.Facets[f.ID]), "; "))
	}
	points := make([]string, len(s.KeyPoints))
	for i, k := range s.KeyPoints {
		points[i] = oneLine(k.String())
	}
	lang := v.Report.Lang
	if s.Lang != "" {
		lang = s.Lang
	}
	return append(row, strings.Join(points, "\n"), oneLine(s.Text.String()), lang, v.SessionLink(s))
}

// zoneOf returns the zone of a session's times, if it has any.
func (v View) zoneOf(s *report.Session) string {
	if s.Start == "" {
		return ""
	}
	return v.Report.Event.Zone
}

// people returns the names with their roles.
func people(s *report.Session) []string {
	var all []string
	for _, p := range s.People {
		name := oneLine(p.Name)
		if role := oneLine(p.Role); role != "" {
			name += " (" + role + ")"
		}
		all = append(all, name)
	}
	return all
}

func writeRow(b *strings.Builder, cells []string) {
	for i, cell := range cells {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`"` + strings.ReplaceAll(harmless(cell), `"`, `""`) + `"`)
	}
	b.WriteString("\r\n")
}

// harmless puts an apostrophe before what a spreadsheet would run as a formula.
// https://owasp.org/www-community/attacks/CSV_Injection
func harmless(cell string) string {
	if cell != "" && strings.IndexByte("=+-@\t\r", cell[0]) >= 0 {
		return "'" + cell
	}
	return cell
}
