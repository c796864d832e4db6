package sessions

import (
	"strings"
	"testing"
)

func TestAProgrammeInLinesIsASessionALine(t *testing.T) {
	for name, test := range map[string]struct{ content, want string }{
		"with ends, people and breaks": {
			"Library Day 2026\nTuesday, 6 October 2026\n\n09:00 Opening\n09.30–10.15 Open access for all (Ana Silva)\n10:45-11:30 Metadata in practice\n14:00 Workshop: Repair a book\n",
			"Opening | 2026-10-06 | 09:00\nOpen access for all | 2026-10-06 | 09:30 | 10:15 | Ana Silva\nMetadata in practice | 2026-10-06 | 10:45 | 11:30\nWorkshop: Repair a book | 2026-10-06 | 14:00",
		},
		"in German, with the day in the title": {
			"Tag der Bibliotheken, 24. Oktober 2026\n\n10 Uhr Begrüßung\n10.30 Uhr Filme der Stadt\n13 Uhr Führung durch das Magazin\n14.30-16 Uhr Repair-Café\n",
			"Begrüßung | 2026-10-24 | 10:00\nFilme der Stadt | 2026-10-24 | 10:30\nFührung durch das Magazin | 2026-10-24 | 13:00\nRepair-Café | 2026-10-24 | 14:30 | 16:00",
		},
		"of two days, in Portuguese": {
			"Semana do Livro\n5 de maio de 2026\n9h às 10h – Abertura\n10h às 12h – Oficina\n6 de maio de 2026\n9h – Mesa-redonda\n14h às 15h30 – Despedida\n",
			"Abertura | 2026-05-05 | 09:00 | 10:00\nOficina | 2026-05-05 | 10:00 | 12:00\nMesa-redonda | 2026-05-06 | 09:00\nDespedida | 2026-05-06 | 14:00 | 15:30",
		},
		"as a list below headings of days": {
			"# Journées\n\n## Jeudi 7 mai 2026\n\n- 9h00 : Accueil\n- 9h30 – 10h15 : Ouverture\n\n## Vendredi 8 mai 2026\n\n- 10h : Atelier\n- 12h : Clôture\n",
			"Accueil | 2026-05-07 | 09:00\nOuverture | 2026-05-07 | 09:30 | 10:15\nAtelier | 2026-05-08 | 10:00\nClôture | 2026-05-08 | 12:00",
		},
		"with times on lines of their own": {
			"Library Day\n\n09:00\nOpening\n\n10:00 - 11:00\nOpen access\n\n11:00\nClosing\n",
			"Opening | 09:00\nOpen access | 10:00 | 11:00\nClosing | 11:00",
		},
		"of headings with nothing below": {
			"# Library Day\n\n## 09:00 Opening\n\n## 10:00 Open access\n\n## 11:00 Metadata\n",
			"Opening | 09:00\nOpen access | 10:00\nMetadata | 11:00",
		},
		"in Chinese": {
			"图书馆日\n2026年5月4日\n\n上午9:00—10:30 开幕式\n10:45—12:00 开放获取\n下午2:00—3:30 数字人文\n",
			"开幕式 | 2026-05-04 | 09:00 | 10:30\n开放获取 | 2026-05-04 | 10:45 | 12:00\n数字人文 | 2026-05-04 | 14:00 | 15:30",
		},
		"of two rooms": {
			"Hall A\n09:00 Opening\n10:00 Open access\nHall B\n09:00 Metadata\n10:00 Robots\n",
			"Opening | 09:00\nOpen access | 10:00\nMetadata | 09:00\nRobots | 10:00",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := show(Cut(read(t, md("programme.md", test.content)), Options{})); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestTimesInOtherTextsBeginNoSession(t *testing.T) {
	for name, content := range map[string]string{
		"minutes":         "Minutes\n\n09:00 Ana opens the meeting and thanks everybody for coming.\nThe budget was discussed.\nNobody agreed.\n09:40 Bo leaves.\nThen the roof.\nAnd the shelves.\n10:15 Meeting closed.\n",
		"a chat":          "10:02 ana: hello\n10:03 bo: hi there\n10:07 ana: did you see the notes\n10:09 bo: not yet\n",
		"a transcript":    "00:15 Introduction\n01:30 The question\n02:45 An answer\n03:10 The end\n",
		"an unknown day":  "6 October 2026\n09:00 Opening\n10:00 Open access\nThe second day of ours\n09:00 Metadata\n10:00 Robots\n",
		"only two times":  "We met at noon.\n09:00 Opening\n10:00 Talk\n",
		"more text above": strings.Repeat("09:00 we began\nand then we spoke of this\nand then of that\n", 4),
	} {
		if o := Cut(read(t, md("notes.md", content)), Options{}); len(o.Sessions) != 1 {
			t.Errorf("%s: %d sessions:\n%s", name, len(o.Sessions), show(o))
		}
	}
}

func TestTheDayAboveAllSessionsIsTheirs(t *testing.T) {
	two := "## Bridges\n\nSpeaker: Ana Silva\n\nTime: 9:30–10:30\n\n" + talk + "## Boats\n\nSpeaker: Bo Ek\n\nTime: 11:00–12:00\n\n" + talk
	for name, test := range map[string]struct{ above, day string }{
		"a place and a day":      {"# Summit\n\nLisbon, 5 May 2026\n\n", "2026-05-05"},
		"a label":                {"# Summit\n\nDate: Tuesday 5 May 2026\n\n", "2026-05-05"},
		"several days":           {"# Summit\n\nLisbon, 5–6 May 2026\n\n", ""},
		"two days":               {"# Summit\n\nLisbon, 5 May 2026\n\nPorto, 6 May 2026\n\n", ""},
		"the day of the version": {"# Summit\n\nLast updated, 5 May 2026\n\n", ""},
	} {
		for _, s := range Cut(read(t, md("a.md", test.above+two)), Options{}).Sessions {
			if s.Date != test.day || (s.Date != "") != (len(s.Guessed) > 0) {
				t.Errorf("%s: %q is on %q, guessed %q", name, s.Title, s.Date, s.Guessed)
			}
		}
	}
	back := strings.Replace(two, "11:00–12:00", "9:00–9:20", 1)
	for _, s := range Cut(read(t, md("a.md", "# Summit\n\nLisbon, 5 May 2026\n\n"+back)), Options{}).Sessions {
		if s.Date != "" {
			t.Errorf("%q, which may be on another day, is on %q", s.Title, s.Date)
		}
	}
}

func TestALabelAfterAnItemIsNoPartOfIt(t *testing.T) {
	o := Cut(read(t, md("pad.md", "# Day\n\n## Session 1: Bridges\nFacilitator: Ana Silva\n* money is short\n* a survey\nKey takeaways\n* share contracts\n* publish prices\n\n## Session 2: Boats\nFacilitator: Bo Ek\n* boats\n")), Options{})
	if got := show(o); got != "Bridges | Ana Silva (Facilitator) | * share contracts | * publish prices\nBoats | Bo Ek (Facilitator)" {
		t.Error(got)
	}
	if text := o.Sessions[0].Text.String(); !strings.Contains(text, "a survey") || strings.Contains(text, "takeaways") {
		t.Errorf("the text is %q", text)
	}
}

func TestNumbersInWordsGoOffTitles(t *testing.T) {
	for content, want := range map[string]string{
		"# 聚會\n\n## 一、開放資料\n主持人：王小明\n\n" + talk + "## 二、社區\n主持人：張三\n\n" + talk + "## 附錄\n連結\n":                                             "開放資料|社區",
		"# ملتقى\n\n## الجلسة الأولى: المكتبة\nالمتحدث: ليلى حداد\n\n" + talk + "## الجلسة الثانية: الأرشيف\nالمتحدث: أحمد علي\n\n" + talk: "المكتبة|الأرشيف",
	} {
		var titles []string
		for _, s := range Cut(read(t, md("a.md", content)), Options{}).Sessions {
			titles = append(titles, s.Title)
		}
		if got := strings.Join(titles, "|"); got != want {
			t.Errorf("got %q, not %q", got, want)
		}
	}
}
