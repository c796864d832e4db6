// Package messages holds what the studio says to authors, in each of its
// languages. What it shares with the pages of reports, such as the rules of
// plurals, it has from their catalogue.
package messages

import (
	"encoding/json"
	"fmt"

	"reportwidget/app/messages"
)

// Pattern and Plural are those of the pages of reports.
type (
	Pattern = messages.Pattern
	Plural  = messages.Plural
)

// Catalogue is the studio in one language. The tags are those of the catalogue
// of the pages of reports.
type Catalogue struct {
	Studio    string  `json:"studio"`
	Steps     string  `json:"steps"`
	Step      Step    `json:"step"`
	Undo      string  `json:"undo"`
	Redo      string  `json:"redo"`
	Saving    string  `json:"saving"`
	Saved     Pattern `json:"saved" holds:"time"`
	NotSaved  string  `json:"notSaved"`
	NotKept   string  `json:"notKept"`
	CoreEnded string  `json:"coreEnded"`
	NoMemory  string  `json:"noMemory"`
	Working   string  `json:"working"`
	Reading   string  `json:"reading"`
	// When the report is in a folder of this machine.
	SavedInFolder Pattern `json:"savedInFolder" holds:"folder time"`
	NotInFolder   Pattern `json:"notInFolder" holds:"folder"`
	FolderLost    string  `json:"folderLost"`

	Elsewhere  string `json:"elsewhere"`
	EditHere   string `json:"editHere"`
	Start      Start  `json:"start"`
	Refused    string `json:"refused"`
	TooLarge   string `json:"tooLarge"`
	TooMany    string `json:"tooMany"`
	Unreadable string `json:"unreadable"`

	Read Read `json:"read"`
	// Reasons say why something was left out, by the names that the importer has for them.
	Reasons map[string]string `json:"reasons"`
	// Notices say what else was met in a file, by the kinds that the importer has for it.
	// A number or texts of the file follow.
	Notices map[string]string `json:"notices"`
	// Fields name what a column can hold, by the names that the importer has for it.
	Fields   map[string]string `json:"fields"`
	Describe Describe          `json:"describe"`
	Filters  Filters           `json:"filters"`
	Sessions Sessions          `json:"sessions"`
	Publish  Publish           `json:"publish"`
	Preview  Preview           `json:"preview"`
	Mark     Mark              `json:"mark"`
	// Denied is the heading of why something was not changed.
	Denied   string   `json:"denied"`
	Material Material `json:"material"`
	// Problems are what problems say, by their English texts; see Said.
	Problems map[string]string `json:"problems"`
	Inbox    Inbox             `json:"inbox"`

	Translate Translate `json:"translate"`
	Conflict  Conflict  `json:"conflict"`

	// Shared is the catalogue of the pages of reports in the same language.
	Shared *messages.Catalogue `json:"-"`
}

// Step names the steps of the work.
type Step struct {
	Start    string `json:"start"`
	Read     string `json:"read"`
	Describe string `json:"describe"`
	Filters  string `json:"filters"`
	Sessions string `json:"sessions"`
	Inbox    string `json:"inbox"`
	Publish  string `json:"publish"`
}

// Start is what the first step says.
type Start struct {
	Title      string  `json:"title"`
	About      string  `json:"about"`
	Private    string  `json:"private"`
	Choose     string  `json:"choose"`
	Folder     string  `json:"folder"`
	Drop       string  `json:"drop"`
	IntoFolder Pattern `json:"intoFolder" holds:"folder"`
	Paste      string  `json:"paste"`
	PasteHint  string  `json:"pasteHint"`
	PasteOpen  string  `json:"pasteOpen"`
	Example    string  `json:"example"`
	Showcase   string  `json:"showcase"`
	Formats    string  `json:"formats"`
	Yours      string  `json:"yours"`
	Untitled   string  `json:"untitled"`
	Open       string  `json:"open"`
	Changed    Pattern `json:"changed" holds:"time"`
	Remove     string  `json:"remove"`
	RemoveSure string  `json:"removeSure"`
	Keep       string  `json:"keep"`
}

