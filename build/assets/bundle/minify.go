package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/evanw/esbuild/pkg/api"
)

// script puts a script or a style sheet together with what it imports, and makes
// it small.
func script(entry string) func(string) ([]byte, error) {
	return func(root string) ([]byte, error) { return bundle(root, entry, api.FormatIIFE, nil) }
}

// single does so for the script of a report that is one file, which fetches nothing.
func single(root string) ([]byte, error) {
	return bundle(root, "web/single.js", api.FormatIIFE, map[string]string{"./fetched.js": `export * from "./inside.js"`})
}

// bundle does so for a format of scripts and with modules whose text is given
// by name, without a file.
func bundle(root, entry string, format api.Format, modules map[string]string) ([]byte, error) {
	result := api.Build(api.BuildOptions{
		AbsWorkingDir:     root,
		EntryPoints:       []string{entry},
		Bundle:            true,
		Format:            format,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		Target:            api.ES2022,
		Charset:           api.CharsetUTF8,
		LegalComments:     api.LegalCommentsNone,
		LogLevel:          api.LogLevelSilent,
		Alias:             map[string]string{"wasm_exec": filepath.Join(root, programFolder, "wasm_exec.js")},
		Plugins:           []api.Plugin{stated(modules)},
	})
	if len(result.Errors) > 0 {
		return nil, failure(result.Errors[0])
	}
	return result.OutputFiles[0].Contents, nil
}

// stated is a plugin for modules whose text is given, without a file.
func stated(modules map[string]string) api.Plugin {
	const space = "stated"
	return api.Plugin{Name: space, Setup: func(b api.PluginBuild) {
		b.OnResolve(api.OnResolveOptions{Filter: `^[\w./]+$`}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			if _, found := modules[a.Path]; !found {
				return api.OnResolveResult{}, nil
			}
			return api.OnResolveResult{Path: a.Path, Namespace: space, PluginData: a.ResolveDir}, nil
		})
		b.OnLoad(api.OnLoadOptions{Filter: ".", Namespace: space}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			content := modules[a.Path]
			return api.OnLoadResult{Contents: &content, ResolveDir: a.PluginData.(string)}, nil
		})
	}}
}

// small makes a script or a style sheet small that imports nothing. The names at
// the top of a script stay.
func small(path string) func(string) ([]byte, error) {
	return func(root string) ([]byte, error) {
		content, err := os.ReadFile(filepath.Join(root, path))
		if err != nil {
			return nil, err
		}
		result := api.Transform(string(content), api.TransformOptions{
			Loader:            map[string]api.Loader{".js": api.LoaderJS, ".css": api.LoaderCSS}[filepath.Ext(path)],
			MinifyWhitespace:  true,
			MinifyIdentifiers: true,
			MinifySyntax:      true,
			Target:            api.ES2022,
			LegalComments:     api.LegalCommentsNone,
			LogLevel:          api.LogLevelSilent,
		})
		if len(result.Errors) > 0 {
			return nil, failure(result.Errors[0])
		}
		return result.Code, nil
	}
}

func failure(m api.Message) error {
	if m.Location == nil {
		return errors.New(m.Text)
	}
	return fmt.Errorf("%s:%d: %s", m.Location.File, m.Location.Line, m.Text)
}

// jsonModule returns a module that exports values by their names.
func jsonModule(names []string, values ...any) (string, error) {
	module := ""
	for i, name := range names {
		stated, err := json.Marshal(values[i])
		if err != nil {
			return "", err
		}
		module += "export const " + name + " = " + string(stated) + "\n"
	}
	return module, nil
}
