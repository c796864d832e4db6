package site

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"reportwidget/build/diagnostic"
	"reportwidget/build/picture"
	"reportwidget/build/precompress"
)

// addPictures adds the files of the pictures that the texts of a report show.
func (b *builder) addPictures(f *folder, id string) {
	for _, p := range b.Pictures[id] {
		for _, s := range p.Sizes() {
			f.add(id+"/"+picture.Folder+s.Name, asShown, func() ([]byte, error) { return p.Encode(s) })
		}
	}
}

// attach adds the files that a report links to. None may take the place of one
// that the build has made, on file systems that do not tell capitals apart
// either, nor of its compressed twin, which web servers send instead of it. The
// error is [diagnostic.Problems], whose files are the paths in the website.
func (b *builder) attach(f *folder, id string) error {
	if len(b.Files[id]) == 0 {
		return nil
	}
	taken := newOccupied(f.paths())
	for name := range b.Files[id] {
		taken.add(id + "/" + name)
	}
	var problems diagnostic.Problems
	for _, name := range slices.Sorted(maps.Keys(b.Files[id])) {
		path := id + "/" + name
		if cause, hint := taken.clash(path); cause != "" {
			cause = fmt.Sprintf("the linked file %q %s", name, cause)
			problems = append(problems, diagnostic.At(diagnostic.Place{File: path}, cause, hint))
			continue
		}
		f.addContent(path, asPlain, b.Files[id][name])
	}
	if problems != nil {
		return problems
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
	for _, ending := range append(precompress.Endings, precompress.Packed) {
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
