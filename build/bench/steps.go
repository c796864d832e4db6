package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"reportwidget/build/bench/summary"
)

// options are those of the step peers.
type options struct {
	rounds int
	sizes  string
}

// step is a part of the benchmarks. All run in the module's root.
type step struct {
	name string
	take func(context.Context, options) error
}

var steps = []step{{"peers", peers}, {"native", native}, {"wasm", wasm}, {"write", write}}

// dist is where steps leave what they have measured.
const (
	dist    = "build/bench/dist/"
	results = dist + "peers.json" // of the step peers
)

// Of the 45 minutes that the whole may take, these are for visiting pages;
// making them takes two.
const visiting = "28"

func native(ctx context.Context, _ options) error {
	return record("native.txt", exec.CommandContext(ctx, "go", "test", "-run", "^$", "-bench", ".", "-timeout", "15m", "./..."))
}

func wasm(ctx context.Context, _ options) error {
	goroot, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	if err != nil {
		return err
	}
	runner := filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm") // has go_js_wasm_exec
	cmd := exec.CommandContext(ctx, "go", "test", "-tags", "reader", "-run", "^$", "-bench", ".", "-timeout", "15m", "./app/...")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "PATH="+os.Getenv("PATH")+string(os.PathListSeparator)+runner)
	return record("wasm.txt", cmd)
}

// record runs a command and keeps what it prints, and shows it meanwhile.
func record(name string, cmd *exec.Cmd) error {
	f, err := os.Create(dist + name)
	if err != nil {
		return err
	}
	cmd.Stdout, cmd.Stderr = io.MultiWriter(f, os.Stdout), os.Stderr
	return errors.Join(cmd.Run(), f.Close())
}

func peers(ctx context.Context, o options) error {
	if err := os.RemoveAll(results); err != nil { // of an earlier run
		return err
	}
	if err := show(exec.CommandContext(ctx, "npm", "install", "--prefix", "build/bench/peers", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")); err != nil {
		return err
	}
	return show(exec.CommandContext(ctx, "node", "build/bench/peers/run.mjs", "--rounds", strconv.Itoa(o.rounds), "--sizes", o.sizes, "--minutes", visiting, "--out", dist))
}

func show(cmd *exec.Cmd) error {
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	return cmd.Run()
}

// write makes the page anew, and the charts of what is in it.
func write(context.Context, options) error {
	measured, err := summary.ReadMeasured(results)
	if err != nil {
		return fmt.Errorf("%w; the step peers makes it", err)
	}
	native, err := summary.ReadBenchmarks(dist + "native.txt")
	if err != nil {
		return err
	}
	wasm, err := summary.ReadBenchmarks(dist + "wasm.txt")
	if err != nil {
		return err
	}
	files, err := summary.Write(measured, native, wasm)
	if err != nil {
		return err
	}
	return replace("build", files)
}

// replace writes files into a folder and removes charts of earlier runs.
func replace(folder string, files map[string]string) error {
	if err := os.RemoveAll(filepath.Join(folder, "bench", "charts")); err != nil {
		return err
	}
	for name, content := range files {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			return err
		}
	}
	return nil
}
