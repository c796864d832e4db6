package source

import (
	"fmt"
	"io/fs"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"reportwidget/app/report"
)

// sessionLink is a link to a session of the report.
type sessionLink struct {
	from *document
	at   int
	id   string
}

// linked reads a link with its words.
func (m *markdown) linked(n *ast.Link, destination string, depth int) report.Text {
	words := m.inlines(n, depth+1)
	if len(words) == 0 {
		m.wrong(n, "a link without words", "write between the brackets where it leads to")
		return nil
	}
	if len(n.Title) > 0 {
		m.wrong(n, "a link with a title, which nobody would see", "leave out the text in quotes after the address")
	}
	for inner := range all(words) {
		if inner.Kind == report.Anchor {
			m.wrong(n, "a link inside a link", "end the first before the second")
		}
	}
	return m.anchor(n, unescape(destination), words)
}

func (m *markdown) autoLink(n *ast.AutoLink) report.Text {
	label, href := string(n.Label(m.text)), string(n.URL(m.text))
	words := report.Text{{Kind: report.Plain, Text: label}}
	if n.AutoLinkType == ast.AutoLinkEmail {
		href = "mailto:" + href
	}
	return m.anchor(n, href, words)
}

// anchor makes words a link. If it leads nowhere, that is reported and the words
// stay.
func (m *markdown) anchor(n ast.Node, href string, words report.Text) report.Text {
	if href = m.target(m.at(n), href); href == "" {
		return words
	}
	return report.Text{{Kind: report.Anchor, Href: href, Nodes: words}}
}

// target returns the address that a link of Markdown leads to, or "" after
// reporting why it leads nowhere.
func (d *document) target(offset int, href string) string {
	href = strings.ReplaceAll(href, " ", "%20") // as in <two words.pdf>
	if href == "" {
		d.add(offset, "a link without an address", "write the address between the parentheses")
		return ""
	}
	if !report.SafeLink(href) {
		d.add(offset, fmt.Sprintf("unsafe link %.100q", href), "links start with https:, http:, mailto: or tel:")
		return ""
	}
	return d.local(offset, href)
}

// local checks a link without a scheme: it leads to a session, to a filter of
// the report, or to a file of the folder. Of a file it returns the path from the
// report's folder; the author wrote it from the folder of the document.
func (d *document) local(offset int, href string) string {
	end := strings.IndexAny(href, ":?#")
	if end < 0 {
		end = len(href)
	} else if href[end] == ':' {
		return href
	}
	name, rest := href[:end], href[end:]
	if name != "" {
		d.linkedFile(offset, name)
		return path.Join(path.Dir(d.file), name) + rest
	}
	if id, ok := strings.CutPrefix(rest, "#"); ok {
		d.sessionLinks = append(d.sessionLinks, sessionLink{d, offset, id})
	}
	return href
}

// linkedFile reports a link to what a report's reader cannot be given.
func (d *document) linkedFile(offset int, name string) {
	plain, err := url.PathUnescape(name)
	target := path.Join(path.Dir(d.file), plain)
	switch {
	case err != nil:
		d.add(offset, fmt.Sprintf("the address %.100q cannot be read: %v", name, err), `write "%25" for a percent sign`)
	case plain[0] == '/', target == "..", strings.HasPrefix(target, "../"):
		d.add(offset, fmt.Sprintf("the link %.100q leads out of the report's folder", name), "put the file into the folder, or write the whole address with https:")
	case !d.isFile(target):
		d.add(offset, fmt.Sprintf("there is no file %.100q in the report's folder", target), d.elsewhere(plain))
	case target == headFile, translatedHead(target) != "", slices.Contains(tableNames, target), strings.HasPrefix(target, sessionFolder+"/"):
		d.add(offset, fmt.Sprintf("%.100q is not published as a file", target), `link to a session by its id, as "#opening"`)
	}
}

func (d *document) isFile(name string) bool {
	info, err := fs.Stat(d.folder, name)
	return err == nil && info.Mode().IsRegular()
}

// elsewhere helps an author who wrote a path from the report's folder.
func (d *document) elsewhere(name string) string {
	if name = path.Clean(name); d.isFile(name) {
		return fmt.Sprintf("did you mean %q? Paths start where the file with the link is", "../"+name)
	}
	return "paths start where the file with the link is; write the whole address, with https:, of what is elsewhere"
}

// checkSessionLinks reports links to sessions that are not there.
func (r *reader) checkSessionLinks() {
	ids := slices.Sorted(maps.Keys(r.ids))
	for _, l := range r.sessionLinks {
		if _, ok := r.ids[l.id]; ok || r.sessionsLost {
			continue
		}
		hint := "every session has an id, by its file's name or by its key id"
		if near := report.Nearest(l.id, ids); near != "" {
			hint = fmt.Sprintf("did you mean %q?", "#"+near)
		}
		l.from.add(l.at, fmt.Sprintf("there is no session with the id %.100q", l.id), hint)
	}
}
