package core

import (
	"encoding/json"
	"fmt"

	"reportwidget/build/edit"
)

// historyFile is where the browser keeps, among the files of a report, what can be
// taken back. It never belongs to the report's folder.
const historyFile = ".studio/history.json"

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
