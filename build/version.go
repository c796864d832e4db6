package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// release is the version that a release was built as; see .goreleaser.yaml.
var release string

// version returns the release that this command was built of, or the commit that
// it was, as far as Go has noted it.
func version() string {
	if release != "" {
		return release
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(unknown)"
	}
	return info.Main.Version
}

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version of this command",
		Long:    "Prints the version of this command, as --version does. Name it when you report a fault.",
		Example: "  reportwidget version",
		Args:    cobra.NoArgs,
		RunE: work(func(c *cobra.Command, _ []string) error {
			_, err := fmt.Fprintf(c.OutOrStdout(), "reportwidget version %s\n", c.Root().Version)
			return err
		}),
	}
}
