package doctor

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// maxFile is how large a file of a website may be, in bytes: no answer fills the
// memory.
const maxFile = 64 << 20

// answer is what a server sends.
type answer struct {
	status  int
	header  http.Header
	packed  int // bytes on the way
	content []byte
}

// ask asks for a file as a browser does, and follows no redirection.
func ask(ctx context.Context, address string) (answer, error) {
	ctx, stop := context.WithTimeoutCause(ctx, 3*patience, errors.New("it takes longer than 30 seconds"))
	defer stop()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return answer{}, err
	}
	request.Header.Set("User-Agent", "reportwidget-doctor")
	request.Header.Set("Accept-Encoding", "gzip, deflate, br, zstd")
	request.Header.Set("Origin", "https://library.example.org")
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		return answer{}, err
	}
	defer response.Body.Close()
	raw, err := atMost(response.Body)
	if err != nil {
		return answer{}, err
	}
	a := answer{status: response.StatusCode, header: response.Header, packed: len(raw)}
	a.content, err = unpacked(raw, response.Header.Get("Content-Encoding"))
	return a, err
}

func atMost(r io.Reader) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err == nil && len(content) > maxFile {
		err = fmt.Errorf("it has more than %d MB", maxFile>>20)
	}
	return content, err
}

func unpacked(raw []byte, encoding string) ([]byte, error) {
	var content []byte
	var err error
	switch strings.ToLower(encoding) {
	case "", "identity":
		return raw, nil
	case "br":
		content, err = atMost(brotli.NewReader(bytes.NewReader(raw)))
	case "gzip", "x-gzip":
		var z *gzip.Reader
		if z, err = gzip.NewReader(bytes.NewReader(raw)); err == nil {
			content, err = atMost(z)
		}
	case "zstd":
		var z *zstd.Decoder
		if z, err = zstd.NewReader(bytes.NewReader(raw), zstd.WithDecoderMaxMemory(maxFile)); err == nil {
			defer z.Close()
			content, err = atMost(z)
		}
	default:
		err = errors.New("no browser asks for it")
	}
	if err != nil {
		err = fmt.Errorf("it is said to be compressed as %s, and is not: %w", printable(encoding), err)
	}
	return content, err
}
