// Package launch opens an address in the browser of whoever runs the command.
package launch

import (
	"errors"
	"os"
	"os/exec"
	"runtime"
	"strings"
)

// errNone is why no browser is opened on a machine without a screen.
var errNone = errors.New("no browser was found")

// Browser opens an address in a browser, and does not wait for that.
func Browser(url string) error {
	err := errNone
	for _, command := range commands(runtime.GOOS, os.Getenv, url) {
		program := exec.Command(command[0], command[1:]...)
		if err = program.Start(); err == nil {
			go func() { _ = program.Wait() }() // so that the system forgets it
			return nil
		}
	}
	return err
}

// commands returns the command lines that open an address, the best first. BROWSER
// lists some, separated by colons, with %s for the address:
// https://www.catb.org/~esr/BROWSER/
func commands(system string, env func(string) string, url string) (list [][]string) {
	if chosen := env("BROWSER"); chosen != "" {
		for one := range strings.SplitSeq(chosen, ":") {
			if words := strings.Fields(one); len(words) > 0 {
				list = append(list, with(words, url))
			}
		}
		return list
	}
	switch system {
	case "darwin":
		return [][]string{{"open", url}}
	case "windows":
		return [][]string{{"rundll32", "url.dll,FileProtocolHandler", url}} // what "start" calls
	}
	if env("DISPLAY") == "" && env("WAYLAND_DISPLAY") == "" {
		return nil
	}
	return [][]string{{"xdg-open", url}}
}

// with puts the address into a command line, or at its end.
func with(words []string, url string) (line []string) {
	put := false
	for _, w := range words {
		put = put || strings.Contains(w, "%s")
		line = append(line, strings.ReplaceAll(w, "%s", url))
	}
	if !put {
		line = append(line, url)
	}
	return line
}
