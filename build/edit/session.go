package edit

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"reportwidget/build/content"
	"reportwidget/build/slug"
)

// sessionFolder holds the files of sessions.
const sessionFolder = "sessions"

func sessionsOf(files Files) []content.SessionFile {
	return content.SessionFiles(slices.Collect(maps.Keys(files)))
}

// indexOf returns the number of a session's file among all.
func indexOf(all []content.SessionFile, file string) (int, error) {
	i := slices.IndexFunc(all, func(s content.SessionFile) bool { return s.Path == file })
	if i < 0 {
		return 0, &Refusal{Field{File: file}, "there is no such session", ""}
	}
	return i, nil
}

// AddSession adds a session with a title after all others. The field of the change
// names its file.
func AddSession(files Files, title string) (Change, error) {
	file, id := newFile(files, title)
	c, err := Set(Files{}, Field{File: file, Path: "title"}, title)
	if err == nil && id != "" {
		made := c
		c, err = Set(Apply(nil, c.Patches), Field{File: file, Path: "id"}, id)
		c.Patches = []Patch{{Path: file, After: after(append(made.Patches, c.Patches...))}}
	}
	if len(c.Patches) == 0 && err == nil {
		c.Patches = []Patch{{Path: file, After: []byte("---\n---\n")}}
	}
	c.Kind, c.Field = KindAddSession, Field{File: file}
	return c, err
}

func after(patches []Patch) []byte { return patches[len(patches)-1].After }

// newFile returns the path of a new session, which comes after all others, and the
// id that it needs if its name gives another one. The id is free.
func newFile(files Files, title string) (file, id string) {
	taken := ids(files)
	slug := cmp.Or(slug.Of(title), "session")
	free := slug
	for n := 2; taken[free]; n++ {
		free = fmt.Sprintf("%s-%d", slug, n)
	}
	name := nextNumber(sessionsOf(files)) + "-" + free + ".md"
	if content.SessionID(name) != free {
		id = free
	}
	return path.Join(sessionFolder, name), id
}

// ids returns those of all sessions that have files.
func ids(files Files) map[string]bool {
	taken := map[string]bool{}
	for _, s := range sessionsOf(files) {
		taken[idOf(files, s.Path)] = true
	}
	return taken
}

// idOf returns the id of a session, or "" if its file cannot be read and has no
// name that gives one.
func idOf(files Files, file string) string {
	id, _ := Get(files, Field{File: file, Path: "id"})
	given, _ := id.(string)
	return cmp.Or(given, content.SessionID(path.Base(file)))
}

// number is what puts files in order.
var number = regexp.MustCompile(`^[0-9]+[-_. ]+`)

// nextNumber returns the number of a name that comes after those of all sessions,
// as far as a number can.
func nextNumber(all []content.SessionFile) string {
	most, last := 0, ""
	for _, s := range all {
		n := 0
		last = path.Base(s.Path)
		fmt.Sscanf(last, "%d", &n)
		most = max(most, n)
	}
	next := fmt.Sprintf("%02d", most+1)
	for i := 0; i < maxNumber && next < last; i++ {
		next = strings.Repeat("9", i+1) // as after "9-closing.md", which is after "10-panel.md"
	}
	return next
}

// maxNumber is how many digits are tried.
const maxNumber = 9

// DuplicateSession adds a copy of a session, with its translations, after all
// others. The field of the change names its file.
func DuplicateSession(files Files, file string) (Change, error) {
	all := sessionsOf(files)
	i, err := indexOf(all, file)
	if err != nil {
		return Change{}, err
	}
	to, id := newFile(files, idOf(files, file))
	c := Change{Kind: KindDuplicateSession, Field: Field{File: to}, Subject: titleOf(files, file)}
	copied := bytesOf(files[file])
	if given, err := Get(files, Field{File: file, Path: "id"}); err == nil && given != nil || id != "" {
		changed, err := Set(Files{to: copied}, Field{File: to, Path: "id"}, cmp.Or(id, content.SessionID(path.Base(to))))
		if err != nil {
			return Change{}, err
		}
		copied = Apply(Files{to: copied}, changed.Patches)[to]
	}
	c.Patches = append(c.Patches, Patch{Path: to, After: copied})
	for tag, translation := range sortedMap(all[i].Translations) {
		c.Patches = append(c.Patches, Patch{Path: translated(to, tag), After: bytesOf(files[translation])})
	}
	return c, nil
}

// bytesOf returns the content of a file that is there.
func bytesOf(content []byte) []byte { return append([]byte{}, content...) }

func titleOf(files Files, file string) string {
	title, _ := Get(files, Field{File: file, Path: "title"})
	s, _ := title.(string)
	return s
}

// translated returns the name of a file in a language: "a.fr.md" for "a.md".
func translated(file, lang string) string {
	ending := path.Ext(file)
	return strings.TrimSuffix(file, ending) + "." + lang + ending
}

