package search

// Span is a range of bytes of a text: from Start, up to but without End.
type Span struct{ Start, End int }

// Marks returns the ranges of the text that the words hit, in order, apart from
// each other, and never within a letter and its marks. Of a word that the query
// only begins, the beginning is marked.
func (w Words) Marks(text string) []Span {
	if w.Empty() {
		return nil
	}
	hit := make([]bool, len(text)) // by byte
	located := locate(text)
	row := located.row()
	for i := range w.units {
		w.units[i].hits(located, row, func(from, to int32) {
			span := located.span(from, to)
			for k := span.Start; k < span.End; k++ {
				hit[k] = true
			}
		})
	}
	return spans(hit)
}

// spans returns the stretches that are hit.
func spans(hit []bool) []Span {
	var list []Span
	for i := range hit {
		switch {
		case !hit[i]:
		case i > 0 && hit[i-1]:
			list[len(list)-1].End = i + 1
		default:
			list = append(list, Span{i, i + 1})
		}
	}
	return list
}

// row returns the words of the text without aliases and quotation marks, as
// the index has them.
func (s *scanner) row() []token {
	row := make([]token, 0, len(s.tokens))
	for _, t := range s.tokens {
		if t.kind == wordToken || t.kind == pairToken || t.kind == lastToken {
			row = append(row, t)
		}
	}
	return row
}

// hits tells the ranges of folded bytes that the unit hits.
func (u *unit) hits(text *located, row []token, hit func(from, to int32)) {
	if len(u.parts) == 1 {
		text.hits(u.parts[0].word, u.prefix, hit)
	} else {
		u.phrases(text, row, hit)
	}
	if u.alias != "" {
		text.hits(u.alias, u.prefix, hit)
	}
}

func (s *scanner) hits(word string, prefix bool, hit func(from, to int32)) {
	for _, t := range s.tokens {
		if s.says(t, word, prefix) {
			hit(t.from, t.from+int32(len(word)))
		}
	}
}

// says reports whether the token is the word or, with prefix, begins with it.
func (s *scanner) says(t token, word string, prefix bool) bool {
	b := s.bytes(t)
	return len(b) >= len(word) && (prefix || len(b) == len(word)) && string(b[:len(word)]) == word
}

func (u *unit) phrases(text *located, row []token, hit func(from, to int32)) {
	n := len(u.parts) - 1
	for i := range max(0, len(row)-n) {
		if u.says(text, row[i:]) {
			hit(row[i].from, row[i+n].from+int32(len(u.parts[n].word)))
		}
	}
}

// says reports whether the row begins with the parts.
func (u *unit) says(text *located, row []token) bool {
	for k, p := range u.parts {
		if !text.says(row[k], p.word, u.prefix && k == len(u.parts)-1) {
			return false
		}
	}
	return true
}
