package messages

// Shelf is the text of the catalogue of several reports. In Found and MoreHits,
// web/catalogue.js puts numbers for the placeholders.
type Shelf struct {
	Title    string  `json:"title"`
	Search   string  `json:"search"`
	Clear    string  `json:"clear"`
	Found    Pattern `json:"found" holds:"shown all"`
	Failed   string  `json:"failed"`
	MoreHits Pattern `json:"moreHits" holds:"all"`
	Sessions Plural  `json:"sessions" holds:"count" counts:"count"` // of a report
}
