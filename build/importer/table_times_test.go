package importer

import "testing"

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

func TestNoonAndMonthsBetweenSlashes(t *testing.T) {
	stories{"in English": {
		file: "Title,Date,Time\nLunch talk,12/May/2026,12:00 noon\nMaps,13/May/2026,12 noon - 1 pm\n",
		want: []string{"2026-05-12 12:00 Lunch talk", "2026-05-13 12:00-13:00 Maps"},
	}}.check(t)
}
