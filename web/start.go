package web

// Start is what a page says to its scripts and to the browser program. It stands in
// the page as JSON; web/here.js reads it for scripts, and app/wasm for the program.
type Start struct {
	Root      string `json:"root"` // see [Shell], as those below
	Home      string `json:"home,omitempty"`
	Embedded  bool   `json:"embedded,omitempty"`
	Page      string `json:"page,omitempty"`
	Address   string `json:"address,omitempty"`
	Languages string `json:"languages,omitempty"`
	Index     string `json:"index,omitempty"`
	Texts     string `json:"texts,omitempty"`
	Files     Files  `json:"files"`
}

// Files are addresses, relative to the page, of what scripts load; see [Assets].
type Files struct {
	Boot     string `json:"boot"`
	Program  string `json:"program"`
	Messages string `json:"messages"`
	Sessions string `json:"sessions,omitempty"`
	// Of a frame's page: what it holds itself, for web/spare.js.
	Style string `json:"style,omitempty"`
	Frame string `json:"frame,omitempty"`
	// Of stand-alone pages.
	Worker    string `json:"worker,omitempty"`
	Embedding string `json:"embedding,omitempty"`
}

// start returns what a page says to its scripts, or nil if it has none. Templates call
// functions, not methods: see build/program/compile/libraries.go.
func start(s Shell) *Start {
	if s.Assets.Frame == "" && s.Inline == nil {
		return nil
	}
	files := Files{Boot: s.Assets.Boot, Program: s.Assets.Program, Messages: s.Assets.Messages, Sessions: s.Assets.Sessions}
	if s.Inline != nil {
		files.Style, files.Frame = s.Assets.Style, s.Assets.Framed
	}
	if s.Assets.Keep != "" {
		files.Worker, files.Embedding = s.Assets.Worker, s.Assets.Embedding
	}
	return &Start{s.Root, s.Home, s.Embedded, s.Page, s.Address, s.Languages, s.Index, s.Texts, files}
}
