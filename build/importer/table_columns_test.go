package importer

import "testing"

func TestExportsOfConferenceTools(t *testing.T) {
	stories{
		"Sched": {
			file: `Session Title,Start Date,Start Time,End Time,Session Type,Venue,Speakers,Description,Capacity,Active,Unique Key
Opening plenary,05/13/2026,9:00 AM,10:00 AM,Plenary,Main Hall,"Silva, Ana; Wei, Li","<p>Hello <b>all</b></p>",300,Y,k1
Workshop A,05/13/2026,1:30 PM,3:00 PM,Workshop,Room 2,"Bo Ek","Text",30,N,k2
Workshop B,05/14/2026,1:30 PM,3:00 PM,Workshop,Room 3,"Bo Ek","Text",30,Y,k3
`,
			want: []string{
				"2026-05-13 09:00-10:00 Opening plenary @ Main Hall: Silva, Ana, Wei, Li [type: Plenary]",
				"2026-05-14 13:30-15:00 Workshop B @ Room 3: Bo Ek [type: Workshop]",
			},
			told: []string{"skipped not published (1): Workshop A"},
		},
		"Whova, whose dates begin with the day or the month": {
			file: `Date,Time Start,Time End,Tracks (Optional),Session Title,Room/Location,Description (Optional),Speakers (Optional),Authors (Optional),Session or Sub-session(Sub)
05/04/2026,8:00 AM,9:00 AM,,Registration,Lobby,,,,Session
05/04/2026,9:00 AM,10:30 AM,Libraries; Archives,Opening,Hall,Welcome,Ana Silva,,Session
05/04/2026,9:00 AM,9:30 AM,Libraries,Part one,Hall,Words,Li Wei,,Sub
05/05/2026,12:00 PM,1:00 PM,,Closing,Hall,Bye,Bo Ek,,Session
`,
			choices: []string{"date-order=month-day"},
			want: []string{
				"2026-05-04 09:00-10:30 Opening @ Hall: Ana Silva [track: Archives, Libraries]",
				"2026-05-04 09:00-09:30 Part one @ Hall: Li Wei [track: Libraries]",
				"2026-05-05 12:00-13:00 Closing @ Hall: Bo Ek",
			},
			told: []string{"skipped breaks (1): Registration"},
		},
		"EasyChair": {
			file: `#,title,authors,decision,track,keywords
1,Deep shelves,"Ana Silva, Li Wei and Bo Ek",ACCEPT,Main,"shelves
books"
2,Shallow shelves,"Noor Aziz",REJECT,Main,"none"
3,Wide shelves,"Noor Aziz",accept as poster,Posters,"none"
`,
			want: []string{
				"Deep shelves: Ana Silva, Li Wei, Bo Ek [track: Main] [tags: books, shelves]",
				"Wide shelves: Noor Aziz [track: Posters] [tags: none]",
			},
			told: []string{"skipped declined (1): Shallow shelves"},
		},
		"Indico": {
			file: `Id,Title,Description,Date,Duration,Type,Session,Track,Presenters,Materials
1,Opening talk,Welcome,2026-05-04T09:00:00+02:00,0:30:00,Plenary,Morning,Main,"Silva, Ana (CERN); Wei, Li (DESY)",https://example.org
2,Second talk,About,2026-05-04T09:30:00+02:00,0:20:00,Talk,Morning,Main,"Ek, Bo (Uni)",
`,
			want: []string{
				"2026-05-04 09:00-09:30 Opening talk: Silva, Ana (CERN), Wei, Li (DESY) [track: Main] [type: Plenary]",
				"2026-05-04 09:30-09:50 Second talk: Ek, Bo (Uni) [track: Main] [type: Talk]",
			},
		},
		"Eventbrite": {
			file: `Event Name,Event ID,Event Start,Event End,Venue Name,Status,Created,Changed,Tickets Sold
Keynote by Ana,123,"May 4, 2026 9:00 AM","May 4, 2026 10:00 AM",Town Hall,live,"Jan 4, 2026 9:12 AM","Jan 6, 2026 9:12 AM",100
Panel on maps,124,"May 4, 2026 10:30 AM","May 4, 2026 12:00 PM",Town Hall,live,"Jan 4, 2026 9:14 AM","Jan 6, 2026 9:12 AM",50
`,
			want: []string{
				"2026-05-04 09:00-10:00 Keynote by Ana @ Town Hall",
				"2026-05-04 10:30-12:00 Panel on maps @ Town Hall",
			},
		},
		"ConfTool": {
			file: `"paperID";"session_short";"session_title";"session_start";"session_end";"session_room";"title";"authors";"organisations";"abstract";"acceptance_status";"presenting_author";"keywords"
"101";"S1";"Metadata";"2026-05-04 09:00";"2026-05-04 10:30";"Hall 1";"Authority files";"Silva, Ana (1); Wei, Li (2)";"1: Uni A; 2: Uni B";"Text";"1";"Silva, Ana";"metadata; LOD"
"102";"S1";"Metadata";"2026-05-04 09:00";"2026-05-04 10:30";"Hall 1";"Rejected one";"Ek, Bo (1)";"1: Uni A";"Text";"-1";"Ek, Bo";"metadata"
`,
			want: []string{
				"2026-05-04 09:00-10:30 Authority files @ Hall 1: Silva, Ana (Uni A), Wei, Li (Uni B) [tags: LOD, metadata]",
			},
			told: []string{"skipped declined (1): Rejected one"},
		},
		"a form, with questions for names of columns": {
			file: `Timestamp,What is the title of your session?,Please describe your session (max. 200 words),Who will present? (names),E-mail
1/12/2026 10:22:33,Maps,Words,Ana Silva and Li Wei,a@example.org
`,
			want: []string{
				"Maps: Ana Silva, Li Wei",
			},
		},
	}.check(t)
}

