package main

import (
	"os"
	"os/exec"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"reportwidget/build/e2e"
)

// tests end the browser that some of them start.
type tests struct{ *testing.M }

func (t tests) Run() int {
	defer e2e.Close()
	return t.M.Run()
}

func TestMain(m *testing.M) {
	testscript.Main(tests{m}, map[string]func(){"reportwidget": main})
}

func TestCommandLine(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", Cmds: map[string]func(*testscript.TestScript, bool, []string){
		"asauthor": asAuthor, "mkfifo": makePipe,
	}})
}

// asAuthor runs a command that, as an author's, respects the permissions of
// files even if root runs the tests.
func asAuthor(ts *testscript.TestScript, neg bool, args []string) {
	if os.Geteuid() == 0 {
		args = append([]string{"setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"}, args...)
	}
	if err := ts.Exec(args[0], args[1:]...); (err != nil) != neg {
		ts.Fatalf("%v: %v", args, err)
	}
}

// makePipe makes a named pipe, which whoever opens it waits for.
func makePipe(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(exec.Command("mkfifo", ts.MkAbs(args[0])).Run())
}
