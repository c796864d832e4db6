package site

import (
	"fmt"

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
func exports(r *report.Report, address string) (map[string][]byte, error) {
	v := export.View{Report: r, Address: address}
	files := map[string][]byte{export.CSVFile.Name: []byte(v.CSV())}
	if calendar, _ := v.Calendar(); calendar != "" {
		files[export.CalendarFile.Name] = []byte(calendar)
	}
	if err := cite(files, "", v.Works()); err != nil {
		return nil, err
	}
	if !citesSessions(r) {
		return files, nil
	}
	for i := range r.Sessions {
		s := &r.Sessions[i]
		if err := cite(files, sessionPath(s), []export.Work{v.SessionWork(s)}); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// cite adds the citation files of works to those of a folder.
func cite(files map[string][]byte, folder string, works []export.Work) error {
	csl, err := export.CSL(works)
	if err != nil {
		return fmt.Errorf("citing %s: %w", works[0].ID, err)
	}
	files[folder+export.BibTeXFile.Name] = []byte(export.BibTeX(works))
	files[folder+export.RISFile.Name] = []byte(export.RIS(works))
	files[folder+export.CSLFile.Name] = csl
	return nil
}

func citesSessions(r *report.Report) bool { return len(r.Sessions) <= maxCited }

// sessionPath leads from the report's folder to that of a session.
func sessionPath(s *report.Session) string { return "session/" + s.ID + "/" }
