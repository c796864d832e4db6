//go:build reader

package messages

// The program of readers makes neither a page for webmasters nor a booklet.
type (
	Booklet    struct{}
	Webmasters struct{}
	Systems    struct{}
)
