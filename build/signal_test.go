package main

import (
	"bufio"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// signalled is the command in a process of its own.
type signalled struct {
	*exec.Cmd
	t      *testing.T
	stderr strings.Builder
}

// command starts the command. This program is it if it is called by its name.
func command(t *testing.T, args ...string) *signalled {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := &signalled{Cmd: exec.Command(self, args...), t: t}
	c.Args[0], c.Stderr = "reportwidget", &c.stderr
	t.Cleanup(func() { _ = c.Process.Kill() }) // which fails if it has ended
	return c
}

// ends waits until the process has ended, and returns its exit code.
func (c *signalled) ends() int {
	c.t.Helper()
	late := time.AfterFunc(90*time.Second, func() { _ = c.Process.Kill() })
	defer late.Stop()
	_ = c.Wait() // an error is an exit code
	return c.ProcessState.ExitCode()
}

func (c *signalled) signal(s os.Signal) {
	c.t.Helper()
	if err := c.Process.Signal(s); err != nil {
		c.t.Fatal(err)
	}
}

func TestASignalEndsTheServer(t *testing.T) {
	folder := begun(t)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		c := command(t, "serve", folder, "--addr", "127.0.0.1:0")
		stdout, err := c.StdoutPipe()
		if err == nil {
			err = c.Start()
		}
		if err != nil {
			t.Fatal(err)
		}
		line, err := bufio.NewReader(stdout).ReadString('\n')
		if err != nil {
			t.Fatal(err, c.ends(), c.stderr.String())
		}
		fields := strings.Fields(line)
		address := fields[len(fields)-1]
		answer, err := http.Get(address)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		c.signal(s)
		if code := c.ends(); code != 0 || c.stderr.String() != "" {
			t.Errorf("%v: exit code %d, %q", s, code, c.stderr.String())
		}
		if _, err := http.Get(address); err == nil {
			t.Errorf("%v: it is still served", s)
		}
	}
}

// A build is stopped while it writes, so that the signal comes in the middle of it
// however fast or busy the machine is.
func TestASignalInTheMiddleOfABuildLeavesNothing(t *testing.T) {
	folder := begun(t)
	for i := range 150 {
		file := filepath.Join(folder, "sessions", fmt.Sprintf("%03d-talk-%d.md", i+10, i))
		if err := os.WriteFile(file, []byte(fmt.Sprintf("---\ntitle: Talk %d\n---\nText %d.\n", i, i)), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	top := filepath.Dir(folder)
	c := command(t, "build", folder, "-o", filepath.Join(top, "dist"))
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	writes := func() bool {
		begun, err := filepath.Glob(filepath.Join(top, ".reportwidget-*", "*"))
		return err == nil && len(begun) > 0
	}
	again, limit := time.NewTicker(time.Millisecond), time.After(90*time.Second)
	defer again.Stop()
	for !writes() {
		select {
		case <-again.C:
		case <-limit:
			t.Fatal("nothing is written")
		}
	}
	c.signal(syscall.SIGSTOP)
	if _, err := os.Stat(filepath.Join(top, "dist")); err == nil {
		t.Fatal("the build was over before it could be stopped")
	}
	c.signal(os.Interrupt)
	c.signal(syscall.SIGCONT)
	if code := c.ends(); code != 1 || c.stderr.String() != "interrupted: nothing was written\n" {
		t.Errorf("exit code %d, %q", code, c.stderr.String())
	}
	if entries, err := os.ReadDir(top); err != nil || len(entries) != 1 {
		t.Errorf("left: %v, %v", entries, err)
	}
}
