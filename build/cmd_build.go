package main

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"reportwidget/build/output"
	"reportwidget/build/progress"
	"reportwidget/build/project"
	"reportwidget/build/site"
)

func buildCommand() *cobra.Command {
	var out, base string
	var withStudio, noTwins, changed, oneFile bool
	c := &cobra.Command{
		Use:   "build FOLDER... -o OUTPUT",
		Short: "Make the website of one or more reports",
		Long: "Makes a folder that any web server can serve, at any address, or a ZIP archive of it if\n" +
			"OUTPUT ends in .zip. It is written whole or not at all: if a report has a problem,\n" +
			"everything stays as it was.",
		Example: "  reportwidget build my-report -o dist\n" +
			"  reportwidget build my-report -o dist --base-url https://reports.example.org/\n" +
			"  reportwidget build my-report -o site.zip              # one file to hand on\n" +
			"  reportwidget build my-report --single -o report.html  # one page that opens without a server\n" +
			"  reportwidget build summit-2023 summit-2024 -o dist     # two reports, one website\n" +
			"  reportwidget build my-report -o dist --changed | rsync --files-from=- dist/ server:/var/www/reports/",
		Args:              cobra.MinimumNArgs(1),
		ValidArgsFunction: folders,
		PreRunE: func(_ *cobra.Command, folders []string) error {
			if oneFile {
				return errors.Join(checkSingle(out, folders), site.CheckBaseURL(base))
			}
			if changed && site.IsZip(out) {
				return errors.New("--changed compares folders, and the output is an archive")
			}
			return errors.Join(checkOutput(out), site.CheckBaseURL(base))
		},
		RunE: work(func(c *cobra.Command, folders []string) error {
			step, done := long(c)
			defer done()
			if err := output.Apart(out, folders); err != nil {
				return err
			}
			if oneFile {
				return writeSingle(c, out, folders, site.Options{BaseURL: base, Step: step}, done)
			}
			besides, err := studioIf(withStudio)
			if err != nil {
				return err
			}
			written, reports, err := writeSite(out, folders, besides, site.Options{BaseURL: base, Step: step, NoTwins: noTwins})
			if done(); err == nil {
				warn(c.ErrOrStderr(), reports.Warnings())
				tellWritten(c, out, written, changed)
			}
			return err
		}),
	}
	c.Flags().StringVarP(&out, "output", "o", "dist", "the folder or .zip file to write, which is replaced")
	c.Flags().BoolVar(&withStudio, "studio", false, "add the studio, in which anybody can make reports, to the website as studio/")
	c.Flags().BoolVar(&changed, "changed", false, "list the files to upload, in the order in which to do so: those first that nothing asks for yet, pages last")
	c.Flags().BoolVar(&noTwins, "no-twins", false, "leave out the files .br, .gz and .zst, for a server with little space or one that never sends them")
	c.Flags().BoolVar(&oneFile, "single", false, "make one HTML file that opens without a server and a network; -o names it")
	c.Flags().StringVar(&base, "base-url", "", "where the website will be, for canonical links, snippets and oEmbed")
	return c
}

// tellWritten says what was written or, to a program that uploads it, what has
// changed.
func tellWritten(c *cobra.Command, out string, w site.Written, changed bool) {
	name := filepath.ToSlash(out)
	if w.Unrecorded != nil {
		fmt.Fprintf(c.ErrOrStderr(), "the next build makes all reports again: %v\n", w.Unrecorded)
	}
	if !changed {
		fmt.Fprintf(c.OutOrStdout(), "%s: %d files%s\n", name, w.Files, keptOf(w))
		return
	}
	for _, file := range w.Changed {
		fmt.Fprintln(c.OutOrStdout(), file)
	}
	fmt.Fprintf(c.ErrOrStderr(), "%s: %d files, of which %d are to be uploaded%s\n", name, w.Files, len(w.Changed), keptOf(w))
	for _, file := range w.Gone {
		fmt.Fprintf(c.ErrOrStderr(), "%s: can be deleted on the server\n", file)
	}
}

// keptOf says what is left of the release before.
func keptOf(w site.Written) string {
	if w.Kept == 0 {
		return ""
	}
	return fmt.Sprintf(", and %d of the release before, for pages that are still open", w.Kept)
}

// writeSite makes the site of the reports in folders, with the files besides: as a
// folder, or as an archive if the output is named as one.
func writeSite(out string, folders []string, besides site.Tree, o site.Options) (written site.Written, reports *project.Reports, err error) {
	if site.IsZip(out) {
		tree, reports, err := buildSite(folders, o)
		if err == nil {
			maps.Copy(tree, besides)
			err = tree.WriteZipTo(out, o.Step)
		}
		return site.Written{Files: len(tree)}, reports, err
	}
	sums := sumsOf(folders)
	if reports, o, err = openForSite(folders, o); err != nil {
		return written, nil, err
	}
	o.MadeOf = madeOf(reports, sums)
	written, err = site.WriteTo(out, recordOf(out, o.Twins), func(put site.Put, keep site.Keep) error {
		o.Keep = keep
		for path, content := range besides {
			if err := put(path, content); err != nil {
				return err
			}
		}
		return reports.Write(o, put)
	})
	return written, reports, err
}

// folders completes the names of folders.
func folders(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

func checkOutput(out string) error {
	if out == "" {
		return errors.New("the output has no name")
	}
	return nil
}

// long returns the step of a command's work, which draws on a terminal how far
// it is and is interrupted with the command, and a function that takes the
// drawing away.
func long(c *cobra.Command) (step progress.Step, done func()) {
	var bar *progress.Bar
	if f, ok := c.ErrOrStderr().(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		bar = progress.New(f)
	} else {
		bar = progress.New(nil)
	}
	return func(stage string, of int) error {
		bar.Step(stage, of)
		return c.Context().Err()
	}, bar.Clear
}

// buildSite makes the site of the reports in folders, in memory.
func buildSite(folders []string, o site.Options) (site.Tree, *project.Reports, error) {
	reports, o, err := openForSite(folders, o)
	if err != nil {
		return nil, nil, err
	}
	tree, err := reports.Site(o)
	return tree, reports, err
}

// openForSite reads the reports in folders, whose problems are an error, and
// completes the options of their site.
func openForSite(folders []string, o site.Options) (*project.Reports, site.Options, error) {
	reports, err := openSound(new(project.Workspace), folders, o.Step)
	if err == nil {
		o, err = withAssets(o)
	}
	return reports, o, err
}
