package tabular

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPeopleInOneCell(t *testing.T) {
	for text, want := range map[string][]Person{
		"Ana Silva":                              {{Name: "Ana Silva"}},
		"王伟（国家图书馆）、李娜":                           {{"王伟", "国家图书馆"}, {Name: "李娜"}},
		"Ana Silva; Li Wei (Chair)":              {{Name: "Ana Silva"}, {"Li Wei", "Chair"}},
		"Ana Silva | Li Wei":                     {{Name: "Ana Silva"}, {Name: "Li Wei"}},
		"Ana Silva\nLi Wei\n":                    {{Name: "Ana Silva"}, {Name: "Li Wei"}},
		"Ana Silva, Li Wei, and Bo Ek":           {{Name: "Ana Silva"}, {Name: "Li Wei"}, {Name: "Bo Ek"}},
		"Silva, Ana":                             {{Name: "Silva, Ana"}},
		"Silva, Ana; Wei, Li":                    {{Name: "Silva, Ana"}, {Name: "Wei, Li"}},
		"Ana Silva (IFLA, The Hague), Li Wei (B": {{"Ana Silva", "IFLA, The Hague"}, {Name: "Li Wei (B"}},
		" ; ":                                    nil,
	} {
		if diff := cmp.Diff(want, PeopleIn(text)); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

func TestLengths(t *testing.T) {
	for text, want := range map[string]int{
		"20": 20, "20 min": 20, "20'": 20, "90 Minuten": 90, "1:30": 90, "1 h 30": 90, "1h30": 90, "2 hours": 120, "1 Std.": 60, "0.0625": 90, "0": 0,
	} {
		if n, known := Minutes(text); !known || n != want {
			t.Errorf("%q is %d minutes, %v", text, n, known)
		}
	}
	for _, text := range []string{"", "long", "24:00", "-5", "20 30"} {
		if n, known := Minutes(text); known {
			t.Errorf("%q is %d minutes", text, n)
		}
	}
}

func TestAnOrganisationAfterACommaIsThatOfThePerson(t *testing.T) {
	for text, want := range map[string][]Person{
		"Marta Nowak, University of Gdańsk":                       {{"Marta Nowak", "University of Gdańsk"}},
		"Ana Silva, Lund University; Bo Ek, Kungliga biblioteket": {{"Ana Silva", "Lund University"}, {"Bo Ek", "Kungliga biblioteket"}},
		"Ana Silva, Lund University, Bo Ek":                       {{"Ana Silva", "Lund University"}, {Name: "Bo Ek"}},
		"Eva Lund, Stadtbibliothek Bremen, Germany":               {{"Eva Lund", "Stadtbibliothek Bremen, Germany"}},
		"Иван Петров, Российская библиотека":                      {{"Иван Петров", "Российская библиотека"}},
		"National Library of Latvia":                              {{Name: "National Library of Latvia"}},
		"National Library of Latvia; Ana Silva":                   {{Name: "National Library of Latvia"}, {Name: "Ana Silva"}},
		"Silva, Ana":                                              {{Name: "Silva, Ana"}},
	} {
		if diff := cmp.Diff(want, PeopleIn(text)); diff != "" {
			t.Errorf("%s:\n%s", text, diff)
		}
	}
}
