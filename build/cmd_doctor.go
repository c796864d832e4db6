package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"reportwidget/build/diagnostic"
	"reportwidget/build/doctor"
)

func doctorCommand() *cobra.Command {
	var address, server, list string
	var asJSON bool
	c := &cobra.Command{
		Use:   "doctor URL|FILE | --site URL | --list FILE",
		Short: "Check how a website has altered the snippet of a report, or how a server sends it",
		Long: "Check how a website has altered the snippet of a report, and which one to use instead.\n\n" +
			"It reads the page as its server sends it, before any script has run, and fetches only the addresses\n" +
			"on the command line. The exit code is 1 if the report cannot be shown.\n\n" +
			"With --site it asks the server of a report for one file of each kind, and says what the server does\n" +
			"wrong, with the line that corrects it. With --list it reads many pages and says which of them show\n" +
			"the report.",
		Example: "  reportwidget doctor https://library.example.org/partnerships\n" +
			"  reportwidget doctor saved-page.html --report https://reports.example.org/partnerships/\n" +
			"  reportwidget doctor --site https://reports.example.org/\n" +
			"  reportwidget doctor --list libraries.txt --json",
		Args: cobra.MaximumNArgs(1),
		PreRunE: func(_ *cobra.Command, pages []string) error {
			if ways := len(pages) + count(server) + count(list); ways != 1 {
				return errors.New("doctor examines one of three: a page, --site, or --list")
			}
			if asJSON && len(pages) == 1 {
				return errors.New("--json is for --site and --list")
			}
			return nil
		},
		RunE: work(func(c *cobra.Command, pages []string) error {
			switch {
			case server != "":
				return examineSite(c.Context(), c.OutOrStdout(), server, asJSON)
			case list != "":
				return examineList(c.Context(), c.OutOrStdout(), list, address, asJSON)
			}
			return examine(c.Context(), c.OutOrStdout(), pages[0], address)
		}),
	}
	c.Flags().StringVar(&address, "report", "", "the `ADDRESS` of the report that the page should show, to find it there and to read its server's headers")
	c.Flags().StringVar(&server, "site", "", "examine the server of the report at this `ADDRESS`")
	c.Flags().StringVar(&list, "list", "", "examine the pages that this `FILE` lists, an address on each line")
	c.Flags().BoolVar(&asJSON, "json", false, "write what --site or --list finds as JSON")
	return c
}

func count(given string) int {
	if given == "" {
		return 0
	}
	return 1
}

func examine(ctx context.Context, stdout io.Writer, name, address string) error {
	page, err := doctor.Read(ctx, name)
	if err != nil {
		return err
	}
	report, err := reportAt(ctx, address)
	if err != nil {
		return err
	}
	d, err := doctor.Diagnose(page, report)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	d.Findings = in(name, d.Findings)
	tell(stdout, name, d)
	if broken := d.Broken(); broken != nil {
		return broken
	}
	return nil
}

// reportAt reads the report at an address, if there is one.
func reportAt(ctx context.Context, address string) (*doctor.Report, error) {
	if address == "" {
		return nil, nil
	}
	return doctor.ReadReport(ctx, address)
}

// in returns the findings with the name of the page that they are of.
func in(page string, found diagnostic.Problems) diagnostic.Problems {
	for i := range found {
		found[i].File = page
	}
	return found
}

// tell says what is found, what could be better, and what to paste instead.
func tell(stdout io.Writer, name string, d doctor.Diagnosis) {
	for _, found := range d.Found {
		fmt.Fprintf(stdout, "%s: %s\n", name, found)
	}
	for _, f := range d.Remarks() {
		fmt.Fprintln(stdout, f)
	}
	if len(d.Findings) == 0 {
		fmt.Fprintf(stdout, "%s: no problems found\n", name)
	}
	if d.Snippet != "" {
		fmt.Fprintf(stdout, "\nUse this:\n\n%s\n", strings.TrimSpace(d.Snippet))
	}
}

// examineSite says how a server sends a report.
func examineSite(ctx context.Context, stdout io.Writer, address string, asJSON bool) error {
	s, err := doctor.ExamineSite(ctx, address)
	if err != nil {
		return err
	}
	broken := s.Broken()
	if asJSON {
		return encoded(stdout, s, len(broken) > 0)
	}
	rows := [][]string{{"file", "status", "type", "encoding", "bytes", "kept"}}
	for _, f := range s.Files {
		rows = append(rows, []string{f.Kind, fmt.Sprint(f.Status), f.Type, f.Encoding, fmt.Sprint(f.Bytes), f.Cache})
	}
	name := s.Address
	if s.Server != "" {
		name += " (" + s.Server + ")"
	}
	fmt.Fprintln(stdout, name)
	if err := table(stdout, rows); err != nil {
		return err
	}
	for _, f := range s.Findings {
		if f.Level == diagnostic.Warning {
			fmt.Fprintln(stdout, f)
		}
	}
	if len(s.Findings) == 0 {
		fmt.Fprintln(stdout, "no problems found")
	}
	if broken != nil {
		return broken
	}
	return nil
}

// examineList says on which pages of a list a report shows.
func examineList(ctx context.Context, stdout io.Writer, file, address string, asJSON bool) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	pages, err := doctor.ReadList(content)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if len(pages) == 0 {
		return fmt.Errorf("%s lists no page\n  hint: write the address of a page on each line", file)
	}
	report, err := reportAt(ctx, address)
	if err != nil {
		return err
	}
	listed := doctor.ExamineList(ctx, pages, report)
	missing := 0
	rows := [][]string{{"page", "report", "why"}}
	for _, l := range listed {
		if l.State == doctor.Broken || l.State == doctor.NotRead {
			missing++
		}
		rows = append(rows, []string{l.Page, string(l.State), firstCause(l.Findings)})
	}
	if asJSON {
		return encoded(stdout, listed, missing > 0)
	}
	if err := table(stdout, rows); err != nil || missing == 0 {
		return err
	}
	return fmt.Errorf("%d of %d pages do not show the report", missing, len(listed))
}

// firstCause returns the worst of what was found.
func firstCause(found diagnostic.Problems) string {
	for _, level := range []diagnostic.Level{diagnostic.Error, diagnostic.Warning} {
		for _, f := range found {
			if f.Level == level {
				return strings.ReplaceAll(f.Cause, "\n", " ")
			}
		}
	}
	return ""
}

// table writes rows below each other.
func table(to io.Writer, rows [][]string) error {
	w := tabwriter.NewWriter(to, 0, 0, 2, ' ', 0)
	for _, row := range rows {
		fmt.Fprintln(w, strings.TrimRight(strings.Join(row, "\t"), "\t"))
	}
	return w.Flush()
}

// encoded writes what was found for a program, and is an error of which all is
// said if something is broken.
func encoded(to io.Writer, found any, broken bool) error {
	e := json.NewEncoder(to)
	e.SetEscapeHTML(false)
	e.SetIndent("", "\t")
	if err := e.Encode(found); err != nil {
		return err
	}
	if broken {
		return errTold
	}
	return nil
}
