package core

import (
	"fmt"

	"reportwidget/build/starter"
	"reportwidget/build/studio/talk"
)

// example opens a report that comes with the studio.
func (c *Core) example(name string) (talk.Answer, Files, error) {
	switch name {
	case talk.Starter:
		files, err := starter.Files()
		if err != nil {
			return talk.Answer{}, nil, err
		}
		return c.take("my-report", files)
	}
	return talk.Answer{}, nil, fmt.Errorf("no example is called %q", name)
}
