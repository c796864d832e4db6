package site

import (
	"maps"
	"runtime"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"
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
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	var turn sync.Mutex         // for the step and the whole
	whole := maps.Clone(b.tree) // which is read meanwhile
	for _, path := range slices.Sorted(maps.Keys(b.later)) {
		work.Go(func() error {
			turn.Lock()
			err := b.Step.Next("making pages", len(b.later))
			turn.Unlock()
			if err != nil {
				return err
			}
			content, err := b.content(path)
			turn.Lock()
			defer turn.Unlock()
			whole[path] = content
			return err
		})
	}
	if err := work.Wait(); err != nil {
		return nil, err
	}
	return whole, nil
}
