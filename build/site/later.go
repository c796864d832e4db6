package site

import (
	"maps"
	"slices"
	"sync"

	"reportwidget/build/progress"
)

// maker makes the content of a file that is known by its path so far: a page,
// or what is made of other files.
type maker func() ([]byte, error)

// paths returns those of all files, sorted.
func (b *builder) paths() []string {
	paths := slices.AppendSeq(b.tree.Paths(), maps.Keys(b.later))
	slices.Sort(paths)
	return paths
}

// once lets every file be made no more than once, by whoever asks for it first.
func (b *builder) once() {
	for path, made := range b.later {
		b.later[path] = sync.OnceValues(made)
	}
}

// content returns that of a file, which is made if it is not there yet. It is
// nil for a file that the site does not have.
func (b *builder) content(path string) ([]byte, error) {
	if made := b.later[path]; made != nil {
		return made()
	}
	return b.tree[path], nil
}

// finish makes what is left, several files at a time, and returns the site.
func (b *builder) finish() (Tree, error) {
	b.once()
	paths := slices.Sorted(maps.Keys(b.later))
	contents := make([][]byte, len(paths))
	err := progress.Each(b.Step, "making pages", len(paths), func(i int) (err error) {
		contents[i], err = b.content(paths[i])
		return err
	})
	if err != nil {
		return nil, err
	}
	for i, path := range paths {
		b.tree[path] = contents[i]
	}
	return b.tree, nil
}
