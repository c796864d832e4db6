package importer

import (
	"fmt"
	"slices"
	"strings"

	"reportwidget/app/messages"
	"reportwidget/build/importer/records"
)

// labels are what values of facets are called in other languages: by the name of the facet,
// the tag of the language, and what all spellings of the value have in common.
type labels map[string]map[string]map[string]*count

// add notes how often a value has a name in a language.
func (l labels) add(facet, lang, value, name string, n int) {
	if l[facet] == nil {
		l[facet] = map[string]map[string]*count{}
	}
	if l[facet][lang] == nil {
		l[facet][lang] = map[string]*count{}
	}
	if l[facet][lang][value] == nil {
		l[facet][lang][value] = &count{}
	}
	known := l[facet][lang][value]
	known.set(name, known.of[name]+n)
}

// renamed returns the labels by the names that facets get in the report.
func (l labels) renamed(targets map[string]string) labels {
	all := labels{}
	for _, facet := range sortedKeys(l) {
		for _, lang := range sortedKeys(l[facet]) {
			for value, names := range l[facet][lang] {
				for name, n := range names.of {
					all.add(targets[facet], lang, value, name, n)
				}
			}
		}
	}
	return all
}

// give gives the values of a facet their names in other languages: of several, the most
// frequent.
func (l labels) give(facet string, f *Facet) {
	for _, lang := range sortedKeys(l[facet]) {
		for i := range f.Values {
			names := l[facet][lang][key(f.Values[i].Label)]
			if names == nil {
				continue
			}
			if f.Values[i].In == nil {
				f.Values[i].In = map[string]string{}
			}
			s := spelling{labels: *names, first: sortedKeys(names.of)[0]}
			f.Values[i].In[lang] = s.label()
		}
	}
}

// translateValues reads what values of a facet are called in another language: those of a
// row stand in the order of the originals.
func (a *application) translateValues(facet string, t translation, row []records.Cell) {
	names := labelsIn(row[t.column], facet)
	var values []string
	for _, i := range a.facets[facet] {
		values = append(values, labelsIn(row[i], facet)...)
	}
	if len(names) != len(values) {
		a.Summary.Unpaired.add(a.records.Columns[t.column])
		return
	}
	for i, value := range values {
		a.Programme.labels.add(facet, t.lang, key(line(value)), line(names[i]), 1)
	}
}

// labelsIn returns the values in a cell that say something.
func labelsIn(c records.Cell, facet string) []string {
	return slices.DeleteFunc(slices.Clone(valuesIn(c, facet, false)), func(label string) bool { return line(label) == "" })
}

// writeLabels adds the translations of report.yaml, in which values of facets have their
// names.
func (p *Programme) writeLabels(files map[string][]byte) {
	langs := map[string]bool{}
	for _, f := range p.Facets {
		for _, v := range f.Values {
			for lang := range v.In {
				langs[lang] = lang != p.Lang
			}
		}
	}
	for _, lang := range sortedKeys(langs) {
		if langs[lang] {
			files["report."+lang+".yaml"] = []byte(p.labelsPage(lang))
		}
	}
}

// labelsPage writes the translation of report.yaml into a language.
func (p *Programme) labelsPage(lang string) string {
	var b strings.Builder
	b.WriteString("# What readers see in this language; FORMAT.md says what else can be translated.\nfacets:\n")
	for _, f := range p.Facets {
		if !slices.ContainsFunc(f.Values, func(v Value) bool { return v.In[lang] != "" }) {
			continue
		}
		fmt.Fprintf(&b, "  - id: %s\n", f.ID)
		if label := termIn(lang, f.ID); label != "" && label != f.Label {
			fmt.Fprintf(&b, "    label: %s\n", scalar(label))
		}
		b.WriteString("    values:\n")
		for _, v := range f.Values {
			if v.In[lang] != "" {
				fmt.Fprintf(&b, "      - id: %s\n        label: %s\n", v.ID, scalar(v.In[lang]))
				p.Summary.Labels.add(lang)
			}
		}
	}
	return b.String()
}

// termIn returns the word for a facet that the importer makes in a language of the
// interface, or "".
func termIn(lang, facet string) string {
	base, _, _ := strings.Cut(lang, "-")
	if !slices.Contains(messages.Languages, lang) && !slices.Contains(messages.Languages, base) {
		return ""
	}
	return (&Programme{Lang: lang}).madeTerm(facet)
}
