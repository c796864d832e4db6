package sessions

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	reader "reportwidget/build/document"
	"reportwidget/build/document/sample"
)

// file is a document by its name.
type file struct {
	name    string
	content []byte
}

func read(t *testing.T, files ...file) []File {
	t.Helper()
	var all []File
	for _, f := range files {
		d, notes, err := reader.Read(f.name, f.content)
		if err != nil {
			t.Fatalf("%s: %v", f.name, err)
		}
		all = append(all, File{f.name, d, notes})
	}
	return all
}

func md(name, content string) file { return file{name, []byte(content)} }

// talk is enough text for a session.
var talk = strings.Repeat("We talked about how libraries work together with others in their towns. ", 8) + "\n\n"

// show returns the sessions in a short form, a line for each.
func show(o Outline) string {
	var lines []string
	for _, s := range o.Sessions {
		l := s.Title
		for _, part := range []string{s.Date, s.Start, s.End, s.Room, s.Track} {
			if part != "" {
				l += " | " + part
			}
		}
		for _, p := range s.People {
			l += " | " + p.Name
			if p.Role != "" {
				l += " (" + p.Role + ")"
			}
		}
		for _, k := range s.KeyPoints {
			l += " | * " + k.String()
		}
		lines = append(lines, l)
	}
	return strings.Join(lines, "\n")
}

