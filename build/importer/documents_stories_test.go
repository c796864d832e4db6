package importer

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
	"reportwidget/build/document/sample"
)

// volunteer is a document as people write it, and what the sessions of the report are to
// be, one a line: title | day | time | room | people | number of key points. Whatever is
// SECRET was not written for the web.
type volunteer struct{ name, content, title, want string }

// wordTable is a table of two columns in Word.
func wordTable(rows ...string) string {
	var b strings.Builder
	for _, row := range rows {
		left, right, _ := strings.Cut(row, " | ")
		b.WriteString("<w:tr><w:tc>" + sample.P("", left) + "</w:tc><w:tc>" + sample.P("", right) + "</w:tc></w:tr>")
	}
	return "<w:tbl>" + b.String() + "</w:tbl>" + sample.P("", "")
}

// lines are paragraphs of Word, of which those with a mark in front are headings.
func lines(text string) string {
	var b strings.Builder
	for l := range strings.Lines(text) {
		l = strings.TrimSuffix(l, "\n")
		switch style, rest, found := strings.Cut(l, "# "); {
		case found && strings.Trim(style, "#") == "":
			b.WriteString(sample.P(fmt.Sprintf("Heading%d", len(style)+1), rest))
		case strings.HasPrefix(l, "^"):
			b.WriteString(strings.Replace(sample.P("X", l[1:]), `<w:pStyle w:val="X"/>`, "<w:pageBreakBefore/>", 1))
		case l != "":
			b.WriteString(sample.P("", l))
		}
	}
	return b.String()
}

// styled is a document in which headings have styles with other names.
func styled(body string, names ...string) string {
	styles := `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`
	for i, name := range names {
		styles += fmt.Sprintf(`<w:style w:type="paragraph" w:styleId="Heading%d"><w:name w:val="%s"/></w:style>`, i+1, name)
	}
	return string(sample.Docx(body, sample.Part{Name: "word/styles.xml", Content: sample.Word("styles", styles)}))
}

// sized is a paragraph in bold letters of a size.
func sized(text string, size int) string {
	return fmt.Sprintf(`<w:p><w:r><w:rPr><w:b/><w:sz w:val="%d"/></w:rPr><w:t>%s</w:t></w:r></w:p>`, size, text)
}

