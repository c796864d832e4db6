package importer

import "testing"

func TestTheDateOfTheTalkIsFoundAmongOthers(t *testing.T) {
	stories{
		"the date of a proposal": {
			file: `Title,Proposal date,Date of talk,Time of talk
A,2026-01-01,2026-05-04,9:00
B,2026-02-01,2026-05-05,9:00
`,
			want: []string{
				"2026-05-04 09:00 A",
				"2026-05-05 09:00 B",
			},
		},
		"two dates of talks of which one is earlier by months": {
			file: `Title,First date,Date of talk
A,2026-01-05,2026-05-04
B,2026-01-05,2026-05-05
`,
			want: []string{
				"2026-05-04 A",
				"2026-05-05 B",
			},
		},
		"the date of birth of a speaker": {
			file: `Title,Speaker,Date of birth,Date
A,Ana Silva,1980-05-04,2026-05-04
`,
			want: []string{
				"2026-05-04 A: Ana Silva",
			},
		},
		"the opening of the registration": {
			file: `Title,Registration opens,Session starts
A,2026-05-01 08:00,2026-05-04 09:00
`,
			want: []string{
				"2026-05-04 09:00 A",
			},
		},
		"UTC beside the time of the place": {
			file: `Title,Start (UTC),Start (local)
A,2026-05-04 07:00,2026-05-04 09:00
B,2026-05-04 08:00,2026-05-04 10:00
`,
			want: []string{
				"2026-05-04 09:00 A",
				"2026-05-04 10:00 B",
			},
			told: []string{`"Start (local)" was taken for start because its name says so, but that of "Start (UTC)" does too`},
		},
		"a talk each month": {
			file: `Title,Date
Jan talk,2026-01-15
Feb talk,2026-02-15
Mar talk,2026-03-15
`,
			want: []string{
				"2026-01-15 Jan talk",
				"2026-02-15 Feb talk",
				"2026-03-15 Mar talk",
			},
		},
		"summer and winter": {
			file: `Title,Start
A,2026-05-04T09:00:00+02:00
B,2026-05-04T09:00:00+02:00
C,2026-12-04T09:00:00+01:00
`,
			want: []string{
				"2026-05-04 09:00 A",
				"2026-05-04 09:00 B",
				"2026-12-04 09:00 C",
			},
			told: []string{"sessions with another UTC offset than +02:00, whose clock times stay as they are (1): C"},
		},
	}.check(t)
}

