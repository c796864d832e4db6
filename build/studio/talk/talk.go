// Package talk is what the studio's page and its core say to each other: the
// page runs the interface, the core, in a worker, reads and builds the report.
//
// A request has one answer. Both travel as JSON; the files that belong to them
// travel beside it, as bytes that nobody encodes.
package talk

// Op is what a request asks for.
type Op string

// The operations of the core.
const (
	// Open takes the files of a request for a report folder or, if they are
	// something else, for what a report can be made from.
	Open Op = "open"
	// Resume opens the files of a report folder as they were kept.
	Resume Op = "resume"
	// Example opens the small report that teaches the format.
	Example Op = "example"
	// Map answers a question about an import, which makes the report anew. The
	// question is the Field: "column", of which the Name is read as the Value;
	// "date-order" or "first-day", of which the Value is the answer. With "take", what
	// was left out for the reason Name and has the title Value becomes a session
	// anyway, and with "leave" it does not. With "split", a session begins where the Value
	// says: see [Document].
	Map Op = "map"
	// Deliver takes the files of a request for what belongs to the report that is open:
	// documents with notes of its sessions, or a later state of what it was made from.
	// The answer says what they would change; nothing is changed yet. Files that are
	// neither are opened like those of [Open].
	Deliver Op = "deliver"
	// The next ones are about what was delivered. Consider takes it for what the Value says:
	// [AsNotes], [AsUpdate] or [AsReport]. Match says that the notes Name are about the
	// session with the ID Value, "" for a new one, or [Aside] for none as yet. Cut begins
	// a session where the Value says: see [Document]. Settle decides the conflict Name by
	// the Value, [Mine] or [Theirs].
	Consider Op = "consider"
	Match    Op = "match"
	Cut      Op = "cut"
	Settle   Op = "settle"
	// Accept makes the changes, and Dismiss forgets them.
	Accept  Op = "accept"
	Dismiss Op = "dismiss"
	// Missing asks which sessions have no notes.
	Missing Op = "missing"
	// Session asks for the fields of the session in a File.
	Session Op = "session"
	// Set gives the Field of a File the Value or, where it is a list, the Values.
	Set Op = "set"
	// Translate says in the language Name what the Field of a File says, and
	// Translations asks what all of them say.
	Translate    Op = "translate"
	Translations Op = "translations"
	// Insert puts the Entry into the list that is a Field, at its end. Remove takes
	// the item that is a Field away, and Move puts it at the place To, from 0.
	Insert Op = "insert"
	Remove Op = "remove"
	Move   Op = "move"
	// AddSession adds a session with the title Value. The others are about the
	// session in a File.
	AddSession       Op = "add-session"
	DuplicateSession Op = "duplicate-session"
	MoveSession      Op = "move-session"
	RemoveSession    Op = "remove-session"
	// MergeValue puts the value Name of a facet, which is the Field, in the place of
	// the value Value, in all sessions. RemoveValue takes that out of them.
	MergeValue  Op = "merge-value"
	RemoveValue Op = "remove-value"
	// RemoveFacet takes the facet that is the Field out of everything.
	RemoveFacet Op = "remove-facet"
	// AddPicture puts the picture that is the file of a request into the report folder
	// and shows it in the text of the session in a File, at the letter To, counted in
	// UTF-16 as browsers do. The Entry says what it "shows", or nothing if it only
	// decorates, and may have a "caption". With the Field "picture" it becomes that of
	// the session, with the "alt", "caption" and "credit" of the Entry. AddFile makes the
	// file one of the session, with the "name" and "language" of the Entry, or that of a
	// Field of report.yaml, such as "icon".
	AddPicture Op = "add-picture"
	AddFile    Op = "add-file"
	// Put puts the files of a request in the place of those of the same paths, and
	// takes the files away that the Values name: another program has changed them on
	// the disk.
	Put Op = "put"
	// Undo and Redo take the last change back, and make it again.
	Undo Op = "undo"
	Redo Op = "redo"
	// Page asks for a file of the website, by its Path.
	Page Op = "page"
	// Snippets asks for what a website pastes to show the report. The Value is the
	// address of the folder with the website, and Name the interface's language.
	Snippets Op = "snippets"
	// Site and Folder ask for the website and for the report folder as a ZIP.
	Site   Op = "site"
	Folder Op = "folder"
)

