package importer

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// congress returns a schedule.xml of the size of a large congress: days with rooms, talks
// until after midnight, people who speak several times, and titles that are repeated.
func congress(events int) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><schedule><conference><title>Congress</title><time_zone_name>Europe/Berlin</time_zone_name></conference>`)
	zone := time.FixedZone("", 3600)
	for i := range events {
		start := time.Date(2026, 12, 27+i%4, 10, 0, 0, 0, zone).Add(time.Duration(i/40%17) * time.Hour) // until 2:00
		fmt.Fprintf(&b, `<day index="%d" date="2026-12-%d"><room name="Hall %d"><event guid="g%d" id="%d"><date>%s</date><start>%s</start><duration>00:%02d</duration><title>%s</title><track>Track %d</track><abstract>Words &amp; &lt;b&gt;more&lt;/b&gt; %d</abstract><persons><person id="%d">Ana %s</person><person>Li Wei</person></persons></event></room></day>`,
			i%4+1, 27+i%4, i%12, i, i, start.Format(time.RFC3339), start.Format("15:04"), 15+i%45, []string{fmt.Sprintf("Talk %d", i), "Open space"}[i%10/9], i%9, i, i%300, strings.Repeat("x", i%300/30+1))
	}
	b.WriteString("</schedule>")
	return b.String()
}

func TestNoneOfAThousandSessionsIsLost(t *testing.T) {
	const events = 1000
	p, r := importingText(t, congress(events))
	if len(r.Sessions) != events || len(p.Summary.Skipped) > 0 {
		t.Fatalf("%d sessions, skipped %v", len(r.Sessions), p.Summary.Skipped)
	}
	var titles, people, rooms, night count
	for _, s := range r.Sessions {
		titles.add(s.Title)
		rooms.add(s.Room)
		for _, person := range s.People {
			people.add(person.Name)
		}
		if s.Start < "03:00" {
			night.add(s.Date)
		}
	}
	if titles.of["Open space"] != events/10 || len(titles.of) != events-events/10+1 {
		t.Errorf("%d titles, %d open spaces", len(titles.of), titles.of["Open space"])
	}
	if people.of["Li Wei"] != events || len(people.of) != 11 || len(rooms.of) != 12 {
		t.Errorf("%d people, %d rooms", len(people.of), len(rooms.of))
	}
	if night.of["2026-12-27"] > 0 || night.of["2026-12-31"] == 0 {
		t.Errorf("the nights are %s", &night)
	}
}

func TestNoneOfAThousandRowsIsLost(t *testing.T) {
	var b strings.Builder
	b.WriteString("Code;Titel;Tag;Beginn;Ende;Raum;Referentinnen;Status\n")
	for i := range 1000 {
		fmt.Fprintf(&b, "c%d;Vortrag %d;%d. Mai 2026;%d:%02d Uhr;%d:%02d Uhr;Saal %d;Ana Silva, Li Wei;%s\n", i, i/2, 4+i%5, 9+i%8, i%4*15, 10+i%8, i%4*15, i%20, []string{"angenommen", "abgelehnt"}[i%10/9])
	}
	p, r := importingText(t, b.String())
	if len(r.Sessions) != 900 || p.Summary.Skipped[0].String()[:14] != "declined (100)" {
		t.Fatalf("%d sessions, skipped %v", len(r.Sessions), p.Summary.Skipped)
	}
	for _, s := range r.Sessions {
		if s.Date < "2026-05-04" || s.Date > "2026-05-08" || s.Start < "09:00" || s.End <= s.Start || len(s.People) != 2 || s.Room == "" {
			t.Errorf("%+v", s)
		}
	}
}
