package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"reportwidget/build/disk"
	notes "reportwidget/build/document/sessions"
	"reportwidget/build/importer"
	"reportwidget/build/importer/mapping"
	"reportwidget/build/importer/merge"
	"reportwidget/build/output"
	"reportwidget/build/project"
	"reportwidget/build/tabular"
)

func importCommand() *cobra.Command {
	var f importFlags
	var o importer.Options
	c := &cobra.Command{
		Use:   "import FILE|FOLDER -o FOLDER|--into FOLDER",
		Short: "Turn an exported programme, or notes, into a report to edit",
		Long: "Turn an exported programme, or documents with notes, into a report to edit. The summary shows what each column\nwas read as, what was left out, and what is not certain.\n\n" +
			"The format is detected from the content, not from the name of the file:\n  " + strings.Join(importer.Known(), "\n  "),
		Example: "  reportwidget import schedule.xml -o summit\n" +
			"  reportwidget import talks.xlsx -o summit --dry-run      (shows what would be read, writes nothing)\n" +
			"  reportwidget import talks.xlsx -o summit --map start=\"Presentation start\" --map -Submitted\n" +
			"  reportwidget import notes.docx -o summit --split h2\n" +
			"  reportwidget import notes/ --into summit --dry-run      (which notes are about which sessions, and which have none)\n" +
			"  reportwidget import notes/ --into summit --match talk3.docx=opening\n" +
			"  reportwidget import schedule.xml -o summit              (again: brings the folder up to the file, and keeps what you changed)\n" +
			"  reportwidget import all.ics -o summit --zone Australia/Brisbane\n" +
			"  reportwidget import sessionize.json -o summit --facet track=partnership --fold-singles\n" +
			"  reportwidget import schedule.json -o summit --facet tags=     (leaves the tags out)",
		Args: cobra.ExactArgs(1),
		RunE: work(func(c *cobra.Command, args []string) (err error) {
			if err := f.options(&o); err != nil {
				return err
			}
			summary, err := importTo(c, args[0], f, o)
			fmt.Fprint(c.OutOrStdout(), summary)
			return err
		}),
	}
	c.Flags().StringVarP(&f.out, "output", "o", "", "the folder to write: a new or empty one, or one that an import made, which is brought up to date")
	c.Flags().StringVar(&f.into, "into", "", "the folder of a report whose sessions get the notes")
	c.Flags().StringArrayVar(&f.matches, "match", nil, "with --into, which session notes are about, for example talk3.docx=opening; without an id they are a new one")
	c.Flags().StringVar(&f.format, "format", "", "force a format instead of detecting it")
	c.Flags().StringArrayVar(&f.columns, "map", nil, "what a column holds, as `FIELD=COLUMN`, for example start=\"Presentation start\"; -COLUMN leaves one out")
	c.Flags().StringVar(&f.firstDay, "first-day", "", "the first day of the event, for days without a date, for example 2026-05-04")
	c.Flags().StringVar(&f.dateOrder, "date-order", "", "what comes first in 03/04/2026: day-month or month-day")
	c.Flags().BoolVar(&f.dry, "dry-run", false, "show what would be read, and write nothing")
	c.Flags().StringToStringVar(&f.facets, "facet", nil, "another name for a facet, as `FACET=NAME`, for example track=partnership; without a name it is left out")
	c.Flags().Lookup("facet").DefValue = ""
	c.Flags().StringVar(&f.zone, "zone", "", "the time zone of the event, for example Australia/Brisbane")
	c.Flags().StringVar(&f.split, "split", "", "where sessions begin in a document: "+splits())
	c.Flags().BoolVar(&o.Notes.Attendees, "attendees", false, "keep lists of attendees of documents, which are left out otherwise")
	c.Flags().BoolVar(&f.foldSingles, "fold-singles", false, `put facet values that only one session has together as "Other"`)
	return c
}

// importFlags are the flags of the command as an author writes them.
type importFlags struct {
	out, into, format, zone, firstDay, dateOrder, split string
	columns, matches                                    []string
	facets                                              map[string]string
	dry, foldSingles                                    bool
}

