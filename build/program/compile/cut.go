package main

import (
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strconv"
)

// cut returns Go source without the declarations of the given names, their
// comments, and the imports that are not used then. Methods and fields are
// named Type.Name. It fails if a name is not declared.
func cut(src []byte, names []string) ([]byte, error) {
	file, err := parse(src)
	if err != nil {
		return nil, err
	}
	found := declarations(file)
	var spans []span
	for _, name := range names {
		s, declared := found[name]
		if !declared {
			return nil, fmt.Errorf("there is no declaration of %s to cut", name)
		}
		spans = append(spans, s)
	}
	if src, err = without(src, spans); err != nil {
		return nil, err
	}
	if file, err = parse(src); err != nil {
		return nil, err
	}
	return without(src, unusedImports(file))
}

// span is a part of a file, from one offset to before another.
type span struct{ start, end int }

// parse parses one file by itself, so that positions are offsets plus one.
func parse(src []byte) (*ast.File, error) {
	return parser.ParseFile(token.NewFileSet(), "", src, parser.ParseComments)
}

// spanOf returns the span of a node with its comments.
func spanOf(n ast.Node, doc, comment *ast.CommentGroup) span {
	start, end := n.Pos(), n.End()
	if doc != nil {
		start = doc.Pos()
	}
	if comment != nil {
		end = comment.End()
	}
	return span{int(start) - 1, int(end) - 1}
}

func without(src []byte, spans []span) ([]byte, error) {
	slices.SortFunc(spans, func(a, b span) int { return b.start - a.start })
	for _, s := range spans {
		src = slices.Concat(src[:s.start], src[s.end:])
	}
	return format.Source(src)
}

// declarations returns the spans of functions, methods, variables, constants,
// and of the fields and methods that types list.
func declarations(file *ast.File) map[string]span {
	found := map[string]span{}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			found[receiver(d)+d.Name.Name] = spanOf(d, d.Doc, nil)
		case *ast.GenDecl:
			for _, s := range d.Specs {
				addSpec(found, s)
			}
		}
	}
	return found
}

// receiver returns "Type." for a method and "" for a function.
func receiver(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	t := f.Recv.List[0].Type
	if pointer, ok := t.(*ast.StarExpr); ok {
		t = pointer.X
	}
	return t.(*ast.Ident).Name + "."
}

func addSpec(found map[string]span, s ast.Spec) {
	switch s := s.(type) {
	case *ast.ValueSpec:
		if len(s.Names) == 1 {
			found[s.Names[0].Name] = spanOf(s, s.Doc, s.Comment)
		}
	case *ast.TypeSpec:
		switch t := s.Type.(type) {
		case *ast.InterfaceType:
			addFields(found, s.Name.Name, t.Methods)
		case *ast.StructType:
			addFields(found, s.Name.Name, t.Fields)
		}
	}
}

func addFields(found map[string]span, owner string, list *ast.FieldList) {
	for _, f := range list.List {
		if len(f.Names) == 1 {
			found[owner+"."+f.Names[0].Name] = spanOf(f, f.Doc, f.Comment)
		}
	}
}

// unusedImports returns the spans of the imports that nothing refers to.
func unusedImports(file *ast.File) []span {
	used := map[string]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if pkg, ok := s.X.(*ast.Ident); ok {
				used[pkg.Name] = true
			}
		}
		return true
	})
	var unused []span
	for _, i := range file.Imports {
		if name, _ := strconv.Unquote(i.Path.Value); !used[path.Base(name)] {
			unused = append(unused, spanOf(i, i.Doc, i.Comment))
		}
	}
	return unused
}
