// Package program carries the compiled browser program, so that the command
// that embeds it is complete in one file.
package program

import (
	"embed"
	"fmt"
	"io/fs"
	"sync"
)

// The folder is empty in a fresh clone; "all:" finds at least its .gitignore,
// so that everything compiles before anything is made.
//
//go:generate go run ./compile
//go:embed all:dist
var dist embed.FS

// The files of the program: itself, and the script of the Go toolchain that runs
// it.
const (
	File = "app.wasm"
	Exec = "wasm_exec.js"
)

// Dist returns the folder with the browser program in all its forms, which is
// empty if this command was built without it.
func Dist() (fs.FS, error) {
	opened.once.Do(open)
	return opened.folder, opened.err
}

// opened is what Dist returns. It is opened there and not in a variable's initializer,
// which would make every program carry the files that can reach this package, also the
// studio's core.
var opened struct {
	once   sync.Once
	folder fs.FS
	err    error
}

func open() {
	folder, err := fs.Sub(dist, "dist")
	if err != nil {
		opened.err = fmt.Errorf("the browser program: %w", err)
		return
	}
	opened.folder = Complete(folder)
}
