package single

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
)

// wholeList adds the sessions to the list that a large report's website has on further
// pages.
func (m *making) wholeList() error {
	list := first(m.page, classed("sessions"))
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
		m.append(list, first(further, classed("sessions")), address)
	}
	remove(all(m.page, classed("more"))...)
	return nil
}

// append moves the sessions of a further page to the list. Its links begin where that
// page is.
func (m *making) append(list, further *html.Node, address string) {
	if further == nil {
		return
	}
	up := strings.Repeat("../", strings.Count(address, "/"))
	for _, n := range all(further, func(n *html.Node) bool { return n.Data == "a" || n.Data == "img" }) {
		for _, name := range []string{"href", "src", "srcset"} {
			set(n, name, strings.ReplaceAll(get(n, name), up, "./"))
		}
	}
	days := all(list, classed("day"))
	for n := range further.ChildNodes() {
		if !classed("session")(n) && (!classed("day")(n) || days != nil && text(n) == text(days[len(days)-1])) {
			continue
		}
		further.RemoveChild(n)
		list.AppendChild(n)
	}
}

// text returns that of an element.
func text(n *html.Node) string {
	var b strings.Builder
	for n := range n.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}
