package source

import (
	"fmt"
	"io"
	"net/url"
	"os"
	"slices"

	"reportwidget/app/report"
)

// Attachments returns the files of the folder at path that its report links to,
// by their paths in the folder. Together they may have as many bytes as a
// bundle.
func Attachments(path string, r *report.Report) (map[string][]byte, error) {
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, fmt.Errorf("reading linked files: %w", err)
	}
	defer root.Close()
	files := map[string][]byte{}
	left := int64(maxTotal)
	for _, href := range hrefs(r) {
		file := attached(href)
		if file == "" || files[file] != nil {
			continue
		}
		if files[file], err = readAtMost(root, file, left); err != nil {
			return nil, fmt.Errorf("%s: reading a linked file: %w", path, err)
		}
		left -= int64(len(files[file]))
	}
	return files, nil
}

// attached returns the file that a link leads to, or "" for any other link.
func attached(href string) string {
	u, err := url.Parse(href)
	if err != nil || u.Scheme != "" || u.Host != "" {
		return ""
	}
	return u.Path
}

func readAtMost(root *os.Root, file string, limit int64) ([]byte, error) {
	f, err := root.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(content)) > limit {
		err = fmt.Errorf("%s: the linked files have more than %d bytes", file, int64(maxTotal))
	}
	return content, err
}

// hrefs returns the addresses of all links of the report.
func hrefs(r *report.Report) []string {
	list := []string{r.Event.URL, r.Publisher.URL, r.Licence.URL, r.Accessibility.Contact}
	for _, d := range r.Documents {
		list = append(list, d.URL)
	}
	texts := slices.Concat([]report.Text{r.Summary}, r.Credits, r.Accessibility.Limits)
	for i := range r.Sessions {
		texts = append(append(texts, r.Sessions[i].Text), r.Sessions[i].KeyPoints...)
	}
	for _, t := range texts {
		for n := range all(t) {
			list = append(list, n.Href)
		}
	}
	for _, translation := range r.Translations {
		list = append(list, hrefs(translation)...)
	}
	return list
}
