package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"reportwidget/build/diagnostic"
	"reportwidget/build/progress"
	"reportwidget/build/project"
	"reportwidget/build/serve"
	"reportwidget/build/site"
	"reportwidget/build/watch"
)

func serveCommand() *cobra.Command {
	var address, host string
	var watched bool
	c := &cobra.Command{
		Use:   "serve FOLDER...",
		Short: "Serve reports, or a website that build has made, on this machine",
		Long: "Serves reports on this machine, for you to look at. With --watch, pages that are open\n" +
			"follow every file that you save, and show its problems over the last good version.\n" +
			"Ctrl-C ends it.",
		Example: "  reportwidget serve my-report\n" +
			"  reportwidget serve --watch my-report              # while you write\n" +
			"  reportwidget serve dist --addr 127.0.0.1:9000     # what build has made",
		Args:              cobra.MinimumNArgs(1),
		ValidArgsFunction: folders,
		PreRunE:           func(*cobra.Command, []string) error { return checkAddresses(address, host) },
		RunE: work(func(c *cobra.Command, folders []string) error {
			step, done := long(c)
			defer done()
			s := server{stdout: c.OutOrStdout(), stderr: c.ErrOrStderr(), address: address, host: host}
			if watched {
				return s.watch(c.Context(), folders)
			}
			made, err := wholeSite(folders, step)
			if done(); err != nil {
				return err
			}
			return s.run(c.Context(), serve.Handler(made), func() serve.Site { return made })
		}),
	}
	c.Flags().StringVar(&address, "addr", "127.0.0.1:8080", "the address to serve on")
	c.Flags().StringVar(&host, "host-addr", "", "also serve, on this address, a library page that embeds the report")
	c.Flags().BoolVar(&watched, "watch", false, "follow the files while they are written")
	return c
}

// server serves a report and, if an address is given, a host page.
type server struct {
	stdout, stderr io.Writer
	address, host  string
}

// run serves until the context ends, which is not an error, or an address fails.
func (s server) run(ctx context.Context, h http.Handler, current func() serve.Site) error {
	ctx, stop := context.WithCancelCause(ctx)
	listen := func(address string, h http.Handler, what string, ready func(url string)) {
		stop(unserved(address, serve.Listen(ctx, address, h, func(url string) {
			fmt.Fprintf(s.stdout, "%s %s\n", what, serve.Reachable(url, "127.0.0.1"))
			ready(url)
		})))
	}
	h, beside := withStudio(h)
	go listen(s.address, h, "the report:                   ", func(url string) {
		if beside {
			fmt.Fprintf(s.stdout, "make and edit reports:         %s\n", studioAt(url))
		}
		if s.host != "" {
			go listen(s.host, serve.HostPage(current, url), "a library page that embeds it:", func(string) {})
		}
	})
	<-ctx.Done()
	if err := context.Cause(ctx); !errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}

// watch serves the reports in folders, anew after every change.
func (s server) watch(ctx context.Context, folders []string) error {
	live, workspace := serve.NewLive(), new(project.Workspace)
	rebuild := func() {
		made, err := draftSite(workspace, folders, func(string, int) error { return ctx.Err() })
		if err == nil {
			live.Show(made)
			return
		}
		if !errors.Is(err, context.Canceled) {
			problems := messages(err)
			fmt.Fprintln(s.stderr, strings.Join(problems, "\n"))
			live.Fail(problems)
		}
	}
	ctx, stop := context.WithCancelCause(ctx)
	go func() { stop(watch.Folders(ctx, folders, rebuild)) }()
	return s.run(ctx, live, live.Site)
}

// messages are the single problems of an error.
func messages(err error) []string {
	var problems diagnostic.Problems
	if !errors.As(err, &problems) {
		return []string{err.Error()}
	}
	list := make([]string, len(problems))
	for i, p := range problems {
		list[i] = p.String()
	}
	return list
}

// wholeSite returns the site that is in the only folder, or makes that of the
// reports in all of them.
func wholeSite(folders []string, step progress.Step) (serve.Site, error) {
	if isSite(folders) {
		return site.ReadTree(folders[0])
	}
	tree, _, err := buildSite(folders, site.Options{Step: step})
	return tree, err
}

// draftSite returns the site that is in the only folder, or the draft of that of
// the reports in all of them.
func draftSite(w *project.Workspace, folders []string, step progress.Step) (serve.Site, error) {
	if isSite(folders) {
		return site.ReadTree(folders[0])
	}
	reports, err := openSound(w, folders, step)
	if err != nil {
		return nil, err
	}
	o, err := withAssets(site.Options{Step: step})
	if err != nil {
		return nil, err
	}
	return reports.Draft(o)
}

// isSite reports whether the only folder is a site that build has made.
func isSite(folders []string) bool {
	_, err := os.Stat(filepath.Join(folders[0], "report.schema.json"))
	return len(folders) == 1 && err == nil
}
