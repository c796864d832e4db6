package messages

// Terms are the labels of facets that a programme brings along.
type Terms struct {
	Track string `json:"track"`
	Type  string `json:"type"`
	Tags  string `json:"tags"`
	// Other is the label of the values that only one session has.
	Other    string `json:"other"`
	Language string `json:"language"`
	Room     string `json:"room"`
	Day      string `json:"day"`
	People   string `json:"people"`
	// Languages are the names of languages by their BCP 47 tags.
	Languages map[string]string `json:"languages"`
}
