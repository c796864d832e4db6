package importer

import (
	"bytes"
	"testing"
)

func TestWhatIsNotWhenASessionIs(t *testing.T) {
	stories{
		"times to the minute, when papers were handed in": {
			file: "#,Authors,Title,Time,Decision\n1,Ana Silva,Notebooks,2026-02-03 11:22,accept\n2,Bo Ek,Maps,2026-02-04 09:37,accept\n",
			want: []string{"Notebooks: Ana Silva", "Maps: Bo Ek"},
		},
		"short talks at any minute of a programme": {
			file: "Title,Start,Room\nOne,2026-05-04 09:00,Hall\nTwo,2026-05-04 09:07,Hall\nThree,2026-05-04 09:14,Hall\n",
			want: []string{"2026-05-04 09:00 One @ Hall", "2026-05-04 09:07 Two @ Hall", "2026-05-04 09:14 Three @ Hall"},
		},
		"the day of submission in French": {
			file: "Titre;Auteur;Dépôt;Statut\nCartes;Ana Silva;13/01/2026;Accepté\nZines;Bo Ek;14/01/2026;Non retenu\nSons;Li Wei;15/01/2026;Accepté\n",
			want: []string{"Cartes: Ana Silva", "Sons: Li Wei"},
			told: []string{"skipped declined (1): Zines"},
		},
		"the end of a session that several presentations share": {
			file: "title,presentation_start,session_end,authors\nLinked data,2026-06-03 09:00,2026-06-03 10:30,Ana Silva\nGraphs,2026-06-03 09:30,2026-06-03 10:30,Bo Ek\n",
			want: []string{"2026-06-03 09:00 Linked data: Ana Silva", "2026-06-03 09:30 Graphs: Bo Ek"},
		},
		"the ends of a whole day": {
			file: "Event Name,Start Date,Start Time,End Date,End Time,All Day Event\nOpen Door,2026-04-12,12:00 AM,2026-04-12,11:59 PM,TRUE\nRepair,2026-04-13,2:00 PM,2026-04-13,5:00 PM,FALSE\n",
			want: []string{"2026-04-12 Open Door", "2026-04-13 14:00-17:00 Repair"},
		},
		"a start at the end of a day": {
			file: "Title,Date,Start,End\nOpening,2026-05-06,22:00,24:00\nNight walk,2026-05-06,24:00,01:30\n",
			want: []string{"2026-05-06 22:00-00:00 Opening", "2026-05-07 00:00-01:30 Night walk"},
		},
	}.check(t)
}

func TestWhatSaysThatASessionIsNotPublic(t *testing.T) {
	stories{
		"a column of truths": {
			file: "Title,Date,Hide from event listings\nBoard,2026-04-13,TRUE\nRepair,2026-04-14,FALSE\n",
			want: []string{"2026-04-14 Repair"},
		},
		"yes and no in Portuguese": {
			file: "Título,Data,Aprovado?\nMemória,2026-03-11,Sim\nProposta,2026-03-12,Não\n",
			want: []string{"2026-03-11 Memória"},
		},
		"the day on which it was cancelled": {
			file: `[{"title": "Opening", "start": "2026-05-04T09:00", "isPublic": true, "canceledAt": null}, {"title": "Maps", "start": "2026-05-04T10:00", "isPublic": true, "canceledAt": "2026-04-01T10:00:00Z"}, {"title": "Crew", "start": "2026-05-04T11:00", "isPublic": false, "canceledAt": null}]`,
			want: []string{"2026-05-04 09:00 Opening"},
		},
		"the list of a board in which its card lies": {
			file: `{"lists": [{"id": "l1", "name": "Accepted"}, {"id": "l2", "name": "Rejected"}, {"id": "l3", "name": "Ideas"}], "cards": [{"id": "1", "name": "Opening", "desc": "a", "idList": "l1"}, {"id": "2", "name": "Bad talk", "desc": "b", "idList": "l2"}, {"id": "3", "name": "Crazy", "desc": "c", "idList": "l3"}]}`,
			want: []string{"Opening"},
		},
		"a decision that is still to come": {
			file: "Title,Presenter,Acceptance decision\nScanning,Li Wei,Accept\nNope,Bo Ek,Reject\nPending,Eva Lund,\n",
			want: []string{"Scanning: Li Wei"},
			told: []string{"skipped not accepted yet (1): Pending"},
		},
		"nothing, where on and off are about something else": {
			file: "Title,Date,Recording,Registration\nMaps,2026-03-11,off,closed\nData,2026-03-12,on,open\n",
			want: []string{"2026-03-11 Maps", "2026-03-12 Data"},
		},
		"marks in titles": {
			file: "Title,Date,Start\nZines (cancelled),2026-05-04,09:00\n~~Old talk~~,2026-05-04,10:00\nPOSTPONED: Git,2026-05-04,11:00\nCancelled flights and how to fix them,2026-05-04,12:00\n",
			want: []string{"2026-05-04 12:00 Cancelled flights and how to fix them"},
		},
	}.check(t)
}

