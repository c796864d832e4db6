package importer

import (
	"testing"

	"golang.org/x/text/encoding/charmap"
)

func TestATableOfAnOldSpreadsheet(t *testing.T) {
	text, err := charmap.Windows1252.NewEncoder().String(`Tagung der Bibliotheken 2026;;;;;;
;;;;;;
Nr.;Titel des Vortrags;Referent*in;Datum;Beginn;Ende;Raum
1;Für wen wir sammeln – und für wen nicht;Dr. Jürgen Müller (Universität Köln);Mo, 04.05.2026;09:00;09:45;Großer Saal
2;Öffnung „von unten“;Käthe Groß, Li Wei (HU Berlin);Mo, 04.05.2026;10:00;10:45;Großer Saal
;Mittagspause;;Mo, 04.05.2026;12:00;13:00;
3;Straßen und Wege;"Weiß, Änne";Di, 05.05.2026;09:00;09:45;Kleiner Saal
`)
	if err != nil {
		t.Fatal(err)
	}
	stories{
		"semicolons, Windows-1252 and a heading": {
			file: text,
			want: []string{
				"2026-05-04 09:00-09:45 Für wen wir sammeln – und für wen nicht @ Großer Saal: Dr. Jürgen Müller (Universität Köln)",
				"2026-05-04 10:00-10:45 Öffnung „von unten“ @ Großer Saal: Käthe Groß, Li Wei (HU Berlin)",
				"2026-05-05 09:00-09:45 Straßen und Wege @ Kleiner Saal: Weiß, Änne",
			},
			told: []string{"skipped breaks (1): Mittagspause"},
		},
	}.check(t)
}
