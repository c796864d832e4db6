package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"reportwidget/build/diagnostic"
	"reportwidget/build/doctor"
)

func doctorCommand() *cobra.Command {
	var address string
	c := &cobra.Command{
		Use:   "doctor URL|FILE",
		Short: "Check how a website has altered the snippet of a report, and which one to use instead",
		Long: "Check how a website has altered the snippet of a report, and which one to use instead.\n\n" +
			"It reads the page as its server sends it, before any script has run, and fetches only the addresses\n" +
			"on the command line. The exit code is 1 if the report cannot be shown.",
		Example: "  reportwidget doctor https://library.example.org/partnerships\n" +
			"  reportwidget doctor saved-page.html --report https://reports.example.org/partnerships/",
		Args: cobra.ExactArgs(1),
		RunE: work(func(c *cobra.Command, pages []string) error {
			return examine(c.Context(), c.OutOrStdout(), pages[0], address)
		}),
	}
	c.Flags().StringVar(&address, "report", "", "the `ADDRESS` of the report that the page should show, to find it there and to read its server's headers")
	return c
}

func examine(ctx context.Context, stdout io.Writer, name, address string) error {
	page, err := doctor.Read(ctx, name)
	if err != nil {
		return err
	}
	var report *doctor.Report
	if address != "" {
		if report, err = doctor.ReadReport(ctx, address); err != nil {
			return err
		}
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
