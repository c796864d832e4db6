package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"reportwidget/build/launch"
	"reportwidget/build/serve"
	"reportwidget/build/site"
	"reportwidget/build/studio"
	"reportwidget/build/studio/folder"
)

func studioCommand() *cobra.Command {
	var out, address string
	var quiet bool
	c := &cobra.Command{
		Use:   "studio [FOLDER]",
		Short: "Make and edit reports in the browser",
		Long: "Serves the studio, a page in which you make a report from a spreadsheet or a programme,\n" +
			"see it as readers will, and download its website. Opens it in the browser. With a folder it\n" +
			"works on the files in that: a report that is there, or one that you make. Without one, all\n" +
			"stays in the browser. With --output it writes the studio as files that any web server can\n" +
			"serve instead.",
		Example: "  reportwidget studio\n" +
			"  reportwidget studio my-report            # edit the files in this folder\n" +
			"  reportwidget studio -o public/studio     # for others to use",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: folders,
		PreRunE: func(_ *cobra.Command, args []string) error {
			if out != "" && len(args) > 0 {
				return errors.New("a studio for others works on no folder of yours\n  hint: leave out the folder, or --output")
			}
			return checkAddresses(address, "")
		},
		RunE: work(func(c *cobra.Command, args []string) error {
			if out != "" {
				return writeStudio(c, out)
			}
			files, err := studio.Files()
			if err != nil {
				return err
			}
			s := server{stdout: c.OutOrStdout(), stderr: c.ErrOrStderr(), address: address}
			if len(args) == 0 {
				return s.runStudio(c.Context(), atStudioPath(files), "", !quiet)
			}
			return s.runStudioIn(c.Context(), files, args[0], !quiet)
		}),
	}
	c.Flags().StringVar(&address, "addr", "127.0.0.1:8080", "the address to serve on")
	c.Flags().StringVarP(&out, "output", "o", "", "write the studio's files to this folder, which is replaced")
	c.Flags().BoolVar(&quiet, "no-browser", false, "print the address, and open no browser")
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

// runStudio serves the studio until the context ends. What is in the fragment tells
// the page what it works on; a server never sees it.
func (s server) runStudio(ctx context.Context, m *http.ServeMux, fragment string, open bool) error {
	m.Handle("/", http.RedirectHandler(studioPath, http.StatusFound))
	return unserved(s.address, serve.Listen(ctx, s.address, m, func(url string) {
		at := studioAt(url) + fragment
		fmt.Fprintf(s.stdout, "the studio: %s\n", at)
		if open {
			if err := launch.Browser(at); err != nil {
				fmt.Fprintf(s.stderr, "open this address in your browser (%v)\n", err)
			}
		}
	}))
}

// runStudioIn serves the studio, which works on the files in a folder.
func (s server) runStudioIn(ctx context.Context, files site.Tree, path string, open bool) error {
	if !folder.Local(s.address) {
		return fmt.Errorf("%s can be reached from other machines, and the studio can write to the folder\n  hint: use 127.0.0.1 and a port, such as 127.0.0.1:8080", s.address)
	}
	h, err := studioFolder(path)
	if err != nil {
		return err
	}
	defer h.Root.Close()
	m := atStudioPath(files)
	const at = studioPath + "folder/"
	m.Handle(at, http.StripPrefix(strings.TrimSuffix(at, "/"), h))
	return s.runStudio(ctx, m, "#folder="+h.Token, open)
}

// studioFolder opens a folder for the studio's page.
func studioFolder(path string) (*folder.Handler, error) {
	whole, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(whole)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no folder %s\n  hint: make it, or write a report to begin with: reportwidget new %s", filepath.ToSlash(path), filepath.ToSlash(path))
	case err == nil && !info.IsDir():
		return nil, fmt.Errorf("%s is a file, not a folder\n  hint: run \"reportwidget studio\" and choose the file there", filepath.ToSlash(path))
	case err != nil:
		return nil, err
	}
	root, err := os.OpenRoot(whole)
	if err != nil {
		return nil, err
	}
	return &folder.Handler{Name: filepath.Base(whole), ID: "folder-" + site.Hash([]byte(whole)), Token: rand.Text(), Root: root}, nil
}

// studioAt returns the studio's address on that of a server.
func studioAt(url string) string {
	return strings.TrimSuffix(serve.Reachable(url, "127.0.0.1"), "/") + studioPath
}
