package core

import (
	"slices"
	"strings"

	"reportwidget/build/content"
	"reportwidget/build/edit"
	"reportwidget/build/studio/talk"
)

// columnOf is the key of the column that holds a field of a session.
func columnOf(field string) string {
	if field == "picture.file" {
		return "picture"
	}
	return strings.Replace(field, "picture.", "picture-", 1)
}

// material are the cells that add a picture, a file or a recording to a row, or take the
// picture away.
func (w *work) material(row content.TableRow, r talk.Request) [][]edit.Cell {
	texts := map[string]string{"picture": "", "picture-alt": "", "picture-caption": "", "picture-credit": ""}
	switch {
	case r.Field != "picture":
		texts = map[string]string{r.Field: listed(row.Cells[r.Field], r.Entry)}
		if captions := r.Entry["captions"]; captions != "" {
			texts["captions"] = captions
		}
	case r.Op == talk.Insert:
		for key, text := range r.Entry {
			texts[columnOf("picture."+key)] = text
		}
	}
	var way []edit.Cell
	for _, key := range []string{"picture", "picture-alt", "picture-caption", "picture-credit", "files", "recordings", "captions"} {
		text, is := texts[key]
		switch cells := row.Cells[key]; {
		case !is:
		case len(cells) == 0:
			way = append(way, one(row, w.column(key), text)...)
		default:
			way = append(way, one(row, cells[len(cells)-1].Column, text)...)
		}
	}
	return [][]edit.Cell{way}
}

// listed is what the last cell of files or recordings holds with one more.
func listed(cells []content.TableCell, entry map[string]string) string {
	text := entry["file"] + entry["url"]
	if name := strings.TrimSpace(entry["name"]); name != "" {
		text = strings.NewReplacer(":", "", ";", ",", "|", ",").Replace(name) + ": " + text
	}
	if lang := strings.TrimSpace(entry["language"]); lang != "" {
		text += " (" + lang + ")"
	}
	var lines []string
	if len(cells) > 0 {
		lines = append(lines, cells[len(cells)-1].Text)
	}
	return strings.Join(slices.DeleteFunc(append(lines, text), func(s string) bool { return s == "" }), "\n")
}
