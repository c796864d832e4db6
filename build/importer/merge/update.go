package merge

import (
	"fmt"
	"maps"
	"path"
	"slices"

	"reportwidget/build/content"
	"reportwidget/build/edit"
	"reportwidget/build/importer/mapping"
)

// Update brings a folder that an import made up to what the source says now. A session
// that the editor has deleted stays so, and one that is no longer in the source stays
// too, and is named.
func Update(mine Files, s Source) (*Result, error) {
	r, there, err := ReadRecord(mine)
	at := r.find(s.Name, false)
	switch {
	case err != nil:
		return nil, err
	case !there || at < 0:
		return nil, fmt.Errorf("no import has made this folder: there is no %s in it\n  hint: import into a new folder, or put notes into this one with --into", File)
	}
	u := &update{folder: clone(mine), source: s, base: r.Imports[at]}
	if err := u.do(); err != nil {
		return nil, err
	}
	u.put(File, r.with(at, u.next).bytes())
	return u.finish(mine), nil
}

// update is an update while it is made.
type update struct {
	*folder
	source Source
	base   Import
	next   Import
	byID   map[string]content.SessionFile
	known  map[string]bool // the ids of the record
	fresh  []newSession
}

// newSession is one that the folder does not have yet.
type newSession struct {
	number int // in the source
	said   said
}

func (u *update) do() error {
	now, told, err := u.source.sessions()
	if err != nil {
		return err
	}
	u.next = u.source.entry(false)
	if err := u.head(u.base.Report, u.source.Made); err != nil {
		return err
	}
	if u.next.Report, err = reportHashes(u.source.Made); err != nil {
		return err
	}
	for field, hash := range u.base.Report {
		if u.next.Report[field] == "" && len(field) > len("facets.") && field[:len("facets.")] == "facets." {
			u.next.Report[field] = hash // so that what the editor removed is not added again
		}
	}
	ofSource, err := facetsOf(u.source.Made)
	if err != nil {
		return err
	}
	if err := u.onlyKnown(told, ofSource); err != nil {
		return err
	}
	if choices := u.source.Made[mapping.File]; choices != nil {
		u.put(mapping.File, choices)
	}
	return u.sessions(now, told)
}

// sessions merges those that were imported before, and adds the others.
func (u *update) sessions(now []Session, told []said) error {
	u.index()
	found := identify(anchors(u.base.Sessions), anchors(now))
	seen := map[int]bool{}
	for i, s := range now {
		s.Fields = told[i].hashes()
		if found[i] < 0 {
			u.fresh = append(u.fresh, newSession{i, told[i]})
			continue
		}
		before := u.base.Sessions[found[i]]
		seen[found[i]] = true
		s.ID, s.Path = before.ID, before.Path
		if file, there := onDisk(u.byID, u.known, before); there {
			s.Path = file.Path
			if err := u.merge(file, before.Fields, told[i]); err != nil {
				return err
			}
		} else {
			u.Deleted = append(u.Deleted, Named{s.ID, s.Title, before.Path})
		}
		u.next.Sessions = append(u.next.Sessions, s)
	}
	u.vanished(seen)
	return u.add(now)
}

func (u *update) index() {
	u.byID, u.known = sessionFiles(u.files), map[string]bool{}
	for _, s := range u.base.Sessions {
		u.known[s.ID] = true
	}
}

// vanished names the sessions that the source does not have any more. The record keeps
// them, as they may come back.
func (u *update) vanished(seen map[int]bool) {
	for i, s := range u.base.Sessions {
		if seen[i] {
			continue
		}
		if file, there := onDisk(u.byID, u.known, s); there {
			u.Vanished = append(u.Vanished, Named{s.ID, s.Title, file.Path})
		}
		u.next.Sessions = append(u.next.Sessions, s)
	}
}

// add writes the new sessions after all others.
func (u *update) add(now []Session) error {
	taken := maps.Clone(u.known)
	for id := range u.byID {
		taken[id] = true
	}
	added, err := u.addAll(u.fresh, now, u.source, taken)
	u.next.Sessions = append(u.next.Sessions, added...)
	return err
}

// addAll writes new sessions after all others.
func (f *folder) addAll(fresh []newSession, now []Session, source Source, taken map[string]bool) ([]Session, error) {
	numbers := edit.NextNumbers(f.files, len(fresh))
	made := map[string]content.SessionFile{}
	for _, s := range content.SessionFiles(slices.Collect(maps.Keys(source.Made))) {
		made[s.Path] = s
	}
	var all []Session
	for n, one := range fresh {
		added, err := f.addSession(now[one.number], one.said, source.Made, made[source.Programme.Path(one.number)], numbers[n], taken)
		if err != nil {
			return nil, err
		}
		all = append(all, added)
	}
	return all, nil
}

// addSession writes the file of a session that the source made, under an id and a name
// that are free.
func (f *folder) addSession(s Session, told said, made Files, from content.SessionFile, number string, taken map[string]bool) (Session, error) {
	id := s.ID
	for n := 2; taken[id]; n++ {
		id = fmt.Sprintf("%s-%d", s.ID, n)
	}
	taken[id] = true
	to := content.SessionFile{Path: path.Join("sessions", number+"-"+unnumbered(path.Base(from.Path)))}
	f.put(to.Path, made[from.Path])
	for lang, file := range from.Translations {
		f.put(translated(to, lang), made[file])
	}
	s.ID, s.Path, s.Fields = id, to.Path, told.hashes()
	f.Added = append(f.Added, Named{id, s.Title, to.Path})
	return s, f.settle(to.Path, id, made[from.Path], told)
}

// settle gives a new session its id, and the values that report.yaml knows.
func (f *folder) settle(file, id string, was []byte, told said) error {
	if err := f.set(file, "id", id); err != nil {
		return err
	}
	tree, err := edit.Values(Files{file: was}, file)
	if err != nil {
		return err
	}
	for _, key := range slices.Sorted(maps.Keys(tree)) {
		if key == "id" || key == "text" || decide("", tree[key], told.values[key]) == same {
			continue
		}
		if err := f.set(file, key, told.values[key]); err != nil {
			return err
		}
	}
	return nil
}

// unnumbered returns the name of a file without the number in front that an import gave it.
func unnumbered(name string) string {
	for i, c := range name {
		if c == '-' && i > 0 {
			return name[i+1:]
		}
		if c < '0' || c > '9' {
			break
		}
	}
	return name
}
