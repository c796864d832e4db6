// Command reportwidget turns the report of an event into a website that any
// library can embed.
package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"reportwidget/app/report"
)

func main() {
	limitMemory()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the command at once
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run executes the command line and returns the exit code: 0, 1 with the
// problems on stderr, or 2 for wrong usage.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	out := &printer{Writer: stdout}
	root := rootCommand()
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	if err == nil && out.failed != nil {
		err = &failure{fmt.Errorf("some output could not be written: %w", out.failed)}
	}
	return explain(err, stderr)
}

// explain tells what went wrong and returns the exit code.
func explain(err error, stderr io.Writer) int {
	var problem *failure
	switch {
	case err == nil:
		return 0
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "interrupted: nothing was written")
		return 1
	case errors.Is(err, errTold):
		return 1
	case errors.As(err, &problem):
		fmt.Fprintln(stderr, problem.error)
		return 1
	}
	fmt.Fprintf(stderr, "%v\nRun 'reportwidget --help' for usage.\n", err)
	return 2
}

// printer remembers that something could not be written, as on a full disk.
type printer struct {
	io.Writer
	failed error
}

func (p *printer) Write(b []byte) (int, error) {
	n, err := p.Writer.Write(b)
	if err != nil {
		p.failed = err
	}
	return n, err
}

// failure is an error of the work, not of its command line.
type failure struct{ error }

func (f *failure) Unwrap() error { return f.error }

// errTold is a failure of which everything is said already.
var errTold = errors.New("there are problems")

func rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "reportwidget",
		Short: "Publish the report of an event as an overview that any website can embed",
		Example: "  reportwidget new my-report                 # a small report to start from\n" +
			"  reportwidget serve --watch my-report       # see it change while you write\n" +
			"  reportwidget check my-report               # is anything wrong?\n" +
			"  reportwidget build my-report -o dist       # a folder to upload to any web server",
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.AddCommand(newCommand(), importCommand(), checkCommand(), buildCommand(), pdfCommand(), depositCommand(), serveCommand(), studioCommand(), doctorCommand(), schemaCommand(), versionCommand())
	root.Version = version()
	root.SetFlagErrorFunc(suggestFlag)
	return root
}

// suggestFlag adds the flag that is nearest to one that is not known.
func suggestFlag(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near := cmp.Or(report.Nearest(unknown.GetSpecifiedName(), names), sameStart(unknown.GetSpecifiedName(), names)); near != "" {
		return fmt.Errorf("%w\n\nDid you mean this?\n\t--%s\n", err, near) //nolint:staticcheck // as cobra writes it, with a blank line below
	}
	return err
}

// sameStart returns the only name that begins with the same three letters as a
// word, or "".
func sameStart(word string, names []string) string {
	found := slices.DeleteFunc(names, func(name string) bool { return len(word) < 3 || !strings.HasPrefix(name, word[:3]) })
	if len(found) != 1 {
		return ""
	}
	return found[0]
}

// work makes a command's function of one whose errors are failures.
func work(f func(*cobra.Command, []string) error) func(*cobra.Command, []string) error {
	return func(c *cobra.Command, args []string) error {
		if err := f(c, args); err != nil {
			return &failure{err}
		}
		return nil
	}
}
