package importer

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"al.essio.dev/pkg/shellescape"

	"reportwidget/build/content"
	"reportwidget/build/diagnostic"
	"reportwidget/build/importer/records"
	"reportwidget/build/slug"
)

// maxPages is the size of all pages of a folder, in bytes.
const maxPages = MaxFile

// folder are the pages of a website, or files of JSON or YAML, with a session in each.
type folder struct {
	in       *Export
	files    fs.FS
	size     int // bytes read
	pages    []records.Page
	isData   []bool // of the pages: whether it is a file of data
	problems diagnostic.Problems
	// persons are the names of the people who have pages of their own, by the paths and
	// the names of the pages.
	persons map[string]string
}

// openFolder opens the pages with front matter in a folder and those below it, as Jekyll
// and Hugo have them, or files of JSON or YAML there.
func openFolder(in Input, format Format) (*Export, error) {
	if !agrees(format, FrontMatter, JSON, YAML) {
		return nil, diagnostic.Problems{{File: in.Name, Cause: "a folder is not " + describe[format], Hint: "name the file in it"}}
	}
	if _, err := fs.Stat(in.FS, "report.yaml"); err == nil {
		return nil, diagnostic.Problems{{File: in.Name, Cause: "this is already the folder of a report", Hint: "check it with: reportwidget check " + shellescape.Quote(in.Name)}}
	}
	if lists, err := listsIn(in.FS); err != nil || lists != nil {
		if err != nil {
			return nil, asProblems(in.Name, err)
		}
		return openLists(in, lists)
	}
	e := &Export{Name: in.Name, Format: describe[FrontMatter], pages: true}
	x := &folder{in: e, files: in.FS, persons: map[string]string{}}
	if err := x.walk(); err != nil {
		return nil, err
	}
	x.dropSettings()
	e.persons = x.persons
	e.records = []*records.Records{records.OfPages(x.pages)}
	return e, nil
}

// statements match the lines of JavaScript in pages of MDX. https://mdxjs.com/docs/what-is-mdx/
var statements = regexp.MustCompile(`(?m)^(?:import .* from ["'][^"']*["'];?|export (?:const|default|function) .*)\n?`)

// dropSettings takes out the files of data that have much less in them than the others,
// such as the name of a category, and those that have no field in common with the pages
// beside them, such as package.json.
func (x *folder) dropSettings() {
	var sizes []int
	for i, p := range x.pages {
		if x.isData[i] {
			sizes = append(sizes, p.Fields.Len())
		}
	}
	slices.Sort(sizes)
	var kept []records.Page
	for i, p := range x.pages {
		if x.isData[i] && p.Fields.Len()*3 < sizes[len(sizes)/2] {
			x.in.summary.skip("files with hardly any fields", p.Name)
			continue
		}
		if x.isData[i] && len(sizes) < len(x.pages) && !x.alike(p) {
			x.in.summary.skip("files with other fields than the pages", p.Name)
			continue
		}
		kept = append(kept, p)
	}
	x.pages = kept
}

// ofBlog reports whether a file is a post of a blog beside a collection of other pages, such
// as _talks. https://jekyllrb.com/docs/collections/
func (x *folder) ofBlog(file string) bool {
	if !strings.HasPrefix(file, "_posts/") {
		return false
	}
	for _, name := range []string{"_talks", "_sessions", "_events", "_schedule", "_programme", "_program", "_presentations"} {
		if info, err := fs.Stat(x.files, name); err == nil && info.IsDir() {
			return true
		}
	}
	return false
}

// alike reports whether a page of the folder has a field that a file of data has, too,
// besides its title.
func (x *folder) alike(data records.Page) bool {
	for i, p := range x.pages {
		if !x.isData[i] && data.Fields.Shares(p.Fields, "title", "name", "description", "version", "id") {
			return true
		}
	}
	return false
}

func (x *folder) walk() error {
	err := fs.WalkDir(x.files, ".", func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case file != "." && strings.HasPrefix(d.Name(), ".") && d.IsDir():
			return fs.SkipDir
		case !isPage(d):
			return nil
		case x.ofBlog(file):
			x.in.summary.skip("posts of a blog", file)
			return nil
		case !d.Type().IsRegular():
			x.in.summary.skip("links and other pages that are not files, which are not followed", file)
			return nil
		case len(x.pages) == maxSessions:
			return diagnostic.Problems{{File: x.in.Name, Cause: fmt.Sprintf("more than %d pages", maxSessions)}}
		}
		return x.page(file)
	})
	switch {
	case err != nil:
		return asProblems(x.in.Name, err)
	case len(x.problems) > 0 && len(x.pages) == 0:
		return x.problems
	case len(x.pages) == 0:
		return diagnostic.Problems{{File: x.in.Name, Cause: "there is no page with front matter in this folder", Hint: "name the folder that holds the sessions, or the file that a tool exported"}}
	}
	return nil
}

func asProblems(name string, err error) error {
	if ps, ok := err.(diagnostic.Problems); ok {
		return ps
	}
	cause, hint := content.Unreadable(err)
	return diagnostic.Problems{{File: name, Cause: cause, Hint: hint}}
}

