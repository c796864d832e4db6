package importer

import (
	"strings"
	"testing"
)

func TestExportsOfConferenceAndProjectTools(t *testing.T) {
	stories{
		"posts of WordPress, whose date is not that of the session": {
			file: `[{"id":11,"date":"2026-01-02T08:00:00","modified":"2026-02-02T08:00:00","slug":"opening","status":"accepted","title":{"rendered":"Opening &#8211; hello"},"content":{"rendered":"<p>Hello</p>","protected":false},"session_date_time":{"date":"May 4, 2026","time":"9:00 am"},"session_speakers":[{"id":"5","name":"Ana Silva"}]},
				{"id":12,"date":"2026-01-03T08:00:00","modified":"2026-02-03T08:00:00","slug":"maps","status":"accepted","title":{"rendered":"Maps"},"content":{"rendered":"<p>Maps</p>","protected":false},"session_date_time":{"date":"May 4, 2026","time":"10:00 am"},"session_speakers":[{"id":"6","name":"Li Wei"}]}]`,
			want: []string{"2026-05-04 09:00 Opening – hello: Ana Silva", "2026-05-04 10:00 Maps: Li Wei"},
			told: []string{`text         ← content `},
		},
		"proposals with those who made them": {
			file: `[{"name":"Ana Silva","email":"a@example.org","bio":"Reads.","title":"Shelves","abstract":"We put them.","notes":"secret","tags":["law","maps"],"state":"accepted","talk_format":"Talk"},
				{"name":"Bo Ek","email":"b@example.org","bio":"Writes.","title":"Maps","abstract":"We draw them.","notes":"","tags":[],"state":"rejected","talk_format":"Talk"}]`,
			want: []string{"Shelves: Ana Silva [type: Talk] [tags: law, maps]"},
			told: []string{"declined (1): Maps"},
		},
		"a database of Notion, with addresses after names": {
			file: "\ufeffName,Date,Speakers,Track,Status\nOpening,\"May 4, 2026 9:00 AM → 10:00 AM\",\"Ana Silva (https://www.notion.so/Ana-1), Li Wei (https://www.notion.so/Li-2)\",Main (https://www.notion.so/Main-3),Confirmed\nMaps,\"May 5, 2026 2:00 PM\",Bo Ek,Law (https://www.notion.so/Law-4),Confirmed\nLaws,\"May 5, 2026\",,Law (https://www.notion.so/Law-4),Dropped\n",
			want: []string{"2026-05-04 09:00-10:00 Opening: Ana Silva, Li Wei [track: Main]", "2026-05-05 14:00 Maps: Bo Ek [track: Law]"},
			told: []string{"withdrawn (1): Laws"},
		},
		"boxes of Airtable that are ticked for what takes place": {
			file: "Session,Speaker(s),Start Time,End Time,Accepted?\nOpening,\"Ana Silva, Li Wei\",5/4/2026 9:00am,5/4/2026 10:00am,checked\nMaps,Bo Ek,5/13/2026 2:00pm,5/13/2026 3:00pm,\nLaws,Eve Lee,5/13/2026 3:00pm,5/13/2026 4:00pm,checked\n",
			want: []string{"2026-05-04 09:00-10:00 Opening: Ana Silva, Li Wei", "2026-05-13 15:00-16:00 Laws: Eve Lee"},
			told: []string{"not accepted (1): Maps"},
		},
		"the agenda of Whova": {
			file: "*Date,*Time Start,*Time End,*Tracks (Optional),*Session Title,Room/Location (Optional),Description (Optional),Speakers (Optional)\n5/14/2026,9:00 AM,10:30 AM,Main,Panel on trust,Hall A,About trust,\"Ana Silva; Li Wei\"\n5/14/2026,12:00 PM,1:00 PM,,Lunch,Foyer,,\n5/15/2026,1:15 PM,2:00 PM,Law,Laws,Hall B,,Eve Lee\n",
			want: []string{"2026-05-14 09:00-10:30 Panel on trust @ Hall A: Ana Silva, Li Wei [track: Main]", "2026-05-15 13:15-14:00 Laws @ Hall B: Eve Lee [track: Law]"},
			told: []string{"breaks (1): Lunch"},
		},
		"submissions of EasyChair": {
			file: "#,authors,title,track,decision,time last updated,keywords,abstract\n12,\"Ana Silva and Li Wei\",Shelves in space,Main,ACCEPT,2026-01-03 10:22,\"shelf\nspace\",We put shelves.\n14,Bo Ek,Maps,Main,REJECT,2026-01-04 11:22,maps,No.\n15,Eve Lee,Laws for all,Workshop,ACCEPT,2026-01-05 09:00,law,Laws.\n",
			want: []string{"Shelves in space: Ana Silva, Li Wei [track: Main] [tags: shelf, space]", "Laws for all: Eve Lee [track: Workshop] [tags: law]"},
			told: []string{"declined (1): Maps"},
		},
		"the calendar of Cvent, with family names first": {
			file: "Session Code,Session Name,Session Start Date/Time,Session End Date/Time,Location Name,Session Status,Speaker Full Names\nS1,Opening,05/04/2026 09:00 AM,05/04/2026 10:00 AM,Grand Ballroom,Active,\"Silva, Ana; Wei, Li\"\nS2,Workshop,05/13/2026 02:00 PM,05/13/2026 03:30 PM,Room 2,Canceled,\"Ek, Bo\"\n",
			want: []string{"2026-05-04 09:00-10:00 Opening @ Grand Ballroom: Silva, Ana, Wei, Li"},
			told: []string{"cancelled (1): Workshop"},
		},
		"a page of an answer of Swapcard": {
			file: `{"data":{"event":{"plannings":{"nodes":[{"id":"UGx","title":"Opening","beginsAt":"2026-05-04T09:00:00+02:00","endsAt":"2026-05-04T09:45:00+02:00","place":"Hall 1","speakers":[{"firstName":"Ana","lastName":"Silva","organization":"Uni A"}]},{"id":"UGy","title":"Maps","beginsAt":"2026-05-04T10:00:00+02:00","endsAt":"2026-05-04T10:45:00+02:00","place":"Room 2","speakers":[]}],"pageInfo":{"hasNextPage":true}}}}}`,
			want: []string{"2026-05-04 09:00-09:45 Opening @ Hall 1: Ana Silva (Uni A)", "2026-05-04 10:00-10:45 Maps @ Room 2"},
			told: []string{"the file is one page of several"},
		},
		"milliseconds and the zone of the event": {
			file: `{"event":{"name":"Days","timezone":"Europe/Oslo"},"agenda":[{"id":1,"title":"Opening","start":1777878000000,"end":1777881600000,"room":{"name":"Hall"}},{"id":2,"title":"Maps","start":1777881600000,"end":1777885200000,"room":{"name":"Room 2"}}]}`,
			want: []string{"2026-05-04 09:00-10:00 Opening @ Hall", "2026-05-04 10:00-11:00 Maps @ Room 2"},
		},
		"numbers of days and parts of days, as spreadsheets count them": {
			file: "Title,Date,Start,End\nOpening,46146,0.375,0.40625\nMaps,46147,0.5,0.5625\n",
			want: []string{"2026-05-04 09:00-09:45 Opening", "2026-05-05 12:00-13:30 Maps"},
		},
		"an invitation to an online meeting": {
			file: "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Opening\r\nDTSTART:20260504T090000\r\nDESCRIPTION:We open.\\nhttps://zoom.us/j/1?pwd=abc\\nKenncode: 123456\\nBring books.\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
			want: []string{"2026-05-04 09:00 Opening"},
			told: []string{"Lines with a password or dial-in details of an online meeting, left out: 1"},
		},
	}.check(t)
}

