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

func TestTheOrderOfDayAndMonthIsAsked(t *testing.T) {
	stories{
		"nothing shows it": {
			file: `Title,Date,Time
A,04/05/2026,10:00
B,06/05/2026,11:00
`,
			want: []string{
				"10:00 A",
				"11:00 B",
			},
			told: []string{`What comes first in "04/05/2026": the day or the month?`, `04/05/2026 in "Date" (1)`},
		},
		"the author says it": {
			file: `Title,Date,Time
A,04/05/2026,10:00
B,06/05/2026,11:00
`,
			choices: []string{"date-order=day-month"},
			want: []string{
				"2026-05-04 10:00 A",
				"2026-05-06 11:00 B",
			},
		},
		"the author says the other": {
			file: `Title,Date,Time
A,04/05/2026,10:00
B,06/05/2026,11:00
`,
			choices: []string{"date-order=month-day"},
			want: []string{
				"2026-04-05 10:00 A",
				"2026-06-05 11:00 B",
			},
		},
		"one date shows it for all": {
			file: `Title,Date
A,05/04/2026
B,05/13/2026
`,
			want: []string{
				"2026-05-04 A",
				"2026-05-13 B",
			},
		},
		"the first day of the event shows it": {
			file: `Title,Date
A,04/05/2026
B,05/05/2026
`,
			choices: []string{"first-day=2026-05-04"},
			want: []string{
				"2026-05-04 A",
				"2026-05-05 B",
			},
		},
	}.check(t)
}

func TestColumnsOfWorkOnAnEntryGiveNoTimes(t *testing.T) {
	stories{
		"the day of submission": {
			file: `ProgramCode,Title,SubmissionDateTime,Presenters,Abstract_MARKDOWN,PresentationDate,PresentationStart,PresentationDuration,VenueCode,SessionTitle
p001,Fixity in the reading room,2025-12-01 20:10:57.504565+00:00,"Ana Silva, Li Wei",The **checksums**.,2026-05-04,11:00,25 minutes,hall-1,Small archives
p002,Guided tour of 3 posters,2026-01-11 21:14:00.000000+00:00,Bo Ek,,2026-05-04,14:00,30 minutes,kiosk,
p003,Guided tour of 3 posters,2026-01-11 21:14:00.000000+00:00,Bo Ek,,2026-05-05,14:00,30 minutes,kiosk,
`,
			want: []string{
				"2026-05-04 11:00-11:25 Fixity in the reading room: Ana Silva, Li Wei",
				"2026-05-04 14:00-14:30 Guided tour of 3 posters: Bo Ek",
				"2026-05-05 14:00-14:30 Guided tour of 3 posters: Bo Ek",
			},
		},
		"created and updated": {
			file: `name,created_at,updated_at,starts,ends
Opening,2025-11-02 12:03:44,2025-12-02 12:03:44,2026-05-04 09:00:00,2026-05-04 10:00:00
Closing,2025-11-03 12:13:24,2025-12-02 12:03:44,2026-05-04 11:00:00,2026-05-04 12:00:00
`,
			want: []string{
				"2026-05-04 09:00-10:00 Opening",
				"2026-05-04 11:00-12:00 Closing",
			},
		},
		"a deadline": {
			file: `Title,Deadline,Session date,Session time
A talk,2026-01-31,2026-05-04,9:00
B talk,2026-01-31,2026-05-05,9:00
`,
			want: []string{
				"2026-05-04 09:00 A talk",
				"2026-05-05 09:00 B talk",
			},
		},
		"a date far from the others": {
			file: `Title,Date,Session date
A,2025-01-10,2026-05-04
B,2025-06-20,2026-05-05
C,2025-11-30,2026-05-06
`,
			want: []string{
				"2026-05-04 A",
				"2026-05-05 B",
				"2026-05-06 C",
			},
		},
		"seconds that a computer wrote": {
			file: `Title,Date,Start
A,2026-04-04 10:22:33,2026-05-04 09:00
B,2026-04-05 11:02:07,2026-05-04 10:00
`,
			want: []string{
				"2026-05-04 09:00 A",
				"2026-05-04 10:00 B",
			},
		},
		"a form's time stamp, the only date": {
			file: `Timestamp,Email Address,What is the title of your session?,Please describe your session (max. 200 words),Who will present? (names),Which track fits best?,Do you need a projector?,Phone number
1/12/2026 10:22:33,ana@example.org,Maps for everyone,A long description of the session about maps that goes on for a while,Ana Silva and Li Wei,Maps,Yes,+49 30 1234
1/13/2026 11:02:07,li@example.org,Trust in archives,Another long description,"Li Wei",Trust,No,+49 30 4321
`,
			want: []string{
				"Maps for everyone: Ana Silva, Li Wei",
				"Trust in archives: Li Wei",
			},
		},
	}.check(t)
}