// HostPage is where, among the pages of the website, a page of a library's website is
// that shows the report. The theme and a language follow: "host/dark/fr".
const HostPage = "host/"

// Request is what the page asks the core.
type Request struct {
	Op Op `json:"op"`
	// Name is that of the folder, of a column, or of the value in the place of another.
	Name string `json:"name,omitempty"`
	// Path is that of a file of the website.
	Path string `json:"path,omitempty"`
	// File is that of the report folder which is about to change, or "" for
	// report.yaml.
	File string `json:"file,omitempty"`
	// Field is the path of a value in the file, in the terms of FORMAT.md.
	Field  string            `json:"field,omitempty"`
	Value  string            `json:"value,omitempty"`
	Values []string          `json:"values,omitempty"`
	Entry  map[string]string `json:"entry,omitempty"`
	List   bool              `json:"list,omitempty"` // the field is a list
	To     int               `json:"to,omitempty"`
}

// Answer is what the core says to a request.
type Answer struct {
	// Report is the report after the request, if it may have changed.
	Report *Report `json:"report,omitempty"`
	// Import says what an import has read, if there was one.
	Import *Import `json:"import,omitempty"`
	// Fields are those of a session that was asked for, by their paths; a list has
	// an item a line. The values of facets are among them. Of translations, they are
	// what is translated.
	Fields map[string]string `json:"fields,omitempty"`
	// File is that of the session, or of one that was made.
	File string `json:"file,omitempty"`
	// Whole says that the answer's files are all of the report folder. If not,
	// they are those that have changed, and Removed are those that are gone.
	Whole   bool     `json:"whole,omitempty"`
	Removed []string `json:"removed,omitempty"`
	// Type is the media type of a page, or of a file to save, whose name is Name.
	Type string `json:"type,omitempty"`
	Name string `json:"name,omitempty"`
	// Snippets are those that were asked for.
	Snippets *Embedding `json:"snippets,omitempty"`
	// Delivery says what was delivered, and what it would change.
	Delivery *Delivery `json:"delivery,omitempty"`
	// Without are the sessions without notes, if they were asked for.
	Without *Without `json:"without,omitempty"`
	// Refused says why nothing was done. The report stays as it was.
	Refused []Problem `json:"refused,omitempty"`
	// Missing is true if there is no such page.
	Missing bool `json:"missing,omitempty"`
}

// Report is what the interface shows of the report that is open.
type Report struct {
	// Name is the report folder's.
	Name string `json:"name"`
	// State is one of the files of the folder: where it is the same, so are they.
	State string `json:"state"`
	// Fields are the values of report.yaml as they are written there, by their
	// paths.
	Fields   map[string]string `json:"fields"`
	Sessions []SessionLine     `json:"sessions,omitempty"`
	// Facets are the ways to filter, in order.
	Facets []Facet `json:"facets,omitempty"`
	// Page is the path of the page that shows the report, or "" as long as
	// problems have kept it from being built.
	Page string `json:"page,omitempty"`
	// Problems are what must be put right before the website can be built, and
	// Advice is what could be better.
	Problems []Problem `json:"problems,omitempty"`
	Advice   []Problem `json:"advice,omitempty"`
	// Relations say how one value of a facet helps another.
	Relations []Relation `json:"relations,omitempty"`
	// Undo and Redo are what can be taken back, and made again.
	Undo *Change `json:"undo,omitempty"`
	Redo *Change `json:"redo,omitempty"`
}

// SessionLine is what a list of sessions shows of one.
type SessionLine struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	// File is that in which the session can be edited. For a row of a table, the line
	// follows, as in "sessions.csv:12".
	File string `json:"file,omitempty"`
	// Date is a day as "2006-01-02", Start a time as "15:04".
	Date  string `json:"date,omitempty"`
	Start string `json:"start,omitempty"`
	Room  string `json:"room,omitempty"`
	// Text and Filtered say whether there are notes, and values of facets.
	Text     bool `json:"text,omitempty"`
	Filtered bool `json:"filtered,omitempty"`
}

// Facet is a way to filter, with the number of sessions of each value.
type Facet struct {
	ID     string  `json:"id"`
	Label  string  `json:"label"`
	Values []Value `json:"values,omitempty"`
}

