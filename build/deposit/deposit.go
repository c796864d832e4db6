// Package deposit makes of a report what an archive keeps: a bag of its website, the
// report as one file, its booklet, its source and their checksums, with metadata for
// repositories. The same report gives the same bag.
// https://www.rfc-editor.org/rfc/rfc8493
package deposit

import (
	"crypto/sha512"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"reportwidget/app/report"
)

// Files are files by their slash-separated paths.
type Files map[string][]byte

// Contents are what a bag is made of.
type Contents struct {
	Report  *report.Report
	Website Files
	Source  Files // of the report's folder
	// Documents are the report in other forms, such as one file and a booklet.
	Documents Files
}

// payload is the folder of what is kept, and crate the file that describes it.
const (
	payload = "data/"
	crate   = "ro-crate-metadata.json"
)

// ErrNoDate says that the report names no day that could be the one of its deposit.
var ErrNoDate = errors.New("the report does not say when its event was, and the deposit needs a date\nhint: write the event's start and end in report.yaml")

// Bag returns the files of the bag. The error is [ErrNoDate], or that of a file that no
// bag can hold.
func Bag(c Contents) (Files, error) {
	bag := Files{}
	for folder, files := range map[string]Files{"website/": c.Website, "source/": c.Source, "": c.Documents} {
		for path, content := range files {
			bag[payload+folder+path] = content
		}
	}
	described, err := crateOf(c)
	if err != nil {
		return nil, err
	}
	bag[payload+crate] = described
	octets, number := 0, len(bag)
	for _, content := range bag {
		octets += len(content)
	}
	if bag["manifest-sha512.txt"], err = manifest(bag); err != nil {
		return nil, err
	}
	bag["bagit.txt"] = []byte("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
	bag["bag-info.txt"] = info(c.Report, octets, number)
	if bag[".zenodo.json"], err = zenodo(c.Report); err != nil {
		return nil, err
	}
	tags := maps.Clone(bag)
	maps.DeleteFunc(tags, func(path string, _ []byte) bool { return strings.HasPrefix(path, payload) })
	bag["tagmanifest-sha512.txt"], err = manifest(tags)
	return bag, err
}

// manifest lists the checksums of files, as sha512sum reads them.
func manifest(files Files) ([]byte, error) {
	var b strings.Builder
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if strings.ContainsAny(path, "\r\n%\\") {
			return nil, fmt.Errorf("%q cannot be in a deposit\nhint: give the file a name without line breaks, %% and \\", path)
		}
		fmt.Fprintf(&b, "%x  %s\n", sha512.Sum512(files[path]), path)
	}
	return []byte(b.String()), nil
}

// info describes the bag. Its date is the report's: the bag has no clock.
func info(r *report.Report, octets, number int) []byte {
	var b strings.Builder
	line := func(label, value string) {
		if value = strings.Join(strings.Fields(value), " "); value != "" {
			b.WriteString(label + ": " + value + "\n")
		}
	}
	line("Source-Organization", r.Publisher.Name)
	line("External-Description", r.Title)
	line("External-Identifier", r.Archive())
	line("Bagging-Date", day(r))
	line("Payload-Oxum", fmt.Sprintf("%d.%d", octets, number))
	return []byte(b.String())
}

// day is the one that stands for the report: the last of its event.
func day(r *report.Report) string {
	if r.Event.End != "" {
		return r.Event.End
	}
	return r.Event.Start
}
