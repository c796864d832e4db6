package main

import (
	"errors"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"reportwidget/build/single"
	"reportwidget/build/site"
)

// checkSingle says what of the command line cannot be where a report becomes one file.
func checkSingle(out string, folders []string) error {
	switch {
	case len(folders) != 1:
		return errors.New("--single makes one file of one report: name one folder")
	case !strings.EqualFold(filepath.Ext(out), ".html"):
		return errors.New("--single writes an HTML file: name it with -o, such as -o report.html")
	}
	return nil
}

// writeSingle makes the report in a folder one HTML file, and its translations one
// each.
func writeSingle(c *cobra.Command, out string, folders []string, o site.Options, done func()) error {
	return eachEdition(c, out, folders, o, done, func(website site.Tree, folder string, o site.Options) ([]byte, error) {
		return single.Page(website, folder, o.Assets)
	})
}
