// The studio's interface as a program for its page. web/studio/start.js starts
// it, with the texts of its language in the global studio.
package main

import (
	"syscall/js"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/build/studio/messages"
	"reportwidget/build/studio/ui"
)

func main() {
	texts := js.Global().Get("studio").Get("texts")
	say, err := messages.Parse([]byte(texts.Get("own").String()), []byte(texts.Get("shared").String()))
	if err != nil {
		panic(err)
	}
	path := js.Global().Get("location").Get("pathname").String()
	goapp.RouteFunc(path, func() goapp.Composer { return &ui.Studio{Say: say} })
	goapp.RunWhenOnBrowser()
}
