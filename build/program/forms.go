package program

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"sync"
	"testing/fstest"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// Packed is the form in which the program is kept: the smallest one, of which the
// others are made. A command that had all of them would have twice the size.
const Packed = File + ".br"

// maxWindow is the largest window, in bytes, of which browsers decode Zstandard.
// https://www.rfc-editor.org/rfc/rfc9659
const maxWindow = 8 << 20

// Complete returns a folder that has, beside what is in it, the forms of the
// program that are made of the packed one, each when it is first asked for. Their
// bytes are shared and must not be changed.
func Complete(folder fs.FS) fs.FS {
	plain := sync.OnceValues(func() ([]byte, error) { return unpack(folder) })
	made := func(open func(io.Writer) (io.WriteCloser, error)) func() ([]byte, error) {
		return sync.OnceValues(func() ([]byte, error) {
			wasm, err := plain()
			if err != nil {
				return nil, err
			}
			return pack(wasm, open)
		})
	}
	return complete{folder, map[string]func() ([]byte, error){
		File: plain,
		File + ".gz": made(func(w io.Writer) (io.WriteCloser, error) {
			return gzip.NewWriterLevel(w, gzip.BestCompression)
		}),
		// One worker, for the same bytes every time.
		File + ".zst": made(func(w io.Writer) (io.WriteCloser, error) {
			return zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBetterCompression),
				zstd.WithWindowSize(maxWindow), zstd.WithEncoderConcurrency(1))
		}),
	}}
}

// complete is a folder with files that are made.
type complete struct {
	fs.FS
	made map[string]func() ([]byte, error)
}

// ReadFile returns the content of a file.
func (c complete) ReadFile(name string) ([]byte, error) {
	if content := c.made[name]; content != nil {
		return content()
	}
	return fs.ReadFile(c.FS, name)
}

// Open opens a file.
func (c complete) Open(name string) (fs.File, error) {
	content := c.made[name]
	if content == nil {
		return c.FS.Open(name)
	}
	made, err := content()
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return fstest.MapFS{name: {Data: made}}.Open(name)
}

func unpack(folder fs.FS) ([]byte, error) {
	packed, err := fs.ReadFile(folder, Packed)
	if err != nil {
		return nil, fmt.Errorf("this command was built without the browser program (%w)\nhint: run \"make build\"", err)
	}
	wasm, err := io.ReadAll(brotli.NewReader(bytes.NewReader(packed)))
	if err != nil {
		return nil, fmt.Errorf("unpacking the browser program: %w", err)
	}
	return wasm, nil
}

func pack(wasm []byte, open func(io.Writer) (io.WriteCloser, error)) ([]byte, error) {
	var packed bytes.Buffer
	w, err := open(&packed)
	if err == nil {
		_, err = w.Write(wasm)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("compressing the browser program: %w", err)
	}
	return packed.Bytes(), nil
}
