// Package starter writes a small report for somebody to start from.
package starter

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"reportwidget/build/content"
	"reportwidget/build/disk"
	"reportwidget/build/output"
)

//go:embed report
var files embed.FS

// givenID is the line of report.yaml with the report's ID.
const givenID = "id: my-report\n"

// Files returns the files of the report by their paths.
func Files() (map[string][]byte, error) {
	report, err := contents()
	if err != nil {
		return nil, fmt.Errorf("reading the report to start from: %w", err)
	}
	report[content.SchemaFile] = content.Schema
	return report, nil
}

// WriteTo writes the report to a folder that must be new or empty. The folder's
// name gives the report its ID, if it can.
func WriteTo(folder string) error {
	report, err := Files()
	if err != nil {
		return err
	}
	if id := content.ReportID(disk.BaseName(folder)); id != "" {
		report["report.yaml"] = bytes.Replace(report["report.yaml"], []byte(givenID), []byte("id: "+id+"\n"), 1)
	}
	return output.Replace(folder, report, func([]fs.DirEntry) error {
		return errors.New("is not empty\n  hint: choose a new folder")
	}, nil)
}

// contents returns the files that are embedded, by their paths in the report.
func contents() (map[string][]byte, error) {
	found := map[string][]byte{}
	err := fs.WalkDir(files, "report", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			found[strings.TrimPrefix(path, "report/")], err = files.ReadFile(path)
		}
		return err
	})
	return found, err
}