// Documents of one event in one file, with what each is an example of.
var documents = []struct {
	name    string
	file    file
	options Options
	want    string
	chosen  Split
	skipped []string
	credits string
	title   string
}{
	{name: "sessions of level 2 with who took notes", file: md("summit.md", "# The Summit\n\n## Opening\n\n**Notes by Ana Silva**\n\n"+talk+"## Trust\n\n**Notes by Bo Ek**\n\n"+talk+"## Random links\n\n- https://example.org/\n"),
		want: "Opening\nTrust", chosen: "h2", skipped: []string{"Random links"}, credits: "Notes: Ana Silva, Bo Ek", title: "The Summit"},
	{name: "titles with speakers, quotes and the word Session", file: md("a.md", "# Summit\n\n## Session \"Open data\" by Ana Silva\n\n"+talk+"### Details\n\n"+talk+"## Session \"Trust\" by Bo Ek\n\n"+talk+"### Details\n\n"+talk+"## Session \"Power\" by Li Wei\n\n"+talk+"### Details\n\n"+talk),
		want: "Open data | Ana Silva\nTrust | Bo Ek\nPower | Li Wei", chosen: "h2"},
	{name: "sessions at two levels, and notes in headings", file: md("a.md", "# Session: Opening\n\n# Notes by Ana Silva\n\n"+talk+"# DDev - Gerard\n\n# Notes by Bo Ek\n\n"+talk+"# Caching - Marie\n\n# Notes by Li Wei\n\n"+talk),
		want: "Opening\nDDev | Gerard\nCaching | Marie", chosen: "h1"},
	{name: "the first session one level below, for the title is at the level", file: md("a.md", "# Unconference 2023 notes\n\n## Session: Upgrades - Jeffrey - Experius\n**Notes by Ana Silva**\n\n"+talk+"# How we got there (Tjitse Blum - Vendic)\n**Notes by Ana Silva**\n\n"+talk+"# Notes by Bo Ek\nHere is what I meant.\n\n# CLI Tools\n**Notes by Ana Silva**\n\n"+talk+"# Session: Choices\n**Notes by Li Wei**\n\n"+talk),
		want: "Upgrades - Jeffrey - Experius\nHow we got there (Tjitse Blum - Vendic)\nCLI Tools\nChoices", chosen: "h1", title: "Unconference 2023 notes"},
	{name: "the form of another unconference", file: md("a.md", "# Backup Container\n\n## Session Convener: (Telegram)Sam Curren & Lance Bird (RootsID)\n## Notes-taker(s): Scott Phillips (Trinsic), Dmitri Z. (MIT/DCC)\n\nTags / links to resources / technology discussed, related to this session:\n\nDiscussion notes, key understandings, outstanding questions, observations, and, if appropriate to this discussion: action items, next steps:\n\n### Intro\n"+talk+"### Needs\n"+talk),
		want: "Backup Container | Sam Curren (Session Convener) | Lance Bird (RootsID) (Session Convener)", chosen: ByFile, credits: "Notes: Scott Phillips (Trinsic), Dmitri Z. (MIT/DCC)"},
	{name: "brackets around a title, and a speaker", file: md("day-two.md", "[Loris image server] - Jon Stroop\n-----\n\n"+talk+"[Visualizing data] - Ana Silva\n-----\n\n"+talk+"[Under the hood] - Bo Ek\n-----\n\n"+talk),
		want: "Loris image server | Jon Stroop\nVisualizing data | Ana Silva\nUnder the hood | Bo Ek", chosen: "h2"},
	{name: "sessions below days", file: md("a.md", "# Agenda\n\n## Proposals\n\n### Threads\n\nx\n\n### Memory\n\nx\n\n# Meeting Notes\n\n## Monday, 30 September 2024\n\n### Threads in libraries\n\n"+talk+"### Memory of towns\n\n"+talk+"## Tuesday, 1 October 2024\n\n### Trust\n\n"+talk+"### Power\n\n"+talk),
		want: "Threads in libraries | 2024-09-30\nMemory of towns | 2024-09-30\nTrust | 2024-10-01\nPower | 2024-10-01", chosen: "h3"},
	{name: "headings in pairs: speaker and title", file: md("lightning-talks.md", "# Lightning talks\n\n### Ana Silva\n\n### How we count visits\n\n"+talk+"### Bo Ek\n\n### A bus full of books\n\n"+talk+"### Li Wei\n\n### Maps for all\n\n"+talk+"### Noor Aziz\n\n### Radio days\n\n"+talk),
		want: "How we count visits | Ana Silva\nA bus full of books | Bo Ek\nMaps for all | Li Wei\nRadio days | Noor Aziz", chosen: "h3"},
	{name: "headings that come again are parts of sessions", file: md("2024-12-02.md", "# 2 December 2024\n\n## Iterator helpers\n\nPresenter: Ana Silva (ABC)\n\n"+talk+"### Speaker's Summary of Key Points\n\n- They are faster.\n- They are shorter.\n\n### Conclusion\n\nGo on.\n\n## Decimal\n\nPresenter: Bo Ek (DEF)\n\n"+talk+"### Speaker's Summary of Key Points\n\n- It adds up.\n\n### Conclusion\n\nWait.\n\n## Records\n\nPresenter: Li Wei (GHI)\n\n"+talk+"### Speaker's Summary of Key Points\n\n- Hm.\n\n### Conclusion\n\nStop.\n\n## Adjournment\n"),
		want: "Iterator helpers | 2024-12-02 | Ana Silva (ABC) (Presenter) | * They are faster. | * They are shorter.\nDecimal | 2024-12-02 | Bo Ek (DEF) (Presenter) | * It adds up.\nRecords | 2024-12-02 | Li Wei (GHI) (Presenter) | * Hm.", chosen: "h2", skipped: []string{"Adjournment"}},
	{name: "times in headings", file: md("a.md", "# Day\n\n## 9:30 – 10:15 Opening\n\n"+talk+"## 10:30-11:00 Trust\n\n"+talk+"## 11:15 – 12:00: Power\n\n"+talk),
		want: "Opening | 09:30 | 10:15\nTrust | 10:30 | 11:00\nPower | 11:15 | 12:00", chosen: "h2"},
	{name: "a table of contents is not a session, and numbers go", file: md("a.md", "# Use cases\n\n1. Proof of age\n2. Loans\n3. Refugees\n\n## 1. Proof of age\n\nLed by Ana Silva\n\n"+talk+"## 2. Loans\n\nLed by Bo Ek\n\n"+talk+"## 3. Refugees\n\nLed by Li Wei\n\n"+talk),
		want: "Proof of age | Ana Silva\nLoans | Bo Ek\nRefugees | Li Wei", chosen: "h2"},
	{name: "lines with a date", file: md("DailyNotes.txt", "7.10.2014\n\n"+talk+"7.11.2014\n\n"+talk+"7.16.2014\n\n"+talk),
		want: "7.10.2014 | 2014-07-10\n7.11.2014 | 2014-07-11\n7.16.2014 | 2014-07-16", chosen: ByDate},
	{name: "two sessions in one pad", file: md("pad.txt", "Git for all\n-----\n\nMay 31st, 2018\nLeads: Ana Silva and Bo Ek\n\n"+talk+"Clouds\n-----\n\nMay 31st, 2018\nLead: Li Wei\n\n"+talk),
		want: "Git for all | 2018-05-31 | Ana Silva (Lead) | Bo Ek (Lead)\nClouds | 2018-05-31 | Li Wei (Lead)", chosen: "h2"},
	{name: "a meeting with attendees is one session", file: md("minutes.md", "# Board meeting\n\n### Attendees\n\n- Ana Silva\n- Bo Ek\n\n### Agenda\n\n- money\n\n### Discussion\n\n"+talk+"### Action items\n\n- Ana writes.\n"),
		want: "Board meeting", chosen: ByFile},
	{name: "a paper with parts is one session", file: md("paper.md", "# Smart signatures\n\n## Abstract\n\n"+talk+"## Introduction\n\n"+talk+"## Background\n\n"+talk+"## Conclusion\n\n"+talk+"## References\n\nx\n"),
		want: "Smart signatures", chosen: ByFile},
	{name: "titles without any labels, in a document of its own", file: md("summit.md", "# The Summit\n\n## Bridges to farmers\n\n"+talk+"## Open doors at night\n\n"+talk+"## Music for all\n\n"+talk),
		want: "Bridges to farmers\nOpen doors at night\nMusic for all", chosen: "h2", title: "The Summit"},
	{name: "the editor's wish", file: md("summit.md", "# A\n\n"+talk+"# B\n\n"+talk), options: Options{Split: ByFile}, want: "A", chosen: ByFile},
	{name: "the editor's wish for a level", file: md("a.md", "# A\n\n## Abstract\n\n"+talk+"## Results\n\n"+talk), options: Options{Split: "h2"}, want: "Abstract\nResults", chosen: "h2"},
	{name: "a wish that cannot be", file: md("a.md", "# The talk\n\n"+talk), options: Options{Split: "h3"}, want: "The talk", chosen: ByFile},
	{name: "titles of a programme", file: md("a.md", "# Summit\n\n## Words\n\n### Bridges\n\nx y z\n\n### Doors\n\nx y z\n\n## More\n\n### Music\n\nx y z\n"), options: Options{Titles: []string{"Bridges", "Doors", "Music"}},
		want: "Bridges | Words\nDoors | Words\nMusic | More", chosen: "h3"},
	{name: "rooms above sessions", file: md("a.md", "# Summit\n\n## Hall 1\n\n### Bridges\n\nLed by Ana Silva\n\n"+talk+"### Doors\n\nLed by Bo Ek\n\n"+talk+"## Hall 2\n\n### Music\n\nLed by Li Wei\n\n"+talk+"### Maps\n\nLed by Noor Aziz\n\n"+talk),
		want: "Bridges | Hall 1 | Ana Silva\nDoors | Hall 1 | Bo Ek\nMusic | Hall 2 | Li Wei\nMaps | Hall 2 | Noor Aziz", chosen: "h3"},
	{name: "breaks are not sessions", file: md("a.md", "# Day\n\n## 9:00 Opening\n\n"+talk+"## 10:00 Trust\n\n"+talk+"## Lunch\n\nSoup.\n\n## 13:00 Power\n\n"+talk), want: "Opening | 09:00\nTrust | 10:00\nPower | 13:00", skipped: []string{"Lunch"}},
	{name: "what stands before and after", file: md("a.md", "# The Summit\n\nIn October many people met and talked.\n\n## Bridges\n\nNotes by Ana Silva\n\n"+talk+"## Doors\n\nNotes by Ana Silva\n\n"+talk+"## Acknowledgements\n\nThanks to all who came.\n"),
		want: "Bridges\nDoors", credits: "Notes: Ana Silva\nThanks to all who came.", title: "The Summit"},

	{name: "two sessions without labels, with the same headings below them", file: md("a.md", "# Bridges to farmers\n\n"+talk+"## Discussion\n\n"+talk+"## Key points\n\n- Trust takes time.\n\n# Open doors\n\n"+talk+"## Discussion\n\n"+talk+"## Key points\n\nDoors open at night.\n\nWindows too.\n"),
		want: "Bridges to farmers | * Trust takes time.\nOpen doors | * Doors open at night. | * Windows too.", chosen: "h1"},
	{name: "a form that was filled in again and again", file: md("a.txt", "Session title: Bridges\nFacilitator – Ana Silva\nRoom - Hall 1\n\n"+talk+"Session title: Doors\nFacilitator – Bo Ek\nParticipants (12): Zed Zorn, Yan Young\n\n"+talk),
		want: "Bridges | Hall 1 | Ana Silva (Facilitator)\nDoors | Bo Ek (Facilitator)", chosen: "h1"},
	{name: "day, time, room and speakers in headings", file: md("a.md", "# Summit\n\n## Bridges (30 September 2024, 9:30 – 10:15, Room 1)\n\n"+talk+"## 1 October 2024: Doors\n\n"+talk+"## Music (Tuesday, 10:30)\n\n"+talk),
		want: "Bridges | 2024-09-30 | 09:30 | 10:15 | Room 1\nDoors | 2024-10-01\nMusic | 10:30", chosen: "h2"},
	{name: "speakers in parentheses", file: md("a.md", "# Summit\n\n## Bridges (Ana Silva)\n\n"+talk+"## Doors (Bo Ek, Li Wei)\n\n"+talk+"## Music (for all)\n\n"+talk),
		want: "Bridges | Ana Silva\nDoors | Bo Ek | Li Wei\nMusic (for all)", chosen: "h2"},
	{name: "lines between sessions", file: md("a.md", "Bridges\n\nFacilitator: Ana Silva\n\n"+talk+"---\n\nDoors\n\nFacilitator: Bo Ek\n\n"+talk+"---\n\nMusic\n\nFacilitator: Li Wei\n\n"+talk),
		want: "Bridges | Ana Silva (Facilitator)\nDoors | Bo Ek (Facilitator)\nMusic | Li Wei (Facilitator)", chosen: ByPage},
	{name: "headings of a wiki in a pad", file: md("a.txt", "== Bridges ==\n\nFacilitator: Ana Silva\n\n"+talk+"== Doors ==\n\nFacilitator: Bo Ek\n\n"+talk),
		want: "Bridges | Ana Silva (Facilitator)\nDoors | Bo Ek (Facilitator)", chosen: "h2"},
	{name: "an introduction is the summary, and its year that of the dates", file: md("a.md", "# Summit 2024\n\n## Introduction\n\nIn autumn we met.\n\n## Bridges\n\nDate: 30 September\nLead: Ana Silva\n\n"+talk+"## Doors\n\nDate: 1 October\nLead: Bo Ek\n\n"+talk),
		want: "Bridges | 2024-09-30 | Ana Silva (Lead)\nDoors | 2024-10-01 | Bo Ek (Lead)", title: "Summit 2024"},
	{name: "labels on lines of their own", file: md("a.md", "## Bridges\n\n**Facilitators**\n\n- Ana Silva\n- Bo Ek\n\n### Participants\n\n- Zed Zorn\n\n### Notes\n\n"+talk+"## Doors\n\n**Facilitators:**\nLi Wei\n\n### Notes\n\n"+talk),
		want: "Bridges | Ana Silva (Facilitator) | Bo Ek (Facilitator)\nDoors | Li Wei (Facilitator)", chosen: "h2"},

	{name: "German labels", file: md("a.md", "# Barcamp\n\n## Offene Daten\n\nModeration: Anna Müller\nProtokoll: Jörg Weiß\nRaum: Saal 2\nDatum: 30.09.2024\nUhrzeit: 9:30 – 10:15 Uhr\n\n"+talk+"### Ergebnisse\n\n- Daten sind da.\n\n## Leichte Sprache\n\nReferent:innen: Eva Maier, Ute Schmidt\n\n"+talk),
		want: "Offene Daten | 2024-09-30 | 09:30 | 10:15 | Saal 2 | Anna Müller (Moderation) | * Daten sind da.\nLeichte Sprache | Eva Maier (Referent:innen) | Ute Schmidt (Referent:innen)", credits: "Notes: Jörg Weiß"},
	{name: "French labels", file: md("a.md", "# Rencontres\n\n## Données ouvertes\n\nAnimatrice : Zoé Blanc\nLieu : Salle 3\nDate : 30 septembre 2024\n\n"+talk+"### À retenir\n\n- Les données sont là.\n\n## Lire partout\n\nAnimé par : Éric Noir\n\n"+talk),
		want: "Données ouvertes | 2024-09-30 | Salle 3 | Zoé Blanc (Animatrice) | * Les données sont là.\nLire partout | Éric Noir"},
	{name: "Spanish labels in tables", file: md("a.md", "# Encuentro\n\n## Datos abiertos\n\n| Campo | Valor |\n|---|---|\n| Fecha | 30/09/2024 |\n| Lugar | Sala 3 |\n| Moderadora | Ana Silva |\n\n"+talk+"## Leer\n\n| Campo | Valor |\n|---|---|\n| Fecha | 30/09/2024 |\n| Lugar | Sala 4 |\n| Moderador | Luis Gil |\n\n"+talk),
		want: "Datos abiertos | 2024-09-30 | Sala 3 | Ana Silva (Moderadora)\nLeer | 2024-09-30 | Sala 4 | Luis Gil (Moderador)"},
	{name: "Chinese labels", file: md("a.md", "# 峰會\n\n## 開放資料\n\n主持人：王小明\n時間：2024年9月30日 9:30\n地點：會議室 1\n\n"+strings.Repeat("圖書館與社區合作。", 30)+"\n\n### 重點\n\n- 信任需要時間。\n\n## 閱讀推廣\n\n主持人：李四\n時間：2024年10月1日 10:00\n\n"+strings.Repeat("圖書館與社區合作。", 30)+"\n"),
		want: "開放資料 | 2024-09-30 | 09:30 | 會議室 1 | 王小明 (主持人) | * 信任需要時間。\n閱讀推廣 | 2024-10-01 | 10:00 | 李四 (主持人)"},
	{name: "Russian labels", file: md("a.md", "# Саммит\n\n## Открытые данные\n\nВедущий: Иван Петров\nЗал: 2\n\n"+strings.Repeat("Библиотеки работают вместе. ", 40)+"\n\n### Выводы\n\n- Доверие требует времени.\n\n## Чтение\n\nДокладчик: Анна Смирнова\n\n"+strings.Repeat("Библиотеки работают вместе. ", 40)+"\n"),
		want: "Открытые данные | 2 | Иван Петров (Ведущий) | * Доверие требует времени.\nЧтение | Анна Смирнова (Докладчик)"},
	{name: "Arabic labels", file: md("a.md", "# القمة\n\n## البيانات المفتوحة\n\nالميسّر: أحمد علي\nالقاعة: 2\n\n"+strings.Repeat("تعمل المكتبات معا. ", 40)+"\n\n### النقاط الرئيسية\n\n- الثقة تحتاج وقتا.\n\n## القراءة\n\nالمتحدث: ليلى حسن\n\n"+strings.Repeat("تعمل المكتبات معا. ", 40)+"\n"),
		want: "البيانات المفتوحة | 2 | أحمد علي (الميسّر) | * الثقة تحتاج وقتا.\nالقراءة | ليلى حسن (المتحدث)"},

	{name: "Word: one table a session", file: file{"a.docx", sample.Docx(sample.P("", "Notes of the summit") + fieldsTable("Session", "Bridges", "Facilitator", "Ana Silva", "Room", "Hall 1") + sample.P("", strings.TrimSpace(talk)) + fieldsTable("Session", "Doors", "Facilitator", "Bo Ek", "Room", "Hall 2") + sample.P("", strings.TrimSpace(talk)))},
		want: "Bridges | Hall 1 | Ana Silva (Facilitator)\nDoors | Hall 2 | Bo Ek (Facilitator)", chosen: ByTable},
	{name: "Word: one row a session, days between", file: file{"a.docx", sample.Docx(rowsTable([]string{"Time", "Title", "Speaker", "Key points"}, []string{"30 September 2024", "", "", ""}, []string{"9:30", "Bridges", "Ana Silva", "Trust takes time."}, []string{"10:30", "Doors", "Bo Ek", ""}, []string{"12:00", "Lunch", "", ""}))},
		want: "Bridges | 2024-09-30 | 09:30 | Ana Silva | * Trust takes time.\nDoors | 2024-09-30 | 10:30 | Bo Ek", chosen: ByTable, skipped: []string{"Lunch"}},
	{name: "Word: pages only", file: file{"a.docx", sample.Docx(page("Bridges") + page("Doors") + page("Music"))},
		want: "Bridges | Ana Silva (Facilitator)\nDoors | Ana Silva (Facilitator)\nMusic | Ana Silva (Facilitator)", chosen: ByPage},
	{name: "Word: Arabic", file: file{"a.docx", sample.Docx(sample.P("Heading1", "البيانات المفتوحة") + sample.P("", "الميسّر: أحمد علي") + sample.P("", strings.Repeat("تعمل المكتبات معا. ", 40)) + sample.P("Heading1", "القراءة") + sample.P("", "المتحدث: ليلى حسن") + sample.P("", strings.Repeat("تعمل المكتبات معا. ", 40)))},
		want: "البيانات المفتوحة | أحمد علي (الميسّر)\nالقراءة | ليلى حسن (المتحدث)", chosen: "h1"},
	{name: "Word: Chinese, with lines of sessions and no styles", file: file{"a.docx", sample.Docx(sample.P("", "第一場 開放資料") + sample.P("", "主持人：王小明") + sample.P("", strings.Repeat("圖書館與社區合作。", 30)) + sample.P("", "第二場 閱讀推廣") + sample.P("", "主持人：李四") + sample.P("", strings.Repeat("圖書館與社區合作。", 30)))},
		want: "開放資料 | 王小明 (主持人)\n閱讀推廣 | 李四 (主持人)", chosen: "h1"},
}

