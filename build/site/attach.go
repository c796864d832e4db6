package site

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"reportwidget/build/precompress"
)

// Clash is a file that a report links to and that cannot be published beside
// the files of the website.
type Clash struct {
	Report, File string
	Cause, Hint  string
}

// Clashes are all of them, by their files.
type Clashes []Clash

// Error returns every clash, the first one first.
func (cs Clashes) Error() string {
	lines := make([]string, len(cs))
	for i, c := range cs {
		lines[i] = fmt.Sprintf("%s: the linked file %q %s", c.Report, c.File, c.Cause)
	}
	return strings.Join(lines, "\n")
}

// attach adds the files that a report links to. None may take the place of one
// that the build has made, on file systems that do not tell capitals apart
// either, nor of its compressed twin, which web servers send instead of it.
func (b *builder) attach(f *folder, id string) error {
	if len(b.Files[id]) == 0 {
		return nil
	}
	taken := newOccupied(f.paths())
	for name := range b.Files[id] {
		taken.add(id + "/" + name)
	}
	var clashes Clashes
	for _, name := range slices.Sorted(maps.Keys(b.Files[id])) {
		if cause, hint := taken.clash(id + "/" + name); cause != "" {
			clashes = append(clashes, Clash{id, name, cause, hint})
			continue
		}
		f.addContent(id+"/"+name, asPlain, b.Files[id][name])
	}
	if clashes != nil {
		return clashes
	}
	return nil
}

// occupied counts the files and folders with a path, in small letters.
type occupied struct{ files, folders map[string]int }

func newOccupied(paths []string) occupied {
	o := occupied{map[string]int{}, map[string]int{}}
	for _, p := range paths {
		o.add(p)
	}
	return o
}

func (o occupied) add(file string) {
	file = strings.ToLower(file)
	o.files[file]++
	for dir := path.Dir(file); dir != "."; dir = path.Dir(dir) {
		o.folders[dir]++
	}
}

// clash returns why a file that is counted cannot have its path, or "".
func (o occupied) clash(file string) (cause, hint string) {
	file = strings.ToLower(file)
	for _, ending := range precompress.Endings {
		if original, found := strings.CutSuffix(file, ending); found && o.files[original] > 0 {
			return fmt.Sprintf("would be sent as the compressed form of %q", path.Base(original)), "give one of the two another name"
		}
	}
	if o.files[file] > 1 || o.folders[file] > 0 {
		return "has the name of another file or folder of the website", "give it another name, or put it into a folder such as files"
	}
	for dir := path.Dir(file); dir != "."; dir = path.Dir(dir) {
		if o.files[dir] > 0 {
			return "is in a folder with the name of a file of the website", "give the folder another name"
		}
	}
	return "", ""
}