// options turns the flags into options. What the folder's own file says about the columns
// comes first; flags change it.
func (f importFlags) options(o *importer.Options) (err error) {
	o.Format, o.Notes.Split = importer.Format(f.format), notes.Split(f.split)
	if f.split != "" && !slices.Contains(notes.Splits, o.Notes.Split) {
		return fmt.Errorf("documents cannot be split by %q\n  hint: choose one of %s", f.split, splits())
	}
	given := mapping.Choices{FirstDay: f.firstDay, DateOrder: tabular.DateOrder(f.dateOrder), Zone: f.zone, Facets: f.facets, FoldSingles: f.foldSingles}
	for _, text := range f.columns {
		if err := given.Add(text); err != nil {
			return err
		}
	}
	kept, err := keptChoices(f.out)
	if err != nil {
		return err
	}
	return o.Choose(kept.Merge(given))
}

// splits names where sessions may begin in a document.
func splits() string {
	names := make([]string, len(notes.Splits))
	for i, s := range notes.Splits {
		names[i] = string(s)
	}
	return strings.Join(names, ", ")
}

// keptChoices reads the choices that an import before has left in a folder.
func keptChoices(folder string) (mapping.Choices, error) {
	name := filepath.Join(folder, mapping.File)
	text, err := os.ReadFile(name)
	if folder == "" || err != nil {
		return mapping.Choices{}, nil
	}
	c, err := mapping.ParseChoices(text)
	if err != nil {
		return c, fmt.Errorf("%s: %w", filepath.ToSlash(name), err)
	}
	return c, nil
}

// importTo writes the report of a programme, or changes the one in a folder, and returns
// what to tell about it.
func importTo(c *cobra.Command, path string, f importFlags, o importer.Options) (string, error) {
	switch {
	case f.into != "" && f.out != "":
		return "", fmt.Errorf("-o and --into name two folders\n  hint: -o is for a report that is made of the file, --into for one that is there and gets notes")
	case f.into != "":
		return importInto(c, path, f, o)
	case len(f.matches) > 0:
		return "", fmt.Errorf("--match says which session of a report notes are about\n  hint: name the report's folder with --into")
	}
	again, err := fresh(f.out)
	if err != nil && !(f.dry && f.out == "") {
		return "", err
	}
	if again {
		return importAgain(c, path, f, o)
	}
	return importNew(c, path, f, o)
}

// importNew makes a report.
func importNew(c *cobra.Command, path string, f importFlags, o importer.Options) (string, error) {
	out := f.out
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
	if f.dry {
		return made.Programme.Tell(filepath.ToSlash(cmp.Or(out, "FOLDER"))) + nothingWritten, nil
	}
	if err := output.Replace(out, made.Files, func(entries []fs.DirEntry) error { return onlyChoices(out, entries) }, step); err != nil {
		return "", err
	}
	return made.Programme.Tell(filepath.ToSlash(out)), nil
}

// nothingWritten ends the summary of a dry run.
const nothingWritten = "Nothing was written.\n"

// fresh reports whether an import made what a folder holds. The error is that of one that
// holds anything else: an import never replaces what an editor has written.
func fresh(folder string) (made bool, err error) {
	entries, err := os.ReadDir(folder)
	switch {
	case folder == "":
		return false, fmt.Errorf("the folder to write is missing\n  hint: name it with -o, or with --into a report that gets notes")
	case os.IsNotExist(err):
		return false, nil
	case errors.Is(err, syscall.ENOTDIR):
		return false, fmt.Errorf("%s: this is a file, or lies in one\n  hint: name a folder to write to", folder)
	case err != nil:
		return false, fmt.Errorf("looking at the output folder: %w", err)
	}
	if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == merge.File }) {
		return true, nil
	}
	return false, onlyChoices(folder, entries)
}

// onlyChoices reports a folder that holds more than the choices of an import before.
func onlyChoices(folder string, entries []fs.DirEntry) error {
	for _, e := range entries {
		if e.Name() != mapping.File {
			return occupied(folder)
		}
	}
	return nil
}

func occupied(folder string) error {
	return fmt.Errorf("%s: the folder is not empty\n  hint: choose a new folder, or add notes to the report in this one with --into", folder)
}
