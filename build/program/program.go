// Package program carries the compiled browser program, so that the command
// that embeds it is complete in one file.
package program

import (
	"embed"
	"fmt"
	"io/fs"
)

// Set is the browser program, its compressed twins, and the script of the Go
// toolchain that runs it.
type Set struct {
	WASM, Brotli, Gzip, Zstd []byte
	Exec                     []byte
}

// The folder is empty in a fresh clone; "all:" finds at least its .gitignore,
// so that everything compiles before anything is made.
//
//go:generate go run ./compile
//go:embed all:dist
var dist embed.FS

// Dist returns the folder with the browser program, which is empty if this
// command was built without it.
func Dist() (fs.FS, error) { return fs.Sub(dist, "dist") }

// Files returns the browser program. It fails if this command was built
// without it. The bytes are shared and must not be changed.
func Files() (Set, error) { return files(dist) }

func files(fsys fs.FS) (Set, error) {
	var s Set
	for _, f := range []struct {
		name    string
		content *[]byte
	}{
		{"app.wasm", &s.WASM}, {"app.wasm.br", &s.Brotli}, {"app.wasm.gz", &s.Gzip}, {"app.wasm.zst", &s.Zstd},
		{"wasm_exec.js", &s.Exec},
	} {
		b, err := fs.ReadFile(fsys, "dist/"+f.name)
		if err != nil {
			return Set{}, fmt.Errorf("this command was built without the browser program (%w)\nhint: run \"make build\"", err)
		}
		*f.content = b
	}
	return s, nil
}
