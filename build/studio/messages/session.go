package messages

// Mark is what the buttons say that mark a part of a text.
type Mark struct {
	Title   string `json:"title"`
	Bold    string `json:"bold"`
	Italic  string `json:"italic"`
	Link    string `json:"link"`
	List    string `json:"list"`
	Heading string `json:"heading"`
}

// Material is what is said of the pictures, files and recordings of a session.
type Material struct {
	Title            string  `json:"title"`
	Picture          string  `json:"picture"`
	Own              string  `json:"own"`
	OwnHint          string  `json:"ownHint"`
	Credit           string  `json:"credit"`
	FileLines        string  `json:"fileLines"`
	RecordingLines   string  `json:"recordingLines"`
	PictureFile      string  `json:"pictureFile"`
	Shows            string  `json:"shows"`
	ShowsHint        string  `json:"showsHint"`
	Decorative       string  `json:"decorative"`
	Caption          string  `json:"caption"`
	AddPicture       string  `json:"addPicture"`
	PictureMissing   string  `json:"pictureMissing"`
	Files            string  `json:"files"`
	File             string  `json:"file"`
	FileName         string  `json:"fileName"`
	FileNameHint     string  `json:"fileNameHint"`
	Language         string  `json:"language"`
	LanguageHint     string  `json:"languageHint"`
	AddFile          string  `json:"addFile"`
	FileMissing      string  `json:"fileMissing"`
	Recordings       string  `json:"recordings"`
	RecordingsHint   string  `json:"recordingsHint"`
	URL              string  `json:"url"`
	Name             string  `json:"name"`
	Length           string  `json:"length"`
	LengthHint       string  `json:"lengthHint"`
	Spoken           string  `json:"spoken"`
	Captions         string  `json:"captions"`
	CaptionsHint     string  `json:"captionsHint"`
	AddRecording     string  `json:"addRecording"`
	RecordingMissing string  `json:"recordingMissing"`
	Remove           Pattern `json:"remove" holds:"name"`
}
