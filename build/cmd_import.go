package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"reportwidget/build/disk"
	"reportwidget/build/importer"
	"reportwidget/build/output"
	"reportwidget/build/project"
)

func importCommand() *cobra.Command {
	var out, format, zone string
	var facets map[string]string
	var o importer.Options
	c := &cobra.Command{
		Use:   "import FILE|FOLDER -o FOLDER",
		Short: "Make a report to go on with of the programme that an organiser exported",
		Long: "Make a report to go on with of the programme that an organiser exported.\n\n" +
			"The format is found by the content, whatever the name of the file:\n  " + strings.Join(importer.Known(), "\n  "),
		Example: "  reportwidget import schedule.xml -o summit\n" +
			"  reportwidget import all.ics -o summit --zone Australia/Brisbane\n" +
			"  reportwidget import sessionize.json -o summit --facet track=partnership --fold-singles\n" +
			"  reportwidget import schedule.json -o summit --facet tags=     (leaves the tags out)",
		Args: cobra.ExactArgs(1),
		RunE: work(func(c *cobra.Command, args []string) (err error) {
			o.Facets, o.Format = facets, importer.Format(format)
			if zone != "" {
				if o.Zone, err = importer.Zone(zone); err != nil {
					return err
				}
			}
			told, err := importTo(c, args[0], out, o)
			fmt.Fprint(c.OutOrStdout(), told)
			return err
		}),
	}
	c.Flags().StringVarP(&out, "output", "o", "", "the folder to write, which must be new or empty")
	c.Flags().StringVar(&format, "format", "", "the format, where it should not be found out")
	c.Flags().StringToStringVar(&facets, "facet", nil, "another name for a facet, as track=partnership; without a name it is left out")
	c.Flags().StringVar(&zone, "zone", "", "the time zone of the event, as Australia/Brisbane")
	c.Flags().BoolVar(&o.FoldSingles, "fold-singles", false, `put facet values that only one session has together as "Other"`)
	return c
}

// importTo writes the report of a programme and returns what to tell about it.
func importTo(c *cobra.Command, path, out string, o importer.Options) (string, error) {
	if err := fresh(out); err != nil {
		return "", err
	}
	step, done := long(c)
	defer done()
	in, close, err := disk.OpenProgramme(path)
	if err != nil {
		return "", err
	}
	defer close()
	made, err := project.Import(c.Context(), in, o, step)
	if err != nil {
		return "", err
	}
	if err := output.Replace(out, made.Files, func([]fs.DirEntry) error { return occupied(out) }, step); err != nil {
		return "", err
	}
	return made.Programme.Tell(filepath.ToSlash(out)), nil
}

// fresh reports a folder that holds something: an import never replaces what an
// editor has written.
func fresh(folder string) error {
	entries, err := os.ReadDir(folder)
	switch {
	case folder == "":
		return fmt.Errorf("there is no folder to write to\n  hint: name it with -o")
	case os.IsNotExist(err):
		return nil
	case errors.Is(err, syscall.ENOTDIR):
		return fmt.Errorf("%s: this is a file, or lies in one\n  hint: name a folder to write to", folder)
	case err != nil:
		return fmt.Errorf("looking at the output folder: %w", err)
	case len(entries) > 0:
		return occupied(folder)
	}
	return nil
}

func occupied(folder string) error {
	return fmt.Errorf("%s: the folder is not empty\n  hint: name a new one; an import replaces nothing", folder)
}
