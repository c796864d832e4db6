package importer

import "testing"

func TestSessionsAnywhereInJSON(t *testing.T) {
	stories{
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
				"2026-08-01 09:00-10:00 開幕 @ 大廳: 王小明 [type: 主題演講] [language: Chinese] [tags: 入門, 核心]",
				"2026-08-01 10:00-10:30 地圖 @ 一室: 王小明, 李娜 [type: 演講] [language: English] [tags: 核心]",
			},
		},
		"Hoverboard, with a timetable that refers to sessions": {
			file: `{
 "schedule": {
  "2026-09-09": {
   "date": "2026-09-09",
   "dateReadable": "September 9",
   "timeslots": [
    {
     "startTime": "09:00",
     "endTime": "10:00",
     "sessions": [
      {
       "items": [
        "100"
       ]
      }
     ]
    },
    {
     "startTime": "10:10",
     "endTime": "10:50",
     "sessions": [
      {
       "items": [
        "101"
       ]
      },
      {
       "items": [
        "102"
       ]
      }
     ]
    }
   ],
   "tracks": [
    {
     "title": "Hall A"
    },
    {
     "title": "Hall B"
    }
   ]
  }
 },
 "sessions": {
  "100": {
   "title": "Opening",
   "description": "Hello",
   "speakers": [],
   "tags": []
  },
  "101": {
   "title": "Maps",
   "description": "M",
   "speakers": [
    "ana_silva"
   ],
   "language": "en",
   "complexity": "Beginner",
   "tags": [
    "Web"
   ]
  },
  "102": {
   "title": "Trust",
   "description": "T",
   "speakers": [
    "li_wei"
   ],
   "tags": [
    "Cloud"
   ]
  }
 },
 "speakers": {
  "ana_silva": {
   "name": "Ana Silva",
   "company": "Uni A",
   "bio": "bio",
   "photo": "x.jpg",
   "socials": [
    {
     "name": "Twitter",
     "link": "https://t/x"
    }
   ]
  },
  "li_wei": {
   "name": "Li Wei",
   "company": "Uni B",
   "bio": "bio",
   "photo": "y.jpg",
   "socials": []
  }
 }
}`,
			want: []string{
				"2026-09-09 09:00-10:00 Opening",
				"2026-09-09 10:10-10:50 Maps: Ana Silva [tags: Web]",
				"2026-09-09 10:10-10:50 Trust: Li Wei [tags: Cloud]",
			},
		},
		"talks of pretalx, grouped by day": {
			file: `{
 "2026-05-04": [
  {
   "code": "ABCDEF",
   "title": "Opening",
   "speakers": [
    {
     "code": "X",
     "name": "Ana Silva",
     "biography": "b",
     "email": "a@x.org"
    }
   ],
   "submission_type": {
    "en": "Talk"
   },
   "track": {
    "en": "Main"
   },
   "state": "confirmed",
   "abstract": "Hello",
   "slot": {
    "room": {
     "en": "Hall 1"
    },
    "start": "2026-05-04T09:00:00+02:00",
    "end": "2026-05-04T09:30:00+02:00"
   }
  }
 ],
 "2026-05-05": [
  {
   "code": "GHIJKL",
   "title": "Closing",
   "speakers": [],
   "submission_type": {
    "en": "Talk"
   },
   "track": {
    "en": "Main"
   },
   "state": "confirmed",
   "abstract": "Bye",
   "slot": {
    "room": {
     "en": "Hall 1"
    },
    "start": "2026-05-05T16:00:00+02:00",
    "end": "2026-05-05T16:30:00+02:00"
   }
  }
 ]
}`,
			want: []string{
				"2026-05-04 09:00-09:30 Opening @ Hall 1: Ana Silva [track: Main] [type: Talk]",
				"2026-05-05 16:00-16:30 Closing @ Hall 1 [track: Main] [type: Talk]",
			},
		},
		"blocks with their talks, as in ConfTool": {
			file: `{
 "sessions": [
  {
   "session_ID": "1",
   "session_title": "Metadata",
   "session_start": "2026-05-04 09:00",
   "session_end": "2026-05-04 10:30",
   "session_room": "Hall 1",
   "chairs": "Ana Chair",
   "presentations": [
    {
     "paperID": "101",
     "title": "Authority files",
     "authors": "Silva, Ana (1); Wei, Li (2)",
     "organisations": "1: Uni A; 2: Uni B",
     "abstract": "Text"
    },
    {
     "paperID": "102",
     "title": "Linked data",
     "authors": "Ek, Bo (1)",
     "organisations": "1: Uni C",
     "abstract": "Text"
    }
   ]
  },
  {
   "session_ID": "2",
   "session_title": "Keynote",
   "session_start": "2026-05-04 11:00",
   "session_end": "2026-05-04 12:00",
   "session_room": "Hall 1",
   "chairs": "",
   "presentations": []
  }
 ]
}`,
			want: []string{
				"2026-05-04 09:00-10:30 Authority files @ Hall 1: Silva, Ana (Uni A), Wei, Li (Uni B), Ana Chair",
				"2026-05-04 09:00-10:30 Linked data @ Hall 1: Ek, Bo (Uni C), Ana Chair",
				"2026-05-04 11:00-12:00 Keynote @ Hall 1",
			},
		},
		"EventsAir, with a flag for breaks": {
			file: `{
 "Agenda": [
  {
   "Id": "1",
   "Name": "Opening plenary",
   "Date": "2026-09-14T00:00:00+00:00",
   "StartTime": "09:00",
   "EndTime": "10:00",
   "TimeZoneId": "GMT Standard Time",
   "IsSession": true,
   "Location": {
    "Name": "Hall"
   },
   "Presentations": [
    {
     "Title": "Welcome",
     "StartTime": "09:00",
     "EndTime": "09:20",
     "Presenters": [
      {
       "FirstName": "Ana",
       "LastName": "Silva",
       "Email": "a@x.org"
      }
     ]
    },
    {
     "Title": "Maps",
     "StartTime": "09:20",
     "EndTime": "10:00",
     "Presenters": [
      {
       "FirstName": "Li",
       "LastName": "Wei",
       "Email": "b@x.org"
      }
     ]
    }
   ]
  },
  {
   "Id": "2",
   "Name": "Lunch",
   "Date": "2026-09-14T00:00:00+00:00",
   "StartTime": "12:00",
   "EndTime": "13:00",
   "TimeZoneId": "GMT Standard Time",
   "IsSession": false,
   "Presentations": []
  }
 ]
}`,
			want: []string{
				"2026-09-14 09:00-09:20 Welcome @ Hall: Ana Silva",
				"2026-09-14 09:20-10:00 Maps @ Hall: Li Wei",
			},
			told: []string{"skipped breaks (1): Lunch"},
		},
		"events of schema.org": {
			file: `{
 "@context": "https://schema.org",
 "@type": "Event",
 "name": "Made-up Days",
 "startDate": "2026-05-04",
 "endDate": "2026-05-05",
 "location": {
  "@type": "Place",
  "name": "Town Hall",
  "address": "X"
 },
 "subEvent": [
  {
   "@type": "Event",
   "name": "Opening",
   "startDate": "2026-05-04T09:00:00+02:00",
   "endDate": "2026-05-04T10:00:00+02:00",
   "location": {
    "@type": "Place",
    "name": "Hall 1"
   },
   "performer": [
    {
     "@type": "Person",
     "name": "Ana Silva"
    }
   ],
   "description": "Hello"
  },
  {
   "@type": "Event",
   "name": "Closing",
   "startDate": "2026-05-05T16:00:00+02:00",
   "endDate": "2026-05-05T17:00:00+02:00",
   "location": {
    "@type": "Place",
    "name": "Hall 1"
   },
   "performer": [
    {
     "@type": "Person",
     "name": "Li Wei"
    }
   ],
   "description": "Bye"
  }
 ]
}`,
			want: []string{
				"2026-05-04 09:00-10:00 Opening @ Hall 1: Ana Silva",
				"2026-05-05 16:00-17:00 Closing @ Hall 1: Li Wei",
			},
		},
		"lists joined by identifiers": {
			file: `{
 "event": {
  "name": "Made-up Days",
  "timezone": "Europe/Paris"
 },
 "rooms": [
  {
   "id": 1,
   "name": "Hall 1"
  },
  {
   "id": 2,
   "name": "Hall 2"
  }
 ],
 "tracks": [
  {
   "id": 1,
   "name": "Maps",
   "color": "#f00"
  },
  {
   "id": 2,
   "name": "Trust",
   "color": "#0f0"
  }
 ],
 "speakers": [
  {
   "id": 1,
   "first_name": "Ana",
   "last_name": "Silva",
   "email": "a@x"
  },
  {
   "id": 2,
   "first_name": "Li",
   "last_name": "Wei",
   "email": "b@x"
  }
 ],
 "talks": [
  {
   "id": 1,
   "title": "Opening",
   "room_id": 2,
   "track_id": 1,
   "speaker_ids": [
    1,
    2
   ],
   "starts_at": "2026-05-04 09:00",
   "ends_at": "2026-05-04 10:00"
  },
  {
   "id": 2,
   "title": "Closing",
   "room_id": 1,
   "track_id": 2,
   "speaker_ids": [
    2
   ],
   "starts_at": "2026-05-04 16:00",
   "ends_at": "2026-05-04 17:00"
  }
 ],
 "sponsors": [
  {
   "id": 1,
   "name": "Big",
   "level": "Gold"
  }
 ]
}`,
			want: []string{
				"2026-05-04 09:00-10:00 Opening @ Hall 2: Ana Silva, Li Wei [track: Maps]",
				"2026-05-04 16:00-17:00 Closing @ Hall 1: Li Wei [track: Trust]",
			},
			told: []string{"Lists in the file that hold no sessions: sponsors (1)"},
		},
		"slots that refer to sessions": {
			file: `{
 "sessions": [
  {
   "id": "a1",
   "title": "Opening",
   "abstract": "x",
   "speakers": [
    "Ana Silva"
   ]
  },
  {
   "id": "b2",
   "title": "Maps",
   "abstract": "y",
   "speakers": [
    "Li Wei"
   ]
  }
 ],
 "slots": [
  {
   "sessionId": "a1",
   "room": "Hall 1",
   "start": "2026-05-04T09:00",
   "end": "2026-05-04T10:00"
  },
  {
   "sessionId": "b2",
   "room": "Hall 2",
   "start": "2026-05-04T10:00",
   "end": "2026-05-04T11:00"
  },
  {
   "sessionId": "b2",
   "room": "Hall 3",
   "start": "2026-05-05T10:00",
   "end": "2026-05-05T11:00"
  }
 ]
}`,
			want: []string{
				"2026-05-04 09:00-10:00 Opening @ Hall 1: Ana Silva",
				"2026-05-04 10:00-11:00 Maps @ Hall 2: Li Wei",
				"2026-05-05 10:00-11:00 Maps @ Hall 3: Li Wei",
			},
		},
		"a list of days": {
			file: `[
 {
  "day": "Monday, 4 May 2026",
  "sessions": [
   {
    "time": "9:00 - 10:00",
    "name": "Opening",
    "speaker": "Ana Silva",
    "location": "Hall 1"
   },
   {
    "time": "10:00 - 10:30",
    "name": "Coffee break"
   }
  ]
 },
 {
  "day": "Tuesday, 5 May 2026",
  "sessions": [
   {
    "time": "9:00 - 10:00",
    "name": "Closing",
    "speaker": "Li Wei",
    "location": "Hall 1"
   }
  ]
 }
]`,
			want: []string{
				"2026-05-04 09:00-10:00 Opening @ Hall 1: Ana Silva",
				"2026-05-05 09:00-10:00 Closing @ Hall 1: Li Wei",
			},
			told: []string{"skipped breaks (1): Coffee break"},
		},
		"rooms by their names": {
			file: `{"days":[{"date":"2026-05-04","rooms":{"Hall 1":[{"title":"Maps","start":"09:00","speakers":["Ana Silva"]}],"Hall 2":[{"title":"Trust","start":"10:00","speakers":[]}]}}]}`,
			want: []string{
				"2026-05-04 09:00 Maps @ Hall 1: Ana Silva",
				"2026-05-04 10:00 Trust @ Hall 2",
			},
		},
		"keynotes and posters in lists of their own": {
			file: `{"keynotes":[{"title":"Maps","speaker":"Ana Silva","start":"2026-05-04 09:00"}],"posters":[{"title":"Trust","speaker":"Li Wei","start":"2026-05-04 12:00"}]}`,
			want: []string{
				"2026-05-04 09:00 Maps: Ana Silva [type: keynotes]",
				"2026-05-04 12:00 Trust: Li Wei [type: posters]",
			},
		},
		"a person that the file does not have": {
			file: `{"talks":[{"id":1,"title":"Maps","start":"2026-05-04 09:00","speakers":["p1","p9"]}],"people":[{"id":"p1","name":"Ana Silva"}]}`,
			want: []string{
				"2026-05-04 09:00 Maps: Ana Silva",
			},
			told: []string{"speakers that are not in the file (1)"},
		},
		"a list alone": {
			file: `[{"name":"Maps","when":"2026-05-04 09:00","where":"Hall 1","who":["Ana Silva","Li Wei"]}]`,
			want: []string{
				"2026-05-04 09:00 Maps @ Hall 1: Ana Silva, Li Wei",
			},
		},
		"the status of talks": {
			file: `{"talks":[{"title":"Maps","start":"2026-05-04 09:00","status":"accepted"},{"title":"Trust","start":"2026-05-04 10:00","status":"rejected"}]}`,
			want: []string{
				"2026-05-04 09:00 Maps",
			},
			told: []string{"skipped declined (1): Trust"},
		},
	}.check(t)
}

