package importer

import "testing"

func TestTheRowOfNamesIsFound(t *testing.T) {
	want := []string{"2026-05-04 09:00-10:00 Maps for all @ R1: Ana Silva", "2026-05-04 10:00-11:00 Trust @ R2: Li Wei"}
	rows := "Maps for all,Ana Silva,4 May 2026,9:00,10:00,R1\nTrust,Li Wei,4 May 2026,10:00,11:00,R2\n"
	stories{
		"in two lines, groups above":     {file: "Session,,Time,,,Place\nTitle,Speaker,Date,Start,End,Room\n" + rows, want: want},
		"in two lines, few names below":  {file: "Title,Speaker,Date,Time,,Room\n,,,Start,End,\n" + rows, want: want},
		"in two lines, with equal names": {file: "Session,Speaker,Date,Start,End,Room\nTitle,Name,Date,Time,Time,Name\n" + rows, want: want},
		"below a line about the event":   {file: "Summit 2026,Everybody is welcome,,,,\n,,,,,\nTitle,Speaker,Date,Start,End,Room\n" + rows, want: want},
		"below the name of the event":    {file: "Summit 2026,,,,,\nTitle,Speaker,Date,Start,End,Room\n" + rows, want: want},
		"a session that is called by words for columns": {
			file: "Title,Date,Room\nDate and time,4 May 2026,Hall\nPlace,4 May 2026,R2\n",
			want: []string{"2026-05-04 Date and time @ Hall", "2026-05-04 Place @ R2"},
		},
	}.check(t)
}

func TestNamesOfColumnsBelowThoseOfTheirGroups(t *testing.T) {
	stories{"two lines of names": {
		file: ",,When,,Where,,\nNo.,Title,Start,End,Building,Room,Speakers\n1,Opening,2026-05-04 09:00,2026-05-04 10:00,Main Library,Hall,Ana Silva\n2,Maps,2026-05-04 10:00,2026-05-04 11:00,Annex,Room 2,Li Wei\n",
		want: []string{"2026-05-04 09:00-10:00 Opening @ Hall: Ana Silva", "2026-05-04 10:00-11:00 Maps @ Room 2: Li Wei"},
	}}.check(t)
}