func fieldsTable(cells ...string) string {
	s := "<w:tbl>"
	for i := 0; i < len(cells); i += 2 {
		s += "<w:tr><w:tc>" + sample.P("", cells[i]) + "</w:tc><w:tc>" + sample.P("", cells[i+1]) + "</w:tc></w:tr>"
	}
	return s + "</w:tbl>"
}

func rowsTable(rows ...[]string) string {
	s := "<w:tbl>"
	for _, row := range rows {
		s += "<w:tr>"
		for _, cell := range row {
			s += "<w:tc>" + sample.P("", cell) + "</w:tc>"
		}
		s += "</w:tr>"
	}
	return s + "</w:tbl>"
}

func page(title string) string {
	return `<w:p><w:pPr><w:pageBreakBefore/></w:pPr>` + sample.T(title) + `</w:p>` + sample.P("", "Facilitator: Ana Silva") + sample.P("", strings.TrimSpace(talk))
}

func TestSessionsOfOneDocument(t *testing.T) {
	for _, test := range documents {
		t.Run(test.name, func(t *testing.T) {
			o := Cut(read(t, test.file), test.options)
			if got := show(o); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s\n%+v", got, test.want, o.Documents)
			}
			if test.chosen != "" && o.Documents[0].Chosen != test.chosen {
				t.Errorf("parted by %s (%s), want %s", o.Documents[0].Chosen, o.Documents[0].Why, test.chosen)
			}
			for _, title := range test.skipped {
				if !slices.ContainsFunc(o.Skipped, func(s Skipped) bool { return strings.HasPrefix(s.Title, title) }) {
					t.Errorf("%q was not skipped: %v", title, o.Skipped)
				}
			}
			var credits []string
			for _, c := range o.Credits {
				credits = append(credits, c.String())
			}
			if got := strings.Join(credits, "\n"); test.credits != "" && got != test.credits {
				t.Errorf("credits %q, want %q", got, test.credits)
			}
			if test.title != "" && o.Title != test.title {
				t.Errorf("title %q, want %q", o.Title, test.title)
			}
		})
	}
}

