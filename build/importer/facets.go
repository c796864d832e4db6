package importer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"reportwidget/app/report"
	"reportwidget/build/content"
	"reportwidget/build/diagnostic"
	"reportwidget/build/slug"
)

// maxFacetValues is the most that a facet may have: with more it is not a filter,
// and the file report.yaml becomes too long.
const maxFacetValues = 1000

// spelling collects the ways in which a file spells one value.
type spelling struct {
	// at is the number of the first session with the value.
	at       int
	labels   count
	first    string
	sessions int
}

// classify makes facets of the values that sessions have. Values that differ in
// case and spacing only are one.
func (p *Programme) classify(path string, o Options) error {
	names, err := p.rename(path, o.Facets)
	if err != nil {
		return err
	}
	taken := map[string]bool{}
	for _, name := range names {
		if value := p.valueOfAll(name); value != "" && p.guessedFacets[name] {
			p.Summary.OfAll = append(p.Summary.OfAll, fmt.Sprintf("%s (%s)", name, value))
			continue
		}
		f, err := p.facet(path, name, o, taken)
		if err != nil {
			return err
		}
		p.Facets = append(p.Facets, f)
	}
	return nil
}

// valueOfAll returns the value of a facet that every session has, if there is no other, or
// "": it filters nothing.
func (p *Programme) valueOfAll(name string) string {
	for _, s := range p.Sessions {
		if values := s.Values[name]; len(values) != 1 || key(values[0]) != key(p.Sessions[0].Values[name][0]) {
			return ""
		}
	}
	return p.Sessions[0].Values[name][0]
}

// order is that in which facets come, the most telling first; others come
// between type and tags.
var order = map[string]int{"track": -3, "type": -2, dayFacet: -1, languageFacet: 1, "tags": 2}

// rename gives the facets the names that the editor wishes, and returns all in
// order.
func (p *Programme) rename(path string, wishes map[string]string) ([]string, error) {
	found := p.facetNames()
	if err := p.unknownWish(path, wishes, found); err != nil {
		return nil, err
	}
	var names []string
	targets := map[string]string{}
	for _, name := range found {
		to, wished := wish(wishes, name)
		if !wished {
			to = name
		}
		if targets[name] = to; to == "" {
			p.Summary.Dropped = append(p.Summary.Dropped, name)
		} else if !slices.Contains(names, to) {
			names = append(names, to)
		}
	}
	p.move(targets)
	p.labels = p.labels.renamed(targets)
	return names, nil
}

// wish returns the name that the editor wishes for a facet, who may name it as
// the file does or as its ID.
func wish(wishes map[string]string, name string) (string, bool) {
	for _, spelt := range []string{name, facetID(name)} {
		if to, wished := wishes[spelt]; wished {
			return to, true
		}
	}
	return "", false
}

// unknownWish reports a wish for a facet that the file has not, or for a name
// that no facet can have.
func (p *Programme) unknownWish(path string, wishes map[string]string, found []string) error {
	known := []string{}
	for _, name := range found {
		known = append(known, facetID(name), name)
	}
	for _, from := range sortedKeys(wishes) {
		if !slices.Contains(known, from) {
			return diagnostic.Problems{{File: path, Cause: fmt.Sprintf("there is no facet %q", from), Hint: p.facetHint(from, known, found)}}
		}
		if to := wishes[from]; to != "" && (!content.FacetID(to)) {
			return diagnostic.Problems{{File: path, Cause: fmt.Sprintf("%q cannot be the name of a facet", to), Hint: "use small letters of a to z, digits and single hyphens, and no name that pages or sessions have already"}}
		}
	}
	return nil
}

// facetHint says which facets the file has, and what of it could be one.
func (p *Programme) facetHint(wish string, known, found []string) string {
	left := sortedKeys(p.Summary.Left.of)
	if near := report.Nearest(wish, append(known, left...)); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	hint := "the file has: " + first(strings.Join(found, ", "), "none")
	if len(left) > 0 && len(p.Mapping.Columns) > 0 {
		hint += "; what could be one: " + strings.Join(left[:min(len(left), 20)], ", ")
	}
	return hint
}

// facetNames returns the names of all facets in order.
func (p *Programme) facetNames() []string {
	set := map[string]bool{}
	for _, s := range p.Sessions {
		for name := range s.Values {
			set[name] = true
		}
	}
	names := sortedKeys(set)
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(order[a], order[b]) })
	return names
}

// move gives the values of every facet to another, or to none.
func (p *Programme) move(targets map[string]string) {
	for i := range p.Sessions {
		s := &p.Sessions[i]
		moved := map[string][]string{}
		for _, name := range sortedKeys(s.Values) {
			if to := targets[name]; to != "" {
				moved[to] = append(moved[to], s.Values[name]...)
			}
		}
		s.Values = moved
	}
}

