package main

import (
	"context"
	"fmt"
	"net/http"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"reportwidget/build/serve"
	"reportwidget/build/site"
	"reportwidget/build/studio"
)

func studioCommand() *cobra.Command {
	var out, address string
	c := &cobra.Command{
		Use:   "studio",
		Short: "Make and edit reports in the browser",
		Long: "Serves the studio, a page in which you make a report from a spreadsheet or a programme,\n" +
			"see it as readers will, and download its website. Everything stays in your browser. With\n" +
			"--output it writes the studio as files that any web server can serve instead.",
		Example: "  reportwidget studio\n" +
			"  reportwidget studio -o public/studio     # for others to use",
		Args:    cobra.NoArgs,
		PreRunE: func(*cobra.Command, []string) error { return checkAddresses(address, "") },
		RunE: work(func(c *cobra.Command, _ []string) error {
			if out != "" {
				return writeStudio(c, out)
			}
			files, err := studio.Files()
			if err != nil {
				return err
			}
			s := server{stdout: c.OutOrStdout(), stderr: c.ErrOrStderr(), address: address}
			return s.runStudio(c.Context(), files)
		}),
	}
	c.Flags().StringVar(&address, "addr", "127.0.0.1:8080", "the address to serve on")
	c.Flags().StringVarP(&out, "output", "o", "", "write the studio's files to this folder, which is replaced")
	return c
}

// writeStudio writes the studio's files to a folder.
func writeStudio(c *cobra.Command, out string) error {
	step, done := long(c)
	defer done()
	files, err := studio.Hosted()
	if err == nil {
		err = studio.WriteTo(files, out, step)
	}
	if done(); err == nil {
		fmt.Fprintf(c.OutOrStdout(), "%s: %d files\n", filepath.ToSlash(out), len(files))
	}
	return err
}

// studioIf returns the files of the studio by their paths in a site, if they are
// wanted.
func studioIf(wanted bool) (site.Tree, error) {
	if !wanted {
		return nil, nil
	}
	files, err := studio.Hosted()
	inside := site.Tree{}
	for path, content := range files {
		inside[strings.TrimPrefix(studioPath, "/")+path] = content
	}
	return inside, err
}

// studioPath is where the studio is on an address, beside a report or alone, so
// that a browser finds there what it has kept. No report can have such an ID.
const studioPath = "/studio/"

func atStudioPath(files site.Tree) *http.ServeMux {
	m := http.NewServeMux()
	m.Handle(studioPath, http.StripPrefix(strings.TrimSuffix(studioPath, "/"), serve.Handler(files)))
	return m
}

// withStudio serves the studio beside a report, if this command was built with it.
func withStudio(report http.Handler) (h http.Handler, is bool) {
	files, err := studio.Files()
	if err != nil {
		return report, false
	}
	m := atStudioPath(files)
	m.Handle("/", report)
	return m, true
}

// runStudio serves the studio alone until the context ends.
func (s server) runStudio(ctx context.Context, files site.Tree) error {
	m := atStudioPath(files)
	m.Handle("/", http.RedirectHandler(studioPath, http.StatusFound))
	return unserved(s.address, serve.Listen(ctx, s.address, m, func(url string) {
		fmt.Fprintf(s.stdout, "the studio: %s\n", studioAt(url))
	}))
}

// studioAt returns the studio's address on that of a server.
func studioAt(url string) string {
	return strings.TrimSuffix(serve.Reachable(url, "127.0.0.1"), "/") + studioPath
}
