package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"reportwidget/build/archive"
	"reportwidget/build/booklet"
	"reportwidget/build/deposit"
	"reportwidget/build/output"
	"reportwidget/build/progress"
	"reportwidget/build/single"
	"reportwidget/build/site"
)

func depositCommand() *cobra.Command {
	var out, base string
	c := &cobra.Command{
		Use:   "deposit FOLDER -o OUTPUT",
		Short: "Make what an archive keeps of a report",
		Long: "Makes a BagIt bag: a folder, or a ZIP archive if OUTPUT ends in .zip, with the website, the report\n" +
			"as one file, its booklet where Chromium is installed, the report's folder, and checksums of all.\n" +
			"It is described for repositories in ro-crate-metadata.json and .zenodo.json. Its date is the last\n" +
			"day of the event; doi in report.yaml is the name that the archive has reserved.",
		Example: "  reportwidget deposit my-report -o deposit.zip\n" +
			"  cd deposit && sha512sum --check manifest-sha512.txt   # is everything as it was?",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: folders,
		PreRunE: func(*cobra.Command, []string) error {
			return errors.Join(checkOutput(out), site.CheckBaseURL(base))
		},
		RunE: work(func(c *cobra.Command, folders []string) error {
			step, done := long(c)
			defer done()
			if err := output.Apart(out, folders); err != nil {
				return err
			}
			bag, err := bagOf(c, folders[0], site.Options{BaseURL: base, Step: step})
			if err == nil {
				err = writeBag(out, bag, step)
			}
			if done(); err == nil {
				fmt.Fprintf(c.OutOrStdout(), "%s: %d files\n", filepath.ToSlash(out), len(bag))
			}
			return err
		}),
	}
	c.Flags().StringVarP(&out, "output", "o", "deposit", "the folder or .zip file to write, which is replaced")
	c.Flags().StringVar(&base, "base-url", "", "where the report's website is, for canonical links and citations")
	return c
}

// bagOf makes the bag of the report in a folder.
func bagOf(c *cobra.Command, folder string, o site.Options) (deposit.Files, error) {
	o.NoTwins = true
	website, reports, err := buildSite([]string{folder}, o)
	if err != nil {
		return nil, err
	}
	warn(c.ErrOrStderr(), reports.Warnings())
	if o, err = withAssets(o); err != nil {
		return nil, err
	}
	r := reports.Folders[0].Report
	contents := deposit.Contents{Report: r, Website: deposit.Files(website), Documents: deposit.Files{}}
	if contents.Source, err = sourceOf(folder); err != nil {
		return nil, err
	}
	browser, missing := booklet.Browser()
	if missing != nil {
		fmt.Fprintf(c.ErrOrStderr(), "warning: the deposit has no booklet: %v\n", missing)
	}
	for _, v := range editionsOf(r) {
		if contents.Documents[v.beside("report.html")], err = single.Page(website, v.folder, o.Assets); err != nil {
			return nil, err
		}
		if missing != nil {
			continue
		}
		if contents.Documents[v.beside("booklet.pdf")], err = booklet.PDF(c.Context(), browser, website, v.folder); err != nil {
			return nil, err
		}
	}
	return deposit.Bag(contents)
}

// sourceOf reads the files of a report's folder, without hidden ones and links.
func sourceOf(folder string) (deposit.Files, error) {
	files := deposit.Files{}
	root := os.DirFS(folder)
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path != "." && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.Type().IsRegular():
			files[path], err = fs.ReadFile(root, path)
		}
		return err
	})
	return files, err
}

// writeBag writes a bag as a folder, or as an archive if the output is named as one.
func writeBag(out string, bag deposit.Files, step progress.Step) error {
	if !site.IsZip(out) {
		return output.Replace(out, bag, func(entries []fs.DirEntry) error {
			if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == "bagit.txt" }) {
				return nil
			}
			return errors.New("holds files that deposit has not made\n  hint: choose another output folder, or an empty one")
		}, step)
	}
	tree := site.Tree(bag)
	return output.ReplaceFile(out, func(w io.Writer) error { return archive.Write(w, tree.Paths(), tree.File, step) })
}
