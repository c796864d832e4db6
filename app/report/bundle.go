package report

import (
	"bytes"
	"errors"
	"io"

	"reportwidget/app/format"
)

// Format and Version identify the bundle's format. A reader refuses every
// other version; its description is report.schema.json.
const (
	Format  = "report-widget"
	Version = 1
)

// Limits of a bundle, in bytes as it travels, in bytes when expanded, and in
// levels of JSON nesting.
const (
	MaxCompressed = 64 << 20
	MaxExpanded   = 256 << 20
	maxNesting    = 3*maxDepth + 16
)

// Errors of [Decode]; test with errors.Is.
var (
	ErrBroken   = errors.New("the bundle is broken")
	ErrTooLarge = errors.New("the bundle is too large")
)

// VersionError says that a bundle is in a format this program cannot read.
type VersionError struct {
	Format  string
	Version int
}

func (e *VersionError) Error() string {
	return format.Sprintf("the bundle has the format %.40q, version %d; this program reads %q, version %d",
		e.Format, e.Version, Format, Version)
}

// Bundle is a report as it travels, with the release it belongs to.
type Bundle struct {
	Schema  string `json:"$schema,omitempty"`
	Format  string `json:"format"`
	Version int    `json:"version"`
	// Release names the set of page, program and report that were published
	// together; see the data-release of pages that run the program.
	Release string `json:"release"`
	// Parts are the names of what holds the sessions' texts, if the report does
	// not; see [Split].
	Parts  []string `json:"parts,omitempty"`
	Report *Report  `json:"report"`
}

// Encode returns the report as JSON, the same bytes for the same report.
func Encode(r *Report, release string) ([]byte, error) {
	return encode(Bundle{Schema: "../report.schema.json", Release: release, Report: r})
}

// EncodeSplit returns a report that [Split] has left without texts as JSON, with
// the names under which these can be had.
func EncodeSplit(r *Report, release string, parts []string) ([]byte, error) {
	return encode(Bundle{Release: release, Parts: parts, Report: r})
}

func encode(bundle Bundle) ([]byte, error) {
	bundle.Format, bundle.Version = Format, Version
	b, err := marshal(bundle)
	if err != nil {
		return nil, format.Errorf("encoding the bundle: %w", err)
	}
	return append(b, '\n'), nil
}

// Decode reads a bundle, plain or compressed, and validates its report. The
// error is ErrBroken, ErrTooLarge or a *VersionError.
func Decode(r io.Reader) (*Bundle, error) {
	packed, err := readLimited(r, MaxCompressed)
	if err != nil {
		return nil, err
	}
	plain, err := expand(packed)
	if err != nil {
		return nil, err
	}
	return decode(plain)
}

func decode(plain []byte) (*Bundle, error) {
	if err := checkNesting(plain); err != nil {
		return nil, err
	}
	var b Bundle
	if err := unmarshal(plain, &b); err != nil {
		return nil, whyNot(plain, err)
	}
	if b.Format != Format || b.Version != Version {
		return nil, &VersionError{b.Format, b.Version}
	}
	if b.Report == nil {
		return nil, format.Errorf("%w: it holds no report", ErrBroken)
	}
	if problems := b.Report.Validate(); len(problems) > 0 {
		return nil, format.Errorf("%w: %v", ErrBroken, problems[0])
	}
	return &b, b.checkParts()
}

func (b *Bundle) checkParts() error {
	if want := Parts(len(b.Report.Sessions)); b.Parts != nil && len(b.Parts) != want {
		return format.Errorf("%w: %d parts instead of %d", ErrBroken, len(b.Parts), want)
	}
	for _, name := range b.Parts {
		if !ValidID(name) {
			return format.Errorf("%w: no part can be called %.40q", ErrBroken, name)
		}
	}
	return nil
}

// whyNot tells a bundle of another version, whose parts may have other types,
// from a broken one.
func whyNot(plain []byte, err error) error {
	var head struct {
		Format  string `json:"format"`
		Version int    `json:"version"`
	}
	if unmarshal(plain, &head) == nil && (head.Format != Format || head.Version != Version) {
		return &VersionError{head.Format, head.Version}
	}
	return format.Errorf("%w: %v", ErrBroken, err)
}

// readLimited reads all of r, and refuses more than limit bytes.
func readLimited(r io.Reader, limit int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, format.Errorf("%w: %v", ErrBroken, err)
	}
	if int64(len(b)) > limit {
		return nil, format.Errorf("%w: more than %d bytes", ErrTooLarge, limit)
	}
	return b, nil
}

// checkNesting refuses deep JSON before a recursive decoder sees it.
func checkNesting(plain []byte) error {
	depth := 0
	for i := 0; i < len(plain); i++ {
		switch plain[i] {
		case '"':
			i += endOfString(plain[i+1:])
		case '{', '[':
			if depth++; depth > maxNesting {
				return format.Errorf("%w: nested more than %d deep", ErrTooLarge, maxNesting)
			}
		case '}', ']':
			depth--
		}
	}
	return nil
}

// endOfString returns how far the closing quote is, given what follows the
// opening one.
func endOfString(s []byte) int {
	for i := 0; ; {
		n := bytes.IndexAny(s[i:], `"\`)
		if n < 0 {
			return len(s)
		}
		if s[i+n] == '"' {
			return i + n + 1
		}
		if i += n + 2; i > len(s) {
			return len(s)
		}
	}
}