func TestDatesThatCannotBeAreNotPublished(t *testing.T) {
	stories{
		"days that are not in the calendar": {
			file: `Title,Date,Start
A,2026-02-30,9:00
B,31/04/2026,9:00
C,00.00.0000,9:00
`,
			want: []string{
				"09:00 A",
				"09:00 B",
				"09:00 C",
			},
			told: []string{`00.00.0000 in "Date" (1), 2026-02-30 in "Date" (1), 31/04/2026 in "Date" (1)`},
		},
		"several days in one cell": {
			file: `Title,Date
Workshop,4-5 May 2026
Talk,5 May 2026
`,
			want: []string{
				"2026-05-04 Workshop",
				"2026-05-05 Talk",
			},
			told: []string{"1 session of several days, shown on the first"},
		},
		"times that a spreadsheet puts on the day from which it counts": {
			file: `[{"Session":"Maps","Session Date":"2026-05-04T00:00:00.000Z","Start Time":"1899-12-30T09:00:00.000Z","End Time":"1899-12-30T10:00:00.000Z"},{"Session":"Trust","Session Date":"2026-05-05T00:00:00.000Z","Start Time":"1970-01-01T13:30:00.000Z","End Time":"1970-01-01T14:00:00.000Z"}]`,
			want: []string{"2026-05-04 09:00-10:00 Maps", "2026-05-05 13:30-14:00 Trust"},
		},
		"the days of the event beside the number of each day": {
			file: "Event,Conference days,Session title,Day,Start\nSummit,4-6 May 2026,Maps,1,09:00\nSummit,4-6 May 2026,Trust,2,10:00\n",
			want: []string{"09:00 Maps [day: Day 1]", "10:00 Trust [day: Day 2]"},
			told: []string{"On which date is the first day of the event?"},
		},
		"a day and a time without the year": {
			file: "Title,When\nMaps,\"Mon 4 May, 9am-10am\"\nTrust,\"Tue 5 May, 2pm – 3:30pm\"\n",
			want: []string{"09:00-10:00 Maps [day: Mon 4 May]", "14:00-15:30 Trust [day: Tue 5 May]"},
			told: []string{`"Mon 4 May, 9am-10am" does not say it`},
		},
		"a day in a row of its own, in the column of days": {
			file: "Datum,Uhrzeit,Titel\n04.05.2026,,\n,9 Uhr,Karten\n,10 Uhr,Recht\n05.05.2026,,\n,9 Uhr,Vertrauen\n",
			want: []string{"2026-05-04 09:00 Karten", "2026-05-04 10:00 Recht", "2026-05-05 09:00 Vertrauen"},
		},
		"a day that is written once for all its sessions": {
			file: "Date,Time,Title\n4 May 2026,9:00,Maps\n,10:00,Law\n5 May 2026,9:00,Trust\n,,Poster\n",
			want: []string{"2026-05-04 09:00 Maps", "2026-05-04 10:00 Law", "2026-05-05 09:00 Trust", "Poster"},
			told: []string{"1 session without a day in the row, put on that of the row above"},
		},
		"several days in two columns": {
			file: "Title,Date,End date\nWorkshop,2026-05-04,2026-05-06\nTalk,2026-05-05,2026-05-05\n",
			want: []string{"2026-05-04 Workshop", "2026-05-05 Talk"},
			told: []string{"1 session of several days, shown on the first"},
		},
		"several days, at the same hours on each": {
			file: "Title,Date,Time\nHackathon,4–6 May 2026,9:00-17:00\nTalk,5 May 2026,10:00-11:00\n",
			want: []string{"2026-05-04 09:00-17:00 Hackathon", "2026-05-05 10:00-11:00 Talk"},
			told: []string{"1 session of several days, shown on the first"},
		},
		"an end on another day in one cell": {
			file: `Title,When
Workshop,4 May 2026 9:00 – 5 May 2026 17:00
Talk,5 May 2026 9:00-10:00
`,
			want: []string{
				"2026-05-04 09:00 Workshop",
				"2026-05-05 09:00-10:00 Talk",
			},
			told: []string{"1 session of a day or longer: the end is left out"},
		},
		"a weekday that is not that of the date": {
			file: `Title,Date
A,"Sunday, 4 May 2026"
`,
			want: []string{
				"2026-05-04 A",
			},
			told: []string{"sessions with a day of the week that does not fit the date, so the date was used (1): Sunday, 4 May 2026"},
		},
		"numbers of slots": {
			file: `Slot,Title
1,Opening
2,Maps
3,Trust
`,
			want: []string{
				"Opening",
				"Maps",
				"Trust",
			},
			told: []string{`1 in "Slot" (1)`},
		},
		"an end that is a length": {
			file: `Title,Start,End
A,2026-05-04 09:00,+45 min
`,
			want: []string{
				"2026-05-04 09:00 A",
			},
			told: []string{`+45 min in "End" (1)`},
		},
	}.check(t)
}

