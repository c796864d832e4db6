package content

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/content/markdown"
	"reportwidget/build/tabular"
)

// picture returns the picture of the row's session, or nil.
func (r *row) picture() *report.Node {
	words := map[tabular.Field]string{}
	for _, f := range []tabular.Field{altField, captionField, creditField} {
		words[f] = r.plain(f, string(f))
	}
	cells := r.pick(pictureField)
	if len(cells) == 0 {
		if alt := r.pick(altField); len(alt) > 0 && len(r.sheet.fields[pictureField]) > 0 {
			r.sheet.reader.advice(r.sheet.placeOf(alt[0]), "words for a picture, and there is none", "write the path of the picture into its column, such as files/map.jpg")
		}
		return nil
	}
	c := cells[0]
	r.mark("picture", c)
	if wrong := markdown.Wordless(words[altField]); wrong != "" {
		r.wrong(c, wrong, `say what it shows, in a column "Alt text"; if it only decorates, write "decorative" there`)
		return nil
	}
	d := r.sheet.cell(c)
	file := d.shown(0, strings.TrimSpace(c.Text))
	r.sheet.reader.merge(d.found, "")
	if file == "" {
		return nil
	}
	n := markdown.Figure(words[altField], file, words[captionField], words[creditField])
	return &n
}

// translatedPicture returns the words of the picture in another language, or nil.
func (r *row) translatedPicture(fields map[tabular.Field]int) *report.Node {
	words := func(f tabular.Field) string {
		if i, there := fields[f]; there {
			return r.sheet.oneLine(r.cells[i])
		}
		return ""
	}
	alt := words(altField)
	if alt == "" {
		return nil
	}
	n := markdown.Figure(alt, "", words(captionField), words(creditField))
	return &n
}

// named matches what has a name before it or around it: "[Slides](files/a.pdf)" and
// "Slides: files/a.pdf".
var (
	linked   = regexp.MustCompile(`^\[([^\]]+)\]\(<?([^)>]+)>?\)$`)
	labelled = regexp.MustCompile(`^([^:/]+):\s+(\S.*)$`)
	spoken   = regexp.MustCompile(`^(.*\S)\s+\(([A-Za-z-]+)\)$`)
)

// material is what a part of a cell says of a file or a recording.
type material struct {
	name, address string
	language      *report.Language
}

// materials returns what a cell lists in lines or between ";" or "|".
func materials(text string) (all []material) {
	for _, part := range tabular.Split(text, false) {
		m := material{address: part}
		if found := spoken.FindStringSubmatch(part); found != nil {
			if tag, known := tabular.Language(found[2]); known {
				l := languageOf(tag)
				m.address, m.language = found[1], &l
			}
		}
		if found := linked.FindStringSubmatch(m.address); found != nil {
			m.name, m.address = found[1], found[2]
		} else if found := labelled.FindStringSubmatch(m.address); found != nil {
			m.name, m.address = found[1], found[2]
		}
		all = append(all, m)
	}
	return all
}

// files returns the files of the row's session. One without a name of its own has that of
// its column, such as "Slides", or, where that says no more than that they are files, of
// the file.
func (r *row) files() (files []report.File) {
	for _, column := range r.sheet.fields[filesField] {
		c := r.cells[column]
		for _, m := range materials(c.Text) {
			path := r.mark(fmt.Sprintf("files[%d]", len(files)), c)
			r.sheet.reader.places[path+".file"] = r.sheet.placeOf(c)
			if f := r.file(c, m, r.sheet.columnName(column)); f.URL != "" {
				files = append(files, f)
			}
		}
	}
	return files
}

// genericFiles are the names of columns that do not say what a file is.
var genericFiles = []string{"files", "file", "fichiers", "fichier", "dateien", "datei", "archivos", "archivo", "файлы", "ملفات", "文件"}

func (r *row) file(c tabular.Cell, m material, column string) report.File {
	d := r.sheet.cell(c)
	defer func() { r.sheet.reader.merge(d.found, "") }()
	if strings.Contains(m.address, "://") {
		d.advise(0, fmt.Sprintf("the file %.100q is on another website, and is not published", m.address), "put it into the report's folder and write its path, or link to it in the session's text")
		return report.File{}
	}
	address := d.asAddress(m.address)
	if !report.SafeLink(address) {
		d.add(0, fmt.Sprintf("%.100q is not a file in the report's folder", m.address), "put the file into the folder and write its path, such as files/slides.pdf")
		return report.File{}
	}
	name := m.name
	if name == "" {
		name = column
		if slices.Contains(genericFiles, folded(column)) {
			name = strings.TrimSuffix(path.Base(m.address), path.Ext(m.address))
		}
	}
	return report.File{Name: name, URL: d.linkedFile(0, address), Language: m.language}
}

// recordings returns the recordings of the row's session, and asks for their captions.
func (r *row) recordings() (recordings []report.Recording) {
	captions, said := r.captions()
	for _, c := range r.pick(recordingsField) {
		for _, m := range materials(c.Text) {
			path := r.mark(fmt.Sprintf("recordings[%d]", len(recordings)), c)
			r.sheet.reader.places[path+".url"] = r.sheet.placeOf(c)
			recordings = append(recordings, report.Recording{Name: m.name, URL: m.address, Language: m.language, Captions: captions})
			if !said {
				r.sheet.silent++
			}
		}
	}
	return recordings
}

// captions returns the languages in which the recordings have captions, and whether the
// row says so.
func (r *row) captions() (captions []report.Language, said bool) {
	for _, c := range r.pick(captionsField) {
		said = true
		for _, word := range unknownLanguages(c.Text) {
			r.wrong(c, fmt.Sprintf("%.40q is not a language tag", word), `write tags such as "en, fr", or "none"`)
		}
		for _, word := range tabular.Split(c.Text, true) {
			if tag, known := tabular.Language(word); known && !noCaption[folded(word)] {
				captions = append(captions, languageOf(tag))
			}
		}
	}
	return captions, said
}
