//go:build reader

package messages

// The program of readers makes no page for webmasters.
type (
	Webmasters struct{}
	Systems    struct{}
)
