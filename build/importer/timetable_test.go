package importer

import (
	"strings"
	"testing"
)

func TestATimetableWithAColumnForEachRoom(t *testing.T) {
	stories{
		"speakers in brackets, and a break in all rooms": {
			file: "Time,Room A,Room B,Room C\n09:00-10:00,Opening (Ana Silva),Maps (Li Wei and Bo Ek),\n10:00-10:30,Coffee break,Coffee break,Coffee break\n10:30-11:30,Trust (part 2),Law,Data (Workshop)\n",
			want: []string{
				"09:00-10:00 Opening @ Room A: Ana Silva", "09:00-10:00 Maps @ Room B: Li Wei, Bo Ek",
				"10:30-11:30 Trust (part 2) @ Room A", "10:30-11:30 Law @ Room B", "10:30-11:30 Data (Workshop) @ Room C",
			},
			told: []string{"skipped breaks (1): Coffee break", "Read as a timetable with a session in each cell, in a column for each room, track, day or time: Room A, Room B, Room C"},
		},
		"rooms with a name of one word, and dashes for nothing": {
			file: "Time,Hall,Lab\n09:00-10:00,Opening (Ana Silva),-\n10:00-11:00,Maps (Bo Ek),Zines (Li Wei)\n11:00-12:00,Keynote (Eva Wu),Git for all (Kim Lee)\n",
			want: []string{
				"09:00-10:00 Opening @ Hall: Ana Silva", "10:00-11:00 Maps @ Hall: Bo Ek", "10:00-11:00 Zines @ Lab: Li Wei",
				"11:00-12:00 Keynote @ Hall: Eva Wu", "11:00-12:00 Git for all @ Lab: Kim Lee",
			},
		},
		"days in rows of their own": {
			file: "Time;Hall 1;Hall 2\n4 May 2026;;\n09:00;Maps;Law\n5 May 2026;;\n09:00;Trust;Data\n",
			want: []string{"2026-05-04 09:00 Maps @ Hall 1", "2026-05-04 09:00 Law @ Hall 2", "2026-05-05 09:00 Trust @ Hall 1", "2026-05-05 09:00 Data @ Hall 2"},
		},
		"a column of days": {
			file: "Date,Start,End,Main hall,Room 2\n2026-05-04,09:00,10:00,Welcome,Welcome\n2026-05-04,10:00,11:00,Maps,Law\n",
			want: []string{"2026-05-04 09:00-10:00 Welcome", "2026-05-04 10:00-11:00 Maps @ Main hall", "2026-05-04 10:00-11:00 Law @ Room 2"},
		},
		"a session in two of three rooms": {
			file: "Uhrzeit;Raum 1;Raum 2;Raum 3\n09:00;Karten;Karten;Recht\n10:00;Daten;;\n",
			want: []string{"09:00 Karten @ Raum 1, Raum 2", "09:00 Recht @ Raum 3", "10:00 Daten @ Raum 1"},
		},
		"a column for each day": {
			file: "Time,Monday 4 May 2026,Tuesday 5 May 2026,Wednesday 6 May 2026\n09:00-10:00,Opening (Ana Silva),Maps (Li Wei),Law\n10:00-11:00,Trust,Data,Closing (Bo Ek)\n",
			want: []string{"2026-05-04 09:00-10:00 Opening: Ana Silva", "2026-05-04 10:00-11:00 Trust", "2026-05-05 09:00-10:00 Maps: Li Wei", "2026-05-05 10:00-11:00 Data", "2026-05-06 09:00-10:00 Law", "2026-05-06 10:00-11:00 Closing: Bo Ek"},
		},
		"a column for each day, without the year": {
			file:    "Zeit;Mo 4. Mai;Di 5. Mai\n9 Uhr;Karten;Recht\n10 Uhr;Daten;Schluss der Tagung\n",
			choices: []string{"first-day=2026-05-04"},
			want:    []string{"2026-05-04 09:00 Karten", "2026-05-04 10:00 Daten", "2026-05-05 09:00 Recht", "2026-05-05 10:00 Schluss der Tagung"},
		},
		"a column for each numbered day": {
			file: "Time,Day 1,Day 2\n09:00,Maps,Law\n10:00,Data,Trust\n",
			want: []string{"09:00 Maps [day: Day 1]", "10:00 Data [day: Day 1]", "09:00 Law [day: Day 2]", "10:00 Trust [day: Day 2]"},
			told: []string{"On which date is the first day of the event?"},
		},
		"a column for each time, and a row for each room": {
			file: "Room,09:00,10:00,11:00\nHall 1,Opening (Ana Silva),Maps,Law\nHall 2,Trust,Data,Closing\n",
			want: []string{"09:00 Opening @ Hall 1: Ana Silva", "09:00 Trust @ Hall 2", "10:00 Maps @ Hall 1", "10:00 Data @ Hall 2", "11:00 Law @ Hall 1", "11:00 Closing @ Hall 2"},
		},
		"tracks": {
			file: "Time,Track A,Track B\n09:00,Maps,Law\n10:00,Trust,Data\n",
			want: []string{"09:00 Maps [track: Track A]", "09:00 Law [track: Track B]", "10:00 Trust [track: Track A]", "10:00 Data [track: Track B]"},
		},
		"Chinese": {
			file: "时间,会议室1,会议室2\n上午9点,开幕式（王伟）,地图\n下午2点半,图书馆,数据\n",
			want: []string{"09:00 开幕式 @ 会议室1: 王伟", "09:00 地图 @ 会议室2", "14:30 图书馆 @ 会议室1", "14:30 数据 @ 会议室2"},
		},
	}.check(t)
}

func TestATableIsOnlyATimetableIfThatIsCertain(t *testing.T) {
	for name, file := range map[string]string{
		"a column of titles":       "Time,Title,Room A,Room B\n09:00,Maps,x,\n10:00,Law,,x\n",
		"facts about rooms":        "Time,Title,Room,Location\n09:00,Maps,R1,North\n10:00,Law,R2,South\n",
		"marks in place of titles": "Time,Room A,Room B,Title\n09:00,x,,Maps\n10:00,,x,Law\n",
		"not every row has a time": "Time,Room A,Room B\n09:00,Maps,Law\nlater,Trust,Data\n",
		"long texts":               "Time,Room A,Room B\n09:00,Maps,Law\n10:00,Trust," + strings.Repeat("long ", 50) + "\n",
	} {
		in := Input{Name: "x.csv", Content: []byte(file)}
		e, err := Open(in, "")
		if err != nil {
			t.Fatal(name, err)
		}
		if e.records[0].Places != nil {
			t.Errorf("%s: the table is read as a timetable", name)
		}
	}
}
