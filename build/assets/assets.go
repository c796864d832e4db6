// Package assets holds what is the same in every site and is made ahead, by
// "make": scripts, style sheets, texts of the interface, and the browser program,
// each as small as can be and with its compressed twins. So a site is made
// without tools that minify, on any computer and in a browser.
package assets

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"reportwidget/build/program"
)

// Asset is a file of a site.
type Asset struct {
	Name string `json:"name"` // such as "boot.js"
	// Path is that in a site. It holds a hash of the content if Hashed.
	Path   string `json:"path"`
	Hashed bool   `json:"hashed"`
	// Integrity is what a browser checks the content by.
	// https://www.w3.org/TR/SRI/#integrity-metadata-description
	Integrity string `json:"integrity"`
	Size      int    `json:"size"` // bytes
	// Twins are the sizes of the compressed twins, in bytes, by their endings.
	Twins map[string]int `json:"twins,omitempty"`
}

// Index is the file that lists all assets, for [Read].
const Index = "assets.json"

// The folder is empty in a fresh clone; "all:" finds at least its .gitignore,
// so that everything compiles before anything is made.
//
//go:generate go run ./bundle
//go:embed all:dist
var dist embed.FS

// Set is all assets. Besides those of a site it has parts: files of which the
// build makes others.
type Set struct {
	assets  map[string]Asset
	folders []fs.FS
}

// Files returns the assets that this command was built with. It fails if it was
// built without them.
func Files() (Set, error) {
	own, err := fs.Sub(dist, "dist")
	if err != nil {
		return Set{}, fmt.Errorf("the assets of every site: %w", err)
	}
	compiled, err := program.Dist()
	if err != nil {
		return Set{}, fmt.Errorf("the browser program: %w", err)
	}
	return Read(own, compiled)
}

// Read returns the assets whose index is in the first folder and whose files are
// in any. A file is read when it is asked for, so it may be missing until then.
func Read(folders ...fs.FS) (Set, error) {
	s := Set{map[string]Asset{}, folders}
	content, err := s.read(Index)
	if errors.Is(err, fs.ErrNotExist) {
		return Set{}, fmt.Errorf("this command was built without the files that every website has (%w)\nhint: run \"make build\", or \"go run ./build/assets/bundle\" where the browser program is there already", err)
	}
	if err != nil {
		return Set{}, err
	}
	var all []Asset
	if err := json.Unmarshal(content, &all); err != nil {
		return Set{}, fmt.Errorf("reading the list of assets: %w", err)
	}
	for _, a := range all {
		s.assets[a.Name] = a
	}
	return s, nil
}

// Asset returns the one of a name.
func (s Set) Asset(name string) (Asset, error) {
	if a, found := s.assets[name]; found {
		return a, nil
	}
	return Asset{}, fmt.Errorf("the asset %s: %w", name, fs.ErrNotExist)
}

// Content returns that of an asset, or of a part, by its name.
func (s Set) Content(name string) ([]byte, error) {
	content, err := s.read(name)
	if err == nil && s.assets[name].Size != 0 && s.assets[name].Size != len(content) {
		return nil, fmt.Errorf("the asset %s is of another build\nhint: run \"make assets\"", name)
	}
	return content, err
}

// All returns the content of every file by its name, for [Read] to read
// elsewhere.
func (s Set) All() (map[string][]byte, error) {
	all := map[string][]byte{}
	for _, folder := range s.folders {
		err := fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || all[name] != nil || name[0] == '.' {
				return err
			}
			all[name], err = fs.ReadFile(folder, name)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return all, s.addMade(all)
}

// addMade adds the files that no folder lists, since they are made of others.
func (s Set) addMade(all map[string][]byte) error {
	for name, a := range s.assets {
		endings := append(slices.Collect(maps.Keys(a.Twins)), "")
		for _, ending := range endings {
			if all[name+ending] != nil {
				continue
			}
			content, err := s.read(name + ending)
			if err != nil {
				return err
			}
			all[name+ending] = content
		}
	}
	return nil
}

// Twin returns the compressed twin of an asset, by its name and an ending of
// [precompress.Endings].
func (s Set) Twin(name, ending string) ([]byte, error) { return s.read(name + ending) }

func (s Set) read(file string) ([]byte, error) {
	err := fmt.Errorf("%s: %w", file, fs.ErrNotExist)
	for _, folder := range s.folders {
		var content []byte
		if content, err = fs.ReadFile(folder, file); err == nil {
			return content, nil
		}
	}
	return nil, err
}
