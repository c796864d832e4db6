package core

import (
	"bytes"
	"cmp"
	"maps"
	"path"
	"slices"
	"strings"

	"reportwidget/build/archive"
	"reportwidget/build/content"
	"reportwidget/build/diagnostic"
	"reportwidget/build/importer"
	"reportwidget/build/studio/talk"
)

// reportFile is what makes a folder one of a report.
const reportFile = "report.yaml"

// open takes what an author has chosen: a report folder, also as a ZIP, or a
// programme to make a report from.
func (c *Core) open(files Files) (talk.Answer, Files, error) {
	name, single := only(files)
	if single && isZip(files[name]) {
		folder, err := archive.Read(files[name], name)
		switch {
		case err == nil && folder.Files[reportFile] != nil:
			return c.take(folder.Name, folder.Files)
		case err != nil && bytes.Contains(files[name], []byte(reportFile)): // a workbook has none
			return talk.Answer{}, nil, err
		}
	}
	folder, err := collect(files)
	switch {
	case err != nil:
		return talk.Answer{}, nil, err
	case folder.Files[reportFile] != nil:
		return c.take(cmp.Or(folder.Name, "report"), folder.Files)
	case single:
		return c.make(path.Base(name), files[name])
	case documentsOnly(folder.Files):
		name, archive, err := pack(folder.Name, folder.Files)
		if err != nil {
			return talk.Answer{}, nil, err
		}
		return c.make(name, archive)
	}
	return talk.Answer{}, nil, diagnostic.Problems{{File: folder.Name, Cause: "these files are not a report folder", Hint: "choose the programme of your event as one file, or a folder with a file report.yaml"}}
}

// documentsOnly reports whether all files are documents.
func documentsOnly(files Files) bool {
	for name, content := range files {
		if !importer.IsDocument(name, content) {
			return false
		}
	}
	return true
}

// only returns the name of the only file.
func only(files Files) (string, bool) {
	for name := range files {
		return name, len(files) == 1
	}
	return "", false
}

// isZip reports whether a file begins as ZIP archives do; spreadsheets are some.
func isZip(file []byte) bool { return bytes.HasPrefix(file, []byte("PK\x03\x04")) }

func collect(files Files) (*archive.Folder, error) {
	var list []archive.File
	for _, name := range slices.Sorted(maps.Keys(files)) {
		list = append(list, archive.File{Path: name, Content: files[name]})
	}
	return archive.Collect(list)
}

// make makes a report from a programme.
func (c *Core) make(name string, file []byte) (talk.Answer, Files, error) {
	p, err := openProgramme(name, file, answers{})
	if err != nil {
		return talk.Answer{}, nil, err
	}
	files, err := p.files()
	if err != nil {
		return talk.Answer{}, nil, err
	}
	answer, _, err := c.take(folderName(name), files)
	if err != nil {
		return talk.Answer{}, nil, err
	}
	c.work.programme, c.work.sources, answer.Import = p, Files{name: file}, p.imported()
	return answer, c.work.kept(), nil
}

// folderName names a report folder after the file that it is made from.
func folderName(file string) string {
	return cmp.Or(content.ReportID(strings.TrimSuffix(file, path.Ext(file))), "report")
}
