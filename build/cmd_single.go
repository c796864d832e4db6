package main

import (
	"errors"
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
// each.
func writeSingle(c *cobra.Command, out string, folders []string, o site.Options, done func()) error {
	return eachEdition(c, out, folders, o, done, func(website site.Tree, folder string, o site.Options) ([]byte, error) {
		return single.Page(website, folder, o.Assets)
	})
}

// edition is a report in one of its languages.
type edition struct {
	folder string // in the website, with a slash at its end
	tag    string // of the language, or "" for the original
}

// editionsOf returns the report and its translations.
func editionsOf(r *report.Report) []edition {
	all := []edition{{folder: r.ID + "/"}}
	for _, t := range r.Translations {
		tag := report.Language{Tag: t.Lang}.Folder()
		all = append(all, edition{r.ID + "/" + tag + "/", tag})
	}
	return all
}

// beside returns the name of the edition’s file, given that of the original's:
// "report.fr.html" beside "report.html".
func (v edition) beside(name string) string {
	if v.tag == "" {
		return name
	}
	ending := filepath.Ext(name)
	return strings.TrimSuffix(name, ending) + "." + v.tag + ending
}

// writeFile puts a file in the place of one, whole or not at all.
func writeFile(name string, content []byte) error {
	return output.ReplaceFile(name, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}
