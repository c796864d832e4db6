package importer

import "testing"

func TestSessionsAnywhereInJSON(t *testing.T) {
	stories{
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