// isPage reports whether something is named as a page or as a file of data, but not
// whether there is a session in it.
func isPage(d fs.DirEntry) bool {
	switch strings.ToLower(path.Ext(d.Name())) {
	case ".md", ".markdown", ".mdown", ".mdx", ".qmd", ".html", ".htm", ".json", ".yaml", ".yml":
		return !d.IsDir() && !strings.HasPrefix(d.Name(), ".")
	}
	return false
}

// page reads a page; one without front matter is not a session.
func (x *folder) page(name string) error {
	text, err := fs.ReadFile(x.files, name)
	if err != nil {
		return err
	}
	if x.size += len(text); x.size > maxPages {
		return diagnostic.Problems{{File: x.in.Name, Cause: fmt.Sprintf("the folder has more than %d MB of pages", maxPages>>20), Hint: "name the folder that holds the sessions"}}
	}
	f := &file{path.Join(x.in.Name, name), text}
	strays, err := f.toUTF8()
	if err == nil {
		x.in.summary.Strays += strays
		err = x.read(f, name)
	}
	if ps, ok := err.(diagnostic.Problems); ok {
		x.problems = append(x.problems, ps...)
		x.in.summary.skip("pages that cannot be read", name+" ("+ps[0].Cause+")")
		return nil
	}
	return err
}

// read adds what a page or a file of data says.
func (x *folder) read(f *file, name string) error {
	switch strings.ToLower(path.Ext(name)) {
	case ".json", ".yaml", ".yml":
		return x.data(f, name)
	}
	fields, body, err := frontMatter(f)
	switch {
	case err != nil:
		return err
	case fields == nil:
		x.in.summary.skip("no front matter", path.Base(name))
	case strings.HasPrefix(path.Base(name), "_index.") || strings.HasPrefix(path.Base(name), "index.") && !x.isBundle(name):
		x.in.summary.skip("pages about other pages", path.Base(name))
	default:
		before := len(x.pages)
		x.add(name, records.ObjectOf(fields), x.withoutTemplates(statements.ReplaceAllString(body, "")))
		x.isData = append(x.isData, make([]bool, len(x.pages)-before)...)
	}
	return nil
}

// isBundle reports whether a page called index is that of its folder, which holds no other
// page and stands beside folders of the same kind.
// https://gohugo.io/content-management/page-bundles/
func (x *folder) isBundle(name string) bool {
	dir := path.Dir(name)
	beside, err := fs.Glob(x.files, dir+"/*")
	bundles, _ := fs.Glob(x.files, path.Dir(dir)+"/*/"+path.Base(name))
	return dir != "." && err == nil && len(bundles) > 1 && !slices.ContainsFunc(beside, func(file string) bool {
		return file != name && hasEnding(file, ".md", ".markdown", ".html")
	})
}

// data adds the group that a file of JSON or YAML holds, or the groups of a list.
func (x *folder) data(f *file, name string) error {
	parse := records.ParseYAML
	if strings.EqualFold(path.Ext(name), ".json") {
		parse = records.ParseJSON
	}
	v, err := parse(f.content)
	if err != nil {
		return f.problem(-1, "this cannot be read: "+line(err.Error()), "correct it, or export it again")
	}
	items, isList := v.([]any)
	if !isList {
		items = []any{v}
	}
	for _, item := range items {
		if o, isObject := item.(*records.Object); isObject {
			before := len(x.pages)
			x.add(name, o, "")
			for range len(x.pages) - before {
				x.isData = append(x.isData, true)
			}
		}
	}
	return nil
}

// add adds the record of a page. One in a folder of people is somebody, and no session.
func (x *folder) add(name string, o *records.Object, body string) {
	stem := strings.TrimSuffix(path.Base(name), path.Ext(name))
	if folder := path.Base(path.Dir(name)); isPeopleFolder(folder) {
		if person := records.NameOf(o); person != "" {
			for _, key := range []string{stem, name, path.Join(folder, path.Base(name)), path.Join(folder, stem)} {
				x.persons[strings.ToLower(key)] = line(person)
			}
		}
		x.in.summary.skip("pages about people", path.Base(name))
		return
	}
	date := ""
	if m := datedName.FindStringSubmatch(stem); m != nil {
		date = m[1]
	}
	x.pages = append(x.pages, records.Page{Name: stem, Fields: o, Body: body, Date: date})
}

// peopleFolders are the names of folders with pages about people.
var peopleFolders = []string{"people", "speakers", "speaker", "participants", "presenters", "authors", "team", "staff", "bios", "persons", "intervenants", "referenten", "ponentes", "докладчики"}

func isPeopleFolder(name string) bool {
	return slices.Contains(peopleFolders, strings.ToLower(strings.Trim(name, "_")))
}

// datedName matches the name of a page that begins with its date.
var datedName = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})-(.+)$`)

// pageKey returns the key of a session that has none of its own: the name of its page,
// without the date.
func pageKey(stem string) string {
	if m := datedName.FindStringSubmatch(stem); m != nil {
		stem = m[2]
	}
	return short(slug.Of(stem))
}

// template matches the tags of Liquid and Hugo's shortcodes.
var template = regexp.MustCompile(`\{\{[<%].*?[%>]\}\}|\{%.*?%\}|\{\{.*?\}\}`)

// withoutTemplates takes out what a site's generator would have filled in.
func (x *folder) withoutTemplates(body string) string {
	return template.ReplaceAllStringFunc(body, func(string) string {
		x.in.summary.Templates++
		return ""
	})
}
