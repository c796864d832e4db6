//go:build !reader

package report

import (
	"bytes"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// expand undoes the compression that the first bytes tell.
func expand(packed []byte) ([]byte, error) {
	var r io.Reader
	switch {
	case bytes.HasPrefix(packed, []byte{0x1f, 0x8b}):
		z, err := gzip.NewReader(bytes.NewReader(packed))
		if err != nil {
			return nil, fmt.Errorf("%w: %v", ErrBroken, err)
		}
		r = z
	case bytes.HasPrefix(packed, []byte{0x28, 0xb5, 0x2f, 0xfd}):
		z, err := zstd.NewReader(bytes.NewReader(packed), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(MaxExpanded))
		if err != nil {
			return nil, fmt.Errorf("%w: %v", ErrBroken, err)
		}
		defer z.Close()
		r = z
	default:
		return packed, nil
	}
	return readLimited(r, MaxExpanded)
}
