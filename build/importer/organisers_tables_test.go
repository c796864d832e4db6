package importer

import "testing"

func TestTablesOfOrganisers(t *testing.T) {
	stories{
		"a timetable of two days": {
			file: `Time,Main Hall,Room 12,Workshop Room
Monday 4 May 2026,,,
09:00-09:30,Opening (Ana Silva),,
09:30-10:30,Maps for all (Li Wei; Bo Ek),Law 101,Hands-on: SPARQL (Eva Öz)
10:30-11:00,Coffee break,Coffee break,Coffee break
Tuesday 5 May 2026,,,
09:00-10:00,Trust,Data (Jo March),
`,
			want: []string{
				"2026-05-04 09:00-09:30 Opening @ Main Hall: Ana Silva",
				"2026-05-04 09:30-10:30 Maps for all @ Main Hall: Li Wei, Bo Ek",
				"2026-05-04 09:30-10:30 Law 101 @ Room 12",
				"2026-05-04 09:30-10:30 Hands-on: SPARQL @ Workshop Room: Eva Öz",
				"2026-05-05 09:00-10:00 Trust @ Main Hall",
				"2026-05-05 09:00-10:00 Data @ Room 12: Jo March",
			},
			told: []string{
				"skipped breaks (1): Coffee break",
			},
		},
		"American, with 12-hour times over midnight": {
			file: `Session Name,Presenter Name(s),Date,Start Time,End Time,Location,Session Type,Date Submitted,Decision
Opening Plenary,"Silva, Ana; Wei, Li",5/4/2026,9:00 AM,10:00 AM,Ballroom A,Plenary,1/15/2026,Accept
Deep Maps,Bo Ek,5/4/2026,11:30 AM,12:15 PM,Ballroom B,Talk,1/16/2026,Accept
Late one,Jo March,5/13/2026,12:30 PM,1:15 PM,Ballroom B,Talk,1/17/2026,Reject
Night one,Jo March,5/13/2026,11:30 PM,12:30 AM,Bar,Social,1/17/2026,Accept
`,
			want: []string{
				"2026-05-04 09:00-10:00 Opening Plenary @ Ballroom A: Silva, Ana, Wei, Li [type: Plenary]",
				"2026-05-04 11:30-12:15 Deep Maps @ Ballroom B: Bo Ek [type: Talk]",
				"2026-05-13 23:30-00:30 Night one @ Bar: Jo March [type: Social]",
			},
			told: []string{
				"skipped declined (1): Late one",
				"Date Submitted (4): its name says that it is not for readers",
			},
		},
		"moments as numbers": {
			file: `Title,Start,End,Room
A thing,46146.375,46146.41667,R1
B thing,46146.5,46146.54167,R1
`,
			want: []string{
				"2026-05-04 09:00-10:00 A thing @ R1",
				"2026-05-04 12:00-13:00 B thing @ R1",
			},
		},
		"days and times as numbers": {
			file: `Title,Date,Start,End
A thing,46146,0.375,0.416666666666667
B thing,46147,0.5,0.541666666666667
`,
			want: []string{
				"2026-05-04 09:00-10:00 A thing",
				"2026-05-05 12:00-13:00 B thing",
			},
		},
		"papers of ConfTool": {
			file: `"paperID";"contribution_type";"acceptance_status";"acceptance";"title";"authors";"organisations";"authors_formatted";"sa_name";"sa_email";"abstract";"keywords";"topics";"session_title";"session_start";"session_end";"session_room";"cdate";"mdate"
"101";"Paper";"1";"Accepted";"Maps for all";"Silva, Ana (1); Wei, Li (2)";"1: Uni A; 2: Uni B";"Silva, Ana; Wei, Li";"Silva, Ana";"a@x.org";"About maps.";"maps, data";"Data; Law";"Maps and trust";"2026-05-04 09:00";"2026-05-04 10:30";"Hall 1";"2026-01-03 10:11:12";"2026-02-03 10:11:12"
"102";"Paper";"-1";"Rejected";"Bad";"Ek, Bo";"Uni C";"Ek, Bo";"Ek, Bo";"b@x.org";"No.";"";"";"";"";"";"";"2026-01-03 10:11:13";"2026-02-03 10:11:12"
"103";"Poster";"1";"Accepted";"Trust";"Ek, Bo";"Uni C";"Ek, Bo";"Ek, Bo";"b@x.org";"About trust.";"trust";"Law";"Posters";"2026-05-05 14:00";"2026-05-05 15:00";"Foyer";"2026-01-05 10:11:13";"2026-02-03 10:11:12"
`,
			want: []string{
				"2026-05-04 09:00-10:30 Maps for all @ Hall 1: Silva, Ana (Uni A), Wei, Li (Uni B) [type: Paper] [tags: data, Law, maps]",
				"2026-05-05 14:00-15:00 Trust @ Foyer: Ek, Bo (Uni C) [type: Poster] [tags: Law, trust]",
			},
			told: []string{
				"skipped declined (1): Bad",
			},
		},
		"tabs, and days with times in one cell": {
			file: `Title	When	Who	Where
Maps	Mon 4 May, 9am-10am	Ana Silva (Uni A, Lisbon)	Hall 1
Trust	Tue 5 May, 2pm – 3:30pm	Li Wei (Uni B); Bo Ek (Uni C)	Hall 2
Late show	Tue 5 May, 11pm – 1am	Jo March	Bar
`,
			want: []string{
				"09:00-10:00 Maps @ Hall 1: Ana Silva (Uni A, Lisbon) [day: Mon 4 May]",
				"14:00-15:30 Trust @ Hall 2: Li Wei (Uni B), Bo Ek (Uni C) [day: Tue 5 May]",
				"23:00-01:00 Late show @ Bar: Jo March [day: Tue 5 May]",
			},
		},
		"German days and times, and the last change": {
			file: `Title,Date,Time,Last updated,Speaker,Bio,Dietary requirements,Phone
Maps,04.05.,9.00-9.45,02.03.2026 14:22,Ana Silva,Born 1980,vegan,+49 1
Trust,05.05.,10.15-11.00,03.03.2026 09:11,Li Wei,Born 1990,none,+49 2
`,
			want: []string{
				"09:00-09:45 Maps: Ana Silva [day: 04.05.]",
				"10:15-11:00 Trust: Li Wei [day: 05.05.]",
			},
			told: []string{
				"Dietary requirements (2): its name says that it is not for readers",
			},
		},
		"states, breaks and times in UTC": {
			file: `title,start_time,end_time,state,is_break,submission_type
Maps,2026-05-04T09:00:00Z,2026-05-04T09:30:00Z,confirmed,False,Talk
Pause,2026-05-04T09:30:00Z,2026-05-04T10:00:00Z,confirmed,True,Talk
Trust,2026-05-04T10:00:00Z,2026-05-04T10:30:00Z,rejected,False,Talk
Law,2026-05-04T11:00:00Z,2026-05-04T11:30:00Z,canceled,False,Talk
Data,2026-05-04T12:00:00Z,2026-05-04T12:30:00Z,submitted,False,Workshop
`,
			want: []string{
				"2026-05-04 09:00-09:30 Maps [type: Talk]",
			},
			told: []string{
				"skipped breaks (1): Pause",
				"skipped declined (1): Trust",
				"skipped cancelled (1): Law",
				"skipped not accepted yet (1): Data",
				"import again with --zone",
			},
		},
		"sessions over midnight and of two days": {
			file: `Session;Titel;Beginn;Ende
A;Karten;04.05.2026 09:00;04.05.2026 10:00
A;Vertrauen;04.05.2026 10:00;04.05.2026 11:00
B;Recht;05.05.2026 23:00;06.05.2026 01:00
B;Fest;05.05.2026 20:00;07.05.2026 12:00
`,
			want: []string{
				"2026-05-04 09:00-10:00 Karten",
				"2026-05-04 10:00-11:00 Vertrauen",
				"2026-05-05 20:00 Fest",
				"2026-05-05 23:00-01:00 Recht",
			},
			told: []string{
				"1 session over midnight",
				"1 session of a day or longer: the end is left out",
			},
		},
		"a date that is clear beside one that is not": {
			file: `Title,Start date,Start time,End date,End time,Capacity,Registered,Price
Maps,5/4/26,9:00 AM,5/4/26,10:00 AM,40,12,0
Trust,5/5/26,1:00 PM,5/5/26,2:00 PM,40,30,10
`,
			want: []string{
				"2026-05-05 13:00-14:00 Trust",
				"09:00-10:00 Maps",
			},
			told: []string{
				"What comes first in \"5/4/26\": the day or the month?",
			},
		},
		"names in lines, and dates that do not exist": {
			file: `"Title","Authors","Start"
"Maps
for all","Ana Silva
Li Wei","2026-05-04 09:00"
"Trust","Bo Ek","2026-05-04 25:00"
"Law","","2026-02-30 09:00"
`,
			want: []string{
				"2026-05-04 09:00 Maps for all: Ana Silva, Li Wei",
				"Trust: Bo Ek",
				"Law",
			},
			told: []string{
				"2026-02-30 09:00 in \"Start\" (1), 2026-05-04 25:00 in \"Start\" (1)",
			},
		},
	}.check(t)
}
