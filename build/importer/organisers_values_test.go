package importer

import "testing"

func TestTablesThatAreUnderstoodByTheirValues(t *testing.T) {
	stories{
		"Finnish, whose rooms are not taken for anything": {
			file: "Aihe;Päivä;Kello;Paikka;Puhuja\nAvaus;4.5.2026;9.00–9.30;Sali 1;Aino Virtanen\nAvoin data;4.5.2026;10.00–11.00;Sali 2;Eero Mäkinen\nPäätös;5.5.2026;15.00–15.30;Sali 1;Aino Virtanen\n",
			want: []string{"2026-05-04 09:00-09:30 Avaus: Aino Virtanen", "2026-05-04 10:00-11:00 Avoin data: Eero Mäkinen", "2026-05-05 15:00-15:30 Päätös: Aino Virtanen"},
			told: []string{`"Aihe" was taken for title`, `"Puhuja" was taken for people`, "it could also be room"},
		},
		"Greek, with the room chosen": {
			file:    "Τίτλος;Ομιλητής;Ημερομηνία;Ώρα;Αίθουσα\nΈναρξη;Μαρία Παππά;4/5/2026;9:00-9:30;Αίθουσα 1\nΑνοικτά δεδομένα;Νίκος Δήμου;14/5/2026;10:00-11:00;Αίθουσα 2\n",
			choices: []string{"room=Αίθουσα"},
			want:    []string{"2026-05-04 09:00-09:30 Έναρξη @ Αίθουσα 1: Μαρία Παππά", "2026-05-14 10:00-11:00 Ανοικτά δεδομένα @ Αίθουσα 2: Νίκος Δήμου"},
		},
		"days below each other, with other hours": {
			file: "Mon 4 May 2026,,\nRoom,9:00,10:00\nHall A,Opening,Trust\nHall B,Zines,Maps\nTue 5 May 2026,,\nRoom,9:30,11:00\nHall A,Keynote,Closing\nHall B,Games,Law\n",
			want: []string{
				"2026-05-04 09:00 Opening @ Hall A", "2026-05-04 09:00 Zines @ Hall B", "2026-05-04 10:00 Trust @ Hall A", "2026-05-04 10:00 Maps @ Hall B",
				"2026-05-05 09:30 Keynote @ Hall A", "2026-05-05 09:30 Games @ Hall B", "2026-05-05 11:00 Closing @ Hall A", "2026-05-05 11:00 Law @ Hall B",
			},
		},
		"the family name first, beside both names": {
			file: "Title,Author,Given name,Family name,Date,Time\nOpening,\"Silva, Ana\",Ana,Silva,2026-05-04,09:00\nMaps,\"Ek, Bo\",Bo,Ek,2026-05-04,10:00\n",
			want: []string{"2026-05-04 09:00 Opening: Ana Silva", "2026-05-04 10:00 Maps: Bo Ek"},
		},
		"all day": {
			file: "Titel;Datum;Uhrzeit\nAusstellung;4.5.2026;ganztägig\nEröffnung;4.5.2026;9:00-10:00 Uhr\nMarkt;5.5.2026;den ganzen Tag\n",
			want: []string{"2026-05-04 Ausstellung", "2026-05-04 09:00-10:00 Eröffnung", "2026-05-05 Markt"},
		},
		"nobody named yet": {
			file: "Titel;Datum;Uhrzeit;Ort;Vortragende/r\nBegrüßung;Mo, 04.05.2026;9.30–10.15 Uhr;Großer Saal;Dr. Ana Silva (SLUB)\nFazit;Di, 05.05.2026;ab 16 Uhr;tba;N.N.\n",
			want: []string{"2026-05-04 09:30-10:15 Begrüßung @ Großer Saal: Dr. Ana Silva (SLUB)", "2026-05-05 16:00 Fazit"},
		},
		"numbers of institutions with commas": {
			file: "Title,Authors,Affiliations,Date\nDeep maps,\"Ana Silva 1, Bo Ek 2\",\"1 Uni Oslo, 2 KB\",2026-05-04\nFlat maps,Li Wei 1,1 NLC,2026-05-04\n",
			want: []string{"2026-05-04 Deep maps: Ana Silva (Uni Oslo), Bo Ek (KB)", "2026-05-04 Flat maps: Li Wei (NLC)"},
		},
	}.check(t)
}