var volunteersDocuments = []volunteer{
	{"a table for each session.docx", string(sample.Docx(sample.P("Title", "Forum") +
		wordTable("Session title | Reading in the country", "Date | 12 March 2025", "Time | 10:00 – 11:30", "Room | Sala 1", "Moderator | María López", "Participants | SECRET One, SECRET Two", "Summary | "+talk) +
		wordTable("Session title | Youth councils", "Date | 13 March 2025", "Time | 10:00 – 11:30", "Room | Sala 2", "Moderator | Jan de Vries", "Participants | SECRET One", "Summary | "+talk))),
		"Forum", "Reading in the country | 2025-03-12 | 10:00–11:30 | Sala 1 | María López | 0\nYouth councils | 2025-03-13 | 10:00–11:30 | Sala 2 | Jan de Vries | 0"},
	{"nothing but pages.docx", string(sample.Docx(lines("Reading together\n" + talk + "\n^The library as a kitchen\n" + talk + "\n^Who pays for it?\n" + talk))),
		"", "Reading together |  |  |  |  | 0\nThe library as a kitchen |  |  |  |  | 0\nWho pays for it? |  |  |  |  | 0"},
	{"Arabic Word.docx", styled(sample.P("Title", "ملتقى المكتبات")+lines("# مستقبل المكتبات\nالميسّر: سارة الأحمد\nالحضور: SECRET\nالتاريخ: 12 مارس 2025\nتحدث المشاركون عن التعاون بين المكتبات في السنوات القادمة.\n## النقاط الرئيسية\n- الثقة تحتاج إلى وقت\n# الوصول الحر\nالميسّر: خالد منصور\nتحدثوا عن المعرفة للجميع."), "heading 1", "heading 2"),
		"ملتقى المكتبات", "مستقبل المكتبات | 2025-03-12 |  |  | سارة الأحمد | 1\nالوصول الحر |  |  |  | خالد منصور | 0"},
	{"Chinese Word.docx", styled(lines("图书馆峰会笔记\n# 未来的图书馆\n主持人：王小明\n参会人员：SECRET\n时间：2025年3月12日 上午9:30\n地点：二号厅\n大家讨论了图书馆之间的合作，以及信任。\n## 重点\n- 信任需要时间\n# 开放获取\n主持人：李四\n谈到了公平。"), "标题 1", "标题 2"),
		"图书馆峰会笔记", "未来的图书馆 | 2025-03-12 | 09:30 | 二号厅 | 王小明 | 1\n开放获取 |  |  |  | 李四 | 0"},
	{"German LibreOffice.docx", styled(sample.P("Title", "Bibliothekscamp")+lines("# Offene Daten\nSessiongeber:in: Jürgen Müller\nTeilnehmende: SECRET, SECRET\nRaum: Saal 3\nWir haben darüber gesprochen.\n## Ergebnisse\n- Vertrauen braucht Zeit\n# Spiele\nModeration: Anna-Lena Groß\nEs wurde gespielt."), "Überschrift 1", "Überschrift 2"),
		"Bibliothekscamp", "Offene Daten |  |  | Saal 3 | Jürgen Müller | 1\nSpiele |  |  |  | Anna-Lena Groß | 0"},
	{"only bold letters.docx", string(sample.Docx(sized("Sommerfest", 36) + sized("Lesen macht Spaß", 28) + lines("Moderation: Anna Groß\n"+talk) + sized("Wer zahlt?", 28) + lines("Moderation: Uwe Klein\n"+talk))),
		"Sommerfest", "Lesen macht Spaß |  |  |  | Anna Groß | 0\nWer zahlt? |  |  |  | Uwe Klein | 0"},
	{"tracked.docx", string(sample.Docx(lines("# Trust\nFacilitator: Ana Silva") + `<w:p>` + sample.T("We ") + `<w:del w:author="SECRET"><w:r><w:delText>SECRET</w:delText></w:r></w:del><w:ins w:author="SECRET">` + sample.T("agree.") + `</w:ins></w:p><w:p><w:moveFrom w:author="SECRET">` + sample.T("SECRET") + `</w:moveFrom></w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>SECRET</w:t></w:r></w:p>` + lines("# Access\nFacilitator: Li Wei\n"+talk))),
		"", "Trust |  |  |  | Ana Silva | 0\nAccess |  |  |  | Li Wei | 0"},
	{"breakouts.docx", string(sample.Docx(sample.P("Title", "Summit report") + lines("# Breakout 1: Equity\nLed by Ana Silva\n1 October 2024, 14:00-15:30, Room P0\n"+talk+"\n## Key points\n- A\n- B\n# Breakout 2: Partners\nLed by Li Wei\n2 October 2024, 14:00-15:30, Room P1\n"+talk+"\n# Acknowledgements\nThanks to all."))),
		"Summit report", "Equity | 2024-10-01 | 14:00–15:30 | Room P0 | Ana Silva | 2\nPartners | 2024-10-02 | 14:00–15:30 | Room P1 | Li Wei | 0"},
	{"pad.txt", "Welcome to Etherpad!\n\nThis pad text is synchronized as you type, so that everyone viewing this page sees the same text.\n\nClimate\n-------\nLeads: Ana Silva and Bo Ek\nAttendees: SECRET\n\n* one\n\t* two\n\nDial-in: +1 555 123 4567 Passcode: SECRET\n\nRobots\n------\nLead: Li Wei\n\nThey come.\n\nPassword: SECRET\n",
		"", "Climate |  |  |  | Ana Silva, Bo Ek | 0\nRobots |  |  |  | Li Wei | 0"},
	{"slides.md", "---\ntitle: Library camp\ntags: camp\nslideOptions:\n  theme: white\n---\n\n# Library camp\n\n[TOC]\n\n---\n\n## Opening the archive\n\nModerator: Ana Silva\n\n- one\n\nNote:\nSECRET\n\n----\n\n### Key points\n\n- Archives are for all\n\n---\n\n## Gaming nights\n\nModerator: Bo Ek\n\nGames.\n",
		"Library camp", "Opening the archive |  |  |  | Ana Silva | 1\nGaming nights |  |  |  | Bo Ek | 0"},
	{"minutes.md", "# Minutes of the group\n\nDate: 12 March 2025\nPresent: SECRET One\nChair: Ana Silva\n\n## Attendees\n\n- SECRET (Library A)\n\n## Budget\n\nIt was discussed.\n\n## Opening hours\n\nZoom: https://zoom.us/j/123?pwd=SECRET\n",
		"", "Minutes of the group | 2025-03-12 |  |  | Ana Silva | 0"},
	{"Word saved it.htm", "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\"><meta name=Generator content=\"Microsoft Word 15\"><!--[if gte mso 9]><xml><o:Author>SECRET</o:Author></xml><![endif]--></head><body lang=FR><p class=MsoTitle>Journ\xe9e</p><h1>Lire<o:p></o:p></h1><p class=MsoNormal><b>Animatrice\xa0:</b> Zo\xe9 Lef\xe8vre</p><p class=MsoNormal>Pr\xe9sents\xa0: SECRET</p><p class=MsoNormal>Nous avons parl\xe9.</p><h2>\xc0 retenir</h2><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>\xb7</span>La confiance</p><h1>Climat</h1><p class=MsoNormal>Animateur\xa0: Luc Moreau</p><p class=MsoNormal>Il change.</p></body></html>",
		"Journée", "Lire |  |  |  | Zoé Lefèvre | 1\nClimat |  |  |  | Luc Moreau | 0"},
	{"LibreOffice saved it.html", "<html><head><title>Tagung</title><meta name=\"generator\" content=\"LibreOffice 7.4\"/><meta name=\"author\" content=\"SECRET\"/></head><body lang=\"de-DE\"><p align=\"center\"><font size=\"5\"><b>Tagung</b></font></p><h1 class=\"western\">Vertrauen</h1><p>Leitung: Uwe Klein</p><p>Anwesend: SECRET</p><p>Es braucht Zeit.<a class=\"sdfootnoteanc\" name=\"sdfootnote1anc\" href=\"#sdfootnote1sym\"><sup>1</sup></a></p><h1>Zugang</h1><p>Leitung: Ute Lang</p><p>Für alle.</p><div id=\"sdfootnote1\"><p class=\"sdfootnote\"><a class=\"sdfootnotesym\" name=\"sdfootnote1sym\" href=\"#sdfootnote1anc\">1</a> Sehr viel.</p></div></body></html>",
		"Tagung", "Vertrauen |  |  |  | Uwe Klein | 0\nZugang |  |  |  | Ute Lang | 0"},
	{"acta.md", "# Bibliotecas y comunidad\n\n| Campo | Valor |\n|---|---|\n| Fecha | 12 de marzo de 2025 |\n| Hora | 9:30 – 11:00 |\n| Lugar | Sala 4 |\n| Moderadora | Carmen Ruiz |\n| Asistentes | SECRET |\n\n## Desarrollo\n\nSe habló.\n\n## Conclusiones\n\n- Hay que empezar\n",
		"", "Bibliotecas y comunidad | 2025-03-12 | 09:30–11:00 | Sala 4 | Carmen Ruiz | 1"},
	{"Russian.txt", "Сессия 1: Доверие\n\nВедущий: Анна Иванова\nПрисутствовали: SECRET\n\nМы говорили о доверии.\n\nИтоги:\n- Нужно начинать\n\nСессия 2: Доступ\n\nВедущая: Мария Сидорова\n\nГоворили о доступе.\n",
		"", "Доверие |  |  |  | Анна Иванова | 1\nДоступ |  |  |  | Мария Сидорова | 0"},
	{"pad.html", `<html><head><meta name="generator" content="Etherpad"></head><body><strong>Reading with dogs</strong><br>Facilitator: Ana Silva<br>Participants: SECRET<br><br><ul class="bullet"><li>Dogs listen<ul class="bullet"><li>and do not judge</li></ul></ul><br>More at <a href="https&#x3a;&#x2F;&#x2F;example.org">here</a><br></body></html>`,
		"", "Reading with dogs |  |  |  | Ana Silva | 0"},
	{"Google.zip", string(sample.Zip(sample.Part{Name: "Notes.html", Content: `<html><head><style>.c1{font-weight:700}ul.lst-kix_a-0{}</style></head><body class="doc-content"><p class="title"><span>Unconference</span></p><h1><span class="c1">Sharing</span></h1><p><span class="c1">Facilitator:</span><span> Ana Silva</span></p><p><span>Text.</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><h2><span>Key takeaways</span></h2><ul class="lst-kix_a-0 start"><li><span>Share early</span></li></ul><h1><span>Teaching</span></h1><p><span>Facilitator: Bo Ek</span></p><p>More.</p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>SECRET</span></p></div></body></html>`})),
		"Unconference", "Sharing |  |  |  | Ana Silva | 1\nTeaching |  |  |  | Bo Ek | 0"},
	{"LibreOffice.odt", string(sample.ODT(`<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>SECRET</dc:creator></office:change-info><text:p>SECRET</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p text:style-name="Title">Tagung</text:p><text:h text:outline-level="1">Vertrauen</text:h><text:p>Leitung: Uwe Klein</text:p><text:p>Anwesend: SECRET</text:p><text:p>Es<office:annotation><dc:creator>SECRET</dc:creator><text:p>SECRET</text:p></office:annotation> braucht Zeit.</text:p><text:h text:outline-level="1">Zugang</text:h><text:p>Leitung: Ute Lang</text:p><text:p>Für alle.</text:p>`)),
		"Tagung", "Vertrauen |  |  |  | Uwe Klein | 0\nZugang |  |  |  | Ute Lang | 0"},
}

