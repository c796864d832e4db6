package report

import (
	"math/rand/v2"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestTheAddressHasOneOrder(t *testing.T) {
	r := sample()
	for address, want := range map[string]string{
		"?kind=talk&partnership=partners&partnership=libraries": "partnership=libraries&partnership=partners&kind=talk",
		"?q=trust&partnership=libraries":                        "partnership=libraries&q=trust",
		"?session=two&theme=dark&sort=title&q=a+b":              "q=a+b&sort=title&session=two&theme=dark",
		"?partnership=unknown&other=x&session=none":             "",
		"?partnership=libraries&partnership=libraries":          "partnership=libraries",
		"?sessions=two,none+one+two&theme=dark&session=one":     "session=one&sessions=two+one&theme=dark",
		"?sessions=none":   "",
		"?q=%zz&kind=talk": "kind=talk",
		"":                 "",
	} {
		if got := ParseQuery(address, r).String(r); got != want {
			t.Errorf("%s becomes %q instead of %q", address, got, want)
		}
	}
}

func TestEveryStateComesBackFromItsAddress(t *testing.T) {
	r := sample()
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		q := randomQuery(r, random)
		if diff := cmp.Diff(q, ParseQuery(q.String(r), r)); diff != "" {
			t.Fatal(diff)
		}
	}
}

func randomQuery(r *Report, random *rand.Rand) Query {
	q := Query{Facets: map[string][]string{}}
	for _, f := range r.Facets {
		for _, v := range f.Values {
			if random.IntN(2) == 0 {
				q.Set(f.ID, append(q.Facets[f.ID], v.ID))
			}
		}
	}
	words := []string{"", "trust", "a b", "ü=&?#%", "漢字 عربي", "\"quoted\""}
	q.Words = words[random.IntN(len(words))]
	if random.IntN(2) == 0 {
		q.Session = r.Sessions[random.IntN(len(r.Sessions))].ID
	}
	q.Sort = append(Orders, "")[random.IntN(len(Orders)+1)]
	if random.IntN(2) == 0 {
		q.View = ListView
	}
	if random.IntN(2) == 0 {
		q.Only = []string{r.Sessions[1].ID, r.Sessions[0].ID}
	}
	if random.IntN(2) == 0 {
		q.keep("accent", "#0a5")
	}
	return q
}

func FuzzAnyAddressGivesAValidQuery(f *testing.F) {
	f.Add("?partnership=libraries&q=x&session=one")
	f.Add("%%%&&&===;;;")
	r := sample()
	f.Fuzz(func(t *testing.T, address string) {
		q := ParseQuery(address, r)
		if !utf8.ValidString(q.Words) || len(q.Words) > maxWords {
			t.Errorf("words: %q", q.Words)
		}
		if diff := cmp.Diff(q, ParseQuery(q.String(r), r)); diff != "" {
			t.Error(diff)
		}
	})
}
