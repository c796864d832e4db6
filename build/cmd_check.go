package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"reportwidget/build/diagnostic"
	"reportwidget/build/progress"
	"reportwidget/build/project"
	"reportwidget/build/site"
)

func checkCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "check FOLDER...",
		Short: "List everything that is wrong with a report, without writing anything",
		Long: "Does everything that build does, except writing. Lists every problem with its file, line and\n" +
			"column, usually with a hint. Warnings are about what works and could be better;\n" +
			"the exit code is 1 for problems only.",
		Example: "  reportwidget check my-report\n" +
			"  reportwidget check my-report --json     # for editors and scripts",
		Args:              cobra.MinimumNArgs(1),
		ValidArgsFunction: folders,
		RunE: work(func(c *cobra.Command, folders []string) error {
			step, done := long(c)
			defer done()
			reports, err := check(folders, step)
			if done(); asJSON {
				return printJSON(c.OutOrStdout(), reports, err)
			}
			return printText(c.OutOrStdout(), reports, err)
		}),
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print problems and warnings as an array for programs")
	return c
}

// check reads the reports and makes their site, as build does.
func check(folders []string, step progress.Step) (*project.Reports, error) {
	reports, err := openReports(new(project.Workspace), folders, step)
	if err != nil {
		return &project.Reports{}, err
	}
	if reports.Err() != nil {
		return reports, reports.Err()
	}
	o, err := withAssets(site.Options{Step: step, Draft: true})
	if err != nil {
		return reports, err
	}
	err = reports.Write(o, func(string, []byte) error { return nil })
	return reports, err
}

func printText(w io.Writer, reports *project.Reports, err error) error {
	for _, f := range reports.Folders {
		warn(w, f.Advice)
		if err == nil {
			fmt.Fprintf(w, "%s: no problems in %s\n", f.Report.ID, sessions(len(f.Report.Sessions)))
		}
	}
	return err
}

func sessions(n int) string {
	if n == 1 {
		return "1 session"
	}
	return fmt.Sprintf("%d sessions", n)
}

// warn tells what works and could be better, and what was left out.
func warn(w io.Writer, advice diagnostic.Problems) {
	for _, p := range advice {
		fmt.Fprintln(w, p)
	}
}

func printJSON(w io.Writer, reports *project.Reports, err error) error {
	var problems diagnostic.Problems
	if err != nil && !errors.As(err, &problems) {
		return err
	}
	list := slices.Concat(diagnostic.Problems{}, problems, reports.Warnings())
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if failed := encoder.Encode(list); failed != nil {
		return fmt.Errorf("writing the problems: %w", failed)
	}
	if problems != nil {
		return errTold
	}
	return nil
}
