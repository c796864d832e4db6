package widget_test

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/websocket"
)

// firefox is a window of Firefox, driven over WebDriver BiDi.
// https://w3c.github.io/webdriver-bidi/
type firefox struct {
	t      *testing.T
	socket *websocket.Conn
	sent   int
	window string
}

// patience is how long a test waits for what must come, on a machine that has much
// else to do.
const patience = 90 * time.Second

// firefoxOrigin is what the socket says it is; Firefox refuses any other.
const firefoxOrigin = "http://localhost"

// openFirefox starts a Firefox that ends with the test.
func openFirefox(t *testing.T) *firefox {
	t.Helper()
	f := &firefox{t: t, socket: connect(t, launch(t))}
	f.call("session.new", map[string]any{"capabilities": map[string]any{}})
	tree := read[struct{ Contexts []struct{ Context string } }](f, "browsingContext.getTree", map[string]any{})
	f.window = tree.Contexts[0].Context
	return f
}

// visit opens an address in a window of the given height.
func (f *firefox) visit(address string, height int) {
	f.t.Helper()
	f.call("browsingContext.setViewport", map[string]any{"context": f.window, "viewport": map[string]int{"width": 1000, "height": height}})
	f.call("browsingContext.navigate", map[string]any{"context": f.window, "url": address, "wait": "complete"})
}

// launch returns the address at which Firefox listens.
func launch(t *testing.T) string {
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
		_ = command.Process.Kill() // it has gone if this fails
		_ = command.Wait()         // which says that it was killed
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

func connect(t *testing.T, address string) *websocket.Conn {
	t.Helper()
	socket, err := websocket.Dial(address+"/session", "", firefoxOrigin)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { socket.Close() })
	return socket
}

// call sends a command and returns its result, and ends the test if it fails.
func (f *firefox) call(method string, params map[string]any) json.RawMessage {
	f.t.Helper()
	f.sent++
	err := f.socket.SetDeadline(time.Now().Add(patience))
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
				f.t.Fatalf("%s: %s: %s", method, answer.Error, answer.Message)
			}
			return answer.Result
		}
	}
	f.t.Fatalf("%s: %v", method, err)
	return nil
}

// read is a call whose result has the type.
func read[T any](f *firefox, method string, params map[string]any) T {
	f.t.Helper()
	var result T
	if err := json.Unmarshal(f.call(method, params), &result); err != nil {
		f.t.Fatal(err)
	}
	return result
}

// eval evaluates an expression in a window or a frame and returns it as JSON.
func (f *firefox) eval(context, expression string) string {
	f.t.Helper()
	answer := read[struct {
		Result           struct{ Value string }
		ExceptionDetails struct{ Text string }
	}](f, "script.evaluate", map[string]any{
		"expression": "JSON.stringify(" + expression + ")", "awaitPromise": true, "target": map[string]string{"context": context},
	})
	if answer.ExceptionDetails.Text != "" {
		f.t.Fatalf("%s: %s", expression, answer.ExceptionDetails.Text)
	}
	return answer.Result.Value
}

// nextFrame waits for the next frame to be painted.
const nextFrame = `new Promise((done) => requestAnimationFrame(done)).then(() => 0)`

func (f *firefox) wait(context, expression string) {
	f.t.Helper()
	for deadline := time.Now().Add(patience); f.eval(context, "!!("+expression+")") != "true"; {
		if time.Now().After(deadline) {
			f.t.Fatalf("never true: %s", expression)
		}
		f.eval(f.window, nextFrame) // a frame out of sight paints none
	}
}

// frame returns the first frame whose address holds the text.
func (f *firefox) frame(address string) string {
	f.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); {
		tree := read[struct {
			Contexts []struct {
				Children []struct{ Context, URL string }
			}
		}](f, "browsingContext.getTree", map[string]any{"root": f.window})
		for _, child := range tree.Contexts[0].Children {
			if strings.Contains(child.URL, address) {
				return child.Context
			}
		}
		f.eval(f.window, nextFrame)
	}
	f.t.Fatalf("there is no frame of %s", address)
	return ""
}
