package talk

// What a delivery can be taken for.
const (
	AsNotes  = "notes"
	AsUpdate = "update"
	AsReport = "report"
)

// Aside is named, in the place of a session, for notes that are not to be taken yet.
const Aside = "-"

// The sides of a conflict.
const (
	Mine   = "mine"
	Theirs = "theirs"
)

// Delivery is what was brought to a report that is open, and what it would change.
type Delivery struct {
	// Name is that of the file or folder, or "" if there are several. As is [AsNotes] or
	// [AsUpdate], and Other what else it can be taken for.
	Name  string   `json:"name,omitempty"`
	As    string   `json:"as"`
	Other []string `json:"other,omitempty"`
	// Sure are notes whose session is known, Unsure those that wait for an answer, and New
	// those that become sessions of their own.
	Sure   []Note `json:"sure,omitempty"`
	Unsure []Note `json:"unsure,omitempty"`
	New    []Note `json:"new,omitempty"`
	// Changed are the sessions of which fields are filled or become others. Report.yaml is
	// the one without a title.
	Changed []Changed `json:"changed,omitempty"`
	// Vanished are the sessions that are no longer in the source and stay, and Deleted
	// those that the author has deleted and that stay so.
	Vanished []string `json:"vanished,omitempty"`
	Deleted  []string `json:"deleted,omitempty"`
	// Kept counts the fields that stay as the author has changed them.
	Kept      int        `json:"kept,omitempty"`
	Conflicts []Conflict `json:"conflicts,omitempty"`
	LeftOut   []LeftOut  `json:"leftOut,omitempty"`
	Documents []Document `json:"documents,omitempty"`
	// Same is true if there is nothing to change.
	Same bool `json:"same,omitempty"`
}

// Note is what was written about a session.
type Note struct {
	// Name is that of the file, with a line if there are several in it.
	Name  string `json:"name"`
	Title string `json:"title"`
	// Session is the ID of the one that it is about, if that is known.
	Session string `json:"session,omitempty"`
	// Best are the most likely sessions.
	Best []Likely `json:"best,omitempty"`
}

// Likely is a session that notes may be about.
type Likely struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Percent int    `json:"percent"`
}

// Changed is a session, or report.yaml, with the fields that change.
type Changed struct {
	Title    string   `json:"title,omitempty"`
	Filled   []string `json:"filled,omitempty"`
	Replaced []string `json:"replaced,omitempty"`
	Emptied  []string `json:"emptied,omitempty"`
}

// Conflict is a field that says one thing in the report and another in what was delivered.
type Conflict struct {
	Name   string `json:"name"`
	Title  string `json:"title,omitempty"`
	Field  string `json:"field"`
	Mine   string `json:"mine,omitempty"`
	Theirs string `json:"theirs,omitempty"`
	// Table is set if the session is a row of a table, into which the author copies the text.
	Table bool `json:"table,omitempty"`
	// Taken is the side that the author has decided for, or "".
	Taken string `json:"taken,omitempty"`
}

// Without are the sessions without notes, and a text that reminds those who have some.
type Without struct {
	Titles   []string `json:"titles,omitempty"`
	Reminder string   `json:"reminder,omitempty"`
}

// Document is one in which sessions were found.
type Document struct {
	File     string `json:"file"`
	Sessions int    `json:"sessions"`
	// Split is what a session begins with: "h1" to "h6" for headings of a level, "date",
	// "page", "table", or "file" if it is all one. Sure is false for a guess.
	Split    string    `json:"split"`
	Sure     bool      `json:"sure,omitempty"`
	Headings []Heading `json:"headings,omitempty"`
	// Ways are the other ways to find sessions.
	Ways []Way `json:"ways,omitempty"`
}

// Heading is one of a document. Begins is set if a session begins there.
type Heading struct {
	Level  int    `json:"level"`
	Text   string `json:"text"`
	Begins bool   `json:"begins,omitempty"`
}

// Way is a way to find sessions, and how many it gives.
type Way struct {
	Split    string `json:"split"`
	Sessions int    `json:"sessions"`
}
