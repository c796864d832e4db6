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
func Dist() (fs.FS, error) { return whole() }

var whole = sync.OnceValues(func() (fs.FS, error) {
	folder, err := fs.Sub(dist, "dist")
	if err != nil {
		return nil, fmt.Errorf("the browser program: %w", err)
	}
	return Complete(folder), nil
})
