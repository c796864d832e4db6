//go:build reader

// Package errors replaces go-app's, which writes its errors as JSON.
package errors

// Error is an error that can be told more about.
type Error struct {
	text  string
	cause error
}

// New returns an error that says text.
func New(text string) Error { return Error{text: text} }

// WithTag adds a name and a value to what the error says, if the value has a text.
func (e Error) WithTag(name string, value any) Error {
	switch value := value.(type) {
	case string:
		e.text += " " + name + "=" + value
	case interface{ String() string }: // such as a type
		e.text += " " + name + "=" + value.String()
	}
	return e
}

// Wrap adds the cause.
func (e Error) Wrap(cause error) Error {
	e.cause = cause
	return e
}

// Error implements error.
func (e Error) Error() string {
	if e.cause == nil {
		return e.text
	}
	return e.text + ": " + e.cause.Error()
}

// Unwrap returns the cause.
func (e Error) Unwrap() error { return e.cause }
