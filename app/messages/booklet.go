//go:build !reader

package messages

// Booklet is the text of the report as a document for paper, which only the build makes.
type Booklet struct {
	Contents string `json:"contents"`
	People   string `json:"people"` // their index
	Values   string `json:"values"` // of facets: their index
}
