package site

import (
	"reportwidget/app/export"
	"reportwidget/app/report"
)

// maxCited is the number of sessions up to which every session has citation
// files of its own. Beyond it they would be the larger part of a site's files,
// and its pages still say all of it in their heads.
const maxCited = 1000

// addExports adds what a reader of the report may take away: the whole report,
// and each session's citation.
func (p *pages) addExports(to files) {
	v, role := export.View{Report: p.report, Address: p.address()}, asExport
	if p.report.Translated() {
		role = asPlain
	}
	to.add(p.folder()+export.CSVFile.Name, role, written(v.CSV))
	if v.HasCalendar() {
		to.add(p.folder()+export.CalendarFile.Name, role, written(func() string {
			calendar, _ := v.Calendar()
			return calendar
		}))
	}
	p.cite(to, "", role, v.Works)
	if !citesSessions(p.report) {
		return
	}
	for i := range p.report.Sessions {
		s := &p.report.Sessions[i]
		p.cite(to, sessionPath(s), asPlain, func() []export.Work { return []export.Work{v.SessionWork(s)} })
	}
}

// cite adds the citation files of works to those of a folder.
func (p *pages) cite(to files, folder string, role role, works func() []export.Work) {
	folder = p.folder() + folder
	to.add(folder+export.BibTeXFile.Name, role, written(func() string { return export.BibTeX(works()) }))
	to.add(folder+export.RISFile.Name, role, written(func() string { return export.RIS(works()) }))
	to.add(folder+export.CSLFile.Name, role, written(func() string { return export.CSL(works()) }))
}

func written(write func() string) maker {
	return func() ([]byte, error) { return []byte(write()), nil }
}

func citesSessions(r *report.Report) bool { return len(r.Sessions) <= maxCited }

// sessionPath leads from the report's folder to that of a session.
func sessionPath(s *report.Session) string { return "session/" + s.ID + "/" }
