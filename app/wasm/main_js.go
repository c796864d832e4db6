//go:build reader

// The browser program. web/boot.js starts it when the page and the bundle are
// there, with what it needs in the global reportWidget.
package main

import (
	"bytes"
	"strconv"
	"syscall/js"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app"
	"reportwidget/app/format"
	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view"
)

func main() {
	boot := js.Global().Get("reportWidget")
	overview, err := takeOver(boot)
	if err != nil {
		boot.Call("fail", err.Error())
		return
	}
	here := goapp.Window().URL()
	overview.Resume(js.Global().Get("location").Get("search").String())
	goapp.RouteFunc(here.Path, func() goapp.Composer { return overview })
	goapp.RunWhenOnBrowser()
}

// takeOver reads the bundle and returns the overview that the page shows
// already. A bundle of another release than the page's is refused: what is
// shown and what is filtered must be the same.
func takeOver(boot js.Value) (*app.Overview, error) {
	bundle, err := report.Decode(bytes.NewReader(fetched(boot.Get("bundle"))))
	boot.Delete("bundle") // its bytes are as many as the report's
	if err != nil {
		return nil, err
	}
	say, err := messages.Read(fetched(boot.Get("loaded").Get("messages")))
	if err != nil {
		return nil, err
	}
	release := boot.Get("release").String()
	if bundle.Release != release {
		return nil, format.Errorf("the page is of release %s, the bundle of %s", release, bundle.Release)
	}
	if lang := js.Global().Get("document").Get("documentElement").Get("lang").String(); lang != bundle.Report.Lang {
		bundle.Report = bundle.Report.In(lang)
	}
	here := page(boot, bundle.Report.Lang, say)
	if here.Opened && bundle.Parts != nil {
		return nil, format.Errorf("%w: its texts are elsewhere; report.json has all", report.ErrBroken)
	}
	if here.Opened {
		wear(view.Colours(bundle.Report))
	}
	index := search.NewBundleIndex(bundle)
	if err := addTexts(index, boot.Get("loaded").Get("texts")); err != nil {
		return nil, err
	}
	overview := app.NewOverview(index, release, here)
	if base := boot.Get("address"); base.Truthy() {
		overview.Address = base.String()
	}
	return overview, nil
}

// addTexts takes the parts of the texts that the page shows from the start.
func addTexts(index *search.Index, texts js.Value) error {
	for i := range texts.Length() {
		part := texts.Index(i)
		if _, err := index.Add(part.Get("name").String(), fetched(part.Get("content"))); err != nil {
			return err
		}
	}
	return nil
}

// wear adds style rules to those of the page, which was made without the report.
func wear(rules []string) {
	sheet := js.Global().Get("document").Call("querySelector", "link[rel=stylesheet]").Get("sheet")
	for _, rule := range rules {
		sheet.Call("insertRule", rule, sheet.Get("cssRules").Get("length"))
	}
}

// fetched copies bytes from the browser.
func fetched(from js.Value) []byte {
	b := make([]byte, from.Get("byteLength").Int())
	js.CopyBytesToGo(b, from)
	return b
}

// page reads which page this is, in a language, from the Start of web/start.go and
// what scripts have added to it.
func page(start js.Value, lang string, say *messages.Catalogue) view.Page {
	get := func(name string) string {
		if v := start.Get(name); v.Truthy() {
			return v.String()
		}
		return ""
	}
	p := view.PageAt(get("page"))
	p.Root, p.Home, p.Embedded = get("root"), get("home"), start.Get("embedded").Truthy()
	p.HeadingLevel, _ = strconv.Atoi(get("headingLevel")) // 0 where the host has asked for none
	p.Opened, p.Source = start.Get("opened").Truthy(), get("source")
	p.Lang, p.Say = lang, say
	return p
}
