package importer

import "testing"

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
