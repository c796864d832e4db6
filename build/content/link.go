package content

import (
	"slices"

	"fmt"
	"io/fs"
	"net/url"
	"path"
	"strings"

	"reportwidget/app/report"
)

// target returns the address that a link of Markdown leads to, or "" after
// reporting why it leads nowhere.
func (d *reading) target(offset int, href string) string {
	href = d.asAddress(href) // as in <two words.pdf>
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

// asAddress returns what an author wrote as an address. The name of a file that is in the
// folder may have letters that mean something in an address, such as a space, % and #.
func (d *reading) asAddress(written string) string {
	if file := path.Join(path.Dir(d.document.file), written); strings.ContainsAny(written, " %#?") && d.isFile(file) {
		return relative(written)
	}
	return strings.ReplaceAll(written, " ", "%20")
}

// local checks where a link of a safe form leads to: to another website, to a
// session, to a filter of the report, or to a file of the folder. Of a file it
// returns the path from the report's folder; the author wrote it from the folder
// of the document.
func (d *reading) local(offset int, href string) string {
	end := strings.IndexAny(href, "?#")
	if end < 0 {
		end = len(href)
	}
	name, rest := href[:end], href[end:]
	switch scheme, after, found := strings.Cut(name, ":"); {
	case found && !strings.Contains(scheme, "/"):
		d.leads(offset, href, strings.ToLower(scheme), after)
	case name != "":
		return d.linkedFile(offset, name) + rest
	default:
		d.found.links = append(d.found.links, internalLink{d.place(offset), rest})
	}
	return href
}

// leads reports an address that has a scheme and leads nowhere. The rest stands
// between the scheme and a query.
func (d *reading) leads(offset int, href, scheme, rest string) {
	host, absolute := strings.CutPrefix(rest, "//")
	host, _, _ = strings.Cut(host, "/")
	host = host[strings.LastIndexByte(host, '@')+1:]
	switch {
	case rest == "" && href[len(scheme):] == ":":
		d.add(offset, fmt.Sprintf("the link %q leads nowhere", href), "write the whole address")
	case strings.HasPrefix(scheme, "http") && (!absolute || host == "" || host[0] == ':'):
		d.add(offset, fmt.Sprintf("the link %.100q names no website", href), "write the whole address, as https://www.example.org/")
	}
}

// linkedFile returns the path of a linked file from the report's folder, after
// reporting what a report's reader cannot be given.
func (d *reading) linkedFile(offset int, name string) string {
	plain, err := url.PathUnescape(name)
	if err != nil {
		d.add(offset, fmt.Sprintf("the address %.100q cannot be read: %v", name, err), `write "%25" for a percent sign`)
		return name
	}
	target := path.Join(path.Dir(d.document.file), plain)
	switch {
	case plain[0] == '/', target == "..", strings.HasPrefix(target, "../"):
		d.add(offset, fmt.Sprintf("the link %.100q leads out of the report's folder", name), "put the file into the folder, or write the whole address with https:")
	case !d.isFile(target):
		d.add(offset, fmt.Sprintf("there is no file %.100q in the report's folder", target), d.elsewhere(target, plain, "for a website write the whole address, such as https://www.example.org/; for a file its path, which starts in the folder of the file that you are writing"))
	case target == headFile, translatedHead(target) != "", slices.Contains(tableNames, target), strings.HasPrefix(target, sessionFolder+"/"):
		d.add(offset, fmt.Sprintf("%.100q is not published as a file", target), `link to a session by its id, such as "#opening"`)
	default:
		d.attach(offset, target)
	}
	return relative(target)
}

// relative returns a path as an address. A colon would make a scheme of what is
// before it.
func relative(target string) string {
	return strings.ReplaceAll((&url.URL{Path: target}).EscapedPath(), ":", "%3A")
}

// fileState says whether a linked file is there.
type fileState int

const (
	noFile fileState = iota
	isFile
	// isOutside is a link of the file system that leads out of the folder.
	isOutside
)

func (r *reader) fileState(name string) fileState {
	info, err := fs.Stat(r.folder, name)
	switch {
	case escapes(err):
		return isOutside
	case err == nil && info.Mode().IsRegular():
		return isFile
	}
	return noFile
}

// isFile reports whether there is a file, and notes that it was asked for.
func (d *reading) isFile(name string) bool { return d.fileState(name) == isFile }

func (d *reading) fileState(name string) fileState {
	s := d.state(name)
	d.found.states[name] = s
	return s
}

// elsewhere helps an author whose link leads to no file: out of the folder by a
// link of the file system, or by a path from the report's folder. The other hint is
// for all else.
func (d *reading) elsewhere(target, name, or string) string {
	if d.fileState(target) == isOutside {
		return noLinks
	}
	if name = path.Clean(name); d.isFile(name) {
		return fmt.Sprintf("did you mean %q? Paths start where the file with the link is", "../"+name)
	}
	return or
}
