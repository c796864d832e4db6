package content

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"testing"

	goyaml "github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func compiledSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(SchemaFile, document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile(SchemaFile)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// asEditorsDo reads YAML as the validators of editors do.
func asEditorsDo(t *testing.T, text string) any {
	t.Helper()
	b, err := goyaml.YAMLToJSON([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func TestTheSchemaAcceptsReports(t *testing.T) {
	schema := compiledSchema(t)
	_, pieces := format(t)
	reports := map[string]string{"the description's": pieces["yaml report"], "a number as a title": "title: 2024\nid: 2024\nlanguages: en\ncredits: One.\n"}
	for _, file := range []string{"../examples/partnerships/report.yaml", "../starter/report/report.yaml"} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		reports[file] = string(text)
	}
	for name, text := range reports {
		if err := schema.Validate(asEditorsDo(t, text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheSchemaRefusesWhatTheReaderRefuses(t *testing.T) {
	schema := compiledSchema(t)
	for _, text := range []string{
		"id: a\n", "title: A\nlicens: B\n", "title: [A]\n", "title: A\nid: A B\n", "title: A\nevent: Summit\n", "title: A\nevent: {begin: 2024-01-01}\n",
		"title: A\nlicence: MIT\n", "title: A\nfacets: [{label: A, values: [{id: a, label: A}]}]\n", "title: A\nfacets: [{id: a, label: A, values: []}]\n",
		"title: A\nrelations: [{from: a, to: b}]\n", "title: A\nevent: {start: 30.9.2024}\n", "title: A\ndocuments: [{url: a.pdf}]\n",
		"title: A\ncolour: teal\n", "title: A\ncolour: \n", "title: A\nicon: https://example.org/icon.png\n", "title: A\nscreenshots: [{file: a.png}]\n",
	} {
		if schema.Validate(asEditorsDo(t, text)) == nil {
			t.Errorf("the schema accepts %q", text)
		}
		if _, err := Read(folder(inReport(text)), "summit"); err == nil {
			t.Errorf("the reader accepts %q", text)
		}
	}
}

func TestSchemaAndReaderKnowTheSameKeys(t *testing.T) {
	type group struct {
		Properties map[string]any
	}
	var schema struct {
		group
		Definitions map[string]group
	}
	if err := json.Unmarshal(Schema, &schema); err != nil {
		t.Fatal(err)
	}
	for name, known := range map[string][]string{"": headKeys, "event": eventKeys, "link": linkKeys, "facet": facetKeys, "value": valueKeys, "relation": relationKeys, "accessibility": accessibilityKeys, "screenshot": screenshotKeys} {
		g := schema.Definitions[name]
		if name == "" {
			g = schema.group
		}
		var keys []string
		for key := range g.Properties {
			keys = append(keys, key)
		}
		slices.Sort(keys)
		if diff := cmp.Diff(slices.Sorted(slices.Values(known)), keys); diff != "" {
			t.Errorf("%q: %s", name, diff)
		}
		delete(schema.Definitions, name)
	}
	for name, g := range schema.Definitions {
		if g.Properties != nil {
			t.Errorf("the reader knows no group %q", name)
		}
	}
}