// Value is one value of a facet.
type Value struct {
	ID       string `json:"id"`
	Label    string `json:"label"`
	Sessions int    `json:"sessions"`
}

// Relation says how one value of a facet helps another.
type Relation struct {
	Facet string `json:"facet"`
	From  string `json:"from"`
	To    string `json:"to"`
	Text  string `json:"text"`
}

// Change is something that was done.
type Change struct {
	// Kind is one of package edit's, and Subject names what it was done to, or is "".
	Kind    string `json:"kind"`
	Subject string `json:"subject,omitempty"`
}

// Problem is something to put right, and where.
type Problem struct {
	// Session is the ID of the session it is about, and Field the path of the value,
	// if it is about one.
	Session string `json:"session,omitempty"`
	Field   string `json:"field,omitempty"`
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"`
	Cause   string `json:"cause"`
	Hint    string `json:"hint,omitempty"`
}

// Embedding is how other websites show the report.
type Embedding struct {
	// Address is that of the report's page.
	Address string `json:"address"`
	// Systems are those in which webmasters write pages. The last one, without an
	// ID, stands for all others.
	Systems []System `json:"systems"`
}

// System is a system in which webmasters write pages, with what to paste there.
type System struct {
	ID   string `json:"id,omitempty"`
	Name string `json:"name"`
	Use  string `json:"use"` // as HTML
	// Instead is for websites that do not let Use through, and Kind says what it is.
	// Both are "" if there is nothing else.
	Instead string `json:"instead,omitempty"`
	Kind    string `json:"kind,omitempty"`
	// Where says where to paste it, and Strips what the system removes or changes,
	// if it is known.
	Where  string `json:"where,omitempty"`
	Strips string `json:"strips,omitempty"`
}

// Import says what was read from a programme.
type Import struct {
	// Files are the names of what was read, and Format is what they were read as.
	Files  []string `json:"files"`
	Format string   `json:"format"`
	// Read is the number of entries, and Sessions that of the sessions made.
	Read     int `json:"read"`
	Sessions int `json:"sessions"`
	// LeftOut are the entries that were left out, by reason.
	LeftOut []LeftOut `json:"leftOut,omitempty"`
	// Taken are those that the author has taken anyway.
	Taken []Taken `json:"taken,omitempty"`
	// Notices are what else an author should know, by the kinds of the importer.
	Notices []Notice `json:"notices,omitempty"`
	// Columns are those of a table, Choices the fields that a column can be read as,
	// and Questions are what is not certain.
	Columns   []Column   `json:"columns,omitempty"`
	Choices   []string   `json:"choices,omitempty"`
	Questions []Question `json:"questions,omitempty"`
	// Documents are those that the sessions were found in.
	Documents []Document `json:"documents,omitempty"`
}

// LeftOutField is the field of a column that is used for nothing, by choice.
const LeftOutField = "-"

// Column is a column of a table.
type Column struct {
	Name string `json:"name"`
	// Field is what it is read as, or "" if it is not used.
	Field string `json:"field,omitempty"`
	// Certain is set if there is no doubt.
	Certain bool `json:"certain,omitempty"`
	// Examples are some of its values.
	Examples []string `json:"examples,omitempty"`
}

// Question is something that is not certain. Without options, its answer is a text.
type Question struct {
	// Ask is what it is about; see [Map].
	Ask    string `json:"ask"`
	Column string `json:"column,omitempty"`
	// Values are what in the file gave rise to the question.
	Values []string `json:"values,omitempty"`
	// Options are the answers to choose from: fields of a column, the first being
	// what it was taken for, or orders of dates.
	Options []string `json:"options,omitempty"`
}

// LeftOut are entries that became no session.
type LeftOut struct {
	Reason string   `json:"reason"`
	Titles []string `json:"titles"`
	// Possible says that an author can take them anyway.
	Possible bool `json:"possible,omitempty"`
}

// Notice is something that was not understood, taken for something, or left out of a
// session. Count is how often, or 0, and Values are the texts of the file.
type Notice struct {
	Kind   string   `json:"kind"`
	Count  int      `json:"count,omitempty"`
	Values []string `json:"values,omitempty"`
}

// Taken are entries that became sessions although they looked like something else.
type Taken struct {
	Reason string `json:"reason"`
	Title  string `json:"title"`
}
