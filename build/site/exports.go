package site

import (
	"fmt"
	"sync"

	"reportwidget/app/export"
	"reportwidget/app/report"
)

// maxCited is the number of sessions up to which every session has citation
// files of its own. Beyond it they would be the larger part of a site's files,
// and its pages still say all of it in their heads.
const maxCited = 1000

// exports returns the files that a reader of the report may take away, by their
// paths in the report's folder: the whole report's, and each session's
// citation. The address is that of the stand-alone page, or "".
func exports(r *report.Report, address string) map[string]maker {
	v := export.View{Report: r, Address: address}
	files := map[string]maker{export.CSVFile.Name: written(v.CSV)}
	if v.HasCalendar() {
		files[export.CalendarFile.Name] = written(func() string {
			calendar, _ := v.Calendar()
			return calendar
		})
	}
	cite(files, "", v.Works)
	if !citesSessions(r) {
		return files
	}
	for i := range r.Sessions {
		s := &r.Sessions[i]
		cite(files, sessionPath(s), func() []export.Work { return []export.Work{v.SessionWork(s)} })
	}
	return files
}

// cite adds the citation files of works to those of a folder.
func cite(files map[string]maker, folder string, works func() []export.Work) {
	works = sync.OnceValue(works)
	files[folder+export.BibTeXFile.Name] = written(func() string { return export.BibTeX(works()) })
	files[folder+export.RISFile.Name] = written(func() string { return export.RIS(works()) })
	files[folder+export.CSLFile.Name] = func() ([]byte, error) {
		csl, err := export.CSL(works())
		if err != nil {
			return nil, fmt.Errorf("citing %s: %w", works()[0].ID, err)
		}
		return csl, nil
	}
}

func written(write func() string) maker {
	return func() ([]byte, error) { return []byte(write()), nil }
}

func citesSessions(r *report.Report) bool { return len(r.Sessions) <= maxCited }

// sessionPath leads from the report's folder to that of a session.
func sessionPath(s *report.Session) string { return "session/" + s.ID + "/" }