func TestMomentsInManyForms(t *testing.T) {
	stories{
		"American dates with am and pm": {
			file: `Session Name,Session Date,Start,Finish,Location
Keynote,"Mon, May 4, 2026",9:00 am,10:00 am,Ballroom A
Panel,"Mon, May 4, 2026",12:30 pm,1:30 pm,Ballroom B
Dinner talk,"Mon, May 4, 2026",7:00 pm,9:00 pm,Ballroom B
`,
			want: []string{
				"2026-05-04 09:00-10:00 Keynote @ Ballroom A",
				"2026-05-04 12:30-13:30 Panel @ Ballroom B",
				"2026-05-04 19:00-21:00 Dinner talk @ Ballroom B",
			},
		},
		"midnight and noon": {
			file: `Title,Date,Start,End
Night,2026-05-04,11:30 PM,12:30 AM
Noon,2026-05-04,12:00 PM,12:45 PM
`,
			want: []string{
				"2026-05-04 12:00-12:45 Noon",
				"2026-05-04 23:30-00:30 Night",
			},
			told: []string{"1 session over midnight"},
		},
		"intervals of ISO 8601": {
			file: `Title,When
Workshop,2026-05-04T09:00/2026-05-04T10:00
Talk,2026-05-04T10:00:00Z/PT1H
`,
			want: []string{
				"2026-05-04 09:00-10:00 Workshop",
				"2026-05-04 10:00-11:00 Talk",
			},
		},
		"seconds since 1970": {
			file: `title,start,end
A,1777885200,1777888800
B,1777888800,1777892400
`,
			want: []string{
				"2026-05-04 09:00-10:00 A",
				"2026-05-04 10:00-11:00 B",
			},
			told: []string{"the file gives times in UTC only"},
		},
		"milliseconds since 1970": {
			file: `title,start,end
A,1777885200000,1777888800000
`,
			want: []string{
				"2026-05-04 09:00-10:00 A",
			},
		},
		"lengths with a decimal comma": {
			file: `Titel;Beginn;Dauer
A;2026-05-04 09:00;1,5 h
B;2026-05-04 11:00;45 min
`,
			want: []string{
				"2026-05-04 09:00-10:30 A",
				"2026-05-04 11:00-11:45 B",
			},
		},
		"hours and minutes without a colon": {
			file: `Title,Date,Start,End
Opening,2026-05-04,1000,1045
Maps,2026-05-04,1100,1145
`,
			want: []string{
				"2026-05-04 10:00-10:45 Opening",
				"2026-05-04 11:00-11:45 Maps",
			},
		},
		"hours and minutes without a colon, with zeros": {
			file: `Title,Date,Start,End
Opening,2026-05-04,0900,0945
Maps,2026-05-04,1000,1045
`,
			want: []string{
				"2026-05-04 09:00-09:45 Opening",
				"2026-05-04 10:00-10:45 Maps",
			},
		},
		"fractions of seconds": {
			file: `Title,Start,End
Opening,2026-05-04 09:00:00.000,2026-05-04 09:45:00.000
Maps,2026-05-04 10:00:00.000,2026-05-04 10:45:00.000
`,
			want: []string{
				"2026-05-04 09:00-09:45 Opening",
				"2026-05-04 10:00-10:45 Maps",
			},
		},
		"years of two digits": {
			file: `Title,Date
Opening,4 May '26
Maps,5 May '26
`,
			want: []string{
				"2026-05-04 Opening",
				"2026-05-05 Maps",
			},
		},
		"ordinals": {
			file: `Title,Date
Opening,May 4th 2026
Maps,"Tuesday, the 5th of May, 2026"
`,
			want: []string{
				"2026-05-04 Opening",
				"2026-05-05 Maps",
			},
		},
		"weekdays with times": {
			file: `Title,When
Opening,Mon 9am
Maps,Tue 2pm-3pm
`,
			choices: []string{"first-day=2026-05-04"},
			want: []string{
				"2026-05-04 09:00 Opening",
				"2026-05-05 14:00-15:00 Maps",
			},
		},
		"points between everything": {
			file: `Title,Date,Time
A,2026.05.04,9.00
B,2026.05.05,14.30
`,
			want: []string{
				"2026-05-04 09:00 A",
				"2026-05-05 14:30 B",
			},
		},
		"days and times as numbers of a spreadsheet": {
			file: `Title,Date,Start
A,46146,0.375
B,46147,0.416666667
`,
			want: []string{
				"2026-05-04 09:00 A",
				"2026-05-05 10:00 B",
			},
		},
		"a zone after each time": {
			file: `Title,Start
A,2026-05-04 09:00 MESZ
B,2026-05-04 10:00 (MESZ)
`,
			want: []string{
				"2026-05-04 09:00 A",
				"2026-05-04 10:00 B",
			},
		},
	}.check(t)
}
