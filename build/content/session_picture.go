package content

import (
	"fmt"

	"reportwidget/app/report"
	"reportwidget/build/content/markdown"
	"reportwidget/build/content/yamlpos"
)

// pictureKeys are those that an author may use for the picture of a session.
var pictureKeys = []string{"file", "alt", "caption", "credit"}

// sessionPicture reads the picture of the session as a whole, or nil after reporting why there
// is none. A translation names no file, unless it shows another one.
func (d *reading) sessionPicture(path string, v yamlpos.Value) *report.Node {
	f := d.group(path, v, pictureKeys)
	if d.unread(path) {
		return nil
	}
	alt, file := f.text("alt"), f.text("file")
	shown := ""
	switch {
	case file != "":
		shown = f.shown(f.entries["file"].Value.At, file)
	case !f.known.translation:
		f.fail(f.sub("file"), v.At, "there is no file", `write the path of a picture in the report's folder, such as "file: ../files/map.jpg"`)
	}
	if wrong := markdown.Wordless(alt); wrong != "" {
		at := v.At
		if alt != "" {
			at = f.entries["alt"].Value.At
		}
		f.fail(f.sub("alt"), at, wrong, `say what it shows, such as "alt: Six people around a map"; if it only decorates, write "alt: decorative"`)
		return nil
	}
	if shown == "" && !f.known.translation {
		return nil
	}
	n := markdown.Figure(alt, shown, f.text("caption"), f.text("credit"))
	return &n
}

// comparePicture reports what of the picture of a session a translation lacks.
func (t *translation) comparePicture(part string, translated, original *report.Node) {
	if translated == nil || t.reader.original.silent(part) {
		return
	}
	switch {
	case original == nil:
		t.reader.problem(t.reader.locate(part), "the original has no picture", sameAsOriginal)
	case len(translated.Nodes) == 0 && len(original.Nodes) > 0:
		t.reader.problem(t.reader.locate(part), "the caption of the picture is not translated", fmt.Sprintf("translate %.60q beside the words for those who do not see the picture", original.Nodes.String()))
	}
}

// picture replaces the words of a picture, and the file if the translation has another.
func (o *overlay) picture(original, translated *report.Node, from string) *report.Node {
	if original == nil {
		return nil
	}
	n := report.Foreign(report.Text{*original}, from)[0]
	if translated == nil || translated.Text == original.Text && translated.Nodes.String() == original.Nodes.String() {
		return &n
	}
	p := *original.Picture
	p.Decorative = translated.Picture.Decorative
	if translated.Picture.Credit != "" {
		p.Credit = translated.Picture.Credit
	}
	n.Text, n.Lang, n.Picture = translated.Text, "", &p
	if len(translated.Nodes) > 0 {
		n.Nodes = translated.Nodes
	}
	if translated.Href != "" {
		n.Href = translated.Href
	}
	o.made = true
	return &n
}
