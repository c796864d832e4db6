package main

import (
	"errors"
	"fmt"
	"os"

	"reportwidget/app/report"
	"reportwidget/build/branding"
	"reportwidget/build/content"
	"reportwidget/build/progress"
	"reportwidget/build/site"
)

// read reads the reports of all folders. The error is [content.Problems] of all
// of them, beside which the reports are returned, those with problems with their
// advice only, or that of the step.
func read(opener *content.Opener, folders []string, step progress.Step) ([]*content.Folder, error) {
	var reports []*content.Folder
	var problems content.Problems
	seen := map[string]string{}
	for i, folder := range folders {
		if again(folders[:i], folder) {
			problems = append(problems, content.Problem{File: folder, Cause: "this folder is given twice", Hint: "give it once"})
			continue
		}
		f, err := opener.Open(folder, step)
		var found content.Problems
		switch {
		case errors.As(err, &found):
			problems = append(problems, found...)
			if f != nil {
				reports = append(reports, f)
			}
			continue
		case err != nil:
			return nil, err
		}
		if other, twice := seen[f.Report.ID]; twice {
			problems = append(problems, content.Problem{File: folder, Cause: fmt.Sprintf("the report has the id %q, as has that in %s", f.Report.ID, other), Hint: "give one of them another id in report.yaml"})
		}
		seen[f.Report.ID] = folder
		reports = append(reports, f)
	}
	if problems != nil {
		return reports, problems
	}
	return reports, nil
}

// again reports whether a folder is one of those before it.
func again(before []string, folder string) bool {
	this, err := os.Stat(folder)
	for _, b := range before {
		if other, failed := os.Stat(b); err == nil && failed == nil && os.SameFile(this, other) {
			return true
		}
	}
	return false
}

// builder makes a site: [site.Build] or [site.NewDraft].
type builder[S any] func([]*report.Report, site.Options) (S, error)

// assemble makes the site of reports. Linked files that have no place there are
// [content.Problems].
func assemble[S any](folders []*content.Folder, o site.Options, build builder[S]) (S, error) {
	var reports []*report.Report
	o.Files, o.Looks = map[string]map[string][]byte{}, map[string]branding.Pictures{}
	byID := map[string]*content.Folder{}
	for _, f := range folders {
		reports = append(reports, f.Report)
		o.Files[f.Report.ID], o.Looks[f.Report.ID], byID[f.Report.ID] = f.Files, f.Look, f
	}
	made, err := build(reports, o)
	var clashes site.Clashes
	if !errors.As(err, &clashes) {
		return made, err
	}
	var problems content.Problems
	for _, c := range clashes {
		problems = append(problems, byID[c.Report].Refuse(c.File, fmt.Sprintf("the linked file %q %s", c.File, c.Cause), c.Hint))
	}
	return made, problems.Sorted()
}
