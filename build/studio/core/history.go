package core

import (
	"encoding/json"
	"fmt"
	"maps"

	"reportwidget/build/edit"
)

// studioFolder holds what the browser keeps of a report that does not belong to the
// report's folder, and historyFile in it what can be taken back.
const (
	studioFolder = ".studio/"
	historyFile  = studioFolder + "history.json"
)

// kept are the files that the browser keeps: those of the report's folder, and what
// the studio goes on with.
func (w *work) kept() Files {
	files := maps.Clone(w.files)
	files[historyFile] = w.written()
	for place, content := range w.sources {
		files[programmeFolder+place] = content
	}
	return files
}

// written is the history as it is kept.
func (w *work) written() []byte {
	content, err := json.Marshal(w.history)
	if err != nil {
		panic(fmt.Errorf("writing the history: %w", err)) // it holds texts and bytes only
	}
	return content
}

// recall takes the history out of files that were kept. One that cannot be read is
// none: the report is worth more than it.
func recall(files Files) edit.History {
	var h edit.History
	if json.Unmarshal(files[historyFile], &h) != nil {
		h = edit.History{}
	}
	delete(files, historyFile)
	return h
}
