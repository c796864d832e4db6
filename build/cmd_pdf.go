package main

import (
	"errors"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"reportwidget/build/booklet"
	"reportwidget/build/site"
)

func pdfCommand() *cobra.Command {
	var out, base string
	c := &cobra.Command{
		Use:   "pdf FOLDER -o BOOKLET.pdf",
		Short: "Make a booklet of a report, for paper",
		Long: "Makes a PDF file with a cover, contents, the sessions by day or by the first facet, the diagram,\n" +
			"and indexes of people and of the values of facets. It is tagged, for readers who do not see it,\n" +
			"and has bookmarks. Chromium or Google Chrome prints it, so one of them must be installed; CHROMIUM\n" +
			"may name its path. A translation becomes a file beside it, such as booklet.fr.pdf.",
		Example:           "  reportwidget pdf my-report -o booklet.pdf",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: folders,
		PreRunE: func(*cobra.Command, []string) error {
			if !strings.EqualFold(filepath.Ext(out), ".pdf") {
				return errors.New("the booklet is a PDF file: name it with -o, such as -o booklet.pdf")
			}
			return site.CheckBaseURL(base)
		},
		RunE: work(func(c *cobra.Command, folders []string) error {
			step, done := long(c)
			defer done()
			return writeBooklets(c, out, folders, site.Options{BaseURL: base, Step: step}, done)
		}),
	}
	c.Flags().StringVarP(&out, "output", "o", "booklet.pdf", "the .pdf file to write, which is replaced")
	c.Flags().StringVar(&base, "base-url", "", "where the report's website will be, for its address on the cover")
	return c
}

// writeBooklets makes the booklet of the report in a folder, and of its translations.
func writeBooklets(c *cobra.Command, out string, folders []string, o site.Options, done func()) error {
	browser, err := booklet.Browser()
	if err != nil {
		return err
	}
	return eachEdition(c, out, folders, o, done, func(website site.Tree, folder string, _ site.Options) ([]byte, error) {
		return booklet.PDF(c.Context(), browser, website, folder)
	})
}
