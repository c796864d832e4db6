package search

import "unicode/utf8"

// tokenKind says what a [token] is.
type tokenKind uint8

const (
	wordToken  tokenKind = iota // a word, or one part of a joined one
	pairToken                   // two neighbours of an unspaced script
	lastToken                   // the last character of unspaced text, alone
	aliasToken                  // another name of the word or parts just before
	quoteToken                  // the rest mark places and are not words
	itemToken
	fieldToken
)

// glue says how a token hangs on the one before.
type glue uint8

const (
	noGlue glue = iota
	hyphenGlue
	apostropheGlue
	pointGlue
	textGlue // both are of the same stretch of unspaced text
)

// token is a word as it is found: a range of the folded bytes of its scanner.
type token struct {
	from, to int32
	kind     tokenKind
	glue     glue
}

// scanner cuts text into folded words. "Children's e-mail" gives children, s
// and mail with the parts of a joined word glued, and the aliases childrens
// and email; 図書館 gives 図書, 書館 and 館.
//
// The text must be decomposed. All tokens are ranges of one row of bytes, as
// folded text has no separators: parts and aliases share their letters.
type scanner struct {
	folded []byte
	tokens []token
	// at tells, if track is set, from which byte of the text each folded byte is.
	at    []int32
	track bool

	table *[tableEnd]folded
	open  class   // of the stretch that is being read, or separatorClass
	from  int     // where the stretch begins in folded
	parts []int32 // where the parts of the word begin in folded
	glue  glue    // what the next part would be joined by
	first glue    // what joins the first two parts
}

// scan reads the text; what was read before is forgotten.
func (s *scanner) scan(text string) {
	s.table = foldTable()
	s.folded, s.tokens, s.at = s.folded[:0], s.tokens[:0], s.at[:0]
	for i := 0; i < len(text); {
		if n := asciiWord(text[i:]); n > 0 {
			s.begin(letterClass, rune(text[i]))
			s.putASCII(text[i:i+n], i)
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		s.take(r, i)
		i += n
	}
	s.end()
}

// asciiWord returns the number of ASCII letters and digits that s begins with.
func asciiWord(s string) int {
	for i := range len(s) {
		if c := s[i]; !(c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9') {
			return i
		}
	}
	return len(s)
}

func (s *scanner) putASCII(word string, at int) {
	n := len(s.folded)
	s.folded = append(s.folded, word...)
	for i, c := range s.folded[n:] {
		if c >= 'A' && c <= 'Z' {
			s.folded[n+i] = c | 0x20
		}
		if s.track {
			s.at = append(s.at, int32(at+i))
		}
	}
}

func (s *scanner) put(r rune, at int) {
	n := len(s.folded)
	s.folded = utf8.AppendRune(s.folded, r)
	for s.track && n < len(s.folded) {
		s.at = append(s.at, int32(at))
		n++
	}
}

func (s *scanner) take(r rune, at int) {
	f := s.fold(r)
	switch f.class {
	case letterClass, unspacedClass:
		s.begin(f.class, f.first)
		s.put(f.first, at)
		if f.second != 0 {
			s.put(f.second, at)
		}
	case ignoredClass:
	case voicingClass:
		s.voice(r)
	case hyphenClass:
		s.join(hyphenGlue)
	case apostropheClass:
		s.join(apostropheGlue)
	case pointClass:
		s.join(pointGlue)
	default:
		s.end()
		s.place(f.class)
	}
}

func (s *scanner) fold(r rune) folded {
	if r < tableEnd {
		return s.table[r]
	}
	return fold(r)
}

// voice changes the last letter of the stretch, in as many bytes.
func (s *scanner) voice(mark rune) {
	if s.open == separatorClass {
		return
	}
	r, n := utf8.DecodeLastRune(s.folded[s.from:])
	utf8.AppendRune(s.folded[:len(s.folded)-n], voice(r, mark))
}

func (s *scanner) place(c class) {
	switch c {
	case quoteClass:
		s.add(quoteToken, len(s.folded), len(s.folded), noGlue)
	case itemClass:
		s.add(itemToken, len(s.folded), len(s.folded), noGlue)
	case fieldClass:
		s.add(fieldToken, len(s.folded), len(s.folded), noGlue)
	}
}

// begin prepares for a code point of the class, which is first.
func (s *scanner) begin(c class, first rune) {
	if s.open == c {
		return
	}
	if s.open != separatorClass || c != letterClass || s.glue == pointGlue && !digits(first, s.folded) {
		s.end()
	}
	s.open, s.from = c, len(s.folded)
}

// digits reports whether a point between before and first is part of a number.
func digits(first rune, before []byte) bool {
	digit := func(c rune) bool { return c >= '0' && c <= '9' }
	return digit(first) && digit(rune(before[len(before)-1]))
}

// join ends a part of a word that may go on.
func (s *scanner) join(g glue) {
	if s.open != letterClass {
		s.end()
		return
	}
	s.close()
	s.glue = g
	if len(s.parts) == 1 {
		s.first = g
	}
}

// end ends the word with all its parts, and adds the name under which a joined
// word is found when it is typed as one. In "l'avant-garde" what follows the
// article is a word too.
func (s *scanner) end() {
	s.close()
	if len(s.parts) > 1 {
		s.add(aliasToken, int(s.parts[0]), len(s.folded), noGlue)
	}
	if len(s.parts) > 2 && s.first == apostropheGlue {
		s.add(aliasToken, int(s.parts[1]), len(s.folded), noGlue)
	}
	s.parts, s.glue, s.first = s.parts[:0], noGlue, noGlue
}

// close ends the stretch of one class.
func (s *scanner) close() {
	switch s.open {
	case letterClass:
		s.word()
	case unspacedClass:
		s.pairs()
	}
	s.open, s.glue = separatorClass, noGlue
}

func (s *scanner) word() {
	s.parts = append(s.parts, int32(s.from))
	s.add(wordToken, s.from, len(s.folded), s.glue)
	if n := article(s.folded[s.from:]); n > 0 {
		s.add(aliasToken, s.from+n, len(s.folded), noGlue)
	}
}

// pairs adds the overlapping pairs of the stretch and its last character, so
// that every character begins a token.
func (s *scanner) pairs() {
	g := noGlue
	for i := s.from; i < len(s.folded); g = textGlue {
		_, n := utf8.DecodeRune(s.folded[i:])
		_, m := utf8.DecodeRune(s.folded[i+n:])
		kind := pairToken
		if m == 0 {
			kind = lastToken
		}
		s.add(kind, i, i+n+m, g)
		i += n
	}
}

func (s *scanner) add(kind tokenKind, from, to int, g glue) {
	s.tokens = append(s.tokens, token{int32(from), int32(to), kind, g})
}

// bytes returns the token as it is written in the index.
func (s *scanner) bytes(t token) []byte { return s.folded[t.from:t.to] }
