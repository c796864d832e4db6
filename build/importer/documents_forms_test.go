package importer

import (
	"strings"
	"testing"

	"reportwidget/build/document/sample"
)

// filtered is a page as Word saves it "filtered", with an item for each line that begins with a dot.
func filtered(text string) string {
	var b strings.Builder
	for l := range strings.Lines(text) {
		l = strings.TrimSuffix(l, "\n")
		switch {
		case strings.HasPrefix(l, "· "):
			b.WriteString(`<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt'><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>` + l[len("· "):] + "</p>")
		case strings.HasPrefix(l, "# "):
			b.WriteString("<h1>" + l[2:] + "</h1>")
		case strings.HasPrefix(l, "## "):
			b.WriteString("<h2>" + l[3:] + "</h2>")
		default:
			b.WriteString("<p class=MsoNormal>" + l + "</p>")
		}
	}
	return `<html><head><meta name=Generator content="Microsoft Word 15 (filtered)"></head><body lang=EN-GB><div class=WordSection1>` + b.String() + "</div></body></html>"
}

// bold are paragraphs in which what stands between two stars is bold.
func bold(text string) string {
	var b strings.Builder
	for l := range strings.Lines(text) {
		l = strings.TrimSuffix(l, "\n")
		b.WriteString("<w:p>")
		for i, part := range strings.Split(l, "*") {
			if i%2 == 1 {
				b.WriteString("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + part + "</w:t></w:r>")
			} else if part != "" {
				b.WriteString(sample.T(part))
			}
		}
		b.WriteString("</w:p>")
	}
	return b.String()
}

// Documents in the forms of symposia, barcamps and working groups.
var otherForms = []volunteer{
	{"fields between bars.docx", styled(sample.P("Title", "Symposium")+lines("# Day 1 – Tuesday 14 October 2025\n## Session 1A: Linked data\n10:00–11:15 | Room Banksia | Chair: Dr Priya Raman\nSpeakers: Tom Okafor; Sofie Lind\n"+talk+"\n### Key messages\n- One\n- Two\n## Lunch\n## Session 1B: Repositories\n13:30–14:45 | Room Acacia | Chair: Mei Tanaka\n"+talk), "heading 1", "heading 2", "heading 3"),
		"Symposium", "Linked data | 2025-10-14 | 10:00–11:15 | Room Banksia | Dr Priya Raman, Tom Okafor, Sofie Lind | 2\nRepositories | 2025-10-14 | 13:30–14:45 | Room Acacia | Mei Tanaka | 0"},
	{"titles over the cells.docx", string(sample.Docx(sample.P("Title", "Encuentro") +
		wordTable("Mesa 1: Migración | ", "Fecha y hora | 12 de mayo de 2025, 10:00–11:30", "Sala | Aula 3", "Moderadora | Lucía Herrera", "Asistentes | SECRET", "Desarrollo | "+talk) +
		wordTable("Mesa 2: Lectura | ", "Fecha y hora | 12 de mayo de 2025, 12:00–13:30", "Sala | Aula 4", "Moderador | Íñigo Arana", "Asistentes | SECRET", "Desarrollo | "+talk))),
		"Encuentro", "Migración | 2025-05-12 | 10:00–11:30 | Aula 3 | Lucía Herrera | 0\nLectura | 2025-05-12 | 12:00–13:30 | Aula 4 | Íñigo Arana | 0"},
	{"a form filled in again.docx", string(sample.Docx(
		bold("*Session title:* Community fridges\n*Session lead(s):* Amara Obi\n*Note taker:* Lee Park\n*What was discussed?*\n"+talk+"\n*Key takeaways:*") + lines("- Partners matter\n- Ask early") + bold("*Next steps:* Write to the council.") +
			bold("*Session title:* Reading to prisoners\n*Session lead(s):* Gus Lindqvist\n*Note taker:* Lee Park\n*What was discussed?*\n"+talk+"\n*Key takeaways:*") + lines("- Short texts\n- Often") + bold("*Next steps:* None."))),
		"", "Community fridges |  |  |  | Amara Obi | 2\nReading to prisoners |  |  |  | Gus Lindqvist | 2"},
	{"who led in parentheses.docx", styled(lines("# Unconference\n## What do volunteers want? (led by Ola Nyberg, notes by Kim Soo)\n- one\n- two\n## Trust (led by Yara Haddad and Tom Baird, notes by Kim Soo)\n- three\n- four\n## Buildings (Room 2)\n- five\n- six"), "heading 1", "heading 2"),
		"Unconference", "What do volunteers want? |  |  |  | Ola Nyberg | 0\nTrust |  |  |  | Yara Haddad, Tom Baird | 0\nBuildings |  |  | Room 2 |  | 0"},
	{"labels with pictures.md", "# Summit\n\n## 🚲 Bikes\n\n- 🎤 **Speaker**: Arno Smit\n- 🕐 **Time**: 10:00 - 10:45\n- 📍 **Room**: Blue\n- ✍️ **Notes**: Pia Lund\n\n" + talk + "\n## 🏛️ Parliaments\n\n- 🎤 **Speaker**: Dora Vass\n- 🕐 **Time**: 11:00 - 11:45\n- 📍 **Room**: Green\n\n" + talk,
		"Summit", "🚲 Bikes |  | 10:00–10:45 | Blue | Arno Smit | 0\n🏛️ Parliaments |  | 11:00–11:45 | Green | Dora Vass | 0"},
	{"Google Markdown.md", "# **Jornadas** {#jornadas}\n\n## **Taller 1: Mapas** {#taller-1:-mapas}\n\n**Facilitadora:** Elena Rubio  \n**Asistentes:** SECRET\n\n" + talk + "\n## **Taller 2: Cuentas** {#taller-2}\n\n**Facilitadora:** Nuria Vidal\n\n" + talk,
		"Jornadas", "Mapas |  |  |  | Elena Rubio | 0\nCuentas |  |  |  | Nuria Vidal | 0"},
	{"Word saved it filtered.htm", filtered("# Mobile libraries\nDate: 3 June 2025\nChair: Nuala Brien\nPresent: SECRET\n" + talk + "\n## Summary\n· Funding is short\n· Partners help\n# School holidays\nDate: 4 June 2025\nChair: Dai Evans\n" + talk),
		"", "Mobile libraries | 2025-06-03 |  |  | Nuala Brien | 2\nSchool holidays | 2025-06-04 |  |  | Dai Evans | 0"},
	{"the day in the title.docx", string(sample.Docx(sample.P("Heading1", "Staff day – 17 September 2025") + "<w:tbl>" + tableRow("Time", "Session", "Presenter") + tableRow("9.00–9.15", "Welcome", "Helen Ashby") + tableRow("9.15–10.15", "Our borrowers", "Femi Adu") + tableRow("10.15–10.45", "Morning tea", "") + "</w:tbl>")),
		"Staff day", "Welcome | 2025-09-17 | 09:00–09:15 |  | Helen Ashby | 0\nOur borrowers | 2025-09-17 | 09:15–10:15 |  | Femi Adu | 0"},
	{"sessions of a text.txt", "Session 1 - Wikidata\nLed by: Petra Novak\nNotes: Jo Finch\n\nThey are useful.\nSession 2 - Oral history\nLed by: Leo Marsh\nNotes: Jo Finch\n\n" + talk,
		"", "Wikidata |  |  |  | Petra Novak | 0\nOral history |  |  |  | Leo Marsh | 0"},
	{"those present of a committee.docx", string(sample.Docx(sized("COMPTE RENDU", 32) + sized("Réunion du comité du 18 juin 2025", 26) + lines("Étaient présents :\n- SECRET\n- SECRET\nExcusés :\n- SECRET\nSecrétaire de séance : Paul Garnier\n"+talk))),
		"", "Réunion du comité du 18 juin 2025 | 2025-06-18 |  |  |  | 0"},
	{"a form above minutes.docx", string(sample.Docx(sized("会议纪要", 36) + wordTable("会议名称 | 联盟第三次会议", "时间 | 2025年4月18日 14:00-16:00", "地点 | 线上", "主持人 | 赵敏", "记录人 | 钱伟", "参会人员 | SECRET") + sized("一、联盟章程", 24) + lines("讨论了章程。") + sized("二、经费", 24) + lines("讨论了经费。"))),
		"", "联盟第三次会议 | 2025-04-18 | 14:00–16:00 | 线上 | 赵敏 | 0"},
	{"Portuguese.docx", styled(sample.P("Title", "Encontro")+lines("# Mesa 1: Ler em família\nModeradora: Inês Carvalho\nOradores: João Pinto, Rita Lopes\nParticipantes: SECRET\n"+talk+"\n## Conclusões\n- Começar cedo\n# Mesa 2: O catálogo\nModerador: Rui Matos\n"+talk), "Título 1", "Título 2"),
		"Encontro", "Ler em família |  |  |  | Inês Carvalho, João Pinto, Rita Lopes | 1\nO catálogo |  |  |  | Rui Matos | 0"},
	{"traditional Chinese.docx", styled(sample.P("Title", "圖書館論壇")+lines("# 場次一：社區\n時間：2025年6月3日 10:00-11:30\n地點：國際會議廳\n主持人：陳怡君\n與談人：林志明、黃淑芬\n出席：SECRET\n大家談到信任。\n## 結論\n- 信任\n# 場次二：典藏\n主持人：王建國\n大家談到標準。"), "heading 1", "heading 2"),
		"圖書館論壇", "社區 | 2025-06-03 | 10:00–11:30 | 國際會議廳 | 陳怡君, 林志明, 黃淑芬 | 1\n典藏 |  |  |  | 王建國 | 0"},
	{"a title that begins with notes.docx", string(sample.Docx(sized("NOTES FROM THE WORKSHOP", 36) + sized("1. Remote schools", 26) + lines("Presenter: Wanjiru Kamau\n"+talk) + sized("2. Solar power", 26) + lines("Presenter: Otieno Were\n"+talk))),
		"NOTES FROM THE WORKSHOP", "Remote schools |  |  |  | Wanjiru Kamau | 0\nSolar power |  |  |  | Otieno Were | 0"},
	{"keynote speakers.docx", styled(sample.P("Title", "Meeting")+lines("# Plenary: Noise\nKeynote speaker: Dr Lena Fischer (ETH)\nVenue: Main Hall\n"+talk+"\n## Takeaways\n- Scan less\n## Follow-up\nWrite a paper.\n# Shoestring\nPresenters: Omar Said and Joy Mbeki\nVenue: Room 12\n"+talk), "heading 1", "heading 2"),
		"Meeting", "Plenary: Noise |  |  | Main Hall | Dr Lena Fischer (ETH) | 1\nShoestring |  |  | Room 12 | Omar Said, Joy Mbeki | 0"},
	{"a French open forum.md", "---\ntitle: Forum ouvert\ntags: forum\n---\n\n# Forum ouvert\n\n## Atelier A : Ouvrir le dimanche\n\n* **Porteuse du sujet** : Julie Caron\n* **Prise de notes** : Marc Leroy\n* **Présent·es** : SECRET\n\n### Échanges\n\n" + talk + "\n### Ce qu'on retient\n\n* Payer\n* Tester\n\n## Atelier B : Prêter\n\n* **Porteur du sujet** : Luc Roux\n\n### Échanges\n\n" + talk,
		"Forum ouvert", "Ouvrir le dimanche |  |  |  | Julie Caron | 2\nPrêter |  |  |  | Luc Roux | 0"},
	{"labels in capital letters.txt", "LIBRARY CAMP NOTES\n\nSESSION: Board games\nHOST: Mia Torp\nROOM: 3\n- one game\n- two games\n\nSESSION: Councillors\nHOST: Eli Brandt\nROOM: 1\n- one letter\n- two letters\n",
		"LIBRARY CAMP NOTES", "Board games |  |  | 3 | Mia Torp | 0\nCouncillors |  |  | 1 | Eli Brandt | 0"},
	{"a world café.docx", styled(sample.P("Title", "World Café")+lines("# Table 1: Trust\nTable host: Ana Kova\n## Discussion\n"+talk+"\n## Main messages\n- One\n# Table 2: Money\nTable host: Ben Ode\n## Discussion\n"+talk+"\n## Main messages\n- Two"), "heading 1", "heading 2"),
		"World Café", "Table 1: Trust |  |  |  | Ana Kova | 1\nTable 2: Money |  |  |  | Ben Ode | 1"},
	{"a Russian table above each.docx", styled(sample.P("Title", "Протоколы")+sample.P("Heading1", "Детское чтение")+wordTable("Дата | 5 июня 2025 г.", "Время | 10:00–12:00", "Место | Малый зал", "Модератор | Елена Котова", "Участники | SECRET")+lines("Говорили о чтении.\n## Выводы\n- Читать вместе")+sample.P("Heading1", "Оцифровка")+wordTable("Дата | 5 июня 2025 г.", "Время | 13:00–14:00", "Место | Зал 2", "Модератор | Вера Зимина", "Участники | SECRET")+lines("Говорили о планах."), "heading 1", "heading 2"),
		"Протоколы", "Детское чтение | 2025-06-05 | 10:00–12:00 | Малый зал | Елена Котова | 1\nОцифровка | 2025-06-05 | 13:00–14:00 | Зал 2 | Вера Зимина | 0"},
}

// tableRow is a row of a table in Word.
func tableRow(cells ...string) string {
	row := "<w:tr>"
	for _, c := range cells {
		row += "<w:tc>" + sample.P("", c) + "</w:tc>"
	}
	return row + "</w:tr>"
}

func TestOtherFormsOfNotesBecomeSessions(t *testing.T) { becomeSessions(t, otherForms) }

func TestFilesThatProgramsKeepForThemselvesAreLeftOut(t *testing.T) {
	_, r := readNotes(t, folderOf(map[string]string{
		"opening.md": "# Opening\n\nFacilitator: Ana Silva\n\n" + talk, "~$opening.docx": "SECRET Person", ".~lock.opening.odt#": ",SECRET Person,laptop,30.09.2024 09:00;", ".hidden.md": "# SECRET", "backup.md~": "# SECRET", "Thumbs.db": "SECRET",
	}), Options{})
	if len(r.Sessions) != 1 || r.Sessions[0].Title != "Opening" || strings.Contains(r.Sessions[0].Text.String(), "SECRET") {
		t.Errorf("%+v", r.Sessions)
	}
}