func TestTimesAsPeopleWriteThem(t *testing.T) {
	stories{
		"a column for the start and one for the end": {
			file: `title,starttime,endtime,room,sessionchair
Opening,2026-05-04 09:00,2026-05-04 10:00,Hall 1,Ana Silva
`,
			want: []string{
				"2026-05-04 09:00-10:00 Opening @ Hall 1: Ana Silva",
			},
		},
		"from and to in one cell": {
			file: `Title,Date,Time
A,2026-05-04,9:15 – 10:15
B,2026-05-04,2:15-3:00 pm
C,2026-05-04,11:30-1:00 pm
`,
			want: []string{
				"2026-05-04 09:15-10:15 A",
				"2026-05-04 11:30-13:00 C",
				"2026-05-04 14:15-15:00 B",
			},
		},
		"without am and pm": {
			file: `Title,Date,Time
A,2026-05-04,9:00-10:00
B,2026-05-04,1:30-2:30
`,
			want: []string{
				"2026-05-04 09:00-10:00 A",
				"2026-05-04 13:30-14:30 B",
			},
			told: []string{"taken for the afternoon: 1"},
		},
		"the zone in the name of the column": {
			file: `Title,Date,Time (CET)
A,2026-05-04,10:00
B,2026-12-04,10:00
`,
			want: []string{
				"2026-05-04 10:00 A",
				"2026-12-04 10:00 B",
			},
			told: []string{"in the time zone CET"},
		},
		"an offset in the name of the column": {
			file: `Title,Date,Start (UTC+2)
A,2026-05-04,10:00
`,
			want: []string{
				"2026-05-04 10:00 A",
			},
		},
		"a column of zones": {
			file: `Title,Start,Timezone
A,2026-05-04 10:00,Europe/Paris
B,2026-05-05 10:00,Europe/Paris
`,
			want: []string{
				"2026-05-04 10:00 A",
				"2026-05-05 10:00 B",
			},
			told: []string{"in the time zone Europe/Paris"},
		},
		"all in UTC": {
			file: `title;start;duration
A;2026-05-04T09:00:00Z;PT45M
B;2026-05-04T10:00:00Z;PT1H
`,
			want: []string{
				"2026-05-04 09:00-09:45 A",
				"2026-05-04 10:00-11:00 B",
			},
			told: []string{"the file gives times in UTC only: import again with --zone"},
		},
		"hours of a spreadsheet, and lengths in hours": {
			file: `Title,Day,Start,Duration (hours)
A talk,1,0.375,1.5
B talk,2,0.5,1
`,
			choices: []string{"first-day=2026-05-04"},
			want: []string{
				"2026-05-04 09:00-10:30 A talk",
				"2026-05-05 12:00-13:00 B talk",
			},
		},
		"an end on the next day": {
			file: `Title,Start,End
A,2026-05-04 22:00,2026-05-05 01:00
`,
			want: []string{
				"2026-05-04 22:00-01:00 A",
			},
			told: []string{"1 session over midnight"},
		},
		"four columns": {
			file: `Title,Start Date,Start Time,End Date,End Time
A,2026-05-04,22:00,2026-05-05,01:00
B,2026-05-04,9:00,2026-05-04,10:00
`,
			want: []string{
				"2026-05-04 09:00-10:00 B",
				"2026-05-04 22:00-01:00 A",
			},
		},
		"months in words": {
			file: `Title,Start,Finish
Opening,2026-Nov-09 10:00,2026-Nov-09 11:00
Closing,10-Nov-26 10:00,10-Nov-26 11:00
`,
			want: []string{
				"2026-11-09 10:00-11:00 Opening",
				"2026-11-10 10:00-11:00 Closing",
			},
		},
		"a date and a start that disagree": {
			file: `Title,Date,Start
A,2026-05-04,2026-05-05 10:00
`,
			want: []string{
				"2026-05-05 10:00 A",
			},
			told: []string{"sessions with a date that differs from that of the start, so that of the start was used (1): A"},
		},
		"the time of the block for a talk without one": {
			file: `Session,Session start,Paper,Paper start,Author
Block one,2026-05-04 09:00,First paper,2026-05-04 09:10,Ana Silva
Block one,2026-05-04 09:00,Second paper,,Li Wei
Block two,2026-05-04 11:00,,,
`,
			want: []string{
				"2026-05-04 09:00 Second paper: Li Wei",
				"2026-05-04 09:10 First paper: Ana Silva",
				"2026-05-04 11:00 Block two",
			},
		},
	}.check(t)
}
