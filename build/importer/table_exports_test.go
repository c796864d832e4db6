package importer

import "testing"

func TestBlocksWithTheirTalksInColumns(t *testing.T) {
	stories{
		"ConfTool": {
			file: `"session_ID";"session_short";"session_title";"session_start";"session_end";"session_room";"chair1";"presentations";"p1_paperID";"p1_title";"p1_authors";"p1_organisations";"p2_paperID";"p2_title";"p2_authors";"p2_organisations"
"1";"S1";"Maps and trust";"2026-05-04 09:00";"2026-05-04 10:30";"Hall 1";"Eva Öz";"2";"101";"Maps for all";"Silva, Ana (1); Wei, Li (2)";"1: Uni A; 2: Uni B";"102";"Trust";"Ek, Bo";"Uni C"
"2";"S2";"Panel";"2026-05-04 11:00";"2026-05-04 12:00";"Hall 2";"";"0";"";"";"";"";"";"";"";""
`,
			want: []string{
				"2026-05-04 09:00-10:30 Maps for all @ Hall 1: Eva Öz (Chair), Silva, Ana (Uni A), Wei, Li (Uni B)",
				"2026-05-04 09:00-10:30 Trust @ Hall 1: Eva Öz (Chair), Ek, Bo (Uni C)",
				"2026-05-04 11:00-12:00 Panel @ Hall 2",
			},
		},
		"a column for each of several talks": {
			file: "Day,Time,Talk 1 title,Talk 1 speaker,Talk 2 title,Talk 2 speaker\n2026-05-04,09:00-10:00,Maps,Ana Silva,Trust,Li Wei\n2026-05-04,10:00-11:00,Law,Bo Ek,,\n",
			want: []string{"2026-05-04 09:00-10:00 Maps: Ana Silva", "2026-05-04 09:00-10:00 Trust: Li Wei", "2026-05-04 10:00-11:00 Law: Bo Ek"},
		},
	}.check(t)
}

func TestExportsOfCalendarsAndForms(t *testing.T) {
	stories{
		"a calendar of Google as a table": {
			file: `Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,Location,Private
Opening,05/13/2026,09:00 AM,05/13/2026,10:00 AM,False,Welcome,Hall 1,False
Board,05/13/2026,11:00 AM,05/13/2026,12:00 PM,False,secret,Hall 1,True
`,
			want: []string{
				"2026-05-13 09:00-10:00 Opening @ Hall 1",
			},
			told: []string{"skipped private (1): Board"},
		},
		"a calendar of Outlook in German": {
			file: `"Betreff","Beginnt am","Beginnt um","Endet am","Endet um","Ganztägiges Ereignis","Beschreibung","Ort","Privat"
"Eröffnung","04.05.2026","09:00:00","04.05.2026","10:00:00","Aus","Willkommen","Saal 1","Aus"
`,
			want: []string{
				"2026-05-04 09:00-10:00 Eröffnung @ Saal 1",
			},
		},
		"a list of Notion": {
			file: `Name,Tags,Date,Speaker
Maps,"geo, law","May 4, 2026 9:00 AM (GMT+2) → 10:00 AM",Ana Silva
Trust,law,"May 5, 2026 9:00 AM (GMT+2) → 10:00 AM",Li Wei
`,
			want: []string{
				"2026-05-04 09:00-10:00 Maps: Ana Silva [tags: geo, law]",
				"2026-05-05 09:00-10:00 Trust: Li Wei [tags: law]",
			},
		},
		"a list of video meetings in UTC": {
			file: `Session name,Start time (UTC),End time (UTC),Speakers (emails)
Maps,2026-05-04 07:00,2026-05-04 08:00,ana@example.org
Trust,2026-05-04 08:00,2026-05-04 09:00,li@example.org
`,
			want: []string{
				"2026-05-04 07:00-08:00 Maps",
				"2026-05-04 08:00-09:00 Trust",
			},
			told: []string{"in the time zone UTC"},
		},
	}.check(t)
}

