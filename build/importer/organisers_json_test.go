package importer

import "testing"

func TestTheTimesOfABlockAreNotThoseOfItsTalks(t *testing.T) {
	stories{
		"talks with lengths in a block": {
			file: `{"sessions": [
 {"title": "Metadata", "date": "2026-05-04", "start_time": "09:00", "end_time": "10:30", "room": "Hall A", "papers": [
  {"title": "Authority data", "authors": "Ana Silva", "duration": 20}, {"title": "Linked data", "authors": "Li Wei", "duration": 30}]},
 {"title": "Learning", "date": "2026-05-04", "start_time": "11:00", "end_time": "11:30", "room": "Hall A", "papers": [
  {"title": "Learning circles", "authors": "Bo Ek", "duration": 30}]}]}`,
			want: []string{"2026-05-04 Authority data @ Hall A: Ana Silva", "2026-05-04 Linked data @ Hall A: Li Wei", "2026-05-04 11:00-11:30 Learning circles @ Hall A: Bo Ek"},
			told: []string{"2 sessions in blocks that are longer than they are"},
		},
	}.check(t)
}

func TestDataOfOrganisersInJSON(t *testing.T) {
	stories{
		"Hoverboard": {
			file: `{
 "sessions": {
  "101": {
   "title": "Keynote: Open",
   "description": "Open things.",
   "complexity": "Beginner",
   "language": "English",
   "speakers": [
    "ana_silva"
   ],
   "tags": [
    "Web",
    "Open"
   ],
   "presentation": "https://slides.example.org/1"
  },
  "102": {
   "title": "Maps deep dive",
   "description": "Maps.",
   "complexity": "Advanced",
   "language": "English",
   "speakers": [
    "li_wei",
    "bo_ek"
   ],
   "tags": [
    "Maps"
   ],
   "videoId": "abc"
  },
  "103": {
   "title": "Trust",
   "description": "T.",
   "speakers": [
    "bo_ek"
   ],
   "tags": [
    "Web"
   ]
  },
  "104": {
   "title": "Lunch"
  },
  "105": {
   "title": "Registration",
   "icon": "x"
  }
 },
 "speakers": {
  "ana_silva": {
   "name": "Ana Silva",
   "title": "Engineer",
   "company": "Co",
   "bio": "b",
   "order": 1,
   "featured": true,
   "photo": "x.jpg",
   "country": "PT",
   "socials": [
    {
     "icon": "twitter",
     "link": "https://x",
     "name": "t"
    }
   ]
  },
  "li_wei": {
   "name": "Li Wei",
   "title": "Dev",
   "company": "Uni",
   "bio": "c"
  },
  "bo_ek": {
   "name": "Bo Ek",
   "title": "Dev",
   "company": "Uni",
   "bio": "c"
  }
 },
 "schedule": {
  "2026-05-04": {
   "date": "2026-05-04",
   "dateReadable": "May 4",
   "tracks": [
    {
     "title": "Main hall"
    },
    {
     "title": "Attic"
    }
   ],
   "timeslots": [
    {
     "startTime": "09:00",
     "endTime": "09:30",
     "sessions": [
      {
       "items": [
        105
       ]
      }
     ]
    },
    {
     "startTime": "09:30",
     "endTime": "10:00",
     "sessions": [
      {
       "items": [
        101
       ]
      }
     ]
    },
    {
     "startTime": "10:00",
     "endTime": "11:00",
     "sessions": [
      {
       "items": [
        102
       ]
      },
      {
       "items": [
        103
       ]
      }
     ]
    },
    {
     "startTime": "12:00",
     "endTime": "13:00",
     "sessions": [
      {
       "items": [
        104
       ]
      }
     ]
    }
   ]
  }
 }
}
`,
			want: []string{
				"2026-05-04 09:30-10:00 Keynote: Open: Ana Silva [complexity: Beginner] [tags: Open, Web]",
				"2026-05-04 10:00-11:00 Maps deep dive: Li Wei, Bo Ek [track: Main hall] [complexity: Advanced] [tags: Maps]",
				"2026-05-04 10:00-11:00 Trust: Bo Ek [track: Attic] [tags: Web]",
			},
			told: []string{
				"skipped breaks (2): Lunch, Registration",
			},
		},
		"OPass": {
			file: `{
 "sessions": [
  {
   "id": "A1",
   "type": "K",
   "room": "R0",
   "broadcast": [
    "R1"
   ],
   "start": "2026-05-04T09:00:00+08:00",
   "end": "2026-05-04T09:40:00+08:00",
   "language": "漢語",
   "zh": {
    "title": "開放",
    "description": "關於開放"
   },
   "en": {
    "title": "Open",
    "description": "About open"
   },
   "speakers": [
    "p1"
   ],
   "tags": [
    "t1"
   ],
   "co_write": null,
   "qa": null,
   "slide": "https://s.example.org",
   "record": null,
   "uri": "https://u.example.org/A1"
  },
  {
   "id": "A2",
   "type": "T",
   "room": "R1",
   "start": "2026-05-04T10:00:00+08:00",
   "end": "2026-05-04T10:40:00+08:00",
   "language": "en",
   "zh": {
    "title": "Maps",
    "description": "地圖"
   },
   "en": {
    "title": "Maps",
    "description": "Maps"
   },
   "speakers": [
    "p1",
    "p2"
   ],
   "tags": []
  }
 ],
 "speakers": [
  {
   "id": "p1",
   "avatar": "x",
   "zh": {
    "name": "王小明",
    "bio": "a"
   },
   "en": {
    "name": "Wang Xiao-Ming",
    "bio": "a"
   }
  },
  {
   "id": "p2",
   "zh": {
    "name": "Ana Silva",
    "bio": ""
   },
   "en": {
    "name": "Ana Silva",
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
    "name": "議程"
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
    "name": "國際會議廳"
   },
   "en": {
    "name": "Conference Hall"
   }
  },
  {
   "id": "R1",
   "zh": {
    "name": "R1"
   },
   "en": {
    "name": "R1"
   }
  }
 ],
 "tags": [
  {
   "id": "t1",
   "zh": {
    "name": "開源"
   },
   "en": {
    "name": "Open source"
   }
  }
 ]
}
`,
			want: []string{
				"2026-05-04 09:00-09:40 開放 @ 國際會議廳: 王小明 [type: 主題演講] [language: 中文] [tags: 開源]",
				"2026-05-04 10:00-10:40 Maps @ R1: 王小明, Ana Silva [type: 議程] [language: 英语]",
			},
		},
		"objects of pretalx by day": {
			file: `{
 "2026-05-04": [
  {
   "code": "ABC",
   "title": "Maps",
   "abstract": "a",
   "speakers": [
    {
     "code": "X",
     "name": "Ana Silva",
     "biography": "b",
     "avatar": "u"
    }
   ],
   "track": {
    "en": "Data"
   },
   "submission_type": {
    "en": "Talk",
    "de": "Vortrag"
   },
   "state": "confirmed",
   "slot": {
    "room": {
     "en": "Hall"
    },
    "start": "2026-05-04T09:00:00+02:00",
    "end": "2026-05-04T09:30:00+02:00"
   },
   "duration": 30,
   "content_locale": "en",
   "do_not_record": false
  },
  {
   "code": "DEF",
   "title": "Withdrawn",
   "speakers": [],
   "state": "withdrawn",
   "slot": {
    "room": {
     "en": "Hall"
    },
    "start": "2026-05-04T10:00:00+02:00",
    "end": "2026-05-04T10:30:00+02:00"
   }
  }
 ],
 "2026-05-05": [
  {
   "code": "GHI",
   "title": "Trust",
   "abstract": "t",
   "speakers": [
    {
     "code": "Y",
     "name": "Li Wei"
    }
   ],
   "track": null,
   "submission_type": {
    "en": "Workshop"
   },
   "state": "confirmed",
   "slot": {
    "room": {
     "en": "Attic"
    },
    "start": "2026-05-05T09:00:00+02:00",
    "end": "2026-05-05T11:00:00+02:00"
   }
  }
 ]
}
`,
			want: []string{
				"2026-05-04 09:00-09:30 Maps @ Hall: Ana Silva [track: Data] [type: Talk]",
				"2026-05-05 09:00-11:00 Trust @ Attic: Li Wei [type: Workshop]",
			},
			told: []string{
				"skipped withdrawn (1): Withdrawn",
			},
		},
	}.check(t)
}
