package search

import (
	"slices"

	"reportwidget/app/report"
)

// WordIndex finds words in the sessions of one report. It is an inverted index
// (which sessions hold a word) beside the texts as rows of words (which say
// what stands next to what). It is safe for concurrent use and never changes.
type WordIndex struct {
	open  func(session int32) *report.Session // to read how its words are written
	words dictionary
	// postings of the word i are postings[heads[i]:heads[i+1]], by session.
	postings []posting
	heads    []uint32
	// texts holds the numbers of all words in the order of the report; the
	// field f of session n is texts[starts[n*fields+f]:starts[n*fields+f+1]].
	texts  []uint32
	starts []uint32
	length [fields]float32 // mean length of the fields that are not empty
	// brief is set while only titles, people and rooms are known: words that no
	// session holds may yet come.
	brief bool
}

// maxSearched is the number of sessions that are searched, the first ones: ten
// times what a valid report may have.
const maxSearched = 1 << 20

// noWord stands in texts where a phrase cannot go on.
const noWord = ^uint32(0)

// Found is the answer to a search.
type Found struct {
	// Every is set if nothing was searched for: every session is an answer.
	Every bool
	// Sessions are the numbers of the sessions that hold all words, ascending.
	Sessions []int32
	// Scores says for each session of the report how well it answers: 0 if it
	// does not. It is nil with Every.
	Scores []float32
	// Corrected are the words that no session holds, with what was searched
	// for instead.
	Corrected []Correction
	// Words are what was searched for, to mark it in texts.
	Words Words
}

// Correction says that Taken was searched for in the place of Typed.
type Correction struct{ Typed, Taken string }

// NewWordIndex reads all titles, key points, people, rooms and texts.
func NewWordIndex(r *report.Report) *WordIndex {
	n := min(len(r.Sessions), maxSearched)
	b := newBuilder(n)
	for i := range n {
		b.session(&r.Sessions[i])
	}
	return b.search(func(i int32) *report.Session { return &r.Sessions[i] })
}

// Find returns the sessions that hold all words of the query: the last one as
// the beginning of a word, a quoted phrase in its order. Words that no session
// holds are corrected by one edit, if that leads to a session.
func (s *WordIndex) Find(query string) Found {
	w := ParseWords(query)
	if w.Empty() {
		return Found{Every: true}
	}
	found := Found{Words: w, Scores: s.score(w.units)}
	if found.Scores == nil && !s.brief {
		found.Words, found.Corrected = s.correct(w)
		found.Scores = s.score(found.Words.units)
	}
	if found.Scores == nil {
		found = Found{Words: w, Scores: make([]float32, s.sessions())}
	}
	found.Sessions = positive(found.Scores)
	return found
}

// Rank sorts numbers of sessions, the best answer first; equal ones keep the
// order of the programme.
func (f Found) Rank(sessions []int32) {
	slices.SortFunc(sessions, func(a, b int32) int {
		if f.Every || f.Scores[a] == f.Scores[b] {
			return int(a - b)
		}
		if f.Scores[a] > f.Scores[b] {
			return -1
		}
		return 1
	})
}

// sessions returns the number of sessions that are searched.
func (s *WordIndex) sessions() int { return len(s.starts) / fields }

// positive returns the places of the scores above 0.
func positive(scores []float32) []int32 {
	n := 0
	for _, score := range scores {
		if score > 0 {
			n++
		}
	}
	places := make([]int32, 0, n)
	for i, score := range scores {
		if score > 0 {
			places = append(places, int32(i))
		}
	}
	return places
}
