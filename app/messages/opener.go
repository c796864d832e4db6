package messages

// Opener is the text of the page that opens a report from elsewhere.
type Opener struct {
	Title         string  `json:"title"`
	About         string  `json:"about"`
	WithoutScript string  `json:"withoutScript"`
	Address       string  `json:"address"`
	AddressHint   string  `json:"addressHint"`
	File          string  `json:"file"`
	FileHint      string  `json:"fileHint"`
	Show          string  `json:"show"`
	From          Pattern `json:"from" holds:"place"`
	Trust         string  `json:"trust"`
	Open          string  `json:"open"`
	Opened        Pattern `json:"opened" holds:"place"`
	Another       string  `json:"another"`
	Faults        Faults  `json:"faults"`
	Format        Format  `json:"format"`
}

// Faults say why a report cannot be opened, or that it is not there yet.
type Faults struct {
	Loading     string `json:"loading"`
	Address     string `json:"address"`
	Unreachable string `json:"unreachable"`
	Missing     string `json:"missing"`
	Late        string `json:"late"`
	Large       string `json:"large"`
	Unreadable  string `json:"unreadable"`
	Version     string `json:"version"`
	Without     string `json:"without"` // what only the program can find
}

// Format tells programmers about the format of reports.
type Format struct {
	Title  string `json:"title"`
	File   string `json:"file"`
	Texts  string `json:"texts"`
	Schema string `json:"schema"`
}
