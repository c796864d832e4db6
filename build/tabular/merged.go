package tabular

import (
	"encoding/xml"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

// parts returns the paths of the sheets in the archive, by the sheets' names.
func (w *workbook) parts() (map[string]string, error) {
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"id,attr"`
		} `xml:"sheets>sheet"`
	}
	var links struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		}
	}
	if err := w.unmarshal("xl/workbook.xml", &book); err != nil {
		return nil, err
	}
	if err := w.unmarshal("xl/_rels/workbook.xml.rels", &links); err != nil {
		return nil, err
	}
	targets := map[string]string{}
	for _, l := range links.Relationship {
		if targets[l.ID] = path.Join("xl", l.Target); path.IsAbs(l.Target) {
			targets[l.ID] = strings.TrimPrefix(path.Clean(l.Target), "/")
		}
	}
	parts := map[string]string{}
	for _, s := range book.Sheets {
		parts[s.Name] = targets[s.ID]
	}
	return parts, nil
}

func (w *workbook) unmarshal(name string, into any) error {
	content, _ := w.Pkg.Load(name)
	text, _ := content.([]byte)
	return xml.Unmarshal(text, into)
}

// fillDown gives a text that stands in several merged rows to each of them, as a
// day beside its sessions. Rows without other text stay empty.
func fillDown(rows []Row, merged []string) {
	left := maxCells
	for _, reference := range merged {
		from, to, found := strings.Cut(reference, ":")
		column, top, err := excelize.CellNameToCoordinates(from)
		_, bottom, errTo := excelize.CellNameToCoordinates(to)
		if !found || err != nil || errTo != nil || top > len(rows) || column > len(rows[top-1]) {
			continue
		}
		cell := rows[top-1][column-1]
		for i := top; i < min(bottom, len(rows)) && left > 0; i++ {
			if left--; !empty(rows[i]) {
				rows[i] = rows[i].wide(max(column, len(rows[i])))
				rows[i][column-1] = cell
			}
		}
	}
}
