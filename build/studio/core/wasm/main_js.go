// The studio's core as a program for a worker. web/studio/worker.js starts it,
// with what it needs in the global studioCore.
package main

import (
	"encoding/json"
	"fmt"
	"syscall/js"

	"reportwidget/build/assets"
	"reportwidget/build/project"
	"reportwidget/build/studio/core"
	"reportwidget/build/studio/talk"
)

// message is a request with its files, and the function that takes the answer.
type message struct {
	request talk.Request
	files   core.Files
	answer  js.Value
}

func main() {
	host := js.Global().Get("studioCore")
	messages := make(chan message, 1000) // far more than a page sends before it is answered
	host.Set("ask", js.FuncOf(func(_ js.Value, args []js.Value) any {
		m := message{files: filesOf(args[1]), answer: args[2]}
		if err := json.Unmarshal([]byte(args[0].String()), &m.request); err != nil {
			panic(fmt.Errorf("reading a request: %w", err))
		}
		messages <- m
		return nil
	}))
	c := core.New(func() (assets.Set, error) { return assetsOf(host) })
	host.Call("ready")
	for m := range messages {
		answer, files := c.Do(m.request, m.files)
		said, err := json.Marshal(answer)
		if err != nil {
			panic(fmt.Errorf("writing an answer: %w", err))
		}
		m.answer.Invoke(string(said), jsFiles(files))
	}
}

// assetsOf waits for what every website has, which the worker has begun to fetch.
func assetsOf(host js.Value) (assets.Set, error) {
	files, err := await(host.Call("assets"))
	if err != nil {
		return assets.Set{}, fmt.Errorf("fetching what every website has: %w", err)
	}
	return assets.Read(project.Files(filesOf(files)).FS())
}

// filesOf copies files from an array of pairs of a path and bytes.
func filesOf(pairs js.Value) core.Files {
	files := core.Files{}
	for i := range pairs.Length() {
		files[pairs.Index(i).Index(0).String()] = bytesOf(pairs.Index(i).Index(1))
	}
	return files
}

func jsFiles(files core.Files) js.Value {
	pairs := js.Global().Get("Array").New()
	for name, content := range files {
		bytes := js.Global().Get("Uint8Array").New(len(content))
		js.CopyBytesToJS(bytes, content)
		pairs.Call("push", js.ValueOf([]any{name, bytes}))
	}
	return pairs
}

func bytesOf(v js.Value) []byte {
	b := make([]byte, v.Get("byteLength").Int())
	js.CopyBytesToGo(b, v)
	return b
}

// await waits for a promise.
func await(promise js.Value) (value js.Value, err error) {
	settled := make(chan struct{})
	settle := func(take func(js.Value)) js.Func {
		return js.FuncOf(func(_ js.Value, args []js.Value) any {
			take(args[0])
			close(settled)
			return nil
		})
	}
	kept := settle(func(v js.Value) { value = v })
	broken := settle(func(v js.Value) { err = js.Error{Value: v} })
	defer kept.Release()
	defer broken.Release()
	promise.Call("then", kept, broken)
	<-settled
	return value, err
}
