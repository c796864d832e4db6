// Package messages holds what the interface says to readers, in each of its
// languages. The build command has all catalogues; the browser program is given
// that of its page, as the file it is here.
package messages

import (
	"reportwidget/app/format"
	"reportwidget/app/json"
)

// Catalogue is the interface in one language. The tag "holds" names the
// placeholders of a text, and "counts" the one of them that chooses among
// plural forms.
type Catalogue struct {
	// Lang is the BCP 47 tag of the language, which the file is named by.
	Lang string `json:"lang"`
	// Colon stands between a label and what it labels.
	Colon string `json:"colon"`
	// Comma stands between the items of a list.
	Comma string `json:"comma"`

	FilterLabel    string  `json:"filterLabel"`
	Search         string  `json:"search"`
	SearchHint     string  `json:"searchHint"`
	WithoutScript  string  `json:"withoutScript"`  // what a search does there
	WithoutProgram string  `json:"withoutProgram"` // if it could not start
	ShowAllValues  Pattern `json:"showAllValues" holds:"count"`
	ActiveFilters  string  `json:"activeFilters"`
	RemoveFilter   Pattern `json:"removeFilter" holds:"filter"`
	Quoted         Pattern `json:"quoted" holds:"words"`
	Clear          string  `json:"clear"`
	Filters        string  `json:"filters"`   // opens them on a narrow page
	FindValue      string  `json:"findValue"` // among many of a facet
	ListView       string  `json:"listView"`

	Order          string `json:"order"`
	OrderSuggested string `json:"orderSuggested"`
	OrderRelevance string `json:"orderRelevance"`
	OrderProgramme string `json:"orderProgramme"`
	OrderTitle     string `json:"orderTitle"`

	Sessions      string  `json:"sessions"`
	CountSessions Plural  `json:"countSessions" holds:"count" counts:"count"`
	CountDays     Plural  `json:"countDays" holds:"count" counts:"count"`
	CountPeople   Plural  `json:"countPeople" holds:"count" counts:"count"`
	SessionsOf    Plural  `json:"sessionsOf" holds:"shown all" counts:"all"`
	Corrected     Pattern `json:"corrected" holds:"typed taken"` // follows SessionsOf
	TitlesOnly    string  `json:"titlesOnly"`                    // follows SessionsOf
	TextsMissing  string  `json:"textsMissing"`
	MoreSessions  Plural  `json:"moreSessions" holds:"left" counts:"left"`
	MoreFollow    string  `json:"moreFollow"` // until the program has filtered all
	PreviousPage  string  `json:"previousPage"`
	Page          Pattern `json:"page" holds:"number"` // of a long list
	NoSessions    string  `json:"noSessions"`
	NoMatch       string  `json:"noMatch"`

	ReadOn        string `json:"readOn"`
	OtherSessions string `json:"otherSessions"`
	Related       string `json:"related"`
	Previous      string `json:"previous"`
	Next          string `json:"next"`

	Material Material `json:"material"`

	Takeaway     string `json:"takeaway"`
	Link         string `json:"link"`
	Copy         string `json:"copy"`
	Copied       string `json:"copied"`
	SaveSession  string `json:"saveSession"`
	SaveReport   string `json:"saveReport"`
	SaveSessions Plural `json:"saveSessions" holds:"shown all" counts:"all"`
	Table        string `json:"table"`
	Calendar     string `json:"calendar"`
	Data         string `json:"data"`
	Print        string `json:"print"`

	Citations Citations `json:"citations"`

	Star       string `json:"star"` // a session
	Saved      string `json:"saved"`
	LastFilter string `json:"lastFilter"`
	SavedHere  string `json:"savedHere"`
	Forget     string `json:"forget"`

	RelationsTitle  Pattern `json:"relationsTitle" holds:"facet"`
	RelationsHint   string  `json:"relationsHint"`
	RelationsUnfold string  `json:"relationsUnfold"`

	MatrixTitle   Pattern `json:"matrixTitle" holds:"rows columns"`
	MatrixCaption string  `json:"matrixCaption"`
	MatrixMost    Pattern `json:"matrixMost" holds:"facet shown all"` // follows MatrixCaption
	MatrixCell    Plural  `json:"matrixCell" holds:"row column"`      // follows the number

	AboutReport  string `json:"aboutReport"`
	PublishedBy  string `json:"publishedBy"`
	Thanks       string `json:"thanks"`
	Licence      string `json:"licence"`
	PagesByFacet string `json:"pagesByFacet"`

	Languages     string `json:"languages"`
	Accessibility string `json:"accessibility"`
	Embedding     string `json:"embedding"`
	Embed         string `json:"embed"`    // opens what EmbedThis is about
	Archived      string `json:"archived"` // the copy that the report's DOI leads to

	// What is said where the program does not run, which is not given it.
	Statement Statement `json:"statement"`
	Person    Person    `json:"person"`
	Keep      Keep      `json:"keep"`
	Shelf     Shelf     `json:"shelf"`
	Opener    Opener    `json:"opener"`
	EmbedThis EmbedThis `json:"embedThis"`
	Terms     Terms     `json:"terms"`

	Booklet    Booklet    `json:"booklet"`
	Webmasters Webmasters `json:"webmasters"`
	Systems    Systems    `json:"systems"`

	HourRange Pattern `json:"hours" holds:"start end"`
	Numbers   Numbers `json:"numbers"`
	Dates     Dates   `json:"dates"`

	category func(n int) string // of plural
}

// Read reads a catalogue and prepares its plural rule. It trusts the file, as
// [Check] has found it good when the page was built.
func Read(file []byte) (*Catalogue, error) {
	c := &Catalogue{}
	if err := json.Unmarshal(file, c); err != nil {
		return nil, format.Errorf("reading the interface's texts: %w", err)
	}
	c.category = categories(c.Lang)
	return c, nil
}
