package records

import (
	"regexp"
	"slices"
	"strconv"

	"reportwidget/build/tabular"
)

// numbered matches the name of a column that is one of several groups, such as "p1_title"
// and "Presentation 2 Authors".
var numbered = regexp.MustCompile(`^(?i:(p|paper|talk|presentation|contribution|vortrag|beitrag|communication|ponencia))[ _-]?([0-9]{1,2})[ _:.-]+(.+)$`)

// maxGroups is how many groups of columns a row may have.
const maxGroups = 60

// groupsOf returns the columns of each presentation of a block, by the names of the
// fields, if the columns are in at least two groups that have a title each.
func groupsOf(names []string) (groups []map[string]int, grouped []bool) {
	byNumber := map[int]map[string]int{}
	grouped = make([]bool, len(names))
	last := 0
	for i, name := range names {
		m := numbered.FindStringSubmatch(name)
		if m == nil {
			continue
		}
		n, _ := strconv.Atoi(m[2])
		if n >= maxGroups {
			continue
		}
		if byNumber[n] == nil {
			byNumber[n] = map[string]int{}
		}
		byNumber[n][m[3]], grouped[i], last = i, true, max(last, n)
	}
	for n := range last + 1 {
		if g := byNumber[n]; g != nil {
			groups = append(groups, g)
		}
	}
	if len(groups) < 2 || !titled(groups[0]) || !titled(groups[1]) {
		return nil, nil
	}
	return groups, grouped
}

func titled(group map[string]int) bool {
	for name := range group {
		if read := tabular.Named([]string{name})[0]; read.Field == tabular.Title && read.Sure > 1 {
			return true
		}
	}
	return false
}

// unfolded returns records in which each presentation of a block has a row of its own,
// with what the block says. A block without presentations stays as it is.
func unfolded(r *Records) *Records {
	groups, grouped := groupsOf(r.Columns)
	if groups == nil {
		return r
	}
	b := newBuilder()
	b.Sheet, b.Date1904, b.Table = r.Sheet, r.Date1904, r.Table
	for _, row := range r.Rows {
		n := 0
		for _, g := range groups {
			if slices.ContainsFunc(fieldsOf(g), func(f string) bool { return len(row[g[f]]) > 0 }) {
				b.row("")
				b.part(r, row, grouped, g)
				n++
			}
		}
		if n == 0 {
			b.row("")
			b.part(r, row, grouped, nil)
		}
	}
	return b.done()
}

// part puts what a block says and the fields of one of its presentations.
func (b *builder) part(r *Records, row []Cell, grouped []bool, group map[string]int) {
	for i, c := range row {
		if !grouped[i] && len(c) > 0 {
			b.put(r.Columns[i], c...)
		}
	}
	for _, field := range fieldsOf(group) {
		if c := row[group[field]]; len(c) > 0 {
			if slices.Contains(r.Columns, field) {
				field = "presentation." + field
			}
			b.put(field, c...)
		}
	}
}

// fieldsOf returns the names of the fields of a group in the order of the columns.
func fieldsOf(group map[string]int) []string {
	var names []string
	for name := range group {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return group[a] - group[b] })
	return names
}