// Read is what the step says that shows an import.
type Read struct {
	Title       string  `json:"title"`
	Sessions    Plural  `json:"sessions" holds:"sessions" counts:"sessions"`
	From        Plural  `json:"from" holds:"count file" counts:"count"`
	All         string  `json:"all"`
	LeftOut     Plural  `json:"leftOut" holds:"count" counts:"count"`
	Reason      Pattern `json:"reason" holds:"reason count"`
	Filters     string  `json:"filters"`
	NoFilters   string  `json:"noFilters"`
	Columns     string  `json:"columns"`
	ColumnsHint string  `json:"columnsHint"`
	Examples    Pattern `json:"examples" holds:"examples"`
	LeaveOut    string  `json:"leaveOut"`
	Empty       string  `json:"empty"`
	Question    string  `json:"question"`
	// Questions, and the answers to choose from.
	AskColumn    Pattern `json:"askColumn" holds:"column field"`
	AskFilter    Pattern `json:"askFilter" holds:"column values"`
	AskStatus    Pattern `json:"askStatus" holds:"column values"`
	AskDateOrder Pattern `json:"askDateOrder" holds:"values"`
	AskFirstDay  Pattern `json:"askFirstDay" holds:"values"`
	Yes          string  `json:"yes"`
	NoBut        Pattern `json:"noBut" holds:"field"`
	NoLeaveOut   string  `json:"noLeaveOut"`
	NoDecision   string  `json:"noDecision"`
	DayFirst     string  `json:"dayFirst"`
	MonthFirst   string  `json:"monthFirst"`
	// What was left out and is taken anyway, and the other way round.
	Take    string  `json:"take"`
	Leave   string  `json:"leave"`
	Taken   string  `json:"taken"`
	Notices string  `json:"notices"`
	Notice  Pattern `json:"notice" holds:"notice values"`
	Answer  string  `json:"answer"`
	Use     string  `json:"use"`
	Next    string  `json:"next"`
}

// Describe is what the step says that holds the fields of report.yaml.
type Describe struct {
	Title             string  `json:"title"`
	Report            string  `json:"report"`
	Name              string  `json:"name"`
	NameHint          string  `json:"nameHint"`
	Summary           string  `json:"summary"`
	SummaryHint       string  `json:"summaryHint"`
	Event             string  `json:"event"`
	EventName         string  `json:"eventName"`
	Place             string  `json:"place"`
	Start             string  `json:"start"`
	End               string  `json:"end"`
	URL               string  `json:"url"`
	Publisher         string  `json:"publisher"`
	PublisherName     string  `json:"publisherName"`
	PublisherURL      string  `json:"publisherURL"`
	Licence           string  `json:"licence"`
	LicenceName       string  `json:"licenceName"`
	LicenceHint       string  `json:"licenceHint"`
	LicenceURL        string  `json:"licenceURL"`
	Zone              string  `json:"zone"`
	ZoneHint          string  `json:"zoneHint"`
	Details           string  `json:"details"`
	Language          string  `json:"language"`
	LanguageHint      string  `json:"languageHint"`
	OtherLanguage     Pattern `json:"otherLanguage" holds:"number"`
	OtherLanguageHint string  `json:"otherLanguageHint"`
	DOIHint           string  `json:"doiHint"`
	AddFile           Pattern `json:"addFile" holds:"name"`
	Icon              string  `json:"icon"`
	IconHint          string  `json:"iconHint"`
	Screenshot        string  `json:"screenshot"`
	ScreenshotHint    string  `json:"screenshotHint"`
	ShareFont         string  `json:"shareFont"`
	ShareFontHint     string  `json:"shareFontHint"`
	PeopleHint        string  `json:"peopleHint"`
	PeoplePages       string  `json:"peoplePages"`
	NewPerson         string  `json:"newPerson"`
	AddPerson         string  `json:"addPerson"`
	Affiliation       string  `json:"affiliation"`
	Also              string  `json:"also"`
	AlsoHint          string  `json:"alsoHint"`
	FilterBy          string  `json:"filterBy"`
	FilterByHint      string  `json:"filterByHint"`
	Pictures          string  `json:"pictures"`
	PictureLabel      Pattern `json:"pictureLabel" holds:"file"`
	PictureHint       string  `json:"pictureHint"`
	Colour            string  `json:"colour"`
	ColourHint        string  `json:"colourHint"`
	Pick              Pattern `json:"pick" holds:"field"`
	ID                string  `json:"id"`
	IDHint            string  `json:"idHint"`
	Credits           string  `json:"credits"`
	CreditsHint       string  `json:"creditsHint"`
	Documents         string  `json:"documents"`
	DocumentName      Pattern `json:"documentName" holds:"number"`
	DocumentURL       Pattern `json:"documentURL" holds:"number"`
	RemoveDocument    Pattern `json:"removeDocument" holds:"number"`
	Remove            string  `json:"remove"`
	Accessibility     string  `json:"accessibility"`
	Contact           string  `json:"contact"`
	ContactHint       string  `json:"contactHint"`
	StatementDate     string  `json:"statementDate"`
	Limits            string  `json:"limits"`
	LimitsHint        string  `json:"limitsHint"`
	Next              string  `json:"next"`
}

