package e2e

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"reportwidget/app/report"
)

// Large returns a made-up report of n sessions of about a hundred words each,
// the same one for the same n, with a facet of 3 values and one of 40.
func Large(n int) *report.Report {
	random := rand.New(rand.NewPCG(uint64(n), 7))
	words := vocabulary(random)
	r := &report.Report{ID: "large", Lang: "en", Title: fmt.Sprintf("%d sessions", n), Facets: []report.Facet{
		{ID: "partnership", Label: "Partnership type", Values: []report.Value{{ID: "libraries", Label: "Libraries"}, {ID: "communities", Label: "Communities"}, {ID: "partners", Label: "Other partners"}}},
		{ID: "topic", Label: "Topic"},
	}}
	for i := range 40 {
		r.Facets[1].Values = append(r.Facets[1].Values, report.Value{ID: fmt.Sprintf("topic-%d", i), Label: strings.ToUpper(words[i][:1]) + words[i][1:]})
	}
	say := func(n int) string {
		said := make([]string, n)
		for i := range said {
			said[i] = words[int(random.ExpFloat64()*200)%len(words)]
		}
		return strings.ToUpper(said[0][:1]) + strings.Join(said, " ")[1:] + "."
	}
	for i := range n {
		types := r.Facets[0].Values
		r.Sessions = append(r.Sessions, report.Session{
			ID: fmt.Sprintf("s%d", i), Title: say(6), Date: fmt.Sprintf("2024-10-%02d", i%28+1), Start: "10:00", End: "11:00", Room: "Hall " + fmt.Sprint(i%9),
			People: []report.Person{{Name: say(2)}}, KeyPoints: []report.Text{report.PlainText(say(12)), report.PlainText(say(10))}, Text: report.PlainText(say(70)),
			Facets: map[string][]string{"partnership": {types[random.IntN(3)].ID}, "topic": {fmt.Sprintf("topic-%d", random.IntN(40))}},
		})
	}
	return r
}

// vocabulary returns words that can be pronounced.
func vocabulary(random *rand.Rand) []string {
	const consonants, vowels = "bcdfglmnprstv", "aeiou"
	words := make([]string, 3000)
	for i := range words {
		var b strings.Builder
		for range 2 + random.IntN(3) {
			b.WriteByte(consonants[random.IntN(len(consonants))])
			b.WriteByte(vowels[random.IntN(len(vowels))])
		}
		words[i] = b.String()
	}
	return words
}