func TestPeopleInWordsAroundTheirNames(t *testing.T) {
	stories{"roles before names, and nobody in particular": {
		file: "Title,Date,Start,Speakers\nOpening,2026-05-04,09:00,Moderation: Eva Weiß\nPanel,2026-05-04,10:00,All speakers\nMaps,2026-05-04,11:00,Ana Silva (tbc)\nData,2026-05-04,12:00,see below\n",
		want: []string{"2026-05-04 09:00 Opening: Eva Weiß (Moderation)", "2026-05-04 10:00 Panel", "2026-05-04 11:00 Maps: Ana Silva", "2026-05-04 12:00 Data"},
	}}.check(t)
}

func TestListsOfPeopleAreRefused(t *testing.T) {
	for name, file := range map[string]string{
		"of those who signed up": "Order #,First Name,Last Name,Email,Ticket Type,Attendee Status,Event Name\n1,Ana,Silva,a@x.example,General,Attending,Open Data Day\n2,Bo,Ek,b@x.example,General,Not Attending,Open Data Day\n",
		"of speakers":            "Name,Email,Bio\nAna Silva,a@x.example,Maps\nBo Ek,b@x.example,Data\n",
	} {
		if _, err := Read(t.Context(), Input{Name: "people.csv", Content: []byte(file)}, Options{}); err == nil {
			t.Errorf("a list %s is imported", name)
		}
	}
}

func TestPinsOfMeetingsAreLeftOut(t *testing.T) {
	p, err := Read(t.Context(), Input{Name: "day.ics", Content: []byte("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nSUMMARY:Maps\nDTSTART:20260504T090000Z\nLOCATION:https://us02web.zoom.us/j/88899900011?pwd=Zm9vYmFy\nDESCRIPTION:Talk about maps.\\nJoin with Google Meet: https://meet.google.com/abc\\nOr dial: (PT) +351 300 505 678 PIN: 123456#\\nMore: https://tel.meet/abc?pin=777\\nOne tap: +13017158592\\,\\,88899900011#\\,\\,\\,\\,*424242#\nEND:VEVENT\nEND:VCALENDAR\n")}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	files, err := p.Folder("x", nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range files {
		for _, secret := range []string{"Zm9vYmFy", "123456", "777", "424242"} {
			if bytes.Contains(content, []byte(secret)) {
				t.Errorf("%s holds %s:\n%s", name, secret, content)
			}
		}
	}
}

func TestPagesInFoldersOfTheirOwn(t *testing.T) {
	story{
		want: []string{"2026-05-06 18:00 Reading group", "2026-05-07 09:00 Open house"},
		told: []string{"skipped posts of a blog (1)"},
	}.check(t, folderOf(map[string]string{
		"_posts/2026-01-01-cfp.md":    "---\ntitle: Call for papers open\nlayout: post\n---\nSubmit!\n",
		"_talks/reading/index.md":     "---\ntitle: Reading group\ndate: 2026-01-06 10:00:00 +0100\nday: 2026-05-06\ntime: 18:00\n---\nText\n",
		"_talks/open-house/index.md":  "---\ntitle: Open house\nday: 2026-05-07\ntime: 09:00\n---\nText\n",
		"_talks/open-house/image.png": "x",
	}))
}
