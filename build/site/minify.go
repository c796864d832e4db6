package site

import (
	"fmt"

	"github.com/evanw/esbuild/pkg/api"
)

// minify makes a script ("js") or a style sheet ("css") small.
func minify(source, kind string) ([]byte, error) {
	result := api.Transform(source, api.TransformOptions{
		Loader:            map[string]api.Loader{"js": api.LoaderJS, "css": api.LoaderCSS}[kind],
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		Target:            api.ES2022,
		LegalComments:     api.LegalCommentsNone,
		LogLevel:          api.LogLevelSilent,
	})
	if len(result.Errors) > 0 {
		e := result.Errors[0]
		return nil, fmt.Errorf("minifying %s: line %d: %s", kind, e.Location.Line, e.Text)
	}
	return result.Code, nil
}
