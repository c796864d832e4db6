package importer

import "testing"

func TestExportsOfToolsForTalks(t *testing.T) {
	stories{
		"contributions of Indico, with people of several parts": {
			file: `{"results":[{"_type":"Conference","id":"9","title":"Data Days","timezone":"Europe/Zurich","startDate":{"date":"2026-05-04","time":"08:00:00","tz":"Europe/Zurich"},"creator":{"fullName":"Admin, A","email":"x@example.org"},"contributions":[{"_type":"Contribution","id":"1","title":"Welcome","startDate":{"date":"2026-05-04","time":"09:00:00","tz":"Europe/Zurich"},"endDate":{"date":"2026-05-04","time":"09:20:00","tz":"Europe/Zurich"},"duration":20,"type":"Talk","room":"Main","location":"CERN","speakers":[{"_type":"ContributionParticipation","first_name":"Ana","last_name":"Silva","fullName":"Silva, Ana","affiliation":"Uni A","email":"a@example.org"},{"first_name":"Bo","last_name":"Ek","fullName":"Ek, Bo","affiliation":""}],"primaryauthors":[{"first_name":"Ana","last_name":"Silva","fullName":"Silva, Ana","affiliation":"Uni A"}]},{"_type":"Contribution","id":"2","title":"Poster","startDate":null,"endDate":null,"duration":0,"type":"Poster","speakers":[]}]}]}`,
			want: []string{"2026-05-04 09:00-09:20 Welcome @ Main: Silva, Ana (Uni A), Ek, Bo [type: Talk]", "Poster [type: Poster]"},
			told: []string{`it is a part of the names in "speakers"`, "in the time zone Europe/Zurich"},
		},
		"contributions of Indico": {
			file: `{"count":1,"results":[{"id":"1","title":"Made-up Days","startDate":{"date":"2026-05-04","time":"09:00:00","tz":"Europe/Zurich"},"contributions":[{"id":"7","title":"Opening","startDate":{"date":"2026-05-04","time":"09:00:00","tz":"Europe/Zurich"},"duration":20,"speakers":[{"fullName":"SILVA, Ana"}],"room":"Hall 1"},{"id":"8","title":"Not yet placed","startDate":null,"speakers":[]}]}]}`,
			want: []string{
				"2026-05-04 09:00-09:20 Opening @ Hall 1: SILVA, Ana",
				"Not yet placed",
			},
			told: []string{"in the time zone Europe/Zurich"},
		},
		"the timetable of Indico": {
			file: `{
 "count": 1,
 "results": {
  "123": {
   "20260504": {
    "s1": {
     "title": "Morning",
     "startDate": {
      "date": "2026-05-04",
      "time": "09:00:00",
      "tz": "Europe/Zurich"
     },
     "endDate": {
      "date": "2026-05-04",
      "time": "10:00:00",
      "tz": "Europe/Zurich"
     },
     "entries": {
      "c1": {
       "title": "Opening",
       "startDate": {
        "date": "2026-05-04",
        "time": "09:00:00",
        "tz": "Europe/Zurich"
       },
       "endDate": {
        "date": "2026-05-04",
        "time": "09:30:00",
        "tz": "Europe/Zurich"
       },
       "presenters": [
        {
         "name": "Silva, Ana",
         "affiliation": "CERN"
        }
       ],
       "room": "Hall 1",
       "duration": 30,
       "entryType": "Contribution"
      },
      "c2": {
       "title": "Maps",
       "startDate": {
        "date": "2026-05-04",
        "time": "09:30:00",
        "tz": "Europe/Zurich"
       },
       "endDate": {
        "date": "2026-05-04",
        "time": "10:00:00",
        "tz": "Europe/Zurich"
       },
       "presenters": [
        {
         "name": "Wei, Li",
         "affiliation": "DESY"
        }
       ],
       "room": "Hall 1",
       "duration": 30,
       "entryType": "Contribution"
      }
     }
    },
    "b1": {
     "title": "Coffee break",
     "startDate": {
      "date": "2026-05-04",
      "time": "10:00:00",
      "tz": "Europe/Zurich"
     },
     "endDate": {
      "date": "2026-05-04",
      "time": "10:30:00",
      "tz": "Europe/Zurich"
     },
     "duration": 30,
     "entryType": "Break"
    }
   }
  }
 }
}`,
			want: []string{
				"2026-05-04 09:00-09:30 Opening @ Hall 1: Silva, Ana (CERN)",
				"2026-05-04 09:30-10:00 Maps @ Hall 1: Wei, Li (DESY)",
			},
			told: []string{"skipped breaks (1): Coffee break"},
		},
		"OPass, in two languages": {
			file: `{
 "sessions": [
  {
   "id": "S1",
   "type": "K",
   "room": "R0",
   "broadcast": null,
   "start": "2026-08-01T09:00:00+08:00",
   "end": "2026-08-01T10:00:00+08:00",
   "language": "Chinese",
   "qa": null,
   "slide": null,
   "zh": {
    "title": "開幕",
    "description": "歡迎"
   },
   "en": {
    "title": "Opening",
    "description": "Welcome"
   },
   "speakers": [
    "p1"
   ],
   "tags": [
    "Beginner",
    "Core"
   ],
   "uri": "https://example.org/s1"
  },
  {
   "id": "S2",
   "type": "T",
   "room": "R1",
   "start": "2026-08-01T10:00:00+08:00",
   "end": "2026-08-01T10:30:00+08:00",
   "language": "English",
   "zh": {
    "title": "地圖",
    "description": "內容"
   },
   "en": {
    "title": "Maps",
    "description": "Text"
   },
   "speakers": [
    "p1",
    "p2"
   ],
   "tags": [
    "Core"
   ]
  }
 ],
 "speakers": [
  {
   "id": "p1",
   "avatar": "https://x/a.png",
   "zh": {
    "name": "王小明",
    "bio": "..."
   },
   "en": {
    "name": "Wang Ming",
    "bio": "..."
   }
  },
  {
   "id": "p2",
   "avatar": "",
   "zh": {
    "name": "李娜",
    "bio": ""
   },
   "en": {
    "name": "Li Na",
    "bio": ""
   }
  }
 ],
 "session_types": [
  {
   "id": "K",
   "zh": {
    "name": "主題演講"
   },
   "en": {
    "name": "Keynote"
   }
  },
  {
   "id": "T",
   "zh": {
    "name": "演講"
   },
   "en": {
    "name": "Talk"
   }
  }
 ],
 "rooms": [
  {
   "id": "R0",
   "zh": {
    "name": "大廳"
   },
   "en": {
    "name": "Main Hall"
   }
  },
  {
   "id": "R1",
   "zh": {
    "name": "一室"
   },
   "en": {
    "name": "Room 1"
   }
  }
 ],
 "tags": [
  {
   "id": "Beginner",
   "zh": {
    "name": "入門"
   },
   "en": {
    "name": "Beginner"
   }
  },
  {
   "id": "Core",
   "zh": {
    "name": "核心"
   },
   "en": {
    "name": "Core"
   }
  }
 ]
}`,
			want: []string{
				"2026-08-01 09:00-10:00 開幕 @ 大廳: 王小明 [type: 主題演講] [language: 中文] [tags: 入門, 核心]",
				"2026-08-01 10:00-10:30 地圖 @ 一室: 王小明, 李娜 [type: 演講] [language: 英语] [tags: 核心]",
			},
		},
	}.check(t)
}

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
		"Eventbrite, with each text twice": {
			file: `{"events": [{"name": {"text": "Opening", "html": "<b>Opening</b>"}, "description": {"text": "Hello all", "html": "<p>Hello <em>all</em></p>"}, "start": {"timezone": "America/New_York", "local": "2026-05-04T09:00:00", "utc": "2026-05-04T13:00:00Z"}, "end": {"timezone": "America/New_York", "local": "2026-05-04T10:00:00", "utc": "2026-05-04T14:00:00Z"}, "status": "live", "venue": {"name": "Main Library"}},
				{"name": {"text": "Maps", "html": "Maps"}, "description": {"text": "m", "html": "m"}, "start": {"timezone": "America/New_York", "local": "2026-05-05T09:00:00", "utc": "2026-05-05T13:00:00Z"}, "end": {"timezone": "America/New_York", "local": "2026-05-05T10:00:00", "utc": "2026-05-05T14:00:00Z"}, "status": "canceled", "venue": {"name": "Branch"}}]}`,
			want: []string{"2026-05-04 09:00-10:00 Opening @ Main Library"},
			told: []string{"skipped cancelled (1): Maps"},
		},
		"a day in words beside its date": {
			file: "- day: Monday, May 4\n  date: 2026-05-04\n  slots:\n    - time: 9:00 - 9:30\n      talks:\n        - {title: Opening, speakers: [Ana Silva], room: Hall A}\n    - time: 10:00 - 10:45\n      talks:\n        - {title: Maps, speakers: [Bo Ek, Li Wei], room: Hall A}\n        - {title: Law, speakers: [Eva Öz], room: Hall B}\n",
			want: []string{"2026-05-04 09:00-09:30 Opening @ Hall A: Ana Silva", "2026-05-04 10:00-10:45 Maps @ Hall A: Bo Ek, Li Wei", "2026-05-04 10:00-10:45 Law @ Hall B: Eva Öz"},
		},
	}.check(t)
}
