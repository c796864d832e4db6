package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// environment makes the go command compile for the browser, the same bytes
// whatever the developer's own settings are.
var environment = []string{
	"GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0",
	"GOFLAGS=", "GOWASM=", "GOEXPERIMENT=", "GOWORK=off",
}

// goCommand runs the go command in a folder and returns what it printed.
func goCommand(ctx context.Context, dir string, args ...string) (string, error) {
	var stdout, stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &stdout, &stderr
	cmd.Env = append(os.Environ(), environment...)
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", strings.Join(args, " "), err, stderr.Bytes())
	}
	return strings.TrimSpace(stdout.String()), nil
}

// moduleRoot returns the folder of this module's go.mod.
func moduleRoot(ctx context.Context) (string, error) {
	file, err := goCommand(ctx, ".", "env", "GOMOD")
	return filepath.Dir(file), err
}

// module is a module that the go command has downloaded.
type module struct{ Version, Dir string }

// download returns a module of go.mod in root, and downloads it if need be: on a new
// machine nothing has been downloaded yet, and "go list -m" then knows no folder.
func download(ctx context.Context, root, path string) (module, error) {
	printed, err := goCommand(ctx, root, "mod", "download", "-json", path)
	if err != nil {
		return module{}, err
	}
	var m module
	err = json.Unmarshal([]byte(printed), &m)
	return m, err
}
