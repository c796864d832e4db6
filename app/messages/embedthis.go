package messages

// EmbedThis is the text of the dialog by which webmasters choose how to embed a
// report. The program does not draw it, and is not given it.
type EmbedThis struct {
	Title string `json:"title"`
	About string `json:"about"`
	Close string `json:"close"`

	Filter string `json:"filter"`
	Look   string `json:"look"`

	Sessions     string `json:"sessions"` // to be ticked; none stands for all
	Note         string `json:"note"`     // of the website’s own
	NoteHint     string `json:"noteHint"`
	Language     string `json:"language"`
	View         string `json:"view"`
	ViewCards    string `json:"viewCards"`
	ViewList     string `json:"viewList"`
	Theme        string `json:"theme"`
	ThemeAuto    string `json:"themeAuto"`
	ThemeLight   string `json:"themeLight"`
	ThemeDark    string `json:"themeDark"`
	Accent       string `json:"accent"`
	AccentHint   string `json:"accentHint"`
	AccentPick   string `json:"accentPick"`
	HeadingLevel string `json:"headingLevel"`

	// Why a colour is refused, or how it looks in the other theme.
	AccentForm   Pattern `json:"accentForm" holds:"colour"`
	AccentLight  Pattern `json:"accentLight" holds:"colour ratio least"`
	AccentDark   Pattern `json:"accentDark" holds:"colour ratio least"`
	AccentShaded Pattern `json:"accentShaded" holds:"ratio"`

	// The height of the frame, and with it the kind of snippet.
	Height  string `json:"height"`
	Fixed   string `json:"fixed"`
	Fitted  string `json:"fitted"`
	Element string `json:"element"` // that has a link for readers without script
	Link    string `json:"link"`

	System      string  `json:"system"`
	SystemOther string  `json:"systemOther"`
	Where       string  `json:"where"`
	Strips      string  `json:"strips"`
	Instead     Pattern `json:"instead" holds:"kind"`

	Preview string `json:"preview"`
	Snippet string `json:"snippet"`
	More    string `json:"more"`

	// Asked is what a page says that shows some sessions only.
	Asked string `json:"asked"`
}
