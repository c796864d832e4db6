// Command reportwidget turns the report of an event into a website that any
// library can embed.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run executes the command line and returns the exit code: 0, 1 with the
// problems on stderr, or 2 for wrong usage.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	root := rootCommand()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	var problem *failure
	switch {
	case err == nil:
		return 0
	case errors.As(err, &problem):
		fmt.Fprintln(stderr, problem.error)
		return 1
	}
	fmt.Fprintf(stderr, "%v\nRun 'reportwidget --help' for usage.\n", err)
	return 2
}

// failure is an error of the work, not of its command line.
type failure struct{ error }

func rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:           "reportwidget",
		Short:         "Publish the report of an event as an overview that any website can embed",
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.AddCommand(checkCommand(), buildCommand(), serveCommand(), importCommand(), doctorCommand())
	return root
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