func TestSessionsOfAFolder(t *testing.T) {
	template := "# Template\n\n## Presenter:\n\n## Topic:\n\n## Date & time:\n\n## Notes\n\n## Action items\n"
	about := "## About the Summit\n\nThis paper was made at the Summit, which brought many people from all over the world together.\n"
	for name, test := range map[string]struct {
		files   []file
		want    string
		skipped []string
	}{
		"one file a session, with times in the names": {[]file{
			md("0900-0930_STATE_OF_IT.md", "# State of it\n\n"+talk), md("1145_1245_ROADMAP.md", "# Roadmap\n\n"+talk+"A"), md("0300-0345_CODE.md", "# Code\n\n"+talk+"B"), md("README.md", "# About\n\nx\n")},
			"State of it | 09:00 | 09:30\nRoadmap | 11:45 | 12:45\nCode | 15:00 | 15:45", []string{"README.md"}},
		"fields in the headings of a template": {[]file{
			md("kind.md", "## Presenter: Ben\n\n#### Topic: Kind\n\n#### Date & time: 11/18/2019 2:00PM\n\n#### Notes\n\n"+talk+"#### Key learnings / takeaways\n\n- It works.\n\n#### Action items\n"), md("template.md", template)},
			"Kind | 2019-11-18 | 14:00 | Ben (Presenter) | * It works.", []string{"template.md"}},
		"a folder for each session": {[]file{
			md("Sessions/2018-05-30/04-Breakout-1-Data-for-all/Abstract.md", "## Abstract\n\nWhat it is about.\n"), md("Sessions/2018-05-30/04-Breakout-1-Data-for-all/session_summary.md", talk),
			md("Sessions/2018-05-30/05-Keynote/Abstract.md", "Words of welcome to all of you.\n")},
			"Data for all | 2018-05-30\nKeynote | 2018-05-30", nil},
		"a part that all files have": {[]file{
			md("a.md", "# A\n\n"+talk+about), md("b.md", "# B\n\nOther "+talk+about), md("c.md", "# C\n\nMore "+talk+about)},
			"A\nB\nC", []string{"About the Summit"}},
		"the same text twice": {[]file{md("a.md", "# A\n\n"+talk), md("a.txt", "A\n===\n\n"+talk), md("b.md", "# B\n\n")},
			"A", []string{"a.txt"}},
		"titles where there is no heading": {[]file{
			md("a.md", "**Bridges to farmers**\n\n"+talk), md("b.md", "Doors\n\nOther "+talk), md("the-music-of-towns-final.md", "This is a text that begins with a sentence. "+talk)},
			"Bridges to farmers\nDoors\nthe music of towns", nil},
		"days in the names": {[]file{
			md("day-one.md", "Title A\n-----\n\n"+talk+"Title B\n-----\n\n"+talk+"Title C\n-----\n\n"+talk), md("day-two.md", "Title D\n-----\n\n"+talk+"Title E\n-----\n\n"+talk+"Title F\n-----\n\nMore "+talk)},
			"Title A\nTitle B\nTitle C\nTitle D\nTitle E\nTitle F", nil},
	} {
		t.Run(name, func(t *testing.T) {
			o := Cut(read(t, test.files...), Options{})
			if got := show(o); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s\n%+v", got, test.want, o.Documents)
			}
			for _, title := range test.skipped {
				if !slices.ContainsFunc(o.Skipped, func(s Skipped) bool { return strings.HasPrefix(s.Title, title) }) {
					t.Errorf("%q was not skipped: %v", title, o.Skipped)
				}
			}
		})
	}
}