func TestAFootnoteOfLibreOfficeStandsWhereItBelongs(t *testing.T) {
	for _, v := range volunteersDocuments {
		if v.name != "LibreOffice saved it.html" {
			continue
		}
		_, r := readNotes(t, Input{Name: v.name, Content: []byte(v.content)}, Options{})
		if got := r.Sessions[0].Text.String(); r.Lang != "de" || got != "Es braucht Zeit. [Sehr viel.]" {
			t.Errorf("%s: %q", r.Lang, got)
		}
	}
}

func TestWhatVolunteersWriteBecomesSessions(t *testing.T) { becomeSessions(t, volunteersDocuments) }

// becomeSessions compares the sessions that are read of documents, and looks for what was not
// written for the web.
func becomeSessions(t *testing.T, documents []volunteer) {
	t.Helper()
	for _, v := range documents {
		t.Run(v.name, func(t *testing.T) {
			p, err := Read(t.Context(), Input{Name: v.name, Content: []byte(v.content)}, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if v.title != "" && p.Title != v.title {
				t.Errorf("the title is %q, not %q", p.Title, v.title)
			}
			var got []string
			for _, s := range p.Sessions {
				got = append(got, inALine(s))
			}
			if strings.Join(got, "\n") != v.want {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), v.want)
			}
			files, err := p.Folder(v.name, nil)
			if err != nil {
				t.Fatal(err)
			}
			for name, text := range files {
				if strings.Contains(string(text), "SECRET") {
					t.Errorf("%s has what is not for the web:\n%s", name, text)
				}
			}
		})
	}
}

