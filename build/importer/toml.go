package importer

import (
	"errors"
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// fromTOML returns the fields of a page that are written in TOML. It asks the parser
// itself: what decodes into any type of Go would make the studio's core 50 kB larger.
func fromTOML(f *file, head, body string) (map[string]any, string, error) {
	fields, err := tomlFields([]byte(head))
	if err != nil {
		return nil, "", f.problem(0, "the front matter is not valid TOML: "+line(err.Error()), "correct it, or write YAML between lines of ---")
	}
	return fields, body, nil
}

func tomlFields(head []byte) (map[string]any, error) {
	fields := map[string]any{}
	group := fields
	p := unstable.Parser{}
	p.Reset(head)
	for p.NextExpression() {
		e := p.Expression()
		names := keyNames(e.Key())
		var err error
		switch e.Kind {
		case unstable.KeyValue:
			err = putTOML(group, names, tomlValue(e.Value()))
		case unstable.Table:
			group, err = tomlGroup(fields, names)
		case unstable.ArrayTable:
			group = map[string]any{}
			err = appendTOML(fields, names, group)
		}
		if err != nil {
			return nil, err
		}
	}
	return fields, p.Error()
}

func keyNames(i unstable.Iterator) (names []string) {
	for i.Next() {
		names = append(names, string(i.Node().Data))
	}
	return names
}

// tomlGroup returns the group of a name, which it makes where there is none. That of a
// list of groups is the last one.
func tomlGroup(in map[string]any, names []string) (map[string]any, error) {
	for i, name := range names {
		switch v := in[name].(type) {
		case nil:
			next := map[string]any{}
			in[name], in = next, next
		case map[string]any:
			in = v
		case []any:
			last, is := v[max(0, len(v)-1):], len(v) > 0
			if is {
				in, is = last[0].(map[string]any)
			}
			if !is {
				return nil, fmt.Errorf("%q is a list", strings.Join(names[:i+1], "."))
			}
		default:
			return nil, fmt.Errorf("%q is a value and a group", strings.Join(names[:i+1], "."))
		}
	}
	return in, nil
}

func putTOML(in map[string]any, names []string, value any) error {
	in, err := tomlGroup(in, names[:len(names)-1])
	last := names[len(names)-1]
	if _, twice := in[last]; err == nil && twice {
		err = fmt.Errorf("%q is listed twice", strings.Join(names, "."))
	}
	if err == nil {
		in[last] = value
	}
	return err
}

func appendTOML(in map[string]any, names []string, value any) error {
	in, err := tomlGroup(in, names[:len(names)-1])
	if err != nil {
		return err
	}
	list, is := in[names[len(names)-1]].([]any)
	if !is && in[names[len(names)-1]] != nil {
		return errors.New("a value and a list have one name")
	}
	in[names[len(names)-1]] = append(list, value)
	return nil
}

// tomlValue returns what other formats have: texts, yes and no, lists and groups.
func tomlValue(n *unstable.Node) any {
	text := string(n.Data)
	switch n.Kind {
	case unstable.Bool:
		return text == "true"
	case unstable.Array:
		list := []any{}
		for i := n.Children(); i.Next(); {
			list = append(list, tomlValue(i.Node()))
		}
		return list
	case unstable.InlineTable:
		group := map[string]any{}
		for i := n.Children(); i.Next(); {
			_ = putTOML(group, keyNames(i.Node().Key()), tomlValue(i.Node().Value())) // the first of two counts
		}
		return group
	case unstable.Integer, unstable.Float:
		return strings.ReplaceAll(text, "_", "")
	case unstable.DateTime, unstable.LocalDateTime:
		return strings.Replace(text, " ", "T", 1)
	}
	return text
}
