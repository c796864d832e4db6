package merge

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"reportwidget/build/archive"
)

// File is where a report's folder remembers its imports. The names of hidden files
// begin with a dot; those who read a report's folder skip them.
const File = archive.Imports

// version is that of the form of a [Record].
const version = 1

// Record is what imports have written into a report's folder, as it was then. By it an
// import that comes later knows what the editor has changed since.
type Record struct {
	Version int      `json:"version"`
	Imports []Import `json:"imports"`
}

// Import is one source and what was made of it.
type Import struct {
	// Source is the name of the file or folder. Into is set if it was put into the
	// sessions of a report that was there.
	Source string `json:"source"`
	Into   bool   `json:"into,omitempty"`
	// Settings are the wishes of the editor, which hold until there are others.
	Settings Settings `json:"settings"`
	// Files are the SHA-256 of what was read, by name.
	Files map[string]string `json:"files,omitempty"`
	// Report are the hashes of the fields of report.yaml, as they were written.
	Report   map[string]string `json:"report,omitempty"`
	Sessions []Session         `json:"sessions"`
}

// Settings are the wishes of an editor that change what an import makes, besides those
// that import.yaml keeps.
type Settings struct {
	Format    string            `json:"format,omitempty"`
	Split     string            `json:"split,omitempty"`
	Attendees bool              `json:"attendees,omitempty"`
	FirstDay  string            `json:"first-day,omitempty"`
	DateOrder string            `json:"date-order,omitempty"`
	Matches   map[string]string `json:"matches,omitempty"`
}

// Anchor is where a session stands in its source.
type Anchor struct {
	// Key is what the organisers' tool calls it.
	Key string `json:"key,omitempty"`
	// File, Heading and Ordinal are its document, its heading there, and its number in it.
	File    string `json:"file,omitempty"`
	Heading string `json:"heading,omitempty"`
	Ordinal int    `json:"ordinal,omitempty"`
	// Title, Date, Start and Room are those of the source.
	Title string `json:"title"`
	Date  string `json:"date,omitempty"`
	Start string `json:"start,omitempty"`
	Room  string `json:"room,omitempty"`
	// text is the hash of what it says first.
	text string
}

// Session is a session as an import has written it.
type Session struct {
	ID   string `json:"id"`
	Path string `json:"path"` // of its file
	// Added is set if notes became a session of its own.
	Added bool `json:"added,omitempty"`
	Anchor
	// Fields are the hashes of its fields by their names: a key, "text" for what stands
	// before the first heading of level 2, and "text/Heading" for what stands below one.
	// Those of a translation have its language and a colon in front.
	Fields map[string]string `json:"fields"`
}

// ReadRecord reads the record of a folder, or returns false if there is none.
func ReadRecord(files Files) (Record, bool, error) {
	content, there := files[File]
	if !there {
		return Record{Version: version}, false, nil
	}
	var r Record
	if err := json.Unmarshal(content, &r); err != nil {
		return r, true, fmt.Errorf("%s cannot be read: %w\n  hint: take it from a copy of the folder, or import into a new folder", File, err)
	}
	if r.Version != version {
		return r, true, fmt.Errorf("%s was written by another version of reportwidget\n  hint: use that version, or import into a new folder", File)
	}
	return r, true, nil
}

// bytes returns the file of the record, a session a line, for the comparison of versions.
func (r Record) bytes() []byte {
	var b bytes.Buffer
	b.WriteString("{\n\"version\": " + fmt.Sprint(r.Version) + ",\n\"imports\": [")
	for i, one := range r.Imports {
		if i > 0 {
			b.WriteString(",")
		}
		sessions := one.Sessions
		one.Sessions = nil
		head := bytes.TrimSuffix(encode(one), []byte(`"sessions":null}`))
		b.WriteString("\n")
		b.Write(head)
		b.WriteString(`"sessions": [`)
		for j, s := range sessions {
			if j > 0 {
				b.WriteString(",")
			}
			b.WriteString("\n")
			b.Write(encode(s))
		}
		b.WriteString("\n]}")
	}
	b.WriteString("\n]\n}\n")
	return b.Bytes()
}

// encode returns a value as JSON, with the keys of maps in order.
func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err) // maps and texts can be encoded
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// find returns the number of an import, or -1. A source that was put into a report is
// found by its name; that which made the report is the only one, whatever its name.
func (r Record) find(source string, into bool) int {
	return slices.IndexFunc(r.Imports, func(i Import) bool {
		return i.Into == into && (!into || i.Source == source)
	})
}

// with returns the record with an import in the place of that with the number, or added.
func (r Record) with(at int, i Import) Record {
	r.Imports = slices.Clone(r.Imports)
	if at < 0 {
		r.Imports = append(r.Imports, i)
	} else {
		r.Imports[at] = i
	}
	return r
}

// hashOf names a value by 128 bits of its SHA-256, or returns "" for one that is empty.
func hashOf(v any) string {
	if isEmpty(v) {
		return ""
	}
	sum := sha256.Sum256(encode(v))
	return hex.EncodeToString(sum[:16])
}

// isEmpty reports whether a value says nothing.
func isEmpty(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case string:
		return v == ""
	case []any:
		return len(v) == 0
	case map[string]any:
		return len(v) == 0
	}
	return false
}

// fileHash is the SHA-256 of a file.
func fileHash(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
