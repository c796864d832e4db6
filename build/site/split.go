package site

import (
	"runtime"
	"slices"
	"strings"
	"sync"

	"reportwidget/app"
	"reportwidget/app/report"
	"reportwidget/build/precompress"
)

// split is the bundle of a large report, as its program reads it: an index, and
// what the sessions say in parts that are fetched when they are wanted. It has
// nothing that report.json has not.
type split struct {
	index string   // its file in the folder of the bundle
	parts []string // the names of the parts, by their contents
}

// split adds the files, with pages p to come.
func (b *builder) split(p *pages) error {
	brief, parts, err := report.Split(p.report)
	if err != nil {
		return err
	}
	for i, twins := range b.quick(parts) {
		name := Hash(parts[i])
		b.tree[p.folder()+app.TextsPath(name)] = parts[i]
		b.addTwins(p.folder()+app.TextsPath(name), twins)
		p.split.parts = append(p.split.parts, name)
	}
	index, err := report.EncodeSplit(brief, p.release, p.split.parts)
	if err != nil {
		return err
	}
	p.split.index = "index." + Hash(index) + ".json"
	b.add(p.folder()+p.split.index, index)
	return nil
}

// quick makes the twins of the parts, several at a time. A draft has none.
func (b *builder) quick(parts [][]byte) []precompress.Twins {
	all := make([]precompress.Twins, len(parts))
	if b.Draft {
		return all
	}
	var work sync.WaitGroup
	running := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, part := range parts {
		running <- struct{}{}
		work.Go(func() {
			all[i] = precompress.Quick(part)
			<-running
		})
	}
	work.Wait()
	return all
}

// of names the parts that hold what sessions say, given their places in the
// report.
func (s split) of(places []int) string {
	var names []string
	for _, place := range places {
		if s.parts != nil && !slices.Contains(names, s.parts[place/report.PartSize]) {
			names = append(names, s.parts[place/report.PartSize])
		}
	}
	return strings.Join(names, " ")
}
