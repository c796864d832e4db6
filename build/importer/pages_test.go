package importer

import "testing"

// page returns a page with front matter in YAML.
func page(fields, body string) string { return "---\n" + fields + "\n---\n" + body }

func TestFoldersOfPages(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		story
	}{
		"keys with capitals, in TOML": {
			map[string]string{
				"ana-silva.md":  "+++\nTalk_date = \"2026-05-04\"\nTalk_start_time = \"09:30\"\nTalk_end_time = \"10:15\"\nTitle = \"Operators for librarians\"\nType = \"talk\"\nSpeakers = [\"ana-silva\", \"li-wei\"]\nyoutube = \"\"\n+++\nText of the talk.\n",
				"open-space.md": "+++\nTalk_date = \"\"\nTalk_start_time = \"\"\nTitle = \"Open Space\"\nType = \"talk\"\nSpeakers = [\"You\"]\n+++\n",
			},
			story{
				want: []string{"2026-05-04 09:30-10:15 Operators for librarians: Ana Silva, Li Wei [type: talk]", "Open Space: You [type: talk]"},
				told: []string{"people of whom the file has only the address of a page, whose names were made of it: ana-silva (1), li-wei (1)"},
			},
		},
		"people by the pages about them": {
			map[string]string{
				"_talks/a.md": page("title: Catalogues\nspeakers:\n- _people/ana-silva.md\n- li-wei\n- _people/bo-ek.md", ""), "_people/ana-silva.md": page("name: Ana María Silva", "Bio"), "_people/li-wei.md": page("title: Li Wei", ""),
			},
			story{want: []string{"Catalogues: Ana María Silva, Li Wei, Bo Ek"}, told: []string{"skipped pages about people (2)", "_people/bo-ek.md (1)"}},
		},
		"names and identifiers of the same people": {
			map[string]string{
				"a.md": page("title: Catalogues\nspeakers: [aaron-pahl, li-wei]\nspeaker-text: Aaron D. Pahl, Li Wei", ""), "b.md": page("title: Shelves\nspeakers: [bo-ek]\nspeaker-text: Bo Ek", ""),
			},
			story{want: []string{"Catalogues: Aaron D. Pahl, Li Wei", "Shelves: Bo Ek"}},
		},
		"a paragraph among the values of a facet": {
			map[string]string{"a.md": page("title: Talk\naudience:\n- This talk is for people who have to synchronise records across many library systems on a daily basis.", "Text")},
			story{want: []string{"Talk"}, told: []string{"audience (1): its name says facet, but its texts are too long to filter by"}},
		},
		"every page names its time in its own way": {
			map[string]string{
				"a.md": page("title: A\nstartTime: 2026-05-04T09:00", ""), "b.md": page("title: B\ndate: 2026-05-04\ntime: 10:00 am - 11:00 am", ""), "c.md": page("title: C\nday: 4 May 2026\nstart: 13:00\nduration: 30", ""), "2026-05-04-d.md": page("title: D\ntime: 15:00", ""),
			},
			story{want: []string{"2026-05-04 09:00 A", "2026-05-04 10:00-11:00 B", "2026-05-04 13:00-13:30 C", "2026-05-04 15:00 D"}},
		},
		"the date of a post is not that of the talk": {
			map[string]string{
				"a.md": page("title: A\ndate: 2026-01-10 11:12:13 +0100\nstart: 2026-05-04 09:00", ""), "b.md": page("title: B\ndate: 2026-02-11 10:02:33 +0100\nstart: 2026-05-04 10:00", ""),
			},
			story{want: []string{"2026-05-04 09:00 A", "2026-05-04 10:00 B"}},
		},
		"drafts and cancelled talks": {
			map[string]string{"a.md": page("title: A\ndraft: true", ""), "b.md": page("title: B\npublished: false", ""), "c.md": page("title: C\ncancelled: true", ""), "d.md": page("title: D\ndraft: false", "")},
			story{want: []string{"D"}, told: []string{"skipped not published (2): A, B", "skipped cancelled (1): C"}},
		},
		"a file of JSON for each talk": {
			map[string]string{
				"videos/a.json": `{"title":"Maps","speakers":["Ana Silva"],"recorded":"2026-05-04","duration":1800,"language":"eng","tags":["maps"],"videos":[{"url":"https://example.org/v"}]}`,
				"videos/b.json": `{"title":"Trust","speakers":["Li Wei"],"recorded":"2026-05-05","duration":3600,"language":"eng","tags":["law"],"videos":[]}`, "category.json": `{"title":"Made-up Days"}`,
			},
			story{want: []string{"2026-05-04 Maps: Ana Silva [tags: maps]", "2026-05-05 Trust: Li Wei [tags: law]"}, told: []string{"skipped files with hardly any fields (1): category"}},
		},
	} {
		t.Run(name, func(t *testing.T) { c.check(t, folderOf(c.files)) })
	}
}

func TestPagesOfMDXAndTheSettingsBesideThem(t *testing.T) {
	story{
		want: []string{"2026-05-04 09:00 Opening @ Hall: Ana Silva", "2026-05-04 10:00 Maps @ Room 2: Li Wei"},
		told: []string{"skipped files with other fields than the pages (1): package"},
	}.check(t, folderOf(map[string]string{
		"talks/opening.mdx": "---\ntitle: Opening\nspeaker: Ana Silva\ntime: 2026-05-04 09:00\nroom: Hall\n---\nimport Map from \"@site/map\";\n\nHello <Map/>\n",
		"talks/maps.md":     "---\ntitle: Maps\nspeaker: Li Wei\ntime: 2026-05-04 10:00\nroom: Room 2\n---\nMaps\n",
		"package.json":      `{"name": "site", "scripts": {"build": "x"}, "dependencies": {"y": "1"}}`,
	}))
}
