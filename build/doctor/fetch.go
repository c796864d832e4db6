package doctor

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"mime"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"golang.org/x/net/html/charset"
)

// Limits of what is read; no page that people read is larger.
const (
	maxPage      = 10 << 20 // bytes
	patience     = 10 * time.Second
	maxRedirects = 5
)

// Read reads the page of an address that starts with http: or https:, or that
// in a file.
func Read(ctx context.Context, name string) (Page, error) {
	if strings.Contains(name, "://") {
		return fetch(ctx, name)
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Page{}, fmt.Errorf("%s: there is no such file\n  hint: name a saved page, or write a whole address, such as https://library.example.org/news", name)
	case err != nil:
		return Page{}, err
	case !info.Mode().IsRegular():
		return Page{}, fmt.Errorf("%s is not a file\n  hint: save the page in a browser, as HTML only, or give its address", name)
	}
	f, err := os.Open(name)
	if err != nil {
		return Page{}, err
	}
	defer f.Close()
	p := Page{Header: http.Header{}}
	p.HTML, err = text(f, "", name)
	return p, err
}

// fetch asks for a page and follows a few redirections, never to another kind
// of address and never to a less secure one.
func fetch(ctx context.Context, address string) (Page, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return Page{}, fmt.Errorf("%q is not the address of a page\n  hint: addresses start with https:// or http://", address)
	}
	ctx, stop := context.WithTimeoutCause(ctx, patience, errors.New("it takes longer than 10 seconds"))
	defer stop()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return Page{}, err
	}
	request.Header.Set("User-Agent", "reportwidget-doctor")
	request.Header.Set("Accept", "text/html")
	response, err := (&http.Client{CheckRedirect: redirect}).Do(request)
	if err != nil {
		return Page{}, fmt.Errorf("%w\n  hint: check the address, and whether this machine can reach it", err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return Page{}, fmt.Errorf("%s answers %d %s\n  hint: if only you can see the page, save it in a browser, as HTML only, and examine the file", address, response.StatusCode, http.StatusText(response.StatusCode))
	}
	kind := response.Header.Get("Content-Type")
	if media, _, err := mime.ParseMediaType(kind); err == nil && media != "text/html" && media != "application/xhtml+xml" {
		return Page{}, fmt.Errorf("%s is %s and no HTML", address, media)
	}
	p := Page{URL: response.Request.URL, Header: response.Header}
	p.HTML, err = text(response.Body, kind, address)
	return p, err
}

func redirect(next *http.Request, before []*http.Request) error {
	last := before[len(before)-1].URL
	switch scheme := next.URL.Scheme; {
	case len(before) > maxRedirects:
		return fmt.Errorf("more than %d redirections", maxRedirects)
	case scheme != "http" && scheme != "https", scheme == "http" && last.Scheme == "https":
		return fmt.Errorf("a redirection from %s to %s", last.Scheme+":", scheme+":")
	}
	return nil
}

// text reads a page and makes it UTF-8, by the type it is said to have or by
// what it says of itself.
func text(r io.Reader, kind, name string) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxPage+1))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	if len(raw) > maxPage {
		return nil, fmt.Errorf("%s has more than %d MB", name, maxPage>>20)
	}
	decoded, err := charset.NewReader(bytes.NewReader(raw), kind)
	if err == nil {
		raw, err = io.ReadAll(decoded)
	}
	if errors.Is(err, io.EOF) { // of an empty page
		return nil, nil
	}
	return raw, err
}
