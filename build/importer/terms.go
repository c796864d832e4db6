package importer

import "reportwidget/app/messages"

// terms are the words for what a programme brings along, in the language of the report.
func (p *Programme) terms() messages.Terms {
	say, err := messages.In(messages.Nearest(p.Lang))
	if err != nil {
		return messages.Terms{}
	}
	return say.Terms
}

// termOf returns the label of a facet: of one that the importer makes the word for it in
// the language of the report, and of others their name in the file.
func (p *Programme) termOf(facet string) string {
	return first(p.madeTerm(facet), facetLabel(facet))
}

// madeTerm returns the word for a facet that the importer makes, or "".
func (p *Programme) madeTerm(facet string) string {
	t := p.terms()
	return map[string]string{"track": t.Track, "type": t.Type, "tags": t.Tags, languageFacet: t.Language, "room": t.Room, dayFacet: t.Day, "people": t.People}[facet]
}
