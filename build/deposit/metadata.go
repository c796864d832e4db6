package deposit

import (
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"reportwidget/app/report"
)

// entity is a node of a crate's graph.
type entity map[string]any

// ref points to another entity.
func ref(id string) entity { return entity{"@id": id} }

// crateOf describes the contents in the words of RO-Crate.
// https://www.researchobject.org/ro-crate/specification/1.1/
func crateOf(c Contents) ([]byte, error) {
	r := c.Report
	if day(r) == "" {
		return nil, ErrNoDate
	}
	root := entity{"@id": "./", "@type": "Dataset", "name": r.Title, "description": about(r), "datePublished": day(r), "inLanguage": r.Lang}
	graph := []entity{
		{"@id": crate, "@type": "CreativeWork", "about": ref("./"), "conformsTo": ref("https://w3id.org/ro/crate/1.1")},
		root,
	}
	add := func(e entity) entity {
		graph = append(graph, e)
		return ref(e["@id"].(string))
	}
	if r.Publisher.Name != "" {
		root["publisher"] = add(named(r.Publisher, "Organization", "#publisher"))
		root["author"] = root["publisher"]
	}
	if r.Licence.Name != "" {
		root["license"] = add(named(r.Licence, "CreativeWork", "#licence"))
	}
	if r.DOI != "" {
		root["identifier"] = r.Archive()
	}
	parts := []entity{add(entity{"@id": "website/", "@type": "Dataset", "name": "The website of the report"})}
	if c.Source != nil {
		parts = append(parts, add(entity{"@id": "source/", "@type": "Dataset", "name": "What the report was made of"}))
	}
	for _, name := range slices.Sorted(maps.Keys(c.Documents)) {
		parts = append(parts, add(entity{"@id": name, "@type": "File", "name": name, "encodingFormat": formats[path.Ext(name)], "contentSize": fmt.Sprint(len(c.Documents[name]))}))
	}
	root["hasPart"] = parts
	return written(entity{"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": graph})
}

var formats = map[string]string{".html": "text/html", ".pdf": "application/pdf"}

// named is a person, organisation or licence, known by its address if it has one.
func named(l report.Link, kind, otherwise string) entity {
	id := otherwise
	if strings.HasPrefix(l.URL, "https://") || strings.HasPrefix(l.URL, "http://") {
		id = l.URL
	}
	return entity{"@id": id, "@type": kind, "name": l.Name}
}

func about(r *report.Report) string {
	if about := strings.Join(strings.Fields(r.Summary.String()), " "); about != "" {
		return about
	}
	return r.Title
}

// zenodo describes the report as Zenodo reads it from a file of this form.
// https://developers.zenodo.org/#representation
func zenodo(r *report.Report) ([]byte, error) {
	record := entity{"upload_type": "publication", "publication_type": "report", "title": r.Title, "description": about(r), "publication_date": day(r), "language": r.Lang}
	if r.Publisher.Name != "" {
		record["creators"] = []entity{{"name": r.Publisher.Name}}
	}
	if r.DOI != "" {
		record["doi"] = r.DOI
	}
	if r.Licence.Name != "" {
		record["license"] = strings.ToLower(strings.ReplaceAll(r.Licence.Name, " ", "-"))
	}
	if r.Event.Name != "" {
		record["conference_title"] = r.Event.Name
	}
	return written(record)
}

func written(e entity) ([]byte, error) {
	b, err := json.MarshalIndent(e, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("writing the metadata of the deposit: %w", err)
	}
	return append(b, '\n'), nil
}
