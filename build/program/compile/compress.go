package main

import (
	"bytes"

	"github.com/andybalholm/brotli"
)

// pack compresses a program with the largest window that every decoder takes: 2^24
// bytes. https://www.rfc-editor.org/rfc/rfc7932#section-9.1
func pack(wasm []byte, quality int) ([]byte, error) {
	var packed bytes.Buffer
	w := brotli.NewWriterOptions(&packed, brotli.WriterOptions{Quality: quality, LGWin: 24})
	_, err := w.Write(wasm)
	if err == nil {
		err = w.Close()
	}
	return packed.Bytes(), err
}
