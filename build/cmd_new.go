package main

import (
	"fmt"
	"path/filepath"

	"al.essio.dev/pkg/shellescape"
	"github.com/spf13/cobra"

	"reportwidget/build/content"
	"reportwidget/build/starter"
)

func newCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "new FOLDER",
		Short: "Write a small report to start from",
		Long: "Writes a small, complete report with notes in it that teach the format: three sessions,\n" +
			"two facets and a relation. The folder must be new or empty.",
		Example:           "  reportwidget new my-report",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: folders,
		PreRunE:           func(_ *cobra.Command, folders []string) error { return checkOutput(folders[0]) },
		RunE: work(func(c *cobra.Command, folders []string) error {
			folder := folders[0]
			if err := starter.WriteTo(folder); err != nil {
				return err
			}
			fmt.Fprintf(c.OutOrStdout(), "%[1]s is a small report. What next:\n"+
				"  1. Look at it, and see it change as you save:  reportwidget serve --watch %[1]s\n"+
				"  2. Put your own words into report.yaml and the files of the folder sessions.\n"+
				"  3. Ask what is wrong:                          reportwidget check %[1]s\n"+
				"  4. Make the website:                           reportwidget build %[1]s -o %[2]s\n",
				shellescape.Quote(filepath.ToSlash(folder)), shellescape.Quote(filepath.ToSlash(filepath.Join(folder, "..", "dist"))))
			return nil
		}),
	}
}

func schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of report.yaml, for editors",
		Long: "Prints the JSON Schema of report.yaml. An editor that knows it, such as VS Code with the\n" +
			"YAML extension, completes keys and underlines mistakes. Put it beside report.yaml, and\n" +
			"begin that with the line\n\n" +
			"  # yaml-language-server: $schema=" + content.SchemaFile + "\n\n" +
			"A report made by \"reportwidget new\" has both.",
		Example: "  reportwidget schema > my-report/" + content.SchemaFile,
		Args:    cobra.NoArgs,
		RunE: work(func(c *cobra.Command, _ []string) error {
			_, err := c.OutOrStdout().Write(content.Schema)
			return err
		}),
	}
}
