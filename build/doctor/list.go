package doctor

import (
	"context"
	"fmt"
	"strings"
	"sync"

	"reportwidget/build/diagnostic"
)

// State is how a report shows on a page.
type State string

// The states, the best one first.
const (
	Shows   State = "shows"
	Works   State = "could be better"
	Broken  State = "does not show"
	NotRead State = "cannot be read"
)

// Listed is a page of a list with what is known of it.
type Listed struct {
	Page     string              `json:"page"`
	State    State               `json:"state"`
	Found    []string            `json:"found,omitempty"`
	Findings diagnostic.Problems `json:"findings,omitempty"`
}

// maxListed is how many pages a list may have.
const maxListed = 10_000

// ReadList returns the pages that a file lists: an address or a file each line.
// Empty lines, and those that begin with #, are left out, as is what follows a
// space, a comma or a tab.
func ReadList(content []byte) ([]string, error) {
	var pages []string
	for line := range strings.Lines(strings.TrimPrefix(string(content), "\ufeff")) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if end := strings.IndexAny(line, " ,;\t"); end >= 0 {
			line = line[:end]
		}
		if pages = append(pages, strings.Trim(line, `"`)); len(pages) > maxListed {
			return nil, fmt.Errorf("there are more than %d pages", maxListed)
		}
	}
	return pages, nil
}

// atOnce is how many pages are asked for at a time.
const atOnce = 4

// ExamineList examines pages, in their order. The report may be nil.
func ExamineList(ctx context.Context, pages []string, r *Report) []Listed {
	listed := make([]Listed, len(pages))
	var work sync.WaitGroup
	turn := make(chan struct{}, atOnce)
	for i, page := range pages {
		turn <- struct{}{}
		work.Go(func() {
			listed[i] = examineListed(ctx, page, r)
			<-turn
		})
	}
	work.Wait()
	return listed
}

func examineListed(ctx context.Context, name string, r *Report) Listed {
	l := Listed{Page: name, State: NotRead}
	page, err := Read(ctx, name)
	if err != nil {
		cause, hint, _ := strings.Cut(err.Error(), "\n  hint: ")
		l.Findings = diagnostic.Problems{{File: name, Cause: printable(cause), Hint: hint}}
		return l
	}
	d, err := Diagnose(page, r)
	if err != nil {
		l.Findings = diagnostic.Problems{{File: name, Cause: err.Error()}}
		return l
	}
	l.Found, l.Findings, l.State = d.Found, d.Findings, Shows
	for i := range l.Findings {
		l.Findings[i].File = name
	}
	switch {
	case len(d.Broken()) > 0:
		l.State = Broken
	case len(d.Findings) > 0:
		l.State = Works
	}
	return l
}
