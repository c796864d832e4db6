//go:build reader

package app

import "syscall/js"

// fetch gets a file of the report's folder, in a goroutine of its own.
func fetch(address string, then func([]byte, error)) {
	go func() { then(fetched(address)) }()
}

func fetched(address string) ([]byte, error) {
	bytes, err := await(js.Global().Get("reportWidget").Call("json", address, js.Undefined(), true)) // see web/fetched.js
	if err != nil {
		return nil, err
	}
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
