package site

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"maps"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"reportwidget/app/report"
)

// webConfig is what IIS reads of web.config.
// https://learn.microsoft.com/iis/configuration/system.webserver/staticcontent/
type webConfig struct {
	XMLName xml.Name `xml:"configuration"`
	Static  struct {
		Cache   clientCache `xml:"clientCache"`
		Removed []struct {
			Ending string `xml:"fileExtension,attr"`
		} `xml:"remove"`
		Types []struct {
			Ending string `xml:"fileExtension,attr"`
			Type   string `xml:"mimeType,attr"`
		} `xml:"mimeMap"`
	} `xml:"system.webServer>staticContent"`
	Headers []struct {
		Name  string `xml:"name,attr"`
		Value string `xml:"value,attr"`
	} `xml:"system.webServer>httpProtocol>customHeaders>add"`
	Locations []struct {
		Path  string      `xml:"path,attr"`
		Cache clientCache `xml:"system.webServer>staticContent>clientCache"`
	} `xml:"location"`
}

type clientCache struct {
	Mode   string `xml:"cacheControlMode,attr"`
	Age    string `xml:"cacheControlMaxAge,attr"`
	Custom string `xml:"cacheControlCustom,attr"`
}

func TestIISSendsEveryKindOfFile(t *testing.T) {
	tree := build(t, sample())
	var c webConfig
	if err := xml.Unmarshal(tree["web.config"], &c); err != nil {
		t.Fatal(err)
	}
	types := map[string]string{".png": "image/png"} // that IIS knows
	for i, m := range c.Static.Types {
		if c.Static.Removed[i].Ending != m.Ending {
			t.Errorf("%s has a type already, which IIS refuses", m.Ending)
		}
		types[m.Ending] = m.Type
	}
	for _, file := range tree.Paths() {
		if file[0] == '.' || file == "web.config" || file == "_headers" {
			continue
		}
		if types[path.Ext(file)] == "" {
			t.Errorf("IIS refuses %s", file)
		}
	}
	if got := types[".wasm"]; got != "application/wasm" {
		t.Errorf("the program is sent as %s", got)
	}
	if c.Static.Cache.Mode != "DisableCache" {
		t.Errorf("pages are kept: %+v", c.Static.Cache)
	}
	var kept []string
	for _, l := range c.Locations {
		if !tree.Hashed(l.Path) || l.Cache != (clientCache{"UseMaxAge", "365.00:00:00", "public, immutable"}) {
			t.Errorf("%s is kept as %+v", l.Path, l.Cache)
		}
		kept = append(kept, l.Path)
	}
	if !slices.ContainsFunc(kept, func(file string) bool { return path.Ext(file) == ".wasm" }) {
		t.Errorf("the program is not kept; only %v", kept)
	}
	if len(c.Headers) != len(ServerHeaders) {
		t.Errorf("the headers: %v", c.Headers)
	}
}

// rulesOf reads a file _headers: headers by the address that they are for.
// https://docs.netlify.com/manage/routing/headers/
func rulesOf(t *testing.T, text []byte) map[string]map[string]string {
	t.Helper()
	rules, last := map[string]map[string]string{}, ""
	lines := bufio.NewScanner(bytes.NewReader(text))
	for lines.Scan() {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "/"):
			if last = line; rules[last] != nil {
				t.Errorf("two rules for %s", last)
			}
			rules[last] = map[string]string{}
		default:
			name, value, found := strings.Cut(strings.TrimPrefix(line, "  "), ": ")
			if !found || !strings.HasPrefix(line, "  ") || last == "" {
				t.Errorf("a line that is no rule: %q", line)
				continue
			}
			rules[last][name] = value
		}
	}
	return rules
}

func TestHostsThatReadHeadersKeepForEverWhatNeverChanges(t *testing.T) {
	tree := build(t, sample())
	rules := rulesOf(t, tree["_headers"])
	for _, h := range ServerHeaders {
		if rules["/*"][h.Name] != h.Value {
			t.Errorf("%s is %q", h.Name, rules["/*"][h.Name])
		}
	}
	if rules["/*"]["Cache-Control"] != "" {
		t.Error("hosts put the rules of an address together: it would have two Cache-Controls")
	}
	for _, file := range tree.Paths() {
		asked := tree.Hashed(file) && !slices.Contains([]string{".br", ".gz", ".zst"}, path.Ext(file))
		if kept := rules["/"+file]["Cache-Control"] == Forever; kept != asked {
			t.Errorf("%s is kept for ever: %v", file, kept)
		}
	}
}

func TestAHostWithAHundredRulesHasEnough(t *testing.T) {
	var reports []*report.Report
	for i := range 120 {
		r := sample()
		r.ID = "report-" + string(rune('a'+i/26)) + string(rune('a'+i%26))
		reports = append(reports, r)
	}
	tree := build(t, reports...)
	rules := rulesOf(t, tree["_headers"])
	if len(rules) > 100 {
		t.Errorf("%d rules", len(rules))
	}
	for _, file := range tree.Paths() {
		if strings.HasPrefix(file, "app.") && strings.HasSuffix(file, ".wasm") && rules["/"+file] == nil {
			t.Errorf("none for %s", file)
		}
	}
}

func TestThePatternOfHashedNamesFitsNoOtherFile(t *testing.T) {
	tree := build(t, large(300))
	pattern := regexp.MustCompile(HashedPattern)
	for _, file := range tree.Paths() {
		if pattern.MatchString(path.Base(file)) != tree.Hashed(file) {
			t.Errorf("%s: by its content %v", file, tree.Hashed(file))
		}
	}
}

// Hidden files are files of the site like others: they are in its archive, and the
// next build replaces them.
func TestFilesForServersAreInTheFolderAndInTheArchive(t *testing.T) {
	tree := build(t, sample())
	dir := filepath.Join(t.TempDir(), "dist")
	for range 2 {
		if err := tree.WriteTo(dir, nil); err != nil {
			t.Fatal(err)
		}
	}
	written, err := ReadTree(dir)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := tree.WriteZip(&b, nil); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(slices.Collect(maps.Keys(serverFiles)), ".nojekyll") {
		if !tree.Has(file) || !written.Has(file) {
			t.Errorf("%s is missing", file)
		}
		if _, err := z.Open(file); err != nil {
			t.Error(err)
		}
	}
}
