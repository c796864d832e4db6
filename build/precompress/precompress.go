// Package precompress makes the compressed twins of a file.
package precompress

import (
	"bytes"
	"io"
	"runtime"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// Compression levels; brotli's highest takes its time, so large content, and
// content in many files, gets a lower one.
const (
	smallContent = 128 << 10 // bytes
	brotliSmall  = 11
	brotliLarge  = 9
	brotliGood   = 10
	brotliQuick  = 6
)

// Quick returns the twins of one page of many, in less time than it takes to
// keep them in a [Store]: a tenth larger, a twentieth of the time. Pages have no
// .zst twin: every browser that reads Zstandard reads Brotli too, which is smaller.
func Quick(content []byte) Twins {
	return Twins{".br": quickBrotli.pack(content), ".gz": Gzip(content)}
}

// Good returns the twins of one page of each report: half the time of the highest
// level, for three hundredths of the size. It has those that [Quick] has.
func Good(content []byte) Twins {
	return Twins{".br": goodBrotli.pack(content), ".gz": Gzip(content)}
}

// Brotli returns the content of a .br twin.
func Brotli(content []byte) []byte {
	if len(content) > smallContent {
		return largeBrotli.pack(content)
	}
	return smallBrotli.pack(content)
}

// QuickBrotli returns a content as a server packs it that packs while it answers.
func QuickBrotli(content []byte) []byte { return quickBrotli.pack(content) }

// Gzip returns the content of a .gz twin.
func Gzip(content []byte) []byte { return bestGzip.pack(content) }

// Zstd returns the content of a .zst twin.
func Zstd(content []byte) []byte { return goodZstd.pack(content) }

var (
	smallBrotli = ofBrotli(brotliSmall, smallWindow)
	largeBrotli = ofBrotli(brotliLarge, 0)
	goodBrotli  = ofBrotli(brotliGood, smallWindow)
	quickBrotli = ofBrotli(brotliQuick, 0)
	bestGzip    = newCompressor(runtime.GOMAXPROCS(0), func() (writer, error) { return gzip.NewWriterLevel(nil, gzip.BestCompression) })
	goodZstd    = ofZstd(zstd.SpeedBetterCompression)
)

// smallWindow is the binary logarithm of a window that holds any small content.
// The highest level takes memory, and time to clear it, for all of its window.
const smallWindow = 18

func ofBrotli(level, window int) compressor {
	return newCompressor(runtime.GOMAXPROCS(0), func() (writer, error) {
		return brotli.NewWriterOptions(nil, brotli.WriterOptions{Quality: level, LGWin: window}), nil
	})
}

// ofZstd returns a compressor of a level. The best one would take 40 MB and ten times
// as long for a hundredth of the size.
func ofZstd(level zstd.EncoderLevel) compressor {
	return newCompressor(runtime.GOMAXPROCS(0), func() (writer, error) {
		return zstd.NewWriter(nil, zstd.WithEncoderLevel(level), zstd.WithEncoderConcurrency(1))
	})
}

// writer compresses one content after the other.
type writer interface {
	io.WriteCloser
	Reset(to io.Writer)
}

// compressor keeps its writers for further contents: a new one takes longer than a
// content of a few thousand bytes.
type compressor struct {
	open func() (writer, error)
	idle chan writer // nil for one that is not open yet
}

// newCompressor returns one that works on so many contents at a time.
func newCompressor(most int, open func() (writer, error)) compressor {
	c := compressor{open, make(chan writer, most)}
	for range most {
		c.idle <- nil
	}
	return c
}

// pack compresses into memory, where no write fails.
func (c compressor) pack(content []byte) []byte {
	var packed bytes.Buffer
	var err error
	w := <-c.idle
	if w == nil {
		w, err = c.open()
	}
	if err == nil {
		w.Reset(&packed)
		_, err = w.Write(content)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		panic(err) // the levels are valid
	}
	w.Reset(nil) // it is kept, the content is not
	c.idle <- w
	return packed.Bytes()
}
