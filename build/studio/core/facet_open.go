package core

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"

	"reportwidget/app/report"
	"reportwidget/build/edit"
	"reportwidget/build/studio/talk"
)

// A facet without values in report.yaml takes those that the cells of its column have. As
// soon as the author changes one of them, report.yaml lists them all.

var inValues = regexp.MustCompile(`^facets\[(\d+)\]\.values`)

// openFacet returns the number of the facet whose values a request is about and report.yaml
// does not list, or -1.
func (w *work) openFacet(r talk.Request) int {
	for i, f := range w.openFacets() {
		m := inValues.FindStringSubmatch(r.Field)
		byID := (r.Op == talk.MergeValue || r.Op == talk.RemoveValue) && r.Field == f.ID
		if byID || m != nil && m[1] == strconv.Itoa(i) {
			return i
		}
	}
	return -1
}

// openFacets are those whose values report.yaml does not list, by their numbers there.
func (w *work) openFacets() map[int]*report.Facet {
	open := map[int]*report.Facet{}
	facets, _ := head(w.files)["facets"].([]any)
	for i, f := range facets {
		group, _ := f.(map[string]any)
		values, _ := group["values"].([]any)
		if found := w.facet(text(f, "id")); found != nil && len(values) == 0 {
			open[i] = found
		}
	}
	return open
}

// afterListing makes the change of a request after the values of a facet are listed in
// report.yaml, as one change.
func (w *work) afterListing(facet int, r talk.Request) (edit.Change, error) {
	var values []any
	for _, v := range w.openFacets()[facet].Values {
		values = append(values, map[string]any{"id": v.ID, "label": v.Label})
	}
	listed, err := edit.Set(w.files, edit.Field{File: reportFile, Path: fmt.Sprintf("facets[%d].values", facet)}, values)
	if err != nil {
		return edit.Change{}, err
	}
	then := *w
	then.files = edit.Apply(w.files, listed.Patches)
	c, err := then.changeOf(r)
	c.Patches = between(w.files, edit.Apply(then.files, c.Patches))
	return c, err
}

// nameOpenValues adds the labels of values that report.yaml does not list to its fields.
func (w *work) nameOpenValues(fields map[string]string) {
	for i, f := range w.openFacets() {
		for j, v := range f.Values {
			fields[fmt.Sprintf("facets[%d].values[%d].label", i, j)] = v.Label
		}
	}
}

var valueLabel = regexp.MustCompile(`^facets\[(\d+)\]\.values\[(\d+)\]\.label$`)

// relabel gives the cells of tables that hold a value its new label, after a change of that
// in report.yaml. Cells name values by label or id.
func (w *work) relabel(c edit.Change, r talk.Request) (edit.Change, error) {
	m := valueLabel.FindStringSubmatch(r.Field)
	if m == nil || len(w.rows()) == 0 || r.Value == "" {
		return c, nil
	}
	facets, _ := head(edit.Apply(w.files, c.Patches))["facets"].([]any)
	i, _ := strconv.Atoi(m[1])
	j, _ := strconv.Atoi(m[2])
	if i >= len(facets) {
		return c, nil
	}
	values, _ := facets[i].(map[string]any)["values"].([]any)
	if j >= len(values) {
		return c, nil
	}
	value := text(values[j], "id")
	return w.rewriteValues(c, text(facets[i], "id"), func(ids, labels []string) ([]string, bool) {
		at := slices.Index(ids, value)
		if at >= 0 {
			labels[at] = r.Value
		}
		return labels, at >= 0
	})
}

// replaceInRows puts a value in the place of another one in the cells of tables, or takes
// that out of them, after a change of the files.
func (w *work) replaceInRows(c edit.Change, facet, old, replacement string) (edit.Change, error) {
	return w.rewriteValues(c, facet, func(ids, labels []string) ([]string, bool) {
		at := slices.Index(ids, old)
		switch {
		case at < 0:
			return labels, false
		case replacement == "" || slices.Contains(ids, replacement):
			return slices.Delete(labels, at, at+1), true
		}
		labels[at] = w.labels(facet, []string{replacement})[0]
		return labels, true
	})
}

// rewriteValues writes the values of a facet anew in all rows for which the function says
// so, as labels.
func (w *work) rewriteValues(c edit.Change, facet string, next func(ids, labels []string) ([]string, bool)) (edit.Change, error) {
	bySheet := map[string][]edit.Cell{}
	at := map[string]edit.Field{}
	for _, row := range w.rows() {
		ids := row.Session.Facets[facet]
		labels, changed := next(ids, w.labels(facet, ids))
		if cells := row.Cells[facet]; changed && len(cells) > 0 {
			way := w.listAttempts(row, facet, labels)[0]
			bySheet[row.Sheet] = append(bySheet[row.Sheet], way...)
			at[row.Sheet] = rowField(row, way[0].Column)
		}
	}
	files := edit.Apply(w.files, c.Patches)
	for _, sheet := range slices.Sorted(maps.Keys(bySheet)) {
		written, err := edit.SetCells(files, at[sheet], bySheet[sheet])
		if err != nil {
			return edit.Change{}, err
		}
		files = edit.Apply(files, written.Patches)
	}
	c.Patches = between(w.files, files)
	return c, nil
}
