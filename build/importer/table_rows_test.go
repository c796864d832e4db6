package importer

import "testing"

func TestStatusOfRows(t *testing.T) {
	stories{
		"words": {
			file: `Title,Status,Speaker
Kept,accepted,Ana Silva
Refused,rejected,Li Wei
Withdrawn,withdrawn,Bo Ek
Off,Cancelled,Noor Aziz
`,
			want: []string{
				"Kept: Ana Silva",
			},
			told: []string{"skipped declined (1): Refused", "skipped withdrawn (1): Withdrawn", "skipped cancelled (1): Off"},
		},
		"numbers": {
			file: `Title,Accepting?,Presenter
A,1,Ana Silva
B,0,Li Wei
C,-1,Bo Ek
`,
			want: []string{
				"A: Ana Silva",
			},
			told: []string{"skipped not accepted (1): B", "skipped declined (1): C"},
		},
		"yes to cancelled": {
			file: `Title,Cancelled
A,no
B,yes
`,
			want: []string{
				"A",
			},
			told: []string{"skipped cancelled (1): B"},
		},
		"words that are not known": {
			file: `Title,Decision,Presenter
A,Main stage,Ana Silva
B,Lightning,Li Wei
C,reject,Bo Ek
`,
			want: []string{
				"A: Ana Silva",
				"B: Li Wei",
			},
			told: []string{`"Decision" looks like a decision about sessions, but these words are not known: Main stage, Lightning`, "skipped declined (1): C"},
		},
		"a decision in a column of another name": {
			file: `Title,Result
A,accepted
B,rejected
`,
			want: []string{
				"A",
			},
			told: []string{`"Result" was taken for status`, "skipped declined (1): B"},
		},
		"whether somebody confirmed": {
			file: `Title,Confirmed
A,yes
B,no
`,
			want: []string{
				"A",
				"B",
			},
			told: []string{"1 session not confirmed"},
		},
		"breaks by their type": {
			file: `Title,Type,Date,Start
Breakfast/Hangout time,break,2026-05-04,09:00
Morning break day 1 room 4,Break,2026-05-04,10:00
Lunch workshop day (room 3),Lunch Break,2026-05-04,12:00
A talk,talk,2026-05-04,13:00
`,
			want: []string{
				"2026-05-04 13:00 A talk [type: talk]",
			},
			told: []string{"skipped breaks (3)"},
		},
	}.check(t)
}

func TestNothingIsDroppedThatDiffers(t *testing.T) {
	stories{
		"one paper in a row for each author": {
			file: `id,title,author,date
7,Big paper,Ana Silva,2026-05-04
7,Big paper,Li Wei,2026-05-04
8,Small paper,Bo Ek,2026-05-04
`,
			want: []string{
				"2026-05-04 Big paper: Ana Silva",
				"2026-05-04 Big paper: Li Wei",
				"2026-05-04 Small paper: Bo Ek",
			},
			told: []string{"1 entry with the identifier of another that differs"},
		},
		"rows that differ in a column that is not read": {
			file: `Title,Shoe size
A,44
A,45
`,
			want: []string{
				"A",
				"A",
			},
		},
		"rows that say the same": {
			file: `Title,Room
A,1
A,1
`,
			want: []string{
				"A @ 1",
			},
			told: []string{"skipped listed twice (1): A"},
		},
		"a long text among the values of a facet": {
			file: `Title,Level
A,"This talk is for people who have to synchronise records across many library systems on a daily basis and want to know how."
B,Beginner
C,Beginner
D,Beginner
`,
			want: []string{
				"A",
				"B [level: Beginner]",
				"C [level: Beginner]",
				"D [level: Beginner]",
			},
			told: []string{"Level, long texts (1)"},
		},
	}.check(t)
}

func TestTablesThatProgramsWrote(t *testing.T) {
	stories{
		"rows quoted as a whole, with lists of Python": {
			file: `,creators,keywords,title,format
"0,""[{'name': 'Silva, Ana', 'affiliation': 'Uni A'}]"",""['maps', 'space']"",""Maps for all: a start"",Vortrag"
"1,""[{'name': 'Wei, Li', 'affiliation': 'Uni B'}]"",""['space']"",""Spaces """"between"""" words"",Poster"
`,
			want: []string{
				"Maps for all: a start: Silva, Ana (Uni A) [type: Vortrag] [tags: maps, space]",
				`Spaces "between" words: Wei, Li (Uni B) [type: Poster] [tags: space]`,
			},
		},
		"lists of JSON in cells": {
			file: `title,speakers,tags
Maps,"[""Ana Silva"", ""Li Wei""]","[]"
Trust,"[{""name"": ""Bo Ek""}]","[""law""]"
`,
			want: []string{
				"Maps: Ana Silva, Li Wei",
				"Trust: Bo Ek [tags: law]",
			},
		},
		"columns in several languages": {
			file: `Titel [de],Título (es),Raum
Eins,Uno,1
,Dos,2
`,
			want: []string{
				"Uno @ 1",
				"Dos @ 2",
			},
		},
	}.check(t)
}