func TestAttendeesNeverComeThrough(t *testing.T) {
	for name, content := range map[string]string{
		"a label":            "# Talk\n\nAttendees: Zed Zorn, Yan Young\n\n" + talk,
		"a label and a list": "# Talk\n\nParticipants:\n\n- Zed Zorn\n- Yan Young\n\n" + talk,
		"a heading":          "# Talk\n\n" + talk + "## Who was there\n\nZed Zorn and Yan Young\n\n## Discussion\n\nx\n",
		"in German":          "# Vortrag\n\nTeilnehmer:innen: Zed Zorn, Yan Young\n\n" + talk,
		"in Chinese":         "# 會議\n\n出席：Zed Zorn、Yan Young\n\n" + talk,
		"those absent":       "# Talk\n\n" + talk + "Apologies: Zed Zorn\n",
		"in a table":         "# Talk\n\n| | |\n|---|---|\n| Date | 2024-09-30 |\n| Present | Zed Zorn |\n\n" + talk,
	} {
		t.Run(name, func(t *testing.T) {
			o := Cut(read(t, md("a.md", content)), Options{})
			if all := fmt.Sprintf("%+v", o); strings.Contains(all, "Zorn") || o.Attendees == 0 {
				t.Errorf("%d lists of attendees left out: %s", o.Attendees, all)
			}
			if o = Cut(read(t, md("a.md", content)), Options{Attendees: true}); !strings.Contains(fmt.Sprintf("%+v", o), "Zorn") {
				t.Error("the attendees are missing although they were asked for")
			}
		})
	}
}

