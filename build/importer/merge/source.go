// Package merge puts an import into a report's folder that is there already: one that an
// import made before, of which the source has changed meanwhile, or one whose sessions
// get their notes from documents.
//
// What an editor has changed stays. Every field is compared three ways: as an import
// wrote it, as it is in the folder, and as the source has it now. What both sides have
// changed stays as it is in the folder, and what the source says is written beside. The
// package takes and returns values: it knows no paths and no clock.
package merge

import (
	"io/fs"
	"maps"
	"path"
	"slices"

	"reportwidget/build/content"
	"reportwidget/build/edit"
	"reportwidget/build/importer"
)

// Source is what an import has read.
type Source struct {
	// Name is that of the file or folder, and Settings how it was read.
	Name     string
	Settings Settings
	// Files are the SHA-256 of the files by their names.
	Files     map[string]string
	Programme *importer.Programme
	// Made is the folder that the programme is.
	Made Files
}

// hashesOf names what an import reads by its SHA-256.
func hashesOf(in importer.Input) map[string]string {
	if in.FS == nil {
		return map[string]string{path.Base(in.Name): fileHash(in.Content)}
	}
	all := map[string]string{}
	fs.WalkDir(in.FS, ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() && e.Name()[0] != '.' {
			if content, err := fs.ReadFile(in.FS, name); err == nil {
				all[name] = fileHash(content)
			}
		}
		return nil // what cannot be read was reported when it was imported
	})
	return all
}

// First returns the folder that an import makes, with the record of it.
func (s Source) First() (Files, error) {
	made := maps.Clone(s.Made)
	i := s.entry(false)
	all, _, err := s.sessions()
	if err != nil {
		return nil, err
	}
	i.Sessions = all
	if i.Report, err = reportHashes(s.Made); err != nil {
		return nil, err
	}
	made[File] = Record{Version: version}.with(-1, i).bytes()
	return made, nil
}

// entry begins the record of the import.
func (s Source) entry(into bool) Import {
	return Import{Source: path.Base(s.Name), Into: into, Settings: s.Settings, Files: s.Files}
}

// sessions returns what the source says of its sessions, and as it is remembered.
func (s Source) sessions() ([]Session, []said, error) {
	byPath := map[string]content.SessionFile{}
	for _, f := range content.SessionFiles(slices.Collect(maps.Keys(s.Made))) {
		byPath[f.Path] = f
	}
	var all []Session
	var told []said
	ordinals := map[string]int{}
	for i, one := range s.Programme.Sessions {
		file := byPath[s.Programme.Path(i)]
		v, err := read(s.Made, file)
		if err != nil {
			return nil, nil, err
		}
		a := Anchor{Key: one.Key, File: one.From.File, Heading: one.From.Heading, Title: one.Title, Date: one.Times.Date, Start: one.Times.Start, Room: one.Room}
		if a.File != "" {
			ordinals[a.File]++
			a.Ordinal = ordinals[a.File]
		}
		all = append(all, Session{ID: one.ID, Path: file.Path, Anchor: a, Fields: v.hashes()})
		told = append(told, v)
	}
	return all, told, nil
}

// anchors are those of sessions.
func anchors(all []Session) []Anchor {
	list := make([]Anchor, len(all))
	for i := range all {
		list[i] = all[i].Anchor
		list[i].text = all[i].Fields[textField]
	}
	return list
}

// clone returns a folder that can be changed.
func clone(files Files) *folder {
	return &folder{files: maps.Clone(files)}
}

// onDisk returns the session's file in a folder: by its id, or by its path if the editor
// has given it another id.
func onDisk(byID map[string]content.SessionFile, known map[string]bool, s Session) (content.SessionFile, bool) {
	if f, there := byID[s.ID]; there {
		return f, true
	}
	for id, f := range byID {
		if f.Path == s.Path && !known[id] {
			return f, true
		}
	}
	return content.SessionFile{}, false
}

// sessionFiles are the sessions of a folder that have files, by their ids.
func sessionFiles(files Files) map[string]content.SessionFile { return edit.Sessions(files) }