// DeleteSession deletes a session with its translations.
func DeleteSession(files Files, file string) (Change, error) {
	all := sessionsOf(files)
	i, err := indexOf(all, file)
	if err != nil {
		return Change{}, err
	}
	c := Change{Kind: KindDeleteSession, Field: Field{File: file}, Subject: titleOf(files, file), Patches: []Patch{{Path: file, Before: bytesOf(files[file])}}}
	for _, translation := range sortedMap(all[i].Translations) {
		c.Patches = append(c.Patches, Patch{Path: translation, Before: bytesOf(files[translation])})
	}
	return c, nil
}

// validName matches the name of a session's file.
var validName = regexp.MustCompile(`^[^./\\~#][^/\\]*\.md$`)

// RenameSession gives a session's file another name, such as "02-opening.md", and
// its translations with it. The session keeps its id. The field of the change
// names the new file.
func RenameSession(files Files, file, name string) (Change, error) {
	all := sessionsOf(files)
	i, err := indexOf(all, file)
	to := path.Join(sessionFolder, name)
	switch _, taken := files[to]; {
	case err != nil:
		return Change{}, err
	case !validName.MatchString(name):
		return Change{}, &Refusal{Field{File: file}, fmt.Sprintf("%q is not a valid name of a session's file", name), `write one such as "02-opening.md"`}
	case taken && to != file:
		return Change{}, &Refusal{Field{File: file}, fmt.Sprintf("there is a file %q already", name), "choose another name"}
	}
	c := Change{Kind: KindRenameSession, Field: Field{File: to}, Subject: titleOf(files, file)}
	c.Patches, err = rename(files, all[i], to)
	return c, err
}

// rename returns the patches that give a session another path and leave its id as
// it is.
func rename(files Files, s content.SessionFile, to string) ([]Patch, error) {
	if s.Path == to {
		return nil, nil
	}
	renamed := bytesOf(files[s.Path])
	if id := idOf(files, s.Path); id != "" && idOf(Files{to: renamed}, to) != id {
		c, err := Set(Files{to: renamed}, Field{File: to, Path: "id"}, id)
		if err != nil {
			return nil, err
		}
		renamed = Apply(Files{to: renamed}, c.Patches)[to]
	}
	patches := []Patch{{Path: s.Path, Before: bytesOf(files[s.Path])}, {Path: to, After: renamed}}
	for tag, translation := range sortedMap(s.Translations) {
		patches = append(patches, Patch{Path: translation, Before: bytesOf(files[translation])}, Patch{Path: translated(to, tag), After: bytesOf(files[translation])})
	}
	return patches, nil
}

// MoveSession puts a session at another number, counted from 0, among those that
// have files, which are numbered anew by their names. All keep their ids. The field
// of the change names the new file.
func MoveSession(files Files, file string, to int) (Change, error) {
	all := sessionsOf(files)
	from, err := indexOf(all, file)
	if err != nil {
		return Change{}, err
	}
	if to < 0 || to >= len(all) {
		return Change{}, &Refusal{Field{File: file}, fmt.Sprintf("there are only %d sessions", len(all)), ""}
	}
	c := Change{Kind: KindMoveSession, Field: Field{File: file}, Subject: titleOf(files, file)}
	if from == to {
		return c, nil
	}
	moved := slices.Insert(slices.Delete(slices.Clone(all), from, from+1), to, all[from])
	digits := max(2, len(fmt.Sprint(len(all))))
	var patches []Patch
	for i, s := range moved {
		name := fmt.Sprintf("%0*d-%s", digits, i+1, stem(path.Base(s.Path)))
		renamed, err := rename(files, s, path.Join(sessionFolder, name))
		if err != nil {
			return Change{}, err
		}
		if s.Path == file {
			c.Field.File = path.Join(sessionFolder, name)
		}
		patches = append(patches, renamed...)
	}
	c.Patches = joined(files, patches)
	return c, nil
}

// year is a number at the beginning of a name that does not put files in order.
var year = regexp.MustCompile(`^(19|20)[0-9]{2}[-_. ]`)

// stem returns the name of a file without the number that puts it in order.
func stem(name string) string {
	if rest := name[len(number.FindString(name)):]; rest != ".md" && rest != "md" && !year.MatchString(name) {
		return rest
	}
	return name
}

// joined returns patches that may name a path twice, when one file goes and another
// comes, as patches of each path.
func joined(files Files, patches []Patch) []Patch {
	content := Files{}
	for _, p := range patches {
		if p.After != nil || content[p.Path] == nil {
			content[p.Path] = p.After
		}
	}
	var all []Patch
	for name, after := range sortedMap(content) {
		all = append(all, patch(files, name, after)...)
	}
	return all
}

// sortedMap yields a map in the order of its keys.
func sortedMap[V any](m map[string]V) func(func(string, V) bool) {
	return func(yield func(string, V) bool) {
		for _, key := range slices.Sorted(maps.Keys(m)) {
			if !yield(key, m[key]) {
				return
			}
		}
	}
}