// Filters is what the step says that holds the facets and relations.
type Filters struct {
	Title          string  `json:"title"`
	About          string  `json:"about"`
	Label          string  `json:"label"`
	Value          string  `json:"value"`
	NewValue       string  `json:"newValue"`
	Add            string  `json:"add"`
	More           Pattern `json:"more" holds:"name"`
	Summary        string  `json:"summary"`
	Colour         string  `json:"colour"`
	ColourHint     string  `json:"colourHint"`
	Merge          string  `json:"merge"`
	MergeNone      string  `json:"mergeNone"`
	Earlier        Pattern `json:"earlier" holds:"name"`
	EarlierSign    string  `json:"earlierSign"`
	Later          Pattern `json:"later" holds:"name"`
	LaterSign      string  `json:"laterSign"`
	Remove         Pattern `json:"remove" holds:"name"`
	RemoveSign     string  `json:"removeSign"`
	New            string  `json:"new"`
	NewLabel       string  `json:"newLabel"`
	NewLabelHint   string  `json:"newLabelHint"`
	FirstValue     string  `json:"firstValue"`
	FirstValueHint string  `json:"firstValueHint"`
	Relations      string  `json:"relations"`
	RelationsHint  string  `json:"relationsHint"`
	Relation       Pattern `json:"relation" holds:"from to"`
	RemoveRelation Pattern `json:"removeRelation" holds:"relation"`
	From           string  `json:"from"`
	To             string  `json:"to"`
	How            string  `json:"how"`
	HowHint        string  `json:"howHint"`
	Next           string  `json:"next"`
}

// Sessions is what the list of sessions and their forms say.
type Sessions struct {
	Title         string  `json:"title"`
	New           string  `json:"new"`
	Add           string  `json:"add"`
	Find          string  `json:"find"`
	Found         Plural  `json:"found" holds:"found all" counts:"all"`
	More          string  `json:"more"`
	NoText        string  `json:"noText"`
	NoFilter      string  `json:"noFilter"`
	Up            Pattern `json:"up" holds:"session"`
	Down          Pattern `json:"down" holds:"session"`
	All           string  `json:"all"`
	InTable       Pattern `json:"inTable" holds:"file line"`
	Name          string  `json:"name"`
	Date          string  `json:"date"`
	Room          string  `json:"room"`
	Start         string  `json:"start"`
	End           string  `json:"end"`
	People        string  `json:"people"`
	PeopleHint    string  `json:"peopleHint"`
	Notes         string  `json:"notes"`
	KeyPoints     string  `json:"keyPoints"`
	KeyPointsHint string  `json:"keyPointsHint"`
	Text          string  `json:"text"`
	TextHint      string  `json:"textHint"`
	Details       string  `json:"details"`
	Lang          string  `json:"lang"`
	ID            string  `json:"id"`
	Duplicate     string  `json:"duplicate"`
	Remove        string  `json:"remove"`
	Others        string  `json:"others"`
	Previous      string  `json:"previous"`
	Following     string  `json:"following"`
	Next          string  `json:"next"`
}

