package search

import (
	"cmp"

	"reportwidget/app/report"
)

// Words are a query as it is searched for. The zero value asks for nothing.
type Words struct {
	query string
	units []unit
}

// unit is a part of a query that a session must hold: a word, the parts of a
// joined word, a quoted phrase or a stretch of unspaced text.
type unit struct {
	parts  []part // next to each other, in this order
	alias  string // a word that serves as well, or ""
	prefix bool   // whether the last part may be the beginning of a word
	quoted bool
}

// part is a word of a query.
type part struct {
	word string
	bare string // without the Arabic article, if it has one
	kind tokenKind
	glue glue
	at   Span // in the query
}

// maxParts bounds the work for one query; what follows is not searched for.
const maxParts = 64

// ParseWords reads a query. Any text is one: a quotation mark that is missing
// at the end is there, and what holds no word asks for nothing.
func ParseWords(query string) Words {
	query = report.ClipWords(query)
	p := wordsParser{text: locate(query), words: Words{query: query}}
	for _, t := range p.text.tokens {
		p.take(t)
	}
	p.unit.prefix = true
	p.flush()
	return p.words
}

// Empty reports whether the words ask for nothing.
func (w Words) Empty() bool { return len(w.units) == 0 }

type wordsParser struct {
	text   *located
	words  Words
	unit   unit // that is being read
	parts  int  // of all units
	quoted bool // whether a quotation mark is open
}

func (p *wordsParser) take(t token) {
	switch t.kind {
	case quoteToken:
		p.flush()
		p.quoted = !p.quoted
	case aliasToken:
		p.alias(t)
	default:
		if !p.quoted && t.glue == noGlue {
			p.flush()
		}
		p.part(t)
	}
}

func (p *wordsParser) part(t token) {
	if p.parts++; p.parts > maxParts {
		return
	}
	at := p.text.span(t.from, t.to)
	p.unit.parts = append(p.unit.parts, part{word: string(p.text.bytes(t)), kind: t.kind, glue: t.glue, at: at})
	p.unit.quoted = p.quoted
}

// alias takes another name: of the last part without its article, or of all
// parts as one word. What is quoted has none. A word keeps the one letter that
// may be the Arabic "and" or its own.
func (p *wordsParser) alias(t token) {
	if p.parts > maxParts {
		return
	}
	last := &p.unit.parts[len(p.unit.parts)-1]
	switch name := string(p.text.bytes(t)); {
	case p.quoted:
	case len(name) < len(last.word):
		if len(name) < len(last.word)-len("و") {
			last.bare = name
		}
	default:
		p.unit.alias = name
	}
}

// flush adds the unit, if there is one.
func (p *wordsParser) flush() {
	if len(p.unit.parts) > 0 {
		p.unit.trim()
		p.words.units = append(p.words.units, p.unit)
	}
	p.unit = unit{}
}

// trim leaves what a session must hold.
func (u *unit) trim() {
	u.trimText()
	if u.quoted {
		return
	}
	u.trimApostrophes()
	last := &u.parts[len(u.parts)-1]
	if len(u.parts) == 1 {
		last.word = cmp.Or(last.bare, last.word)
	}
	// Korean writes particles together with the word.
	u.prefix = u.prefix || hangul(last.word)
}

// trimText leaves out the last character of unspaced text, which its pair has
// already: more text may follow it. Alone it may begin a pair.
func (u *unit) trimText() {
	n := len(u.parts) - 1
	if last := u.parts[n]; last.kind == lastToken && last.glue == textGlue {
		u.parts, u.prefix = u.parts[:n], false
	} else if last.kind == lastToken {
		u.prefix = true
	}
}

// trimApostrophes leaves out what is not the word in "l'accès", "O'Brien" and
// "children's".
func (u *unit) trimApostrophes() {
	if p := u.parts; len(p) > 1 && p[1].glue == apostropheGlue && len(p[0].word) < len(p[1].word) {
		u.parts = p[1:]
	}
	n := len(u.parts) - 1
	if last := u.parts[n]; n > 0 && last.glue == apostropheGlue && last.word == "s" {
		u.parts = u.parts[:n]
	}
}

// typed returns the place of the unit in its query.
func (u *unit) typed() Span { return Span{u.parts[0].at.Start, u.parts[len(u.parts)-1].at.End} }
