package importer

import "testing"

func TestADayIsNoTime(t *testing.T) {
	stories{
		"a column of day numbers": {
			file: `Day,Title,Speaker
1,Welcome,Ana Silva
2,Archives,Li Wei
3,Closing,Noor Aziz
`,
			want: []string{
				"Welcome: Ana Silva [day: Day 1]",
				"Archives: Li Wei [day: Day 2]",
				"Closing: Noor Aziz [day: Day 3]",
			},
			told: []string{`"Day 1" does not say it`},
		},
		"day numbers of an event whose first day is known": {
			file: `Day,Title,Speaker
1,Welcome,Ana Silva
3,Closing,Noor Aziz
`,
			choices: []string{"first-day=2026-05-04"},
			want: []string{
				"2026-05-04 Welcome: Ana Silva",
				"2026-05-06 Closing: Noor Aziz",
			},
		},
		"day and month of a German table": {
			file: `Titel;Datum;Referentin
Eröffnung;04.05.;Ana Silva
Schluss;05.05.;Li Wei
`,
			want: []string{
				"Eröffnung: Ana Silva [day: 04.05.]",
				"Schluss: Li Wei [day: 05.05.]",
			},
			told: []string{`"04.05." does not say it`},
		},
		"day and month, with the first day": {
			file: `Titel;Datum;Referentin
Eröffnung;04.05.;Ana Silva
Schluss;05.05.;Li Wei
`,
			choices: []string{"first-day=2026-05-04"},
			want: []string{
				"2026-05-04 Eröffnung: Ana Silva",
				"2026-05-05 Schluss: Li Wei",
			},
		},
		"hours without minutes in a column of times": {
			file: `Title,Date,Start,End
A,2026-05-04,9,9:30
B,2026-05-04,14,15
C,2026-05-04,16h,17h
`,
			want: []string{
				"2026-05-04 09:00-09:30 A",
				"2026-05-04 14:00-15:00 B",
				"2026-05-04 16:00-17:00 C",
			},
		},
		"hours from and to": {
			file: "Titel;Datum;Uhrzeit\nKarten;04.05.2026;9-10\nVertrauen;04.05.2026;14–15\n",
			want: []string{"2026-05-04 09:00-10:00 Karten", "2026-05-04 14:00-15:00 Vertrauen"},
		},
		"small numbers, which may be of days, slots or the afternoon": {
			file: "Title,Start\nA,1\nB,2\nC,14\n",
			want: []string{"A", "B", "C"},
			told: []string{`1 in "Start" (1), 14 in "Start" (1), 2 in "Start" (1)`},
		},
		"numbers of slots": {
			file: "Title,Date,Slot\nA,2026-05-04,8\nB,2026-05-04,9\n",
			want: []string{"2026-05-04 A", "2026-05-04 B"},
			told: []string{`8 in "Slot" (1), 9 in "Slot" (1)`},
		},
		"the number of a day with a time": {
			file: `Title,First Name,Last Name,Presentation,Slot
Dr,Ana,Silva,Maps for everybody,Day 1 09:00-09:30
Prof,Li,Wei,Trust in archives and museums,Day 1 10:00-10:30
Dr,Bo,Ek,Reading rooms,Day 2 09:00-09:30
Dr,Noor,Aziz,Catalogues,Day 2 10:00-10:30
Dr,Eva,Low,Shelves,Day 2 11:00-11:30
`,
			choices: []string{"first-day=2026-05-04"},
			want: []string{
				"2026-05-04 09:00-09:30 Maps for everybody: Ana Silva",
				"2026-05-04 10:00-10:30 Trust in archives and museums: Li Wei",
				"2026-05-05 09:00-09:30 Reading rooms: Bo Ek",
				"2026-05-05 10:00-10:30 Catalogues: Noor Aziz",
				"2026-05-05 11:00-11:30 Shelves: Eva Low",
			},
		},
		"dates of a database, all at midnight": {
			file: `title,date,start_time,end_time,room
A talk,2026-05-04 00:00:00,09:00:00,10:00:00,1
B talk,2026-05-05 00:00:00,11:00:00,12:00:00,2
`,
			want: []string{
				"2026-05-04 09:00-10:00 A talk @ 1",
				"2026-05-05 11:00-12:00 B talk @ 2",
			},
		},
		"a date at midnight in the column of the start": {
			file: `Title,Start
A,2026-05-04 00:00
B,2026-05-05 00:00
`,
			want: []string{
				"2026-05-04 A",
				"2026-05-05 B",
			},
		},
		"a session that does start at midnight": {
			file: `Title,Start
A,2026-05-04 00:00
B,2026-05-05 10:00
`,
			want: []string{
				"2026-05-04 00:00 A",
				"2026-05-05 10:00 B",
			},
		},
	}.check(t)
}