func TestSessionsAnywhereInYAML(t *testing.T) {
	stories{
		"a list of videos": {
			file: `---
- id: "ana-silva-madeup-2026"
  title: "Opening Keynote"
  raw_title: "MadeUp 2026 - Opening Keynote by Ana Silva"
  speakers:
    - Ana Silva
  event_name: "MadeUp 2026"
  date: "2026-05-04"
  published_at: "2026-06-11"
  description: |-
    A long text
    in lines.
  video_provider: "youtube"
  video_id: "abc"
- id: "li-wei-madeup-2026"
  title: "Maps"
  raw_title: "MadeUp 2026 - Maps by Li Wei"
  speakers:
    - Li Wei
  event_name: "MadeUp 2026"
  date: "2026-05-05"
  published_at: "2026-06-12"
  description: "Text"
  video_provider: "youtube"
  video_id: "def"
`,
			want: []string{
				"2026-05-04 Opening Keynote: Ana Silva",
				"2026-05-05 Maps: Li Wei",
			},
		},
		"days with blocks and talks": {
			file: `title: Made-up Conference
location: Leiden
days:
  - day: Monday
    date: 2026-06-01
    sessions:
      - title: Session 1
        room: Aula
        start: 9:00
        end: 10:30
        presentations:
          - title: Opening
            speakers: "Ana Silva (Uni A) | Li Wei (Uni B)"
            abstract: "Text<br/>more"
          - title: Maps
            speakers: Bo Ek (Uni C)
      - title: Lunch
        start: 12:30
        end: 13:30
`,
			want: []string{
				"2026-06-01 09:00-10:30 Opening @ Aula: Ana Silva (Uni A), Li Wei (Uni B)",
				"2026-06-01 09:00-10:30 Maps @ Aula: Bo Ek (Uni C)",
			},
			told: []string{"skipped breaks (1): Lunch"},
		},
		"times without quotation marks": {
			file: `- title: Maps
  date: 2026-05-04
  start: 9:30
  end: 10:00
- title: Trust
  date: 2026-05-04
  start: 11:00
  end: 12:00
`,
			want: []string{
				"2026-05-04 09:30-10:00 Maps",
				"2026-05-04 11:00-12:00 Trust",
			},
		},
		"anchors and merged groups": {
			file: `base: &hall {room: Hall 1, date: 2026-05-04}
talks:
  - <<: *hall
    title: Maps
    time: 9:00-10:00
  - <<: *hall
    title: Trust
    time: 10:00-11:00
`,
			want: []string{
				"2026-05-04 09:00-10:00 Maps @ Hall 1",
				"2026-05-04 10:00-11:00 Trust @ Hall 1",
			},
		},
		"sessions by their identifiers": {
			file: `sessions:
  maps-1:
    title: Maps
    speakers: [Ana Silva]
    start: 2026-05-04T09:00
  trust-2:
    title: Trust
    speakers: [Li Wei]
    start: 2026-05-04T10:00
`,
			want: []string{
				"2026-05-04 09:00 Maps: Ana Silva",
				"2026-05-04 10:00 Trust: Li Wei",
			},
		},
	}.check(t)
}
