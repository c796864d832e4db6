// Package progress reports how far work has come, and lets it be interrupted.
package progress

// Step is called before every piece of the work. It receives the stage that the
// work is in, such as "reading", and how many pieces the stage has. Its error
// ends the work. A nil Step does nothing.
type Step func(stage string, of int) error

// Next calls the step.
func (s Step) Next(stage string, of int) error {
	if s == nil {
		return nil
	}
	return s(stage, of)
}
