package messages

// Person is what the page of a person says.
type Person struct {
	// Overview leads to the sessions of the person among those of all.
	Overview string `json:"overview"`
}
