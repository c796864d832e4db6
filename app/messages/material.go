package messages

// Material is what is said of the files and recordings of a session.
type Material struct {
	Recording string  `json:"recording"`
	Minutes   Pattern `json:"minutes" holds:"count"`
	Captions  Pattern `json:"captions" holds:"languages"`
	Kilobytes Pattern `json:"kilobytes" holds:"count"` // of 1,000 bytes
	Megabytes Pattern `json:"megabytes" holds:"count"`
}

// Size says how large a file of so many bytes is, in whole units.
func (c *Catalogue) Size(bytes int) string {
	const kilobyte, megabyte = 1000, 1000_000
	if bytes < megabyte {
		return c.Material.Kilobytes.With("count", c.Number(max(1, (bytes+kilobyte/2)/kilobyte)))
	}
	return c.Material.Megabytes.With("count", c.Number((bytes+megabyte/2)/megabyte))
}
