package messages

// Keep is what a page says about installing the report and reading it offline.
type Keep struct {
	Label   string `json:"label"`
	Offline string `json:"offline"`
	Ready   string `json:"ready"` // the next release is
	Show    string `json:"show"`  // that release
	Install string `json:"install"`

	// How to install it by hand, with the menus as the browsers name them.
	IPhone   string `json:"iphone"`
	Mac      string `json:"mac"`
	Android  string `json:"android"`
	Computer string `json:"computer"`
}
