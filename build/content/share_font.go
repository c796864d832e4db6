package content

import (
	"fmt"
	"path"

	"reportwidget/build/branding"
)

// shareFont reads which file is the font of the pictures that links have where they
// are shared, or none. It is not published.
func (f fields) shareFont() brandPicture {
	e, given := f.entries["share-font"]
	name := f.text("share-font")
	file := path.Clean(name)
	switch {
	case !given || f.unread("share-font"):
		return brandPicture{}
	case name == "" || !f.isFile(file):
		f.fail("share-font", e.Value.At, fmt.Sprintf("there is no font %.100q in the report's folder", name), "put the font into the folder, and write its path, such as files/NotoSansArabic-Bold.ttf")
		return brandPicture{}
	}
	return brandPicture{file: file, at: f.place(e.Value.At)}
}

// readFont reads the author's font into what the report looks like.
func (r *reader) readFont(to *branding.Pictures) {
	of := r.settings.shareFont
	if of.file == "" {
		return
	}
	content, err := r.readAtMost(of.file, branding.MaxFont)
	if err != nil {
		r.problem(of.at, fmt.Sprintf("the font %.100q: %s", of.file, unreadable(err)), "")
		return
	}
	font, fault := branding.ReadFont(content)
	if fault != nil {
		r.problem(of.at, fmt.Sprintf("the font %.100q: %s", of.file, fault.Cause), fault.Hint)
	}
	to.Font = font
}
