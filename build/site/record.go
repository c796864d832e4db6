package site

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"reportwidget/build/output"
)

// Keep keeps the folder of a report as the site has it that is replaced, if it was made
// of the same, and reports whether it did. It is called by several at a time.
type Keep func(report, madeOf string) (bool, error)

// record is what a build remembers of the reports whose folders it has written, by
// their IDs, so that the next build makes only those that would be different. It is
// kept beside the site, which has the same bytes whenever it is made.
type record map[string]recorded

// recorded is the folder of a report.
type recorded struct {
	MadeOf string `json:"made-of"` // see [builder.madeOf]
	// State is the hash of the sizes and times of its files. Who changes a file
	// changes its time.
	State string `json:"state"`
}

// readRecord reads what was remembered. Without it everything is made.
func readRecord(name string) record {
	r := record{}
	if content, err := os.ReadFile(name); err == nil && json.Unmarshal(content, &r) != nil {
		return record{}
	}
	return r
}

// write remembers the folders that are in dir now. Without a name nothing is kept.
func (r record) write(name, dir string, files map[string][]string) error {
	if name == "" {
		return nil
	}
	for id, one := range r {
		state, err := stateOf(dir, files[id])
		if err != nil {
			return err
		}
		r[id] = recorded{one.MadeOf, state}
	}
	return output.ReplaceFile(name, func(w io.Writer) error { return json.NewEncoder(w).Encode(r) })
}

// stateOf returns the hash of the sizes and times of files in a folder.
func stateOf(dir string, files []string) (string, error) {
	h := sha256.New()
	for _, file := range slices.Sorted(slices.Values(files)) {
		info, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(file)))
		if err != nil {
			return "", err
		}
		fmt.Fprintln(h, file, info.Mode(), info.Size(), info.ModTime().UnixNano()) // never fails
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// byReport returns the paths by the folder at the top of the site in which they are.
func byReport(paths []string) map[string][]string {
	folders := map[string][]string{}
	for _, path := range paths {
		if folder, _, inside := strings.Cut(path, "/"); inside {
			folders[folder] = append(folders[folder], path)
		}
	}
	return folders
}

// madeOf names all that the folder of a report is made of, or is "" where the options
// do not say.
func (b *builder) madeOf(report string) string {
	source := b.MadeOf[report]
	if source == "" {
		return ""
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %t %t %t", source, b.BaseURL, b.Draft, b.NoTwins, b.sessions <= maxPictured))
	return hex.EncodeToString(sum[:])
}