func TestWhatCannotBeReadStaysInTheText(t *testing.T) {
	o := Cut(read(t, md("a.md", "# Talk\n\nDate: some day in spring\nSpeaker: whoever wanted to say something about it and had time\n\n"+talk)), Options{})
	text := o.Sessions[0].Text.String()
	for _, words := range []string{"some day in spring", "whoever wanted"} {
		if !strings.Contains(text, words) {
			t.Errorf("%q is lost: %s", words, text)
		}
	}
	if len(o.Unread) != 2 {
		t.Errorf("unread: %q", o.Unread)
	}
}

func TestADateThatCouldBeTwoDaysIsNotGuessed(t *testing.T) {
	o := Cut(read(t, md("a.md", "# Talk\n\nDate: 3/4/2024\n\n"+talk)), Options{})
	if s := o.Sessions[0]; s.Date != "" || !strings.Contains(s.Text.String(), "3/4/2024") {
		t.Errorf("the date is %q", s.Date)
	}
	o = Cut(read(t, md("a.md", "# Talk\n\nDate: 3/4/2024\n\n"+talk)), Options{First: "2024-04-02", Last: "2024-04-05"})
	if s := o.Sessions[0]; s.Date != "2024-04-03" {
		t.Errorf("the date is %q", s.Date)
	}
}

