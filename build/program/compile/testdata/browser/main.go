// A program that uses all of go-app that the copy of it keeps.
package main

import (
	"fmt"
	"runtime"
	"strconv"
	"syscall/js"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

func main() {
	app.RouteFunc("/", func() app.Composer { return &counter{} })
	app.RouteFunc("/other", func() app.Composer { return &other{} })
	app.RunWhenOnBrowser()
}

type counter struct {
	app.Compo
	clicks int
	drawn  int
	said   string
}

func (c *counter) OnMount(app.Context) { app.Window().Set("mounted", true) }

func (c *counter) Render() app.UI {
	c.drawn++
	app.Window().Set("drawn", c.drawn)
	return app.Elem("main").Body(
		app.Elem("p").Attr("id", "clicks").Body(app.Text(strconv.Itoa(c.clicks))),
		app.Elem("p").Attr("id", "said").Body(app.Text(c.said)),
		app.Elem("button").Attr("id", "add").On("click", c.add),
		app.Elem("button").Attr("id", "later").On("click", c.later),
		app.Elem("button").Attr("id", "leave").On("click", c.leave),
		app.Elem("button").Attr("id", "work").On("click", c.work),
		app.Elem("a").Attr("id", "call").Attr("href", "tel:+61").Body(app.Text("call")),
		&label{Name: c.said},
		app.ElemSelfClosing("input").Attr("id", "box").Attr("type", "checkbox").On("input", c.add).On("change", c.add),
		app.Elem("svg").XMLNS("http://www.w3.org/2000/svg").Attr("id", "diagram"),
		nil,
	)
}

func (c *counter) add(app.Context, app.Event) { c.clicks++ }

func (c *counter) later(ctx app.Context, _ app.Event) {
	ctx.Async(func() {
		ctx.Dispatch(func(app.Context) { c.said = "later" })
	})
}

func (c *counter) leave(ctx app.Context, e app.Event) {
	e.PreventDefault()
	ctx.Navigate("/other")
}

// work needs the tables of the runtime: to grow stacks, to find pointers and
// to recover.
func (c *counter) work(app.Context, app.Event) {
	defer func() { c.said = fmt.Sprint(recover()) }()
	done := make(chan int)
	for range 20 {
		go func() { done <- deep(2000, &c.clicks) }()
	}
	for range 20 {
		<-done
	}
	js.Global().Get("none").Get("thing")
}

func deep(n int, p *int) int {
	var frame [100]int
	frame[n%100] = *p
	if n == 0 {
		runtime.GC()
		return 0
	}
	return frame[(n+1)%100] + deep(n-1, &frame[n%100])
}

type label struct {
	app.Compo
	Name string
}

func (l *label) Render() app.UI {
	return app.Elem("label").Attr("id", "label").Body(app.Text(l.Name))
}

type other struct {
	app.Compo
	navigated int
}

func (o *other) OnNav(app.Context) { o.navigated++ }

func (o *other) Render() app.UI {
	return app.Elem("main").Body(app.Elem("p").Attr("id", "other").Body(app.Text("other " + strconv.Itoa(o.navigated))))
}
