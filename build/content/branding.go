package content

import (
	"fmt"
	"path"

	"reportwidget/build/branding"
	"reportwidget/build/content/yamlpos"
	"reportwidget/build/diagnostic"
)

// The keys that an author may use in a screenshot.
var screenshotKeys = []string{"file", "label"}

// brandPicture is a linked file that must be a picture.
type brandPicture struct {
	file  string // its path in the folder
	src   string // its address from the report's page
	label string
	at    place
}

// icon reads which file is the icon, or none.
func (f fields) icon() brandPicture {
	if _, given := f.entries["icon"]; !given {
		return brandPicture{}
	}
	return f.picture("icon", 0)
}

// screenshots reads which files are screenshots.
func (f fields) screenshots() (shots []brandPicture) {
	f.each("screenshots", "screenshots", func(path string, v yamlpos.Value) {
		g := f.group(path, v, screenshotKeys)
		if g.unread(path) {
			return
		}
		shot := g.picture("file", v.At)
		if shot.label = g.text("label"); shot.label == "" && !g.unread(g.sub("label")) {
			g.add(v.At, "the screenshot has no label", `say in a few words what it shows, for those who do not see it, such as "label: The overview on a phone"`)
		}
		shots = append(shots, shot)
	})
	return shots
}

// picture returns the file that a key names, or reports that there is none, at
// the offset if there is no such key.
func (f fields) picture(key string, at int) brandPicture {
	name := f.text(key)
	if e, given := f.entries[key]; given {
		at = e.Value.At
	}
	file := path.Clean(name)
	switch {
	case f.unread(f.sub(key)):
		return brandPicture{}
	case name == "":
		f.add(at, "there is no "+key, "write the path of a picture in the report's folder, such as files/"+key+".png")
		return brandPicture{}
	case !f.isFile(file):
		f.add(at, fmt.Sprintf("there is no file %.100q in the report's folder", name), "put the picture into the folder, and write its path, such as files/"+key+".png")
		return brandPicture{}
	}
	f.attach(at, file)
	return brandPicture{file: file, src: relative(file), at: f.place(at)}
}

// readBranding returns what is in the files that are to be pictures. Those that
// could not be read are reported already.
func (r *reader) readBranding(files map[string][]byte) (shown branding.Pictures) {
	if content, read := files[r.settings.icon.file]; read {
		var fault *diagnostic.Problem
		shown.Icon, fault = branding.ReadIcon(content)
		r.refusePicture(r.settings.icon, fault)
	}
	if len(r.settings.screenshots) > branding.MaxScreenshots {
		at := r.settings.screenshots[branding.MaxScreenshots].at
		r.problem(at, fmt.Sprintf("%d screenshots, and browsers show %d", len(r.settings.screenshots), branding.MaxScreenshots), "leave some out")
		return shown
	}
	for _, p := range r.settings.screenshots {
		content, read := files[p.file]
		if !read {
			continue
		}
		s, fault := branding.ReadScreenshot(content, p.file)
		if r.refusePicture(p, fault); fault == nil {
			s.Src, s.Label = p.src, p.label
			r.adviseShape(p, s, shown.Screenshots)
			shown.Screenshots = append(shown.Screenshots, s)
		}
	}
	return shown
}

func (r *reader) refusePicture(p brandPicture, fault *diagnostic.Problem) {
	if fault != nil {
		r.problem(p.at, fmt.Sprintf("the picture %.100q: %s", p.file, fault.Cause), fault.Hint)
	}
}

// adviseShape tells of a screenshot that browsers leave out beside those before
// it.
func (r *reader) adviseShape(p brandPicture, s branding.Screenshot, before []branding.Screenshot) {
	for _, first := range before {
		if first.FormFactor() != s.FormFactor() {
			continue
		}
		if !s.Alike(first) {
			r.advice(p.at, fmt.Sprintf("browsers leave out %.100q, with %s pixels, beside the first %s screenshot, with %s", p.file, s.Size(), s.FormFactor(), first.Size()),
				"give all of one kind the same proportions")
		}
		return
	}
}
