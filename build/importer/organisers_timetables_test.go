package importer

import "testing"

func TestTimetablesOfOrganisers(t *testing.T) {
	stories{
		"days, blocks and talks": {
			file: `event: Summit
year: 2026
days:
  - date: 2026-05-04
    name: Monday
    blocks:
      - time: 09:00-10:30
        room: Main Hall
        chair: Eva Öz
        talks:
          - title: Maps
            by: Ana Silva
            length: 20
          - title: Trust
            by: [Li Wei, Bo Ek]
            length: 20
      - time: 10:30-11:00
        title: Coffee
  - date: 2026-05-05
    name: Tuesday
    blocks:
      - time: 09:00-10:00
        title: Keynote
        room: Main Hall
        by: Jo March
`,
			want: []string{
				"2026-05-04 Maps @ Main Hall: Ana Silva, Eva Öz (Chair)",
				"2026-05-04 Trust @ Main Hall: Li Wei, Bo Ek, Eva Öz (Chair)",
				"2026-05-05 09:00-10:00 Keynote @ Main Hall: Jo March",
			},
			told: []string{
				"skipped breaks (1): Coffee",
			},
		},
		"the timetable of Indico": {
			file: `{
 "results": {
  "9": {
   "20260504": {
    "s1": {
     "_type": "Session",
     "entryType": "Session",
     "title": "Plenary",
     "slotTitle": "",
     "startDate": {
      "date": "2026-05-04",
      "time": "09:00:00",
      "tz": "Europe/Zurich"
     },
     "endDate": {
      "date": "2026-05-04",
      "time": "10:30:00",
      "tz": "Europe/Zurich"
     },
     "room": "Main",
     "conveners": [
      {
       "name": "Eva Öz",
       "affiliation": "X"
      }
     ],
     "entries": {
      "c1": {
       "entryType": "Contribution",
       "title": "Welcome",
       "startDate": {
        "date": "2026-05-04",
        "time": "09:00:00",
        "tz": "Europe/Zurich"
       },
       "endDate": {
        "date": "2026-05-04",
        "time": "09:20:00",
        "tz": "Europe/Zurich"
       },
       "duration": 20,
       "room": "Main",
       "presenters": [
        {
         "name": "Ana Silva",
         "affiliation": "Uni A",
         "firstName": "Ana",
         "familyName": "Silva",
         "email": "h"
        }
       ],
       "description": "Hi"
      },
      "c2": {
       "entryType": "Contribution",
       "title": "Maps",
       "startDate": {
        "date": "2026-05-04",
        "time": "09:20:00",
        "tz": "Europe/Zurich"
       },
       "endDate": {
        "date": "2026-05-04",
        "time": "10:00:00",
        "tz": "Europe/Zurich"
       },
       "duration": 40,
       "room": "Main",
       "presenters": [
        {
         "name": "Li Wei"
        }
       ]
      }
     }
    },
    "b3": {
     "entryType": "Break",
     "title": "Coffee",
     "startDate": {
      "date": "2026-05-04",
      "time": "10:30:00",
      "tz": "Europe/Zurich"
     },
     "endDate": {
      "date": "2026-05-04",
      "time": "11:00:00",
      "tz": "Europe/Zurich"
     },
     "room": "Foyer"
    },
    "c9": {
     "entryType": "Contribution",
     "title": "Closing",
     "startDate": {
      "date": "2026-05-04",
      "time": "17:00:00",
      "tz": "Europe/Zurich"
     },
     "endDate": {
      "date": "2026-05-04",
      "time": "17:30:00",
      "tz": "Europe/Zurich"
     },
     "room": "Main",
     "presenters": []
    }
   },
   "20260505": {}
  }
 }
}
`,
			want: []string{
				"2026-05-04 09:00-09:20 Welcome @ Main: Ana Silva (Uni A)",
				"2026-05-04 09:20-10:00 Maps @ Main: Li Wei",
				"2026-05-04 17:00-17:30 Closing @ Main",
			},
			told: []string{
				"skipped breaks (1): Coffee",
			},
		},
		"a conference of IIIF": {
			file: `days:
  - label: "Monday, May 4"
    date: 2026-05-04
    location: Auditorium
    sessions:
      - title: "Opening"
        start: "09:00"
        end: "09:30"
        session_chair: "Eva Öz"
        talks:
          - title: "Welcome"
            speakers:
              - name: Ana Silva
                affiliation: Uni A
      - title: "Lightning talks"
        start: "10:00"
        end: "11:00"
        talks:
          - title: "Maps<br/>for all"
            speakers: "Li Wei (Uni B), Bo Ek (Uni C)"
            abstract: "One<br/><br/>Two"
          - title: "Trust"
            speakers: "Jo March (Uni D)"
      - title: "Break"
        start: "11:00"
        end: "11:30"
`,
			want: []string{
				"2026-05-04 09:00-09:30 Welcome @ Auditorium: Ana Silva (Uni A), Eva Öz (Session chair)",
				"2026-05-04 10:00-11:00 Maps for all @ Auditorium: Li Wei (Uni B), Bo Ek (Uni C)",
				"2026-05-04 10:00-11:00 Trust @ Auditorium: Jo March (Uni D)",
			},
			told: []string{
				"skipped breaks (1): Break",
			},
		},
		"days by their names, people and rooms by identifiers": {
			file: `conference:
  name: Days
  city: Lisbon
  timezone: Europe/Lisbon
rooms: {a: Aula Magna, b: Sala 2}
speakers:
  ana: {name: Ana Silva, affiliation: Uni A}
  li: {name: Li Wei}
program:
  monday:
    date: 2026-05-04
    items:
      - {time: "09:00", title: Maps, room: a, speakers: [ana, li]}
      - {time: "10:00", title: Trust, room: b, speakers: li}
  tuesday:
    date: 2026-05-05
    items:
      - {time: "09:00", title: Law, room: a, speakers: [zoe]}
`,
			want: []string{
				"2026-05-04 09:00 Maps @ Aula Magna: Ana Silva, Li Wei",
				"2026-05-04 10:00 Trust @ Sala 2: Li Wei",
				"2026-05-05 09:00 Law @ Aula Magna",
			},
			told: []string{
				"in the time zone Europe/Lisbon",
				"speakers that are not in the file (1)",
			},
		},
		"videos of rubyevents": {
			file: `---
- id: "ana-silva-x-2026"
  title: "Keynote: Maps"
  raw_title: "RubyX 2026 - Keynote: Maps by Ana Silva"
  speakers:
    - Ana Silva
  event_name: "RubyX 2026"
  date: "2026-05-04"
  published_at: "2026-07-01"
  announced_at: "2026-02-01"
  description: |-
    About maps.
  video_provider: "youtube"
  video_id: "abc"
  kind: "keynote"
- id: "li-wei-x-2026"
  title: "Trust"
  speakers:
    - Li Wei
    - Bo Ek
  event_name: "RubyX 2026"
  date: "2026-05-05"
  published_at: "not_published"
  description: ""
  video_provider: "scheduled"
  video_id: "def"
`,
			want: []string{
				"2026-05-04 Keynote: Maps: Ana Silva [type: keynote]",
				"2026-05-05 Trust: Li Wei, Bo Ek",
			},
			told: []string{
				"published_at (2): its name says that it is not for readers",
			},
		},
	}.check(t)
}