func TestMoreExportsOfConferenceTools(t *testing.T) {
	stories{
		"the workbook of Sessionize": {
			file: `Session Id,Title,Description,Owner,Owner Email,Session format,Level,Language,Status,Date Submitted,Scheduled At,Scheduled Duration,Room,Speaker Ids,FirstName,LastName
1,Maps,Words,Ana Silva,a@example.org,Talk,Beginner,English,Accepted,12 Jan 2026 10:12 PM,04 May 2026 09:00 AM,45,Hall 1,abc-def,Ana,Silva
2,Trust,Words,Li Wei,l@example.org,Talk,Beginner,English,Declined,13 Jan 2026 10:12 PM,,,,ghi,Li,Wei
`,
			want: []string{
				"2026-05-04 09:00-09:45 Maps @ Hall 1: Ana Silva [type: Talk] [level: Beginner]",
			},
			told: []string{"skipped declined (1): Trust"},
		},
		"Oxford Abstracts": {
			file: `Submission ID,Title,Authors,Affiliations,Decision,Session,Presentation start time,Presentation end time,Topic
12,Maps,"Ana Silva1, Li Wei2","1. Uni A, Lisbon
2. Uni B, Taipei",Oral,Morning,04/05/2026 13:00,04/05/2026 13:15,Geo
13,Trust,"Bo Ek1","1. Uni C",Poster,Noon,13/05/2026 14:00,13/05/2026 14:15,Law
`,
			want: []string{
				"2026-05-04 13:00-13:15 Maps: Ana Silva (Uni A, Lisbon), Li Wei (Uni B, Taipei) [track: Geo]",
				"2026-05-13 14:00-14:15 Trust: Bo Ek (Uni C) [track: Law]",
			},
			told: []string{"these words are not known: Oral, Poster"},
		},
		"names of presenters in many columns": {
			file: `Session Title,Presentation Title,Day,Start Time,End Time,Presenter 1 First Name,Presenter 1 Last Name,Presenter 2 First Name,Presenter 2 Last Name,Room
Block,Maps,"Monday, May 4",9:00am,10:00am,Ana,Silva,Li,Wei,Hall 1
Block,Trust,"Monday, May 4",10:00am,11:00am,Bo,Ek,,,Hall 1
`,
			choices: []string{"first-day=2026-05-04"},
			want: []string{
				"2026-05-04 09:00-10:00 Maps @ Hall 1: Ana Silva, Li Wei",
				"2026-05-04 10:00-11:00 Trust @ Hall 1: Bo Ek",
			},
		},
		"from and to in French": {
			file: `Date;De;À;Titre;Orateur;Lieu
04/05/2026;09h00;09h30;Cartes;Mme Ana Silva;Salle A
14/05/2026;10h00;10h30;Confiance;M. Li Wei;Salle B
`,
			want: []string{
				"2026-05-04 09:00-09:30 Cartes @ Salle A: Mme Ana Silva",
				"2026-05-14 10:00-10:30 Confiance @ Salle B: M. Li Wei",
			},
			told: []string{`"De" was taken for start because its values are times`, `"À" was taken for end because its values are times after those of "De"`},
		},
		"Russian, with points in times": {
			file: `№;Время;Тема;Спикер;Статус
1;10.00-10.45;Карты;Силва А.;подтверждено
2;11.00-11.45;Доверие;Вэй Л.;отменено
`,
			want: []string{
				"10:00-10:45 Карты: Силва А.",
			},
			told: []string{"skipped cancelled (1): Доверие"},
		},
		"Arabic, with digits of its own": {
			file: `اليوم;من;إلى;العنوان;المتحدث
الاثنين ٤ مايو ٢٠٢٦;٩:٠٠;١٠:٠٠;الخرائط;آنا سيلفا
الثلاثاء ٥ مايو ٢٠٢٦;١٤:٠٠;١٥:٠٠;الثقة;لي وي
`,
			want: []string{
				"2026-05-04 09:00-10:00 الخرائط: آنا سيلفا",
				"2026-05-05 14:00-15:00 الثقة: لي وي",
			},
		},
		"words for a status in the column of types": {
			file: `Title,Type,Speaker
Maps,new,Ana Silva
Trust,internal,Li Wei
`,
			want: []string{
				"Maps: Ana Silva [type: new]",
				"Trust: Li Wei [type: internal]",
			},
		},
		"lengths with seconds": {
			file: `Title,Start,Duration
A,2026-05-04 09:00,0:45:00
B,2026-05-04 10:00,01:30
`,
			want: []string{
				"2026-05-04 09:00-09:45 A",
				"2026-05-04 10:00-11:30 B",
			},
		},
	}.check(t)
}