func TestThePasswordOfAMeetingIsNotPublished(t *testing.T) {
	for name, text := range map[string]string{
		"plain": "Join https://zoom.us/j/1?pwd=abcDEF\nPasscode: 123456\nBring books.",
		"HTML":  "<p>Join <a href=\"https://zoom.us/j/1?pwd=abcDEF\">here</a></p><p>Passcode: 123456</p><p>Bring books.</p>",
	} {
		_, r := importingText(t, "Title;Date;Abstract\nOpening;2026-05-04;\""+strings.ReplaceAll(text, `"`, `""`)+"\"\nMaps;2026-05-05;Passwords: a history\n")
		got := r.Sessions[0].Text.String()
		if strings.Contains(got, "123456") || strings.Contains(got, "abcDEF") || !strings.Contains(got, "Bring books.") {
			t.Errorf("%s: %q", name, got)
		}
		if got := r.Sessions[1].Text.String(); got != "Passwords: a history" {
			t.Errorf("a talk about passwords became %q", got)
		}
	}
}

func TestDatesInOtherLanguagesAreNoTitles(t *testing.T) {
	for name, table := range map[string]string{
		"Turkish": "Başlık;Tarih;Saat;Salon\nKonferans açılışı;4 Mayıs 2026;9:00;Büyük salon\nHerkes için haritalar;5 Mayıs 2026;10:15;Salon 2\n",
	} {
		p, r := importingText(t, table)
		for _, s := range r.Sessions {
			if strings.Contains(s.Title, "2026") || s.Date != "" {
				t.Errorf("%s: %q on %q\n%s", name, s.Title, s.Date, p.Tell("x"))
			}
		}
	}
}

func TestADeletedSubmissionIsNotPublished(t *testing.T) {
	stories{"EasyChair": {
		file: "#,title,authors,submitted,decision,keywords,abstract,track,deleted?\n1,Maps for all,\"Li Wei, Bo Ek and Eva Lund\",2025-12-01 10:00,accept,maps,About maps.,Main,no\n2,Never seen,Om Rao,2025-12-02 10:00,reject,x,About x.,Main,no\n3,Poster one,Ana Silva,2025-12-03 10:00,probably accept,posters,About posters.,Posters,no\n4,Taken back,Ana Silva,2025-12-03 10:00,accept,posters,About posters.,Posters,yes\n",
		want: []string{"Maps for all: Li Wei, Bo Ek, Eva Lund [track: Main] [tags: maps]", "Poster one: Ana Silva [track: Posters] [tags: posters]"},
		told: []string{"skipped declined (1): Never seen", "skipped deleted (1): Taken back"},
	}}.check(t)
}

func TestAnInvitationToTeamsLeavesItsPasscodeOut(t *testing.T) {
	p, err := Read(t.Context(), Input{Name: "day.ics", Content: []byte("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nSUMMARY:Begrüßung\nDTSTART:20260504T090000Z\nDESCRIPTION:Microsoft Teams meeting\\nMeeting ID: 123 456\\nPasscode: aBc9\\nUnser Tag beginnt.\nEND:VEVENT\nEND:VCALENDAR\n")}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if text := strings.Join(p.Sessions[0].Texts, "\n"); strings.Contains(text, "aBc9") || strings.Contains(text, "123 456") || !strings.Contains(text, "Unser Tag beginnt.") {
		t.Errorf("the text is %q", text)
	}
}
