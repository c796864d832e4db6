package main

import (
	"bytes"
	"fmt"
	"io"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// twins are the compressed forms of the program, by the ending of their names,
// each as small as its compressor can make it.
var twins = map[string]func(io.Writer) (io.WriteCloser, error){
	".br": func(w io.Writer) (io.WriteCloser, error) {
		// The largest window that every decoder takes: 2^24 bytes.
		// https://www.rfc-editor.org/rfc/rfc7932#section-9.1
		return brotli.NewWriterOptions(w, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24}), nil
	},
	".gz": func(w io.Writer) (io.WriteCloser, error) {
		return gzip.NewWriterLevel(w, gzip.BestCompression)
	},
	".zst": func(w io.Writer) (io.WriteCloser, error) {
		// Browsers decode windows of 8 MB at most; one worker, for the same
		// bytes every time. https://www.rfc-editor.org/rfc/rfc9659
		return zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression),
			zstd.WithWindowSize(8<<20), zstd.WithEncoderConcurrency(1))
	},
}

// compressAll returns all twins of b, made side by side.
func compressAll(b []byte) (map[string][]byte, error) {
	type twin struct {
		ending string
		packed []byte
		err    error
	}
	done := make(chan twin, len(twins))
	for ending := range twins {
		go func() {
			packed, err := compress(b, ending)
			done <- twin{ending, packed, err}
		}()
	}
	packed := make(map[string][]byte, len(twins))
	for range twins {
		t := <-done
		if t.err != nil {
			return nil, fmt.Errorf("compressing to %s: %w", t.ending, t.err)
		}
		packed[t.ending] = t.packed
	}
	return packed, nil
}

func compress(b []byte, ending string) ([]byte, error) {
	var packed bytes.Buffer
	w, err := twins[ending](&packed)
	if err == nil {
		_, err = w.Write(b)
	}
	if err == nil {
		err = w.Close()
	}
	return packed.Bytes(), err
}
