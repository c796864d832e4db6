package main

import (
	"fmt"
	"io"
	"path/filepath"
	"reportwidget/app/report"
	"reportwidget/build/output"
	"reportwidget/build/site"
	"strings"

	"github.com/spf13/cobra"
)

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

// eachEdition makes a file of a report, and one beside it of each translation, and says
// how large they are.
func eachEdition(c *cobra.Command, out string, folders []string, o site.Options, done func(), make func(website site.Tree, folder string, o site.Options) ([]byte, error)) error {
	o.Draft = true // what nobody serves needs no compressed twins
	website, reports, err := buildSite(folders, o)
	if done(); err != nil {
		return err
	}
	warn(c.ErrOrStderr(), reports.Warnings())
	if o, err = withAssets(o); err != nil {
		return err
	}
	for _, v := range editionsOf(reports.Folders[0].Report) {
		content, err := make(website, v.folder, o)
		name := v.beside(out)
		if err == nil {
			err = writeFile(name, content)
		}
		if err != nil {
			return err
		}
		fmt.Fprintf(c.OutOrStdout(), "%s: %.1f MB\n", filepath.ToSlash(name), float64(len(content))/1e6)
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
