// The browser program. web/boot.js starts it when the page and the bundle are
// there, with what it needs in the global reportWidget.
package main

import (
	"bytes"
	"fmt"
	"runtime/debug"
	"strings"
	"syscall/js"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app"
	"reportwidget/app/report"
)

func main() {
	debug.SetGCPercent(gcPercent)
	boot := js.Global().Get("reportWidget")
	overview, err := takeOver(boot)
	if err != nil {
		boot.Call("fail", err.Error())
		return
	}
	location := js.Global().Get("location")
	overview.Resume(location.Get("search").String())
	goapp.RouteFunc(location.Get("pathname").String(), func() goapp.Composer { return overview })
	goapp.RunWhenOnBrowser()
}

// gcPercent lets the reader wait for the collector less often: while it marks a
// large report, which never changes, it holds up the page for two frames.
const gcPercent = 200

// takeOver reads the bundle and returns the overview that the page shows
// already. A bundle of another release than the page's is refused: what is
// shown and what is filtered must be the same.
func takeOver(boot js.Value) (*app.Overview, error) {
	packed := make([]byte, boot.Get("bundle").Get("byteLength").Int())
	js.CopyBytesToGo(packed, boot.Get("bundle"))
	bundle, err := report.Decode(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	release := boot.Get("release").String()
	if bundle.Release != release {
		return nil, fmt.Errorf("the page is of release %s, the bundle of %s", release, bundle.Release)
	}
	overview := app.NewOverview(report.NewIndex(bundle.Report), release, page(boot.Get("page")))
	if base := boot.Get("page").Get("address"); base.Truthy() {
		overview.Address = base.String()
	}
	return overview, nil
}

// page reads which page this is from the data attributes of the html element.
func page(data js.Value) app.Page {
	get := func(name string) string {
		if v := data.Get(name); v.Truthy() {
			return v.String()
		}
		return ""
	}
	facet, value, _ := strings.Cut(get("page"), "/")
	return app.Page{Root: get("root"), Embedded: get("embedded") == "true", Facet: facet, Value: value, Opened: get("opened") == "true", Source: get("source")}
}
