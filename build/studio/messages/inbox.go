package messages

// Inbox is what the step says that takes notes and newer versions of a source.
type Inbox struct {
	Title       string  `json:"title"`
	About       string  `json:"about"`
	Without     Plural  `json:"without" holds:"count" counts:"count"`
	WithoutNone string  `json:"withoutNone"`
	Reminder    string  `json:"reminder"`
	Came        string  `json:"came"`
	CameNamed   Pattern `json:"cameNamed" holds:"name"`
	Update      string  `json:"update"`
	Same        string  `json:"same"`
	// Notes and their sessions.
	Sure       string  `json:"sure"`
	For        Pattern `json:"for" holds:"session"`
	Unsure     string  `json:"unsure"`
	Likely     Pattern `json:"likely" holds:"session percent"`
	NewSession string  `json:"newSession"`
	New        string  `json:"new"`
	Another    string  `json:"another"`
	AnotherFor Pattern `json:"anotherFor" holds:"notes"`
	SessionFor Pattern `json:"sessionFor" holds:"notes"`
	Pick       string  `json:"pick"`
	Aside      string  `json:"aside"`
	// What changes, and what does not.
	Changes  string  `json:"changes"`
	Report   string  `json:"report"`
	Filled   Pattern `json:"filled" holds:"fields"`
	Replaced Pattern `json:"replaced" holds:"fields"`
	Emptied  Pattern `json:"emptied" holds:"fields"`
	Vanished string  `json:"vanished"`
	Deleted  string  `json:"deleted"`
	Kept     Plural  `json:"kept" holds:"count" counts:"count"`
	// Fields in which the report and what came differ.
	Conflicts      string `json:"conflicts"`
	ConflictsAbout string `json:"conflictsAbout"`
	Mine           string `json:"mine"`
	Theirs         string `json:"theirs"`
	Nothing        string `json:"nothing"`
	Keep           string `json:"keep"`
	Take           string `json:"take"`

	Accept   string `json:"accept"`
	Dismiss  string `json:"dismiss"`
	Taken    string `json:"taken"`
	AsNotes  string `json:"asNotes"`
	AsUpdate string `json:"asUpdate"`
	AsReport string `json:"asReport"`
	// Where sessions begin in documents.
	Outline         string `json:"outline"`
	OutlineHint     string `json:"outlineHint"`
	OutlineReplaces string `json:"outlineReplaces"`
	Document        Plural `json:"document" holds:"file count" counts:"count"`
	Guess           string `json:"guess"`
	ByFile          string `json:"byFile"`
	ByDate          string `json:"byDate"`
	ByPage          string `json:"byPage"`
	ByTable         string `json:"byTable"`
}

// Conflict is what is said of files that another program has changed, too.
type Conflict struct {
	Title  string `json:"title"`
	About  string `json:"about"`
	Mine   string `json:"mine"`
	Theirs string `json:"theirs"`
	Keep   string `json:"keep"`
	Take   string `json:"take"`
	Gone   string `json:"gone"`
}
