package studio

import (
	"encoding/json"
	"path"
	"strings"
	"testing"

	"reportwidget/build/assets"
	"reportwidget/build/site"
)

func made(t *testing.T) site.Tree {
	t.Helper()
	files, err := Files()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestThePageFindsEveryFileThatItNames(t *testing.T) {
	files := made(t)
	for _, attribute := range []string{"data-ui", "data-core", "data-container", "src", "href"} {
		for _, part := range strings.Split(string(files["index.html"]), attribute+`="`)[1:] {
			name, _, _ := strings.Cut(part, `"`)
			if files[name] == nil {
				t.Errorf("%s names %s, which is not there", attribute, name)
			}
		}
	}
}

func TestTheServiceWorkerKeepsEveryFileButItself(t *testing.T) {
	files := made(t)
	line, _, _ := strings.Cut(strings.TrimPrefix(string(files["sw.js"]), "const release = "), "\n")
	var kept release
	if err := json.Unmarshal([]byte(line), &kept); err != nil {
		t.Fatal(err)
	}
	for name, content := range files {
		address := name
		if name == "index.html" {
			address = "./"
		}
		switch integrity := kept.Files[address]; {
		case name == "sw.js", path.Ext(name) == ".br", path.Ext(name) == ".gz":
			if integrity != "" {
				t.Errorf("%s is kept", name)
			}
		case integrity != assets.IntegrityOf(content):
			t.Errorf("%s is kept with %q", name, integrity)
		}
	}
}

// The limits are those of the fast compression that "make build" uses; the best
// one, for releases, makes the core smaller by a seventh: 4.71 MB, where it is 5.58 here.
func TestTheProgramsAreSmallEnough(t *testing.T) {
	for name, limit := range map[string]int{"ui": 1_200_000, "core": 5_600_000} {
		packed, err := dist.ReadFile("dist/" + name + ".wasm.br")
		if err != nil {
			t.Fatal(err)
		}
		if len(packed) > limit {
			t.Errorf("the program %s has %d bytes by Brotli, more than %d", name, len(packed), limit)
		}
	}
}

func TestAFolderWithSomethingElseIsLeftAlone(t *testing.T) {
	files, dir := site.Tree{"index.html": []byte("a"), "studio.css": []byte("b"), "sw.js": []byte("c")}, t.TempDir()
	if err := WriteTo(files, dir+"/studio", nil); err != nil {
		t.Fatal(err)
	}
	if err := WriteTo(files, dir+"/studio", nil); err != nil {
		t.Errorf("its own folder: %v", err)
	}
	if err := WriteTo(files, dir, nil); err == nil || !strings.Contains(err.Error(), "other than a studio") {
		t.Errorf("another folder: %v", err)
	}
}