func TestCandidatesAreShownWithTheirScores(t *testing.T) {
	o := Cut(read(t, documents[0].file), Options{})
	d := o.Documents[0]
	if len(d.Candidates) == 0 || d.Candidates[0].Split != "h2" || d.Candidates[0].Score <= enough || !d.Sure || d.Sessions != 2 || !strings.Contains(d.Why, "2 say who led") {
		t.Errorf("%+v", d)
	}
}

func TestAnEmptyFolderHasNoSessions(t *testing.T) {
	if o := Cut(nil, Options{}); len(o.Sessions) > 0 {
		t.Error(o.Sessions)
	}
}

func FuzzCut(f *testing.F) {
	for _, test := range documents {
		f.Add(test.file.name, test.file.content, string(test.options.Split))
	}
	f.Fuzz(func(t *testing.T, name string, content []byte, split string) {
		d, notes, err := reader.Read(name, content)
		if err != nil {
			return
		}
		one := File{name, d, notes}
		o := Cut([]File{one, {"other/" + name, d, notes}, one}, Options{Split: Split(split)})
		for _, s := range o.Sessions {
			if s.Title == "" {
				t.Errorf("a session without a title: %+v", s)
			}
		}
	})
}

func TestFrontMatterSaysWhoSpokeAndWhen(t *testing.T) {
	o := Cut(read(t, md("a.md", "---\ntitle: Bridges\nspeaker: Ana Silva\ndate: 2024-09-30\nroom: Hall 1\n---\n\n"+talk)), Options{})
	if got := show(o); got != "Bridges | 2024-09-30 | Hall 1 | Ana Silva" {
		t.Error(got)
	}
}