// facet makes a facet of the values of a name, and gives the sessions its IDs in
// their place.
func (p *Programme) facet(path, name string, o Options, taken map[string]bool) (Facet, error) {
	spellings := p.spellings(name)
	folded := map[string]string{} // values by what they are put together in
	if o.FoldSingles {
		folded = p.foldSingles(name, spellings)
	}
	f := Facet{ID: unique(facetID(name), taken), Label: p.termOf(name)}
	ids := f.fill(spellings, key(p.terms().Other))
	p.labels.give(name, &f)
	if len(f.Values) > maxFacetValues {
		return f, diagnostic.Problems{{
			File: path, Cause: fmt.Sprintf("the facet %q has %d values, too many to filter by", name, len(f.Values)),
			Hint: fmt.Sprintf(`leave it out with --facet "%s=", or put the rare ones together with --fold-singles`, name),
		}}
	}
	for i := range p.Sessions {
		p.Sessions[i].assign(name, f.ID, func(label string) string {
			k := key(label)
			return ids[cmp.Or(folded[k], k)]
		})
	}
	return f, nil
}

// assign replaces the labels of a facet by the IDs of its values, each once.
func (s *Session) assign(name, facet string, id func(label string) string) {
	var ids []string
	for _, label := range s.Values[name] {
		if v := id(label); !slices.Contains(ids, v) {
			ids = append(ids, v)
		}
	}
	if delete(s.Values, name); ids != nil {
		if s.IDs == nil {
			s.IDs = map[string][]string{}
		}
		s.IDs[facet] = ids
	}
}

// spellings returns the values of a facet by what they have in common.
func (p *Programme) spellings(name string) map[string]*spelling {
	all := map[string]*spelling{}
	for i := range p.Sessions {
		counted := map[string]bool{}
		for _, label := range p.Sessions[i].Values[name] {
			k := key(label)
			if all[k] == nil {
				all[k] = &spelling{at: i, first: label}
			}
			if all[k].labels.add(label); !counted[k] {
				counted[k] = true
				all[k].sessions++
			}
		}
	}
	for _, s := range all {
		p.Summary.Merged += len(s.labels.of) - 1
	}
	return all
}

// key returns what the spellings of one value have in common: case, spacing and
// the form of characters make no other value.
func key(label string) string {
	folded := strings.ToLower(norm.NFKC.String(label))
	return strings.Join(strings.Fields(folded), " ")
}

// label returns the most frequent spelling, or the first of those.
func (s *spelling) label() string {
	best := s.first
	for _, label := range sortedKeys(s.labels.of) {
		if s.labels.of[label] > s.labels.of[best] {
			best = label
		}
	}
	return best
}

// foldSingles puts the values of one session together, if they are several.
func (p *Programme) foldSingles(name string, spellings map[string]*spelling) map[string]string {
	folded, other := map[string]string{}, p.terms().Other
	for _, k := range sortedKeys(spellings) {
		if spellings[k].sessions == 1 && k != key(other) {
			folded[k] = key(other)
		}
	}
	if len(folded) < 2 {
		return nil
	}
	p.Summary.Folded = append(p.Summary.Folded, fmt.Sprintf("%d of %s", len(folded), name))
	if spellings[key(other)] == nil {
		spellings[key(other)] = &spelling{first: other}
	}
	for k := range folded {
		delete(spellings, k)
	}
	counted := spellings[key(other)]
	for _, s := range p.Sessions {
		if slices.ContainsFunc(s.Values[name], func(l string) bool { return folded[key(l)] != "" }) {
			counted.sessions++
		}
	}
	return folded
}

// fill gives the facet its values, by their labels, and returns their IDs. One comes
// last.
func (f *Facet) fill(spellings map[string]*spelling, last string) map[string]string {
	ids, taken := map[string]string{}, map[string]bool{}
	keys := sortedKeys(spellings)
	slices.SortStableFunc(keys, func(a, b string) int { return compareBool(a == last, b == last) })
	if f.ID == dayFacet {
		slices.SortStableFunc(keys, func(a, b string) int { return cmp.Compare(spellings[a].at, spellings[b].at) })
	}
	for _, k := range keys {
		label := spellings[k].label()
		ids[k] = unique(valueID(label), taken)
		f.Values = append(f.Values, Value{ID: ids[k], Label: label, Sessions: spellings[k].sessions})
	}
	return ids
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// valueID returns the ID of a value by its label.
func valueID(label string) string {
	if id := short(slug.Of(label)); len(id) <= maxID && report.ValidID(id) {
		return id
	}
	return "v-" + hash(label)
}

// facetID returns the ID of a facet by its name in the file.
func facetID(name string) string {
	id := short(slug.Of(name))
	switch {
	case content.FacetID(id):
		return id
	case content.FacetID(id + "-facet"):
		return id + "-facet"
	}
	return "f-" + hash(name)
}

// facetLabel returns a facet's name with a capital.
func facetLabel(name string) string {
	c, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(c)) + strings.ReplaceAll(name[size:], "-", " ")
}
