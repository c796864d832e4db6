package messages

// Citations are the words of citations, and the styles of them.
type Citations struct {
	// Styles are those that readers of the language expect, in the order in which
	// they are offered, by the IDs of package export.
	Styles []string `json:"styles"`

	Session string  `json:"session"`              // what a session is
	View    Pattern `json:"view" holds:"filter"`  // of a part of a report
	Search  Pattern `json:"search" holds:"words"` // follows or begins a filter
	Or      string  `json:"or"`                   // between alternatives of a filter
	And     string  `json:"and"`                  // before the last author
	Undated string  `json:"undated"`              // in place of a year

	// Words of ISO 690.
	Online    string `json:"online"`
	Within    string `json:"within"`    // before what holds the work
	Available string `json:"available"` // before the address
}
