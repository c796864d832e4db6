package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"reportwidget/app/report"
	"reportwidget/build/program"
	"reportwidget/build/serve"
	"reportwidget/build/site"
	"reportwidget/build/source"
	"reportwidget/widget"
)

func checkCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "check FOLDER...",
		Short:   "Say everything that is wrong with a report, and write nothing",
		Example: "  reportwidget check my-report",
		Args:    cobra.MinimumNArgs(1),
		RunE: work(func(c *cobra.Command, folders []string) error {
			reports, err := read(folders)
			if err != nil {
				return err
			}
			for _, r := range reports {
				fmt.Fprintf(c.OutOrStdout(), "%s: no problems in %d sessions\n", r.ID, len(r.Sessions))
			}
			return nil
		}),
	}
}

func buildCommand() *cobra.Command {
	var out, base string
	c := &cobra.Command{
		Use:     "build FOLDER... -o OUTPUT",
		Short:   "Make the website of one or more reports",
		Example: "  reportwidget build my-report -o dist --base-url https://reports.example.org/",
		Args:    cobra.MinimumNArgs(1),
		RunE: work(func(c *cobra.Command, folders []string) error {
			tree, err := buildSite(folders, base)
			if err == nil {
				err = tree.WriteTo(out)
			}
			if err == nil {
				fmt.Fprintf(c.OutOrStdout(), "%s: %d files\n", filepath.ToSlash(out), len(tree))
			}
			return err
		}),
	}
	c.Flags().StringVarP(&out, "output", "o", "dist", "the folder to write, which is replaced")
	c.Flags().StringVar(&base, "base-url", "", "where the website will be, for canonical links")
	return c
}

func serveCommand() *cobra.Command {
	var address, host string
	c := &cobra.Command{
		Use:   "serve FOLDER...",
		Short: "Serve reports, or a website that build has made, on this machine",
		Example: "  reportwidget serve my-report\n" +
			"  reportwidget serve dist --addr 127.0.0.1:9000",
		Args: cobra.MinimumNArgs(1),
		RunE: work(func(c *cobra.Command, folders []string) error {
			return serveSite(c.Context(), c.OutOrStdout(), folders, address, host)
		}),
	}
	c.Flags().StringVar(&address, "addr", "127.0.0.1:8080", "the address to serve on")
	c.Flags().StringVar(&host, "host-addr", "", "also serve, on this address, a library page that embeds the report")
	return c
}

func serveSite(ctx context.Context, stdout io.Writer, folders []string, address, host string) error {
	tree, err := siteOf(folders)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancelCause(ctx)
	listen := func(address string, h http.Handler, what string) {
		stop(serve.Listen(ctx, address, h, func(url string) { fmt.Fprintf(stdout, "%s %s\n", what, url) }))
	}
	if host != "" {
		pages, err := hostPages(tree, address)
		if err != nil {
			return err
		}
		go listen(host, pages, "a library page that embeds it:")
	}
	go listen(address, serve.Handler(tree), "the report:                   ")
	<-ctx.Done()
	if err := context.Cause(ctx); !errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}

// siteOf returns the site that is in the only folder, or makes that of the
// reports in all of them.
func siteOf(folders []string) (site.Tree, error) {
	if len(folders) == 1 {
		if _, err := os.Stat(filepath.Join(folders[0], "report.schema.json")); err == nil {
			return site.ReadTree(folders[0])
		}
	}
	return buildSite(folders, "")
}

// hostPages serves pages that embed the first report of the site.
func hostPages(tree site.Tree, address string) (http.Handler, error) {
	for _, path := range tree.Paths() {
		if id, found := strings.CutSuffix(path, "/report.json"); found {
			return widget.Hosts("http://" + address + "/" + id + "/")
		}
	}
	return nil, errors.New("the site holds no report to embed")
}

func buildSite(folders []string, base string) (site.Tree, error) {
	if u, err := url.Parse(base); err != nil || base != "" && (u.Host == "" || u.Scheme != "https" && u.Scheme != "http") {
		return nil, fmt.Errorf("the base URL %q is no address of a website, such as https://reports.example.org/", base)
	}
	reports, err := read(folders)
	if err != nil {
		return nil, err
	}
	files, err := program.Files()
	if err != nil {
		return nil, err
	}
	o := site.Options{Program: site.Program(files), BaseURL: base, Files: map[string]map[string][]byte{}}
	for i, r := range reports {
		if o.Files[r.ID], err = source.Attachments(folders[i], r); err != nil {
			return nil, err
		}
	}
	return site.Build(reports, o)
}

// read reads the reports of all folders, and tells the problems of all.
func read(folders []string) ([]*report.Report, error) {
	var reports []*report.Report
	var problems []error
	seen := map[string]string{}
	for _, folder := range folders {
		r, err := source.ReadFolder(folder)
		if err != nil {
			problems = append(problems, err)
			continue
		}
		if other, twice := seen[r.ID]; twice {
			problems = append(problems, fmt.Errorf("%s: the report has the id %q, as has %s\n  hint: give one of them another id in report.yaml", folder, r.ID, other))
		}
		seen[r.ID] = folder
		reports = append(reports, r)
	}
	return reports, errors.Join(problems...)
}