func TestTablesInSevenLanguages(t *testing.T) {
	stories{
		"Arabic": {
			file: `التاريخ,الوقت,عنوان الجلسة,المتحدث,القاعة,الملخص
4 مايو 2026,9:00 ص - 10:00 ص,الافتتاح,آنا سيلفا,القاعة الكبرى,مرحبا
٥ مايو ٢٠٢٦,٢:٠٠ م - ٣:٠٠ م,الخرائط,لي وي,القاعة 2,نص
`,
			want: []string{
				"2026-05-04 09:00-10:00 الافتتاح @ القاعة الكبرى: آنا سيلفا",
				"2026-05-05 14:00-15:00 الخرائط @ القاعة 2: لي وي",
			},
		},
		"Chinese": {
			file: `日期,时间,会议标题,演讲人,地点,摘要
2026年5月4日,上午9:00-10:00,开幕式,王伟、李娜,一号厅,欢迎
2026年5月5日,下午2:00-3:30,地图,张三,二号厅,文字
`,
			want: []string{
				"2026-05-04 09:00-10:00 开幕式 @ 一号厅: 王伟, 李娜",
				"2026-05-05 14:00-15:30 地图 @ 二号厅: 张三",
			},
		},
		"German": {
			file: `Tag;Zeit;Vortragstitel;Referent/in;Raum;Kurzbeschreibung
Mo, 04.05.2026;9.00–9.45 Uhr;Eröffnung;Dr. Ana Silva;Saal 1;Willkommen
Mo, 04.05.2026;10.00–10.45 Uhr;Karten;Prof. Dr. Li Wei;Saal 2;Karten
Di, 05.05.2026;ab 14 Uhr;Schluss;Bo Ek;Saal 1;Ende
`,
			want: []string{
				"2026-05-04 09:00-09:45 Eröffnung @ Saal 1: Dr. Ana Silva",
				"2026-05-04 10:00-10:45 Karten @ Saal 2: Prof. Dr. Li Wei",
				"2026-05-05 14:00 Schluss @ Saal 1: Bo Ek",
			},
		},
		"Russian": {
			file: `Дата;Время;Название доклада;Докладчик;Зал;Аннотация
4 мая 2026 г.;10:00–10:30;Открытие;Анна Силва;Большой зал;Текст
4 мая 2026 г.;10:30–11:00;Карты;Ли Вэй, Бу Эк;Малый зал;Текст
5 мая 2026 г.;9:00–9:30;Закрытие;Нур Азиз;Большой зал;Текст
`,
			want: []string{
				"2026-05-04 10:00-10:30 Открытие @ Большой зал: Анна Силва",
				"2026-05-04 10:30-11:00 Карты @ Малый зал: Ли Вэй, Бу Эк",
				"2026-05-05 09:00-09:30 Закрытие @ Большой зал: Нур Азиз",
			},
		},
		"Spanish": {
			file: `Día,Hora inicio,Hora fin,Título,Ponentes,Sala,Estado
lunes 4 de mayo de 2026,9:00,10:00,Apertura,Ana Silva y Li Wei,Aula 1,Aceptada
martes 5 de mayo de 2026,1:30,2:30,Mapas,Bo Ek,Aula 2,Rechazada
martes 5 de mayo de 2026,3:30,4:30,Cierre,Bo Ek,Aula 2,Aceptada
`,
			want: []string{
				"2026-05-04 09:00-10:00 Apertura @ Aula 1: Ana Silva, Li Wei",
				"2026-05-05 15:30-16:30 Cierre @ Aula 2: Bo Ek",
			},
			told: []string{"skipped declined (1): Mapas"},
		},
		"French, with joined names": {
			file: `Titre;Heure de début;Heure de fin;Date;Intervenants;Salle
Ouverture;9h;10h30;4 mai 2026;Ana Silva et Li Wei;Amphi
`,
			want: []string{
				"2026-05-04 09:00-10:30 Ouverture @ Amphi: Ana Silva, Li Wei",
			},
		},
	}.check(t)
}

