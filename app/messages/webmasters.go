//go:build !reader

package messages

// Webmasters is the text of the page about embedding a report, which only the
// build makes.
type Webmasters struct {
	PageTitle   Pattern `json:"pageTitle" holds:"title"`
	Description string  `json:"description"`
	Lede        string  `json:"lede"`

	Cookies      string `json:"cookies"`
	ThirdParties string `json:"thirdParties"`
	None         string `json:"none"`  // of those two
	Ready        string `json:"ready"` // before Requests
	Requests     Plural `json:"requests" holds:"count bytes" counts:"count"`
	Release      string `json:"release"`

	Snippets string  `json:"snippets"`
	Copy     string  `json:"copy"`
	Example  Pattern `json:"example" holds:"address"`

	// A website's own words beside the report, and its choice of sessions.
	Own         string  `json:"own"`
	OwnNote     Pattern `json:"ownNote" holds:"attribute"`
	OwnSessions Pattern `json:"ownSessions" holds:"attribute"`

	Which     string `json:"which"`
	Use       string `json:"use"`
	Otherwise string `json:"otherwise"`

	Loaded      string  `json:"loaded"`
	LoadedAbout Pattern `json:"loadedAbout" holds:"attribute"`
	First       string  `json:"first"`
	Loader      string  `json:"loader"`
	Later       string  `json:"later"`
	File        string  `json:"file"`
	Bytes       string  `json:"bytes"`
	Sent        string  `json:"sent"`
	Together    string  `json:"together"`
	SentAbout   string  `json:"sentAbout"`

	// What each file is there for.
	FilePage     string `json:"filePage"`
	FileStyle    string `json:"fileStyle"`
	FileSpare    string `json:"fileSpare"`
	FileBoot     string `json:"fileBoot"`
	FileProgram  string `json:"fileProgram"`
	FileMessages string `json:"fileMessages"`
	FileReport   string `json:"fileReport"`
	FileLoader   string `json:"fileLoader"`

	Privacy       string  `json:"privacy"`
	PrivacyAbout  string  `json:"privacyAbout"`
	Policy        string  `json:"policy"`
	PolicyAbout   string  `json:"policyAbout"`
	PolicyLoader  string  `json:"policyLoader"`
	PolicyNothing Pattern `json:"policyNothing" holds:"keyword"`

	Pinned        string  `json:"pinned"`
	PinnedAbout   Pattern `json:"pinnedAbout" holds:"file"`
	PinnedSnippet string  `json:"pinnedSnippet"`
	PinnedLater   string  `json:"pinnedLater"`

	AccessAbout  string  `json:"accessAbout"`
	AccessMore   Pattern `json:"accessMore" holds:"statement"`
	Removal      string  `json:"removal"`
	RemovalAbout string  `json:"removalAbout"`
}

// Systems is what is known of content management systems, by their IDs in
// package snippet.
type Systems map[string]Advice

// Advice is for webmasters who use a system.
type Advice struct {
	Where  string `json:"where"`  // to paste the snippet
	Strips string `json:"strips"` // what the system removes or changes
}
