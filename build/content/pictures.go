package content

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/diagnostic"
	"reportwidget/build/picture"
	"reportwidget/build/progress"
)

// shown returns the path in the report's folder of a picture that a text shows, or
// "" after reporting why it cannot be shown.
func (d *reading) shown(offset int, address string) string {
	if strings.Contains(address, "://") || strings.HasPrefix(address, "//") {
		d.add(offset, fmt.Sprintf("the picture %.100q is on another website, which would learn who reads the report", address), "put the file into the report's folder, if its licence allows that, and write its path")
		return ""
	}
	name, err := url.PathUnescape(address)
	if err != nil {
		name = address
	}
	file := path.Join(path.Dir(d.document.file), name)
	switch {
	case name == "" || name[0] == '/', strings.HasPrefix(file, "../"):
		d.add(offset, fmt.Sprintf("the picture %.100q is outside the report's folder", address), "put the file into the folder, such as into files")
		return ""
	case !d.isFile(file):
		d.add(offset, fmt.Sprintf("there is no picture %.100q in the report's folder", file), d.elsewhere(file, name, "write its path, which starts in the folder of the file that you are writing, such as ../files/map.jpg"))
		return ""
	}
	if _, known := d.found.pictures[file]; !known {
		d.found.pictures[file] = d.place(offset)
	}
	return file
}

// showPictures reads the pictures that texts show, and gives the texts what pages
// must know of them. The error is that of the step.
func (r *reader) showPictures() ([]*picture.Picture, error) {
	contents, err := r.readLinked("reading pictures", r.pictures)
	if err != nil || len(contents) == 0 {
		return nil, err
	}
	files := slices.Sorted(maps.Keys(contents))
	read, faults := make([]*picture.Picture, len(files)), make([]*diagnostic.Problem, len(files))
	err = progress.Each(nil, "", len(files), func(i int) error {
		read[i], faults[i] = r.cache.picture(contents[files[i]])
		return nil
	})
	byFile := map[string]*picture.Picture{}
	var all []*picture.Picture
	for i, file := range files {
		if faults[i] != nil {
			r.problem(r.pictures[file], fmt.Sprintf("the picture %.100q: %s", file, faults[i].Cause), faults[i].Hint)
		} else {
			byFile[file] = read[i]
			all = append(all, read[i])
		}
	}
	r.cache.keepPictures(byFile)
	for _, in := range append([]*report.Report{&r.report}, r.report.Translations...) {
		showIn(in, byFile)
	}
	return all, err
}

// showIn completes the pictures in the texts of a report.
func showIn(r *report.Report, pictures map[string]*picture.Picture) {
	each := func(texts []report.Text) []report.Text {
		shown := slices.Clone(texts)
		for i, t := range texts {
			shown[i] = shownIn(t, pictures)
		}
		return shown
	}
	r.Summary = shownIn(r.Summary, pictures)
	r.Credits, r.Accessibility.Limits = each(r.Credits), each(r.Accessibility.Limits)
	for i := range r.Sessions {
		s := &r.Sessions[i]
		s.Text, s.KeyPoints = shownIn(s.Text, pictures), each(s.KeyPoints)
		if s.Picture != nil {
			s.Picture = ownIn(*s.Picture, pictures)
		}
	}
}

// shownIn returns a text with its pictures complete, and without those that could
// not be read. The text itself, which may be in a cache, stays as it is.
func shownIn(t report.Text, pictures map[string]*picture.Picture) report.Text {
	if !hasFigure(t) {
		return t
	}
	var shown report.Text
	for _, n := range t {
		if n.Kind == report.Figure {
			p := pictures[n.Href]
			if p == nil {
				continue
			}
			complete := *n.Picture
			complete.Sizes = sizesOf(p)
			n.Href, n.Picture = "", &complete
		}
		n.Nodes = shownIn(n.Nodes, pictures)
		shown = append(shown, n)
	}
	return shown
}

// ownIn does the same with the picture of a session.
func ownIn(n report.Node, pictures map[string]*picture.Picture) *report.Node {
	if shown := shownIn(report.Text{n}, pictures); shown != nil {
		return &shown[0]
	}
	return nil
}

func hasFigure(t report.Text) bool {
	return slices.ContainsFunc(t, func(n report.Node) bool { return n.Kind == report.Figure || hasFigure(n.Nodes) })
}

func sizesOf(p *picture.Picture) (sizes []report.PictureSize) {
	for _, s := range p.Sizes() {
		sizes = append(sizes, report.PictureSize{Src: picture.Folder + s.Name, Width: s.Width, Height: s.Height})
	}
	return sizes
}

// picture returns what [picture.Read] does, which it calls unless it has read the
// same before. It may be called by several goroutines.
func (c *SessionCache) picture(content []byte) (*picture.Picture, *diagnostic.Problem) {
	if p := c.pictures[sha256.Sum256(content)]; p != nil {
		return p, nil
	}
	return picture.Read(content)
}

// keepPictures remembers pictures, and no others.
func (c *SessionCache) keepPictures(byFile map[string]*picture.Picture) {
	c.pictures = make(map[[sha256.Size]byte]*picture.Picture, len(byFile))
	for _, p := range byFile {
		c.pictures[p.Sum()] = p
	}
}
