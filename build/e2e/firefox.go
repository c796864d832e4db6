package e2e

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/websocket"
)

// Firefox is a window of Firefox, driven over WebDriver BiDi.
// https://w3c.github.io/webdriver-bidi/
type Firefox struct {
	T      *testing.T // that fails
	socket *websocket.Conn
	sent   int
	Window string
}

// firefoxPatience is how long a test waits for what must come, on a machine that has much
// else to do.
const firefoxPatience = 90 * time.Second

// firefoxOrigin is what the socket says it is; Firefox refuses any other.
const firefoxOrigin = "http://localhost"

// OpenFirefox starts a Firefox that ends with the test.
func OpenFirefox(t *testing.T) *Firefox {
	t.Helper()
	f := &Firefox{T: t, socket: connectFirefox(t, launchFirefox(t))}
	f.call("session.new", map[string]any{"capabilities": map[string]any{}})
	tree := readFirefox[struct{ Contexts []struct{ Context string } }](f, "browsingContext.getTree", map[string]any{})
	f.Window = tree.Contexts[0].Context
	return f
}

// Visit opens an address in a window of the given height.
func (f *Firefox) Visit(address string, height int) {
	f.T.Helper()
	f.call("browsingContext.setViewport", map[string]any{"context": f.Window, "viewport": map[string]int{"width": 1000, "height": height}})
	f.call("browsingContext.navigate", map[string]any{"context": f.Window, "url": address, "wait": "complete"})
}

// launchFirefox returns the address at which Firefox listens.
func launchFirefox(t *testing.T) string {
	t.Helper()
	command := exec.Command(firefoxPath(t), "--headless", "--no-remote", "--profile", t.TempDir(),
		"--remote-debugging-port", "0", "--remote-allow-origins", firefoxOrigin)
	command.Env = append(os.Environ(), "HOME="+t.TempDir())
	said, err := command.StderrPipe()
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := command.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
			t.Error(err)
		}
		var killed *exec.ExitError
		if err := command.Wait(); err != nil && !errors.As(err, &killed) {
			t.Error(err)
		}
	})
	lines := bufio.NewScanner(said)
	for lines.Scan() {
		if _, address, found := strings.Cut(lines.Text(), "WebDriver BiDi listening on "); found {
			return address
		}
	}
	t.Fatal("Firefox has ended")
	return ""
}

func firefoxPath(t *testing.T) string {
	t.Helper()
	for _, name := range []string{os.Getenv("FIREFOX"), "firefox-esr", "firefox"} {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path
		}
	}
	t.Fatal("there is no Firefox: install the package firefox-esr (as root, make test does it), or set FIREFOX to its path")
	return ""
}

func connectFirefox(t *testing.T, address string) *websocket.Conn {
	t.Helper()
	socket, err := websocket.Dial(address+"/session", "", firefoxOrigin)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { socket.Close() })
	return socket
}

// call sends a command and returns its result, and ends the test if it fails.
func (f *Firefox) call(method string, params map[string]any) json.RawMessage {
	f.T.Helper()
	f.sent++
	err := f.socket.SetDeadline(time.Now().Add(firefoxPatience))
	if err == nil {
		err = websocket.JSON.Send(f.socket, map[string]any{"id": f.sent, "method": method, "params": params})
	}
	for err == nil {
		var answer struct {
			ID             int
			Result         json.RawMessage
			Error, Message string
		}
		if err = websocket.JSON.Receive(f.socket, &answer); err == nil && answer.ID == f.sent {
			if answer.Error != "" {
				f.T.Fatalf("%s: %s: %s", method, answer.Error, answer.Message)
			}
			return answer.Result
		}
	}
	f.T.Fatalf("%s: %v", method, err)
	return nil
}

// readFirefox is a call whose result has the type.
func readFirefox[T any](f *Firefox, method string, params map[string]any) T {
	f.T.Helper()
	var result T
	if err := json.Unmarshal(f.call(method, params), &result); err != nil {
		f.T.Fatal(err)
	}
	return result
}

// Eval evaluates an expression in a window or a frame and returns it as JSON.
func (f *Firefox) Eval(context, expression string) string {
	f.T.Helper()
	answer := readFirefox[struct {
		Result           struct{ Value string }
		ExceptionDetails struct{ Text string }
	}](f, "script.evaluate", map[string]any{
		"expression": "JSON.stringify(" + expression + ")", "awaitPromise": true, "target": map[string]string{"context": context},
	})
	if answer.ExceptionDetails.Text != "" {
		f.T.Fatalf("%s: %s", expression, answer.ExceptionDetails.Text)
	}
	return answer.Result.Value
}

// NextFrame waits for the next frame to be painted.
const NextFrame = `new Promise((done) => requestAnimationFrame(done)).then(() => 0)`

// Wait waits until an expression is true in a window or a frame.
func (f *Firefox) Wait(context, expression string) {
	f.T.Helper()
	for deadline := time.Now().Add(firefoxPatience); f.Eval(context, "!!("+expression+")") != "true"; {
		if time.Now().After(deadline) {
			f.T.Fatalf("never true: %s", expression)
		}
		f.Eval(f.Window, NextFrame) // a frame out of sight paints none
	}
}

// Frame returns the first frame whose address holds the text.
func (f *Firefox) Frame(address string) string {
	f.T.Helper()
	for deadline := time.Now().Add(firefoxPatience); time.Now().Before(deadline); {
		tree := readFirefox[struct {
			Contexts []struct {
				Children []struct{ Context, URL string }
			}
		}](f, "browsingContext.getTree", map[string]any{"root": f.Window})
		for _, child := range tree.Contexts[0].Children {
			if strings.Contains(child.URL, address) {
				return child.Context
			}
		}
		f.Eval(f.Window, NextFrame)
	}
	f.T.Fatalf("there is no frame of %s", address)
	return ""
}
