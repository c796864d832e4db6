// Package search measures how well the report's search answers, on a collection
// with known answers, side by side with MiniSearch (npm).
//
// The written sessions of collection.json each answer the queries beside them.
// Around them stand generated sessions that mention a word of theirs in
// passing: a session about a word has to come before those.
package search

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"

	"reportwidget/app/report"
	"reportwidget/app/search"
)

//go:embed collection.json
var written []byte

// Collection is what is searched and asked.
type Collection struct {
	Sessions []Session `json:"sessions"`
	Queries  []Query   `json:"queries"`
}

// Session is a session in plain text.
type Session struct {
	ID        string   `json:"id"`
	Lang      string   `json:"lang"`
	Title     string   `json:"title"`
	KeyPoints []string `json:"keyPoints"`
	People    []string `json:"people"`
	Text      string   `json:"text"`
}

// Query is what a reader types, with the session that answers it.
type Query struct {
	Words  string `json:"words"`
	Answer string `json:"answer"`
	Lang   string `json:"lang"`
}

// source is the form of collection.json.
type source struct {
	Sessions []struct {
		Session
		Mentioned []string `json:"mentioned"` // by generated sessions
		Asked     []string `json:"asked"`
	} `json:"sessions"`
	Others []others `json:"others"`
}

// others are what generated sessions of a language consist of.
type others struct {
	Lang      string   `json:"lang"`
	Titles    []string `json:"titles"`
	Sentences []string `json:"sentences"`
	Passing   string   `json:"passing"` // a sentence with %s for a word
}

// Load returns the collection with n generated sessions around each written
// one. It is always the same for the same n.
func Load(n int) (Collection, error) {
	var s source
	if err := json.Unmarshal(written, &s); err != nil {
		return Collection{}, fmt.Errorf("reading collection.json: %w", err)
	}
	random := rand.New(rand.NewPCG(2026, 11))
	var c Collection
	for _, w := range s.Sessions {
		for i := range n {
			c.Sessions = append(c.Sessions, s.other(random, fmt.Sprintf("%s-other-%d", w.ID, i), w.Lang, w.Mentioned))
		}
		c.Sessions = append(c.Sessions, w.Session)
		for _, words := range w.Asked {
			c.Queries = append(c.Queries, Query{words, w.ID, w.Lang})
		}
	}
	return c, nil
}

// other generates a session that mentions one of the words in its text.
func (s source) other(random *rand.Rand, id, lang string, mentioned []string) Session {
	for _, o := range s.Others {
		if o.Lang == lang {
			pick := func(list []string) string { return list[random.IntN(len(list))] }
			text := []string{pick(o.Sentences), fmt.Sprintf(o.Passing, pick(mentioned)), pick(o.Sentences)}
			return Session{ID: id, Lang: lang, Title: pick(o.Titles), KeyPoints: []string{pick(o.Sentences)}, Text: strings.Join(text, " ")}
		}
	}
	panic("collection.json: no other sessions in " + lang)
}

// Report returns the collection as a report.
func (c Collection) Report() *report.Report {
	r := &report.Report{ID: "collection", Lang: "en", Title: "Collection"}
	for _, s := range c.Sessions {
		session := report.Session{ID: s.ID, Lang: s.Lang, Title: s.Title, Text: report.PlainText(s.Text)}
		for _, k := range s.KeyPoints {
			session.KeyPoints = append(session.KeyPoints, report.PlainText(k))
		}
		for _, p := range s.People {
			session.People = append(session.People, report.Person{Name: p})
		}
		r.Sessions = append(r.Sessions, session)
	}
	return r
}

// Ranks returns the place of each query's answer in what the report's search
// finds, counted from 1, or 0 if it is not found.
func (c Collection) Ranks() []int {
	r := c.Report()
	search := search.NewWordIndex(r)
	ranks := make([]int, len(c.Queries))
	for i, q := range c.Queries {
		found := search.Find(q.Words)
		found.Rank(found.Sessions)
		for place, n := range found.Sessions {
			if r.Sessions[n].ID == q.Answer {
				ranks[i] = place + 1
			}
		}
	}
	return ranks
}

// MRR returns the mean reciprocal rank (Voorhees, TREC-8 1999): 1 if every
// answer comes first, 0 if none is found.
func MRR(ranks []int) float64 {
	sum := 0.0
	for _, rank := range ranks {
		if rank > 0 {
			sum += 1 / float64(rank)
		}
	}
	return sum / float64(max(1, len(ranks)))
}
