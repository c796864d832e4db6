package merge

import (
	"fmt"
	"slices"
	"strings"

	"reportwidget/build/edit"
)

// creditField names a line of thanks in a record.
func creditField(hash string) string { return "credits." + hash }

// credits adds those who took notes to the credits of the report. A line that an import
// wrote before, and that says something else now, is replaced; one that the editor has
// changed or removed is not added again.
func (n *into) credits() error {
	mine, err := n.lines(n.files)
	if err != nil {
		return err
	}
	theirs, err := n.lines(n.source.Made)
	if err != nil {
		return err
	}
	n.next.Report = map[string]string{}
	if n.others {
		for field, hash := range n.base.Report {
			if field != "summary" {
				n.next.Report[field] = hash
			}
		}
	}
	now := map[string]bool{}
	for _, line := range theirs {
		now[hashOf(line)] = true
		n.next.Report[creditField(hashOf(line))] = hashOf(line)
	}
	m := &sessionMerge{folder: n.folder, title: reportFile}
	m.session.Path = reportFile
	if err := n.summary(m); err != nil {
		return err
	}
	for _, line := range theirs {
		if n.base.Report[creditField(hashOf(line))] != "" || slices.Contains(mine, line) {
			continue
		}
		at := slices.IndexFunc(mine, func(old string) bool { return n.base.Report[creditField(hashOf(old))] != "" && !now[hashOf(old)] })
		if at < 0 || n.others {
			at = len(mine)
			mine = append(mine, line)
			m.change("credits", nil, line)
		} else {
			m.change("credits", mine[at], line)
			mine[at] = line
		}
		if err := n.set(reportFile, fmt.Sprintf("credits[%d]", at), line); err != nil {
			return err
		}
	}
	return nil
}

// summary fills the summary of the report with what documents say of the event.
func (n *into) summary(m *sessionMerge) error {
	at := edit.Field{File: reportFile, Path: "summary"}
	mine, err := edit.Get(n.files, at)
	if err != nil {
		return err
	}
	theirs, err := edit.Get(n.source.Made, at)
	if err != nil {
		return err
	}
	if h := hashOf(theirs); h != "" {
		n.next.Report["summary"] = h
	}
	base := n.base.Report["summary"]
	if n.others {
		base = "" // it was of other documents
	}
	return m.field("summary", base, mine, theirs)
}

// lines are the credits of a report.
func (n *into) lines(files Files) ([]string, error) {
	v, err := edit.Get(files, edit.Field{File: reportFile, Path: "credits"})
	if err != nil {
		return nil, err
	}
	list, _ := v.([]any)
	var all []string
	for _, item := range list {
		all = append(all, strings.TrimSpace(text(item)))
	}
	return all, nil
}