func TestASessionThatIsTooLongBecomesSeveral(t *testing.T) {
	long := strings.Repeat("### Part\n\n"+strings.Repeat(talk, 20), 30)
	o := Cut(read(t, md("a.md", "# Day\n\n## Decimal\n\nPresenter: Ana Silva\n\n"+long+"## Records\n\nPresenter: Bo Ek\n\n"+talk)), Options{})
	if len(o.Sessions) < 3 || len(o.Long) != 1 || !strings.HasPrefix(o.Sessions[1].Title, "Decimal (2/") {
		t.Fatalf("%d sessions, parted %q", len(o.Sessions), o.Long)
	}
	all := 0
	for _, s := range o.Sessions {
		if len(s.Text.String()) > longestText {
			t.Errorf("%q has %d bytes", s.Title, len(s.Text.String()))
		}
		all += words(s.Text.String())
	}
	if whole := words(strings.ReplaceAll(long, "###", "") + talk); all != whole {
		t.Errorf("%d words of %d", all, whole)
	}
}

func TestNoWordIsLost(t *testing.T) {
	for _, test := range documents {
		if test.options.Split != Auto || len(test.skipped) > 0 || test.name == "sessions below days" || test.name == "a meeting with attendees is one session" {
			continue // what is left out is in the summary
		}
		t.Run(test.name, func(t *testing.T) {
			files := read(t, test.file)
			o := Cut(files, test.options)
			in, out := 0, 0
			for _, f := range files {
				in += countWords(f.Document.Blocks)
			}
			for _, s := range o.Sessions {
				out += s.Words
			}
			if in > 80 && out*100 < in*85 { // the rest are titles, labels and people, which are fields
				t.Errorf("%d words of %d", out, in)
			}
		})
	}
}
