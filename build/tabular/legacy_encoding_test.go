package tabular

import (
	"strings"
	"testing"

	textencoding "golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
)

func TestTextsInOldEncodingsAreReadOrRefused(t *testing.T) {
	for name, c := range map[string]struct {
		in   textencoding.Encoding
		text string
		read bool
	}{
		"western":         {charmap.Windows1252, "Begrüßung,Jürgen Möller", true},
		"of a Mac":        {charmap.Macintosh, "Begrüßung,Jürgen Möller", true},
		"Turkish":         {charmap.Windows1254, "Açılış,Gülşen İnan", true},
		"Icelandic":       {charmap.Windows1252, "Opnun,Þórður Guðmundsson", true},
		"French, for all": {charmap.Windows1252, "Intervenant·e·s à l’écoute,Léa", true},
		"Polish":          {charmap.Windows1250, "Łódź i źródła,Małgorzata Śliwa", false},
		"Arabic":          {charmap.Windows1256, "الجلسة الافتتاحية,أحمد علي", false},
		"Russian":         {charmap.KOI8R, "Открытие конференции,Иванов Пётр", false},
		"of DOS":          {charmap.CodePage850, "Begrüßung,Jürgen Möller\nSchluß,Käthe Groß", false},
		"Chinese":         {simplifiedchinese.GB18030, "开放数据圆桌讨论,张伟", false},
	} {
		raw, err := c.in.NewEncoder().String("Title,Speaker\n" + c.text + "\n")
		if err != nil {
			t.Fatal(name, err)
		}
		tables, err := Read("talks.csv", strings.NewReader(raw))
		switch {
		case !c.read && err == nil:
			t.Errorf("%s is read as %q", name, tables[0].Rows[0][0].Text)
		case c.read && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.read && !strings.Contains(c.text, tables[0].Rows[0][0].Text):
			t.Errorf("%s is read as %q", name, tables[0].Rows[0][0].Text)
		}
	}
}
