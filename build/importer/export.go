package importer

import (
	"context"

	"reportwidget/build/diagnostic"
	"reportwidget/build/importer/mapping"
	"reportwidget/build/tabular"
)

// Propose returns what the columns of a file hold: of a format with fixed names for its
// fields what it has in them.
func Propose(e *Export, c mapping.Choices) mapping.Mapping {
	if e.programme != nil {
		return mapping.Fixed(e.columns, c)
	}
	return mapping.Propose(e.records, c)
}

// Check returns an error if choices name a column that the file does not have, or are
// none.
func (e *Export) Check(c mapping.Choices) error {
	if e.documents != nil && len(c.Columns) > 0 {
		return diagnostic.Problems{{File: e.Name, Cause: "a document has no columns; --map changes nothing in it", Hint: "leave out --map; --split says where sessions begin"}}
	}
	if e.programme != nil {
		return e.checkFixed(c)
	}
	return c.Check(e.records)
}

// Apply makes the programme of a file that the mapping describes. The error is
// [diagnostic.Problems], or that of the context.
func Apply(ctx context.Context, e *Export, m mapping.Mapping, o Options) (*Programme, error) {
	p := &Programme{Format: e.Format, Title: e.title, Place: e.place, Lang: e.lang, Zone: o.Zone, zoneGiven: o.Zone != nil, wishes: o.Facets, guessedFacets: map[string]bool{}, labels: labels{}, Mapping: m, choices: o.Choices, notesWishes: o.Notes, Summary: e.summary.clone()}
	if e.programme != nil {
		p.fields = newFields(e.format, e.columns, m)
	}
	p.zoneOf(e.zone)
	if err := e.fill(p, m); err != nil {
		return nil, err
	}
	if err := p.clean(ctx, e.Name, o); err != nil {
		if e.tagged && p.Summary.Read == 0 {
			return nil, unfilled(&file{name: e.Name})
		}
		return nil, err
	}
	return p, nil
}

// fill reads the sessions.
func (e *Export) fill(p *Programme, m mapping.Mapping) error {
	if e.documents != nil {
		p.readDocuments(e.documents)
		return nil
	}
	if e.programme != nil {
		return e.programme(p)
	}
	for _, r := range e.records {
		if len(m.Of(r, tabular.Title)) == 0 {
			if p.Summary.Sheets = append(p.Summary.Sheets, r.Sheet); len(e.records) == 1 {
				return e.noTitle(m)
			}
			continue
		}
		a := newApplication(p, e, r, m)
		if err := a.sessions(); err != nil {
			return err
		}
	}
	if len(p.Sessions) == 0 && len(p.Summary.Sheets) == len(e.records) {
		return e.noTitle(m)
	}
	return nil
}

// clean makes what a file says a programme that can be published.
func (p *Programme) clean(ctx context.Context, path string, o Options) error {
	p.Summary.Read += len(p.Sessions)
	p.leaveInvitations()
	p.skip(o.Take)
	if len(p.Sessions) == 0 {
		return diagnostic.Problems{{File: path, Cause: "there is no session: " + p.Summary.nothing(), Hint: p.Summary.nothingHint()}}
	}
	p.tellTimes()
	p.identify() // in the order of the file, which a changed time leaves as it is
	p.sort()
	p.tellLanguages()
	if err := p.classify(path, o); err != nil {
		return err
	}
	return ctx.Err()
}
