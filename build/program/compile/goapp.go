package main

import (
	"context"
	"fmt"
)

// The go-app that the copy is made from. Another version may keep other things
// in other files: look through them, change leftOut, cuts and goapp/ to fit,
// and only then the version.
const (
	goAppPath    = "github.com/maxence-charriere/go-app/v9"
	goAppVersion = "v9.8.0"
)

// findGoApp returns the folder of go-app's source, downloaded if need be.
func findGoApp(ctx context.Context, root string) (string, error) {
	m, err := download(ctx, root, goAppPath)
	if err != nil {
		return "", fmt.Errorf("finding go-app: %w", err)
	}
	return m.Dir, checkVersion(m.Version)
}

func checkVersion(version string) error {
	if version == goAppVersion {
		return nil
	}
	return fmt.Errorf("go.mod asks for go-app %s, but the browser program's copy is made from %s\n"+
		"hint: see goAppVersion in build/program/compile/goapp.go", version, goAppVersion)
}
