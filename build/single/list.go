package single

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"reportwidget/build/markup"
)

// wholeList adds the sessions to the list that a large report's website has on further
// pages.
func (m *making) wholeList() error {
	list := markup.First(m.page, markup.Classed("sessions"))
	if list == nil {
		return nil // a report without sessions
	}
	for n := 2; ; n++ {
		address := fmt.Sprintf("page/%d/", n)
		if !m.website.Has(m.folder + address + "index.html") {
			break
		}
		further, err := m.parse(address + "index.html")
		if err != nil {
			return err
		}
		m.append(list, markup.First(further, markup.Classed("sessions")), address)
	}
	markup.Remove(markup.All(m.page, markup.Classed("more"))...)
	return nil
}

// relink makes the links in a part of the page at an address begin in the report's
// folder.
func relink(part *html.Node, address string) {
	up := strings.Repeat("../", strings.Count(address, "/"))
	for _, n := range markup.All(part, markup.Named("a", "img")) {
		for _, name := range []string{"href", "src", "srcset"} {
			if v := markup.Get(n, name); v != "" {
				markup.Set(n, name, strings.ReplaceAll(v, up, "./"))
			}
		}
	}
}

// append moves the sessions of a further page to the list. Its links begin where that
// page is.
func (m *making) append(list, further *html.Node, address string) {
	if further == nil {
		return
	}
	relink(further, address)
	days := markup.All(list, markup.Classed("day"))
	for _, n := range slices.Collect(further.ChildNodes()) { // which are moved away
		if !markup.Classed("session")(n) && (!markup.Classed("day")(n) || days != nil && markup.Text(n) == markup.Text(days[len(days)-1])) {
			continue
		}
		further.RemoveChild(n)
		list.AppendChild(n)
	}
}
