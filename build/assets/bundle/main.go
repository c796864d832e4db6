// Bundle makes the assets of every site, in build/assets/dist, for package
// assets to embed:
//
//	go run ./build/assets/bundle
//
// The browser program must be in build/program/dist.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"reportwidget/build/assets"
	"reportwidget/build/precompress"
	"reportwidget/build/program"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "bundle:", err)
		os.Exit(1)
	}
}

func run() error {
	module, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return fmt.Errorf("finding the module: %w", err)
	}
	root := filepath.Dir(strings.TrimSpace(string(module)))
	files, err := all(root)
	if err != nil {
		return err
	}
	dist := filepath.Join(root, "build", "assets", "dist")
	for _, name := range []string{assets.Index} {
		if err := os.RemoveAll(filepath.Join(dist, name)); err != nil {
			return err
		}
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dist, name), content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// all returns the content of all files of the folder.
func all(root string) (map[string][]byte, error) {
	files := map[string][]byte{}
	var index []assets.Asset
	for _, s := range list() {
		content, err := s.make(root)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.name, err)
		}
		if s.name != program.File {
			files[s.name] = content
		}
		if s.use == part {
			continue
		}
		twins, err := s.twins(root, content)
		if err != nil {
			return nil, fmt.Errorf("the twins of %s: %w", s.name, err)
		}
		a := s.asset(content)
		for ending, packed := range twins {
			a.Twins[ending] = len(packed)
			if s.name != program.File {
				files[s.name+ending] = packed
			}
		}
		index = append(index, a)
	}
	list, err := json.MarshalIndent(index, "", "\t")
	files[assets.Index] = list
	return files, err
}

// twins returns the compressed twins of a source. Those of the program are made
// with it.
func (s source) twins(root string, content []byte) (precompress.Twins, error) {
	switch {
	case s.use == bare:
		return nil, nil
	case s.name != program.File:
		return precompress.Store{}.Of(content), nil
	}
	twins := precompress.Twins{}
	for _, ending := range precompress.Endings {
		packed, err := programForm(root, ending)
		if err != nil {
			return nil, err
		}
		twins[ending] = packed
	}
	return twins, nil
}
