package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// library is a module of which the studio's core is compiled with a copy: some of it
// is never called there, and brings net/http along, or all methods of everything.
type library struct {
	module string
	// without are files that the copy goes without.
	without []string
	// files are those that are trimmed, by their names.
	files map[string]trimming
	// tables is the pattern of files with tables that are needed for writing only, which
	// the copy leaves empty.
	tables string
}

// trimming is what a file goes without.
type trimming struct {
	cut   []string    // declarations
	edits [][2]string // texts, and others in their place
}

// libraries are trimmed by 0.5 MB, after Brotli, of net/http, crypto/tls and what they
// need.
var libraries = []library{
	{module: "github.com/arran4/golang-ical", files: map[string]trimming{
		"calendar.go": {
			cut:   []string{"WithCustomClient", "WithCustomRequest", "ParseCalendarFromUrl", "parseCalendarFromHttpRequest"},
			edits: [][2]string{{"\tDo(req *http.Request) (*http.Response, error)\n", ""}},
		},
	}},
	{module: "github.com/xuri/excelize/v2", files: map[string]trimming{
		"sheet.go": { // which writes objects into sheets
			edits: [][2]string{{"http.DetectContentType(opts.File)", `"application/octet-stream"`}, {"\t\"net/http\"\n", ""}},
		},
	}},
	{module: "github.com/tiendc/go-deepcopy", files: withoutMethods},
	{module: "github.com/andybalholm/brotli", without: []string{"http.go"}},
	{module: "golang.org/x/text", tables: "encoding/[jkst]*/tables.go"}, // of which the core reads every encoding and writes none in Chinese, Japanese or Korean
}

// withoutMethods is what copies rows of workbooks, without methods that copy: rows have
// none. It would call them by numbers that the linker cannot know, so that it would keep
// all methods of all types.
var withoutMethods = map[string]trimming{
	"util.go": {edits: [][2]string{
		{"\tptrType := reflect.PointerTo(typ)\n", ""},
		{"ptrType.NumMethod()", "0"},
		{"method := ptrType.Method(i)", "var method reflect.Method"},
	}},
	"base_copier.go":          {edits: [][2]string{{"dst.Addr().Method(c.dstMethod)", "reflect.Value{}"}}},
	"struct_copier.go":        {edits: [][2]string{{"dst.Addr().Method(*c.postCopyMethod)", "reflect.Value{}"}, {"dst.Addr().Method(c.dstMethod)", "reflect.Value{}"}}},
	"struct_to_map_copier.go": {edits: [][2]string{{"dst.Addr().Method(*c.postCopyMethod)", "reflect.Value{}"}}},
	"map_to_struct_copier.go": {edits: [][2]string{{"dstStruct.Addr().Method(*c.postCopyMethod)", "reflect.Value{}"}}},
}

// methodCall is where a template calls a method by a name that the linker cannot know:
// so it keeps all methods of all types, among them the formulas of spreadsheets. The
// templates of websites have fields only, which the tests of the studio see: its
// websites are those of the command.
var methodCall = [2]string{
	"if method := ptr.MethodByName(fieldName); method.IsValid() {",
	"if method := (reflect.Value{}); method.IsValid() {",
}

// trimLibraries lets a source be compiled with copies of libraries in a temporary
// folder.
func (s *source) trimLibraries(ctx context.Context, temp string) error {
	for _, l := range libraries {
		m, err := download(ctx, s.root, l.module)
		if err != nil {
			return err
		}
		to := filepath.Join(temp, strings.ReplaceAll(l.module, "/", "_"))
		if err := l.copy(m.Dir, to); err != nil {
			return fmt.Errorf("copying %s: %w", l.module, err)
		}
		if _, err := goCommand(ctx, s.root, "mod", "edit", "-replace="+l.module+"="+to, s.modfile); err != nil {
			return err
		}
	}
	return s.overlayTemplates(ctx, temp)
}

// copy copies a module without its tests and what it is trimmed of.
func (l library) copy(from, to string) error {
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		name, _ := filepath.Rel(from, path)
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == "testdata":
			return fs.SkipDir
		case d.IsDir():
			return os.MkdirAll(filepath.Join(to, name), 0o777)
		case strings.HasSuffix(name, "_test.go"), slices.Contains(l.without, filepath.ToSlash(name)):
			return nil
		}
		src, err := os.ReadFile(path)
		if t, is := l.files[filepath.ToSlash(name)]; err == nil && is {
			src, err = t.apply(src)
		}
		if has, _ := filepath.Match(l.tables, filepath.ToSlash(name)); err == nil && has && l.tables != "" {
			src, err = withoutEncoders(src)
		}
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, name), src, 0o666)
	})
}

// apply returns a file without what is cut, and with the other texts.
func (t trimming) apply(src []byte) (trimmed []byte, err error) {
	for _, e := range t.edits {
		if src, err = replaced(src, e); err != nil {
			return nil, err
		}
	}
	if t.cut == nil {
		return src, nil
	}
	return cut(src, t.cut)
}

// encodeTable matches a table by which letters are written in an encoding.
var encodeTable = regexp.MustCompile(`(?s)var (encode\d) = \[\.\.\.\]uint16\{\n.*?\n\}\n`)

// withoutEncoders returns tables of an encoding, of which those that write it are empty.
func withoutEncoders(src []byte) ([]byte, error) {
	if !encodeTable.Match(src) {
		return nil, errors.New("there is no table by which letters are written")
	}
	return encodeTable.ReplaceAll(src, []byte("var $1 [${1}High - ${1}Low]uint16\n")), nil
}

// replaced returns a source with another text in the place of one that must be there.
func replaced(src []byte, edit [2]string) ([]byte, error) {
	if !bytes.Contains(src, []byte(edit[0])) {
		return nil, fmt.Errorf("there is no %q to replace", edit[0])
	}
	return bytes.Replace(src, []byte(edit[0]), []byte(edit[1]), 1), nil
}

// overlayTemplates lets a program be compiled with templates that call no methods.
func (s *source) overlayTemplates(ctx context.Context, temp string) error {
	goroot, err := goCommand(ctx, s.root, "env", "GOROOT")
	if err != nil {
		return err
	}
	file, ours := filepath.Join(goroot, "src", "text", "template", "exec.go"), filepath.Join(temp, "template_exec.go")
	src, err := os.ReadFile(file)
	if err == nil {
		src, err = replaced(src, methodCall)
	}
	if err == nil {
		err = os.WriteFile(ours, src, 0o666)
	}
	if err != nil {
		return fmt.Errorf("copying text/template: %w", err)
	}
	list, err := json.Marshal(map[string]map[string]string{"Replace": {file: ours}})
	if err != nil {
		return err
	}
	s.overlay = filepath.Join(temp, "overlay.json")
	return os.WriteFile(s.overlay, list, 0o666)
}
