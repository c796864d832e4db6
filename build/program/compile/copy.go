package main

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// leftOut are the files of go-app's package app that the copy goes without.
var leftOut = []string{
	"http.go", "resource.go", "wasm.go", // the server and the static site
	"crypto.go", "state.go", "storage.go", // values kept in localStorage
	"notification.go", "testing.go", "log.go",
	"notfound.go", "route.go", // goapp/app has smaller ones
}

// cuts are the declarations that the copy's files go without: the use of what
// is left out, and what goapp/app does otherwise.
var cuts = map[string][]string{
	"action.go": {"actionManager.handle"},
	"app.go": {
		"RunWhenOnBrowser", "newClientStaticResourceResolver", "internalURLChecker", "displayLoadError", "Getenv",
	},
	"attribute.go": {"attributes.Update"},
	"component.go": {"Compo.Render"},
	"context.go": {
		"Context.LocalStorage", "Context.SessionStorage", "Context.DeviceID", "Context.Encrypt", "Context.Decrypt",
		"Context.SetState", "Context.GetState", "Context.DelState", "Context.ObserveState", "Context.Notifications",
		"uiContext.LocalStorage", "uiContext.SessionStorage", "uiContext.DeviceID", "uiContext.Encrypt", "uiContext.Decrypt",
		"uiContext.SetState", "uiContext.GetState", "uiContext.DelState", "uiContext.ObserveState", "uiContext.Notifications",
		"uiContext.cryptoKey",
	},
	"dispatcher.go": {
		"Dispatcher.SetState", "Dispatcher.GetState", "Dispatcher.DelState", "Dispatcher.ObserveState",
		"Dispatcher.getLocalStorage", "Dispatcher.getSessionStorage", "NewClientTester", "NewServerTester",
	},
	"engine.go": {
		"engine.LocalStorage", "engine.SessionStorage", "engine.states",
		"engine.SetState", "engine.GetState", "engine.DelState", "engine.ObserveState",
		"engine.getLocalStorage", "engine.getSessionStorage",
		"engine.init", "engine.start", "engine.Nav", "engine.Close",
	},
	"js_wasm.go": {
		"value.appendChild", "value.replaceChild", "value.removeChild",
		"browserWindow.createElement", "browserWindow.createTextNode",
	},
	"strings.go": {"jsonString", "toString", "FormatString"},
	"text.go":    {"Textf"},
}

// imports are the packages that the copy takes others for: what goapp has in their
// place is what the browser has anyway.
var imports = map[string]string{`"net/url"`: `"` + goAppPath + `/pkg/url"`}

// replacements are the copy's files that are ours. Their build tag, which the copy
// goes without, keeps them from being compiled where they lie, without the rest of
// go-app.
//
//go:embed goapp
var replacements embed.FS

// readerTag chooses the small program that readers get.
const readerTag = "reader"

// copyGoApp writes the part of go-app's module that the browser program is made
// of to a folder: package app without what is left out and cut, and our files.
// It fails if go-app has not what should be left out or cut.
//
// What is missing can't be called: a component that uses states or storage does
// not compile for the browser. By this an empty program has 0.76 instead of
// 1.42 MB after brotli, and it starts in frames of an opaque origin.
func copyGoApp(dir, to string) error {
	if err := copyPackage(filepath.Join(dir, "pkg", "app"), filepath.Join(to, "pkg", "app")); err != nil {
		return fmt.Errorf("copying go-app: %w", err)
	}
	if err := addReplacements(filepath.Join(to, "pkg")); err != nil {
		return fmt.Errorf("adding to go-app: %w", err)
	}
	// The same language version as go-app's, so that its loops mean the same.
	gomod := []byte("module " + goAppPath + "\n\ngo 1.18\n")
	return os.WriteFile(filepath.Join(to, "go.mod"), gomod, 0o666)
}

func copyPackage(from, to string) error {
	files, err := sourceFiles(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(to, 0o777); err != nil {
		return err
	}
	for name := range files {
		if err := copyFile(filepath.Join(from, name), filepath.Join(to, name), func(src []byte) ([]byte, error) { return trimmed(src, cuts[name]) }); err != nil {
			return err
		}
	}
	return nil
}

// sourceFiles returns the names of a package's files without tests and without
// those left out.
func sourceFiles(dir string) (map[string]bool, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	files := map[string]bool{}
	for _, p := range paths {
		if name := filepath.Base(p); !strings.HasSuffix(name, "_test.go") {
			files[name] = true
		}
	}
	for _, name := range slices.Concat(leftOut, slices.Collect(maps.Keys(cuts))) {
		if !files[name] {
			return nil, fmt.Errorf("there is no %s to leave out or cut from", name)
		}
	}
	for _, name := range leftOut {
		delete(files, name)
	}
	return files, err
}

// trimmed returns a file without declarations, and with our imports.
func trimmed(src []byte, names []string) (_ []byte, err error) {
	if names != nil {
		src, err = cut(src, names)
	}
	for theirs, ours := range imports {
		src = bytes.Replace(src, []byte(theirs), []byte(ours), 1)
	}
	return src, err
}

// copyFile copies a file and makes a change to it, unless that is nil.
func copyFile(from, to string, change func([]byte) ([]byte, error)) error {
	src, err := os.ReadFile(from)
	if err == nil && change != nil {
		src, err = change(src)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", filepath.Base(from), err)
	}
	return os.WriteFile(to, src, 0o666)
}

func addReplacements(to string) error {
	return fs.WalkDir(replacements, "goapp", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		src, err := replacements.ReadFile(name)
		if err != nil {
			return err
		}
		dir, file := path.Split(strings.TrimPrefix(name, "goapp/"))
		dir = filepath.Join(to, filepath.FromSlash(dir))
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return err
		}
		src = bytes.TrimPrefix(src, []byte("//go:build "+readerTag+"\n"))
		return os.WriteFile(filepath.Join(dir, "reportwidget_"+file), src, 0o666)
	})
}
