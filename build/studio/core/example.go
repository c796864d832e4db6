package core

import (
	"reportwidget/build/starter"
	"reportwidget/build/studio/talk"
)

// example opens the small report that teaches the format.
func (c *Core) example() (talk.Answer, Files, error) {
	files, err := starter.Files()
	if err != nil {
		return talk.Answer{}, nil, err
	}
	return c.take("my-report", files)
}
