package site

import (
	"slices"
	"strings"

	"reportwidget/app"
	"reportwidget/app/report"
)

// split is the bundle of a large report, as its program reads it: an index, and
// what the sessions say in parts that are fetched when they are wanted. It has
// nothing that report.json has not.
type split struct {
	index string   // its file in the folder of the bundle
	parts []string // the names of the parts, by their contents
}

// addSplit adds the files, with pages p to come.
func (p *pages) addSplit(to files) error {
	brief, parts, err := report.Split(p.report)
	if err != nil {
		return err
	}
	for _, part := range parts {
		name := Hash(part)
		to.addContent(p.folder()+app.TextsPath(name), p.role(asTextPart), part)
		p.split.parts = append(p.split.parts, name)
	}
	index, err := report.EncodeSplit(brief, p.release, p.split.parts)
	if err != nil {
		return err
	}
	p.split.index = to.addHashed(p.folder(), "index", "json", p.role(asIndex), index)
	return nil
}

// of names the parts that hold what sessions say, given their places in the
// report.
func (s split) of(places []int) string {
	var names []string
	for _, place := range places {
		if s.parts != nil && !slices.Contains(names, s.parts[place/report.PartSize]) {
			names = append(names, s.parts[place/report.PartSize])
		}
	}
	return strings.Join(names, " ")
}
