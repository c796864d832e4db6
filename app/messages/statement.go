package messages

// Statement is the text of the page about accessibility.
type Statement struct {
	Title    string  `json:"title"`
	About    string  `json:"about"`
	Target   string  `json:"target"`
	Standard Pattern `json:"standard" holds:"standard"`
	// WCAG is the name of that standard in the form that Standard needs.
	WCAG      string  `json:"wcag"`
	Checked   string  `json:"checked"`
	Tool      Pattern `json:"tool" holds:"tool"`
	Covered   Pattern `json:"covered" holds:"pages languages widths"`
	Found     Pattern `json:"found" holds:"violations"`
	Unchecked string  `json:"unchecked"`
	Limits    string  `json:"limits"`
	Program   string  `json:"program"`
	Documents string  `json:"documents"`
	Contact   string  `json:"contact"`
	Ask       Pattern `json:"ask" holds:"contact"`
	Nobody    string  `json:"nobody"`
	Date      Pattern `json:"date" holds:"day"`
}