func TestColumnsThatAreNotCertain(t *testing.T) {
	stories{
		"a title without a name": {
			file: `Bezeichner,When,Where,Who
Opening of the summit,4 May 2026 9:00,Hall 1,Ana Silva
Maps for everybody,4 May 2026 10:00,Hall 2,Li Wei
`,
			want: []string{
				"2026-05-04 09:00 Opening of the summit @ Hall 1: Ana Silva",
				"2026-05-04 10:00 Maps for everybody @ Hall 2: Li Wei",
			},
			told: []string{`"Bezeichner" was taken for title because its texts are short and nearly all different`},
		},
		"a start without a name": {
			file: `Title,Slot info
A,2026-05-04 09:00
B,2026-05-04 10:00
`,
			want: []string{
				"2026-05-04 09:00 A",
				"2026-05-04 10:00 B",
			},
		},
		"an unknown name of a column of moments": {
			file: `Title,Foo
A,2026-05-04 09:00
B,2026-05-04 10:00
`,
			want: []string{
				"2026-05-04 09:00 A",
				"2026-05-04 10:00 B",
			},
			told: []string{`"Foo" was taken for start because its values are days with times`},
		},
		"chosen by the author": {
			file: `Title,Foo,Bar
A,Hall 1,x
B,Hall 2,y
`,
			choices: []string{"room=Foo", "facet=Bar"},
			want: []string{
				"A @ Hall 1 [bar: x]",
				"B @ Hall 2 [bar: y]",
			},
		},
		"left out by the author": {
			file: `Title,Room,Speaker
A,Hall 1,Ana Silva
`,
			choices: []string{"-Speaker"},
			want: []string{
				"A @ Hall 1",
			},
			told: []string{"Speaker (1): you chose it"},
		},
		"a chosen start in place of the other": {
			file: `Title,Start,Real begin
A,2026-05-04 09:00,2026-05-05 10:00
`,
			choices: []string{"start=Real begin"},
			want: []string{
				"2026-05-05 10:00 A",
			},
		},
	}.check(t)
}