// inALine writes a session as [volunteer] has it.
func inALine(s Session) string {
	var names []string
	for _, p := range s.People {
		names = append(names, report.Person{Name: p.Name}.Name)
	}
	times := strings.Trim(s.Times.Start+"–"+s.Times.End, "–")
	return strings.Join([]string{s.Title, s.Times.Date, times, s.Room, strings.Join(names, ", "), fmt.Sprint(len(s.keyPoints))}, " | ")
}

func TestTablesOfSeveralDaysKeepTheirDays(t *testing.T) {
	_, r := readNotes(t, Input{Name: "programme.md", Content: []byte("# Summit 2026\n\n## Monday, 4 May 2026\n\n| Time | Session | Speaker | Room |\n|---|---|---|---|\n| 09:00-09:30 | Opening | Ana Silva | Hall |\n| 10:00-10:30 | Maps | Li Wei | Room 2 |\n\n## Tuesday, 5 May 2026\n\n| Time | Session | Speaker | Room |\n|---|---|---|---|\n| 09:00-09:30 | Laws | Eve Lee | Hall |\n")}, Options{})
	want := []string{"2026-05-04 09:00-09:30 Opening @ Hall: Ana Silva", "2026-05-04 10:00-10:30 Maps @ Room 2: Li Wei", "2026-05-05 09:00-09:30 Laws @ Hall: Eve Lee"}
	if diff := cmp.Diff(want, tellSessions(r)); diff != "" {
		t.Error(diff)
	}
}

func TestPagesOfNotionAreCalledByTheirHeadings(t *testing.T) {
	page := func(title string) string {
		return "# " + title + "\n\nSpeakers: Ana Silva\n\n" + talk + "\n"
	}
	_, r := readNotes(t, folderOf(map[string]string{
		"Session A 1234567890abcdef1234567890abcdef.md": page("Opening"), "Session B abcdefabcdefabcdefabcdefabcdefab.md": page("Maps"),
	}), Options{})
	if len(r.Sessions) != 2 || r.Sessions[0].Title != "Opening" || r.Sessions[1].Title != "Maps" {
		t.Errorf("%+v", r.Sessions)
	}
}
