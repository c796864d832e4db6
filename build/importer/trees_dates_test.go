package importer

import "testing"

func TestTheDayOfASessionAmongThoseOfItsEntry(t *testing.T) {
	stories{
		"The Events Calendar, with the day of the post": {
			file: `{"events":[{"id":1,"status":"publish","date":"2026-01-10 08:00:00","modified":"2026-01-11 08:00:00","title":"Opening","start_date":"2026-05-04 09:00:00","end_date":"2026-05-04 09:30:00","timezone":"Europe/Oslo","all_day":false,"venue":{"venue":"Hall A"}},
{"id":2,"status":"publish","date":"2026-01-10 08:05:00","modified":"2026-01-11 08:00:00","title":"Maps","start_date":"2026-05-05 10:00:00","end_date":"2026-05-05 11:00:00","timezone":"Europe/Oslo","all_day":false,"venue":{"venue":"Hall B"}}]}`,
			want: []string{"2026-05-04 09:00-09:30 Opening @ Hall A", "2026-05-05 10:00-11:00 Maps @ Hall B"},
		},
		"schema.org, with a cancelled event": {
			file: `{"@type":"Event","subEvent":[{"@type":"Event","name":"Opening","startDate":"2026-05-04T09:00","eventStatus":"https://schema.org/EventScheduled","location":{"name":"Hall A"}},
{"@type":"Event","name":"Maps","startDate":"2026-05-04T10:00","eventStatus":"https://schema.org/EventCancelled","location":{"name":"Hall B"}},
{"@type":"Event","name":"Law","startDate":"2026-05-04T11:00","eventStatus":"https://schema.org/EventScheduled","location":{"name":"Hall B"}}]}`,
			want: []string{"2026-05-04 09:00 Opening @ Hall A", "2026-05-04 11:00 Law @ Hall B"},
			told: []string{"skipped cancelled (1): Maps"},
		},
		"a day in words beside its date": {
			file: "- day: Monday, May 4\n  date: 2026-05-04\n  slots:\n    - time: 9:00 - 9:30\n      talks:\n        - {title: Opening, speakers: [Ana Silva], room: Hall A}\n    - time: 10:00 - 10:45\n      talks:\n        - {title: Maps, speakers: [Bo Ek, Li Wei], room: Hall A}\n        - {title: Law, speakers: [Eva Öz], room: Hall B}\n",
			want: []string{"2026-05-04 09:00-09:30 Opening @ Hall A: Ana Silva", "2026-05-04 10:00-10:45 Maps @ Hall A: Bo Ek, Li Wei", "2026-05-04 10:00-10:45 Law @ Hall B: Eva Öz"},
		},
	}.check(t)
}
