package importer

import "testing"

func TestPeopleInColumns(t *testing.T) {
	stories{
		"slashes between names and between institutions": {
			file: "Titel;Vortragende;Institution\nKarten;Li Wei / Bo Ek;Uni B / Uni C\n",
			want: []string{"Karten: Li Wei (Uni B), Bo Ek (Uni C)"},
		},
		"a chair beside speakers": {
			file: "Title,Speaker,Chair\nA,Ana Silva,Eva Öz\nB,,Eva Öz\n",
			want: []string{"A: Ana Silva, Eva Öz (Chair)", "B: Eva Öz"},
		},
		"one institution of two people": {
			file: "Title,Speakers,Institution\nA,\"Ana Silva, Li Wei\",Uni A\nB,Bo Ek,Uni B\n",
			want: []string{"A: Ana Silva, Li Wei", "B: Bo Ek (Uni B)"},
			told: []string{"Affiliations that are left out, as the session has another number of people: Uni A (1)"},
		},
		"names of columns": {
			file: `Title,Speaker names,Session chair(s),Speaker(s),Presenter names,Speakername,Vortragende(r)
A,Ana Silva,C,D,E,F,G
`,
			want: []string{
				"A: Ana Silva, C (Session chair), D, E, F, G",
			},
		},
		"two parts of a name": {
			file: `Title,First name,Last name
Maps,Ana,Silva
Trust,Li,Wei
`,
			want: []string{
				"Maps: Ana Silva",
				"Trust: Li Wei",
			},
		},
		"addresses beside names": {
			file: `Title,Speakers,Date
A,"Ana Silva <ana@example.org>; Li Wei (li@example.org)",2026-05-04
`,
			want: []string{
				"2026-05-04 A: Ana Silva, Li Wei",
			},
		},
		"affiliations by number after the names": {
			file: `Title,Authors,Affiliations
Maps,"Ana Silva1,2; Li Wei2","1 Uni A; 2 Uni B"
`,
			want: []string{
				"Maps: Ana Silva (Uni A, Uni B), Li Wei (Uni B)",
			},
		},
		"numbers that lead nowhere": {
			file: `Title,Authors
Maps,Ana Silva (1); Li Wei (2)
`,
			want: []string{
				"Maps: Ana Silva, Li Wei",
			},
		},
		"as many affiliations as people": {
			file: `Title,Speakers,Organisation
Maps,Ana Silva; Li Wei,Uni A; Uni B
Trust,Bo Ek,Uni C
`,
			want: []string{
				"Maps: Ana Silva (Uni A), Li Wei (Uni B)",
				"Trust: Bo Ek (Uni C)",
			},
		},
		"a name beside a title is that of a person": {
			file: `Title,Name
Maps for all,Ana Silva
Trust for all,Li Wei
`,
			want: []string{
				"Maps for all: Ana Silva",
				"Trust for all: Li Wei",
			},
		},
		"a title that is a form of address": {
			file: `Title,Name,Presentation
Dr,Ana Silva,Maps
Prof,Li Wei,Trust
Dr,Bo Ek,Rooms
Dr,Noor Aziz,Shelves
`,
			want: []string{
				"Maps: Ana Silva",
				"Trust: Li Wei",
				"Rooms: Bo Ek",
				"Shelves: Noor Aziz",
			},
		},
		"somebody who is named twice": {
			file: `Title,Author,Speaker
Maps,Ana Silva; Li Wei,Ana Silva
`,
			want: []string{
				"Maps: Ana Silva, Li Wei",
			},
		},
	}.check(t)
}
