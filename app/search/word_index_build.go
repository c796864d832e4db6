package search

import "reportwidget/app/report"

// builder reads sessions into a [Search]. Texts are joined and folded in large
// pieces, since in the browser each piece is a call of its normalisation.
type builder struct {
	text    []byte // joined fields, not yet read; each ends with fieldEnd
	scanner scanner

	numbers map[string]uint32 // of the words, in the order they came
	words   []string
	held    []uint32   // by word, the number of sessions that hold it
	last    []uint32   // by word, the last such session, counted from 1
	rows    [][]uint32 // the words of each piece; growing one row would copy it
	row     []uint32   // of the piece that is being read
	size    uint32     // of all rows
	starts  []uint32   // see Search
	aliases []uint32   // of the field that is being read
	gap     bool       // whether the next word begins another item of the field
}

// pieceSize is the number of bytes that are folded at once.
const pieceSize = 1 << 16

func newBuilder(sessions int) *builder {
	return &builder{numbers: map[string]uint32{}, starts: make([]uint32, 1, sessions*fields+1)}
}

// session adds a session: its fields in the order of their numbers.
func (b *builder) session(s *report.Session) {
	b.items(s.Title)
	b.end(fieldEnd)
	for _, k := range s.KeyPoints {
		b.nodes(k)
		b.end(itemEnd)
	}
	b.end(fieldEnd)
	for _, p := range s.People {
		b.items(p.Name, p.Role)
	}
	b.end(fieldEnd)
	b.nodes(s.Text)
	b.end(itemEnd)
	b.items(s.Room)
	b.end(fieldEnd)
	if len(b.text) >= pieceSize {
		b.read()
	}
}

func (b *builder) items(list ...string) {
	for _, s := range list {
		b.text = append(b.text, plain(s)...)
		b.end(itemEnd)
	}
}

// nodes adds the words of a text as [Text.String] gives them, and what pictures show
// to those who do not see them.
func (b *builder) nodes(t report.Text) {
	for _, n := range t {
		b.text = append(b.text, plain(n.Text)...)
		if n.Kind == report.Figure {
			b.end(' ')
		}
		b.nodes(n.Nodes)
		if n.Kind == report.Break || n.Block() {
			b.end(' ')
		}
	}
}

func (b *builder) end(code byte) { b.text = append(b.text, code) }

// read moves the joined text into a row of words.
func (b *builder) read() {
	b.scanner.scan(normal(string(b.text)))
	b.text = b.text[:0]
	b.row = make([]uint32, 0, len(b.scanner.tokens))
	for _, t := range b.scanner.tokens {
		switch t.kind {
		case wordToken, pairToken, lastToken:
			b.word(b.number(b.scanner.bytes(t)))
		case aliasToken:
			b.aliases = append(b.aliases, b.number(b.scanner.bytes(t)))
		case itemToken:
			b.gap = b.size > b.starts[len(b.starts)-1]
		case fieldToken:
			b.endField()
		}
	}
	b.rows = append(b.rows, b.row)
}

func (b *builder) put(word uint32) {
	b.row = append(b.row, word)
	b.size++
}

// word adds a word to the field.
func (b *builder) word(i uint32) {
	if b.gap {
		b.put(noWord)
	}
	b.put(i)
	b.gap = false
}

// endField adds the aliases after the words, where they part no phrase.
func (b *builder) endField() {
	for _, a := range b.aliases {
		b.put(noWord)
		b.put(a)
	}
	b.aliases, b.gap = b.aliases[:0], false
	b.starts = append(b.starts, b.size)
}

// number returns the number of the word, and counts the session for it.
func (b *builder) number(word []byte) uint32 {
	i, ok := b.numbers[string(word)]
	if !ok {
		i = uint32(len(b.words))
		w := string(word)
		b.numbers[w] = i
		b.words, b.held, b.last = append(b.words, w), append(b.held, 0), append(b.last, 0)
	}
	if session := uint32((len(b.starts)-1)/fields) + 1; b.last[i] != session {
		b.last[i] = session
		b.held[i]++
	}
	return i
}

// search makes the index of what was read.
func (b *builder) search(open func(int32) *report.Session) *WordIndex {
	b.read()
	s := &WordIndex{open: open, starts: b.starts}
	var number []uint32
	s.words, number = newDictionary(b.words)
	s.texts = make([]uint32, 0, b.size)
	for _, row := range b.rows {
		for _, w := range row {
			if w != noWord {
				w = number[w]
			}
			s.texts = append(s.texts, w)
		}
	}
	s.heads = heads(b.held, number)
	s.measure()
	s.invert()
	return s
}

// heads adds up how many postings come before those of each word.
func heads(held, number []uint32) []uint32 {
	heads := make([]uint32, len(number)+1)
	for old, i := range number {
		heads[i+1] = held[old]
	}
	for i := range number {
		heads[i+1] += heads[i]
	}
	return heads
}

// measure finds the mean length of each field where it is not empty.
func (s *WordIndex) measure() {
	var filled [fields]float32
	for i := range s.starts[1:] {
		if n := s.starts[i+1] - s.starts[i]; n > 0 {
			s.length[i%fields] += float32(n)
			filled[i%fields]++
		}
	}
	for i, n := range filled {
		s.length[i] /= max(n, 1)
	}
}

// invert fills the postings, which heads has made room for.
func (s *WordIndex) invert() {
	s.postings = make([]posting, s.heads[len(s.heads)-1])
	next := append([]uint32(nil), s.heads...)
	for i := range s.starts[1:] {
		session, weight := i/fields, s.weight(i)
		for _, w := range s.texts[s.starts[i]:s.starts[i+1]] {
			if w == noWord {
				continue
			}
			if n := next[w]; n > s.heads[w] && s.postings[n-1].session() == session {
				s.postings[n-1] = s.postings[n-1].add(weight)
				continue
			}
			s.postings[next[w]] = newPosting(session, weight)
			next[w]++
		}
	}
}
