//go:build reader

package app

import (
	"fmt"
	"syscall/js"
)

// fetch gets a file of the report's folder, in a goroutine of its own.
func fetch(address string, then func([]byte, error)) {
	go func() { then(fetched(address)) }()
}

func fetched(address string) ([]byte, error) {
	response, err := await(js.Global().Call("fetch", address))
	if err != nil {
		return nil, err
	}
	if !response.Get("ok").Bool() {
		return nil, fmt.Errorf("%s: status %d", address, response.Get("status").Int())
	}
	buffer, err := await(response.Call("arrayBuffer"))
	if err != nil {
		return nil, err
	}
	bytes := js.Global().Get("Uint8Array").New(buffer)
	content := make([]byte, bytes.Get("length").Int())
	js.CopyBytesToGo(content, bytes)
	return content, nil
}

// await waits for a promise.
func await(promise js.Value) (value js.Value, err error) {
	settled := make(chan struct{})
	settle := func(f func(v js.Value)) js.Func {
		return js.FuncOf(func(_ js.Value, args []js.Value) any {
			f(args[0])
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
