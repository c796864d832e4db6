package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"reportwidget/app/report"
	"reportwidget/build/output"
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
// each, and says how large they are.
func writeSingle(c *cobra.Command, out string, folders []string, o site.Options) error {
	o.Draft = true // what nobody serves needs no compressed twins
	website, reports, err := buildSite(folders, o)
	if err != nil {
		return err
	}
	warn(c.ErrOrStderr(), reports.Warnings())
	r := reports.Folders[0].Report
	set, err := withAssets(o)
	if err != nil {
		return err
	}
	for _, lang := range append([]*report.Report{r}, r.Translations...) {
		name, folder := out, r.ID+"/"
		if lang.Translated() {
			tag := report.Language{Tag: lang.Lang}.Folder()
			name, folder = strings.TrimSuffix(out, filepath.Ext(out))+"."+tag+filepath.Ext(out), folder+tag+"/"
		}
		page, err := single.Page(website, folder, set.Assets)
		if err == nil {
			err = writeFile(name, page)
		}
		if err != nil {
			return err
		}
		fmt.Fprintf(c.OutOrStdout(), "%s: %.1f MB\n", filepath.ToSlash(name), float64(len(page))/1e6)
	}
	return nil
}

// writeFile puts a file in the place of one, whole or not at all.
func writeFile(name string, content []byte) error {
	return output.ReplaceFile(name, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}