func TestDaysWithoutADate(t *testing.T) {
	stories{
		"weekdays keep the order of the file": {
			file: `Day,Time,Title,Speaker
Wed,9:00,Welcome,Ana Silva
Thu,9:00,Archives,Li Wei
Thu,,Poster,Li Wei
`,
			want: []string{
				"09:00 Welcome: Ana Silva [day: Wed]",
				"09:00 Archives: Li Wei [day: Thu]",
				"Poster: Li Wei [day: Thu]",
			},
			told: []string{`On which date is the first day of the event? "Wed" does not say it`},
		},
		"weekdays become dates with the first day": {
			file: `Day,Time,Title
Wed,9:00,Welcome
Thu,9:00,Archives
Mon,9:00,Late
`,
			choices: []string{"first-day=2026-05-06"},
			want: []string{
				"2026-05-06 09:00 Welcome",
				"2026-05-07 09:00 Archives",
				"2026-05-11 09:00 Late",
			},
		},
		"two days, one title and hour": {
			file: `Day,Time,Title,Room
Fri,9:00,Welcome,Hall 1
Sat,9:00,Welcome,Hall 1
`,
			want: []string{
				"09:00 Welcome @ Hall 1 [day: Fri]",
				"09:00 Welcome @ Hall 1 [day: Sat]",
			},
		},
		"a French programme without a year": {
			file: `Jour;Horaire;Titre de la séance;Intervenant·e·s;Salle;Résumé;Statut
lundi 4 mai;9h-9h30;Accueil et ouverture;Ana Silva;Amphi A;Bienvenue;confirmé
lundi 4 mai;9h30 - 10h30;Atelier cartes;Li Wei, Bo Ek;Salle 2;Texte;annulé
mardi 5 mai;14h;Clôture;Noor Aziz;Amphi A;Fin;confirmé
`,
			want: []string{
				"09:00-09:30 Accueil et ouverture @ Amphi A: Ana Silva [day: lundi 4 mai]",
				"14:00 Clôture @ Amphi A: Noor Aziz [day: mardi 5 mai]",
			},
			told: []string{`"lundi 4 mai" does not say it`, "skipped cancelled (1): Atelier cartes"},
		},
		"a French programme with the first day": {
			file: `Jour;Horaire;Titre de la séance;Intervenant·e·s;Salle;Résumé;Statut
lundi 4 mai;9h-9h30;Accueil et ouverture;Ana Silva;Amphi A;Bienvenue;confirmé
lundi 4 mai;9h30 - 10h30;Atelier cartes;Li Wei, Bo Ek;Salle 2;Texte;annulé
mardi 5 mai;14h;Clôture;Noor Aziz;Amphi A;Fin;confirmé
`,
			choices: []string{"first-day=2026-05-04"},
			want: []string{
				"2026-05-04 09:00-09:30 Accueil et ouverture @ Amphi A: Ana Silva",
				"2026-05-05 14:00 Clôture @ Amphi A: Noor Aziz",
			},
		},
		"a weekday that is another day in that year": {
			file: `Title,Date
A,Monday 5 May
`,
			choices: []string{"first-day=2026-05-04"},
			want: []string{
				"A",
			},
			told: []string{`Monday 5 May in "Date" (1)`},
		},
		"over New Year": {
			file: `Title,Date,Start
A,30 December,9:00
B,2 January 2027,9:00
`,
			want: []string{
				"2026-12-30 09:00 A",
				"2027-01-02 09:00 B",
			},
		},
		"a heading for each day": {
			file: `Time,Title,Speaker
Monday,,
9:00,Opening,Ana Silva
Tuesday,,
9:00,Closing,Li Wei
`,
			want: []string{
				"09:00 Opening: Ana Silva [day: Monday]",
				"09:00 Closing: Li Wei [day: Tuesday]",
			},
		},
		"a heading above the names of the columns": {
			file: `,Monday 4 May 2026,,
Time,Title,Speaker,Room
9:00-10:00,Opening,Ana Silva,1
,Tuesday 5 May 2026,,
9:00-10:00,Closing,Li Wei,1
`,
			want: []string{
				"2026-05-04 09:00-10:00 Opening @ 1: Ana Silva",
				"2026-05-05 09:00-10:00 Closing @ 1: Li Wei",
			},
		},
		"a day that nobody can read": {
			file: `Title,Date,Time
A,to be announced,9:00
B,2026-05-04,9:00
`,
			want: []string{
				"2026-05-04 09:00 B",
				"09:00 A",
			},
			told: []string{`to be announced in "Date" (1)`, "1 session with a time and no day"},
		},
	}.check(t)
}
