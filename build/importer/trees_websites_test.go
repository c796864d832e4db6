package importer

import "testing"

func TestDataOfWebsitesOfEvents(t *testing.T) {
	stories{
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
				"2026-09-09 10:10-10:50 Maps: Ana Silva [track: Hall A] [complexity: Beginner] [tags: Web]",
				"2026-09-09 10:10-10:50 Trust: Li Wei [track: Hall B] [tags: Cloud]",
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
				"2026-05-04 09:00-10:30 Authority files @ Hall 1: Silva, Ana (Uni A), Wei, Li (Uni B), Ana Chair (Chair)",
				"2026-05-04 09:00-10:30 Linked data @ Hall 1: Ek, Bo (Uni C), Ana Chair (Chair)",
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
	}.check(t)
}