// Publish is what the last step says.
type Publish struct {
	Title          string  `json:"title"`
	Ready          string  `json:"ready"`
	Problems       Plural  `json:"problems" holds:"count" counts:"count"`
	Advice         string  `json:"advice"`
	GoTo           string  `json:"goTo"`
	Line           Pattern `json:"line" holds:"file line"`
	Website        string  `json:"website"`
	WebsiteAbout   string  `json:"websiteAbout"`
	DownloadSite   string  `json:"downloadSite"`
	Folder         string  `json:"folder"`
	FolderAbout    string  `json:"folderAbout"`
	DownloadFolder string  `json:"downloadFolder"`
	Making         string  `json:"making"`
	Made           Pattern `json:"made" holds:"name"`
	// Whether the report is as it was downloaded last.
	Long              Pattern `json:"long" holds:"sessions minutes"`
	DownloadedNever   string  `json:"downloadedNever"`
	DownloadedSame    string  `json:"downloadedSame"`
	DownloadedChanged string  `json:"downloadedChanged"`
	Embed             string  `json:"embed"`
	EmbedAbout        string  `json:"embedAbout"`
	Address           string  `json:"address"`
	AddressHint       string  `json:"addressHint"`
	AddressFault      string  `json:"addressFault"`
	AddressOf         Pattern `json:"addressOf" holds:"address"`
	Upload            string  `json:"upload"`
	UploadUnpack      string  `json:"uploadUnpack"`
	UploadSend        string  `json:"uploadSend"`
	UploadLook        string  `json:"uploadLook"`
	UploadOther       string  `json:"uploadOther"`
	Letter            string  `json:"letter"`
	LetterText        Pattern `json:"letterText" holds:"title"`
	LetterWhere       Pattern `json:"letterWhere" holds:"address"` // or LetterAsk
	LetterAsk         string  `json:"letterAsk"`
	LetterEnd         string  `json:"letterEnd"`
}

// Translate is what is said of translations beside the original.
type Translate struct {
	Beside string  `json:"beside"`
	None   string  `json:"none"`
	Field  Pattern `json:"field" holds:"field language"`
}

// Preview is what stands around the preview.
type Preview struct {
	Title    string `json:"title"`
	Page     string `json:"page"`
	Embed    string `json:"embed"`
	Phone    string `json:"phone"`
	Dark     string `json:"dark"`
	Language string `json:"language"`
	Edit     string `json:"edit"`
	Waiting  string `json:"waiting"`
	Broken   string `json:"broken"`
	None     string `json:"none"`
}

// Parse returns the catalogue in a file, beside that of the pages of reports in
// the same language.
func Parse(own, shared []byte) (*Catalogue, error) {
	c := &Catalogue{}
	if err := json.Unmarshal(own, c); err != nil {
		return nil, fmt.Errorf("reading the studio's texts: %w", err)
	}
	var err error
	c.Shared, err = messages.Read(shared)
	return c, err
}

// Count returns a text in the form for n.
func (c *Catalogue) Count(p Plural, n int, pairs ...string) string {
	return c.Shared.Count(p, n, pairs...)
}

// Number writes a whole number.
func (c *Catalogue) Number(n int) string { return c.Shared.Number(n) }
